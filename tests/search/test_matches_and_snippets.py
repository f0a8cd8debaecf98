"""Highlights on the right characters, and the line of an article that shows best why it was found."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from broadsheet.search import Field, matches, parse_query, snippet


def marked(text: str, query: str, language: str = "", field: Field | None = None) -> list[str]:
    return [text[start:end] for start, end in matches(text, parse_query(query), language=language, field=field)]


@pytest.mark.parametrize(
    ("text", "query", "expected"),
    [
        ("Elections! The election was elected.", "election", ["Elections", "election", "elected"]),
        ("L’Élection à Montréal", "election montreal", ["Élection", "Montréal"]),
        ("E\u0301lection", "élection", ["E\u0301lection"]),
        ("Straße und STRASSE", "strasse", ["Straße", "STRASSE"]),
        ("Trump’s plan, Trump's", "trump", ["Trump", "Trump"]),
        ("the white house, a white house", '"white house"', ["white house", "white house"]),
        ("white and house", '"white house"', []),
        ("COVID-19, covid 19, covid", "covid-19", ["COVID-19", "covid 19"]),
        ("Pre-training’s end, pretrained, pre training", "pretraining", ["Pre-training", "pretrained"]),
        ("Pre-training, pretrained, pre training", "pre-training", ["Pre-training", "pretrained", "pre training"]),
        ("é-mäil é‐Mail e mail", "email", ["é-mäil", "é‐Mail"]),
        ("a state-of-the-art", '"of the"', ["of-the"]),
        ("elect electricity select", "elect*", ["elect", "electricity"]),
        ("colour color dolor", "color~", ["colour", "color"]),
        ("日本の首相は東京で", "首相", ["首相"]),
        ("日本の首相は東京で", "日本の", ["日本の"]),
        ("日本の首相", "本", ["本"]),
        ("한국은행이", "한국", ["한국"]),
        ("ＦＵＬＬ width", "full", ["ＦＵＬＬ"]),
        ("हिन्दी समाचार", "समाचार", ["समाचार"]),
        ("ﬁnal ﬁx", "final", ["ﬁnal"]),
        ("a storm 🌩️ storm", "storm", ["storm", "storm"]),
        ("storm and calm", "storm -calm", ["storm"]),
        ("storm and calm", "-(-storm calm)", ["storm"]),
        ("storm", "is:unread after:2020-01-01", []),
        ("", "storm", []),
        ("storm", "", []),
    ],
)
def test_the_right_characters_are_marked(text: str, query: str, expected: list[str]) -> None:
    assert marked(text, query) == expected


def test_stems_follow_the_language() -> None:
    assert marked("die Zeitungen", "zeitung", language="de-AT") == ["Zeitungen"]
    assert marked("die Zeitungen", "zeitung", language="en") == []


def test_fields_mark_their_own_text() -> None:
    assert marked("Storm in Paris", "title:storm paris", field=Field.TITLE) == ["Storm", "Paris"]
    assert marked("Storm in Paris", "title:storm paris") == ["Paris"]
    assert marked("Paris Daily", "paris source:daily", field=Field.SOURCE) == ["Daily"]


WORDS = ["Storm", "storms", "stórm", "calm", "北京", "-", "\n", "“", "e\u0301", "🌩️", "a.b", "ß"]


@settings(max_examples=300, deadline=None)
@given(
    text=st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join) | st.text(max_size=200),
    query=st.lists(
        st.sampled_from(["storm", "calm*", '"storm calm"', "京", "a.b", "ss", "é", "storn~"]), max_size=4
    ).map(" OR ".join),
    width=st.integers(1, 90),
)
def test_spans_are_sound_whatever_the_text(text: str, query: str, width: int) -> None:
    read = parse_query(query)
    spans = matches(text, read)
    for line, found in ((text, spans), snippet(text, read, width)):
        assert all(0 <= start < end <= len(line) for start, end in found)
        assert all(left[1] < right[0] for left, right in pairwise(found))
    line, _ = snippet(text, read, width)
    assert "\n" not in line


@settings(max_examples=200, deadline=None)
@given(text=st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join), width=st.integers(20, 90))
def test_what_a_snippet_marks_is_marked_in_the_text_too(text: str, width: int) -> None:
    read = parse_query("storm OR 北")
    line, spans = snippet(text, read, width)
    whole = {text[start:end] for start, end in matches(text, read)}
    # A mark that the end of the line cuts is a part of one.
    assert all(any(line[start:end] in mark for mark in whole) for start, end in spans)


def test_a_snippet_shows_the_place_with_most_of_what_was_asked() -> None:
    text = (
        "A storm came. " + "Nothing happened here at all. " * 20 + "The storm hit the harbour at dawn. " + "Calm. " * 20
    )
    line, spans = snippet(text, parse_query("storm harbour"), width=60)
    assert [line[start:end] for start, end in spans] == ["storm", "harbour"]
    assert line.startswith("…The storm hit the harbour")
    assert line.endswith("…")
    assert len(line) <= 60


def test_a_snippet_without_matches_is_the_beginning() -> None:
    assert snippet("The beginning of it.\nMore.", parse_query("absent"), width=80) == ("The beginning of it. More.", ())


def test_a_snippet_of_wide_characters_fits_its_cells() -> None:
    line, spans = snippet("天" * 100 + "北京" + "天" * 100, parse_query("北京"), width=20)
    # Two cells each, and an ellipsis at either end.
    assert len(line) == 2 + 9
    assert [line[start:end] for start, end in spans] == ["北京"]


PROSE = "The harbour was closed on Monday because of the storm, the port authority said."


@pytest.mark.parametrize(
    "furniture",
    [
        "@article{storm2026,\n  title = {Storm and harbour},\n  author = {Storm, A.}\n}",
        "[12] A. Storm. Harbour. https://example.org/storm/harbour/storm",
        "Home\nStorm\nHarbour\nSport\nContact",
        "Home | Storm | Harbour | Sport | About us | Contact",
        "Storm warning issued\n\nHarbour storm closes\n\nStorm in pictures\n\nHarbour storm: what we know",
        "for storm in harbour: x = {storm: harbour[storm]}; return storm_harbour",
        "www.example.org/storm-harbour storm@harbour.example.org",
    ],
)
@pytest.mark.parametrize("order", ["before", "after"])
def test_a_snippet_is_prose_where_any_prose_matches(furniture: str, order: str) -> None:
    text = f"{furniture}\n\n{PROSE}" if order == "before" else f"{PROSE}\n\n{furniture}"
    line, spans = snippet(text, parse_query("storm harbour"), width=90)
    assert "The harbour was closed on Monday because of the storm, the port authority" in line
    assert [line[start:end] for start, end in spans][:2] == ["harbour", "storm"]


def test_a_snippet_is_furniture_where_nothing_else_matches() -> None:
    line, spans = snippet(f"{PROSE}\n@article{{x, title = {{Tides}}}}", parse_query("tides"), width=60)
    assert [line[start:end] for start, end in spans] == ["Tides"]


def test_a_snippet_without_matches_passes_over_what_is_no_prose() -> None:
    text = f"Home\nNews\nSport\nContact\n\n{PROSE}"
    assert snippet(text, parse_query("absent"), width=100) == (f"…{PROSE}", ())


def test_a_snippet_begins_with_its_sentence_where_that_fits() -> None:
    text = "Nobody was hurt. " * 5 + "Rain fell all over the northern coast before the storm came. " + "It ended. " * 9
    line, _ = snippet(text, parse_query("storm"), width=90)
    assert line.startswith("…Rain fell all over")
    # More of the same further on is no reason to cut the sentence.
    line, _ = snippet(text.replace("It ended.", "The storm ended."), parse_query("storm"), width=90)
    assert line.startswith("…Rain fell all over")
