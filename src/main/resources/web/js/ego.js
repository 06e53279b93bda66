// The ego view: who stands where around one entity. Columns on a wide screen, a ladder on a narrow one.

import {AREAS} from './classes.js';
import {h, s} from './dom.js';
import {nameOf} from './sides.js';
import {watchWidth} from './timeline.js';

const NARROW = 720;
const ROW = 40;
const canvas = document.createElement('canvas').getContext('2d');

/** The text shortened to a width in pixels. */
export function fit(text, width, font) {
  canvas.font = font;
  if (canvas.measureText(text).width <= width) {
    return text;
  }
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (canvas.measureText(`${text.slice(0, middle).trimEnd()}…`).width <= width) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return `${text.slice(0, low).trimEnd()}…`;
}

export function widthOf(text, font) {
  canvas.font = font;
  return canvas.measureText(text).width;
}

const BOLD = '600 14px system-ui, sans-serif';
const PLAIN = '13px system-ui, sans-serif';
const NAME = '22px Georgia, serif';

/**
 * @param groups of `grouped` sides
 * @param picked called with a group that is chosen
 */
export function egoView(name, groups, picked) {
  const holder = h('div', {class: 'ego'});
  const areas = AREAS.map(([key, title]) => ({key, title, groups: groups.filter(one => one.area === key)}))
    .filter(area => area.groups.length > 0);
  watchWidth(holder, width => {
    const drawing = width < NARROW ? ladder(name, areas, width, picked) : columns(name, areas, width, picked);
    holder.replaceChildren(drawing);
  });
  return holder;
}

function frame(name, width, height, ...content) {
  return s('svg', {class: 'ego-drawing', width, height, viewBox: `0 0 ${width} ${height}`, role: 'group',
    'aria-label': `${name} and those it has to do with; the table below says the same`}, content);
}

function item(group, {x, y, width, anchor = 'start'}, picked) {
  const choose = () => picked(group);
  const label = fit(nameOf(group) || group.sides[0].fact.classLabel || '', width, BOLD);
  const verb = fit(group.verb, width, PLAIN);
  return s('g', {
    class: `item ${group.tone}`, role: 'button', tabindex: 0,
    'aria-label': `${nameOf(group)}: ${group.verb}. Show the lines`,
    onclick: choose,
    onkeydown: event => {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        choose();
      }
    },
  },
  s('title', {}, `${nameOf(group)}: ${group.verb}`),
  s('rect', {x: anchor === 'end' ? x - width - 4 : x - 4, y: y - 15, width: width + 8, height: ROW - 4, class: 'ground'}),
  s('text', {x, y, 'text-anchor': anchor, class: 'who'}, label),
  s('text', {x, y: y + 16, 'text-anchor': anchor, class: 'verb'}, verb));
}

function more(area, shown, {x, y, anchor = 'start'}) {
  const left = area.groups.length - shown;
  return left > 0 ? s('a', {href: '#lines'}, s('text', {x, y, 'text-anchor': anchor, class: 'more'}, `and ${left} more`)) : null;
}

function thickness(group) {
  return Math.min(1.5 + (group.sides.length - 1) * 0.5, 4);
}

function arrow(x, y, direction, group) {
  const {tone} = group;
  const half = 3 + thickness(group);
  const d = direction === 'right' ? `M${x} ${y}l${-2 * half} ${-half}v${2 * half}z` : `M${x} ${y}l${2 * half} ${-half}v${2 * half}z`;
  return s('path', {d, class: `head ${tone}`});
}

