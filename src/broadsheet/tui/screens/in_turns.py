"""A screen that has the loop to itself for one message, not for all that wait for it, and that closes once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from textual.await_complete import AwaitComplete
from textual.events import Key
from textual.message import Message
from textual.message_pump import MessagePump

from broadsheet.tui.precedence import give_way
from broadsheet.tui.session import NOTHING_OVER

if TYPE_CHECKING:
    from textual.screen import Screen


@dataclass
class TypedEarly(Message, bubble=False):
    """A letter came in one breath with the key that opened this screen, before there was anybody to take it."""

    key: Key


class InTurns(MessagePump):
    """What all screens share; it stands before the class of screen that it is to be.

    It lets others go on after a message that took long: a key that waits, or the picture of what was done.
    """

    @property
    def over(self) -> tuple[str, str]:
        """Its name and what it shows, where the reader is to find it over the panes again at the next start."""
        return NOTHING_OVER

    def dismiss(self, result: Any = None) -> AwaitComplete:
        """Close with a result, unless that is done: Textual would close the screen below as well.

        A second Enter or click comes before the screen is gone where the two are quick.
        """
        itself = cast("Screen[Any]", self)
        if self.app.screen_stack[-1:] != [itself]:
            return AwaitComplete()
        return cast("Screen[Any]", super()).dismiss(result)

    def on_typed_early(self, event: TypedEarly) -> None:
        """Give a letter to the line that it is for; by now there is one, if ever."""
        itself = cast("Screen[Any]", self)
        for line in itself.query("Input"):
            # The focus first, which may select what is there already: the letter takes its place.
            itself.set_focus(line)
            line.post_message(Key(event.key.key, event.key.character))
            return

    async def _on_message(self, message: Message) -> None:
        # Textual asks this of every message and event, and goes on with the next in the same turn.
        await super()._on_message(message)
        await give_way()
