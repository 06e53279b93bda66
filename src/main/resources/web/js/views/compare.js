// One event, person or claim across publishers: who says it, who denies it, who is silent.

import {get} from '../api.js';
import {articleHref, hrefOf} from '../addresses.js';
import {h} from '../dom.js';
import {evidence, labelOf, longList} from '../fact.js';
import {factHref} from '../addresses.js';
import {entityPicker} from '../picker.js';
import {go, href} from '../router.js';
import {nothing} from '../states.js';
import {legend, statusMark, statusOf} from '../status.js';
import {capital, count, shortDay, when} from '../words.js';

const ASKED = ['iri', 'q', 'agent', 'class', 'recipient'];

export async function show(page) {
  const asked = Object.fromEntries(ASKED.map(name => [name, page.one(name)]));
  const stats = await get('stats', {}, page.signal);
  if (!Object.values(asked).some(Boolean)) {
    page.put(h('h1', {}, 'Compare'),
      h('p', {class: 'summary'}, 'One event, person or claim across publishers: who reports it, who denies it, who only reports that somebody says so, and who is silent.'),
      form(asked, stats));
    return;
  }
  const found = await get('compare', asked, page.signal);
  const label = found.subject?.label || asked.q;
  page.title(`Compare: ${label}`);
  const loud = found.rows.filter(row => !row.silent);
  const silent = found.rows.filter(row => row.silent);
  const address = found.subject?.iri && hrefOf(found.subject.iri);
  page.put(
    h('header', {class: 'compare-head'}, h('p', {class: 'kicker'}, 'Across publishers'),
      h('h1', {}, address ? h('a', {href: address}, label) : label),
      h('p', {class: 'summary'}, sums(loud, silent))),
    loud.length ? table(loud) : nothing('No publisher in this store tells of it.', 'Ask with fewer or other words.'),
    silent.length && loud.length ? h('p', {class: 'silent'}, h('b', {}, 'Silent: '), silent.slice(0, 40).map(row => row.publisher || 'no publisher named').join(', '), '. Silent means that this store holds no line of theirs; they may have told of it elsewhere.') : null,
    legend(),
    h('details', {class: 'again'}, h('summary', {}, 'Compare something else'), form(asked, stats)));
}

function sums(loud, silent) {
  const told = key => loud.filter(row => row[key]?.length).length;
  const part = (size, one, many) => (size === 0 ? [] : [`${size} ${size === 1 ? one : many}`]);
  return `Of ${count(loud.length + silent.length, 'publisher')}, ${[
    ...part(told('says'), 'reports facts', 'report facts'),
    ...part(told('denies'), 'tells that something did not happen', 'tell that something did not happen'),
    ...part(told('reports'), 'reports claims or plans', 'report claims or plans'),
    silent.length ? `${silent.length} ${silent.length === 1 ? 'is' : 'are'} silent` : 'none is silent'].join(', ')}.`;
}

function table(rows) {
  return h('table', {class: 'list compare-table'},
    h('caption', {class: 'quiet'}, 'What each publisher says'),
    h('thead', {}, h('tr', {}, ['Publisher', 'Reports as fact', 'Denies', 'Reports as claim or plan'].map(title => h('th', {scope: 'col'}, title)))),
    h('tbody', {}, rows.map(row => h('tr', {},
      h('th', {scope: 'row'}, row.publisher || 'no publisher named', h('small', {}, count(row.articles?.length ?? 0, 'article'))),
      cell('Reports as fact', row.says), cell('Denies', row.denies), cell('Reports as claim or plan', row.reports)))));
}

function cell(label, facts) {
  return h('td', {'data-label': label}, facts?.length
    ? longList(facts, line, {first: 3, className: 'facts short'})
    : h('span', {class: 'none', 'aria-label': 'nothing'}, '–'));
}

function line(fact) {
  const told = when(fact);
  return h('li', {class: `fact is-${statusOf(fact)}`},
    h('p', {class: 'head'}, h('a', {class: 'label', href: factHref(fact)}, labelOf(fact)), told ? h('span', {class: 'when'}, told) : null),
    h('p', {class: 'said'}, statusMark(fact)),
    evidence(fact),
    fact.article ? h('cite', {class: 'source'}, h('a', {href: articleHref(fact.article)}, fact.article.headline || fact.article.id),
      fact.article.date ? `, ${shortDay(fact.article.date.slice(0, 10))}` : '') : null);
}

function form(asked, stats) {
  const words = h('input', {id: 'claim-words', type: 'text', value: asked.q});
  const agent = entityPicker({label: 'Who', value: asked.agent, text: '', hint: 'anybody'});
  const recipient = entityPicker({label: 'Whom', value: asked.recipient, text: '', hint: 'anybody'});
  const classes = [...(stats.classes ?? [])].sort((one, two) => one.label.localeCompare(two.label, 'en'));
  const kind = h('select', {id: 'kind'}, h('option', {value: ''}, 'anything'),
    classes.map(one => h('option', {value: one.class, selected: one.class === asked.class}, capital(one.label))));
  const name = entityPicker({label: 'A person, organisation or place', hint: 'a name', chosen: entity => go(href('/compare', {iri: entity.iri}))});
  return h('div', {class: 'ways compare-ways'},
    h('section', {}, h('h2', {}, 'A name'), name.element),
    h('section', {}, h('h2', {}, 'Words of a claim'),
      h('form', {onsubmit: event => {
        event.preventDefault();
        if (words.value.trim()) {
          go(href('/compare', {q: words.value.trim()}));
        }
      }}, h('label', {for: 'claim-words'}, 'Words'), words, h('button', {type: 'submit'}, 'Compare'))),
    h('section', {}, h('h2', {}, 'Who did what to whom'),
      h('form', {onsubmit: event => {
        event.preventDefault();
        go(href('/compare', {agent: agent.value(), class: kind.value, recipient: recipient.value()}));
      }}, agent.element, h('label', {for: 'kind'}, 'Did'), kind, recipient.element, h('button', {type: 'submit'}, 'Compare'))));
}
