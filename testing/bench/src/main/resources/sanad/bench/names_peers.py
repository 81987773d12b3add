"""Scores of the peers for NamesBench.

names_peers.py pairs FILE logic-v2|jaro-winkler        a score per line "a<TAB>b", and microseconds a pair
names_peers.py ranks NAMES QUERIES        by Jaro-Winkler: a rank per line "query<TAB>id", and queries per second

Scores or ranks go to standard output, the speed and the versions to standard error.
"""

import sys
import time
from importlib.metadata import version


def rows(path):
    with open(path, encoding="utf-8") as lines:
        return [line.rstrip("\n").split("\t") for line in lines]


def latin():
    import icu

    rule = icu.Transliterator.createInstance("Any-Latin; Latin-ASCII; Lower")
    known = {}

    def folded(name):
        if name not in known:
            words = "".join(c if c.isalnum() else " " for c in rule.transliterate(name)).split()
            known[name] = " ".join(sorted(words))
        return known[name]

    return folded


def logic(pairs):
    from followthemoney import model
    from nomenklatura.matching import get_algorithm

    algorithm = get_algorithm("logic-v2")
    config = algorithm.default_config()

    # Results are cached by the entity's id, so each entity has its own.
    def person(number, name):
        entity = model.make_entity("Person")
        entity.id = "x%d" % number
        entity.add("name", name)
        return entity

    def score(number, a, b):
        left, right = person(2 * number, a), person(2 * number + 1, b)
        return algorithm.compare(left, right, config).score

    score(len(pairs), "سمير التمريني", "Samir Tamrini")
    used = "nomenklatura %s, rigour %s" % (version("nomenklatura"), version("rigour"))
    return score, used


def winkler():
    from rapidfuzz.distance import JaroWinkler

    fold = latin()

    def score(number, a, b):
        return JaroWinkler.similarity(fold(a), fold(b))

    return score, "rapidfuzz %s, PyICU %s" % (version("rapidfuzz"), version("pyicu"))


def pairs(path, peer):
    wanted = rows(path)
    score, used = logic(wanted) if peer == "logic-v2" else winkler()
    start = time.process_time()
    scores = [score(number, row[0], row[1]) for number, row in enumerate(wanted)]
    spent = time.process_time() - start
    print("\n".join("%.6f" % s for s in scores))
    print("%s\t%.1f" % (used, spent / max(1, len(wanted)) * 1e6), file=sys.stderr)


def ranks(names, queries):
    from rapidfuzz.distance import JaroWinkler
    from rapidfuzz.process import cdist

    fold = latin()
    index = rows(names)
    folded = [fold(row[1]) for row in index]
    start = time.process_time()
    asked = rows(queries)
    for query, right in asked:
        scores = cdist([fold(query)], folded, scorer=JaroWinkler.similarity)[0]
        own = max((s for s, row in zip(scores, index) if row[0] == right), default=-1)
        print(1 + sum(1 for s, row in zip(scores, index) if s >= own and row[0] != right))
    spent = time.process_time() - start
    used = "rapidfuzz %s, PyICU %s" % (version("rapidfuzz"), version("pyicu"))
    print("%s\t%.1f" % (used, len(asked) / spent), file=sys.stderr)


if __name__ == "__main__":
    if len(sys.argv) == 4 and sys.argv[1] == "pairs":
        pairs(sys.argv[2], sys.argv[3])
    elif len(sys.argv) == 4 and sys.argv[1] == "ranks":
        ranks(sys.argv[2], sys.argv[3])
    else:
        sys.exit(__doc__)
