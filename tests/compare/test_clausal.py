"""Contradictions of clauses: what is denied here and affirmed there, states that exclude each other, two places."""

from __future__ import annotations

import pytest

from broadsheet.articles import Article
from broadsheet.compare import Verdict, compare_articles

_OPENING = (
    "The {town} ferry Ludmila ran aground on a reef off the island of Kelvi on Tuesday night, the coast guard said.\n\n"
)
_CLOSING = "\n\nThe harbour master, Ivo Brandt, said that tugs from the mainland would reach the reef by noon."


def _verdicts(a: str, b: str) -> list[tuple[Verdict, str, str]]:
    left, right = (
        Article.from_text(_OPENING.format(town="Marnhaven") + text + _CLOSING, source=name)
        for text, name in ((a, "one"), (b, "two"))
    )
    rows = compare_articles(left, right, same_story=True).rows
    return [(row.verdict, row.a.value, row.b.value) for row in rows if row.a and row.b]


def _conflicts(a: str, b: str) -> list[tuple[str, str]]:
    return [(one, other) for verdict, one, other in _verdicts(a, b) if verdict is Verdict.CONFLICT]


@pytest.mark.parametrize(
    ("a", "b", "values"),
    [
        (
            "Captain Nils Aker will appeal the ruling, his lawyer Vera Holm said.",
            "His lawyer, Vera Holm, said that Captain Nils Aker would not appeal the ruling.",
            ("will appeal", "would not appeal"),
        ),
        (
            "The ferry was insured for its full value, the owner Astrid Moe said.",
            "The ferry was not insured, said the owner, Astrid Moe.",
            ("was insured", "was not insured"),
        ),
        (
            "Inspectors found no faults in the hull in March, the owner said.",
            "Inspectors found several faults in the hull in March, the owner said.",
            ("found no faults", "found several faults"),
        ),
        (
            "Captain Nils Aker was dismissed by the company on Monday.",
            "Captain Nils Aker resigned from the company on Monday.",
            ("was dismissed", "resigned"),
        ),
        (
            "The lighthouse was destroyed by the storm.",
            "The lighthouse was not damaged by the storm.",
            ("was destroyed", "was not damaged"),
        ),
        (
            "The owner said the lighthouse had been destroyed by the storm.",
            "The lighthouse was not damaged by the storm, the owner said.",
            ("destroyed", "was not damaged"),
        ),
        (
            "Captain Nils Aker said that he would not step down.",
            "Captain Nils Aker announced his resignation.",
            ("would not step down", "announced his resignation"),
        ),
        (
            "The ferry was built in Bremen and carried cars.",
            "The ferry, which carried cars, was built in Gdansk.",
            ("Bremen", "Gdansk"),
        ),
        (
            "The cook, Olav Berg, was taken to St. Olaf's Hospital with a broken wrist.",
            "With a broken wrist the cook, Olav Berg, was taken to Nordby Hospital.",
            ("St. Olaf's Hospital", "Nordby Hospital"),
        ),
    ],
)
def test_it_sees_what_cannot_both_be_true(a: str, b: str, values: tuple[str, str]) -> None:
    assert any(values[0] in one and values[1] in other for one, other in _conflicts(a, b))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # A denial of a part, of a plan beside a deed, of another one, of another time, and one that is only believed.
        ("Captain Nils Aker was charged with theft.", "Captain Nils Aker was not charged with murder."),
        ("Captain Nils Aker testified at the inquiry.", "Captain Nils Aker will not testify at the inquiry."),
        ("Captain Nils Aker testified at the inquiry.", "The cook, Olav Berg, did not testify at the inquiry."),
        ("Captain Nils Aker testified at the inquiry.", "Captain Nils Aker has not yet testified at the inquiry."),
        ("Captain Nils Aker saw the reef.", "Some do not believe that Captain Nils Aker saw the reef."),
        # Two places that are two places of two people; one place inside another; a deed done more than once.
        ("The captain was born in Bremen.", "The cook was born in Gdansk."),
        ("Captain Nils Aker was born in Bremen, a port.", "Nils Aker, the captain, was born in Germany."),
        ("Captain Nils Aker was moved to Bremen.", "Captain Nils Aker was moved to Gdansk."),
        (
            "An injured stoker was flown to Nordby Hospital by helicopter.",
            "By helicopter an injured passenger of the ferry was flown to St. Olaf's Hospital.",
        ),
        ("Olav Berg was taken to the hospital in Nordby.", "Olav Berg was taken to Nordby Hospital."),
        # States of two things, and of one thing at two times.
        ("The lighthouse was destroyed.", "The church was not damaged."),
        ("Captain Nils Aker was dismissed on Monday.", "Captain Nils Aker resigned as a pilot in 2003."),
    ],
)
def test_it_holds_back_where_both_may_be_true(a: str, b: str) -> None:
    assert not _conflicts(a, b)


