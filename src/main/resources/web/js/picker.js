// A field in which a name becomes an entity: a combobox over the search.

import {get} from './api.js';
import {h, replace} from './dom.js';
import {typeName} from './words.js';

let made = 0;

/**
 * @param options {label, name, value (IRI), text, chosen(entity)}
 * @returns {element, value(): IRI, text(): what is written}
 */
export function entityPicker({label, name = '', value = '', text = '', required = false, hint = '', chosen = () => {}}) {
  made += 1;
  const id = `pick-${made}`;
  let iri = value;
  let found = [];
  let at = -1;
  let last = 0;
  let late;
  const list = h('ul', {id: `${id}-list`, role: 'listbox', class: 'options', hidden: true, 'aria-label': label});
  const input = h('input', {
    id, name, type: 'text', value: text, role: 'combobox', autocomplete: 'off', spellcheck: 'false',
    'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': `${id}-list`,
    placeholder: hint, 'aria-required': required ? 'true' : null,
  });
  const close = () => {
    list.hidden = true;
    at = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const take = entity => {
    iri = entity.iri;
    input.value = entity.label;
    close();
    chosen(entity);
  };
  const draw = () => {
    replace(list, found.map((entity, index) => h('li', {
      id: `${id}-${index}`, role: 'option', 'aria-selected': String(index === at),
      onmousedown: event => {
        event.preventDefault();
        take(entity);
      },
    }, h('span', {}, entity.label), h('small', {}, entity.description || typeName(entity.type)))));
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    if (at >= 0) {
      input.setAttribute('aria-activedescendant', `${id}-${at}`);
    }
  };
  const look = async () => {
    last += 1;
    const mine = last;
    const asked = input.value.trim();
    const answer = asked ? await get('search', {q: asked, limit: 8}).catch(() => null) : null;
    if (mine === last) {
      found = answer?.entities ?? [];
      at = -1;
      draw();
    }
  };
  input.addEventListener('input', () => {
    iri = '';
    clearTimeout(late);
    late = setTimeout(look, 120);
  });
  input.addEventListener('keydown', event => {
    if (list.hidden) {
      return;
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      at = (at + (event.key === 'ArrowDown' ? 1 : -1) + found.length) % found.length;
      draw();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      take(found[Math.max(at, 0)]);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      close();
    }
  });
  input.addEventListener('blur', close);
  return {
    element: h('div', {class: 'picker'}, h('label', {for: id}, label), input, list),
    input,
    value: () => iri,
    text: () => input.value.trim(),
  };
}
