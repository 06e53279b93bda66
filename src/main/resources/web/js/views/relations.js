// The explorer: start from a name, unfold its neighbours, see each line with its evidence.

import {get, sparql} from '../api.js';
import {entityHref} from '../addresses.js';
import {h, replace, speak} from '../dom.js';
import {factLine} from '../fact.js';
import {drawGraph} from '../graph/draw.js';
import {saveCsv, savePng, saveSvg, saveTurtle} from '../graph/files.js';
import {bundleText, kindOf, modelOf, MOST_NODES} from '../graph/model.js';
import {graphOfTriples} from '../graph/triples.js';
import {fileName} from '../downloads.js';
import {entityPicker} from '../picker.js';
import {go, href} from '../router.js';
import {inOrder} from '../sparql/forms.js';
import {problem, nothing, waiting} from '../states.js';
import {icon, statusText} from '../status.js';
import {watchWidth} from '../timeline.js';
import {capital, count, typeName} from '../words.js';

const STEP = 14;
const STATES = ['Actual', 'Planned', 'Wanted', 'Possible', 'Negated'];

export async function show(page) {
  const asked = page.all('iri');
  const construct = page.one('construct');
  if (asked.length === 0 && !construct) {
    page.title('Relations');
    await startPage(page);
    return;
  }
  const filters = Object.fromEntries(['class', 'from', 'to', 'source', 'factuality'].map(name => [name, page.one(name)]));
  const limit = Number(page.one('limit')) || STEP;
  const [answer, stats] = await Promise.all([
    construct ? triples(construct, page.signal) : get('neighbours', {iri: asked, ...filters, limit}, page.signal),
    get('stats', {}, page.signal),
  ]);
  const explorer = new Explorer(page, answer, construct ? answer.nodes.slice(0, 1).map(node => node.iri) : asked, stats, limit);
  explorer.show(filters);
}

async function triples(construct, signal) {
  const answer = await sparql(construct, 'application/n-triples', signal);
  return graphOfTriples(await answer.text(), signal);
}

async function startPage(page) {
  const queries = await get('queries', {}, page.signal);
  const picker = entityPicker({label: 'A person, organisation, country or place', hint: 'Type the first letters', chosen: entity => go(href('/relations', {iri: entity.iri}))});
  const text = h('textarea', {id: 'construct', rows: 5, spellcheck: 'false', placeholder: 'CONSTRUCT { ?a ?edge ?b } WHERE { … }'});
  page.put(
    h('h1', {}, 'Relations'),
    h('p', {class: 'summary'}, 'Who has to do with whom. Lines are events and relations: green and solid for support, red and dashed for opposition, faint for what is only claimed or planned.'),
    h('div', {class: 'ways'},
      h('section', {},
        h('h2', {}, 'From a name'),
        picker.element,
        h('h2', {}, 'From a query of yours'),
        h('form', {class: 'construct', onsubmit: event => {
          event.preventDefault();
          if (text.value.trim()) {
            go(href('/relations', {construct: text.value}));
          }
        }}, h('label', {for: 'construct'}, 'A CONSTRUCT'), text, h('button', {type: 'submit'}, 'Draw it'))),
      h('section', {},
        h('h2', {}, 'From the answer to a question'),
        h('ul', {class: 'questions'}, inOrder(queries).filter(query => graphable(query))
          .map(query => h('li', {}, h('a', {href: href('/query', {name: query.name, view: 'graph'})}, query.question)))))));
}

function graphable(query) {
  return query.columns.filter(column => column.what === 'its IRI' && !['event', 'article'].includes(column.name)).length > 1;
}

class Explorer {
  constructor(page, answer, asked, stats, limit) {
    this.page = page;
    this.asked = asked;
    this.stats = stats;
    this.limit = limit;
    this.model = modelOf(answer, asked);
    this.by = new Map(this.model.nodes.map(node => [node.iri, node]));
    this.chosen = '';
    this.aside = h('aside', {class: 'beside', 'aria-live': 'polite', 'aria-label': 'What is chosen'});
    this.holder = h('div', {class: 'graph-holder', tabindex: 0, role: 'region', 'aria-label': 'Drawing of the relations'});
  }

  show(filters) {
    const {page, model} = this;
    const names = this.asked.map(iri => this.by.get(iri)?.label).filter(Boolean);
    const title = page.one('construct') ? 'Relations of a CONSTRUCT' : names.length > 3 ? `${names.slice(0, 2).join(', ')} and ${names.length - 2} more` : names.join(', ');
    page.title(`Relations: ${title}`);
    page.put(
      h('header', {class: 'explorer-head'}, h('h1', {}, title || 'Relations'), this.chips(names)),
      page.one('construct') ? null : this.filters(filters));
    if (model.links.length === 0) {
      page.put(nothing('No line is left to draw.', 'Take a filter away, or add another name.', this.adder()));
      return;
    }
    this.count = h('p', {class: 'hint'}, `${count(model.nodes.length, 'name')}, ${count(model.bundles.length, 'line')}`,
      model.left ? `; ${model.left} more are not drawn, at most ${MOST_NODES} are` : '', '. Choose a name or a line.');
    page.put(
      h('div', {class: `explorer${model.nodes.length > 24 ? ' wide' : ''}`}, h('div', {class: 'stage'}, this.holder, this.key(), this.count), this.aside),
      this.exports(title),
      h('section', {'aria-labelledby': 'table-title'}, h('h2', {id: 'table-title'}, 'The same as a table'), this.table()));
    watchWidth(this.holder, width => {
      this.width = width;
      this.draw();
    });
    this.choose(page.one('chosen') || this.asked[0] || '', {quiet: true});
  }

