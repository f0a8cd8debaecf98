"""What is looked for by its first words or by a few letters is found wherever the whole pattern would find it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from broadsheet.compare.by_clause.phrasings import _SCALES, _matches
from broadsheet.compare.language.opposites import opposed

_WORDS = """
later earlier that the same day night evening morning afternoon next following a one after previous before from at with
each other another both ways directions back and forth mutual mutually in only direction way sided died dead arrested
captured caught apprehended detained found discovered born gave birth on scene spot en route an ambulance hospital home
his her their own house inside apartment local county
""".split()  # noqa: SIM905 - a list of so many words is read more easily so
_TEXTS = st.lists(
    st.tuples(st.sampled_from(_WORDS), st.sampled_from([" ", " ", " ", " ", "-", ". ", ""])), min_size=2, max_size=25
).map(lambda parts: "".join(word + mark for word, mark in parts))


@given(_TEXTS)
def test_every_set_phrase_is_found_by_its_first_words(text: str) -> None:
    for scale in _SCALES:
        for phrases in scale.places:
            found = [match.span() for match in _matches(text, phrases)]

            assert found == [match.span() for match in phrases.pattern.finditer(text)]


def test_each_place_of_each_scale_is_found() -> None:
    text = (
        "later that day, the next morning and the day before he died at the scene; back and forth, only one direction"
    )

    found = {
        (scale.name, place) for scale in _SCALES for place, one in enumerate(scale.places) if [*_matches(text, one)]
    }

    assert found == {("day", 0), ("day", 1), ("day", 2), ("place of death", 0), ("direction", 0), ("direction", 1)}


def test_opposites_are_words_of_two_places_of_one_scale() -> None:
    assert opposed("found guilty", "was acquitted")
    assert opposed("the northern lane", "the Southern lane")
    assert not opposed("guilty", "convicted")
    assert not opposed("dead or alive", "missing")
    assert not opposed("open", "rejected")
