"""The loop that draws goes before threads at work: they wait longer for it than it waits for them."""

from __future__ import annotations

import asyncio
import selectors
import sys
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from broadsheet.articles import Article
from broadsheet.facts import find_blocks
from broadsheet.tui import precedence
from broadsheet.tui.layout import lay_out
from broadsheet.tui.precedence import AT_LENGTH, AT_ONCE, ENOUGH, give_way, let_keys_in, loop

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    before = sys.getswitchinterval()
    yield
    sys.setswitchinterval(before)


def test_who_waits_for_whom_depends_on_whether_the_loop_has_work(monkeypatch: pytest.MonkeyPatch) -> None:
    waiting: list[float] = []
    select = selectors.DefaultSelector.select

    def noted(selector: selectors.DefaultSelector, timeout: float | None = None) -> Sequence[object]:
        waiting.append(sys.getswitchinterval())
        return select(selector, timeout)

    monkeypatch.setattr(selectors.DefaultSelector, "select", noted)

    async def work() -> float:
        await asyncio.sleep(0)
        return sys.getswitchinterval()

    with asyncio.Runner(loop_factory=loop) as runner:
        assert runner.run(work()) == pytest.approx(AT_LENGTH, abs=1e-6)
    assert waiting == pytest.approx([AT_ONCE] * len(waiting), abs=1e-6)
    assert len(waiting) > 1


def test_it_is_a_loop_like_others() -> None:
    async def work() -> str:
        return await asyncio.get_running_loop().run_in_executor(None, lambda: "done")

    with asyncio.Runner(loop_factory=loop) as runner:
        assert runner.run(work()) == "done"


class Clock:
    """Tells for how long the thread has worked."""

    def __init__(self) -> None:
        self.worked = 0.0
        self.let_in = 0

    def thread_time(self) -> float:
        return self.worked

    def sleep(self, seconds: float) -> None:
        assert not seconds
        self.let_in += 1


@pytest.mark.parametrize(
    ("seconds", "order"),
    [(0.0, ["first", "second", "other", "due"]), (ENOUGH, ["first", "other", "due", "second"])],
)
def test_who_has_worked_long_lets_others_go_on(
    seconds: float, order: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = Clock()
    monkeypatch.setattr(precedence, "time", clock)
    done: list[str] = []

    async def works() -> None:
        clock.worked += seconds
        done.append("first")
        await give_way()
        done.append("second")

    async def other() -> None:
        done.append("other")

    async def due() -> None:
        await asyncio.sleep(1e-9)
        done.append("due")

    async def both() -> None:
        await asyncio.gather(works(), other(), due())

    with asyncio.Runner(loop_factory=loop) as runner:
        runner.run(both())
    assert done == order


def test_in_another_loop_nobody_gives_way() -> None:
    with asyncio.Runner(loop_factory=loop) as runner:
        runner.run(asyncio.sleep(0))

    async def first() -> bool:
        other = asyncio.ensure_future(asyncio.sleep(0))
        await give_way()
        begun = other.done()
        await other
        return begun

    assert not asyncio.run(first())


def test_threads_at_work_let_the_loop_in_and_the_loop_lets_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock()
    monkeypatch.setattr(precedence, "time", clock)
    let_keys_in()
    assert clock.let_in == 0
    worker = Thread(target=let_keys_in)
    worker.start()
    worker.join()
    assert clock.let_in == 1


def test_to_lay_a_book_out_lets_the_loop_in_at_each_paragraph(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock()
    monkeypatch.setattr(precedence, "time", clock)
    article = Article.from_text("The dam held.\n\n" * 40)
    blocks = find_blocks(article.text)
    worker = Thread(target=lay_out, args=(article, blocks, 40))
    worker.start()
    worker.join()
    assert len(blocks) == clock.let_in == 40
