"""Which language an article is in, and how much of it can be read: told by its commonest words and its letters."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from broadsheet.facts.lexicon.wordlists import word_set

if TYPE_CHECKING:
    from broadsheet.articles import Article


class Level(StrEnum):
    """How much of a text can be read.

    ``full``: everything; ``values``: structure, names, numbers, money and dates; ``none``: its structure alone.
    """

    FULL = "full"
    VALUES = "values"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Coverage:
    """What can be read of an article.

    Attributes:
        level: How much.
        language: Its language as ISO 639-1 has it; a script's name where only that is certain; empty where unknown.
        message: What the reader should know, one sentence; empty where everything can be read.
        short: The same in three words.
    """

    level: Level
    language: str = "en"
    message: str = ""
    short: str = ""


_ALL_OF_IT = Coverage(Level.FULL)

COMMON_WORDS = {
    "en": word_set(
        """
        the of and to in a is that for it was on with as by at from be has have his her he she they not an this are were
        """
    ),
    "de": word_set(
        """
        der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat
        dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis
        """
    ),
    "fr": word_set(
        """
        le la les de des du et en un une que qui dans pour par sur au aux est il elle ne pas plus avec ce cette se sont
        a été son sa ses leur mais ou selon après l d qu s n
        """
    ),
    "es": word_set(
        """
        el la los las de del y en un una que por con para se su al lo como más no es fue ha sus le pero según entre
        este esta desde sobre también ser han
        """
    ),
    "it": word_set(
        """
        il la lo gli le di del della dei delle e in un una che per con su non è sono al alla da dal dalla si ha come
        più anche nel nella ma stato hanno dopo l
        """
    ),
    "pt": word_set(
        """
        o a os as de do da dos das e em um uma que por com para se não no na nos nas ao mais foi é como seu sua pelo
        pela segundo também são ser mas após
        """
    ),
    "nl": word_set(
        """
        de het een en van in is dat op te zijn voor met die niet aan er om ook als bij door naar uit over maar worden
        wordt heeft hebben werd nog zich tot dan ze hij
        """
    ),
    "sv": word_set("och att det i på är som en för av med till den har inte om ett var de från men ska han hon också"),
    "da": word_set("og at det i på er som en for af med til den har ikke om et var de fra men skal han hun også blev"),
    "no": word_set("og at det i på er som en for av med til den har ikke om et var de fra men skal han hun også ble"),
    "fi": word_set("ja on ei se että hän oli myös mukaan ovat kun mutta joka ole sen vuonna kuin tai sekä jo"),
    "pl": word_set("i w na z się do nie że jest to o po od za przez dla jak ale są był była oraz które który tym"),
    "cs": word_set("a v na se je že s z do o to za i který které podle by jsou jako pro od ale byl byla po při jeho"),
    "hu": word_set("a az és hogy is nem egy volt azt ez de meg el már csak még szerint ki lesz mint vagy után"),
    "ro": word_set("de în și a la cu pe din care nu o un mai pentru că este au fost s al prin după sunt dar lui"),
    "tr": word_set("ve bir bu da de için ile olarak çok olan daha gibi en ise ancak sonra kadar göre oldu var ne"),
    "id": word_set("yang dan di dari ini untuk dengan pada dalam tidak itu akan ke juga oleh telah adalah sebagai"),
}
"""The commonest words of each language: those that the grammar of any sentence needs."""

LANGUAGE_NAMES = {
    "en": "English",
    "de": "German",
    "fr": "French",
    "es": "Spanish",
    "it": "Italian",
    "pt": "Portuguese",
    "nl": "Dutch",
    "sv": "Swedish",
    "da": "Danish",
    "no": "Norwegian",
    "nb": "Norwegian",
    "nn": "Norwegian",
    "fi": "Finnish",
    "pl": "Polish",
    "cs": "Czech",
    "hu": "Hungarian",
    "ro": "Romanian",
    "tr": "Turkish",
    "id": "Indonesian",
    "ja": "Japanese",
    "zh": "Chinese",
    "ko": "Korean",
    "ru": "Russian",
    "uk": "Ukrainian",
    "ar": "Arabic",
    "fa": "Persian",
    "he": "Hebrew",
    "el": "Greek",
    "hi": "Hindi",
    "th": "Thai",
    "vi": "Vietnamese",
}
VALUE_LANGUAGES = frozenset({"de", "fr", "es", "it", "pt", "nl"})
"""Languages in which values can be read."""

_SCRIPTS = {
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "CJK": "zh",
    "HANGUL": "ko",
    "CYRILLIC": "Cyrillic",
    "ARABIC": "Arabic",
    "HEBREW": "he",
    "GREEK": "el",
    "DEVANAGARI": "Devanagari",
    "THAI": "th",
}
_LETTERS = re.compile(r"[^\W\d_]+")
_FAR = re.compile(r"[^\x00-\u02ff]+")
"""Letters of other scripts than the Latin one are among these, and marks such as quotation marks."""
_SAMPLE = 250
_SAMPLE_CHARACTERS = 3_000
_FEWEST = 20
"""Words below which nothing follows from how common they are."""
_LEAST = 0.12
"""At least this share of a text's words are among the commonest of its language: 0.25 to 0.45 measured in reports."""
_SURELY_ENGLISH = 0.22
"""No text of another language has so many of the words that English sentences need."""
_CLEARLY = 1.25
"""How much more of another language's words a text must have than of English ones."""
_LEAST_OF_ANY = 0.03
"""A text of many words with fewer than these is in none of the languages known here; a list of names may be."""
_MANY = 40
_FOREIGN_LETTERS = 0.4


