"""What is known to be damaged in an index: the slices that searches leave out until they are built anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.search.slices.slice import DamagedSliceError, Slice, newest_first

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable


class Damage:
    """The damaged slices of one index, and the articles in them.

    Attributes:
        needs_rebuild: Whether so much is lost that nobody knows what is missing: all has to be built anew.
    """

    def __init__(self) -> None:
        self.needs_rebuild = False
        self._held: dict[str, frozenset[int]] = {}
        self._checked: set[str] = set()

    def __contains__(self, name: str) -> bool:
        """Return whether the slice of this name is damaged."""
        return name in self._held

    @property
    def first(self) -> set[str]:
        """The name of the slice that was found damaged before the others, alone; nothing where none is."""
        return set(list(self._held)[:1])

    @property
    def missing(self) -> frozenset[int]:
        """The articles of all of them."""
        return frozenset().union(*self._held.values())

    def note(self, part: Slice) -> None:
        """Remember a slice as damaged, and whom it held."""
        try:
            self._held[part.info.name] = frozenset(_live(part))
        except DamagedSliceError:
            # Nobody knows whom it held.
            self.needs_rebuild = True
            self._held[part.info.name] = frozenset()

    def articles(self, part: Slice) -> Iterable[int]:
        """Return the articles of a slice, damaged or not.

        Raises:
            DamagedSliceError: Nobody knows them.
        """
        return self._held.get(part.info.name) or _live(part)

    def forget(self, kept: Collection[str]) -> None:
        """Forget all slices but those of these names: they are gone."""
        self._held = {name: numbers for name, numbers in self._held.items() if name in kept}

    def due(self, parts: Iterable[Slice]) -> Slice | None:
        """Return a slice that is to be compared with its checksums, each at most once."""
        for part in parts:
            if part.info.name not in self._checked:
                self._checked.add(part.info.name)
                if part.due():
                    return part
        return None


def _live(part: Slice) -> list[int]:
    return [part.roll.numbers[place] for place in newest_first(part.live)]
