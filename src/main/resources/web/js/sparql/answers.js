// Answers of a query: rows, yes or no, or triples; and which column names what another column links to.

import {hrefOf, kindOf} from '../addresses.js';
import {isMutual} from '../classes.js';
import {localName} from '../words.js';

const TOLD = new Set(['when', 'status', 'factualityName', 'label', 'sentence', 'source', 'toldAs', 'words', 'role', 'published', 'relationName',
  'roleText', 'mentions', 'articles', 'events', 'sentences', 'className', 'example', 'rule', 'confidence', 'identifier', 'publisher', 'url']);

/** @returns {columns: [name], rows: [{name: {type, value}}], ask: boolean|null} of the JSON results format */
export function answerOf(json) {
  return {columns: json.head.vars ?? [], rows: json.results?.bindings ?? [], ask: json.boolean ?? null};
}

/**
 * Columns as people read them: one that only holds IRIs becomes the link of the one that names them.
 *
 * @returns [{name, iri: name of the column of its IRIs | null}]
 */
export function readable(answer) {
  const iris = answer.columns.filter(name => answer.rows.some(row => row[name]) && answer.rows.every(row => !row[name] || row[name].type === 'uri'));
  const texts = answer.columns.filter(name => !iris.includes(name));
  if (texts.length === 0) {
    return answer.columns.map(name => ({name, iri: iris.includes(name) ? name : null}));
  }
  const links = new Map();
  const rest = [];
  for (const name of iris) {
    const goal = {article: ['source', 'headline'], event: ['label', 'sentence']}[name]?.find(one => texts.includes(one) && !links.has(one));
    if (goal) {
      links.set(goal, name);
    } else {
      rest.push(name);
    }
  }
  const open = texts.filter(name => !TOLD.has(name) && !links.has(name));
  const left = rest.filter(name => {
    const goal = open.shift();
    if (goal) {
      links.set(goal, name);
    }
    return !goal && name !== 'article' && name !== 'event';
  });
  return [...texts, ...left].map(name => ({name, iri: links.get(name) ?? (left.includes(name) ? name : null)}));
}

export function textOf(term) {
  if (!term) {
    return '';
  }
  return term.type === 'uri' ? decoded(localName(term.value)) || term.value : term.value;
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export function linkOf(term) {
  return term?.type === 'uri' ? hrefOf(term.value) : null;
}

const STATES = ['actual', 'planned', 'wanted', 'possible', 'negated'];

/** Whether a row tells of a fact, as its status or else its label says: {factuality, speaker}. */
export function standingOf(row) {
  const status = row.status?.value ?? row.factualityName?.value ?? '';
  const word = STATES.find(state => status.startsWith(state))
    ?? STATES.find(state => row.label?.value.endsWith(` (${state})`)) ?? 'actual';
  const speaker = /according to (.*)$/.exec(status)?.[1] ?? row.speakerName?.value;
  return {factuality: word.charAt(0).toUpperCase() + word.slice(1), speaker: speaker ? {iri: row.saidBy?.value ?? '', label: speaker} : null};
}

function isEntity(term) {
  return term?.type === 'uri' && kindOf(term.value) === 'entity';
}

/** Pairs of entities in the rows, counted, as links of a graph. */
export function pairsOf(answer, query) {
  const columns = answer.columns.filter(name => name !== 'event' && name !== 'article'
    && answer.rows.some(row => isEntity(row[name])));
  const links = new Map();
  const [from, to] = columns;
  const labels = readable(answer);
  const labelOf = (row, column) => labels.find(one => one.iri === column && one.name !== column)?.name;
  const names = new Map();
  for (const row of to ? answer.rows : []) {
    if (isEntity(row[from]) && isEntity(row[to]) && row[from].value !== row[to].value) {
      for (const column of [from, to]) {
        const name = labelOf(row, column);
        if (name && row[name]) {
          names.set(row[column].value, row[name].value);
        }
      }
      const standing = standingOf(row);
      const key = `${row[from].value} ${row[to].value} ${standing.factuality} ${standing.speaker?.label}`;
      const link = links.get(key) ?? {source: row[from].value, target: row[to].value, class: query.class, edge: query.class, symmetric: isMutual(query.class),
        ...standing, asserted: standing.factuality === 'Actual' && !standing.speaker, count: 0, facts: [], labels: []};
      link.count += 1;
      if (row.event && !link.facts.includes(row.event.value)) {
        link.facts.push(row.event.value);
      }
      if (row.sentence && link.labels.length < 3) {
        link.labels.push(row.sentence.value);
      }
      links.set(key, link);
    }
  }
  return {links: [...links.values()], names};
}

/** Rows with a day, in the order of time: [{date, label, row}]. */
export function datedRows(answer) {
  const column = ['when', 'date', 'on', 'published', 'begin', 'from'].find(name => answer.columns.includes(name))
    ?? answer.columns.find(name => answer.rows.some(row => /date$/i.test(row[name]?.datatype ?? '')));
  if (!column) {
    return null;
  }
  return answer.rows.map(row => ({row, date: /\d{4}(-\d\d(-\d\d)?)?/.exec(row[column]?.value ?? '')?.[0] ?? ''}))
    .sort((one, two) => (one.date || '9999').localeCompare(two.date || '9999'))
    .map(({row, date}) => ({row, date, label: row.label?.value ?? answer.columns.filter(name => name !== column && row[name]?.type !== 'uri' && !TOLD.has(name)).map(name => textOf(row[name])).join(', ')}));
}

/** "Line 3, column 7" of a parser's message, or null. */
export function placeOf(message) {
  const found = /line:?\s*(\d+)\s*,?\s*col(?:umn)?:?\s*(\d+)/i.exec(message);
  return found && {line: Number(found[1]), column: Number(found[2])};
}
