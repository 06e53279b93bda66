// Draws a model as SVG at its natural size, so that labels keep theirs; a narrow screen scrolls.

import {s} from '../dom.js';
import {fit, widthOf} from '../ego.js';
import {typeName} from '../words.js';
import {bundleText} from './model.js';
import {place} from './layout.js';

const FONT = '600 14px system-ui, sans-serif';
const SMALL = '13px system-ui, sans-serif';
const WIDEST = 220;
const LINE = 18;
const LEAST = 600;

/**
 * @param options {width, asked: IRIs, chosen: IRI or key, more: {IRI: n}, onNode(node), onBundle(bundle), onMore(node)}
 */
export function drawGraph(model, {width, asked, chosen, onNode, onBundle, onMore}) {
  const nodes = model.nodes.map(node => {
    const label = fit(node.label, WIDEST, FONT);
    const more = model.more[node.iri] ? `and ${model.more[node.iri]} more` : '';
    return {...node, text: label, moreText: more,
      w: Math.max(widthOf(label, FONT), more ? widthOf(more, SMALL) : 0) + 18, h: more ? 46 : 28};
  });
  const size = place(nodes, model.links, Math.max(width, LEAST), asked.length);
  const by = new Map(nodes.map(node => [node.iri, node]));
  const taken = nodes.map(node => box(node.x, node.y, node.w + 6, node.h + 4));
  const lines = model.bundles.map(bundle => line(bundle, by.get(bundle.one), by.get(bundle.two), chosen, onBundle));
  // The busiest lines get their words first; words without room are left to the table.
  const words = [...lines].sort((one, two) => two.bundle.count - one.bundle.count || one.bundle.key.localeCompare(two.bundle.key, 'en'))
    .map(one => wordsOn(one, taken, size)).filter(Boolean);
  return s('svg', {class: 'graph', width: size.width, height: size.height, viewBox: `0 0 ${size.width} ${size.height}`,
    role: 'group', 'aria-label': `${nodes.length} names and ${model.bundles.length} lines between them; the table below says the same`},
  s('g', {class: 'lines'}, lines.map(one => one.element)),
  s('g', {class: 'words'}, words),
  s('g', {class: 'nodes'}, nodes.map(node => drawNode(node, asked.includes(node.iri), chosen === node.iri, onNode, onMore))));
}

function box(x, y, w, h) {
  return {left: x - w / 2, right: x + w / 2, top: y - h / 2, bottom: y + h / 2};
}

function meets(one, two) {
  return one.left < two.right && two.left < one.right && one.top < two.bottom && two.top < one.bottom;
}

/** Where the ray from the centre of a box towards a point leaves the box. */
function rim(node, x, y, gap) {
  const dx = x - node.x;
  const dy = y - node.y;
  const scale = Math.min((node.w / 2 + gap) / (Math.abs(dx) || 1e-6), (node.h / 2 + gap) / (Math.abs(dy) || 1e-6));
  return {x: node.x + dx * Math.min(scale, 1), y: node.y + dy * Math.min(scale, 1)};
}

function line(bundle, one, two, chosen, onBundle) {
  const dx = two.x - one.x;
  const dy = two.y - one.y;
  const far = Math.hypot(dx, dy) || 1;
  const bend = bundle.bend * 44 * (one.iri < two.iri ? 1 : -1);
  const middle = {x: (one.x + two.x) / 2 - dy / far * bend, y: (one.y + two.y) / 2 + dx / far * bend};
  const from = rim(one, middle.x, middle.y, bundle.back ? 6 : 2);
  const to = rim(two, middle.x, middle.y, bundle.forth ? 6 : 2);
  const d = `M${r(from.x)} ${r(from.y)}Q${r(middle.x)} ${r(middle.y)} ${r(to.x)} ${r(to.y)}`;
  const element = s('g', {class: `bundle ${bundle.tone} ${bundle.fact ? 'is-fact' : 'is-claim'}${chosen === bundle.key ? ' chosen' : ''}`,
    onclick: () => onBundle(bundle)},
  s('title', {}, `${one.label} – ${two.label}: ${bundleText(bundle, 9)}${bundle.fact ? '' : ' (claims and plans)'}`),
  s('path', {d, class: 'touch'}),
  s('path', {d, class: 'line', 'stroke-width': Math.min(1.5 + Math.log2(bundle.count) * 0.9, 5)}),
  bundle.forth ? head(to, middle) : null,
  bundle.back ? head(from, middle) : null);
  const at = t => ({
    x: (1 - t) * (1 - t) * from.x + 2 * t * (1 - t) * middle.x + t * t * to.x,
    y: (1 - t) * (1 - t) * from.y + 2 * t * (1 - t) * middle.y + t * t * to.y,
  });
  return {bundle, element, at, onBundle};
}

function r(value) {
  return Math.round(value * 10) / 10;
}

function head(tip, from) {
  const angle = Math.atan2(tip.y - from.y, tip.x - from.x);
  const point = (far, turn) => `${r(tip.x - far * Math.cos(angle + turn))} ${r(tip.y - far * Math.sin(angle + turn))}`;
  return s('path', {class: 'head', d: `M${r(tip.x)} ${r(tip.y)}L${point(9, 0.42)}L${point(9, -0.42)}Z`});
}

function wordsOn({bundle, at, onBundle}, taken, size) {
  const text = fit((bundle.fact ? '' : '“ ') + bundleText(bundle), 170, SMALL);
  const width = widthOf(text, SMALL);
  for (const t of [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73]) {
    const {x, y} = at(t);
    const room = box(x, y, width + 8, LINE);
    if (room.left > 0 && room.right < size.width && !taken.some(one => meets(one, room))) {
      taken.push(room);
      return s('g', {class: `word ${bundle.tone} ${bundle.fact ? 'is-fact' : 'is-claim'}`, onclick: () => onBundle(bundle)},
        s('rect', {class: 'ground', x: r(room.left), y: r(room.top), width: r(width + 8), height: LINE}),
        s('text', {x: r(x), y: r(y + 4.5), 'text-anchor': 'middle'}, text));
    }
  }
  return null;
}

function drawNode(node, asked, chosen, onNode, onMore) {
  const press = then => event => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      event.stopPropagation();
      then(node);
    }
  };
  return s('g', {class: `node${asked ? ' asked' : ''}${chosen ? ' chosen' : ''}`},
    s('g', {class: 'name', role: 'button', tabindex: 0, 'aria-pressed': String(chosen), 'aria-label': `${node.label}, ${node.description || typeName(node.type)}`,
      onclick: () => onNode(node), onkeydown: press(onNode), 'data-iri': node.iri},
    s('title', {}, `${node.label}, ${node.description || typeName(node.type)}`),
    s('rect', {class: 'ground', x: r(node.x - node.w / 2), y: r(node.y - node.h / 2), width: r(node.w), height: 28, rx: 3}),
    s('text', {x: r(node.x), y: r(node.y - node.h / 2 + 19), 'text-anchor': 'middle'}, node.text)),
    node.moreText ? s('g', {class: 'more', role: 'button', tabindex: 0, 'aria-label': `${node.label}: show more of the ${node.moreText.replace(/\D/g, '')} others`,
      onclick: () => onMore(node), onkeydown: press(onMore)},
    s('rect', {class: 'ground', x: r(node.x - node.w / 2), y: r(node.y + 4), width: r(node.w), height: 20}),
    s('text', {x: r(node.x), y: r(node.y + 18), 'text-anchor': 'middle'}, node.moreText)) : null);
}
