"""Stems are Snowball's, though its search for endings is done in another way."""

from __future__ import annotations

import threading

from hypothesis import given
from hypothesis import strategies as st
from snowballstemmer.english_stemmer import EnglishStemmer

from broadsheet.facts.stemming import english_stem, quick_stemmer

_ENDINGS = sorted(
    {among.s for name in dir(EnglishStemmer) if name.startswith("a_") for among in getattr(EnglishStemmer, name)}
)
_PARTS = st.text(alphabet="aeiouybcdlnrstw'é", max_size=6)


@given(_PARTS, st.sampled_from(_ENDINGS), st.sampled_from(["", *_ENDINGS]))
def test_every_ending_is_taken_off_as_snowball_does(beginning: str, ending: str, last: str) -> None:
    word = beginning + ending + last
    assert quick_stemmer().stemWord(word) == EnglishStemmer().stemWord(word)


def test_known_words() -> None:
    words = ("generalizations", "skies", "running", "past", "news", "bleed", "only")
    assert [english_stem(word) for word in words] == [
        *("general", "sky", "run", "past", "news", "bleed", "onli"),
    ]


def test_threads_do_not_mix_their_words() -> None:
    words = [f"{first}{second}ingly" for first in "bcdfgl" for second in ("ack", "end", "orm", "unt")]
    expected = [EnglishStemmer().stemWord(word) for word in words]
    found: list[list[str]] = []
    threads = [threading.Thread(target=lambda: found.append([english_stem(word) for word in words])) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [expected] * 4
