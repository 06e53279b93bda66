// An answer as a table, a graph or a timeline.

import {h, replace} from '../dom.js';
import {entityHref, hrefOf, kindOf} from '../addresses.js';
import {drawGraph} from '../graph/draw.js';
import {saveCsv, savePng, saveSvg} from '../graph/files.js';
import {modelOf, MOST_NODES} from '../graph/model.js';
import {graphOfTriples, named} from '../graph/triples.js';
import {fileName} from '../downloads.js';
import {go, href} from '../router.js';
import {nothing, problem, waiting} from '../states.js';
import {toldStatus} from '../status.js';
import {strip, watchWidth} from '../timeline.js';
import {count, day, spaced} from '../words.js';
import {datedRows, linkOf, pairsOf, readable, standingOf, textOf} from './answers.js';

export const SHOWN_AS = [['table', 'Table'], ['graph', 'Graph'], ['timeline', 'Timeline']];
const FIRST = 50;
const LINE = /^<([^>]*)>\s+<([^>]*)>\s+(.*?)\s*\.$/;

export function drawAnswer(view, found, context) {
  switch (view) {
    case 'graph':
      return graph(found, context);
    case 'timeline':
      return timeline(found);
    default:
      return found.triples === undefined ? table(found, found.rows, context.query) : triples(found);
  }
}

function header(name, query) {
  const what = query?.columns.find(column => column.name === name)?.what;
  return h('th', {scope: 'col', title: what ?? null}, spaced(name));
}

function table(found, rows, query) {
  const all = readable(found);
  // A sentence stands with its source, as everywhere.
  const source = all.some(column => column.name === 'sentence') && all.find(column => column.name === 'source');
  const columns = all.filter(column => column !== source);
  const cell = (row, {name, iri}) => {
    const term = row[name];
    const link = linkOf(iri ? row[iri] : term);
    const text = textOf(term) || (iri && row[iri] ? textOf(row[iri]) : '');
    const inside = name === 'sentence' ? h('q', {class: 'evidence'}, text) : name === 'status' ? toldStatus(standingOf(row)) : text;
    return h('td', {class: `c-${name}`, 'data-label': spaced(name)}, link ? h('a', {href: link}, inside) : inside,
      name === 'sentence' && source && row.source ? h('cite', {class: 'source'}, linkOf(row[source.iri]) ? h('a', {href: linkOf(row[source.iri])}, textOf(row.source)) : textOf(row.source)) : null);
  };
  const draw = row => h('tr', {}, columns.map(column => cell(row, column)));
  const body = h('tbody', {}, rows.slice(0, FIRST).map(draw));
  const rest = rows.length > FIRST ? h('button', {type: 'button', class: 'more', onclick: () => {
    body.append(...rows.slice(FIRST, 5000).map(draw));
    rest.remove();
  }}, rows.length > 5000 ? 'Show 5,000 rows; download the rest' : `Show all ${rows.length} rows`) : null;
  return h('div', {class: 'rows', tabindex: 0, role: 'region', 'aria-label': 'Rows of the answer'},
    h('table', {class: 'list'}, h('thead', {}, h('tr', {}, columns.map(column => header(column.name, query)))), body), rest);
}

