// Everything the store has about one entity: where it stands, and each line with its sentence.

import {get} from '../api.js';
import {articleHref, entityHref, factHref} from '../addresses.js';
import {append, h, replace, safeHref, speak} from '../dom.js';
import {egoView} from '../ego.js';
import {evidence, factLine, labelOf, longList, sourceLine} from '../fact.js';
import {href} from '../router.js';
import {nothing} from '../states.js';
import {grouped, nameOf, sidesOf} from '../sides.js';
import {legend, statusMark, statusOf} from '../status.js';
import {strip} from '../timeline.js';
import {capital, count, day, shortDay, sortDay, spaced, typeName, when} from '../words.js';

export async function show(page) {
  const iri = page.one('iri');
  if (!iri) {
    page.put(h('h1', {}, 'Entity'), nothing('No name is given.', 'Search for a person, organisation or place above.'));
    return;
  }
  const found = await get('entity', {iri, limit: page.one('limit') || 500}, page.signal);
  const {entity} = found;
  page.title(entity.label);
  const ahead = found.claims.filter(fact => statusOf(fact) === 'planned');
  const events = [...found.facts, ...ahead].filter(fact => fact.kind !== 'relation');
  const relations = [...found.facts, ...found.claims].filter(fact => fact.kind === 'relation');
  const sides = found.facts.flatMap(fact => sidesOf(fact, entity.iri));
  const parts = [
    ['stands', 'Where it stands', sides.length > 0, () => stands(found, sides, page)],
    ['posts', 'Posts and relations', relations.length > 0, () => posts(relations, entity)],
    ['timeline', 'Timeline', events.length > 0, () => timeline(events)],
    ['claims', 'Claims about it', found.claims.length > 0, () => claims(found)],
    ['says', 'What it says', (found.said ?? []).length > 0, () => said(found)],
    ['articles', 'Articles', (found.articles ?? []).length > 0, () => articles(found)],
    ['link', 'Who this is', true, () => link(found)],
  ].filter(([, , any]) => any);
  page.put(
    head(found, parts),
    ...parts.map(([id, title, , draw]) => h('section', {id, 'aria-labelledby': `${id}-title`, class: `part ${id}`},
      h('h2', {id: `${id}-title`}, title), draw())));
}

function head(found, parts) {
  const {entity, counts = {}} = found;
  const names = (entity.altLabels ?? []).filter(name => name !== entity.label);
  return h('header', {class: 'entity-head'},
    h('p', {class: 'kicker'}, capital(typeName(entity.type)), entity.linked ? '' : ' · not linked to Wikidata'),
    h('h1', {}, entity.label),
    entity.description ? h('p', {class: 'description'}, capital(entity.description)) : null,
    entity.ofEntity ? h('p', {class: 'hint'}, 'Of ', h('a', {href: entityHref(entity.ofEntity.iri)}, entity.ofEntity.label)) : null,
    names.length ? h('p', {class: 'hint'}, `Also written ${names.slice(0, 6).map(name => `“${name}”`).join(', ')}${names.length > 6 ? ' …' : ''}`) : null,
    h('p', {class: 'summary'},
      `${count(counts.facts ?? found.facts.length, 'line')} reported as fact, ${count(counts.claims ?? found.claims.length, 'claim or plan', 'claims and plans')} about it, `
      + `${count(counts.said ?? found.said?.length ?? 0, 'claim')} of its own.`),
    h('nav', {class: 'parts', 'aria-label': 'On this page'}, parts.map(([id, title]) => h('a', {href: `${location.pathname}${location.search}#${id}`,
      onclick: event => {
        event.preventDefault();
        document.getElementById(id).scrollIntoView({block: 'start'});
        history.replaceState(history.state, '', `#${id}`);
      }}, title))),
    h('p', {class: 'actions'},
      h('a', {href: href('/relations', {iri: entity.iri})}, 'Explore its relations'),
      h('a', {href: href('/compare', {iri: entity.iri})}, 'Compare across publishers')));
}

