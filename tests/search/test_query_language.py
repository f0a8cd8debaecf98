"""The query language: what is read, what is explained and where, and that no text whatever makes it fail."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from broadsheet.search import (
    SYNTAX,
    And,
    Everything,
    Field,
    Fuzzy,
    Mark,
    Not,
    Or,
    Phrase,
    Prefix,
    Published,
    Sort,
    State,
    Word,
    parse_query,
    render,
    split,
)

if TYPE_CHECKING:
    from broadsheet.search import Form, Node

DAY = 86_400.0
# 2026-05-19 12:00 UTC is 20,592.5 days after the epoch: 56 years with 14 leap days, 31+28+31+30 days and 18.5.
NOON = (56 * 365 + 14 + 120 + 18.5) * DAY


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("", Everything()),
        ("  \t\n ", Everything()),
        ("storm", Word("storm")),
        ("storm storm", Word("storm")),
        ("storm warning", And((Word("storm"), Word("warning")))),
        ("storm AND warning", And((Word("storm"), Word("warning")))),
        ("storm OR warning", Or((Word("storm"), Word("warning")))),
        ("a b OR c", Or((And((Word("a"), Word("b"))), Word("c")))),
        ("a (b OR c)", And((Word("a"), Or((Word("b"), Word("c")))))),
        ("-storm", Not(Word("storm"))),
        ("NOT storm", Not(Word("storm"))),
        ("--storm", Word("storm")),
        ("-(a b)", Not(And((Word("a"), Word("b"))))),
        ('"Storm Warning"', Phrase("Storm Warning")),
        ("“storm”", Phrase("storm")),
        ("elect*", Prefix("elect")),
        ("color~", Fuzzy("color", 1)),
        ("color~2", Fuzzy("color", 2)),
        ("color~0", Word("color")),
        ("state-ru*", Prefix("state-ru")),
        ("u.s.a*", And((Phrase("u.s"), Prefix("a")))),
        ("covid-19", Word("covid-19")),
        ("10:30", Word("10:30")),
        ("title:storm", Word("storm", Field.TITLE)),
        ("TITLE:storm", Word("storm", Field.TITLE)),
        ('source:"New York Times"', Phrase("New York Times", Field.SOURCE)),
        ("author:smi*", Prefix("smi", Field.AUTHOR)),
        ("title:(a OR b) c", And((Or((Word("a", Field.TITLE), Word("b", Field.TITLE))), Word("c")))),
        ("lang:PT-BR", Word("pt", Field.LANGUAGE)),
        ("kind:page", Word("page", Field.KIND)),
        ("is:unread", State(Mark.UNREAD)),
        ("is:read", Not(State(Mark.UNREAD))),
        ("-is:read", State(Mark.UNREAD)),
        ("is:starred", State(Mark.STARRED)),
        ("has:conflict", State(Mark.CONFLICT)),
        ("tag:Politics", State(Mark.TAG, "politics")),
        ("sources:>3", State(Mark.SOURCES, low=4)),
        ("sources:>=3", State(Mark.SOURCES, low=3)),
        ("sources:<3", State(Mark.SOURCES, high=2)),
        ("sources:3", State(Mark.SOURCES, low=3, high=3)),
        ("date:1970-01-03", Published(2 * DAY, 3 * DAY)),
        ("date:1970-02", Published(31 * DAY, 59 * DAY)),
        ("date:1971", Published(365 * DAY, 730 * DAY)),
        ("date:1970-01-03..1970-01-05", Published(2 * DAY, 5 * DAY)),
        ("date:>1970-01-03", Published(3 * DAY, None)),
        ("date:>=1970-01-03", Published(2 * DAY, None)),
        ("date:<1970-01-03", Published(None, 2 * DAY)),
        ("date:<=1970-01-03", Published(None, 3 * DAY)),
        ("after:1970-01-03", Published(2 * DAY, None)),
        ("before:1970-01-03", Published(None, 2 * DAY)),
        ("last:7d", Published(NOON - 7 * DAY, None)),
        ("last:12h", Published(NOON - DAY / 2, None)),
        ("date:today", Published(NOON - DAY / 2, NOON + DAY / 2)),
        ("date:yesterday", Published(NOON - 1.5 * DAY, NOON - DAY / 2)),
        ("date:1901-01-01", Published(-25_202 * DAY, -25_201 * DAY)),  # 69 years with 17 leap days before 1970
        ("https://example.com/a?b=c", Word("https://example.com/a?b=c")),
        ("Trump: the plan", And((Word("Trump"), Word("the"), Word("plan")))),
        ("a – b & c", And((Word("a"), Word("b"), Word("c")))),
    ],
)
def test_understood_without_complaint(text: str, tree: Node) -> None:
    query = parse_query(text, NOON)
    assert query.tree == tree
    assert query.problems == ()
    assert query.text == text


@pytest.mark.parametrize(
    ("text", "tree", "places", "words"),
    [
        ("(storm", Word("storm"), [(0, 1)], "never closed"),
        ("storm) warning", And((Word("storm"), Word("warning"))), [(5, 6)], "closes nothing"),
        ('say "storm', And((Word("say"), Phrase("storm"))), [(4, 5)], "never closed"),
        ('""', Everything(), [(0, 2)], "no words"),
        ("()", Everything(), [(0, 2)], "nothing in these"),
        ("storm OR", Word("storm"), [(6, 8)], "between two"),
        ("OR storm", Word("storm"), [(0, 2)], "between two"),
        ("storm AND", Word("storm"), [(6, 9)], "between two"),
        ("AND storm", Word("storm"), [(0, 3)], "between two"),
        ("a AND AND b", And((Word("a"), Word("b"))), [(6, 9)], "between two"),
        ("a AND OR b", Or((Word("a"), Word("b"))), [(2, 5)], "between two"),
        ("storm NOT", Word("storm"), [(6, 9)], "follows"),
        ("* storm", Word("storm"), [(0, 1)], "letters before it"),
        ("~2", Everything(), [(0, 2)], "letters before it"),
        ("st*rm", Word("st*rm"), [(0, 5)], "end of a word"),
        ("color~7", Fuzzy("color", 2), [(0, 7)], "~2"),
        ("titel:storm", Word("titel:storm"), [(0, 6)], "did you mean title:?"),
        ("title: storm", Word("storm"), [(0, 6)], "right after it"),
        ("(title:)", Everything(), [(1, 7)], "right after it"),
        ("date:2026-02-30", Everything(), [(0, 15)], "no date"),
        ("date:1970-01-05..1970-01-03", Published(2 * DAY, 5 * DAY), [(0, 27)], "date:1970-01-03..1970-01-05"),
        ("date:>then", Everything(), [(0, 10)], "no date"),
        ("after:tomorrow x", Word("x"), [(0, 14)], "no date"),
        ("last:long", Everything(), [(0, 9)], "12h"),
        ("sources:many", Everything(), [(0, 12)], "number"),
        ("is:red", Everything(), [(0, 6)], "unread"),
        ("has:photo", Everything(), [(0, 9)], "conflict"),
        ("sort:size x", Word("x"), [(0, 9)], "relevance"),
        ("tag:(a b)", And((Word("a"), Word("b"))), [(0, 4)], "one thing"),
    ],
)
def test_mistakes_are_explained_at_their_place(
    text: str, tree: Node, places: list[tuple[int, int]], words: str
) -> None:
    query = parse_query(text, NOON)
    assert query.tree == tree
    assert [(problem.start, problem.end) for problem in query.problems] == places
    assert words in query.problems[0].message
    assert query.problems[0].message.endswith((".", "?"))


@pytest.mark.parametrize(
    ("text", "rendered"),
    [
        ("a  AND   b", "a b"),
        ("(a OR b) NOT c", "(a OR b) -c"),
        ("a OR (b c)", "a OR (b c)"),
        ("-(a OR b)", "-(a OR b)"),
        ('title:"a b" source:x* author:y~', 'title:"a b" source:x* author:y~1'),
        ("is:read is:starred has:conflict", "-is:unread is:starred has:conflict"),
        ("tag:World", 'tag:"world"'),
        ("sources:>3 sources:<3 sources:3", "sources:>=4 sources:<=2 sources:3"),
        ("date:2026-05-19 x", "(after:2026-05-19 before:2026-05-20) x"),
        ("after:2026-05-19", "after:2026-05-19"),
        ("date:1969-12-30", "after:1969-12-30 before:1969-12-31"),
        ("a sort:relevance", "a"),
        ("", ""),
    ],
)
def test_a_tree_is_rendered_as_it_would_be_typed(text: str, rendered: str) -> None:
    query = parse_query(text, NOON)
    assert render(query.tree) == rendered
    assert render(parse_query(rendered, NOON).tree) == rendered or "(after" in rendered


def test_the_order_may_be_part_of_the_query() -> None:
    assert parse_query("storm sort:relevance").sort is Sort.RELEVANCE
    assert parse_query("sort:date storm").sort is Sort.DATE
    assert parse_query("storm").sort is None


def test_a_word_still_being_typed_may_go_on() -> None:
    assert parse_query("north sto", typing=True).tree == And((Word("north"), Or((Word("sto"), Prefix("sto")))))
    assert parse_query("source:bb", typing=True).tree == Or((Word("bb", Field.SOURCE), Prefix("bb", Field.SOURCE)))
    assert parse_query("lang:fr", typing=True).tree == Word("fr", Field.LANGUAGE)
    assert parse_query("north ", typing=True).tree == Word("north")
    assert parse_query('"north', typing=True).tree == Phrase("north")
    assert parse_query("北", typing=True).tree == Word("北")
    assert parse_query("pre-tr", typing=True).tree == Or((Word("pre-tr"), Prefix("pre-tr")))


def test_days_are_those_of_the_clock_asked() -> None:
    kolkata = datetime(2026, 5, 19, 1, 0, tzinfo=timezone(timedelta(hours=5, minutes=30)))
    tree = parse_query("date:today", kolkata).tree
    # Midnight of the 19th in Kolkata is 18:30 of the 18th in UTC.
    assert tree == Published(NOON - 17.5 * 3600, NOON + 6.5 * 3600)


def test_too_long_a_query_is_cut_and_says_so() -> None:
    query = parse_query("word " * 20_000)
    assert query.tree == Word("word")
    assert any("4000" in problem.message for problem in query.problems)
    many = parse_query(" ".join(f"w{number}" for number in range(200)))
    assert isinstance(many.tree, And)
    assert len(many.tree.parts) == 64
    assert "64" in many.problems[-1].message


def test_deep_parentheses_are_cut_and_say_so() -> None:
    query = parse_query("(" * 1500 + "a" + ")" * 1500)
    assert query.tree == Everything()
    assert any("in each other" in problem.message for problem in query.problems)


SIGNS = list("()\"“-*~:>.,'’ \t\n\x00\x1b\x7f\u202e\ud800")
ODD = st.lists(
    st.sampled_from([*SIGNS, "OR ", "NOT ", "AND ", "title:", "source:(", "date:2", "tag:", "a", "é", "北"])
    | st.characters(),
    max_size=40,
).map("".join)


@settings(max_examples=500, deadline=None)
@given(text=ODD, typing=st.booleans())
def test_no_text_makes_it_fail(text: str, typing: bool) -> None:
    query = parse_query(text, NOON, typing=typing)
    assert all(0 <= problem.start <= problem.end <= len(text) for problem in query.problems)
    assert list(query.problems) == sorted(query.problems, key=lambda problem: (problem.start, problem.end))
    again = parse_query(render(query.tree), NOON)
    assert parse_query(render(again.tree), NOON).tree == again.tree


@pytest.mark.parametrize(
    "text",
    ["(" * 50_000, '"' * 100_000, "-" * 100_000, "a" * 100_000, "title:" * 20_000, "a~ " * 33_000, "x OR " * 20_000],
)
def test_a_hundred_kilobytes_are_cut(text: str) -> None:
    query = parse_query(text)
    assert "4000" in query.problems[-1].message
    assert len(render(query.tree)) <= 4_000


def test_split_leaves_to_the_store_what_it_can_answer_alone() -> None:
    parts = split(parse_query("storm is:unread (is:starred OR tag:x) (is:starred OR rain)"))
    assert render(parts.index) == "storm (is:starred OR rain)"
    assert render(parts.store) == 'is:unread (is:starred OR tag:"x")'
    assert split(parse_query("is:unread")).index == Everything()
    assert split(parse_query("storm")).store == Everything()
    assert split(parse_query("-(is:unread storm)")).store == Everything()


@pytest.mark.parametrize("form", SYNTAX, ids=lambda form: form.example)
def test_every_example_of_the_help_is_understood(form: Form) -> None:
    query = parse_query(form.example, NOON)
    assert query.problems == ()
    assert query.sort is not None or not query.is_empty


@pytest.mark.parametrize("text", ["%", "--", "…", "(%)"])
def test_a_query_without_words_says_so(text: str) -> None:
    query = parse_query(text)
    assert not query.is_understood
    assert [problem.message for problem in query.problems] == ["There are no words in this to search for."]


@pytest.mark.parametrize("text", ["", "  ", "sort:date"])
def test_a_query_that_asks_for_nothing_is_not_corrected(text: str) -> None:
    assert parse_query(text).problems == ()
    assert parse_query(text).is_understood


@pytest.mark.parametrize(
    ("text", "understood"), [("is:red", False), ("-date:2026-13-45 sort:date", False), ("is:red x", True)]
)
def test_a_query_of_nothing_but_mistakes_is_not_understood(text: str, understood: bool) -> None:
    assert parse_query(text, NOON).is_understood is understood


@pytest.mark.parametrize(("text", "start"), [("\U0001f525", 0), ("dyke \U0001f525\ufe0f", 5), ("title:☂", 0)])
def test_a_picture_is_left_out_and_said_to_be_no_word(text: str, start: int) -> None:
    [problem] = parse_query(text).problems
    assert (problem.start, problem.message.partition(",")[0].endswith("is no word")) == (start, True)


def test_of_very_many_mistakes_the_first_and_the_last_are_told() -> None:
    problems = parse_query("title: " * 300).problems
    assert len(problems) == 10
    assert problems[0].start == 0
    assert problems[-1].start == 7 * 299
