"""What ``broadsheet doctor`` looks at, each check a plain function that never raises on a fault it can name."""

from __future__ import annotations

import os
import platform
import re
from dataclasses import dataclass, replace
from importlib import metadata
from pathlib import Path
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


_ONLY_ORDER = re.compile(r"(?:row \d+ missing from|wrong # of entries in|non-unique entry in) index ")
"""What SQLite's integrity check says of an index of its own that does not fit its rows, which are whole."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at.

    Attributes:
        name: What.
        ok: Whether it is sound.
        detail: What was found; for a fault, what to do.
        mend: What ``--fix`` would do about it, empty where it can do nothing.
        mended: What it has done.
    """

    name: str
    ok: bool
    detail: str
    mend: str = ""
    mended: str = ""


class MendableError(BroadsheetError):
    """Something is wrong that can be mended without losing anything."""

    def __init__(self, message: str, mend: str, work: Callable[[], object]) -> None:
        super().__init__(message)
        self.mend = mend
        self.work = work


def examine(session: Session, console: Console, *, mend: bool = False) -> Sequence[Check]:
    """Look at everything; a fault in one place hides nothing elsewhere.

    Args:
        session: Where the settings and the library are.
        console: The terminal to tell about.
        mend: Whether to mend what can be mended without losing anything.
    """
    told = _checked("settings", lambda: _settings(session))
    # Settings that cannot be used must hide nothing else: the rest is looked at as it is without them.
    usable = session if told.ok else replace(session, config=Path(os.devnull))
    checks = [
        _checked("program", _program),
        told,
        *([_checked("looks", lambda: looks(session.settings()))] if told.ok and (looks := session.looks) else []),
        _checked("terminal", lambda: _terminal(console)),
    ]
    try:
        if not told.ok and not has_library(usable):
            return [*checks, Check("library", ok=False, detail="not looked at: the settings may say where it is")]
        library = usable.open_library()
    except BroadsheetError as error:
        return [*checks, Check("library", ok=False, detail=str(error))]
    with library:
        return [
            *checks,
            _checked("library", lambda: _library(library), mend=mend),
            _checked("privacy", lambda: _privacy(session, library), mend=mend),
            _checked("index", lambda: _index(library), mend=mend),
            _checked("feeds", lambda: _feeds(library)),
            _checked("contact", lambda: told_contact() or NO_CONTACT),
        ]


def has_library(session: Session) -> bool:
    """Return whether there is a library where this session has it: looking for one makes none.

    Raises:
        ConfigError: The settings cannot be used.
    """
    from broadsheet.library.opening import default_directory

    return ((session.settings().library or default_directory()) / DATABASE_NAME).is_file()


def _checked(name: str, look: Callable[[], str], *, mend: bool = False) -> Check:
    try:
        return Check(name, ok=True, detail=look())
    except MendableError as fault:
        return _mended(name, look, fault) if mend else Check(name, ok=False, detail=str(fault), mend=fault.mend)
    except BroadsheetError as error:
        return Check(name, ok=False, detail=str(error))


def _mended(name: str, look: Callable[[], str], fault: MendableError) -> Check:
    """Mend it and look again, until nothing more is found: what is said to be sound has been looked at."""
    done: list[str] = []
    while fault.mend not in done:
        try:
            fault.work()
            done.append(fault.mend)
            return Check(name, ok=True, detail=look(), mended="; ".join(done))
        except MendableError as further:
            fault = further
        except (BroadsheetError, OSError) as error:
            return Check(name, ok=False, detail=f"{fault}; it could not be mended: {error}")
    return Check(name, ok=False, detail=f"{fault}; mending it did not help")


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
        where = library.store.directory
        message = f"{where}: SQLite finds {counted(len(problems), 'fault')}, the first: {problems[0]}"
        if all(_ONLY_ORDER.match(problem) for problem in problems):
            raise MendableError(message, "put the rows in order anew", library.store.reorder)
        raise BroadsheetError(f"{message}; `broadsheet restore` puts a backup in its place")
    articles = library.count(View(Scope.EVERY))
    held = f"{counted(articles, 'article')} of {counted(len(library.sources()), 'source')}"
    return f"{library.store.directory}: sound, {held}"


def _privacy(session: Session, library: Library) -> str:
    from broadsheet.config import config_path
    from broadsheet.config.exposure import exposed_secret, is_open_to_others, make_private

    file = session.config or config_path()
    if warning := exposed_secret(file):
        raise MendableError(warning, f"let nobody but you read {file}", lambda: make_private(file))
    directory = library.store.directory
    if is_open_to_others(directory) and is_open_to_others(directory / DATABASE_NAME):
        message = f"{directory}: others may read what you read; chmod 700 it"
        raise MendableError(message, f"let nobody but you into {directory}", lambda: make_private(directory))
    return "what you read, and what you set, is for your eyes alone"


def _index(library: Library) -> str:
    from broadsheet.articles import Scope, View

    waiting = library.searching.pending()
    if waiting < library.count(View(Scope.EVERY)) and (problems := library.searching.verify()):
        message = f"{'; '.join(problems).rstrip('.')}; the next search mends it, too"
        raise MendableError(message, "build anew what is damaged, from the articles", library.searching.update)
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
