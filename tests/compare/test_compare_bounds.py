"""The promises of a comparison on whole articles: determinism, symmetry, bounds, honesty about machine-made texts."""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import combinations
from pathlib import Path

import pytest

from broadsheet.articles import Article
from broadsheet.compare import Comparison, Verdict, compare_articles

SEEDS = sorted((Path(__file__).resolve().parents[2] / "seeds").glob("*.txt"))
PAIRS = list(combinations(SEEDS, 2))
MIRROR = {Verdict.ONLY_A: Verdict.ONLY_B, Verdict.ONLY_B: Verdict.ONLY_A}


def seed(path: Path) -> Article:
    return Article.from_text(path.read_text("utf-8"), source=path.stem[:3])


def places(comparison: Comparison, *, swapped: bool = False) -> list[tuple[object, ...]]:
    """Return verdict, slot and places of every row, as the other order of the columns would have them if asked."""
    rows = []
    for row in comparison.rows:
        sides = [(proof.sentence_span, proof.value_span) if proof else None for proof in (row.a, row.b)]
        verdict = MIRROR.get(row.verdict, row.verdict) if swapped else row.verdict
        rows.append((str(verdict), row.slot, *(sides[::-1] if swapped else sides)))
    return sorted(rows, key=repr)


@pytest.mark.parametrize(("a", "b"), PAIRS, ids=[f"{a.stem[:3]}-{b.stem[:3]}" for a, b in PAIRS])
def test_swapping_two_articles_swaps_the_columns(a: Path, b: Path) -> None:
    there, back = compare_articles(seed(a), seed(b)), compare_articles(seed(b), seed(a))
    assert places(there) == places(back, swapped=True)


@pytest.mark.parametrize("path", SEEDS, ids=[path.stem[:3] for path in SEEDS])
def test_an_article_agrees_with_itself_alone(path: Path) -> None:
    article = seed(path)
    comparison = compare_articles(article, article)
    assert comparison.rows
    assert {row.verdict for row in comparison.rows} == {Verdict.AGREE}
    assert all(row.a and row.b and row.a.value_span == row.b.value_span for row in comparison.rows)


def test_the_order_of_sets_decides_nothing() -> None:
    program = (
        "import sys; from pathlib import Path; from broadsheet.articles import Article;"
        "from broadsheet.compare import compare_articles;"
        "a, b = (Article.from_text(Path(path).read_text('utf-8')) for path in sys.argv[1:]);"
        "print([(str(r.verdict), r.slot, r.reason) for r in compare_articles(a, b).rows])"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", program, str(SEEDS[1]), str(SEEDS[3])],
            env={**os.environ, "PYTHONHASHSEED": hash_seed},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for hash_seed in ("0", "1", "2")
    }
    assert len(told) == 1
    assert "conflict" in told.pop()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("\n".join(f"{n} {n * 7} {n * 13}" for n in range(3000)), id="a table of numbers"),
        pytest.param("word " * 20_000, id="one word again and again"),
        pytest.param("Ann Lee said on May 19 that 12 people were hurt. " * 1500, id="one sentence again and again"),
        pytest.param("a" * 200_000, id="one endless word"),
        pytest.param("(" * 5000 + "“" * 5000 + "$" * 5000, id="nothing but marks"),
        pytest.param("Ann, Bob, Cy, Di, Ed, Flo, Gus, Hal, Ivy, Jo, " * 400, id="nothing but names"),
    ],
)
def test_machine_made_text_is_compared_in_bounds_and_without_complaint(text: str) -> None:
    news = "Ann Lee said on May 19 that 14 people were hurt when the bridge fell.\nThe bridge was opened in 1961."
    comparison = compare_articles(Article.from_text(text), Article.from_text(news), same_story=True)
    assert len(comparison.rows) <= 200
    assert not [row for row in comparison.rows if row.verdict is Verdict.CONFLICT and "14" not in row.reason]


def test_two_texts_of_one_machine_agree() -> None:
    text = "\n".join(f"Item {n}: {n * 3} units sold for ${n * 5}." for n in range(400))
    comparison = compare_articles(Article.from_text(text, source="A"), Article.from_text(text, source="B"))
    assert {row.verdict for row in comparison.rows} <= {Verdict.AGREE}
    assert comparison.rows


def test_rows_of_shared_copy_say_that_they_are_one_voice() -> None:
    copy = (
        "The freighter Aurelia struck the northern pier of the harbour bridge in Westport before dawn on Monday.\n"
        "Engineers of the harbour authority found cracks in two of the six steel supports below the waterline.\n"
    )
    a = Article.from_text(copy + "Ferries carried commuters for free.", source="Gazette")
    b = Article.from_text(copy + "The port expects delays until Friday.", source="Post")
    comparison = compare_articles(a, b)
    assert "2 sources, 1 origin" in comparison.note
    agreed = [row for row in comparison.rows if row.verdict is Verdict.AGREE]
    assert agreed
    assert all(row.one_origin for row in agreed)


def test_both_leaning_on_one_report_is_said() -> None:
    a = "The mill burned down on Monday, Reuters reported. Nobody was hurt in the flames at Oxley."
    b = "A fire destroyed the mill in Oxley on Monday, according to Reuters. No one was injured."
    assert "Both name Reuters" in compare_articles(Article.from_text(a), Article.from_text(b), same_story=True).note
