// The server's JSON, each answer kept while the page is open, so that going back costs nothing.

const KEPT = 60;
const kept = new Map();

/** What went wrong, where, and what the reader can do. */
export class Problem extends Error {
  constructor({what, where, do: remedy, status}) {
    super(what);
    this.where = where ?? '';
    this.remedy = remedy ?? '';
    this.status = status ?? 0;
  }
}

const NO_SERVER = {
  what: 'The server does not answer.',
  do: 'Look whether “nutgraph serve” is still running, then try again.',
};

export async function ask(url, options) {
  let response;
  try {
    response = await fetch(url, options);
  } catch (failure) {
    if (failure.name === 'AbortError') {
      throw failure;
    }
    throw new Problem(NO_SERVER);
  }
  if (!response.ok) {
    throw await problemOf(response);
  }
  return response;
}

async function problemOf(response) {
  const text = await response.text();
  try {
    const {error} = JSON.parse(text);
    return new Problem({...error, status: response.status});
  } catch {
    const plain = /^text\/plain/.test(response.headers.get('Content-Type') ?? '') && text.trim();
    const what = plain || `The server answered ${response.status}.`;
    return new Problem({what, do: 'Try again, or start from the first page.', status: response.status});
  }
}

/** GET /api/NAME with the parameters that are set; lists become repeated parameters. */
export async function get(name, parameters, signal) {
  const url = `/api/${name}${search(parameters)}`;
  if (kept.has(url)) {
    return kept.get(url);
  }
  const response = await ask(url, {signal, headers: {Accept: 'application/json'}});
  const answer = await response.json();
  kept.set(url, answer);
  if (kept.size > KEPT) {
    kept.delete(kept.keys().next().value);
  }
  return answer;
}

/** "?a=1&b=2", or nothing. */
export function search(parameters) {
  const pairs = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters ?? {})) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') {
        pairs.append(name, one);
      }
    }
  }
  const text = pairs.toString();
  return text ? `?${text}` : '';
}

/** Sends a query as the protocol has it. */
export function sparql(query, accept, signal) {
  return ask('/nutgraph/query', {
    method: 'POST',
    signal,
    headers: {Accept: accept, 'Content-Type': 'application/x-www-form-urlencoded'},
    body: new URLSearchParams({query}),
  });
}
