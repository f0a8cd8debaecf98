"""Who and what an article names: the forms it uses for each, what sort of thing each is, and its fullest form."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from broadsheet.facts.lexicon.people import FEMALE_NAMES, FIRST_NAMES, FULL_FORMS, MALE_NAMES
from broadsheet.facts.lexicon.places import PLACES
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.name_hints import KIN, acts, hints_of
from broadsheet.facts.name_runs import Run, name_runs
from broadsheet.facts.name_sorts import BODY, ORGANISATION, PERSON, PLACE, SPEAKS, sort_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from broadsheet.facts.tokens import Words


_CANDIDATES = 40
"""So many names that share a word are looked at, so that a text of nothing but names takes linear time."""
_DEPARTMENT = 3
"""Capitals of at most so many letters after a name are a part of the house: "Acme AI"."""
_COMPANY_SUFFIXES = word_set(
    """
    inc corp co ltd llc plc gmbh ag group holdings partners capital ventures technologies systems labs pictures
    entertainment airlines
    motors bank company corporation industries foods energy software solutions media advisors distribution
    services brothers therapeutics pharmaceuticals pharma biosciences dynamics robotics aerospace logistics
    semiconductors petroleum insurance
    """
)
_SUFFIXES = word_set("jr sr ii iii iv")
_FIRST_NAMES_OR_PLACES = FIRST_NAMES | PLACES


@dataclass(slots=True)
class Name:
    """Somebody or something that the article names.

    Attributes:
        full: The fullest form the article uses, without a title.
        sort: PERSON, ORGANISATION, PLACE, or empty where nothing tells.
        sex: "m", "f" or empty.
        forms: Every form the article uses, case-folded.
        count: How often it is named.
        kin: True where it is told of as somebody's relative: the bare surname is then rather the other's.
    """

    full: str
    sort: str = ""
    sex: str = ""
    forms: set[str] = field(default_factory=set)
    count: int = 0
    kin: bool = False

    @property
    def keys(self) -> frozenset[str]:
        """Case-folded forms by which another article may mean the same: full, surname, long and short first names."""
        return name_keys(self.full, self.forms, person=self.sort == PERSON)


def name_keys(full: str, forms: Iterable[str] = (), *, person: bool = False) -> frozenset[str]:
    """Return the case-folded forms that name ``full``.

    These are itself, the forms given, and for a person the surname, alone and with every long and short form of the
    first name.
    """
    keys = {full.casefold(), *(form.casefold() for form in forms)}
    parts = full.casefold().split()
    if not person and len(parts) > 1 and full.rsplit(maxsplit=1)[-1].isupper() and len(parts[-1]) <= _DEPARTMENT:
        keys.add(" ".join(parts[:-1]))
    if person and len(parts) > 1:
        surname = parts[-1] if parts[-1].rstrip(".") not in _SUFFIXES or len(parts) == 2 else parts[-2]
        keys.add(surname)
        keys.update(f"{first} {surname}" for first in FULL_FORMS.get(parts[0], (parts[0],)))
    return frozenset(keys)


class Names:
    """The names of one article, found by the run of tokens that prints them."""

    def __init__(self, sentences: Sequence[Words]) -> None:
        """Read the names of all sentences; headlines in title case add no names of their own."""
        self._forms: Counter[tuple[str, ...]] = Counter()
        self._hints: dict[tuple[str, ...], set[str]] = {}
        self._inside: set[str] = set()
        self.runs: list[list[Run]] = [name_runs(words) for words in sentences]
        self.run_of: list[dict[int, Run]] = [
            {token: run for run in runs for token in range(run.first, run.last)} if runs else {} for runs in self.runs
        ]
        for words, runs in zip(sentences, self.runs, strict=True):
            if not words.title_case:
                for run in runs:
                    self._note(words, run)
        self._names: dict[str, Name] = {}
        self._by_word: dict[str, list[Name]] = {}
        self._build()
        self._of_parts: dict[tuple[str, ...], Name | None] = {}

    def _note(self, words: Words, run: Run) -> None:
        parts = run.parts
        hints = hints_of(words, run)
        inside = run.first > 0 or len(parts) > 1 or BODY in hints
        if inside or parts[0].lower() in _FIRST_NAMES_OR_PLACES or acts(words, run):
            self._inside.add(parts[0])
        self._forms[parts] += 1
        self._hints.setdefault(parts, set()).update(hints)

    def _never_surnamed(self) -> frozenset[str]:
        """Return the first names that stand alone while no surname after them ever does: names of things, not people.

        Reports call people by the surname after the first mention; "Ada", "Ada Pro" and "Ada Studio" are a product.
        """
        alone: dict[str, int] = {}
        surnames: dict[str, set[str]] = {}
        for parts, count in self._forms.items():
            if len(parts) == 1:
                alone[parts[0]] = alone.get(parts[0], 0) + count
            elif parts[0].lower() in FIRST_NAMES:
                surnames.setdefault(parts[0], set()).add(parts[-1])
        return frozenset(
            first
            for first, last in surnames.items()
            if alone.get(first, 0) > 1
            and not any(surname in alone for surname in last)
            and not self._hints.get((first,), set()) & {SPEAKS, PERSON}
        )

    def _build(self) -> None:
        things = self._never_surnamed()
        for parts in sorted(self._forms, key=lambda p: (-len(p), p)):
            count = self._forms[parts]
            name = self._known(parts) if parts[0] not in things else None
            if len(parts) == 1 and parts[0] not in self._inside and not self._is_surname(parts[0], name):
                continue
            text = _join(parts)
            folded = text.casefold()
            if name is None:
                name = Name(text)
                self._names[folded] = name
                for word in {parts[0].lower(), *map(str.lower, parts[-2:])}:
                    self._by_word.setdefault(word, []).append(name)
            self._names.setdefault(folded, name)
            name.forms.add(folded)
            name.count += count
            if parts[0] not in things:
                self._classify(name, parts)

    def _known(self, parts: tuple[str, ...]) -> Name | None:
        """Return the longer name that this form stands for; of several, a person's and the most frequent."""
        low = [part.lower() for part in parts]
        near = {id(name): name for word in {low[0], low[-1]} for name in self._by_word.get(word, ())[:_CANDIDATES]}
        if not near:
            return None
        candidates = [name for name in near.values() if _can_mean(low, name) and not self._others(parts, name)]
        people = [name for name in candidates if name.sort == PERSON] or candidates
        # Of a family the surname alone is rather the one whom the others are told of as relatives.
        return max(people, key=lambda name: (not name.kin, name.count)) if people else None

    def _others(self, parts: tuple[str, ...], name: Name) -> bool:
        """Say whether a bare surname was somebody's before the article named that person's relative with it in full."""
        if not name.kin or len(parts) > 1:
            return False
        forms = list(self._forms)
        full = next((at for at, form in enumerate(forms) if _join(form) == name.full), 0)
        return forms.index(parts) < full

    def _classify(self, name: Name, parts: tuple[str, ...]) -> None:
        if not name.sort:
            name.sort = sort_of(parts, self._hints.get(parts, set()))
        self._sex(name, parts)

    def _sex(self, name: Name, parts: tuple[str, ...]) -> None:
        hints = self._hints.get(parts, set())
        name.kin = name.kin or (KIN in hints and len(parts) > 1)
        if name.sort != PERSON or name.sex:
            return
        first = parts[0].lower()
        if "f" in hints or "m" in hints:
            name.sex = "f" if "f" in hints else "m"
        elif len(parts) > 1 or first in FIRST_NAMES:
            male, female = first in MALE_NAMES, first in FEMALE_NAMES
            name.sex = "" if male == female else ("m" if male else "f")
        if not name.sex and len({"f?", "m?"} & hints) == 1:
            name.sex = "f" if "f?" in hints else "m"

    def _is_surname(self, word: str, name: Name | None) -> bool:
        """Say whether a word that only opens sentences names a person: "Marsh, 39," where there is an Ellen Marsh.

        An age behind it tells as much as a first name that is in use: "Okoro, 39," where there is an Idunn Okoro.
        """
        if name is None or name.sort not in {PERSON, ""}:
            return False
        first, *_, last = name.full.lower().split()
        aged = PERSON in self._hints.get((word,), set())
        return last == word.lower() and (aged or (name.sort == PERSON and first in FIRST_NAMES))

    def lookup(self, text: str) -> Name | None:
        """Return the name that ``text`` is a form of, or None."""
        return self._names.get(text.casefold())

    def of_run(self, words: Words, run: Run) -> Name | None:
        """Return the name that a run prints, or None where the capital only opens the sentence."""
        del words
        try:
            return self._of_parts[run.parts]
        except KeyError:
            found = self._of_parts[run.parts] = self._names.get(_join(run.parts).casefold())
            return found

    def of_sort(self, sort: str) -> list[Name]:
        """Return every name of a sort once, in no order."""
        return list({id(name): name for name in self._names.values() if name.sort == sort}.values())


