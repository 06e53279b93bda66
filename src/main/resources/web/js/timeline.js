// A strip of dots, one a fact, over the days; the list below it says the same in words.

import {h, s} from './dom.js';
import {statusOf} from './status.js';
import {day, shortDay} from './words.js';

const DOT = 5;
const STEP = 12;
const SIDE = 14;
const HIGHEST = 8;

function ordinal(date) {
  const [year, month = '07', dayOfMonth = '15'] = date.split('-');
  return Date.UTC(Number(year), Number(month) - 1, Number(dayOfMonth)) / 86_400_000;
}

function ticks(from, to, width) {
  const days = to - from;
  const steps = [1, 2, 7, 14, 30.44, 91.3, 182.6, 365.25, 730.5, 1826, 3652, 18262];
  const wide = Math.max(1, Math.floor(width / 120));
  const step = steps.find(one => days / one <= wide) ?? steps.at(-1);
  const marks = [];
  for (let at = from; at <= to + 0.01; at += step) {
    marks.push(at);
  }
  return {marks, step};
}

function tickText(ordinalDay, step) {
  const date = new Date(Math.round(ordinalDay) * 86_400_000).toISOString().slice(0, 10);
  return shortDay(date.slice(0, step >= 365 ? 4 : step >= 28 ? 7 : 10));
}

/**
 * @param entries [{date: "2024-01-09" or a month or a year, label, fact?, href?}], in order
 * @param picked called with the entry of a dot that is clicked
 */
export function strip(entries, picked) {
  const holder = h('div', {class: 'strip'});
  const dated = entries.filter(one => /^\d{4}/.test(one.date));
  if (new Set(dated.map(one => one.date)).size < 2) {
    return holder;
  }
  const draw = width => {
    const days = dated.map(one => ordinal(one.date));
    const low = Math.min(...days);
    const high = Math.max(...days, low + 6);
    const x = at => SIDE + (width - 2 * SIDE) * (at - low) / (high - low);
    const stacks = new Map();
    const dots = dated.map((entry, index) => {
      const column = Math.round(x(days[index]) / STEP);
      const level = stacks.get(column) ?? 0;
      stacks.set(column, level + 1);
      return {entry, x: column * STEP, level};
    });
    const levels = Math.min(HIGHEST, Math.max(...stacks.values()));
    const base = levels * STEP + 18;
    const {marks, step} = ticks(low, high, width);
    const over = [...stacks].filter(([, size]) => size > HIGHEST).sort((one, two) => one[0] - two[0]);
    holder.replaceChildren(s('svg', {width, height: base + 26, viewBox: `0 0 ${width} ${base + 26}`, role: 'img',
      'aria-label': `${dated.length} dated lines from ${day(dated[0].date)} to ${day(dated.at(-1).date)}; the list below has them all`},
    s('line', {x1: 0, y1: base, x2: width, y2: base, class: 'axis'}),
    marks.map(at => s('g', {},
      s('line', {x1: x(at), y1: base, x2: x(at), y2: base + 5, class: 'axis'}),
      s('text', {x: x(at), y: base + 20, 'text-anchor': x(at) > width - 50 ? 'end' : x(at) < 40 ? 'start' : 'middle', class: 'tick'}, tickText(at, step)))),
    dots.filter(dot => dot.level < HIGHEST).map(dot => s('circle', {
      cx: dot.x, cy: base - 9 - dot.level * STEP, r: DOT - 0.5,
      class: `dot ${dot.entry.fact ? statusOf(dot.entry.fact) : 'fact'}`,
      onclick: () => picked?.(dot.entry),
    }, s('title', {}, `${day(dot.entry.date)}: ${dot.entry.label}`))),
    over.filter(([column], at) => at === 0 || (column - over[at - 1][0]) * STEP > 34).map(([column, size]) => s('text', {x: column * STEP, y: 12, 'text-anchor': 'middle', class: 'tick'}, `+${size - HIGHEST}`))));
  };
  watchWidth(holder, draw);
  return holder;
}

/** Calls with the width of an element once it is on the screen, and whenever that changes. */
export function watchWidth(element, draw) {
  let known = 0;
  new ResizeObserver(([entry]) => {
    const width = Math.floor(entry.contentRect.width);
    if (width > 0 && width !== known) {
      known = width;
      draw(width);
    }
  }).observe(element);
}
