"""Who "he" and "she" are: the person told of, or for a verb of speech the one who spoke last."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from broadsheet.facts.names import Name

_REMEMBERED = 12
_RIVALS = 3


class Focus:
    """The people an article has told of up to a point, the nearest last."""

    def __init__(self) -> None:
        """Begin before the first sentence."""
        self.person: Name | None = None
        self.speaker: Name | None = None
        self._seen: list[Name] = []

    def mention(self, name: Name) -> None:
        """Note that the text names a person."""
        if name in self._seen:
            self._seen.remove(name)
        self._seen.append(name)
        del self._seen[:-_REMEMBERED]
        if self.person is None:
            self.person = name

    def act(self, name: Name) -> None:
        """Note that a person is the subject of a clause."""
        self.person = name

    def speak(self, name: Name) -> None:
        """Note that a person is the subject of a verb of speech."""
        self.speaker = name

    def subject(self, sex: str, *, speaking: bool = False) -> Name | None:
        """Return whom "he" ("m") or "she" ("f") means as a subject or possessor, or None."""
        order = (self.speaker, self.person) if speaking else (self.person, self.speaker)
        for name in order:
            if name is not None and _fits(name, sex):
                return name
        return next((name for name in reversed(self._seen) if _fits(name, sex)), None)

    def object(self, sex: str, subject: Name | None) -> Name | None:
        """Return whom "him" or "her" means beside a subject: the last person told of who fits and is another."""
        for name in reversed(self._seen[-_RIVALS:]):
            if _fits(name, sex) and name is not subject:
                return name
        return None


def _fits(name: Name, sex: str) -> bool:
    return name.sex in {"", sex}
