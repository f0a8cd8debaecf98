"""``broadsheet refresh``: what is new."""

from __future__ import annotations

from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING

import click

from broadsheet.cli import completing
from broadsheet.cli.feeds import draw_failures, failure_json, numbers_of
from broadsheet.cli.options import json_option
from broadsheet.cli.session import Session, pass_session

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from broadsheet.feeds.refresh_model import Progress, Summary
    from broadsheet.library import Library


_COPIES_SECONDS = 0.3
"""Enough for the new articles of a day; after the first refresh the rest follows with the next ones."""

_HINTED = "contact-hint"


@click.command(short_help="Ask the feeds for what is new.")
@click.argument("sources", metavar="[SOURCE]...", nargs=-1, shell_complete=completing.sources)
@click.option("--force", is_flag=True, help="Ask feeds too that should be left alone for now, and disabled ones.")
@click.option("--due", is_flag=True, help="Ask only feeds whose interval is over: for cron.")
@click.option("--no-full-text", is_flag=True, help="Fetch no pages for articles whose feed gives only a teaser.")
@json_option()
@pass_session
def refresh(
    session: Session, sources: tuple[str, ...], *, force: bool, due: bool, no_full_text: bool, as_json: bool
) -> int:
    """Ask all feeds, or each SOURCE by number, name or address, for what is new.

    It may be interrupted at any moment: each feed is then either as it was or wholly taken in. That feeds fail is no
    failure of the command: the exit code is 0, and what failed is told with what to do.
    """
    from broadsheet.cli.console import put_json
    from broadsheet.feeds.refresh_model import Wishes

    with session.open_library() as library, _shown(session) as show:
        chosen = numbers_of(library, sources) if sources else None
        # Who names a feed wants it asked, whatever its past.
        wishes = Wishes(chosen, force or bool(sources), due_only=due, full_text=not no_full_text, progress=show)
        summary = library.feeds.refresh(wishes)
        library.feeds.link_copies(seconds=_COPIES_SECONDS)
        hint = "" if as_json or not summary.asked else _contact_hint(library)
    if as_json:
        put_json(_as_json(summary))
    else:
        _draw(session, summary, hint)
    return 0


def _contact_hint(library: Library) -> str:
    """Return, once in the life of a library, that servers are told no contact, where that is so."""
    from broadsheet.cli.checks import NO_CONTACT, told_contact

    if told_contact() or library.remembered(_HINTED):
        return ""
    library.remember(_HINTED, "yes")
    return NO_CONTACT


@contextmanager
def _shown(session: Session) -> Iterator[Callable[[Progress], None]]:
    """Show progress on standard error, where that is a terminal; say what came in before an interruption anywhere."""
    from broadsheet.cli.console import is_screen, messages, plain, put, spinner

    console = messages(session)
    status = console.status(plain("Asking the feeds"), spinner=spinner(console)) if is_screen(console) else None
    last = "nothing was asked"

    def show(progress: Progress) -> None:
        nonlocal last
        what = "pages" if progress.phase == "pages" else "feeds"
        last = f"{progress.done}/{progress.total} {what}, {progress.new} new, {progress.failed} failed"
        if status is not None:
            status.update(plain(f"{last}, {progress.rate:.0f}/s  {progress.name}"))

    try:
        with status or nullcontext():
            yield show
    except KeyboardInterrupt:
        put(console, plain(f"stopped: {last}; what came in is kept"))
        raise


def _as_json(summary: Summary) -> dict[str, object]:
    return {
        "total": summary.total,
        "asked": summary.asked,
        "unchanged": summary.unchanged,
        "waiting": summary.waiting,
        "disabled": summary.disabled,
        "new": summary.new,
        "revised": summary.revised,
        "pages": summary.pages,
        "failed": [failure_json(failure) for failure in summary.failed],
        "moved": [{"name": name, "address": address} for name, address in summary.moved],
        "notes": [{"name": name, "note": note} for name, note in summary.notes],
        "seconds": round(summary.seconds, 3),
    }


def _draw(session: Session, summary: Summary, hint: str) -> None:
    from broadsheet.cli.console import messages, output, plain, put

    parts = [f"{summary.new} new", f"{summary.revised} revised", f"{summary.unchanged} of {summary.asked} unchanged"]
    if summary.pages:
        parts.append(f"{summary.pages} completed from their pages")
    if summary.failed:
        parts.append(f"{len(summary.failed)} failed")
    put(output(session), plain(f"{', '.join(parts)} in {summary.seconds:.1f} s"))
    console = messages(session)
    if summary.waiting:
        put(console, plain(f"{summary.waiting} left alone for now; --force asks them all the same"))
    if summary.disabled:
        put(
            console, plain(f"{summary.disabled} gone for good and not asked; `broadsheet sources --failing` lists them")
        )
    for name, address in summary.moved:
        put(console, plain(f"{name} has moved to {address}"))
    for name, note in summary.notes:
        put(console, plain(f"{name}: {note}"))
    draw_failures(console, summary.failed)
    if hint:
        put(console, plain(f"said once: {hint}", "dim"))
