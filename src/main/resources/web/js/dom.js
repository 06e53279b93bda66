// Elements without markup: whatever comes from an article is set as text and can be nothing else.

const SVG = 'http://www.w3.org/2000/svg';

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else if (name === 'data') {
      Object.assign(element.dataset, value);
    } else if (name === 'value' && 'value' in element) {
      element.value = value;
    } else {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }
  append(element, children);
  return element;
}

/** Adds nodes and texts; nested lists are flattened, null and false left out. */
export function append(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false && child !== '') {
      element.append(child instanceof Node ? child : String(child));
    }
  }
  return element;
}

/** h('a', {href: '/x', onclick: f}, 'text', node) */
export function h(tag, attributes, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

/** The same in SVG. */
export function s(tag, attributes, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

export function replace(element, ...children) {
  element.replaceChildren();
  return append(element, children);
}

const BAD_SCHEME = /^(?!https?:|\/(?!\/)|#)/i;

/** An address of the data as a link's target, or null when a browser might run it. */
export function safeHref(url) {
  return !url || BAD_SCHEME.test(url) ? null : url;
}

/** Tells screen readers what changed. */
export function speak(text) {
  document.getElementById('spoken').textContent = text;
}
