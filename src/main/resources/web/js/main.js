// Sets the views up, then shows the one that the address names.

import {start, view} from './router.js';
import {watchSearch} from './find.js';
import {watchTheme} from './theme.js';

view('/', '', () => import('./views/start.js'));
view('/search', 'Search', () => import('./views/search.js'));
view('/article', 'Article', () => import('./views/article.js'));
view('/entity', 'Entity', () => import('./views/entity.js'));
view('/relations', 'Relations', () => import('./views/relations.js'));
view('/query', 'Questions', () => import('./views/query.js'));
view('/compare', 'Compare', () => import('./views/compare.js'));

watchTheme();
watchSearch();
await start();
document.documentElement.dataset.started = 'true';
performance.mark('ready');