/** The drawing and the table that says the same; choosing in the drawing narrows the table. */
function stands(found, sides, page) {
  const {entity} = found;
  const groups = grouped(sides);
  const table = h('div', {id: 'lines', class: 'lines'});
  const narrow = chosen => {
    const group = groups.find(one => one.key === chosen);
    replace(table, lineTable(group ? group.sides : ordered(groups), entity, group, () => choose(null)));
  };
  const choose = group => {
    page.note({line: group?.key ?? null});
    narrow(group?.key);
    if (group) {
      table.scrollIntoView({block: 'nearest', behavior: 'smooth'});
      speak(`${count(group.sides.length, 'line')}: ${group.verb}, ${nameOf(group)}`);
    }
  };
  const drawn = egoView(entity.label, groups.filter(one => one.other), choose);
  narrow(page.one('line'));
  return [drawn, table, found.more ? h('p', {class: 'hint'}, `${found.more} more lines are not loaded. `,
    h('a', {href: href('/entity', {iri: entity.iri, limit: 5000})}, 'Load them')) : null, legend()];
}

function ordered(groups) {
  return groups.flatMap(group => group.sides);
}

const FIRST = 30;

function lineTable(sides, entity, group, all) {
  const row = side => h('tr', {class: `is-${statusOf(side.fact)}`},
    h('td', {class: 'relation', 'data-label': 'What'}, h('span', {class: `tone ${side.tone}`}, side.verb)),
    h('td', {class: 'other', 'data-label': 'Whom'}, side.other ? h('a', {href: entityHref(side.other.iri)}, side.other.label) : side.text || '–'),
    h('td', {class: 'when', 'data-label': 'When'}, when(side.fact)),
    h('td', {class: 'words', 'data-label': 'Sentence'}, evidence(side.fact), ' ', sourceLine(side.fact.article), ' ',
      h('a', {class: 'show', href: factHref(side.fact), 'aria-label': `Show in the article: ${labelOf(side.fact)}`}, 'show in the article')));
  const body = h('tbody', {}, sides.slice(0, FIRST).map(row));
  const rest = sides.length > FIRST ? h('button', {type: 'button', class: 'more', onclick: () => {
    body.append(...sides.slice(FIRST).map(row));
    rest.remove();
  }}, `Show all ${sides.length} lines`) : null;
  return [
    h('p', {class: 'narrowed'}, group
      ? [`${capital(group.verb)}: ${nameOf(group)}, ${count(sides.length, 'line')}. `, h('button', {type: 'button', class: 'plain', onclick: all}, 'Show all lines')]
      : `The same as a table: ${count(sides.length, 'line')} reported as fact`),
    h('table', {class: 'list'},
      h('caption', {class: 'quiet'}, `What ${entity.label} has to do with others, each line with its sentence and source`),
      h('thead', {}, h('tr', {}, ['What', 'Whom', 'When', 'Sentence and source'].map(title => h('th', {scope: 'col'}, title)))),
      body),
    rest,
  ];
}

/** What stands in many articles stands here once, with its newest sentence and the others behind it. */
function posts(relations, entity) {
  const groups = new Map();
  for (const fact of relations) {
    const [side] = sidesOf(fact, entity.iri);
    const key = `${fact.class}|${side.acts}|${nameOf(side)}|${statusOf(fact)}|${fact.speaker?.iri}`;
    groups.set(key, [...groups.get(key) ?? [], {fact, side}]);
  }
  const newest = (one, two) => (two.fact.article?.date ?? '').localeCompare(one.fact.article?.date ?? '');
  const sorted = [...groups.values()].map(group => group.sort(newest)).sort((one, two) => two.length - one.length || newest(one[0], two[0]));
  return longList(sorted, group => {
    const [{fact, side}] = group;
    const told = when(fact);
    const rest = group.slice(1);
    const holder = h('ul', {class: 'facts short'});
    return h('li', {class: `fact is-${statusOf(fact)}`},
      h('p', {class: 'head'}, h('span', {}, `${capital(side.verb || spaced(fact.class))} `),
        side.other ? h('a', {href: entityHref(side.other.iri)}, side.other.label) : h('span', {}, side.text),
        fact.roleText ? h('span', {class: 'as'}, ` as “${fact.roleText}”`) : null,
        told ? h('span', {class: 'when'}, told) : null),
      h('p', {class: 'said'}, statusMark(fact)),
      evidence(fact),
      sourceLine(fact.article),
      rest.length === 0 ? null : h('details', {ontoggle: event => {
        if (event.target.open && !holder.firstChild) {
          append(holder, rest.map(one => factLine(one.fact)));
        }
      }}, h('summary', {}, `and ${count(rest.length, 'more sentence')}`), holder));
  }, {first: 12, className: 'facts posts-list'});
}

