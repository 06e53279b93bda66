// What a view shows while it has nothing to show: that it waits, that there is nothing, or what went wrong.

import {h} from './dom.js';

export function waiting(text = 'Reading the store …') {
  return h('p', {class: 'waiting', role: 'status'}, text);
}

/** Nothing found: says so, and what to do instead. */
export function nothing(what, ...remedies) {
  return h('div', {class: 'nothing'}, h('p', {class: 'what'}, what), remedies.map(one => h('p', {}, one)));
}

export function problem(failure, again) {
  const unknown = failure.remedy === undefined;
  return h('div', {class: 'problem', role: 'alert'},
    h('h1', {}, unknown ? 'The page itself made a mistake.' : failure.message),
    failure.where ? h('p', {class: 'where'}, failure.where) : null,
    h('p', {}, unknown ? `${failure.message}. Reload it; if it happens again, please report it.` : failure.remedy),
    h('p', {class: 'actions'},
      again ? h('button', {type: 'button', onclick: again}, 'Try again') : null,
      h('a', {href: '/'}, 'First page')));
}
