"""An agreement with one value of one slot is shown once, whatever else shares words with it."""

from __future__ import annotations

from pathlib import Path

from broadsheet.articles import Article
from broadsheet.compare import Verdict, compare_articles
from broadsheet.compare.agreeing.repeats import without_repeats
from broadsheet.compare.draft import Draft, Proof
from broadsheet.facts import Kind

SEEDS = Path(__file__).parents[2] / "seeds"


def row(slot: str, a: int, b: int, verdict: Verdict = Verdict.AGREE) -> Draft:
    return Draft(verdict, Kind.EVENT, slot, Proof((0, 90), (a, a + 5)), Proof((0, 90), (b, b + 5)))


def test_the_first_of_two_partners_stays() -> None:
    first, again, other_value = row("mayor / said", 0, 10), row("mayor / said", 0, 40), row("mayor / said", 20, 30)
    assert without_repeats([first, again, other_value]) == [first, other_value]


def test_other_slots_and_other_verdicts_stay() -> None:
    rows = [row("mayor / said", 0, 10), row("mayor / told", 20, 30), row("mayor / said", 0, 10, Verdict.CONFLICT)]
    assert without_repeats(rows) == rows


def test_one_pair_of_values_under_two_names_is_one_row() -> None:
    first, renamed = row("mayor / role", 0, 10), row("city / led by", 0, 10)
    assert without_repeats([first, renamed]) == [first]


def test_the_start_and_the_end_of_one_stretch_are_one_row() -> None:
    end, start = row("mayor / office / end", 0, 10), row("mayor / office / start", 0, 10)
    assert [one.slot for one in without_repeats([end, start])] == ["mayor / office / start and end"]


def test_what_a_conflict_tells_does_not_name_a_row_of_one_side() -> None:
    """ "$950B raise" contradicts the other text; the rest of its sentence is about what the sum makes possible."""
    brief, other = (
        Article.from_text((SEEDS / f"{name}.txt").read_text(encoding="utf-8")) for name in ("brief", "chatforest")
    )
    rows = compare_articles(brief, other).rows
    conflicts = {row.slot for row in rows if row.verdict is Verdict.CONFLICT}
    alone = {row.slot for row in rows if row.verdict in (Verdict.ONLY_A, Verdict.ONLY_B)}
    assert "Anthropic / funding round / amount" in conflicts
    assert not conflicts & alone
