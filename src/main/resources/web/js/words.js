// Numbers, dates and names of kinds as people write them.

const NUMBER = new Intl.NumberFormat('en-GB');
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September',
  'October', 'November', 'December'];

const TYPES = {
  Person: 'person',
  Organization: 'organisation',
  Place: 'place',
  GeopoliticalEntity: 'country or region',
  Group: 'group',
  Office: 'post',
  NamedEvent: 'named event',
  Work: 'work',
};

export function number(value) {
  return NUMBER.format(value ?? 0);
}

export function count(value, one, many = `${one}s`) {
  return `${number(value)} ${value === 1 ? one : many}`;
}

/** "2024-01-09" → "9 January 2024", "2024-01" → "January 2024"; what is no date stays. */
export function day(date) {
  const [, year, month, dayOfMonth] = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(date ?? '') ?? [];
  if (!year) {
    return date ?? '';
  }
  return [dayOfMonth && Number(dayOfMonth), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(' ');
}

export function shortDay(date) {
  return day(date).replace(/[A-Z][a-z]{3,}/, month => month.slice(0, 3));
}

/** When a fact is told to be: its day, its interval, or the article's words. */
export function when(fact) {
  if (fact.date) {
    return shortDay(fact.date);
  }
  if (fact.begin && fact.end) {
    return fact.begin === fact.end ? shortDay(fact.begin) : `${shortDay(fact.begin)} – ${shortDay(fact.end)}`;
  }
  if (fact.begin) {
    return `from ${shortDay(fact.begin)}`;
  }
  return fact.end ? `until ${shortDay(fact.end)}` : fact.timeText ?? '';
}

/** The day to sort by: the fact's own, or the article's; empty when neither is known. */
export function sortDay(fact) {
  return String(fact.date ?? fact.begin ?? fact.end ?? fact.article?.date ?? '').slice(0, 10);
}

export function typeName(type) {
  return TYPES[type] ?? spaced(type ?? '').toLowerCase();
}

/** "metWith" → "met with" */
export function spaced(name) {
  return name.replace(/([a-z])([A-Z])/g, (whole, before, after) => `${before} ${after.toLowerCase()}`);
}

export function localName(iri) {
  return iri.replace(/^.*[/#]/, '');
}

export function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
