"""Pure rules; torture lines 34 to 37 and 42 are in tests/torture/test_identity.py."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from broadsheet.feeds import Entry, entry_key, fingerprint, near_duplicates
from broadsheet.feeds.identity import unique_keys
from broadsheet.feeds.simhash import distance

_KEYS = st.sampled_from(["a", "b", ""])
ENTRIES = st.lists(
    st.builds(Entry, key=_KEYS, guid=_KEYS, url=st.sampled_from(["", "https://x.example/1"]), title=_KEYS), max_size=8
)


def test_guid_comes_before_address_and_address_before_content() -> None:
    assert entry_key(" g1\n", "https://x.example/a", "T") == "g1"
    assert entry_key("", "http://www.x.example/a?utm_source=r", "T") == "https://x.example/a"
    assert entry_key("", "", "A  Title", "Some text") == entry_key("", "", "a title ", "some\ntext")
    assert entry_key("", "", "T", "x") != entry_key("", "", "T", "y")


def test_a_long_guid_is_shortened_without_losing_what_tells_it_apart() -> None:
    long = "x" * 3_000
    one, other = entry_key(long + "1", ""), entry_key(long + "2", "")
    assert one != other
    assert len(one) <= 500


@given(ENTRIES)
def test_keys_are_unique_and_no_entry_is_lost(entries: list[Entry]) -> None:
    settled = unique_keys(entries)
    assert [entry.title for entry in settled] == [entry.title for entry in entries]
    assert len({entry.key for entry in settled}) == len(entries)
    assert unique_keys(settled) == settled


STORY = (
    "The old bridge over the Tarn was closed on Monday after engineers found cracks in two of its seven arches. "
    "The mayor said that repairs would take until autumn and that a ferry would carry walkers across the river. "
    "Shopkeepers on both banks fear for the summer season, which brings a third of their yearly income. "
    "A petition for a temporary footbridge has been signed by four thousand people within three days."
)
OTHER = (
    "Two schools in the valley will share one head teacher from September, the council decided on Thursday night. "
    "Parents had asked for a post of its own for each school, but the budget allows for only one more salary. "
    "The union of teachers spoke of an experiment at the cost of children and announced a rally in the capital. "
    "The council wants to look at the results after one year and then decide whether other schools will follow."
)


def test_copies_are_near_and_other_stories_are_not() -> None:
    copy = fingerprint(STORY.upper().replace(". ", ".\n\n"))
    assert near_duplicates(fingerprint(STORY), copy)
    assert distance(fingerprint(STORY) or 0, copy or 0) == 0
    assert not near_duplicates(fingerprint(STORY), fingerprint(OTHER))


def test_an_edited_word_in_a_long_text_leaves_it_near() -> None:
    long = " ".join(f"{STORY} {OTHER} {number}" for number in range(5))
    assert near_duplicates(fingerprint(long), fingerprint(long.replace("cracks", "fissures", 1)))


def test_short_texts_have_no_fingerprint() -> None:
    assert fingerprint("Too short to say whether it is a copy.") is None
    assert not near_duplicates(None, None)
