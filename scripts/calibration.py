#!/usr/bin/env python3
"""Says how far the probabilities of links are to be trusted.

    scripts/calibration.py GOLD.jsonl g.nq [--all] [--half even|odd]

GOLD holds one article a line with `id`, `text` and `labels`, each a `span` [begin, end) in characters
and an `entity_id` ("Q42"); optional `evaluation_span`. g.nq is what `nutgraph extract` wrote for the
same texts; an article is found by its text. Named mentions that are linked count, each with its
itsrdf:taConfidence. A link is right when gold has the same span with the same item. Spans that gold
leaves out are passed over, as gold says nothing of them; with --all they count as wrong.

Prints a row for each tenth of probability (links, share that is right, mean probability) and the
expected calibration error: the mean distance of the two, weighed by the number of links. Before it
stands what that error would be if every probability were exactly right, by drawing rights and wrongs
anew 2,000 times with a fixed seed: with few links, chance alone is most of it.
"""
import argparse
import collections
import json
import random
import re

NIF = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#"
ITS = "http://www.w3.org/2005/11/its/rdf#"
NG = "https://w3id.org/nutgraph/ontology#"
WIKIDATA = "http://www.wikidata.org/entity/"
BODY = "https://schema.org/articleBody"
QUAD = re.compile(r'<([^>]*)> <([^>]*)> (?:<([^>]*)>|"((?:[^"\\]|\\.)*)"\S*) <([^>]*)> \.')
ESCAPE = re.compile(r"\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)")
PLAIN = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f"}


def unescape(text):
    def one(match):
        code = match.group(1)
        return chr(int(code[1:], 16)) if code[0] in "uU" and len(code) > 1 else PLAIN.get(code, code)
    return ESCAPE.sub(one, text)


def graphs(path):
    """Text of an article -> subject -> property -> values."""
    found = collections.defaultdict(lambda: collections.defaultdict(dict))
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            match = QUAD.match(line)
            if match:
                subject, predicate, iri, literal, graph = match.groups()
                found[graph][subject][predicate] = iri if iri is not None else unescape(literal)
    texts = {}
    for graph in found.values():
        for node in graph.values():
            if BODY in node:
                texts[node[BODY]] = graph
    return texts


def characters(text, units):
    """An offset in characters for one in UTF-16 units."""
    return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))


def links(graph, text):
    for node in graph.values():
        entity = node.get(ITS + "taIdentRef", "")
        if entity.startswith(WIKIDATA) and ITS + "taConfidence" in node and node.get(NG + "mentionType") == NG + "Named":
            span = tuple(characters(text, int(node[NIF + end])) for end in ("beginIndex", "endIndex"))
            yield span, entity[len(WIKIDATA):], float(node[ITS + "taConfidence"])


def error(tenths):
    return sum(abs(right - mass) for _, right, mass in tenths) / sum(tenth[0] for tenth in tenths)


def chance(probabilities):
    """Mean error, and the one that 19 of 20 draws stay below, of probabilities that are right."""
    draw, errors = random.Random(1), []
    for _ in range(2000):
        tenths = [[0, 0, 0.0] for _ in range(10)]
        for probability in probabilities:
            tenth = tenths[min(9, int(10 * probability))]
            tenth[0] += 1
            tenth[1] += draw.random() < probability
            tenth[2] += probability
        errors.append(error(tenths))
    errors.sort()
    return sum(errors) / len(errors), errors[1900]


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("gold"), arguments.add_argument("graph")
    arguments.add_argument("--all", action="store_true"), arguments.add_argument("--half", choices=["even", "odd"])
    options = arguments.parse_args()
    texts = graphs(options.graph)
    tenths, probabilities = [[0, 0, 0.0] for _ in range(10)], []
    with open(options.gold, encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            article = json.loads(line)
            if article["text"] not in texts or options.half and number % 2 != (options.half == "odd"):
                continue
            low, high = article.get("evaluation_span") or (0, len(article["text"]))
            gold = {tuple(label["span"]): label["entity_id"] for label in article["labels"]}
            for span, item, probability in links(texts[article["text"]], article["text"]):
                if low <= span[0] and span[1] <= high and (options.all or span in gold):
                    tenth = tenths[min(9, int(10 * probability))]
                    tenth[0] += 1
                    tenth[1] += gold.get(span) == item
                    tenth[2] += probability
                    probabilities.append(probability)
    total = sum(tenth[0] for tenth in tenths)
    if not total:
        raise SystemExit("calibration: no link of %s stands in an article of %s" % (options.graph, options.gold))
    for i, (count, right, mass) in enumerate(tenths):
        if count:
            print("  .%d to %.1f  links %5d  right %.3f  probability %.3f" % (i, (i + 1) / 10, count, right / count, mass / count))
    print("  by chance alone ECE %.3f, in 19 of 20 cases below %.3f" % chance(probabilities))
    print("calibration ECE %.3f  links %d" % (error(tenths), total))


if __name__ == "__main__":
    main()
