"""The words for months, magnitudes, currencies and shares in the languages whose values can be read."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from broadsheet.facts.lexicon.wordlists import word_set

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Language:
    """One language's words for values.

    Attributes:
        months: Month names and short forms to their number.
        magnitudes: Words that multiply the number before them.
        percent: What follows a share.
        links: Words between a number or day and what it belongs to: "19 de mayo", "3 millions d'euros".
        year_words: What stands before a year that stands alone.
        particles: Small words inside names: "Ursula von der Leyen".
        nouns_capital: Whether every noun has a capital, so that one alone is no name.
    """

    months: Mapping[str, int]
    magnitudes: Mapping[str, float]
    percent: frozenset[str]
    links: frozenset[str]
    year_words: frozenset[str]
    particles: frozenset[str]
    nouns_capital: bool = False


def _months(text: str) -> Mapping[str, int]:
    """Return the forms of twelve months, given in order with slashes between forms of one."""
    return MappingProxyType({form: number for number, forms in enumerate(text.split(), 1) for form in forms.split("/")})


LANGUAGES: Mapping[str, Language] = MappingProxyType(
    {
        "de": Language(
            _months(
                "januar/jänner/jan februar/feber/feb märz april/apr mai juni juli august/aug september/sept oktober/okt"
                " november/nov dezember/dez"
            ),
            MappingProxyType(
                {"tausend": 1e3, "million": 1e6, "millionen": 1e6, "mio": 1e6, "milliarde": 1e9, "milliarden": 1e9}
                | {"mrd": 1e9, "billion": 1e12, "billionen": 1e12}
            ),
            word_set("prozent"),
            frozenset(),
            word_set("jahr jahre jahres seit"),
            word_set("von van der den de zu al"),
            nouns_capital=True,
        ),
        "fr": Language(
            _months(
                "janvier/janv février/févr mars avril/avr mai juin juillet/juil août septembre/sept octobre/oct"
                " novembre/nov décembre/déc"
            ),
            MappingProxyType(
                {"mille": 1e3, "million": 1e6, "millions": 1e6, "milliard": 1e9, "milliards": 1e9, "billions": 1e12}
            ),
            word_set("pour"),
            word_set("de d"),
            word_set("en depuis année"),
            word_set("de du des la le d l von van ben al"),
        ),
        "es": Language(
            _months(
                "enero/ene febrero/feb marzo/mar abril/abr mayo junio/jun julio/jul agosto/ago"
                " septiembre/setiembre/sept octubre/oct noviembre/nov diciembre/dic"
            ),
            MappingProxyType({"mil": 1e3, "millón": 1e6, "millones": 1e6, "billón": 1e12, "billones": 1e12}),
            word_set("por"),
            word_set("de del"),
            word_set("en desde año"),
            word_set("de del la las los y e von van al"),
        ),
        "it": Language(
            _months(
                "gennaio/gen febbraio/feb marzo/mar aprile/apr maggio/mag giugno/giu luglio/lug agosto/ago"
                " settembre/set ottobre/ott novembre/nov dicembre/dic"
            ),
            MappingProxyType(
                {"mila": 1e3, "milione": 1e6, "milioni": 1e6, "mln": 1e6, "miliardo": 1e9, "miliardi": 1e9, "mld": 1e9}
            ),
            word_set("per"),
            word_set("di d"),
            word_set("nel dal anno"),
            word_set("di de del della dei da la lo von van al"),
        ),
        "pt": Language(
            _months(
                "janeiro/jan fevereiro/fev março/mar abril/abr maio/mai junho/jun julho/jul agosto/ago setembro/set"
                " outubro/out novembro/nov dezembro/dez"
            ),
            MappingProxyType(
                {"mil": 1e3, "milhão": 1e6, "milhões": 1e6, "bilhão": 1e9, "bilhões": 1e9, "bilião": 1e12}
                | {"biliões": 1e12, "trilhão": 1e12, "trilhões": 1e12}
            ),
            word_set("por"),
            word_set("de do"),
            word_set("em desde ano"),
            word_set("de da do das dos e von van al"),
        ),
        "nl": Language(
            _months(
                "januari/jan februari/feb maart/mrt april/apr mei juni/jun juli/jul augustus/aug september/sept"
                " oktober/okt november/nov december/dec"
            ),
            MappingProxyType({"duizend": 1e3, "miljoen": 1e6, "mln": 1e6, "miljard": 1e9, "mld": 1e9, "biljoen": 1e12}),
            word_set("procent"),
            frozenset(),
            word_set("in sinds jaar"),
            word_set("van der den de het ter te von al"),
        ),
    }
)

CURRENCIES: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("€", "euro", "euros", "eur"), "EUR"),
        **dict.fromkeys(("$", "us$", "usd", "dollar", "dollars", "dólar", "dólares", "dollari", "dollaro"), "USD"),
        **dict.fromkeys(("£", "gbp", "pfund", "livres", "libras", "sterline", "pond"), "GBP"),
        **dict.fromkeys(("chf", "franken", "franchi", "francos"), "CHF"),
        **dict.fromkeys(("r$", "reais", "real", "brl"), "BRL"),
        **dict.fromkeys(("yen", "¥", "yens", "ienes", "yenes"), "JPY"),
        **dict.fromkeys(("rubel", "roubles", "rublos", "rubli", "roebel"), "RUB"),
    }
)
"""ISO 4217 codes by sign or word; "pesos" and "francs" are of many countries and stay words."""
