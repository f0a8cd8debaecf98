"""Two whole articles laid side by side: what a reader is told, and what is never claimed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from broadsheet.articles import Article
from broadsheet.compare import Comparison, Row, Verdict, compare_articles
from broadsheet.facts import Kind, extract_facts

HARBOUR = """The harbour bridge in Westport was closed on Monday after a freighter struck its northern pier.
The freighter Aurelia, carrying 40 containers of grain, hit the pier at about 6 a.m.
Mayor Helen Trask, 52, said the bridge would stay closed for three weeks.
Repairs will cost $12 million, according to the harbour authority.
"We were lucky that nobody was on the bridge at that hour," Trask said.
The bridge was opened in 1961."""

HARBOUR_AGAIN = """A freighter rammed the northern pier of Westport's harbour bridge on Monday, forcing its closure.
The freighter Aurelia was carrying grain when it hit the pier.
Mayor Helen Trask, 57, said that the bridge would stay closed for five weeks.
Harbour authority engineers put the cost of repairs at $12 million.
"We were lucky that nobody was on the bridge at that hour," said Trask.
Divers found a crack two metres long below the waterline."""

ELECTION = """Voters in Carronia go to the polls on Sunday to choose a new parliament of 120 seats.
President Iskander Bell has ruled the country since 1998 and hopes for a sixth term.
Observers from the European Union have sent 60 monitors to 400 polling stations."""


def article(text: str, source: str = "", published: datetime | None = None) -> Article:
    return Article.from_text(text, source=source, published=published)


def told(comparison: Comparison, verdict: Verdict) -> list[tuple[str, str]]:
    return [
        (row.a.value if row.a else "", row.b.value if row.b else "")
        for row in comparison.rows
        if row.verdict is verdict
    ]


def rows_about(comparison: Comparison, words: str) -> list[Row]:
    return [row for row in comparison.rows if any(proof and words in proof.value for proof in (row.a, row.b))]


@pytest.fixture(scope="module")
def harbour() -> Comparison:
    return compare_articles(article(HARBOUR, "Gazette"), article(HARBOUR_AGAIN, "Post"))


def test_one_event_told_twice_is_one_story(harbour: Comparison) -> None:
    assert harbour.same_story
    assert harbour.counts["agree"] >= 3


def test_the_length_of_the_closure_is_a_conflict_that_names_both_values(harbour: Comparison) -> None:
    (conflict,) = [row for row in harbour.rows if row.verdict is Verdict.CONFLICT and "weeks" in row.reason]
    assert conflict.a is not None
    assert conflict.b is not None
    assert "three weeks" in conflict.a.value
    assert "five weeks" in conflict.b.value
    assert "Gazette says “three" in conflict.reason.replace("“three weeks”", "“three")
    assert "Post" in conflict.reason


def test_the_mayors_age_is_a_conflict(harbour: Comparison) -> None:
    assert ("52", "57") in told(harbour, Verdict.CONFLICT)


def test_an_equal_sum_in_other_words_is_agreed(harbour: Comparison) -> None:
    assert any(row.verdict is Verdict.AGREE for row in rows_about(harbour, "$12 million"))
    assert not any(row.verdict is Verdict.CONFLICT for row in rows_about(harbour, "$12 million"))


def test_what_one_alone_says_is_told_of_that_one(harbour: Comparison) -> None:
    assert any("1961" in a for a, _ in told(harbour, Verdict.ONLY_A))
    assert any("crack" in b for _, b in told(harbour, Verdict.ONLY_B))
    assert not any("crack" in a for a, _ in told(harbour, Verdict.ONLY_A))


def test_two_events_are_not_compared() -> None:
    comparison = compare_articles(article(HARBOUR, "Gazette"), article(ELECTION, "Post"))
    assert not comparison.same_story
    assert comparison.rows == ()
    assert "do not seem to tell the same story" in comparison.note


def test_the_reader_may_say_that_two_belong_together_or_not() -> None:
    harbour, election = article(HARBOUR), article(ELECTION)
    assert compare_articles(harbour, election, same_story=True).rows
    assert not compare_articles(harbour, article(HARBOUR_AGAIN), same_story=False).rows


def test_an_article_agrees_with_itself_and_says_nothing_else() -> None:
    comparison = compare_articles(article(HARBOUR), article(HARBOUR))
    assert {row.verdict for row in comparison.rows} == {Verdict.AGREE}
    assert all(row.a is not None and row.b is not None for row in comparison.rows)


@pytest.mark.parametrize("text", ["", "   \n\n", "…", "🎈"])
def test_nothing_to_compare_is_said(text: str) -> None:
    comparison = compare_articles(article(text, "Gazette"), article(HARBOUR, "Post"))
    assert comparison.rows == ()
    assert "no text" in comparison.note
    assert "Gazette" in comparison.note


def test_one_line_is_compared_without_complaint() -> None:
    comparison = compare_articles(article("Bridge closed."), article(HARBOUR))
    assert isinstance(comparison, Comparison)


def test_a_text_that_is_not_english_is_named() -> None:
    german = (
        "Die Hafenbrücke in Westport wurde am Montag gesperrt, nachdem ein Frachter den nördlichen Pfeiler rammte. "
        "Die Bürgermeisterin Helen Trask sagte, die Brücke bleibe drei Wochen lang geschlossen."
    )
    comparison = compare_articles(article(german, "Zeitung"), article(HARBOUR, "Post"), same_story=True)
    assert "Zeitung is in German" in comparison.note
    assert {row.verdict for row in comparison.rows} <= {Verdict.AGREE}


def test_the_beginning_of_a_very_long_text_is_compared_and_the_note_says_so() -> None:
    long = "\n".join(
        f"{HARBOUR}\nParagraph {number} adds nothing to the matter of the bridge." for number in range(400)
    )
    assert len(long.split()) > 30_000
    comparison = compare_articles(article(long, "Gazette"), article(HARBOUR_AGAIN, "Post"))
    assert "only the beginning was compared" in comparison.note
    assert "Gazette is so long" in comparison.note


def test_shared_copy_is_one_origin() -> None:
    copy = HARBOUR.replace("Repairs will cost", "The repairs will cost")
    comparison = compare_articles(article(HARBOUR, "Gazette"), article(copy, "Post"))
    assert "2 sources, 1 origin" in comparison.note
    assert any(row.one_origin for row in comparison.rows)


def test_own_words_are_two_origins(harbour: Comparison) -> None:
    assert "1 origin" not in harbour.note


def test_a_changed_number_in_an_otherwise_identical_text_is_a_conflict() -> None:
    changed = HARBOUR.replace("40 containers", "90 containers")
    comparison = compare_articles(article(HARBOUR), article(changed))
    assert next(row.verdict for row in rows_about(comparison, "40")) is Verdict.CONFLICT


def test_a_later_article_may_have_updated_a_figure_and_both_times_are_shown() -> None:
    noon = datetime(2026, 5, 19, 12, tzinfo=UTC)
    changed = HARBOUR.replace("40 containers", "90 containers")
    comparison = compare_articles(
        article(HARBOUR, "Gazette", noon), article(changed, "Post", noon + timedelta(hours=5))
    )
    assert not told(comparison, Verdict.CONFLICT)
    (row,) = [row for row in comparison.rows if row.verdict is Verdict.DIFFERS]
    assert "19 May 2026 12:00" in row.reason
    assert "19 May 2026 17:00" in row.reason


def test_a_bound_is_no_conflict() -> None:
    changed = HARBOUR.replace("carrying 40 containers", "carrying at least 30 containers")
    assert not told(compare_articles(article(HARBOUR), article(changed)), Verdict.CONFLICT)


def test_left_out_rows_are_counted_in_the_note() -> None:
    names = [
        "Abbot",
        "Birch",
        "Cedar",
        "Dover",
        "Elgin",
        "Forth",
        "Garda",
        "Holly",
        "Ivory",
        "Jarrow",
        "Kelso",
        "Lomond",
        "Morar",
        "Ness",
        "Oban",
        "Perth",
    ]
    extra = "\n".join(
        f"Councillor {name} {other} spent ${number}{step} on a garden for the {name} school."
        for number, name in enumerate(names)
        for step, other in enumerate(("Moss", "Reed", "Vale"))
    )
    comparison = compare_articles(article(f"{HARBOUR}\n{extra}", "Gazette"), article(HARBOUR, "Post"))
    assert comparison.left_out[0] > 0
    assert comparison.note.endswith(f"left out: {comparison.left_out[0]} in Gazette.")


def test_the_same_texts_give_the_same_rows(harbour: Comparison) -> None:
    again = compare_articles(article(HARBOUR, "Gazette"), article(HARBOUR_AGAIN, "Post"))
    assert again == harbour


def test_known_facts_are_used_as_given() -> None:
    one, other = article(HARBOUR), article(HARBOUR_AGAIN)
    known = [replace(fact, hedged=True) for fact in extract_facts(one)]
    hedged = compare_articles(one, other, facts_a=known, facts_b=extract_facts(other))
    (row,) = [row for row in rows_about(hedged, "57") if row.kind is Kind.AGE]
    assert row.verdict is Verdict.DIFFERS
    assert "not vouched for" in row.reason


def test_reasons_without_sources_speak_of_the_first_and_the_second() -> None:
    comparison = compare_articles(article(HARBOUR), article(HARBOUR_AGAIN))
    conflict = next(row for row in comparison.rows if row.verdict is Verdict.CONFLICT)
    assert "the first says" in conflict.reason
    assert "the second says" in conflict.reason


def test_an_article_that_contradicts_itself_is_told_so_and_the_other_is_not_blamed() -> None:
    torn = HARBOUR + "\nTrask, 57, has been mayor since 2019."
    comparison = compare_articles(article(torn, "Gazette"), article(HARBOUR_AGAIN, "Post"))
    assert any(found.side == "a" and "52" in found.reason for found in comparison.self_contradictions)
    assert ("52", "57") not in told(comparison, Verdict.CONFLICT)
    mirrored = compare_articles(comparison.b, comparison.a)
    assert {found.side for found in mirrored.self_contradictions} == {"b"}


def test_naive_and_aware_times_of_publication_are_both_accepted() -> None:
    one = replace(article(HARBOUR), published=datetime(2026, 5, 19, 12))  # noqa: DTZ001 - a naive time is the point
    other = article(HARBOUR_AGAIN, published=datetime(2026, 5, 19, 18, tzinfo=UTC))
    assert compare_articles(one, other).rows


def test_one_phrase_with_two_numbers_is_a_conflict() -> None:
    one = HARBOUR + "\nThe freighter was towed to the 1200 block of Quay Street by two tugs, the harbour master said."
    other = HARBOUR_AGAIN + "\nTugs towed the freighter to the 1500 block of Quay Street, the harbour master said."
    conflicts = told(compare_articles(article(one), article(other)), Verdict.CONFLICT)
    assert ("1200 block of Quay", "1500 block of Quay") in conflicts


def test_that_day_and_the_next_day_exclude_each_other() -> None:
    one = HARBOUR + "\nLater that day the crew of the freighter left Westport by train."
    other = HARBOUR_AGAIN + "\nThe crew of the freighter left Westport the next day."
    conflicts = told(compare_articles(article(one), article(other)), Verdict.CONFLICT)
    assert ("Later that day", "the next day") in conflicts


def test_days_of_two_different_events_do_not_meet() -> None:
    one = HARBOUR + "\nLater that day the crew of the freighter left Westport by train."
    other = HARBOUR_AGAIN + "\nDivers went down the next day."
    conflicts = told(compare_articles(article(one), article(other)), Verdict.CONFLICT)
    assert not any("day" in a for a, _ in conflicts)
