#!/usr/bin/env python3
"""Fits the weights of linking to articles whose names are marked with their Wikidata items.

    scripts/link-weights.py [--half even|odd] [--id PATTERN] GOLD.jsonl FEATURES.tsv [GOLD FEATURES ...] > weights.tsv

GOLD holds one article a line with `id`, `text` and `labels`, each a `span` [begin, end) in characters
and an `entity_id`; FEATURES is what `nutgraph link features` printed for the same articles; PATTERN
says how an id of GOLD is written there ("links-{}"). With --half only those lines count.

The model is a conditional logit: the items that a name may mean, and none of them, share a
probability of 1. It is fitted by gradient descent to the largest likelihood, with a normal prior
around ontology/link/priors.tsv. Features whose prior has the sign + or - keep it: a small sample
shall not teach that a known thing is meant less often. A name that gold leaves out counts as none
with little weight, as gold may just have passed it over; one that gold cuts otherwise is left out.
Needs only Python 3; the same input gives the same weights. Rows of the kind "rule" are copied from
the present ontology/link/weights.tsv.
"""
import argparse
import collections
import json
import math
import pathlib

HOME = pathlib.Path(__file__).resolve().parent.parent / "ontology" / "link"
STEPS, RATE, UNMARKED = 400, 0.05, 0.5


def rows(path):
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    names = lines[0].split("\t")
    return [dict(zip(names, line.split("\t"))) for line in lines[1:]]


def units(text, offset):
    return len(text[:offset].encode("utf-16-le")) // 2


def examples(gold, features, half, pattern):
    """[(candidates: [{feature: value}], place of the right one or None, weight)]"""
    chains = collections.defaultdict(dict)
    for line in open(features, encoding="utf-8"):
        article, chain, spans, item, _, values = line.rstrip("\n").split("\t")
        spans = tuple(tuple(map(int, span.split("-"))) for span in spans.split(",") if span)
        values = {k: float(v) for k, v in (pair.split("=") for pair in values.split())}
        chains[article].setdefault((int(chain), spans), []).append((item, values))
    for number, line in enumerate(open(gold, encoding="utf-8")):
        article = json.loads(line)
        if half and number % 2 != (half == "odd"):
            continue
        text = article["text"]
        low, high = (units(text, o) for o in article.get("evaluation_span") or (0, len(text)))
        marked = {tuple(units(text, o) for o in label["span"]): label["entity_id"] for label in article["labels"]}
        for (_, spans), candidates in sorted(chains[pattern.format(article["id"])].items()):
            spans = [span for span in spans if low <= span[0] and span[1] <= high]
            items = collections.Counter(marked[span] for span in spans if span in marked)
            crossed = any(a < d and c < b for a, b in spans for c, d in marked)
            if not spans or not items and crossed:
                continue
            right = items.most_common(1)[0][0] if items else None
            place = next((i for i, (item, _) in enumerate(candidates) if item == right), None)
            yield [values for _, values in candidates], place, math.sqrt(len(spans)) * (1 if items else UNMARKED)


def fit(data, prior, kept):
    weights, first, second = dict(prior), collections.Counter(), collections.Counter()
    for step in range(1, STEPS + 1):
        slope = {name: weights[name] - prior[name] for name in weights}
        for candidates, right, weight in data:
            odds = [math.exp(max(-30, min(30, sum(weights[n] * v for n, v in values.items())))) for values in candidates]
            total = 1 + sum(odds)
            for place, values in enumerate(candidates):
                miss = weight * (odds[place] / total - (place == right))
                for name, value in values.items():
                    slope[name] += miss * value
        for name, value in slope.items():
            first[name] = 0.9 * first[name] + 0.1 * value
            second[name] = 0.99 * second[name] + 0.01 * value * value
            step_size = first[name] / (1 - 0.9 ** step) / (math.sqrt(second[name] / (1 - 0.99 ** step)) + 1e-8)
            weights[name] -= RATE * step_size
            if kept[name]:
                weights[name] = max(0, weights[name]) if kept[name] == "+" else min(0, weights[name])
    return weights


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("files", nargs="+"), arguments.add_argument("--half", choices=["even", "odd"])
    arguments.add_argument("--id", default="{}", metavar="PATTERN")
    options = arguments.parse_args()
    priors = rows(HOME / "priors.tsv")
    prior = {row["name"]: float(row["weight"]) for row in priors}
    kept = {row["name"]: row.get("sign", "") for row in priors}
    data = []
    for gold, features in zip(options.files[::2], options.files[1::2]):
        data += examples(gold, features, options.half, options.id)
    weights = fit(data, prior, kept)
    print("# Weights of the features of linking, and how often the links that a rule makes are right.")
    print("# Our own numbers, fitted by scripts/link-weights.py around ontology/link/priors.tsv; %d names." % len(data))
    print("kind\tname\tweight")
    for name in prior:
        print("feature\t%s\t%.3f" % (name, weights[name] + 0.0))
    for row in rows(HOME / "weights.tsv"):
        if row["kind"] == "rule":
            print("rule\t%s\t%s" % (row["name"], row["weight"]))


if __name__ == "__main__":
    main()
