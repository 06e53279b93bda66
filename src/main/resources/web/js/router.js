// One address for every view and state: links are plain links, Back is the browser's.

import {search} from './api.js';
import {append, h, replace, speak} from './dom.js';
import {problem, waiting} from './states.js';

const views = {};
let running = new AbortController();
/** The address that is on the screen, without its fragment. */
let shown = '';

/** @param load gives a module with `show(page)` and the name of the view */
export function view(path, title, load) {
  views[path] = {title, load};
}

export function href(path, parameters) {
  return path + search(parameters);
}

export function go(url, {replaced = false, focus = true} = {}) {
  keepScroll();
  history[replaced ? 'replaceState' : 'pushState']({y: 0}, '', url);
  return render({focus});
}

function keepScroll() {
  history.replaceState({...history.state, y: window.scrollY}, '');
}

/** What a view gets: where to draw, what was asked, and how to change the address. */
function pageOf(url, main, signal, afterwards) {
  return {
    main,
    put: (...children) => append(main, children),
    /** What is done once the view is in the document, where ranges and places hold. */
    later: then => afterwards.push(then),
    signal,
    path: url.pathname,
    parameters: url.searchParams,
    one: name => url.searchParams.get(name) ?? '',
    all: name => url.searchParams.getAll(name),
    /** Notes state in the address without drawing anew. */
    note(changes, {pushed = false} = {}) {
      for (const [name, value] of Object.entries(changes)) {
        url.searchParams.delete(name);
        for (const one of [value].flat()) {
          if (one !== '' && one !== null && one !== undefined) {
            url.searchParams.append(name, one);
          }
        }
      }
      history[pushed ? 'pushState' : 'replaceState']({y: window.scrollY}, '', url.pathname + url.search);
      shown = url.pathname + url.search;
      document.getElementById('main').dataset.ready = shown;
    },
    title(text) {
      document.title = text ? `${text} · Nutgraph` : 'Nutgraph';
    },
  };
}

export async function render({focus = true, y = 0} = {}) {
  running.abort();
  running = new AbortController();
  const {signal} = running;
  const url = new URL(location.href);
  const main = document.getElementById('main');
  shown = url.pathname + url.search;
  const found = views[url.pathname];
  const slow = setTimeout(() => !signal.aborted && replace(main, waiting()), 250);
  document.body.dataset.view = url.pathname.slice(1) || 'start';
  for (const link of document.querySelectorAll('.masthead nav a')) {
    link.toggleAttribute('aria-current', false);
    if (link.pathname === url.pathname) {
      link.setAttribute('aria-current', 'page');
    }
  }
  // Drawn aside and put in at once, so that nothing jumps while it comes.
  const fresh = document.createDocumentFragment();
  const holder = h('div', {class: `view ${document.body.dataset.view}`});
  fresh.append(holder);
  const afterwards = [];
  const page = pageOf(url, holder, signal, afterwards);
  page.title(found?.title ?? 'Not found');
  try {
    if (!found) {
      throw Object.assign(new Error('There is no such page.'), {remedy: 'Start from the first page.'});
    }
    const module = await found.load();
    if (!signal.aborted) {
      await module.show(page);
    }
  } catch (failure) {
    if (failure.name === 'AbortError' || signal.aborted) {
      clearTimeout(slow);
      return;
    }
    replace(holder, problem(failure, () => render()));
  }
  clearTimeout(slow);
  if (signal.aborted) {
    return;
  }
  replace(main, fresh);
  main.dataset.ready = url.pathname + url.search;
  const target = url.hash && document.getElementById(decodeURIComponent(url.hash.slice(1)));
  if (focus && !target) {
    main.focus({preventScroll: true});
    speak(document.title);
  }
  if (target && !y) {
    target.scrollIntoView();
  } else {
    window.scrollTo(0, y);
  }
  afterwards.forEach(then => then());
}

function isOurs(link) {
  return link.origin === location.origin && link.pathname in views && !link.hasAttribute('data-plain')
    && !link.target && !link.hasAttribute('download');
}

export function start() {
  history.scrollRestoration = 'manual';
  addEventListener('popstate', event => {
    // A jump within the page is the browser's own affair.
    if (location.pathname + location.search !== shown) {
      render({y: event.state?.y ?? 0, focus: false});
    }
  });
  let late;
  addEventListener('scroll', () => {
    clearTimeout(late);
    late = setTimeout(keepScroll, 150);
  }, {passive: true});
  document.addEventListener('click', event => {
    const link = event.target.closest?.('a[href]');
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    const target = link instanceof SVGElement ? svgTarget(link) : link;
    if (!target || !plain || event.defaultPrevented || !isOurs(target)) {
      return;
    }
    const within = target.hash && target.pathname === location.pathname && target.search === location.search;
    if (!within) {
      event.preventDefault();
      go(target.pathname + target.search + target.hash);
    }
  });
  return render({focus: false, y: history.state?.y ?? 0});
}

function svgTarget(link) {
  return h('a', {href: link.getAttribute('href')});
}