  chips(names) {
    if (this.page.one('construct')) {
      return null;
    }
    const {asked} = this;
    return h('ul', {class: 'chips', 'aria-label': 'Unfolded names'},
      asked.length < 2 ? null : asked.map(iri => h('li', {}, this.by.get(iri)?.label ?? iri,
        h('button', {type: 'button', 'aria-label': `Fold ${this.by.get(iri)?.label ?? iri}`, onclick: () => this.ask({iri: asked.filter(one => one !== iri)})}, '×'))),
      h('li', {class: 'add'}, this.adder()));
  }

  adder() {
    return entityPicker({label: 'Add a name', hint: 'Add a name', chosen: entity => this.ask({iri: [...new Set([...this.asked, entity.iri])]})}).element;
  }

  /** The same view with other parameters: a step that Back undoes. */
  ask(changes) {
    const now = {iri: this.asked, limit: this.page.one('limit')};
    for (const name of ['class', 'from', 'to', 'source', 'factuality']) {
      now[name] = this.page.one(name);
    }
    return go(href('/relations', {...now, ...changes}), {focus: false});
  }

  filters(filters) {
    const option = (value, label, chosen) => h('option', {value, selected: value === chosen}, label);
    const select = (name, label, first, options) => h('label', {}, h('span', {}, label),
      h('select', {name, onchange: event => this.ask({[name]: event.target.value})}, option('', first, filters[name]), options));
    const date = (name, label) => h('label', {}, h('span', {}, label),
      h('input', {type: 'date', name, value: filters[name], onchange: event => this.ask({[name]: event.target.value})}));
    const classes = [...(this.stats.classes ?? [])].sort((one, two) => one.label.localeCompare(two.label, 'en'));
    const on = Object.values(filters).some(Boolean);
    return h('form', {class: 'filters', 'aria-label': 'What is drawn', onsubmit: event => event.preventDefault()},
      select('class', 'Kind', 'every kind', classes.map(one => option(one.class, capital(one.label), filters.class))),
      select('factuality', 'Status', 'every status', STATES.map(one => option(one, one === 'Actual' ? 'Told as actual' : one === 'Negated' ? 'Did not happen' : one, filters.factuality))),
      select('source', 'Source', 'every source', (this.stats.publishers ?? []).filter(one => one.name).map(one => option(one.name, one.name, filters.source))),
      date('from', 'From'), date('to', 'To'),
      on ? h('button', {type: 'button', class: 'plain', onclick: () => this.ask({class: '', factuality: '', source: '', from: '', to: ''})}, 'Clear') : null);
  }

  key() {
    const sample = (tone, word, claim) => h('li', {}, h('span', {class: `sample ${tone} ${claim ? 'is-claim' : 'is-fact'}`, 'aria-hidden': 'true'}), word);
    return h('ul', {class: 'legend', 'aria-label': 'What the lines mean'},
      sample('support', 'support'), sample('oppose', 'opposition'), sample('neutral', 'other'),
      h('li', {}, icon('claim'), 'fainter, with a quotation mark: only claimed, planned, wanted or denied'));
  }

  draw() {
    const svg = drawGraph(this.model, {
      width: this.width, asked: this.asked, chosen: this.chosen,
      onNode: node => this.choose(node.iri), onBundle: bundle => this.choose(bundle.key), onMore: node => this.unfold(node),
    });
    const {scrollLeft} = this.holder;
    replace(this.holder, svg);
    const first = this.svg ? null : svg.querySelector('.asked rect');
    this.holder.scrollLeft = first
      ? Number(first.getAttribute('x')) + Number(first.getAttribute('width')) / 2 - this.width / 2
      : scrollLeft;
    this.svg = svg;
  }

  unfold(node) {
    return this.asked.includes(node.iri)
      ? this.ask({limit: this.limit + STEP})
      : this.ask({iri: [...this.asked, node.iri]});
  }

  choose(key, {quiet = false} = {}) {
    this.chosen = key;
    const focused = document.activeElement?.dataset?.iri;
    if (this.svg) {
      this.draw();
      if (focused) {
        this.holder.querySelector(`[data-iri="${CSS.escape(focused)}"]`)?.focus();
      }
    }
    if (!quiet) {
      this.page.note({chosen: key === this.asked[0] ? null : key});
    }
    const node = this.by.get(key);
    const bundle = this.model.bundles.find(one => one.key === key);
    if (node) {
      replace(this.aside, this.aboutNode(node));
    } else if (bundle) {
      this.aboutBundle(bundle);
    }
  }

