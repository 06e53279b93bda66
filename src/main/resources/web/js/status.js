// Whether it happened and who says so: told by shape and word, not by colour alone.

import {h, s} from './dom.js';
import {entityHref} from './addresses.js';

const WORDS = {
  Actual: 'reported as fact',
  Planned: 'planned',
  Wanted: 'wanted',
  Possible: 'possible',
  Negated: 'did not happen',
};

/** "fact", "claim" (somebody's), or "planned" "wanted" "possible" "negated" in the article's own voice. */
export function statusOf(fact) {
  if (fact.speaker) {
    return 'claim';
  }
  return fact.factuality === 'Actual' || !fact.factuality ? 'fact' : fact.factuality.toLowerCase();
}

export function isFact(fact) {
  return statusOf(fact) === 'fact';
}

export function statusText(fact) {
  const state = WORDS[fact.factuality] ?? '';
  if (!fact.speaker) {
    return state;
  }
  return fact.factuality === 'Actual' ? `claim of ${fact.speaker.label}` : `${state}, says ${fact.speaker.label}`;
}

const ICONS = {
  fact: [['circle', {cx: 7, cy: 7, r: 5, class: 'solid'}]],
  claim: [
    ['path', {d: 'M2.2 9.2c0-3 1.2-5 3.6-6M2 9.3a1.9 1.9 0 1 0 3.8 0 1.9 1.9 0 1 0-3.8 0M8.2 9.2c0-3 1.2-5 3.6-6M8 9.3a1.9 1.9 0 1 0 3.8 0 1.9 1.9 0 1 0-3.8 0'}],
  ],
  planned: [['circle', {cx: 7, cy: 7, r: 5}], ['path', {d: 'M7 4v3.2l2.2 1.4'}]],
  wanted: [['circle', {cx: 7, cy: 7, r: 5}], ['path', {d: 'M7 9.8V4.4M4.8 6.4L7 4.2l2.2 2.2'}]],
  possible: [['circle', {cx: 7, cy: 7, r: 5, 'stroke-dasharray': '2 2.2'}]],
  negated: [['circle', {cx: 7, cy: 7, r: 5}], ['path', {d: 'M3.6 10.4l6.8-6.8'}]],
};

export function icon(status) {
  return s('svg', {class: `icon ${status}`, viewBox: '0 0 14 14', width: 14, height: 14, 'aria-hidden': 'true'},
    (ICONS[status] ?? ICONS.possible).map(([tag, attributes]) => s(tag, attributes)));
}

/** Icon, word, and the speaker as a link. */
export function statusMark(fact) {
  const status = statusOf(fact);
  const state = fact.factuality === 'Actual' ? '' : WORDS[fact.factuality] ?? '';
  const words = fact.speaker
    ? ['claim of ', speaker(fact.speaker), fact.quoted ? ', quoted' : '', state ? `: ${state}` : '']
    : [WORDS[fact.factuality] ?? 'reported as fact'];
  return h('span', {class: `status ${status}`}, icon(status), h('span', {}, words));
}

function speaker(entity) {
  return h('a', {class: 'speaker', href: entityHref(entity.iri)}, entity.label);
}

/** Whether a row of an answer tells of a fact, and by whom, with its mark. */
export function toldStatus(standing) {
  const status = statusOf(standing);
  return h('span', {class: `status ${status}`}, icon(status), h('span', {}, statusText(standing)));
}

/** What the marks mean, for the foot of a list. */
export function legend() {
  const entries = [['fact', 'reported as fact'], ['claim', 'somebody’s claim'], ['planned', 'planned'],
    ['wanted', 'wanted'], ['possible', 'possible'], ['negated', 'did not happen']];
  return h('ul', {class: 'legend', 'aria-label': 'What the marks mean'},
    entries.map(([status, word]) => h('li', {class: `status ${status}`}, icon(status), word)));
}
