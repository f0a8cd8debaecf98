"""Whose doing it is, who speaks, and where a rule holds back because either is open."""

from __future__ import annotations

import pytest

from broadsheet.articles import Article
from broadsheet.facts import Kind, extract_facts


def slots(text: str, kind: Kind | None = None) -> set[str]:
    facts = extract_facts(Article.from_text(text))
    return {str(fact.slot) for fact in facts if kind is None or fact.kind is kind}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('"It burned all night," Ned Poole, chief of the Westport Fire Department, told the newspaper.', "Ned Poole"),
        (
            '"We saw smoke," said Ida Marsh, a clerk. Crews left at noon. "We ran," she said.',
            "Ida Marsh",
        ),
        (
            '"It is our fault," said 76-year-old Zeno Dakis, who lost his shop. "We all knew," he said.',
            "Zeno Dakis",
        ),
        ('"We lost the keel in the dark," skipper Ada Wynn told reporters.', "Ada Wynn"),
        ('"Who pays for this?" fire chief Ivo Lund said.', "Ivo Lund"),
    ],
)
def test_speech_turned_round_and_taken_up_has_its_speaker(text: str, speaker: str) -> None:
    quotes = [fact for fact in extract_facts(Article.from_text(text)) if fact.kind is Kind.QUOTE]
    assert quotes
    assert {fact.slot.subject for fact in quotes} == {speaker}


def test_he_said_is_nobodys_where_somebody_else_has_acted_since() -> None:
    text = (
        '"The law is fair," said Tom Reeve, a professor. Mark Sloan walked to the stand in a grey suit. '
        '"I am sorry," he said.'
    )
    assert not any("sorry" in str(f.value) for f in extract_facts(Article.from_text(text)) if f.kind is Kind.QUOTE)


def test_a_bare_surname_is_not_the_relatives_who_is_named_later() -> None:
    text = (
        "Deputy Colin Marsh was shot on Friday. Marsh had followed a man home. "
        '"We loved him," said Ida Marsh, the deputy\'s wife. Ida Marsh wept. Marsh fell at the door.'
    )
    assert "Ida Marsh / door / fell" not in slots(text)
    assert "Colin Marsh / door / fell" in slots(text) or "Colin Marsh / fell" in slots(text)


def test_she_is_the_woman_whose_first_name_tells_nothing() -> None:
    text = "Zandra Quill, 59, was leaving her car when she was hit by a van on Friday."
    assert any("Zandra Quill" in slot and "struck" in slot for slot in slots(text, Kind.EVENT))


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("The rules do not require firms to seek advice before approving projects.", "approved"),
        ("Her refusal to sleep with a producer hurt her career.", "slept"),
        ("The council took a serious view of thefts in Westport.", "Westport"),
        ("She went from gate guard to point guard.", "pointed"),
        ("Those who knew Colin Marsh, 40, were still in shock on Monday.", "Marsh / is"),
        ("The ship spotted five boats, speedily approaching the tanker.", "approached"),
        ("Malibu is where Colin Marsh retired to after his trial.", "retired"),
        ("Colin Marsh was known as a hard worker.", "knew"),
    ],
)
def test_a_rule_holds_back_where_it_is_open_whose_doing_it_is(text: str, absent: str) -> None:
    assert not any(absent in slot for slot in slots(text))


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("The union ruled out a strike in May.", "union / strike / ruled out"),
        ("Westport Chief of Police Ida Marsh resigned on Friday.", "Ida Marsh / resigned"),
        ("Ida Marsh signed a three-year, $3-million deal.", "Ida Marsh / three-year, $3-million deal / signed"),
        ("A tremor jolted the harbour four hours later.", "tremor / harbour / jolted"),
        ("Students fought on after a boy shot and killed by police was buried.", "boy / police / killed"),
        ("The European Union approved the loan on Friday.", "European Union / loan / approved"),
        ("Westportpost.com first reported the deal on Friday.", "Westportpost.com / deal / reported"),
    ],
)
def test_parties_and_relations_are_whole(text: str, slot: str) -> None:
    assert slot in slots(text)
