"""Which pairs are compared: voices rather than copies, those with most in common first, and never more than so many."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from broadsheet.articles import Article
from broadsheet.stories import MOST_PAIRS, telling_pairs

NAMES = ("Marlow", "Tane", "Coley", "Kestrel", "Brandt", "Osprey", "Vell", "Ruiz", "Halden", "Norrland")
COPIED = " ".join(f"In {name} nobody had closed the road before the water came." for name in NAMES)


def article(name: str, text: str, source: str | None = None) -> Article:
    return replace(Article.from_text(text, source=source or name), id=name)


def naming(name: str, *names: str) -> Article:
    return article(name, f"the {name} text says that {' and '.join(names)} were there")


def compared(*articles: Article, most: int = MOST_PAIRS) -> list[set[str]]:
    return [{one.id, other.id} for one, other in telling_pairs(articles, most)]


def test_every_voice_meets_its_likest_before_any_meets_its_second() -> None:
    flood = naming("flood", *NAMES[:4])
    river = naming("river", *NAMES[:4])
    mayor = naming("mayor", *NAMES[:2])
    crowd = naming("crowd", NAMES[0])
    pairs = compared(flood, river, mayor, crowd)
    assert pairs[0] == {"flood", "river"}
    # Nobody has met the crowd or the mayor yet; the mayor shares more.
    assert pairs[1] in ({"mayor", "flood"}, {"mayor", "river"})
    assert "crowd" in pairs[2]
    assert len(pairs) == 6


def test_articles_of_one_source_are_not_compared() -> None:
    own = [article("one", "Marlow floods.", "Herald"), article("two", "Marlow dries up.", "Herald")]
    assert compared(*own) == []
    assert compared(*own, naming("other", "Marlow")) == [{"two", "other"}, {"one", "other"}]


def test_two_hundred_copies_are_compared_as_one() -> None:
    copies = [article(f"copy-{number}", COPIED) for number in range(200)]
    assert compared(*copies) == []
    assert compared(*copies, naming("own", *NAMES)) == [{"copy-0", "own"}]


def test_an_edited_copy_is_compared_with_its_text_after_everything_else() -> None:
    agency, edited = article("agency", COPIED), article("edited", COPIED + " It took 40 minutes.")
    own = naming("own", *NAMES)
    assert compared(agency, article("plain", COPIED), edited, own) == [{"agency", "own"}, {"agency", "edited"}]


def test_the_first_pairs_reach_every_source() -> None:
    voices = [naming(f"n{number:02}", NAMES[number % 10], NAMES[(number + 1) % 10]) for number in range(40)]
    reached = set().union(*compared(*voices, most=40))
    assert reached == {one.id for one in voices}
    assert len(compared(*voices)) == MOST_PAIRS


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.sampled_from(NAMES), max_size=4), max_size=9), st.integers(0, 40))
def test_no_pair_is_compared_twice_and_fewer_are_the_first_of_more(texts: list[list[str]], most: int) -> None:
    # Texts too short to be taken for copies.
    told = [naming(f"n{number}", *names) for number, names in enumerate(texts)]
    every = compared(*told)
    assert sorted(map(sorted, every)) == sorted(sorted((a.id, b.id)) for a, b in combinations(told, 2))
    assert compared(*told, most=most) == every[:most]
