// Questions: the saved ones as forms, one's own as text; answers as table, graph or timeline.

import {get, Problem, sparql} from '../api.js';
import {h, replace, speak} from '../dom.js';
import {csv, download, fileName} from '../downloads.js';
import {go, href} from '../router.js';
import {nothing, problem, waiting} from '../states.js';
import {answerOf, placeOf} from '../sparql/answers.js';
import {drawAnswer, SHOWN_AS} from '../sparql/shows.js';
import {sparqlEditor} from '../sparql/editor.js';
import {inOrder, parameterForm, termsOf} from '../sparql/forms.js';
import {bind, formOf} from '../sparql/tokens.js';
import {count} from '../words.js';

const DRAFT = 'nutgraph.query';
const FIRST = `PREFIX ng: <https://w3id.org/nutgraph/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

SELECT ?who ?whom (COUNT(*) AS ?times)
WHERE {
  ?one ng:metWith ?other .
  ?one rdfs:label ?who .
  ?other rdfs:label ?whom .
}
GROUP BY ?who ?whom
ORDER BY DESC(?times)
LIMIT 50
`;
const TABLES = [['CSV', 'csv', 'text/csv'], ['TSV', 'tsv', 'text/tab-separated-values'], ['JSON', 'srj', 'application/sparql-results+json'], ['XML', 'srx', 'application/sparql-results+xml']];
const GRAPHS = [['Turtle', 'ttl', 'text/turtle'], ['JSON-LD', 'jsonld', 'application/ld+json'], ['N-Triples', 'nt', 'application/n-triples'], ['RDF/XML', 'rdf', 'application/rdf+xml']];

function kept() {
  try {
    return localStorage.getItem(DRAFT);
  } catch {
    return null;
  }
}

function keep(text) {
  try {
    localStorage.setItem(DRAFT, text);
  } catch {
    // The address still has it once it has run.
  }
}

export async function show(page) {
  const [queries, terms, stats] = await Promise.all([get('queries', {}, page.signal), get('terms', {}, page.signal), get('stats', {}, page.signal)]);
  const saved = queries.find(one => one.name === page.one('name'));
  const workbench = new Workbench(page, queries, saved, terms, stats);
  await workbench.show();
}

class Workbench {
  constructor(page, queries, saved, terms, stats) {
    Object.assign(this, {page, queries, saved, terms, stats});
    this.view = page.one('view') || 'table';
    this.result = h('section', {class: 'result', 'aria-live': 'polite', 'aria-label': 'Answer'});
    this.last = 0;
  }

  async show() {
    const {page, saved} = this;
    page.title(saved ? saved.question : 'Questions');
    const form = saved ? await parameterForm(saved, name => page.one(name), this.stats, page.signal, () => this.submit()) : null;
    this.form = form;
    const values = form?.values() ?? {};
    const text = saved ? this.filled(values) : page.one('q') || kept() || FIRST;
    this.editor = sparqlEditor({label: saved ? 'The question as SPARQL' : 'Your question as SPARQL', value: text, terms: this.terms,
      changed: now => keep(now), run: () => this.runText()});
    const editing = h('details', {class: 'editing', open: !saved || page.one('sparql') === 'open'}, h('summary', {}, 'SPARQL'), this.editor.element,
      h('p', {class: 'actions'}, h('button', {type: 'button', class: 'main', onclick: () => this.runText()}, saved ? 'Run as edited' : 'Run'),
        saved ? null : h('button', {type: 'button', onclick: () => this.editor.set(FIRST)}, 'Start over')));
    page.put(h('div', {class: 'workbench'},
      h('nav', {class: 'saved', 'aria-label': 'Saved questions'}, h('h2', {}, 'Questions'),
        h('ul', {}, inOrder(this.queries).map(query => h('li', {}, h('a', {href: href('/query', {name: query.name}), 'aria-current': query === saved ? 'page' : null}, query.question))),
          h('li', {class: 'own'}, h('a', {href: '/query', 'aria-current': saved ? null : 'page'}, 'Write your own')))),
      h('div', {class: 'bench'},
        h('h1', {}, saved ? saved.question : 'Ask your own question'),
        form ? h('form', {class: 'ask', onsubmit: event => {
          event.preventDefault();
          this.submit();
        }}, form.element, saved.parameters.length ? h('button', {type: 'submit', class: 'main'}, 'Ask') : null) : null,
        saved ? null : editing,
        this.result,
        saved ? editing : null)));
    const missing = form?.missing() ?? [];
    if (missing.length) {
      replace(this.result, nothing(`This question needs ${missing.map(one => `“${one.what || one.name}”`).join(' and ')}.`, 'Fill it in above.'));
    } else if (saved || page.one('q')) {
      await this.run(text);
    } else {
      replace(this.result, nothing('Nothing asked yet.', 'Write a query and press Ctrl+Enter, or take one of the saved questions.'));
    }
  }

  filled(values) {
    return bind(this.saved.text, termsOf(this.saved, values));
  }