def test_a_denial_of_what_may_have_happened_since_only_differs() -> None:
    found = _verdicts("The cargo was recovered by divers.", "The cargo has not been recovered by divers.")
    assert [verdict for verdict, one, other in found if "not been" in other] == [Verdict.DIFFERS]


@pytest.mark.parametrize(
    ("a", "b", "values"),
    [
        (
            "The engineer, Tom Haskett, was treated for burns.",
            "The engineer, Tim Haskett, suffered burns to his hands.",
            ("Tom Haskett", "Tim Haskett"),
        ),
        (
            "It took until noon to reach the last of the dead, among whom was the priest of Quila, Joan Duarte.",
            "So were two children and a priest, Jean Duarte.",
            ("Joan Duarte", "Jean Duarte"),
        ),
        (
            "The hole was discovered by Nils Aker, a diver.",
            "Vera Holm discovered the hole at dawn.",
            ("Nils Aker", "Vera Holm"),
        ),
        (
            "The ferry's left engine caught fire after the accident, the owner said.",
            "After the accident the right engine of the ferry caught fire, the owner said.",
            ("left engine", "right engine"),
        ),
        (
            '"I have never seen waves like these before," said Captain Nils Aker.',
            '"I have never seen waves like these before," said the cook, Olav Berg.',
            ("Nils Aker", "Olav Berg"),
        ),
    ],
)
def test_it_sees_two_names_for_what_has_one(a: str, b: str, values: tuple[str, str]) -> None:
    assert any(values[0] in one and values[1] in other for one, other in _conflicts(a, b))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # A short form, an initial, another of the family, one way to write a foreign name, and a deed many do.
        ("The engineer, Nick Haskett, was treated.", "The engineer, Nicholas Haskett, was treated."),
        ("The engineer, T. Haskett, was treated.", "The engineer, Tim Haskett, was treated."),
        ("Nils Aker and his wife, Vera Aker, survived.", "Vera Aker survived with her husband, Nils Aker."),
        ("President Sergei Orlov spoke.", "President Sergey Orlov spoke."),
        ("Nils Aker praised the crew.", "Vera Holm praised the crew."),
        # A wider cause holds the nearer one; two offices of two houses; one held before, one now.
        ("A broken rudder caused the accident.", "The accident was caused by a technical failure."),
        ("The mayor of Kelvi, Nils Aker, spoke.", "The mayor of Marnhaven, Vera Holm, spoke."),
        ("The former mayor of Kelvi, Nils Aker, spoke.", "The mayor of Kelvi, Vera Holm, spoke."),
        # An article that tells of both sides tells of two things; short words many people say.
        ("The left engine failed, then the right engine.", "The right engine failed first."),
        ('"We are very sad," said Nils Aker.', '"We are very sad," said Olav Berg.'),
    ],
)
def test_it_holds_back_where_two_names_may_both_be_right(a: str, b: str) -> None:
    assert not _conflicts(a, b)


def test_a_way_in_is_a_sort_of_its_own() -> None:
    found = _conflicts(
        "Thieves had entered the harbour office through a skylight on Monday night.",
        "Thieves had broken into the harbour office by a rear door on Monday night.",
    )
    assert found == [("through a skylight", "by a rear door")]
