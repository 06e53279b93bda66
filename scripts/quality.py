#!/usr/bin/env python3
"""Measures extraction and compares with the figures that docs/quality.md states.

    scripts/quality.py EVALUATION [--only SET]

EVALUATION holds gold/, data/ and score/. The figures stand in docs/quality.md as rows
`| set | measure | value | command |`; other rows and text are passed over. A set is `gold` or
`KIND:FILE` with a kind of score_sets.py and a file below data/. A measure is a label of the scorer's
output: `detect F1`, `factual`, `unsafe`, `relations text F1`, `gum B3 over those F1`.
Sets of the kind `links` are measured with an index of EVALUATION/data/linking/wikidata-slice.json.gz and have
the measure `calibration ECE` as well. Exit code 1 when a figure is more than a point (.01) below its row; `unsafe` and `calibration ECE`
may not be above it.
"""
import argparse
import collections
import pathlib
import re
import subprocess
import sys
import tempfile

HOME = pathlib.Path(__file__).resolve().parent.parent
TOLERANCE = 0.01
LOWER_IS_BETTER = {"unsafe", "calibration ECE"}
NUMBER = re.compile(r"^-?(\d+\.?\d*|\.\d+)$")


def stated(text):
    """The rows of the document: set -> measure -> value."""
    rows = collections.defaultdict(dict)
    for line in text.splitlines():
        cells = [cell.strip().strip("`") for cell in line.strip().strip("|").split("|")]
        if line.strip().startswith("|") and len(cells) == 4 and NUMBER.match(cells[2]):
            rows[cells[0]][cells[1]] = float(cells[2])
    return rows


def measured(output):
    """The figures of a scorer's output: "detect P .5 R .5 F1 .5" gives detect P, detect R, detect F1."""
    figures = {}
    for line in output.splitlines():
        words = line.split("(")[0].split()
        if line.startswith(" ") or len(words) < 2 or NUMBER.match(words[0]):
            continue
        group, pending = [], []
        for word in words[1:]:
            if NUMBER.match(word):
                if len(pending) > 1:
                    group = pending[:-1]
                figures[" ".join(words[:1] + group + pending[-1:])] = float(word)
                pending = []
            elif word.endswith(";"):
                group, pending = [], []
            else:
                pending.append(word)
    return figures


def run(command, output=None):
    done = subprocess.run([str(part) for part in command], stdout=output or subprocess.PIPE, text=True)
    if done.returncode:
        sys.exit("quality: failed with exit code %d: %s" % (done.returncode, " ".join(map(str, command))))
    return done.stdout


def index_of(evaluation, folder):
    """The index of Wikidata items that links of running text are measured with, built once; none without its data."""
    slice_of_dump, index = evaluation / "data" / "linking" / "wikidata-slice.json.gz", folder / "index"
    if slice_of_dump.exists() and not index.exists():
        run([HOME / "nutgraph", "link", "index", "build", slice_of_dump, "--out", index, "--rules", HOME / "ontology/link/selection-extract.tsv"])
    return ["--index", index] if index.exists() else []


def measure(name, evaluation, folder, indexes):
    score = evaluation / "score"
    if name == "gold":
        articles, scorer = [score / "score_events.py", evaluation / "gold"], [score / "score_events.py", evaluation / "gold"]
    else:
        kind, file = name.split(":", 1)
        data = evaluation / "data" / file
        articles = [score / "score_sets.py", "articles", kind, data]
        scorer = [score / "score_sets.py", "score", kind, data]
    lines, graph = folder / "articles.jsonl", folder / "graph.nq"
    with open(lines, "w", encoding="utf-8") as out:
        run([sys.executable, *articles], out)
    run([HOME / "nutgraph", "extract", lines, *indexes, "--format", "nquads", "-o", graph])
    output = run([sys.executable, *scorer, graph])
    if name.startswith("links:"):
        output += run([sys.executable, HOME / "scripts" / "calibration.py", data, graph])
    return measured(output)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("evaluation", type=pathlib.Path)
    arguments.add_argument("--only", metavar="SET")
    options = arguments.parse_args()
    document = HOME / "docs" / "quality.md"
    rows = stated(document.read_text(encoding="utf-8")) if document.exists() else {}
    if not rows:
        print("quality: docs/quality.md states no figures yet, nothing to compare")
        return
    worse = 0
    with tempfile.TemporaryDirectory() as index:
        worse = compare(rows, options, pathlib.Path(index))
    if worse:
        sys.exit("quality: %d figure(s) worse than docs/quality.md states; mend it or, with a reason, change the row" % worse)


def compare(rows, options, shared):
    """Prints each figure beside its row; how many are worse."""
    worse = 0
    for name, figures in rows.items():
        if options.only not in (None, name):
            continue
        with tempfile.TemporaryDirectory() as folder:
            indexes = index_of(options.evaluation.resolve(), shared) if name.startswith("links:") else []
            now = measure(name, options.evaluation.resolve(), pathlib.Path(folder), indexes)
        for label, value in figures.items():
            if label not in now:
                sys.exit("quality: the scorer of %s prints no %s; it prints %s" % (name, label, ", ".join(now)))
            lower = label in LOWER_IS_BETTER
            bad = now[label] > value if lower else now[label] < value - TOLERANCE
            worse += bad
            print("%-40s %-22s stated %.3f  now %.3f%s" % (name, label, value, now[label], "  WORSE" if bad else ""))
    return worse


if __name__ == "__main__":
    main()
