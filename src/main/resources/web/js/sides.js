// A fact seen from one of its entities: what it has to do with each of the others.

import {classOf, verbOf} from './classes.js';
import {spaced} from './words.js';

const ACTING = new Set(['agent', 'subject', 'participant']);
const ORDER = ['agent', 'subject', 'participant', 'recipient', 'object', 'destination', 'place', 'origin', 'topic', 'instrument', 'content'];

/**
 * One line for each other entity (or literal, or content) of the fact; at least one.
 * @returns [{fact, verb, other: E|null, text, acts: boolean, class, tone, area}]
 */
export function sidesOf(fact, iri) {
  const roles = fact.roles ?? [];
  const mine = roles.filter(role => role.entity?.iri === iri)
    .sort((one, two) => ORDER.indexOf(one.role) - ORDER.indexOf(two.role))[0]?.role
    ?? (fact.speaker?.iri === iri ? 'speaker' : 'topic');
  const kind = classOf(fact.class, {edge: fact.edge, label: fact.classLabel});
  const acts = ACTING.has(mine);
  const others = distinct(othersOf(roles.filter(role => role.entity?.iri !== iri), acts, kind.area));
  const told = {fact, acts, class: fact.class, tone: kind.tone, area: kind.area};
  if (others.length === 0) {
    const verb = acts ? kind.active : verbOf(fact, mine, 'agent').replace(/ (by|of)$/, '');
    return [{...told, verb, other: null, text: fact.contentText ?? ''}];
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
    };
  });
}

/** An actor looks at whom it acts on, else at what about, else at where; the one acted on looks at the actors. */
function othersOf(roles, acts, area) {
  if (!acts) {
    return roles.filter(role => ACTING.has(role.role));
  }
  const aside = area === 'places' ? ['topic', 'content', 'instrument'] : ['place', 'origin', 'topic', 'content', 'instrument'];
  for (const wanted of [role => !aside.includes(role.role), role => role.role === 'topic' || role.role === 'content', role => role.role === 'place']) {
    const found = roles.filter(wanted);
    if (found.length) {
      return found;
    }
  }
  return [];
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

/** Sides of one area with the same other, counted, the most frequent first. */
export function grouped(sides) {
  const groups = new Map();
  for (const side of sides) {
    // Those that articles only describe ("citizens") are gathered by their words.
    const key = `${side.area}|${side.other?.linked ? side.other.iri : nameOf(side)}`;
    const group = groups.get(key) ?? {...side, key, sides: []};
    group.sides.push(side);
    groups.set(key, group);
  }
  for (const group of groups.values()) {
    group.verb = verbsOf(group.sides);
    group.out = group.sides.some(side => side.acts && !side.fact.symmetric);
    group.back = group.sides.some(side => !side.acts);
    group.tone = group.sides.find(side => side.tone !== 'neutral')?.tone ?? 'neutral';
  }
  return [...groups.values()].sort((one, two) =>
    two.sides.length - one.sides.length || nameOf(one).localeCompare(nameOf(two), 'en') || one.key.localeCompare(two.key, 'en'));
}

/** "met ×3, urged": each verb once, the most frequent first. */
function verbsOf(sides) {
  const verbs = new Map();
  for (const side of sides) {
    verbs.set(side.verb, (verbs.get(side.verb) ?? 0) + 1);
  }
  return [...verbs].sort((one, two) => two[1] - one[1] || one[0].localeCompare(two[0], 'en'))
    .map(([verb, times]) => (times > 1 ? `${verb} ×${times}` : verb)).join(', ');
}

export function nameOf(side) {
  return side.other?.label ?? side.text ?? '';
}

export function relationName(fact) {
  return spaced(fact.class);
}
