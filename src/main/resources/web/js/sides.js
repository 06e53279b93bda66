// A fact seen from one of its entities: what it has to do with each of the others.

import {classOf, verbOf} from './classes.js';
import {spaced} from './words.js';

const ACTING = new Set(['agent', 'subject', 'participant']);
const ORDER = ['agent', 'subject', 'participant', 'recipient', 'object', 'destination', 'place', 'origin', 'topic', 'instrument', 'content'];

/**
 * One line for each other entity (or literal, or content) of the fact; at least one.
 * @returns [{fact, verb, other: E|null, text, acts: boolean, class, tone, area, key}]
 */
export function sidesOf(fact, iri) {
  const roles = fact.roles ?? [];
  const mine = roles.filter(role => role.entity?.iri === iri)
    .sort((one, two) => ORDER.indexOf(one.role) - ORDER.indexOf(two.role))[0]?.role
    ?? (fact.speaker?.iri === iri ? 'speaker' : 'topic');
  const kind = classOf(fact.class, {edge: fact.edge, label: fact.classLabel});
  const acts = ACTING.has(mine);
  const others = distinct(roles.filter(role => role.entity?.iri !== iri && role.role !== 'instrument' && relevant(role, mine, roles)));
  const told = {fact, acts, class: fact.class, tone: kind.tone, area: kind.area};
  if (others.length === 0) {
    const verb = acts ? kind.active : verbOf(fact, mine, 'agent');
    return [{...told, verb, other: null, text: fact.contentText ?? '', key: `${fact.class}|${verb}|`}];
  }
  return others.map(role => {
    const verb = verbOf(fact, mine, role.role);
    const aside = mine === 'place' || mine === 'topic' || role.role === 'place' || mine === 'origin';
    return {
      ...told,
      tone: aside && kind.area !== 'oppose' && kind.area !== 'support' ? 'neutral' : kind.tone,
      area: aside && kind.area === 'met' ? 'places' : kind.area,
      verb,
      other: role.entity ?? null,
      text: role.entity ? '' : role.event?.label ?? role.literal ?? '',
      key: `${fact.class}|${verb}|${role.entity?.iri ?? role.event?.label ?? role.literal}`,
    };
  });
}

/** With somebody acting on it, only the actors matter to the one acted on; an actor looks at all. */
function relevant(role, mine, roles) {
  if (role.role === 'content' && roles.some(one => one.entity && one.role === 'recipient')) {
    return false;
  }
  if (ACTING.has(mine)) {
    return role.role !== 'place' || !roles.some(one => one !== role && !ACTING.has(one.role) && one.entity);
  }
  return ACTING.has(role.role) || !roles.some(one => ACTING.has(one.role));
}

function distinct(roles) {
  const seen = new Set();
  return roles.filter(role => {
    const key = role.entity?.iri ?? role.event?.iri ?? role.literal;
    const fresh = !seen.has(key);
    seen.add(key);
    return fresh;
  });
}

/** Sides with the same verb and the same other, counted, the most frequent first. */
export function grouped(sides) {
  const groups = new Map();
  for (const side of sides) {
    const group = groups.get(side.key) ?? {...side, sides: []};
    group.sides.push(side);
    groups.set(side.key, group);
  }
  return [...groups.values()].sort((one, two) =>
    two.sides.length - one.sides.length || nameOf(one).localeCompare(nameOf(two), 'en') || one.key.localeCompare(two.key, 'en'));
}

export function nameOf(side) {
  return side.other?.label ?? side.text ?? '';
}

export function relationName(fact) {
  return spaced(fact.class);
}