function columns(name, areas, width, picked) {
  const by = Object.fromEntries(areas.map(area => [area.key, area]));
  const side = Math.min(270, Math.floor(width * 0.27));
  const middle = width / 2;
  const left = by.support ? by.support.groups.slice(0, 9) : [];
  const right = by.oppose ? by.oppose.groups.slice(0, 9) : [];
  const parts = [];
  let y = 0;
  const shelf = (area, top, from, room, rows, perRow) => {
    const shown = area.groups.slice(0, rows * perRow);
    const each = room / perRow;
    const drawn = [s('text', {x: from, y: top + 16, class: 'area'}, area.title)];
    shown.forEach((group, index) => drawn.push(item(group, {
      x: from + (index % perRow) * each, y: top + 44 + Math.floor(index / perRow) * ROW, width: each - 18}, picked)));
    const used = Math.ceil(shown.length / perRow);
    drawn.push(more(area, shown.length, {x: from, y: top + 42 + used * ROW}));
    return {drawn, height: 40 + used * ROW + (area.groups.length > shown.length ? 18 : 0)};
  };
  if (by.met) {
    const met = shelf(by.met, y, 0, width, 3, Math.min(4, Math.max(2, Math.floor(width / 240))));
    parts.push(met.drawn);
    y += met.height;
    parts.push(s('line', {x1: 0, y1: y, x2: width, y2: y, class: 'rule'}));
  }
  const rows = Math.max(left.length, right.length, 1);
  const top = y + (left.length + right.length ? 44 : 12);
  const centre = top + rows * ROW / 2 + 4;
  const title = fit(name, width - 2 * side - 80, NAME);
  const half = widthOf(title, NAME) / 2 + 14;
  if (by.met) {
    parts.push(s('line', {x1: middle, y1: y, x2: middle, y2: centre - 24, class: 'link neutral'}));
  }
  const fan = (list, area, onLeft) => {
    if (!area) {
      return;
    }
    const edge = onLeft ? side : width - side;
    const offset = centre - list.length * ROW / 2 + 16;
    parts.push(s('text', {x: onLeft ? side : width - side, y: Math.min(top - 12, offset - 28), 'text-anchor': onLeft ? 'end' : 'start', class: `area ${area.key}`}, area.title));
    list.forEach((group, index) => {
      const at = offset + index * ROW;
      const from = onLeft ? middle - half : middle + half;
      const end = onLeft ? edge + 12 : edge - 12;
      const bend = (from + end) / 2;
      parts.push(s('path', {d: `M${from} ${centre}C${bend} ${centre} ${bend} ${at} ${end} ${at}`,
        class: `link ${group.tone}`, 'stroke-width': thickness(group)}));
      parts.push(group.out ? arrow(end + (onLeft ? -4 : 4), at, onLeft ? 'left' : 'right', group) : null);
      parts.push(group.back ? arrow(end + (onLeft ? 18 : -18), at, onLeft ? 'right' : 'left', group) : null);
      parts.push(item(group, {x: edge, y: at, width: side - 8, anchor: onLeft ? 'end' : 'start'}, picked));
    });
    parts.push(more(area, list.length, {x: edge, y: offset + list.length * ROW + 2, anchor: onLeft ? 'end' : 'start'}));
  };
  fan(left, by.support, true);
  fan(right, by.oppose, false);
  parts.push(s('text', {x: middle, y: centre + 7, 'text-anchor': 'middle', class: 'ego-name'}, title));
  y = top + rows * ROW + 34;
  const below = ['told', 'places', 'posts'].map(key => by[key]).filter(Boolean);
  if (below.length > 0) {
    parts.push(s('line', {x1: middle, y1: centre + 18, x2: middle, y2: y, class: 'link neutral'}));
    parts.push(s('line', {x1: 0, y1: y, x2: width, y2: y, class: 'rule'}));
    const room = width / below.length;
    const heights = below.map((area, index) => {
      const perRow = below.length === 1 ? 3 : room > 420 ? 2 : 1;
      const drawn = shelf(area, y + 10, index * room, room - 20, perRow === 1 ? 6 : 4, perRow);
      parts.push(drawn.drawn);
      return drawn.height;
    });
    y += Math.max(...heights) + 10;
  }
  return frame(name, width, y + 8, parts);
}

function ladder(name, areas, width, picked) {
  const parts = [];
  let y = 24;
  parts.push(s('text', {x: 0, y, class: 'ego-name'}, fit(name, width, NAME)));
  const spine = 6;
  const start = y + 12;
  let last = start;
  for (const area of areas) {
    y += 40;
    parts.push(s('text', {x: 26, y, class: `area ${area.key}`}, area.title));
    y += 6;
    const shown = area.groups.slice(0, 6);
    for (const group of shown) {
      y += 24;
      last = y - 4;
      parts.push(s('line', {x1: spine, y1: y - 4, x2: 24, y2: y - 4, class: `link ${group.tone}`,
        'stroke-width': thickness(group)}));
      parts.push(group.out ? arrow(28, y - 4, 'right', group) : null);
      parts.push(group.back ? arrow(spine + 2, y - 4, 'left', group) : null);
      parts.push(item(group, {x: 36, y, width: width - 40}, picked));
      y += 16;
    }
    const rest = more(area, shown.length, {x: 36, y: y + 24});
    if (rest) {
      parts.push(rest);
      y += 24;
    }
  }
  parts.unshift(s('line', {x1: spine, y1: start, x2: spine, y2: last, class: 'link neutral'}));
  return frame(name, width, y + 16, parts);
}
