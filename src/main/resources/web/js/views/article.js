// The text with its marks, and beside each paragraph what was read from it.

import {get} from '../api.js';
import {entityHref} from '../addresses.js';
import {append, h, replace, safeHref, speak} from '../dom.js';
import {filler, labelOf} from '../fact.js';
import {clearLights, light} from '../lights.js';
import {icon, legend, statusMark, statusOf, statusText} from '../status.js';
import {nothing} from '../states.js';
import {count, day, typeName, when} from '../words.js';
import {href} from '../router.js';

const MARKS = 'nutgraph.marks';
const WIDE = matchMedia('(min-width: 901px)');
const GROUPS = {Person: 'person', Organization: 'body', Group: 'body', GeopoliticalEntity: 'place', Place: 'place', Office: 'post'};

export async function show(page) {
  const iri = page.one('iri');
  const key = page.one('key');
  if (!iri && !key) {
    page.put(h('h1', {}, 'Article'), nothing('No article is named.',
      h('span', {}, 'Search for its headline above, or pick one from ', h('a', {href: href('/query', {name: 'articles'})}, 'the list of articles'), '.')));
    return;
  }
  const found = await get('article', {iri, key}, page.signal);
  const {article} = found;
  page.title(article.headline || article.id);
  const text = new ArticleText(found, page);
  page.put(
    h('header', {class: 'article-head'},
      h('h1', {}, article.headline || article.id),
      h('p', {class: 'byline'}, byline(article)),
      tools(found, text)),
    found.facts.length === 0
      ? nothing('Nothing was read from this article.', 'It may hold no sentence that says who did what. “nutgraph why-not "a sentence"” tells where reading stopped.')
      : null,
    text.element,
    h('div', {class: 'keys'}, legend(), typeKey()));
  page.later(() => text.open(page.one('fact'), page.one('at')));
}

function byline(article) {
  const source = safeHref(article.url);
  return [
    article.publisher ? [h('b', {}, article.publisher), ' · '] : '',
    article.author ? `${article.author} · ` : '',
    article.date ? [h('time', {datetime: article.date}, day(article.date.slice(0, 10))), ' · '] : 'no date · ',
    source && /^https?:/.test(source) ? h('a', {href: source, rel: 'noreferrer external', 'data-plain': true}, 'original') : article.id,
  ];
}

function typeKey() {
  const kinds = [['person', 'person'], ['body', 'organisation or group'], ['place', 'country or place'], ['post', 'post']];
  return h('ul', {class: 'legend types', 'aria-label': 'What the underlines mean'},
    kinds.map(([name, word]) => h('li', {}, h('span', {class: `mention ${name}`}, word))));
}

