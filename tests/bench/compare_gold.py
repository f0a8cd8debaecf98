"""The annotated comparisons, and the strict rules by which a row counts as the annotated one.

A row counts as an annotated row when, on every side the annotation names, its sentence overlaps the annotated sentence
(or one the annotator listed as saying the same) and its value covers at least half of the letters of the shorter of
the two values. A value in a sentence listed as an alternative may be any words of it. One row may meet several
annotations; an annotation is met by one row.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from broadsheet.articles import Article

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from broadsheet.compare import Evidence, Row

Span = tuple[int, int]

SHARED = Path(__file__).resolve().parents[3] / "shared"


@dataclass(frozen=True, slots=True)
class Place:
    """Where an annotation stands on one side: its sentence, its value, and sentences that say the same."""

    sentence: Span
    value: Span
    also: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class GoldRow:
    """One annotated row; a side that it does not name is None."""

    id: str
    type: str
    slot: str
    a: Place | None
    b: Place | None
    severity: str = ""
    weight: int = 0


@dataclass(frozen=True, slots=True)
class GoldPair:
    """Two articles and what a reader found when laying them side by side."""

    name: str
    a: Article
    b: Article
    rows: Sequence[GoldRow] = field(default_factory=tuple)


def seed_pairs() -> list[GoldPair]:
    """Return the ten pairs of the bundled articles."""
    gold = _yaml("seeds_gold.yaml")
    articles = _seed_articles()
    by_pair: dict[str, list[GoldRow]] = {}
    for row in gold["annotations"]:
        left, right = (articles[int(index)] for index in row["pair"].split("-"))
        by_pair.setdefault(row["pair"], []).append(
            GoldRow(
                id=row["id"],
                type=row["type"],
                slot=row["slot"],
                a=_seed_place(left.text, row, "a"),
                b=_seed_place(right.text, row, "b"),
                severity=row.get("severity") or "",
                weight=row.get("weight") or 0,
            )
        )
    return [
        GoldPair(name, articles[int(name[0])], articles[int(name[2])], rows) for name, rows in sorted(by_pair.items())
    ]


def report_pairs() -> list[GoldPair]:
    """Return the annotated pairs of the development reports."""
    reports = {report["id"]: report for report in _reports()}
    pairs = []
    for pair in _yaml("ecb_pairs_dev.yaml")["pairs"]:
        left, right = reports[pair["a"]], reports[pair["b"]]
        rows = [
            GoldRow(
                id=f"{pair['name']}/{row['type']}/{row['slot']}",
                type=row["type"],
                slot=row["slot"],
                a=_report_place(left["sentences"], row, "a"),
                b=_report_place(right["sentences"], row, "b"),
                severity="hard" if row["type"] == "conflict" else "",
            )
            for row in pair["rows"]
        ]
        pairs.append(GoldPair(pair["name"], report_article(left), report_article(right), rows))
    return pairs


def numeric_pairs() -> list[GoldPair]:
    """Return pairs of development reports with sentences that hold different numbers of one noun."""
    reports = {report["id"]: report for report in _reports()}
    pairs: dict[tuple[str, str], list[GoldRow]] = {}
    for number, row in enumerate(_yaml("ecb_numeric_dev.yaml")["rows"]):
        left, right = reports[row["a_doc"]], reports[row["b_doc"]]
        pairs.setdefault((row["a_doc"], row["b_doc"]), []).append(
            GoldRow(
                id=f"{number} {row['slot']} {row['a_value']:g}/{row['b_value']:g}",
                type="conflict" if row["label"] == "conflict_hard" else row["label"],
                slot=row["slot"],
                a=_sentence_place(left["sentences"], row["a_text"]),
                b=_sentence_place(right["sentences"], row["b_text"]),
            )
        )
    return [
        GoldPair(f"{left}+{right}", report_article(reports[left]), report_article(reports[right]), rows)
        for (left, right), rows in pairs.items()
    ]


def reports_by_story() -> dict[str, list[Article]]:
    """Return the development reports of each story, by identifier."""
    by_story: dict[str, list[Article]] = {}
    for report in _reports():
        by_story.setdefault(report["story"], []).append(report_article(report))
    return {story: sorted(articles, key=lambda article: article.source) for story, articles in by_story.items()}


def story_pairs() -> Iterator[tuple[str, Article, Article]]:
    """Yield every pair of development reports of one story, by story and identifier."""
    for story, articles in sorted(reports_by_story().items()):
        for number, left in enumerate(articles):
            for right in articles[number + 1 :]:
                yield story, left, right


def all_articles() -> list[Article]:
    """Return the bundled articles and the development reports."""
    return [*_seed_articles(), *reports()]


def reports() -> list[Article]:
    """Return the development reports."""
    return [report_article(report) for report in _reports()]


def report_article(report: dict[str, Any]) -> Article:
    """Return a development report as an article: one sentence a line, its identifier as its source."""
    return Article.from_text("\n".join(report["sentences"]), source=report["id"])


def meets(row: Row, gold: GoldRow, *, values: bool = True) -> bool:
    """Tell whether a row is the annotated one; with ``values`` off, whether its sentences are."""
    sides: tuple[tuple[Evidence | None, Place | None], ...] = ((row.a, gold.a), (row.b, gold.b))
    return all(place is None or (proof is not None and _proves(proof, place, values)) for proof, place in sides)


def _proves(proof: Evidence, place: Place, values: bool) -> bool:
    if any(_overlap(proof.sentence_span, span) for span in place.also):
        return True
    if not _overlap(proof.sentence_span, place.sentence):
        return False
    shorter = min(place.value[1] - place.value[0], proof.value_span[1] - proof.value_span[0])
    return not values or 2 * _overlap(proof.value_span, place.value) >= shorter


def _overlap(one: Span, other: Span) -> int:
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def _yaml(name: str) -> Any:
    return yaml.load((SHARED / "gold" / name).read_text("utf-8"), Loader=yaml.CSafeLoader)


def _seed_articles() -> list[Article]:
    texts = sorted((SHARED / "seeds").glob("*.txt"))
    return [Article.from_text(path.read_text("utf-8"), source=path.stem[:3]) for path in texts]


def _reports() -> list[dict[str, Any]]:
    lines = (SHARED / "data" / "ecb_dev.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


def _seed_place(text: str, row: dict[str, Any], side: str) -> Place | None:
    if row.get(f"{side}_start") is None:
        return None
    sentence = (row[f"{side}_start"], row[f"{side}_end"])
    value = text.find(row[f"{side}_value"] or "", *sentence)
    if value < 0:
        raise ValueError(f"{row['id']}: the value is not in its sentence")
    also = [(start, start + len(words)) for words in row.get(f"{side}_alts") or () if (start := text.find(words)) >= 0]
    return Place(sentence, (value, value + len(row[f"{side}_value"])), tuple(also))


def _report_place(sentences: Sequence[str], row: dict[str, Any], side: str) -> Place | None:
    number = row.get(f"{side}_sent")
    if number is None:
        return None
    start = sum(len(sentence) + 1 for sentence in sentences[:number])
    value = sentences[number].find(str(row[f"{side}_value"]))
    if value < 0:
        raise ValueError(f"{row['slot']}: the value is not in sentence {number}")
    sentence = (start, start + len(sentences[number]))
    return Place(sentence, (start + value, start + value + len(str(row[f"{side}_value"]))))


def _sentence_place(sentences: Sequence[str], words: str) -> Place:
    number = next((index for index, sentence in enumerate(sentences) if sentence.strip() == words.strip()), None)
    if number is None:
        raise ValueError(f"no sentence reads {words!r}")
    start = sum(len(sentence) + 1 for sentence in sentences[:number])
    span = (start, start + len(sentences[number]))
    return Place(span, span)
