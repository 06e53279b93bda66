// Which view shows what an IRI names.

import {href} from './router.js';

const ARTICLE = /\/article\/[^/#?]+$/;
const FACT = /^(.*\/article\/[^/#?]+)#(event|relation)=/;
const SPAN = /^(.*\/article\/[^/#?]+)#char=(\d+),(\d+)$/;
const ENTITY = /\/entity\/|^http:\/\/www\.wikidata\.org\/entity\/Q/;

export function entityHref(iri) {
  return href('/entity', {iri});
}

export function articleHref(article, fact) {
  return href('/article', {iri: article.iri ?? article, fact});
}

export function factHref(fact) {
  return articleHref(fact.article, fact.iri);
}

/** "article", "fact", "span", "entity" or null. */
export function kindOf(iri) {
  if (ARTICLE.test(iri)) {
    return 'article';
  }
  if (FACT.test(iri)) {
    return 'fact';
  }
  if (SPAN.test(iri)) {
    return 'span';
  }
  return ENTITY.test(iri) ? 'entity' : null;
}

export function hrefOf(iri) {
  switch (kindOf(iri)) {
    case 'article':
      return articleHref(iri);
    case 'fact':
      return articleHref(FACT.exec(iri)[1], iri);
    case 'span':
      return href('/article', {iri: SPAN.exec(iri)[1], at: `${SPAN.exec(iri)[2]},${SPAN.exec(iri)[3]}`});
    case 'entity':
      return entityHref(iri);
    default:
      return null;
  }
}
