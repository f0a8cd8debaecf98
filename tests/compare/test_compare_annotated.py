"""The annotated pairs and the mutated articles, measured against the floors kept for them.

The texts are not in the repository; without them these tests are skipped. ``python tests/bench/compare.py --misses``
prints the same figures with what was missed.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from broadsheet.articles import Article

BENCH = Path(__file__).resolve().parents[1] / "bench"
sys.path.insert(0, str(BENCH))

from compare_copies import tally_mutations  # noqa: E402 - found beside the benchmarks
from compare_figures import Tally, worse  # noqa: E402 - the same
from compare_gold import SHARED, report_pairs, seed_pairs  # noqa: E402 - the same
from compare_invented import invented_pairs  # noqa: E402 - the same
from compare_mutations import changed_values, rewritten_formats  # noqa: E402 - the same

from compare import tally_numbers, tally_pairs, tally_real  # noqa: E402 - the same

if TYPE_CHECKING:
    from collections.abc import Callable

annotated = pytest.mark.skipif(not (SHARED / "gold").exists(), reason="the annotated texts are not on this machine")


@annotated
@pytest.mark.parametrize(
    "measure",
    [
        pytest.param(lambda: tally_pairs("seeds", seed_pairs()), id="seeds"),
        pytest.param(lambda: tally_pairs("reports", report_pairs()), id="reports"),
        pytest.param(tally_numbers, id="numbers"),
        pytest.param(tally_real, id="real reports"),
    ],
)
def test_no_figure_is_below_its_floor(measure: Callable[[], Tally]) -> None:
    assert worse([measure()]) == []


@pytest.mark.parametrize(
    "part",
    [
        *("tuned", "seen", "fresh", "words dev", "words held", "outside dev", "outside seen", "agency"),
        *("newsroom seen", "newsroom held", "typed seen", "typed held", "brief seen", "brief held"),
    ],
)
def test_no_figure_of_the_invented_reports_is_below_its_floor(part: str) -> None:
    pairs = [pair for of, pair in invented_pairs() if of == part]
    assert pairs
    assert worse([tally_pairs(f"invented, {part}", pairs)]) == []


@annotated
@pytest.mark.slow
def test_changed_values_are_found_and_unchanged_copies_raise_nothing() -> None:
    tally = tally_mutations()
    changed, all_changed = tally.figures["changed values found"]
    quiet, all_quiet = tally.figures["unchanged copies without conflict"]
    assert all_changed >= 1000
    assert all_quiet >= 1000
    assert changed >= 0.85 * all_changed
    assert quiet == all_quiet


def test_a_mutation_changes_one_place_and_leaves_the_rest() -> None:
    article = Article.from_text(
        "The mayor died on May 19 in Athens with two aides.\nHe was guilty, said Anna Berg, 40 years on."
    )
    mutations = list(changed_values(article))
    assert {mutation.sort for mutation in mutations} >= {"date", "count", "role", "status", "place"}
    for mutation in mutations:
        start, end = mutation.span
        assert mutation.changed.text.startswith(article.text[:start])
        assert mutation.changed.text.endswith(article.text[end:])
        assert mutation.changed.text != article.text


def test_a_rewritten_format_keeps_the_value() -> None:
    article = Article.from_text("On May 19, 2026 the firm paid $3 billion for three mills, 5 percent more.")
    copies = {mutation.sort: mutation.changed.text for mutation in rewritten_formats(article)}
    assert "19 May 2026" in copies["day"]
    assert "$3,000 million" in copies["amount"]
    assert "3 mills" in copies["number"]
    assert "5 per cent" in copies["percent"]