function tools(found, text) {
  let on = true;
  try {
    on = localStorage.getItem(MARKS) !== 'off';
  } catch {
    // Marks are on where nothing can be kept.
  }
  const box = h('input', {type: 'checkbox', role: 'switch', id: 'marks'});
  box.checked = on;
  text.marks(on);
  box.addEventListener('change', () => {
    text.marks(box.checked);
    try {
      localStorage.setItem(MARKS, box.checked ? 'on' : 'off');
    } catch {
      // It holds as long as the page.
    }
  });
  const facts = found.facts.filter(one => statusOf(one) === 'fact').length;
  return h('p', {class: 'tools'},
    h('label', {for: 'marks'}, box, ' mark the names'),
    h('span', {class: 'tally'}, `${count(facts, 'fact')}, ${count(found.facts.length - facts, 'claim or plan', 'claims and plans')}`),
    h('a', {href: found.article.iri.replace(/^https?:\/\/[^/]+.*\/id\//, '/id/'), type: 'text/turtle', class: 'data', 'data-plain': true,
      onclick: event => turtle(event, found.article)}, 'Turtle'));
}

async function turtle(event, article) {
  event.preventDefault();
  const {ask} = await import('../api.js');
  const {download, fileName} = await import('../downloads.js');
  const answer = await ask(`/id/article/${article.key}`, {headers: {Accept: 'text/turtle'}});
  download(`${fileName(article.headline || article.key)}.ttl`, await answer.blob());
}

/** The body in paragraphs; a paragraph's facts stand in the margin beside it. */
class ArticleText {
  constructor(found, page) {
    this.found = found;
    this.page = page;
    this.body = found.article.body ?? '';
    this.sentences = new Map();
    this.notes = new Map();
    this.element = h('div', {class: 'article-text', lang: 'en'});
    this.texts = [];
    this.draw();
  }

  marks(on) {
    this.element.classList.toggle('marked', on);
  }

  draw() {
    const paragraphs = /[^\n]+(?:\n(?!\n)[^\n]+)*/g;
    for (const match of this.body.matchAll(paragraphs)) {
      const begin = match.index;
      const end = begin + match[0].length;
      const sentences = this.found.sentences.filter(one => one.begin >= begin && one.begin < end);
      const facts = this.found.facts.filter(fact => {
        const at = fact.evidence?.[0]?.begin ?? fact.trigger?.[0] ?? -1;
        return at >= begin && at < end;
      });
      append(this.element, [
        h('div', {class: 'passage'},
          h('p', {class: 'prose'}, this.prose(begin, end, sentences)),
          this.margin(facts)),
      ]);
    }
  }

  prose(begin, end, sentences) {
    const parts = [];
    let at = begin;
    for (const sentence of sentences) {
      parts.push(this.words(at, sentence.begin));
      const facts = this.found.facts.filter(fact => fact.evidence?.some(one => one.begin === sentence.begin));
      const span = h('span', {class: `sentence${facts.length ? ' told' : ''}`}, this.words(sentence.begin, Math.min(sentence.end, end)));
      if (facts.length) {
        span.addEventListener('click', event => !event.target.closest('a') && this.pick(facts[0], true));
      }
      this.sentences.set(`${sentence.begin}`, span);
      parts.push(span);
      at = Math.min(sentence.end, end);
    }
    parts.push(this.words(at, end));
    return parts;
  }

  /** Text from begin to end; the outermost mention of each place is a link. */
  words(begin, end) {
    const inside = this.found.mentions.filter(one => one.begin >= begin && one.end <= end && one.entity && one.kind !== 'Pronominal')
      .sort((one, two) => one.begin - two.begin || two.end - one.end);
    const parts = [];
    let at = begin;
    for (const mention of inside) {
      if (mention.begin >= at) {
        parts.push(this.text(at, mention.begin));
        parts.push(h('a', {
          class: `mention ${GROUPS[mention.entity.type] ?? 'thing'}`,
          href: entityHref(mention.entity.iri),
          title: `${mention.entity.label}, ${mention.entity.description || typeName(mention.entity.type)}`,
        }, this.text(mention.begin, mention.end)));
        at = mention.end;
      }
    }
    parts.push(this.text(at, end));
    return parts;
  }

  text(begin, end) {
    if (end <= begin) {
      return null;
    }
    const node = document.createTextNode(this.body.slice(begin, end));
    this.texts.push({node, begin, end});
    return node;
  }

  margin(facts) {
    if (facts.length === 0) {
      return null;
    }
    const list = h('ul', {class: 'margin', 'aria-label': 'Read from this paragraph'}, facts.map(fact => {
      const details = h('div', {class: 'details', hidden: true});
      const button = h('button', {type: 'button', 'aria-expanded': 'false', onclick: () => this.pick(fact, false)}, labelOf(fact));
      const plain = statusOf(fact) === 'fact';
      const note = h('li', {class: `note is-${statusOf(fact)}`, data: {fact: fact.iri},
        onmouseenter: () => this.hint(fact, true), onmouseleave: () => this.hint(fact, false)},
      plain ? icon('fact') : null, button, plain ? h('span', {class: 'quiet'}, 'reported as fact') : h('p', {class: 'said'}, statusMark(fact)), details);
      this.notes.set(fact.iri, {note, button, details, fact});
      return note;
    }));
    // On a phone the text comes first; beside it there is room.
    return h('details', {class: 'beside-text', open: WIDE.matches}, h('summary', {}, count(facts.length, 'line read from this paragraph', 'lines read from this paragraph')), list);
  }

  hint(fact, on) {
    for (const one of fact.evidence ?? []) {
      this.sentences.get(`${one.begin}`)?.classList.toggle('hinted', on);
    }
  }

  /** Where its fillers stand: as the graph has it, or else wherever its sentence names them. */
  places(fact) {
    return (fact.roles ?? []).flatMap(role => {
      if (role.begin !== undefined && role.begin !== null) {
        return [[role.begin, role.end]];
      }
      return this.found.mentions.filter(one => role.entity && one.entity?.iri === role.entity.iri
        && fact.evidence?.some(sentence => one.begin >= sentence.begin && one.end <= sentence.end)).map(one => [one.begin, one.end]);
    });
  }

  /** A second click on what is lit puts it out. */
  pick(fact, fromText) {
    const known = this.lit === fact.iri;
    this.page.note({fact: known ? null : fact.iri, at: null}, {pushed: false});
    this.put(known ? null : fact);
    if (!known) {
      this.notes.get(fact.iri)?.note.scrollIntoView({block: 'nearest', behavior: 'smooth'});
      speak(`${labelOf(fact)}, ${statusText(fact)}. ${fromText ? '' : 'Its sentence is lit.'}`);
    }
  }

  put(fact) {
    clearLights();
    for (const span of this.element.querySelectorAll('.sentence.lit')) {
      span.classList.remove('lit');
    }
    const before = this.lit && this.notes.get(this.lit);
    if (before) {
      before.note.classList.remove('lit');
      before.button.setAttribute('aria-expanded', 'false');
      before.details.hidden = true;
    }
    this.lit = fact?.iri ?? null;
    const entry = fact && this.notes.get(fact.iri);
    if (!fact) {
      return;
    }
    for (const one of fact.evidence ?? []) {
      this.sentences.get(`${one.begin}`)?.classList.add('lit');
    }
    light('trigger', this.texts, fact.trigger ? [fact.trigger] : []);
    light('role', this.texts, this.places(fact));
    light('content', this.texts, fact.contentSpans ?? []);
    if (entry) {
      entry.note.closest('details').open = true;
      entry.note.classList.add('lit');
      entry.button.setAttribute('aria-expanded', 'true');
      replace(entry.details, this.roles(fact));
      entry.details.hidden = false;
    }
  }

  roles(fact) {
    const told = when(fact);
    const rows = [
      ['kind', fact.classLabel ?? fact.class],
      ...(fact.roles ?? []).map(role => [role.role, filler(role)]),
      ...(fact.contentText ? [['in words', `“${fact.contentText}”`]] : []),
      ...(fact.roleText ? [['as worded', `“${fact.roleText}”`]] : []),
      ...(fact.count ? [['how many', fact.count]] : []),
      ...(told ? [['when', told]] : []),
      ['rule', fact.rule],
      ['confidence', fact.confidence],
    ].filter(([, value]) => value !== undefined && value !== null && value !== '');
    const seen = this.body.slice(...(fact.trigger ?? [0, 0]));
    return [
      h('dl', {}, rows.map(([name, value]) => [h('dt', {}, name), h('dd', {}, value)])),
      h('p', {class: 'edge'}, fact.asserted
        ? ['A bare edge stands in the graph: ', h('code', {}, fact.edge ?? fact.class), '.']
        : 'No bare edge: it is kept as an event with its status only.',
      seen ? [' Read at “', seen, '”.'] : ''),
    ];
  }

  open(factIri, at) {
    const entry = this.notes.get(factIri);
    const [begin, end] = at.split(',').map(Number);
    if (entry) {
      this.put(entry.fact);
    } else if (at) {
      this.sentences.get(`${begin}`)?.classList.add('lit');
      light('role', this.texts, [...this.sentences.keys()].includes(`${begin}`) ? [] : [[begin, end]]);
    }
    const target = this.element.querySelector('.sentence.lit');
    if (target) {
      target.scrollIntoView({block: 'center'});
    }
  }
}