def coverage(article: Article) -> Coverage:
    """Return what can be read of an article; where its text is short, what its source says of its language decides."""
    language = language_of(article.text, article.language or "")
    if language == "en":
        return _ALL_OF_IT
    name = LANGUAGE_NAMES.get(language) or (f"{language} letters" if language else "")
    if language in VALUE_LANGUAGES:
        told = f"This article is in {name}: only names, numbers, money and dates are found in it."
        return Coverage(Level.VALUES, language, told, f"{name}: values only")
    if name:
        told = f"This article is in {name}: no facts can be found in it yet."
        return Coverage(Level.NONE, language, told, f"{name}: not read yet")
    told = "The language of this article is not known here: no facts can be found in it."
    return Coverage(Level.NONE, "", told, "language not known")


@lru_cache(maxsize=256)
def language_of(text: str, declared: str = "") -> str:
    """Return the language of a text as ISO 639-1 has it, a script's name, or nothing where it cannot be told.

    Args:
        text: The text; its beginning is enough.
        declared: What its source says, such as ``de-AT``; heard where the text is too short to tell.
    """
    said = declared.casefold().replace("_", "-").partition("-")[0].strip()
    sample = text[:_SAMPLE_CHARACTERS]
    script = _script(sample)
    if script:
        return said if script not in LANGUAGE_NAMES and said in LANGUAGE_NAMES and said not in COMMON_WORDS else script
    words = _first_words(sample)
    if len(words) < _FEWEST:
        return said if said in LANGUAGE_NAMES else "en"
    english = _share(words, "en")
    if english >= _SURELY_ENGLISH:
        return "en"
    shares = {name: _share(words, name) for name in COMMON_WORDS}
    best = max(shares, key=lambda name: (shares[name], name == said))
    if shares[best] >= max(_LEAST, _CLEARLY * english):
        near = said in shares and shares[said] >= 0.9 * shares[best]
        return said if near else best
    if max(shares.values()) < _LEAST_OF_ANY and len(words) >= _MANY:
        return said if said in LANGUAGE_NAMES and said not in COMMON_WORDS else ""
    return "en"


def _first_words(sample: str) -> list[str]:
    """Return the first words of a sample, case-folded."""
    plain = sample.isascii()
    folded = sample.lower() if plain else sample
    # Half of the sample mostly holds enough; its last word may be cut.
    found = _LETTERS.findall(folded, 0, _SAMPLE_CHARACTERS // 2)
    if len(found) <= _SAMPLE and len(sample) > _SAMPLE_CHARACTERS // 2:
        found = _LETTERS.findall(folded)
    return found[:_SAMPLE] if plain else list(map(str.casefold, found[:_SAMPLE]))


def _share(words: list[str], language: str) -> float:
    return sum(map(COMMON_WORDS[language].__contains__, words)) / len(words)


def _script(sample: str) -> str:
    """Return the language or script that most letters are of, where it is not the Latin one."""
    if sample.isascii():
        return ""
    letters = [char for char in "".join(_FAR.findall(sample)) if char.isalpha()]
    if not letters or len(letters) < _FOREIGN_LETTERS * sum(map(str.isalpha, sample)):
        return ""
    counted = Counter(_SCRIPTS.get(unicodedata.name(char, "").partition(" ")[0], "") for char in letters[:2_000])
    # Japanese is written with Chinese characters besides its own: a few of those are enough.
    if counted["ja"] >= 0.05 * counted.total():
        return "ja"
    return counted.most_common(1)[0][0] or "foreign"
