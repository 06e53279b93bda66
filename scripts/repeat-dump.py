#!/usr/bin/env python3
"""Repeats a Wikidata extract until it is big enough to measure the index builder with.

Usage: repeat-dump.py EXTRACT.json.gz MEGABYTES > big.json

Each round gives every item another id and every name another last word, as equal ids and names
would make the index smaller than it is in truth; the ids of classes, countries and other values
stay. The first round is the extract itself.
"""

import gzip
import json
import sys

# Above the ids of Wikidata itself, below what the index can hold.
FIRST_FREE = 200_000_000


def main():
    source, megabytes = sys.argv[1], int(sys.argv[2])
    with gzip.open(source, "rt", encoding="utf-8") as lines:
        items = [json.loads(line.strip().rstrip(",")) for line in lines if line.strip() not in "[]"]
    out = sys.stdout.buffer
    written = out.write(b"[\n")
    rounds = 0
    while written < megabytes * 1_000_000:
        for place, item in enumerate(items):
            qid = f"Q{FIRST_FREE + rounds * len(items) + place}"
            written += out.write(varied(item, qid, rounds) + b",\n")
        rounds += 1
    out.write(b"]\n")
    print(f"{rounds} rounds, {rounds * len(items)} items, {written} bytes", file=sys.stderr)


def varied(item, qid, rounds):
    if rounds == 0:
        return json.dumps(item, ensure_ascii=False).encode()
    copy = dict(item)
    copy["id"] = qid
    copy["labels"] = {code: named(name, rounds) for code, name in item["labels"].items()}
    copy["aliases"] = {
        code: [named(name, rounds) for name in names] for code, names in item["aliases"].items()
    }
    return json.dumps(copy, ensure_ascii=False).encode()


def named(name, rounds):
    return {"language": name["language"], "value": f"{name['value']} {word(rounds)}"}


def word(number):
    letters = ""
    while number:
        number, letter = divmod(number, 20)
        letters += "bcdfghjklmnpqrstvwxz"[letter] + "aeiou"[letter % 5]
    return letters.title()


if __name__ == "__main__":
    main()
