// N-Triples as nodes and links; the labels come from the store.

import {get} from '../api.js';
import {localName} from '../words.js';

const TRIPLE = /^<([^>]*)>\s+<([^>]*)>\s+<([^>]*)>\s*\.$/;
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const MOST = 200;

/** Triples between IRIs as an answer of /api/neighbours would have them; an edge is drawn as its class. */
export async function graphOfTriples(text, signal) {
  const links = new Map();
  const stats = await get('stats', {}, signal);
  const classes = new Map((stats.classes ?? []).filter(one => one.edge).map(one => [one.edge, one.class]));
  for (const line of text.split('\n')) {
    const [, source, property, target] = TRIPLE.exec(line.trim()) ?? [];
    if (source && property !== TYPE) {
      const key = `${source} ${property} ${target}`;
      const link = links.get(key) ?? {source: unescaped(source), target: unescaped(target), class: classes.get(localName(property)) ?? localName(property), edge: localName(property),
        symmetric: false, factuality: 'Actual', speaker: null, asserted: true, count: 0, facts: [], labels: []};
      link.count += 1;
      links.set(key, link);
    }
  }
  return named([...links.values()].slice(0, MOST), signal);
}

function unescaped(iri) {
  return iri.replace(/\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})/g, (whole, four, eight) => String.fromCodePoint(parseInt(four ?? eight, 16)));
}

/**
 * Links with the nodes at their ends, as the store knows them.
 *
 * @param names those that are known already, by IRI
 */
export async function named(links, signal, names = new Map()) {
  const iris = [...new Set(links.flatMap(link => [link.source, link.target]))];
  const known = new Map();
  const entities = iris.filter(iri => /\/entity\//.test(iri) && !names.has(iri)).slice(0, 60);
  if (entities.length) {
    const answer = await get('neighbours', {iri: entities, limit: 1}, signal).catch(() => ({nodes: []}));
    answer.nodes.forEach(node => known.set(node.iri, node));
  }
  return {nodes: iris.map(iri => known.get(iri) ?? {iri, label: names.get(iri) ?? decodeURIComponent(localName(iri)).replaceAll('-', ' '), type: '', linked: false}), links, more: {}};
}
