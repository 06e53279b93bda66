// What is in the store, and the ways in.

import {get} from '../api.js';
import {h, replace} from '../dom.js';
import {entityPicker} from '../picker.js';
import {go, href} from '../router.js';
import {entityHref} from '../addresses.js';
import {nothing, problem, waiting} from '../states.js';
import {inOrder} from '../sparql/forms.js';
import {capital, count, day, number} from '../words.js';

const SHOWN = 14;

/** The ways in stand at once; the figures, which are counted anew, come when they are there. */
export async function show(page) {
  const counted = get('stats', {}, page.signal);
  const queries = await get('queries', {}, page.signal);
  const figures = h('div', {class: 'summary-holder'}, waiting('Counting …'));
  const sources = h('div', {});
  const topics = h('section', {'aria-labelledby': 'topics', class: 'topics'});
  page.title('');
  page.put(
    h('div', {class: 'lead'}, h('h1', {}, 'Who did what to whom, and who says so'), figures),
    h('div', {class: 'ways'},
      h('section', {'aria-labelledby': 'way-name'},
        h('h2', {id: 'way-name'}, 'Start from a name'),
        startFromName(),
        h('p', {class: 'hint'}, 'Or type any word into the box above: press ', h('kbd', {}, '/'), ' from anywhere.'),
        sources),
      h('section', {'aria-labelledby': 'way-question'},
        h('h2', {id: 'way-question'}, 'Start from a question'),
        questions(inOrder(queries)))));
  counted.then(stats => {
    if (!stats.articles) {
      replace(figures, nothing('This store holds no article yet.',
        'Stop the server, run “nutgraph build FOLDER --store STORE”, and start it again.'));
      return;
    }
    replace(figures, summary(stats));
    replace(sources, h('h2', {id: 'publishers'}, 'Who is read here'), publishers(stats));
    replace(topics, h('h2', {id: 'topics'}, 'What the articles tell of'), bars(stats));
    page.put(topics);
  }).catch(failure => failure.name === 'AbortError' || replace(figures, problem(failure)));
}

function summary(stats) {
  const span = stats.from ? [' from ', h('time', {datetime: stats.from}, day(stats.from)),
    stats.to && stats.to !== stats.from ? [' to ', h('time', {datetime: stats.to}, day(stats.to))] : ''] : '';
  return h('p', {class: 'summary'},
    h('a', {href: href('/query', {name: 'articles'})}, count(stats.articles, 'article')), span, ', read sentence by sentence: ',
    h('b', {}, number(stats.events)), ' events and ', h('b', {}, number(stats.relations)), ' relations among ',
    h('b', {}, number(stats.entities)), ' people, organisations and places. Each one stands with its sentence.');
}

function startFromName() {
  const picker = entityPicker({
    label: 'A person, organisation, country or place',
    hint: 'Type the first letters',
    chosen: entity => go(entityHref(entity.iri)),
  });
  return picker.element;
}

function publishers(stats) {
  return h('ul', {class: 'counts'}, (stats.publishers ?? []).slice(0, 12).map(one =>
    h('li', {}, h('span', {}, one.name || 'no publisher named'), h('span', {class: 'figure'}, number(one.articles)))));
}

function questions(queries) {
  return h('ul', {class: 'questions'}, queries.map(query =>
    h('li', {}, h('a', {href: href('/query', {name: query.name})}, query.question))));
}

function bars(stats) {
  const classes = [...(stats.classes ?? [])].filter(one => one.count > 0)
    .sort((one, two) => two.count - one.count || one.label.localeCompare(two.label, 'en'));
  const most = classes[0]?.count ?? 1;
  const row = one => h('li', {},
    h('a', {href: one.class === one.edge ? href('/query', {name: 'stated-relations', relation: one.class}) : href('/query', {name: 'timeline', class: one.class})}, capital(one.label)),
    h('span', {class: 'figure'}, number(one.count)),
    bar(one.count / most));
  const rest = classes.slice(SHOWN);
  return h('div', {},
    h('ol', {class: 'bars'}, classes.slice(0, SHOWN).map(row)),
    rest.length ? h('details', {}, h('summary', {}, `and ${rest.length} more kinds`), h('ol', {class: 'bars'}, rest.map(row))) : null);
}

function bar(share) {
  const line = h('span', {class: 'bar', 'aria-hidden': 'true'});
  line.style.setProperty('--share', share.toFixed(4));
  return line;
}
