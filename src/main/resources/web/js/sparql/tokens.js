// SPARQL in pieces: enough to colour it, to complete it and to put values in; the server parses it.

const PIECE = /(?<comment>#[^\n]*)|(?<string>"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?)|(?<iri><[^<>"{}|^`\\\s]*>)|(?<variable>[?$]\w+)|(?<name>[A-Za-z][\w.-]*)?:[\w%][\w.%-]*|(?<prefix>[A-Za-z][\w-]*:)|(?<number>\b\d+(?:\.\d+)?\b)|(?<word>[A-Za-z_]\w*)|(?<space>\s+)|(?<other>[\s\S])/gu;

const KEYWORDS = new Set(`ADD ALL AS ASC ASK BASE BIND BY CLEAR CONSTRUCT COUNT DELETE DESC DESCRIBE DISTINCT EXISTS FILTER FROM GRAPH GROUP
GROUP_CONCAT HAVING IN INSERT LIMIT MINUS NAMED NOT OFFSET OPTIONAL ORDER PREFIX REDUCED SAMPLE SELECT SEPARATOR SERVICE SILENT UNDEF UNION
USING VALUES WHERE WITH SUM MIN MAX AVG A`.split(/\s+/));
const FUNCTIONS = new Set(`ABS BNODE BOUND CEIL COALESCE CONCAT CONTAINS DATATYPE DAY ENCODE_FOR_URI FLOOR HOURS IF IRI ISBLANK ISIRI ISLITERAL
ISNUMERIC ISURI LANG LANGMATCHES LCASE MD5 MINUTES MONTH NOW RAND REGEX REPLACE ROUND SAMETERM SECONDS SHA1 SHA256 STR STRAFTER STRBEFORE STRDT
STRENDS STRLANG STRLEN STRSTARTS STRUUID SUBSTR TIMEZONE TZ UCASE URI UUID YEAR`.split(/\s+/));

export const WORDS = [...KEYWORDS].filter(word => word.length > 2).concat([...FUNCTIONS]);

/** [{kind, text, begin}] that together are the whole text. */
export function tokens(text) {
  const found = [];
  for (const match of text.matchAll(PIECE)) {
    const [kind] = Object.entries(match.groups).find(([name, value]) => value !== undefined && name !== 'name') ?? ['name'];
    found.push({kind: kind === 'word' ? wordKind(match[0]) : kind, text: match[0], begin: match.index});
  }
  return found;
}

function wordKind(word) {
  const upper = word.toUpperCase();
  if (word === 'true' || word === 'false') {
    return 'number';
  }
  if (KEYWORDS.has(upper)) {
    return 'keyword';
  }
  return FUNCTIONS.has(upper) ? 'function' : 'plain';
}

/**
 * The query with values in the place of variables, as terms of SPARQL.
 *
 * @param values {name: term}
 */
export function bind(text, values) {
  return tokens(text).map(token => (token.kind === 'variable' ? values[token.text.slice(1)] ?? token.text : token.text)).join('');
}

/** "Select", "CONSTRUCT" …: the form of a query, in capitals; empty when it has none. */
export function formOf(text) {
  const first = tokens(text).find(token => token.kind === 'keyword' && ['SELECT', 'CONSTRUCT', 'ASK', 'DESCRIBE'].includes(token.text.toUpperCase()));
  return first?.text.toUpperCase() ?? '';
}

/** An IRI or a literal as a term; throws when an IRI could break out of its brackets. */
export function iriTerm(iri) {
  if (/[\s<>"{}|\\^`]/.test(iri)) {
    throw new Error('This is no IRI');
  }
  return `<${iri}>`;
}

export function literalTerm(text, datatype) {
  const escaped = text.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n').replace(/\r/g, '\\r');
  return `"${escaped}"${datatype ? `^^<${datatype}>` : ''}`;
}
