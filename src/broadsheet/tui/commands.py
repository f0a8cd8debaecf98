"""What the palette offers: what the keys of a screen do, found by name or by the sentence that tells what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.command import Hit
from textual.content import Content
from textual.system_commands import SystemCommandsProvider

if TYPE_CHECKING:
    from textual.command import Hits

_LEAST = 1e-6
"""The score of a command that is found by its sentence: after all that are found by their names."""


class Commands(SystemCommandsProvider):
    """Textual's own search, which knows names alone: of "mark unread" it finds nothing, for the command is "Read"."""

    async def search(self, query: str) -> Hits:
        """Yield what the typed letters may stand for by name, and by sentence what has a word for each word typed."""
        matcher = self.matcher(query)
        for name, sentence, does, _ in self.app.get_system_commands(self.screen):
            if (score := matcher.match(name)) > 0:
                yield Hit(score, matcher.highlight(name), does, help=sentence)
            elif tells(sentence, query):
                yield Hit(_LEAST, Content(name), does, text=name, help=sentence)


def tells(sentence: str, query: str) -> bool:
    """Return whether each word typed begins a word of a sentence."""
    words = [word.strip("(.,;:)") for word in sentence.casefold().split()]
    return all(any(word.startswith(typed) for word in words) for typed in query.casefold().split())
