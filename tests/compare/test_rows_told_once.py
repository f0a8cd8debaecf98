"""What a reader sees once, and in words that say what is meant: years, days, offices, wishes, brackets."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from broadsheet.articles import Article
from broadsheet.compare import Row, Verdict, compare_articles
from broadsheet.compare.sentences.clauses import widened
from broadsheet.compare.sentences.stated import denies
from broadsheet.compare.showing.labels import label

SEEDS = Path(__file__).parents[2] / "seeds"
CAREER = (
    "Mara Lindqvist joined Norvik Bank on Monday.\n"
    "She led Harland Shipping from 2011 to 2016 and taught in Aske.\n"
    "Norvik Bank has 400 branches in the north."
)


def rows(a: str, b: str, verdict: Verdict) -> list[Row]:
    comparison = compare_articles(Article.from_text(a), Article.from_text(b))
    return [row for row in comparison.rows if row.verdict is verdict]


def test_of_two_stretches_the_year_that_is_meant_is_shown() -> None:
    """ "2024-2025" and "2024–2026" begin in one year and end in two."""
    brief, other = (
        Article.from_text((SEEDS / f"{name}.txt").read_text(encoding="utf-8")) for name in ("brief", "chatforest")
    )
    told = {
        (row.verdict, row.slot): (row.a.value, row.b.value)
        for row in compare_articles(brief, other).rows
        if row.a and row.b and "Eureka Labs" in row.slot
    }
    assert told[Verdict.AGREE, "Andrej Karpathy / Eureka Labs / start"] == ("2024", "2024")
    assert told[Verdict.CONFLICT, "Andrej Karpathy / Eureka Labs / end"] == ("2025", "2026")


def test_two_stretches_that_begin_in_one_year_are_two() -> None:
    other = CAREER.replace("2016", "2018").replace("taught", "later taught")
    agreed = [(row.a.value, row.b.value) for row in rows(CAREER, other, Verdict.AGREE) if row.a and row.b]
    assert ("2011 to 2016", "2011 to 2018") not in agreed


def test_a_day_counted_from_the_day_of_writing_is_named() -> None:
    written = datetime(2024, 3, 6, tzinfo=UTC)  # a Wednesday
    here, there = (
        Article.from_text(f"The Tolmin bridge over the river Soca was closed {day} by the council.", published=written)
        for day in ("yesterday", "on Tuesday")
    )
    reasons = [row.reason for row in compare_articles(here, there).rows if row.verdict is Verdict.AGREE]
    assert any("“yesterday”" in reason and "both are 2024-03-05" in reason for reason in reasons)


@pytest.mark.parametrize(
    ("done", "agreed"),
    [("returned to Aske College as a tutor", True), ("plans to return to Aske College as a tutor", False)],
)
def test_what_is_only_planned_is_not_what_was_done(done: str, agreed: bool) -> None:
    here = f"{CAREER}\nMara Lindqvist {done}."
    there = f"{CAREER.replace('400', 'hundreds of')}\nMara Lindqvist returned to Aske College, where pupils cheered."
    found = [row for row in rows(here, there, Verdict.AGREE) if row.kind == "event" and "returned" in row.slot]
    assert bool(found) is agreed


def test_a_value_does_not_begin_inside_a_bracket_it_leaves() -> None:
    text = "Career: clerk (2003-2007), harbour master (2007-2012)."
    stretch = (text.index("2007)"), text.index(")."))
    start, _ = widened(text, stretch, (0, len(text)), ())
    assert text[start:].startswith("harbour master")


def test_a_dash_before_a_denial_hides_it_from_nobody() -> None:
    text = "Ministers want to strengthen the act —not weaken it."
    assert denies(text, (text.index("strengthen"), len(text)))


def test_a_stem_is_printed_with_the_hyphen_of_the_article() -> None:
    assert label("Norvik / pretrain / led by", "She leads pre-training there.") == "Norvik / pre-training / led by"
