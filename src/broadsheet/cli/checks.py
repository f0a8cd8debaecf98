"""What ``broadsheet doctor`` looks at, each check a plain function that never raises on a fault it can name."""

from __future__ import annotations

import platform
from dataclasses import dataclass
from importlib import metadata
from typing import TYPE_CHECKING

from broadsheet.articles.store import DATABASE_NAME
from broadsheet.cli.lists import counted
from broadsheet.errors import BroadsheetError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rich.console import Console

    from broadsheet.cli.session import Session
    from broadsheet.library import Library


NO_CONTACT = (
    "servers are told no address to write to about our requests: set feeds.contact to one of mail or web, as polite"
    " readers do; `broadsheet config` says where"
)


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at.

    Attributes:
        name: What.
        ok: Whether it is sound.
        detail: What was found; for a fault, what to do.
    """

    name: str
    ok: bool
    detail: str


def examine(session: Session, console: Console, *, mend: bool = False) -> Sequence[Check]:
    """Look at everything; a fault in one place hides nothing elsewhere.

    Args:
        session: Where the settings and the library are.
        console: The terminal to tell about.
        mend: Whether to mend what can be mended without losing anything: the index, which is made from the articles.
    """
    checks = [
        _checked("program", _program),
        _checked("settings", lambda: _settings(session)),
        *([_checked("looks", lambda: looks(session.settings()))] if (looks := session.looks) else []),
        Check("terminal", ok=True, detail=_terminal(console)),
    ]
    try:
        library = session.open_library()
    except BroadsheetError as error:
        return [*checks, Check("library", ok=False, detail=str(error))]
    with library:
        return [
            *checks,
            _checked("library", lambda: _library(library)),
            _checked("privacy", lambda: _privacy(session, library)),
            _checked("index", lambda: _index(library, mend=mend)),
            _checked("feeds", lambda: _feeds(library)),
            _checked("contact", lambda: told_contact() or NO_CONTACT),
        ]


def _checked(name: str, look: Callable[[], str]) -> Check:
    try:
        return Check(name, ok=True, detail=look())
    except BroadsheetError as error:
        return Check(name, ok=False, detail=str(error))


def _program() -> str:
    from broadsheet.resources import seeds_directory, themes_directory

    themes = len(list(themes_directory().glob("*.yaml")))
    articles = len(list(seeds_directory().glob("*.txt")))
    version = f"broadsheet {metadata.version('broadsheet')}, Python {platform.python_version()}"
    return f"{version}, {themes} themes and {articles} articles bundled"


def _settings(session: Session) -> str:
    from broadsheet.config import config_path

    path = session.config or config_path()
    session.settings()
    return str(path) if path.exists() else f"{path} is not there: defaults are in force"


def _terminal(console: Console) -> str:
    from broadsheet.cli.console import is_screen

    if not is_screen(console):
        return "output goes to a file or a pipe"
    colours = console.color_system or "no"
    return f"{console.width} columns, {console.height} lines, {colours} colours, {console.encoding}"


def _library(library: Library) -> str:
    from broadsheet.articles import Scope, View

    problems = library.store.verify()
    if problems:
        message = f"{library.store.directory}: SQLite finds {len(problems)} faults, the first: {problems[0]}"
        raise BroadsheetError(message)
    articles = library.count(View(Scope.EVERY))
    held = f"{counted(articles, 'article')} of {counted(len(library.sources()), 'source')}"
    return f"{library.store.directory}: sound, {held}"


def _privacy(session: Session, library: Library) -> str:
    from broadsheet.config import config_path
    from broadsheet.config.exposure import exposed_secret, is_open_to_others

    if warning := exposed_secret(session.config or config_path()):
        raise BroadsheetError(warning)
    directory = library.store.directory
    if is_open_to_others(directory) and is_open_to_others(directory / DATABASE_NAME):
        message = f"{directory}: others may read what you read; chmod 700 it"
        raise BroadsheetError(message)
    return "what you read, and what you set, is for your eyes alone"


def _index(library: Library, *, mend: bool) -> str:
    from broadsheet.articles import Scope, View

    if mend:
        # Looked at first: what is damaged is built anew only once it is known to be.
        wrong = library.searching.verify()
        learned = library.searching.update()
        if learned or (wrong and not library.searching.verify()):
            return (
                f"mended: {counted(learned, 'article')} taken in"
                if learned
                else "mended: what was damaged is built anew"
            )
    waiting = library.searching.pending()
    if waiting < library.count(View(Scope.EVERY)) and (problems := library.searching.verify()):
        message = f"{'; '.join(problems).rstrip('.')}; the next search mends it, or --fix now"
        raise BroadsheetError(message)
    return f"the next search takes in {counted(waiting, 'article')}" if waiting else "up to date"


def told_contact() -> str:
    """Return how servers are told whom to ask about our requests, empty where they are not."""
    from broadsheet.feeds.http_identity import contact, user_agent

    return f"servers are told: {user_agent()}" if contact() else ""


def _feeds(library: Library) -> str:
    states = library.feeds.states()
    failing = sum(bool(state.error or state.disabled) for state in states)
    advice = "; `broadsheet sources --failing` lists them" if failing else ""
    return f"{counted(len(states), 'feed')}, {failing} failing{advice}"