  /** The form as an address: the view is drawn anew from it. */
  submit() {
    const {saved, form} = this;
    return go(href('/query', {name: saved.name, ...form.values(), view: this.view === 'table' ? '' : this.view}), {focus: false});
  }

  runText() {
    const text = this.editor.value;
    keep(text);
    if (!this.saved) {
      this.page.note({q: text, view: this.view === 'table' ? null : this.view}, {pushed: this.page.one('q') !== text});
      return this.run(text);
    }
    return go(href('/query', {q: text, view: this.view === 'table' ? '' : this.view}), {focus: false});
  }

  async run(text) {
    this.last += 1;
    const mine = this.last;
    const form = formOf(text);
    const graph = form === 'CONSTRUCT' || form === 'DESCRIBE';
    this.editor.fault(null);
    replace(this.result, waiting('Asking …'));
    try {
      const answer = await sparql(text, graph ? 'application/n-triples' : 'application/sparql-results+json', this.page.signal);
      const found = graph ? {triples: await answer.text()} : answerOf(await answer.json());
      if (mine === this.last) {
        this.answered(text, found, graph);
      }
    } catch (failure) {
      if (mine === this.last && failure.name !== 'AbortError') {
        this.failed(text, failure);
      }
    }
  }

  answered(text, found, graph) {
    const body = h('div', {class: 'answer'});
    const size = graph ? found.triples.split('\n').filter(line => line.trim()).length : found.rows?.length ?? 0;
    const draw = view => {
      this.view = view;
      for (const tab of tabs.querySelectorAll('[role=tab]')) {
        const on = tab.dataset.view === view;
        tab.setAttribute('aria-selected', String(on));
        tab.tabIndex = on ? 0 : -1;
      }
      body.setAttribute('aria-labelledby', `tab-${view}`);
      replace(body, drawAnswer(view, found, {query: this.saved, text, stats: this.stats, signal: this.page.signal}));
    };
    const tabs = h('div', {class: 'tabs', role: 'tablist', 'aria-label': 'Show the answer as'},
      SHOWN_AS.map(([view, title]) => h('button', {type: 'button', role: 'tab', id: `tab-${view}`, 'aria-controls': 'answer', data: {view}, onclick: () => {
        this.page.note({view: view === 'table' ? null : view});
        draw(view);
      }}, title)));
    tabs.addEventListener('keydown', event => {
      const step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
      if (step) {
        const names = SHOWN_AS.map(([view]) => view);
        const next = names[(names.indexOf(this.view) + step + names.length) % names.length];
        tabs.querySelector(`[data-view=${next}]`).click();
        tabs.querySelector(`[data-view=${next}]`).focus();
      }
    });
    body.id = 'answer';
    body.setAttribute('role', 'tabpanel');
    const told = found.ask === null || found.ask === undefined ? count(size, graph ? 'triple' : 'row') : found.ask ? 'Yes' : 'No';
    replace(this.result, h('div', {class: 'answer-head'}, h('p', {class: 'size'}, told), size && found.ask !== true ? tabs : null, this.downloads(text, graph)), body);
    speak(told);
    if (found.ask === true || found.ask === false) {
      replace(body, h('p', {class: 'yesno'}, found.ask ? 'Yes.' : 'No.'));
    } else if (size === 0) {
      replace(body, nothing('The store has no answer to this.', 'Take a condition away, or look whether the names are spelled as in the articles.'));
    } else {
      draw(SHOWN_AS.some(([view]) => view === this.view) ? this.view : 'table');
    }
  }

  downloads(text, graph) {
    const name = fileName(this.saved?.name ?? 'answer');
    const fetchAs = async (ending, accept) => {
      const answer = await sparql(text, accept, this.page.signal);
      download(`${name}.${ending}`, ending === 'csv' ? csv(rowsOf(await answer.text())) : await answer.blob(), accept);
    };
    return h('p', {class: 'actions downloads'}, h('span', {}, 'Download '), (graph ? GRAPHS : TABLES).map(([title, ending, accept]) =>
      h('button', {type: 'button', class: 'plain', onclick: () => fetchAs(ending, accept)}, title)),
    h('button', {type: 'button', class: 'plain', onclick: () => download(`${name}.rq`, text, 'application/sparql-query')}, 'SPARQL'));
  }

  failed(text, failure) {
    const place = placeOf(failure.message);
    if (place) {
      const details = this.result.parentElement?.querySelector('details.editing');
      if (details) {
        details.open = true;
      }
      this.editor.fault(place);
    }
    const remedy = place ? `Look at line ${place.line}, column ${place.column}: the place is marked.` : failure.remedy || 'Change the query and run it again.';
    const shown = new Problem({what: place ? 'The query cannot be read.' : failure.message, where: place ? failure.message.slice(0, 400) : failure.where, do: remedy});
    replace(this.result, problem(shown, () => this.run(text)));
  }
}

/** The server's CSV in rows, so that it is written out safely. */
function rowsOf(text) {
  const rows = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (/\n/.test(end)) {
      rows.push([]);
    }
    if (end === '') {
      break;
    }
  }
  return rows.filter(row => row.length > 1 || row[0]);
}
