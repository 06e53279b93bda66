// One line of evidence, the same wherever facts are listed: what, whose word, when, the sentence, the source.

import {articleHref, entityHref, factHref} from './addresses.js';
import {append, h} from './dom.js';
import {statusMark, statusOf} from './status.js';
import {shortDay, when} from './words.js';

/** The label without the state that stands beside it anyway. */
export function labelOf(fact) {
  return (fact.label ?? '').replace(/ \((planned|wanted|possible|negated|actual)\)$/i, '');
}

export function sentenceOf(fact) {
  return (fact.evidence ?? []).map(one => one.text).join(' ');
}

export function sourceLine(article) {
  if (!article) {
    return h('cite', {class: 'source'}, 'unknown source');
  }
  return h('cite', {class: 'source'},
    h('a', {href: articleHref(article)}, article.headline || article.id || 'article'),
    article.publisher ? `, ${article.publisher}` : '',
    article.date ? [', ', h('time', {datetime: article.date.slice(0, 10)}, shortDay(article.date.slice(0, 10)))] : '');
}

export function evidence(fact) {
  const sentence = sentenceOf(fact);
  return sentence ? h('q', {class: 'evidence'}, sentence) : null;
}

/** @param options {source: false} leaves the source out, where all come from one article */
export function factLine(fact, {source = true, sentence = true} = {}) {
  const told = when(fact);
  return h('li', {class: `fact is-${statusOf(fact)}`, data: {fact: fact.iri}},
    h('p', {class: 'head'},
      h('a', {class: 'label', href: factHref(fact)}, labelOf(fact)),
      told ? h('span', {class: 'when'}, told) : null),
    h('p', {class: 'said'}, statusMark(fact)),
    sentence ? evidence(fact) : null,
    source ? sourceLine(fact.article) : null);
}

/** A list that shows the first lines and says how many are left. */
export function longList(items, draw, {first = 25, className = 'facts', tag = 'ul'} = {}) {
  const list = h(tag, {class: className}, items.slice(0, first).map(draw));
  if (items.length <= first) {
    return list;
  }
  const rest = h('button', {type: 'button', class: 'more'}, `Show all ${items.length}`);
  rest.addEventListener('click', () => {
    const fresh = items.slice(first).map(draw);
    append(list, fresh);
    rest.remove();
    fresh[0]?.querySelector('a')?.focus();
  });
  return h('div', {class: 'long'}, list, rest);
}

/** Who or what fills a role, linked where it has a page. */
export function filler(role) {
  if (role.entity) {
    return h('a', {href: entityHref(role.entity.iri)}, role.entity.label);
  }
  if (role.event) {
    return h('span', {class: 'content'}, role.event.label);
  }
  return h('span', {}, role.literal ?? '');
}
