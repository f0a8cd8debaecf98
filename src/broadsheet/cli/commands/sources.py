"""``broadsheet sources``: what the library is fed from, and how that stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from broadsheet.cli.feeds import moment
from broadsheet.cli.options import json_option
from broadsheet.cli.session import Session, pass_session

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from broadsheet.articles import SourceRow
    from broadsheet.articles.fetches import FetchState

    Rows = Sequence[tuple[SourceRow, FetchState | None]]


@click.command(short_help="List the sources, and what is wrong with them.")
@click.option("--failing", is_flag=True, help="Only those that fail or have something to say.")
@json_option()
@pass_session
def sources(session: Session, *, failing: bool, as_json: bool) -> int:
    """List the sources with their counts; for feeds that fail, what is wrong, since when, and what to do."""
    from broadsheet.cli.console import output, put_json

    with session.open_library() as library:
        states = {state.source: state for state in library.feeds.states()}
        rows = [(source, states.get(source.number)) for source in library.sources()]
    if failing:
        rows = [(source, state) for source, state in rows if state and (state.error or state.disabled or state.notes)]
    if as_json:
        put_json({"sources": [_as_json(source, state) for source, state in rows]})
    else:
        _draw(output(session), rows, "No source fails." if failing else "No sources; `broadsheet add` adds one.")
    return 0


def _as_json(source: SourceRow, state: FetchState | None) -> dict[str, object]:
    said: dict[str, object] = {
        "number": source.number,
        "kind": str(source.kind),
        "name": source.name,
        "address": source.address,
        "folder": source.folder,
        "total": source.total,
        "unread": source.unread,
        "hidden": source.hidden,
    }
    if state is not None:
        said |= {
            "checked": moment(state.checked),
            "due": moment(state.due),
            "not_before": moment(state.not_before),
            "failures": state.failures,
            "error": state.error,
            "advice": state.advice,
            "error_since": moment(state.error_since),
            "disabled": state.disabled,
            "note": state.notes,
        }
    return said


def _draw(console: Console, rows: Rows, none: str) -> None:
    from rich.text import Text

    from broadsheet.cli.console import plain, put, put_beside

    if not rows:
        put(console, none)
    for source, state in rows:
        counts = f"{source.unread}/{source.total}"
        folder = f"{source.folder}/" if source.folder else ""
        name, address = plain(f"{folder}{source.name}", "bold"), plain(source.address, "dim")
        hidden = "  hidden from lists" if source.hidden else ""
        put_beside(console, Text(f"{source.number:>5}  {counts:>11}"), Text.assemble(name, "  ", address, hidden))
        if state is not None:
            _draw_state(console, state)


def _draw_state(console: Console, state: FetchState) -> None:
    from broadsheet.cli.console import plain, put

    if state.error:
        put(console, plain(f"{state.error}, since {moment(state.error_since)}", "red"), indent=20)
        put(console, plain(state.advice, "dim"), indent=20)
    if state.disabled:
        put(console, plain(f"not asked any more: {state.disabled}"), indent=20)
    if state.notes:
        put(console, plain(state.notes), indent=20)
