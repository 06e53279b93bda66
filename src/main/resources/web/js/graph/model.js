// Nodes and links as they are drawn: at most sixty nodes, and parallel links as one line that counts them.

import {classOf} from '../classes.js';
import {statusOf} from '../status.js';

export const MOST_NODES = 60;

/**
 * @param answer {nodes, links, more} of /api/neighbours
 * @param asked IRIs that must be drawn
 * @returns {nodes, links, bundles, left: how many nodes are not drawn, more}
 */
export function modelOf(answer, asked) {
  const degree = new Map();
  for (const link of answer.links) {
    for (const end of [link.source, link.target]) {
      degree.set(end, (degree.get(end) ?? 0) + link.count);
    }
  }
  const first = new Map(asked.map((iri, at) => [iri, at]));
  const rank = node => first.get(node.iri) ?? asked.length;
  const nodes = [...answer.nodes].sort((one, two) => rank(one) - rank(two)
    || (degree.get(two.iri) ?? 0) - (degree.get(one.iri) ?? 0)
    || one.label.localeCompare(two.label, 'en') || one.iri.localeCompare(two.iri, 'en'));
  const drawn = nodes.slice(0, MOST_NODES);
  const known = new Set(drawn.map(node => node.iri));
  const links = answer.links.filter(link => known.has(link.source) && known.has(link.target));
  return {nodes: drawn, links, bundles: bundlesOf(links), left: nodes.length - drawn.length, more: answer.more ?? {}};
}

/** Links of the same two nodes, tone and standing go into one line. */
export function bundlesOf(links) {
  const bundles = new Map();
  for (const link of links) {
    const kind = kindOf(link);
    const [low, high] = [link.source, link.target].sort();
    const key = `${low}\n${high}\n${kind.tone}\n${kind.status === 'fact'}`;
    const bundle = bundles.get(key) ?? {key, one: link.source, two: link.target, tone: kind.tone, fact: kind.status === 'fact', links: [], count: 0};
    bundle.links.push({...link, ...kind});
    bundle.count += link.count;
    bundles.set(key, bundle);
  }
  const sorted = [...bundles.values()].sort((one, two) => one.key.localeCompare(two.key, 'en'));
  const pairs = new Map();
  for (const bundle of sorted) {
    const pair = bundle.key.split('\n').slice(0, 2).join('\n');
    const siblings = pairs.get(pair) ?? [];
    siblings.push(bundle);
    pairs.set(pair, siblings);
  }
  for (const siblings of pairs.values()) {
    siblings.forEach((bundle, at) => {
      bundle.bend = at - (siblings.length - 1) / 2;
      bundle.links.sort((one, two) => two.count - one.count || one.class.localeCompare(two.class, 'en'));
      bundle.forth = bundle.links.some(link => link.source === bundle.one && !link.symmetric);
      bundle.back = bundle.links.some(link => link.source === bundle.two && !link.symmetric);
    });
  }
  return sorted;
}

export function kindOf(link) {
  const {active, passive, tone} = classOf(link.class, {edge: link.edge});
  return {active, passive, tone, status: statusOf(link)};
}

/** "met ×3, urged" — what stands on the line; the rest is counted. */
export function bundleText(bundle, most = 2) {
  const words = new Map();
  for (const link of bundle.links) {
    words.set(link.active, (words.get(link.active) ?? 0) + link.count);
  }
  const all = [...words].map(([word, times]) => (times > 1 ? `${word} ×${times}` : word));
  const rest = all.length - most;
  return all.slice(0, most).join(', ') + (rest > 0 ? ` +${rest}` : '');
}
