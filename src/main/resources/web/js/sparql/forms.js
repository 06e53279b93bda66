// The parameters of a saved question as a form, and what is filled in as terms of SPARQL.

import {get} from '../api.js';
import {h} from '../dom.js';
import {entityPicker} from '../picker.js';
import {capital, localName, spaced} from '../words.js';
import {iriTerm, literalTerm} from './tokens.js';

const NG = 'https://w3id.org/nutgraph/ontology#';
const DATE = 'http://www.w3.org/2001/XMLSchema#date';
const STATES = ['Actual', 'Planned', 'Wanted', 'Possible', 'Negated'];

/**
 * @param query of /api/queries
 * @param given what the address says, by name: an IRI, a class's name, a date or a text
 * @returns {element, values(): {name: text}}
 */
export async function parameterForm(query, given, stats, signal, submit) {
  const fields = await Promise.all(query.parameters.map(parameter => field(parameter, given(parameter.name) || parameter.default || '', stats, signal, submit)));
  return {
    element: h('div', {class: 'parameters'}, fields.map(one => one.element)),
    values: () => Object.fromEntries(query.parameters.map((parameter, at) => [parameter.name, fields[at].value()])),
    missing: () => query.parameters.filter((parameter, at) => parameter.required && !fields[at].value()),
  };
}

async function field(parameter, value, stats, signal, submit) {
  const title = parameter.name === 'factuality' ? 'Status' : capital(parameter.what || parameter.name);
  const label = `${title}${parameter.required ? ' (needed)' : ''}`;
  if (parameter.type === 'entity') {
    const picker = entityPicker({label, value: isIri(value) ? value : '', text: isIri(value) ? await labelOf(value, signal) : value,
      required: parameter.required, hint: parameter.required ? 'a name' : 'anybody', chosen: submit});
    return {element: picker.element, value: picker.value};
  }
  const id = `p-${parameter.name}`;
  if (parameter.type === 'class') {
    const options = optionsOf(parameter, stats, value);
    const select = h('select', {id, onchange: submit}, h('option', {value: ''}, parameter.required ? 'choose' : 'any'),
      options.map(([name, text]) => h('option', {value: name, selected: name === localName(value)}, text)));
    return {element: h('div', {}, h('label', {for: id}, label), select), value: () => select.value};
  }
  const input = h('input', {id, type: parameter.type === 'date' ? 'date' : parameter.type === 'number' || parameter.type === 'integer' ? 'number' : 'text', value,
    onchange: parameter.type === 'date' ? submit : null});
  return {element: h('div', {}, h('label', {for: id}, label), input), value: () => input.value.trim()};
}

function optionsOf(parameter, stats, value) {
  if (/factuality/i.test(parameter.name)) {
    return STATES.map(one => [one, one]);
  }
  if (parameter.name === 'edge') {
    const edges = (stats.classes ?? []).filter(one => one.edge).map(one => [one.edge, spaced(one.edge)]);
    return plus([...new Map(edges)].sort(), value);
  }
  return plus((stats.classes ?? []).map(one => [one.class, capital(one.label)]).sort((one, two) => one[1].localeCompare(two[1], 'en')), value);
}

function plus(options, value) {
  const name = localName(value);
  return name && !options.some(([one]) => one === name) ? [...options, [name, spaced(name)]] : options;
}

function isIri(text) {
  return /^[a-z][a-z0-9+.-]*:\S+$/i.test(text);
}

async function labelOf(iri, signal) {
  const found = await get('neighbours', {iri, limit: 1}, signal).catch(() => null);
  return found?.nodes?.find(node => node.iri === iri)?.label ?? decodeURIComponent(localName(iri));
}

/** {name: term} for the parameters that are filled in. */
export function termsOf(query, values) {
  const terms = {};
  for (const parameter of query.parameters) {
    const value = values[parameter.name];
    if (value) {
      terms[parameter.name] = termOf(parameter.type, value);
    }
  }
  return terms;
}

function termOf(type, value) {
  switch (type) {
    case 'class':
      return iriTerm(isIri(value) ? value : NG + value);
    case 'entity':
    case 'iri':
      return iriTerm(value);
    case 'date':
      return literalTerm(value, DATE);
    case 'number':
    case 'integer':
      return /^-?\d+$/.test(value) ? value : literalTerm(value);
    default:
      return literalTerm(value);
  }
}

const OPENING = ['who-', 'what-', 'timeline', 'claims', 'about', 'stated', 'articles', 'co-'];

/** What reporters ask first; what is about the graph itself comes last. */
export function inOrder(queries) {
  const rank = query => {
    const at = OPENING.findIndex(start => query.name.startsWith(start));
    return at < 0 ? OPENING.length : at;
  };
  return [...queries].sort((one, two) => rank(one) - rank(two) || one.name.localeCompare(two.name, 'en'));
}
