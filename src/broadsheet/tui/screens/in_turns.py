"""A screen that has the loop to itself for one message, not for all that wait for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message_pump import MessagePump

from broadsheet.tui.precedence import give_way

if TYPE_CHECKING:
    from textual.message import Message


class InTurns(MessagePump):
    """Lets others go on after a message that took long: a key that waits, or the picture of what was done.

    It stands before the class of screen that it is to be.
    """

    async def _on_message(self, message: Message) -> None:
        # Textual asks this of every message and event, and goes on with the next in the same turn.
        await super()._on_message(message)
        await give_way()
