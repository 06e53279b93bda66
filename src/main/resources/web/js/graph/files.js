// A drawing as a file: the styles that the page gives it are written into it, for a file has no stylesheet.

import {ask, sparql} from '../api.js';
import {csv, download} from '../downloads.js';
import {statusText} from '../status.js';

const KEPT = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'font-family', 'font-size', 'font-weight', 'font-style', 'text-anchor', 'opacity'];
const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';

export function standalone(svg) {
  const copy = svg.cloneNode(true);
  const from = [svg, ...svg.querySelectorAll('*')];
  const to = [copy, ...copy.querySelectorAll('*')];
  from.forEach((element, at) => {
    const style = getComputedStyle(element);
    for (const name of KEPT) {
      to[at].setAttribute(name, style.getPropertyValue(name));
    }
    for (const name of ['class', 'tabindex', 'role', 'aria-label', 'aria-pressed', 'data-iri']) {
      to[at].removeAttribute(name);
    }
  });
  for (const touch of copy.querySelectorAll('path[stroke="rgba(0, 0, 0, 0)"]')) {
    touch.remove();
  }
  const paper = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  paper.setAttribute('width', '100%');
  paper.setAttribute('height', '100%');
  paper.setAttribute('fill', getComputedStyle(document.body).backgroundColor);
  copy.prepend(paper);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return XML + new XMLSerializer().serializeToString(copy);
}

export function saveSvg(svg, name) {
  download(`${name}.svg`, standalone(svg), 'image/svg+xml');
}

/** At twice the size, for print. */
export async function savePng(svg, name) {
  const image = new Image();
  const width = Number(svg.getAttribute('width'));
  const height = Number(svg.getAttribute('height'));
  const url = URL.createObjectURL(new Blob([standalone(svg)], {type: 'image/svg+xml'}));
  image.src = url;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * 2;
  canvas.height = height * 2;
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(url);
  const blob = await new Promise(done => canvas.toBlob(done, 'image/png'));
  download(`${name}.png`, blob);
}

export function saveCsv(model, name) {
  const label = new Map(model.nodes.map(node => [node.iri, node.label]));
  const rows = model.links.map(link => [label.get(link.source), link.class, link.edge, label.get(link.target), link.count,
    link.asserted ? 'yes' : 'no', link.factuality, link.speaker?.label, statusText(link), (link.labels ?? []).join(' | '), link.source, link.target, (link.facts ?? []).join(' ')]);
  download(`${name}.csv`, csv([['from', 'class', 'edge', 'to', 'count', 'bare edge', 'factuality', 'speaker', 'status', 'told', 'from IRI', 'to IRI', 'facts'], ...rows]), 'text/csv');
}

/** The facts with all that is said of them; a bare triple only where the graph has one. */
export async function saveTurtle(model, name, namespace) {
  const facts = [...new Set(model.links.flatMap(link => link.facts ?? []))].filter(iri => !/[\s<>"{}|\\^`]/.test(iri));
  const about = facts.length === 0 ? '' : await (await sparql(`DESCRIBE ${facts.map(iri => `<${iri}>`).join(' ')}`, 'text/turtle')).text();
  const edges = model.links.filter(link => link.asserted && link.edge)
    .map(link => `<${link.source}> <${namespace}${link.edge}> <${link.target}> .`);
  download(`${name}.ttl`, `${about}\n${edges.join('\n')}\n`, 'text/turtle');
}

export async function save(url, accept, name) {
  const answer = await ask(url, {headers: {Accept: accept}});
  download(name, await answer.blob());
}
