"""Weights of words: their sums are exact, so that no run of the program orders two rows otherwise than another."""

from __future__ import annotations

import itertools
import os
import subprocess
import sys

from broadsheet.compare.statements import mass, read_statements, weigh

_TEXT = (
    "A small plane crashed near the lake in Ohio.",
    "The plane carried seven people from Ohio.",
    "Nobody at the lake was hurt.",
    "Seven crews searched all night.",
    "The plane had left Dayton at noon.",
)


def _weights() -> dict[str, float]:
    text = "\n".join(_TEXT)
    starts = [0, *itertools.accumulate(len(line) + 1 for line in _TEXT)]
    spans = [((start, start + len(line)), False) for start, line in zip(starts, _TEXT, strict=False)]
    return weigh(read_statements(text, spans))


def test_sums_do_not_depend_on_their_order() -> None:
    weights = _weights()
    keys = sorted(weights)[:7]

    assert len(keys) == 7
    assert len({mass(order, weights) for order in itertools.permutations(keys)}) == 1


def test_rarer_words_and_names_weigh_more() -> None:
    weights = _weights()

    assert weights["ohio"] > weights["plane"]
    assert weights["noon"] > weights["lake"] > weights["plane"]


_ROWS = """
from broadsheet.articles import Article
from broadsheet.compare import compare_articles
from broadsheet.resources import seeds_directory
paths = sorted(seeds_directory().glob("*.txt"))[:3]
articles = [Article.from_text(path.read_text("utf-8"), source=path.stem) for path in paths]
print([(row.verdict, row.slot, row.reason) for row in compare_articles(articles[0], articles[2]).rows])
"""


def test_two_runs_of_the_program_give_the_same_rows() -> None:
    runs = {
        subprocess.run(
            [sys.executable, "-c", _ROWS], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2")
    }

    assert len(runs) == 1
    assert runs.pop().count(b"AGREE") > 3
