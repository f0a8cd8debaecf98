"""A refresh that the reader interrupts says what came in before."""

from __future__ import annotations

import pytest

from broadsheet.cli.commands.refresh import _shown
from broadsheet.cli.session import Session
from broadsheet.feeds.refresh_model import Progress


def stop_after(told: list[Progress]) -> None:
    with _shown(Session(colour=False)) as show:
        for progress in told:
            show(progress)
        raise KeyboardInterrupt


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ([], "stopped: nothing was asked; what came in is kept"),
        (
            [Progress("feeds", 9, 4, new=12, failed=1), Progress("feeds", 9, 5, new=15, failed=1, name="Gazette")],
            "stopped: 5/9 feeds, 15 new, 1 failed; what came in is kept",
        ),
    ],
)
def test_what_came_in_is_told(told: list[Progress], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(KeyboardInterrupt):
        stop_after(told)
    printed = capsys.readouterr()
    assert (printed.out, printed.err.strip()) == ("", said)


def test_nothing_is_told_where_nothing_is_wanted(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(KeyboardInterrupt), _shown(Session(quiet=True)):
        raise KeyboardInterrupt
    assert capsys.readouterr().err == ""