function timeline(events) {
  const dated = [...events].sort((one, two) => sortDay(one).localeCompare(sortDay(two)) || labelOf(one).localeCompare(labelOf(two), 'en'));
  const entries = dated.filter(fact => sortDay(fact)).map(fact => ({date: sortDay(fact), label: labelOf(fact), fact}));
  const list = longList(dated, fact => {
    const own = Boolean(fact.date || fact.begin || fact.end);
    return h('li', {class: `fact is-${statusOf(fact)}`, data: {fact: fact.iri}},
      h('p', {class: 'date'}, h('time', {datetime: sortDay(fact)}, own ? when(fact) : fact.article?.date ? `told ${shortDay(fact.article.date.slice(0, 10))}` : 'no date')),
      h('div', {}, h('p', {class: 'head'}, h('a', {class: 'label', href: factHref(fact)}, labelOf(fact))), h('p', {class: 'said'}, statusMark(fact)),
        evidence(fact), sourceLine(fact.article)));
  }, {first: 15, className: 'facts dated', tag: 'ol'});
  const drawn = strip(entries, entry => {
    const line = list.querySelector(`[data-fact="${CSS.escape(entry.fact.iri)}"]`);
    line?.scrollIntoView({block: 'center', behavior: 'smooth'});
    line?.classList.add('lit');
  });
  return [drawn, list];
}

function claims(found) {
  return [
    h('p', {class: 'hint'}, 'What somebody says of it, and what is planned, wanted, possible or denied. None of these is taken as fact.'),
    longList(found.claims, fact => factLine(fact), {first: 20}),
  ];
}

function said(found) {
  return [
    h('p', {class: 'hint'}, `What ${found.entity.label} is reported to have said. These are its claims, not facts.`),
    longList(found.said, fact => factLine(fact), {first: 20}),
  ];
}

function articles(found) {
  const sorted = [...found.articles].sort((one, two) => (two.date ?? '').localeCompare(one.date ?? ''));
  return longList(sorted, article => h('li', {},
    h('a', {href: articleHref(article)}, article.headline || article.id),
    h('span', {class: 'source'}, [article.publisher, article.date && day(article.date.slice(0, 10))].filter(Boolean).join(', '))),
  {first: 12, className: 'articles-list'});
}

function link(found) {
  const {entity, link: made} = found;
  const wikidata = safeHref(entity.wikidata);
  const answer = [h('p', {}, wikidata
    ? ['Linked to Wikidata: ', h('a', {href: wikidata, rel: 'noreferrer external', 'data-plain': true}, wikidata.replace(/^.*\//, '')),
      made?.score !== undefined && made?.score !== null ? `, with a score of ${Number(made.score).toFixed(2)} of 1` : '', '.']
    : 'Not linked to Wikidata: no known item fits its name well enough, so it goes by its name alone.')];
  if (made) {
    const told = [made.rule && `rule ${made.rule}`, made.status && made.status.toLowerCase(), made.indexDate && `index of ${day(made.indexDate)}`].filter(Boolean).join(', ');
    answer.push(told ? h('p', {class: 'hint'}, capital(told), '.') : null);
    if (made.candidates?.length) {
      answer.push(h('table', {class: 'list candidates'}, h('caption', {}, 'What was weighed'),
        h('thead', {}, h('tr', {}, ['Candidate', 'What it is', 'Score'].map(title => h('th', {scope: 'col'}, title)))),
        h('tbody', {}, made.candidates.map(one => h('tr', {},
          h('td', {'data-label': 'Candidate'}, h('a', {href: entityHref(one.entity.iri)}, one.entity.label)),
          h('td', {'data-label': 'What it is'}, one.entity.description ?? typeName(one.entity.type)),
          h('td', {class: 'figure', 'data-label': 'Score'}, one.score === null || one.score === undefined ? '' : Number(one.score).toFixed(2)))))));
    }
    if (made.features?.length) {
      answer.push(h('details', {}, h('summary', {}, 'What spoke for it'),
        h('dl', {class: 'features'}, made.features.map(one => [h('dt', {}, spaced(one.name)), h('dd', {}, String(one.value))]))));
    }
  }
  answer.push(h('p', {class: 'iri'}, h('code', {}, entity.iri)));
  return answer;
}
