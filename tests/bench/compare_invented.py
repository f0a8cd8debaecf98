"""Pairs of invented reports, kept with the tests, as annotated comparisons: they need no articles of others."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import yaml
from compare_gold import GoldPair, GoldRow, Place

from broadsheet.articles import Article
from broadsheet.facts import find_sentences

FILE = Path(__file__).resolve().parents[1] / "data" / "invented_pairs.yaml"
WORDS = FILE.with_name("invented_words.yaml")
OUTSIDE = FILE.with_name("outside_pairs.yaml")
AGENCY = FILE.with_name("agency_pairs.yaml")
NEWSROOM = FILE.with_name("newsroom_pairs.yaml")
TYPED = FILE.with_name("typed_pairs.yaml")
REPORTED = FILE.with_name("reported_pairs.yaml")
REPORTED_HELD = FILE.with_name("reported_held.yaml")
BRIEF = FILE.with_name("brief_pairs.yaml")
BRIEF_HELD = FILE.with_name("brief_held.yaml")
PARTS = (
    *("tuned", "seen", "fresh", "dev", "held", "words dev", "words held", "outside dev", "outside seen", "agency"),
    *("newsroom seen", "newsroom held", "typed seen", "typed held"),
    *("reported seen", "reported held", "brief seen", "brief held"),
)
"""Who wrote the pairs and who had seen them: each file says what its parts are."""

TYPES = {"conflicts": "conflict", "traps": "not_conflict", "differs": "differs", "agree": "agree", "apart": "apart"}
WRITTEN = datetime(2026, 6, 15, tzinfo=UTC)


def invented_pairs() -> list[tuple[str, GoldPair]]:
    """Return the pairs, each with the part it belongs to: those of the bench's ``PARTS``."""
    found = []
    files = (FILE, WORDS, OUTSIDE, AGENCY, NEWSROOM, TYPED, REPORTED, REPORTED_HELD, BRIEF, BRIEF_HELD)
    for pair in [one for file in files for one in yaml.safe_load(file.read_text("utf-8"))]:
        day = pair.get("date", WRITTEN)
        written = datetime(day.year, day.month, day.day, 12, tzinfo=UTC) if type(day) is date else day
        a, b = (Article.from_text(pair[side], source=side.upper(), published=written) for side in "ab")
        rows = [
            GoldRow(
                id=f"{pair['name']}/{'|'.join(words[-2:])}",
                type=type_,
                slot="",
                a=_place(a.text, words[-2]),
                b=_place(b.text, words[-1]),
                severity="hard" if type_ == "conflict" else "",
            )
            for list_, type_ in TYPES.items()
            for words in pair.get(list_, ())
        ]
        found.append((pair["part"], GoldPair(pair["name"], a, b, rows)))
    return found


def _place(text: str, words: str) -> Place:
    """Return where the words stand first.

    Raises:
        ValueError: They do not stand there.
    """
    start = text.index(words)
    span = (start, start + len(words))
    sentence = next(one.span for one in find_sentences(text) if one.span[0] <= start < one.span[1])
    return Place(sentence, span)