  aboutNode(node) {
    const left = this.model.more[node.iri] ?? 0;
    const open = this.asked.includes(node.iri);
    const mine = this.model.bundles.filter(one => one.one === node.iri || one.two === node.iri)
      .sort((one, two) => Number(two.fact) - Number(one.fact) || two.count - one.count);
    return [
      h('h2', {}, h('a', {href: entityHref(node.iri)}, node.label)),
      h('p', {class: 'hint'}, capital(node.description || typeName(node.type)), node.facts ? ` · ${count(node.facts, 'line')} in the store` : ''),
      h('p', {class: 'actions'},
        !open ? h('button', {type: 'button', onclick: () => this.unfold(node)}, left ? `Unfold its neighbours, ${left} more` : 'Unfold its neighbours') : null,
        open && left ? h('button', {type: 'button', onclick: () => this.unfold(node)}, `Show more, ${left} left`) : null,
        open && this.asked.length > 1 ? h('button', {type: 'button', onclick: () => this.ask({iri: this.asked.filter(one => one !== node.iri)})}, 'Fold') : null),
      h('ul', {class: 'lines-of'}, mine.map(bundle => {
        const other = this.by.get(bundle.one === node.iri ? bundle.two : bundle.one);
        return h('li', {class: `${bundle.tone} ${bundle.fact ? 'is-fact' : 'is-claim'}`},
          h('button', {type: 'button', class: 'plain', onclick: () => this.choose(bundle.key)}, h('b', {}, other.label), ' ', bundleText(bundle, 3), bundle.fact ? '' : ' – claimed or planned'));
      })),
    ];
  }

  async aboutBundle(bundle) {
    const title = h('h2', {}, `${this.by.get(bundle.one).label} – ${this.by.get(bundle.two).label}`);
    const iris = [...new Set(bundle.links.flatMap(link => link.facts ?? []))].slice(0, 25);
    replace(this.aside, title, h('p', {class: 'hint'}, bundleText(bundle, 6)), iris.length ? waiting('Fetching the evidence …') : h('p', {}, 'A CONSTRUCT gives triples only; the names lead to their evidence.'));
    try {
      const facts = await Promise.all(iris.map(iri => get('fact', {iri}, this.page.signal)));
      if (this.chosen === bundle.key && iris.length) {
        replace(this.aside, title, h('p', {class: 'hint'}, bundle.fact ? 'Reported as fact.' : 'Claims, plans, wishes and denials; not facts.'),
          h('ul', {class: 'facts'}, facts.map(fact => factLine(fact))),
          bundle.count > facts.length ? h('p', {class: 'hint'}, `${bundle.count - facts.length} more on the page of either name.`) : null);
        speak(`${count(facts.length, 'line')} between ${title.textContent}`);
      }
    } catch (failure) {
      if (failure.name !== 'AbortError') {
        replace(this.aside, title, problem(failure, () => this.aboutBundle(bundle)));
      }
    }
  }

  exports(title) {
    const name = fileName(`relations ${title}`);
    const button = (label, act) => h('button', {type: 'button', onclick: act}, label);
    return h('p', {class: 'actions exports'}, h('span', {}, 'Take it with you: '),
      button('PNG', () => savePng(this.svg, name)), button('SVG', () => saveSvg(this.svg, name)),
      button('CSV', () => saveCsv(this.model, name)),
      button('Turtle', () => saveTurtle(this.model, name, 'https://w3id.org/nutgraph/ontology#')));
  }

  table() {
    const links = [...this.model.links].sort((one, two) => two.count - one.count || this.by.get(one.source).label.localeCompare(this.by.get(two.source).label, 'en'));
    const row = link => {
      const {active, tone} = kindOf(link);
      const [bundle] = this.model.bundles.filter(one => one.links.some(own => own.source === link.source && own.target === link.target && own.class === link.class && own.factuality === link.factuality && own.speaker?.iri === link.speaker?.iri));
      return h('tr', {class: link.asserted ? 'is-fact' : 'is-claim'},
        h('td', {'data-label': 'From'}, h('a', {href: entityHref(link.source)}, this.by.get(link.source).label)),
        h('td', {'data-label': 'What'}, h('span', {class: `tone ${tone}`}, active, link.count > 1 ? ` ×${link.count}` : '')),
        h('td', {'data-label': 'To'}, h('a', {href: entityHref(link.target)}, this.by.get(link.target).label)),
        h('td', {'data-label': 'Status'}, statusText(link)),
        h('td', {'data-label': 'Evidence'}, bundle && link.facts?.length ? h('button', {type: 'button', class: 'plain', onclick: () => {
          this.choose(bundle.key);
          this.aside.scrollIntoView({block: 'nearest', behavior: 'smooth'});
        }}, (link.labels ?? [])[0] ?? 'show') : (link.labels ?? [])[0] ?? ''));
    };
    return h('table', {class: 'list links'}, h('caption', {class: 'quiet'}, 'Each line of the drawing'),
      h('thead', {}, h('tr', {}, ['From', 'What', 'To', 'Status', 'Evidence'].map(name => h('th', {scope: 'col'}, name)))),
      h('tbody', {}, links.map(row)));
  }
}

