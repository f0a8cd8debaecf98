"""A widget that is gone is gone: nothing of Textual's remembers it for the ground it stood on."""

from __future__ import annotations

import gc
from collections import Counter
from typing import TYPE_CHECKING, Any

from textual._styles_cache import StylesCache
from textual.color import Color
from textual.widget import Widget

from broadsheet.tui.grounds import let_widgets_go

if TYPE_CHECKING:
    from textual.pilot import Pilot

ROUNDS = 8
"""More than one dialog has of widgets of a kind."""

PAPER, INK = Color(250, 240, 230), Color(0, 0, 40, 0.5)


def held() -> Counter[type]:
    """Return how many widgets there are of each kind, and how many have lines to remember."""
    gc.collect()
    return Counter(type(thing) for thing in gc.get_objects() if isinstance(thing, Widget | StylesCache))


async def test_no_closed_dialog_leaves_anything_behind(app: Any, settle: Any) -> None:
    async def rounds(pilot: Pilot[None], times: int) -> None:
        for _ in range(times):
            for keys in (("question_mark", "escape"), ("slash", "f", "i", "escape")):
                await pilot.press(*keys)
                await settle(pilot)

    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await rounds(pilot, 2)
        before = held()
        await rounds(pilot, ROUNDS)
        # The dialog that was closed last may still be remembered; what stays for good stays of every round.
        assert [kind for kind, more in (held() - before).items() if more >= ROUNDS] == []


def test_the_grounds_are_what_textual_finds() -> None:
    let_widgets_go()
    inner, outer = StylesCache().get_inner_outer(PAPER, INK)
    assert (inner.background, outer.background) == (PAPER + INK, PAPER)
    assert StylesCache().get_inner_outer(PAPER, INK)[0] is inner
    assert StylesCache().get_inner_outer(INK, PAPER)[1].background == INK
