// Lights over a text: ranges of the browser's highlight registry, which overlap without touching the elements.

const registry = globalThis.CSS?.highlights;

export function clearLights() {
  for (const name of ['trigger', 'role', 'content']) {
    registry?.delete(name);
  }
}

/**
 * @param texts [{node, begin, end}] with offsets in the article, in order
 * @param spans [[begin, end]]
 */
export function light(name, texts, spans) {
  if (!registry || spans.length === 0) {
    return;
  }
  const ranges = spans.flatMap(([begin, end]) => texts
    .filter(text => text.begin < end && text.end > begin)
    .map(text => {
      const range = new Range();
      range.setStart(text.node, Math.max(begin, text.begin) - text.begin);
      range.setEnd(text.node, Math.min(end, text.end) - text.begin);
      return range;
    }));
  registry.set(name, new Highlight(...ranges));
}
