// A plain text area over a coloured copy of its text: what is written stays ordinary text to the keyboard, the
// clipboard and screen readers.

import {h, replace} from '../dom.js';
import {tokens, WORDS} from './tokens.js';

const MOST = 10;
const UNFINISHED = /(?:[A-Za-z][\w-]*:[\w.-]*|[A-Za-z_]\w+|[?$]\w+)$/;

/**
 * @param options {label, value, terms: {prefixes, terms}, changed(text), run()}
 * @returns {element, value, set(text), fault({line, column} | null)}
 */
export function sparqlEditor({label, value, terms, changed, run}) {
  const area = h('textarea', {id: 'sparql', class: 'code', spellcheck: 'false', autocapitalize: 'off', autocomplete: 'off', wrap: 'off',
    'aria-describedby': 'editor-hint', value});
  const copy = h('pre', {class: 'code copy', 'aria-hidden': 'true'});
  const list = h('ul', {class: 'options completions', role: 'listbox', id: 'completions', 'aria-label': 'Completions', hidden: true});
  let faulty = null;
  let offers = [];
  let at = 0;

  const paint = () => {
    const spot = faulty && offsetOf(area.value, faulty);
    replace(copy, tokens(area.value).map(token => {
      const inFault = spot !== null && spot >= token.begin && spot < token.begin + token.text.length && token.kind !== 'space';
      return token.kind === 'space' || (token.kind === 'other' && !inFault) ? token.text : h('span', {class: `${token.kind}${inFault ? ' fault' : ''}`}, token.text);
    }), '\n');
    if (spot !== null && !copy.querySelector('.fault')) {
      copy.append(h('span', {class: 'fault'}, ' '));
    }
  };
  const close = () => {
    list.hidden = true;
    offers = [];
    area.removeAttribute('aria-activedescendant');
  };
  const take = offer => {
    const end = area.selectionStart;
    const begin = end - typed(area).length;
    area.setRangeText(offer.text, begin, end, 'end');
    declare(area, offer, terms.prefixes);
    close();
    paint();
    changed(area.value);
    area.focus();
  };
  const show = () => {
    replace(list, offers.map((offer, index) => h('li', {id: `completion-${index}`, role: 'option', 'aria-selected': String(index === at),
      onmousedown: event => {
        event.preventDefault();
        take(offer);
      }}, h('span', {}, offer.text), h('small', {}, offer.note ?? ''))));
    list.hidden = offers.length === 0;
    if (offers.length) {
      area.setAttribute('aria-activedescendant', `completion-${at}`);
      beside(list, copy, area);
    }
  };
  const complete = forced => {
    const begun = typed(area);
    offers = begun.length > (forced ? 0 : 1) || forced ? offersFor(begun, area.value, terms) : [];
    if (offers.length === 1 && offers[0].text === begun) {
      offers = [];
    }
    at = 0;
    show();
  };
  area.addEventListener('input', () => {
    faulty = null;
    paint();
    changed(area.value);
    complete(false);
  });
  area.addEventListener('blur', close);
  area.addEventListener('click', close);
  area.addEventListener('keydown', event => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      close();
      run();
    } else if (event.key === ' ' && event.ctrlKey) {
      event.preventDefault();
      complete(true);
    } else if (offers.length && ['ArrowDown', 'ArrowUp', 'Enter', 'Tab', 'Escape'].includes(event.key)) {
      event.preventDefault();
      if (event.key === 'Escape') {
        close();
      } else if (event.key.startsWith('Arrow')) {
        at = (at + (event.key === 'ArrowDown' ? 1 : -1) + offers.length) % offers.length;
        show();
      } else {
        take(offers[at]);
      }
    } else if (event.key.startsWith('Arrow')) {
      close();
    }
  });
  paint();
  return {
    element: h('div', {class: 'editor'},
      h('label', {for: 'sparql'}, label),
      h('div', {class: 'scroll'}, h('div', {class: 'sheet'}, copy, area, list)),
      h('p', {class: 'hint', id: 'editor-hint'}, 'Ctrl+Enter runs it, Ctrl+Space completes a name, Escape closes the list.')),
    get value() {
      return area.value;
    },
    set(text) {
      faulty = null;
      area.value = text;
      close();
      paint();
    },
    fault(place) {
      faulty = place;
      paint();
      if (place) {
        const spot = offsetOf(area.value, place);
        area.focus();
        area.setSelectionRange(spot, spot);
      }
    },
  };
}

function typed(area) {
  return UNFINISHED.exec(area.value.slice(0, area.selectionStart))?.[0] ?? '';
}

/** Offset of a line and column, both from 1. */
export function offsetOf(text, {line, column}) {
  const lines = text.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  return Math.min(before + Math.max(column - 1, 0), text.length);
}

function offersFor(begun, text, {terms}) {
  const low = begun.toLowerCase();
  if (/^[?$]/.test(begun)) {
    const names = [...new Set(tokens(text).filter(token => token.kind === 'variable').map(token => token.text))];
    return names.filter(name => name !== begun && name.startsWith(begun)).slice(0, MOST).map(name => ({text: name}));
  }
  const local = low.includes(':') ? low.slice(low.indexOf(':') + 1) : low;
  const rank = term => (term.curie.toLowerCase().startsWith(low) ? 0 : term.curie.slice(term.curie.indexOf(':') + 1).toLowerCase().startsWith(local) ? 1 : 2);
  const fits = term => (low.includes(':') ? term.curie.toLowerCase().startsWith(low.slice(0, low.indexOf(':') + 1)) && term.curie.toLowerCase().includes(local)
    : low !== '' && term.curie.toLowerCase().includes(low));
  const found = terms.filter(fits).sort((one, two) => rank(one) - rank(two) || one.curie.localeCompare(two.curie, 'en'))
    .map(term => ({text: term.curie, note: term.comment ?? term.label}));
  const words = low.length > 1 && !low.includes(':') ? WORDS.filter(word => word.toLowerCase().startsWith(low)).map(word => ({text: word})) : [];
  return [...words, ...found].slice(0, MOST);
}

/** Writes the PREFIX line of a name that was taken, where there is none. */
function declare(area, offer, prefixes) {
  const prefix = /^([A-Za-z][\w-]*):/.exec(offer.text)?.[1];
  const namespace = prefix && prefixes?.[prefix];
  if (namespace && !new RegExp(`PREFIX\\s+${prefix}:`, 'i').test(area.value)) {
    const line = `PREFIX ${prefix}: <${namespace}>\n`;
    const caret = area.selectionStart + line.length;
    area.value = line + area.value;
    area.setSelectionRange(caret, caret);
  }
}

/** Puts the list under the place where one writes; the coloured copy knows where that is. */
function beside(list, copy, area) {
  const caret = area.selectionStart;
  const walker = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
  let left = caret;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (left <= node.length) {
      const range = new Range();
      range.setStart(node, left);
      const spot = range.getBoundingClientRect();
      const sheet = copy.parentElement.getBoundingClientRect();
      list.style.left = `${Math.max(0, Math.min(spot.left - sheet.left, sheet.width - 330))}px`;
      list.style.top = `${spot.bottom - sheet.top + 4}px`;
      return;
    }
    left -= node.length;
  }
}
