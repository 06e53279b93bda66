// The search box in the head: answers come as one types, on the search view; "/" leads to it.

import {go, href} from './router.js';

const PAUSE = 120;

export function watchSearch() {
  const form = document.querySelector('.find');
  const input = document.getElementById('find');
  let late;
  const search = () => {
    const url = href('/search', {q: input.value.trim()});
    // Each letter is not a step back; coming from another view is.
    return go(url, {replaced: location.pathname === '/search', focus: false});
  };
  input.addEventListener('input', () => {
    clearTimeout(late);
    late = setTimeout(search, PAUSE);
  });
  form.addEventListener('submit', event => {
    event.preventDefault();
    clearTimeout(late);
    search();
  });
  input.addEventListener('keydown', event => {
    if (event.key === 'ArrowDown') {
      const first = document.querySelector('.view.search a.hit');
      if (first) {
        event.preventDefault();
        first.focus();
      }
    }
  });
  document.addEventListener('keydown', event => {
    const writing = event.target.closest('input, textarea, select, [contenteditable]');
    if (event.key === '/' && !writing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      input.focus();
      input.select();
    }
  });
  const follow = () => {
    const asked = location.pathname === '/search' ? new URLSearchParams(location.search).get('q') ?? '' : '';
    if (document.activeElement !== input || location.pathname !== '/search') {
      input.value = asked;
    }
  };
  new MutationObserver(follow).observe(document.getElementById('main'), {attributes: true, attributeFilter: ['data-ready']});
  follow();
}
