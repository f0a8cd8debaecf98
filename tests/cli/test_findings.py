"""Searching, facts, comparisons and stories of the bundled articles, as text and as JSON."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from broadsheet.articles import Article, Incoming, SourceKind
from broadsheet.library import Library
from broadsheet.search.syntax import SYNTAX

if TYPE_CHECKING:
    from collections.abc import Callable

    Call = Callable[..., Any]


def test_search_prints_what_a_program_needs(call: Call, ids: dict[str, str]) -> None:
    found = call("search", "karpathy", "Mądry", "--json")
    assert found.code == 0
    assert found.err == ""
    assert found.data["query"] == "karpathy Mądry"
    assert found.data["complete"] is True
    # Of the five only the brief names Aleksander Mądry.
    assert found.data["total"] == 1
    [result] = found.data["results"]
    assert result["id"] == ids["Unnamed brief"]
    assert result["source"] == "Unnamed brief"
    assert result["published"] is None
    assert result["read"] is False
    marked = [result["snippet"][start:end] for start, end in result["snippet_marks"]]
    assert "Mądry" in marked


def test_search_prints_titles_ids_and_snippets(call: Call, ids: dict[str, str]) -> None:
    lines = call("search", "Mądry").out.splitlines()
    assert lines[0] == "1 article"
    assert lines[2].startswith("Andrej Karpathy, OpenAI co-founder")
    assert lines[3] == f"  {ids['Unnamed brief']}  Unnamed brief"
    assert "Mądry" in lines[4]
    assert len(lines) == 5


def test_every_bundled_article_names_karpathy(call: Call, ids: dict[str, str]) -> None:
    found = call("search", "karpathy", "--json").data
    assert found["total"] == 5
    assert {result["id"] for result in found["results"]} == set(ids.values())
    page = call("search", "karpathy", "--json", "--limit", "2", "--offset", "1").data
    assert page["total"] == 5
    assert [result["id"] for result in page["results"]] == [result["id"] for result in found["results"][1:3]]


def test_nothing_found_is_said_and_is_no_failure(call: Call) -> None:
    outcome = call("search", "xyzzyplugh")
    assert outcome.code == 0
    assert outcome.out == "Nothing found for “xyzzyplugh”.\n"
    assert call("search", "xyzzyplugh", "--json").data["results"] == []
    assert call("search", "xyzzyplugh", "--json").data["total"] == 0


@pytest.mark.parametrize(
    "query", ['karpathy "', "karpathy (", "a:b:c", "* x", "x AND", "title: x", "\x1b[31m", "x is:red", "a" * 5_000]
)
def test_a_mistake_in_a_query_is_a_note_never_a_failure(call: Call, query: str) -> None:
    outcome = call("search", "--", query)
    assert outcome.code == 0
    assert "\x1b" not in outcome.out + outcome.err
    assert all(line.startswith("note: ") for line in outcome.err.splitlines())


@pytest.mark.parametrize(
    "query", ['"', "(", "*", "AND", "title:", "-", "[", "~~~", "'", "\x1b", "-is:red", "sort:size"]
)
@pytest.mark.parametrize("form", [[], ["--json"]])
def test_a_query_of_nothing_but_mistakes_lists_nothing(call: Call, query: str, form: list[str]) -> None:
    outcome = call("search", *form, "--", query)
    assert (outcome.code, outcome.out) == (2, "")
    assert "Invalid value for QUERY: column " in outcome.err


@pytest.mark.parametrize(
    ("query", "known"),
    [("is:foo", "unread, read, starred and unstarred"), ("date:2026-13-45", "2026-05-19, 2026-05, 2026, today")],
)
def test_a_filter_that_is_none_is_refused_with_what_it_knows(call: Call, query: str, known: str) -> None:
    assert known in call("search", query).err


def test_dates_the_wrong_way_round_are_read_the_right_way_and_said_to_be(call: Call) -> None:
    outcome = call("search", "karpathy", "date:2026-05-23..2026-05-20", "--json")
    assert (
        outcome.data["total"] == call("search", "karpathy", "date:2026-05-20..2026-05-23", "--json").data["total"] == 2
    )
    assert outcome.err == (
        "note: column 10: The later date stands first; it was read as date:2026-05-20..2026-05-23.\n"
    )


def test_notes_can_be_silenced(call: Call) -> None:
    assert call("search", '"unfinished').err.startswith("note: ")
    assert call("--quiet", "search", '"unfinished').err == ""
    assert call("--quiet", "show", "zzzz").err.startswith("broadsheet: ")


def test_the_help_of_search_explains_the_query_language(call: Call) -> None:
    shown = call("search", "--help").out
    assert all(form.example in shown for form in SYNTAX)


def test_new_articles_are_found_at_once(call: Call) -> None:
    assert call("search", "zeppelin", "--json").data["total"] == 0
    with Library.open() as library:
        source = library.store.sources.add(SourceKind.FEED, "https://a.example", "A", now=0)
        library.store.texts.take(source, [Incoming("1", Article.from_text("A zeppelin landed in Lakehurst."))], now=0)
    assert call("search", "zeppelin", "--json").data["total"] == 1


def test_the_sort_order_asked_for_is_obeyed(call: Call, ids: dict[str, str]) -> None:
    found = call("search", "anthropic", "--sort", "date", "--json").data["results"]
    dates = [result["published"] for result in found if result["published"]]
    assert dates == sorted(dates, reverse=True)


def test_facts_prove_themselves_by_their_spans(call: Call, ids: dict[str, str]) -> None:
    name = ids["toknow.ai"]
    text = call("show", name, "--json").data["text"]
    found = call("facts", name, "--json").data
    assert found["article"]["id"] == name
    assert "text" not in found["article"]
    assert found["total"] == len(found["facts"]) > 0
    for fact in found["facts"]:
        assert text[fact["start"] : fact["end"]] == fact["sentence"]
        assert text[fact["value_start"] : fact["value_end"]] == fact["value"]
        assert fact["start"] <= fact["value_start"] < fact["value_end"] <= fact["end"]
    # "…joined Anthropic on May 19…", published on 23 May 2026.
    assert any(
        fact["normalised"] == {"type": "date", "first": "2026-05-19", "last": "2026-05-19"} for fact in found["facts"]
    )


def test_key_facts_are_fewer_and_among_the_facts(call: Call, ids: dict[str, str]) -> None:
    every = call("facts", ids["toknow.ai"], "--json").data["facts"]
    key = call("facts", ids["toknow.ai"], "--key", "--json").data["facts"]
    assert 0 < len(key) <= 10
    assert all(fact in every for fact in key)


def test_facts_are_printed_with_their_sentences(call: Call, ids: dict[str, str]) -> None:
    outcome = call("facts", ids["toknow.ai"])
    found = call("facts", ids["toknow.ai"], "--json").data["facts"]
    assert outcome.code == 0
    for fact in found:
        assert "    " + fact["sentence"].replace("\n", " ") in outcome.out.splitlines()


def test_an_article_without_facts_says_so(call: Call) -> None:
    with Library.open(samples=False) as library:
        source = library.store.sources.add(SourceKind.FEED, "https://a.example", "A", now=0)
        [number] = library.store.texts.take(source, [Incoming("1", Article.from_text("Hello."))], now=0).added
        [article] = library.store.texts.get([number])
    assert call("facts", article.id).out.splitlines()[-1] == "No facts were found in it."
    assert call("facts", article.id, "--json").data["facts"] == []


@pytest.fixture
def two(ids: dict[str, str]) -> tuple[str, str]:
    """Two articles that contradict each other: one has the second stint at OpenAI end in 2023, one in 2024."""
    return ids["Unnamed explainer"], ids["Unnamed brief"]


def test_a_comparison_as_json_counts_its_rows_and_quotes_both_articles(call: Call, two: tuple[str, str]) -> None:
    outcome = call("compare", *two, "--json")
    assert outcome.code == 0
    found = outcome.data
    assert (found["a"]["id"], found["b"]["id"]) == two
    assert list(found["counts"]) == ["agree", "conflict", "differs", "only_a", "only_b"]
    for verdict, count in found["counts"].items():
        assert count == sum(row["verdict"] == verdict for row in found["rows"])
    assert found["counts"]["conflict"] >= 1
    for side, name in zip("ab", two, strict=True):
        text = call("show", name, "--json").data["text"]
        for said in (row[side] for row in found["rows"] if row[side]):
            assert text[said["start"] : said["end"]] == said["sentence"]
            assert text[said["value_start"] : said["value_end"]] == said["value"]
    for row in found["rows"]:
        assert (row["a"] is None) == (row["verdict"] == "only_b")
        assert (row["b"] is None) == (row["verdict"] == "only_a")


def test_compare_and_export_print_the_same_json(call: Call, two: tuple[str, str]) -> None:
    assert call("compare", *two, "--json").out == call("export", *two, "--format", "json").out
    assert call("compare", *two, "--json").out == call("compare", *two, "--format", "json").out


def test_only_leaves_rows_out_and_counts_them(call: Call, two: tuple[str, str]) -> None:
    every = call("compare", *two, "--json").data
    some = call("compare", *two, "--json", "--only", "conflict,only").data
    assert some["counts"] == every["counts"]
    assert some["rows"] == [row for row in every["rows"] if row["verdict"] in {"conflict", "only_a", "only_b"}]


def test_conflicts_decide_the_exit_code_only_when_asked(call: Call, two: tuple[str, str]) -> None:
    assert call("compare", *two).code == 0
    assert call("compare", *two, "--exit-code").code == 1
    assert call("compare", two[0], two[0], "--exit-code").code == 0


def test_an_article_agrees_with_itself(call: Call, two: tuple[str, str]) -> None:
    counts = call("compare", two[0], two[0], "--json").data["counts"]
    assert counts["agree"] > 0
    assert {name for name, count in counts.items() if count} == {"agree"}


@pytest.mark.parametrize(("form", "start"), [("markdown", "# Two articles compared"), ("html", "<!DOCTYPE html>")])
def test_a_comparison_is_printed_as_a_document(call: Call, two: tuple[str, str], form: str, start: str) -> None:
    assert call("compare", *two, "--format", form).out.startswith(start)
    assert call("export", *two, "--format", form).out == call("compare", *two, "--format", form).out


def test_the_table_names_every_verdict_by_glyph_and_word(call: Call, two: tuple[str, str]) -> None:
    outcome = call("compare", *two)
    counts = call("compare", *two, "--json").data["counts"]
    assert (
        f"≠ {counts['conflict']} conflict   ≈ {counts['differs']} differs   ◂ {counts['only_a']} only A   "
        f"▸ {counts['only_b']} only B   = {counts['agree']} agree"
    ) in outcome.out.splitlines()
    assert sum(line.startswith("≠ conflict") for line in outcome.out.splitlines()) == counts["conflict"]


def test_the_bundled_articles_are_one_story(call: Call, ids: dict[str, str]) -> None:
    found = call("stories", "--json").data
    assert found["total"] == 1
    [story] = found["stories"]
    assert story["independent"] == 5
    assert {article["id"] for article in story["articles"]} == set(ids.values())
    assert set(story["sources"]) == set(ids)
    shown = call("stories").out
    assert shown.startswith(f"{story['id']}  5 sources  ")
    assert all(name in shown for name in ids.values())


def test_the_matrix_has_a_column_for_every_source_and_proofs_for_whoever_speaks(
    call: Call, ids: dict[str, str]
) -> None:
    [story] = call("stories", "--json").data["stories"]
    found = call("matrix", story["id"], "--json").data
    assert found["story"] == story
    assert {column["source"] for column in found["columns"]} == set(ids)
    texts = {name: call("show", name, "--json").data["text"] for name in ids.values()}
    for row in found["rows"]:
        assert len(row["cells"]) == 5
        assert row["conflict"] == any(cell["stance"] == "says otherwise" for cell in row["cells"])
        for cell, column in zip(row["cells"], found["columns"], strict=True):
            assert bool(cell["proofs"]) == (cell["stance"] != "silent")
            for proof in cell["proofs"]:
                assert proof["article"] in column["articles"]
                assert texts[proof["article"]][proof["start"] : proof["end"]] == proof["sentence"]
    # The explainer has the second stint at OpenAI end in 2023, the brief in 2024.
    assert any(row["conflict"] for row in found["rows"])


def test_an_article_stands_for_its_story(call: Call, ids: dict[str, str]) -> None:
    [story] = call("stories", "--json").data["stories"]
    assert call("matrix", ids["ChatForest"]).out == call("matrix", story["id"][:6]).out


def test_the_matrix_is_printed_as_a_table_and_as_documents(call: Call, ids: dict[str, str]) -> None:
    table = call("matrix", ids["ChatForest"], "--limit", "3").out.splitlines()
    assert "= says so   ≠ says otherwise   ≈ hints at it   · does not say" in table
    assert sum(bool(re.match("[=≠≈·]( [=≠≈·]){4}  ", line)) for line in table) == 3
    assert table[-1].endswith(" more rows: --limit shows them")
    rows = call("matrix", ids["ChatForest"], "--json").data["rows"]
    markdown = call("matrix", ids["ChatForest"], "--format", "markdown").out
    shared = [row for row in rows if sum(cell["stance"] != "silent" for cell in row["cells"]) > 1]
    assert sum(line.startswith("|") for line in markdown.splitlines()) == len(shared) + 2
    assert call("matrix", ids["ChatForest"], "--format", "html").out.count("<tr>") == len(shared) + 1


@pytest.mark.parametrize("name", ["zzzz", "", "../x", "[red]"])
def test_an_unknown_story_is_told_in_one_line(call: Call, name: str) -> None:
    outcome = call("matrix", name)
    assert outcome.code == 1
    assert outcome.err == (
        f"broadsheet: no story that several sources tell goes by “{name}”: `broadsheet stories` prints the ids\n"
    )


def test_a_library_without_articles_has_no_stories(call: Call) -> None:
    with Library.open() as library:
        library.remove_samples()
    assert call("stories").out == "No story is told by more than one source.\n"
    assert call("stories", "--json").data == {"total": 0, "stories": []}
