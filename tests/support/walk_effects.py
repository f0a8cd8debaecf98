"""What a step of a walk did to the screen: the little language of the walks, see there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from pseudo_terminal import Terminal


@dataclass(frozen=True, slots=True)
class Seen:
    """A screen at one moment: its lines as text, and all of it with colours and weight."""

    lines: tuple[str, ...]
    look: tuple[object, ...]

    @property
    def text(self) -> str:
        return "\n".join(self.lines)


def seen(reader: Terminal) -> Seen:
    """Return what is on the screen now."""
    screen = reader.screen
    return Seen(tuple(screen.display), tuple(tuple(sorted(screen.buffer[y].items())) for y in range(screen.lines)))


def happened(expected: str, before: Seen, now: Seen) -> bool:
    """Return whether everything expected of a step is so."""
    return all(_one(part, before, now) for part in expected.split(" & "))


def _one(expected: str, before: Seen, now: Seen) -> bool:
    word, _, rest = expected.partition(" ")
    if word in _COMPARED:
        return _COMPARED[word](rest, before, now)
    if expected == "*":
        return now.look != before.look
    if expected.startswith("-"):
        return expected[1:] not in now.text
    if expected.startswith("~"):
        return re.search(expected[1:], now.text) is not None
    return expected in now.text


def _lit(text: str, before: Seen, now: Seen) -> bool:
    rows = zip(before.lines, now.lines, before.look, now.look, strict=True)
    return any(text in line and line == was and look != looked for was, line, looked, look in rows)


def _width(title: str, screen: Seen) -> int:
    found = re.search(f"╭─ {re.escape(title)}[^╮\\n]*╮", screen.text)
    return len(found[0]) if found else 0


_COMPARED: dict[str, Callable[[str, Seen, Seen], bool]] = {
    "more": lambda text, before, now: now.text.count(text) > before.text.count(text),
    "less": lambda text, before, now: now.text.count(text) < before.text.count(text),
    "lit": _lit,
    "wider": lambda title, before, now: _width(title, now) > _width(title, before),
    "narrower": lambda title, before, now: 0 < _width(title, now) < _width(title, before),
}