def _can_mean(low: list[str], name: Name) -> bool:
    """Say whether a form can be short for a longer name: a person's surname, a company without its suffix."""
    other = name.full.lower().split()
    if len(other) < 2 or len(other) < len(low):
        return False
    company = name.sort == ORGANISATION
    if name.sort != PLACE and not (company and len(low) == 1) and _same_person(low, other, person=name.sort == PERSON):
        return True
    return (
        company
        and other[: len(low)] == low
        and other[len(low) : len(low) + 1] != []
        and (other[len(low)] in _COMPANY_SUFFIXES and low[0] not in PLACES)
    )


def _join(parts: tuple[str, ...]) -> str:
    return " ".join(parts).replace(" .", ".") if len(parts) > 1 else parts[0]


def _same_person(low: list[str], other: list[str], *, person: bool = False) -> bool:
    """Say whether a shorter form can mean the person printed longer: surname, first name, or both with a nickname."""
    surname = other[-1] if other[-1].rstrip(".") not in _SUFFIXES else other[-2]
    if len(low) == 1:
        return low[0] == surname or (low[0] == other[0] and (low[0] in FIRST_NAMES or person))
    if low[-1] != surname:
        return False
    return (
        low[0] == other[0] or other[0] in FULL_FORMS.get(low[0], ()) or (low[0][0] == other[0][0] and len(low[0]) <= 2)
    )
