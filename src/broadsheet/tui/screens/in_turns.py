"""A screen that has the loop to itself for one message, not for all that wait for it, and that closes once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from textual.await_complete import AwaitComplete
from textual.message import Message
from textual.message_pump import MessagePump

from broadsheet.tui.precedence import give_way
from broadsheet.tui.session import NOTHING_OVER

if TYPE_CHECKING:
    from textual.screen import Screen


class KeysWait(Message, bubble=False):
    """Keys came in one breath with the one that opened this screen, before there was anybody to take them."""


class KeysWanted(Message, bubble=False):
    """The screen for which keys wait has whoever takes them."""


class InTurns(MessagePump):
    """What all screens share; it stands before the class of screen that it is to be.

    It lets others go on after a message that took long: a key that waits, or the picture of what was done.

    Attributes:
        takes_keys: Whether it has been asked for which keys wait, and was ready.
    """

    takes_keys = False

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

    def on_keys_wait(self) -> None:
        """Let the keys come: by now there is a line that they are for, if ever, and it has asked for the focus."""
        self.takes_keys = True
        self.app.post_message(KeysWanted())

    async def _on_message(self, message: Message) -> None:
        # Textual asks this of every message and event, and goes on with the next in the same turn.
        await super()._on_message(message)
        await give_way()