function triples(found) {
  const lines = found.triples.split('\n').filter(line => line.trim());
  const term = text => {
    const iri = /^<(.*)>$/.exec(text)?.[1];
    const link = iri && hrefOf(iri);
    const short = iri ? iri.replace(/^.*[/#]/, '') || iri : text.replace(/^"(.*)"(@\w+|\^\^<.*>)?$/s, '$1');
    return h('td', {title: iri ?? null}, link ? h('a', {href: link}, short) : short);
  };
  return h('div', {class: 'rows', tabindex: 0, role: 'region', 'aria-label': 'Triples of the answer'},
    h('table', {class: 'list'}, h('thead', {}, h('tr', {}, ['subject', 'property', 'object'].map(name => h('th', {scope: 'col'}, name)))),
      h('tbody', {}, lines.slice(0, 500).map(line => {
        const [, subject, property, object] = LINE.exec(line) ?? [null, line, '', ''];
        return h('tr', {}, term(`<${subject}>`), term(`<${property}>`), term(object));
      }))),
    lines.length > 500 ? h('p', {class: 'hint'}, `${lines.length - 500} more triples are in the download.`) : null);
}

/** What kind of event a saved question is about, so that its graph is worded and coloured. */
function classIn(text, stats) {
  const names = (stats.classes ?? []).map(one => one.class);
  return [...text.matchAll(/\bng:([A-Z]\w+)/g)].map(match => match[1]).find(name => names.includes(name)) ?? 'relation';
}

function graph(found, {query, text, stats, signal}) {
  const holder = h('div', {class: 'graph-answer'}, waiting('Drawing …'));
  build(found, {text, stats, signal}).then(answer => {
    if (answer.links.length === 0) {
      replace(holder, nothing('This answer has no pairs to draw.', 'A graph needs two columns with the IRIs of people, organisations or places, or a CONSTRUCT. The table shows everything.'));
      return;
    }
    const degree = new Map();
    answer.links.forEach(link => [link.source, link.target].forEach(iri => degree.set(iri, (degree.get(iri) ?? 0) + link.count)));
    const [first] = [...degree].sort((one, two) => two[1] - one[1] || one[0].localeCompare(two[0], 'en'))[0];
    const model = modelOf(answer, [first]);
    const drawing = h('div', {class: 'graph-holder', tabindex: 0, role: 'region', 'aria-label': 'Drawing of the answer'});
    let svg;
    const open = node => (kindOf(node.iri) === 'entity' ? go(entityHref(node.iri)) : null);
    watchWidth(drawing, width => {
      svg = drawGraph(model, {width, asked: [first], chosen: '', onNode: open, onMore: open,
        onBundle: bundle => go(href('/relations', {iri: [bundle.one, bundle.two]}))});
      replace(drawing, svg);
    });
    const name = fileName(query?.name ?? 'answer');
    replace(holder, drawing,
      h('p', {class: 'hint'}, `${count(model.nodes.length, 'name')}, ${count(model.bundles.length, 'line')}`, model.left ? `; ${model.left} more are not drawn, at most ${MOST_NODES} are` : '', '. The table has the same rows.'),
      h('p', {class: 'actions exports'},
        h('a', {href: href('/relations', text.trim().match(/construct/i) && found.triples !== undefined ? {construct: text} : {iri: model.nodes.slice(0, 12).map(node => node.iri)})}, 'Open in the explorer'),
        h('button', {type: 'button', onclick: () => savePng(svg, name)}, 'PNG'), h('button', {type: 'button', onclick: () => saveSvg(svg, name)}, 'SVG'),
        h('button', {type: 'button', onclick: () => saveCsv(model, name)}, 'CSV')));
  }).catch(failure => failure.name === 'AbortError' || replace(holder, problem(failure)));
  return holder;
}

async function build(found, {text, stats, signal}) {
  if (found.triples !== undefined) {
    return graphOfTriples(found.triples, signal);
  }
  const pairs = pairsOf(found, {class: classIn(text, stats)});
  return named(pairs.links, signal, pairs.names);
}

function timeline(found) {
  const rows = found.rows && datedRows(found);
  if (!rows || rows.every(row => !row.date)) {
    return nothing('This answer has no dates.', 'A timeline needs a column of days, such as ?when or ?date. The table shows everything.');
  }
  const columns = readable(found);
  const linkFor = (row, name) => linkOf(row[columns.find(column => column.name === name)?.iri]);
  const event = row => linkOf(row.event) ?? linkFor(row, 'label');
  const item = ({row, date, label}) => h('li', {class: 'fact'},
    h('p', {class: 'date'}, date ? day(date) : 'no date'),
    h('div', {}, h('p', {class: 'head'}, event(row) ? h('a', {class: 'label', href: event(row)}, label) : label),
      h('p', {class: 'said'}, toldStatus(standingOf(row))),
      row.sentence ? h('q', {class: 'evidence'}, textOf(row.sentence)) : null,
      row.source ? h('cite', {class: 'source'}, linkFor(row, 'source') ? h('a', {href: linkFor(row, 'source')}, textOf(row.source)) : textOf(row.source)) : null));
  const entries = rows.filter(row => row.date).map(row => ({...row, fact: standingOf(row.row)}));
  return [strip(entries), h('ol', {class: 'facts dated'}, rows.slice(0, 200).map(item)),
    rows.length > 200 ? h('p', {class: 'hint'}, `${rows.length - 200} more rows are in the table.`) : null];
}
