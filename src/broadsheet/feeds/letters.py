"""Which encoding bytes are in that do not say, or say it wrong: judged by the letters that they would be."""

from __future__ import annotations

import re
from functools import lru_cache

WESTERN = "cp1252"
"""What is taken where nothing speaks for another."""

_SAMPLE = 200_000
_READ = 20_000
_FEWEST = 4
"""Letters beyond A to Z under which a guess at a language would be one."""
_TOGETHER = 0.7
"""Share of bytes beyond ASCII that stand beside another: 0.9 and more in other alphabets, 0.4 in Portuguese."""
_SURE, _BETTER = 0.9, 0.05
"""Share of the letters that a language must have, and how much more than any Western one."""
_TAG = re.compile(rb"<[^<>]*>|&[#\w]{1,10};")
_BEYOND = re.compile(rb"[\x80-\xff]")
_PAIRED = re.compile(rb"[\x80-\xff]{2,}")
# Words with a letter of A to Z in them. Quotation marks and dashes have the same bytes in all Windows sets.
_MARKS = bytes({*range(0x80, 0x8A), 0x8B, *range(0x90, 0x9A), 0x9B, 0xA0, 0xAB, 0xBB})
_WORD = re.compile(rb"[A-Za-z\x80-\xff]*[A-Za-z][A-Za-z\x80-\xff]*")

# What languages write beside A to Z, lower case, by the sets that have it; the first set of those equally likely wins.
_LANGUAGES = (
    # Portuguese; other Romance languages; German, Dutch and those of the north with the French words in them;
    # Icelandic, Estonian
    (("cp1252",), "àáâãçèéêíñóôõúªº àáâæçèéêëìíîïñòóôœùúûüÿªº¿¡ äåæöøüßàáçèéëïñ áðéíóúýþæöø äõöüšž"),
    # Polish, Czech, Slovak, Hungarian, Romanian; Croatian and Slovene
    (("cp1250", "iso8859-2"), "ąćęłńóśźż áčďéěíňóřšťúůýž áäčďéíĺľňóôŕšťúýž áéíóöőúüű ăâîşţ čćđšž"),
    (("cp1254",), "çğıöşüâîû\u0307"),  # Turkish
    (("cp1257",), "ąčęėįšųūž āčēģīķļņšūž"),  # Lithuanian, Latvian
)


def likeliest(data: bytes) -> str:
    """Return Python's name of the encoding that bytes are in which are not UTF-8."""
    sample = _TAG.sub(b" ", data[:_SAMPLE])
    if has_own_alphabet(sample):
        return _alphabet(sample)
    return _latin(sample)


def has_own_alphabet(data: bytes) -> bool:
    """Return whether bytes beyond ASCII stand together, as in Greek, Russian or Chinese."""
    sample = data[:_SAMPLE]
    together = sum(map(len, _PAIRED.findall(sample)))
    return together >= 5 * _FEWEST and together >= _TOGETHER * len(_BEYOND.findall(sample))


def _alphabet(sample: bytes) -> str:
    from charset_normalizer import from_bytes  # it takes 30 ms to load, and is seldom needed

    found = from_bytes(b" ".join(_lines(sample))[:_READ]).best()
    return found.encoding if found is not None else WESTERN


def _lines(sample: bytes) -> list[bytes]:
    return [line for line in sample.split(b"\n") if _BEYOND.search(line)]


def _latin(sample: bytes) -> str:
    bare = sample.translate(None, _MARKS)
    letters = b"".join(piece for word in _WORD.findall(bare) for piece in _BEYOND.findall(word))
    if len(letters) < _FEWEST:
        return WESTERN
    scores = {name: max(_share(letters, name, known) for known in languages) for name, languages in _sets().items()}
    best = max(scores, key=lambda name: scores[name])
    return best if scores[best] >= _SURE and scores[best] >= scores[WESTERN] + _BETTER else WESTERN


@lru_cache(maxsize=1)
def _sets() -> dict[str, list[frozenset[str]]]:
    return {
        name: [frozenset(language) for language in languages.split()]
        for names, languages in _LANGUAGES
        for name in names
    }


def _share(letters: bytes, name: str, known: frozenset[str]) -> float:
    text = letters.decode(name, "replace").lower()
    return sum(character in known for character in text) / len(text)
