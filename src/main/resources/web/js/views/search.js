// Answers as one types: names first, then headlines, then sentences.

import {get} from '../api.js';
import {articleHref, entityHref} from '../addresses.js';
import {h} from '../dom.js';
import {nothing} from '../states.js';
import {href} from '../router.js';
import {count, shortDay, typeName} from '../words.js';

export async function show(page) {
  const query = page.one('q').trim();
  page.title(query ? `“${query}”` : 'Search');
  page.put(h('h1', {class: query ? 'asked' : ''}, query ? `“${query}”` : 'Search'));
  if (!query) {
    page.put(nothing('Type a name, or words of a headline or sentence, into the box above.',
      'Parts of words do: “net” finds Netanyahu. Press / to get there from anywhere.'));
    return;
  }
  const limit = Number(page.one('limit')) || 12;
  const found = await get('search', {q: query, limit}, page.signal);
  const {entities = [], articles = [], sentences = []} = found;
  if (entities.length + articles.length + sentences.length === 0) {
    page.put(nothing(`Nothing in the store has “${query}”.`,
      'Write fewer letters, or another spelling.',
      h('span', {}, 'Or look at ', h('a', {href: href('/query', {name: 'articles'})}, 'the list of all articles'), '.')));
    return;
  }
  page.put(h('div', {class: 'found'},
    section('names', 'Names', entities, entityHit),
    h('div', {},
      section('headlines', 'Headlines', articles, articleHit),
      section('sentences', 'Sentences', sentences, sentenceHit))));
  if ([entities, articles, sentences].some(list => list.length >= limit) && limit < 100) {
    page.put(h('p', {class: 'actions'},
      h('a', {href: href('/search', {q: query, limit: Math.min(limit * 4, 100)})}, 'Show more of each')));
  }
}

function section(id, title, items, draw) {
  return items.length === 0 ? null : h('section', {'aria-labelledby': id, class: id},
    h('h2', {id}, title), h('ul', {class: 'hits'}, items.map(draw)));
}

function entityHit(entity) {
  return h('li', {},
    h('a', {class: 'hit name', href: entityHref(entity.iri)}, entity.label),
    h('p', {}, entity.description ? `${entity.description} · ` : `${typeName(entity.type)} · `,
      [!entity.facts ? '' : count(entity.facts, 'line'),
        !entity.articles ? '' : count(entity.articles, 'article')].filter(Boolean).join(' in ')));
}

function snippet(parts) {
  return (parts ?? []).map(part => (part.hit ? h('mark', {}, part.text) : part.text));
}

function byline(article) {
  return [article.publisher, article.date && shortDay(article.date.slice(0, 10))].filter(Boolean).join(', ');
}

function articleHit(article) {
  const headline = article.snippet?.length ? snippet(article.snippet) : article.headline;
  return h('li', {}, h('a', {class: 'hit headline', href: articleHref(article)}, headline), h('p', {}, byline(article)));
}

function sentenceHit(sentence) {
  return h('li', {},
    h('a', {class: 'hit sentence', href: href('/article', {iri: sentence.article.iri, at: `${sentence.begin},${sentence.end}`})},
      snippet(sentence.snippet)),
    h('p', {}, h('cite', {}, sentence.article.headline || sentence.article.id), byline(sentence.article) ? `, ${byline(sentence.article)}` : ''));
}
