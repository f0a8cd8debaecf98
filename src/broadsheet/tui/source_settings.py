"""What is set for a source, as a line that is read and typed; changing it, with a way back, in worker threads."""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from broadsheet.articles import SourceKind, clean_line
from broadsheet.errors import BroadsheetError
from broadsheet.tui.history import Change

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from broadsheet.library import feed_settings
    from broadsheet.library.feed_settings import SourceSettings
    from broadsheet.tui.port import Shelves

_LIMIT = 2_000
_YES, _NO = frozenset({"yes", "true", "on", "1"}), frozenset({"no", "false", "off", "0"})
_USUAL = "usual"
_AUTH = ("user", "header", "secret_command", "secret_env")


@dataclass
class SettingsRead(Message):
    """What is set for a source, as the line to be changed.

    Attributes:
        number: The source.
        name: What it is called.
        line: The line.
    """

    number: int
    name: str
    line: str


def read_settings(shelves: Shelves, number: int) -> SettingsRead:
    """Return the line that says what is set for a source.

    Raises:
        BroadsheetError: It is not there any more.
    """
    found = shelves.feeds.settings_of(number)
    return SettingsRead(number, found.name, written(found))


def written(found: SourceSettings) -> str:
    """Return what is set for a source as ``name=value`` pairs, quoted as a shell would."""
    fetching = found.fetching
    said = {"name": found.name, "folder": found.folder, "tags": ",".join(found.tags)}
    said["hidden"] = "yes" if fetching.hidden else "no"
    if found.kind is SourceKind.FEED:
        said["full_text"] = str(fetching.full_text)
        said["minutes"] = f"{fetching.interval / 60:g}" if fetching.interval else _USUAL
        said["private"] = "yes" if fetching.private else "no"
        auth = (fetching.user, fetching.header, fetching.secret_command, fetching.secret_variable)
        said |= {name: value for name, value in zip(_AUTH, auth, strict=True) if value}
    return " ".join(f"{name}={shlex.quote(value)}" for name, value in said.items())


def understood(line: str) -> feed_settings.Change:
    """Return the change that a typed line asks for; what it does not name stays.

    Raises:
        BroadsheetError: It cannot be understood; the message names the part.
    """
    from broadsheet.library import feed_settings

    try:
        parts = shlex.split(line[:_LIMIT])
    except ValueError as error:
        message = "a quotation mark is missing its partner"
        raise BroadsheetError(message) from error
    given: dict[str, str] = {}
    for part in parts:
        name, sign, value = part.partition("=")
        if not sign or name not in {*_READERS, *_AUTH}:
            known = ", ".join((*_READERS, *_AUTH))
            message = f"“{clean_line(part, limit=60)}” is none of {known} with = and a value; quote values with blanks"
            raise BroadsheetError(message)
        given[name] = value
    change: dict[str, object] = {}
    for name, value in given.items():
        if name in _READERS:
            field, read = _READERS[name]
            change[field] = read(name, value)
    if any(name in given for name in _AUTH):
        change["auth"] = tuple(given.get(name, "") for name in _AUTH)
    return feed_settings.Change(**change)  # type: ignore[arg-type]  # each reader gives what its field takes


def change_source(shelves: Shelves, number: int, line: str) -> Change:
    """Change what is set for a source.

    Raises:
        BroadsheetError: The line cannot be understood, or a setting cannot be; nothing is changed then.
    """
    return _apply(shelves, number, understood(_with_lost_secret(line, shelves.feeds.settings_of(number))))


def _with_lost_secret(line: str, before: SourceSettings) -> str:
    """Say that authentication goes where the line no longer names any and there was some."""
    guarded = before.fetching.guarded and not any(f"{name}=" in line for name in _AUTH)
    return f"{line} user=" if guarded else line


def _apply(shelves: Shelves, number: int, change: feed_settings.Change) -> Change:
    from broadsheet.library import feed_settings

    before = shelves.feeds.settings_of(number)
    after = shelves.feeds.change(number, change)
    fetching = before.fetching
    is_feed = before.kind is SourceKind.FEED
    undo = feed_settings.Change(
        name=before.name,
        folder=before.folder,
        tags=before.tags,
        hidden=fetching.hidden,
        full_text=fetching.full_text if is_feed else None,
        interval=(fetching.interval or 0) if is_feed else None,
        private=fetching.private if is_feed else None,
        auth=(fetching.user, fetching.header, fetching.secret_command, fetching.secret_variable) if is_feed else None,
    )
    told = f"{clean_line(after.name, limit=60)}: settings {'changed' if after != before else 'as they were'}"
    return Change(told, (), lambda: _apply(shelves, number, undo))


def _text(_: str, value: str) -> str:
    return value


def _tags(_: str, value: str) -> tuple[str, ...]:
    return tuple(tag.strip() for tag in value.split(",") if tag.strip())


def _flag(name: str, value: str) -> bool:
    if value.casefold() in _YES | _NO:
        return value.casefold() in _YES
    message = f"{name} is yes or no"
    raise BroadsheetError(message)


def _wish(_: str, value: str) -> object:
    from broadsheet.feeds.fetch_settings import FullText

    if value.casefold() in set(FullText):
        return FullText(value.casefold())
    message = f"full_text is {', '.join(FullText)}"
    raise BroadsheetError(message)


def _minutes(name: str, value: str) -> float:
    if value.casefold() in {"", _USUAL}:
        return 0.0
    try:
        minutes = float(value)
    except ValueError:
        minutes = 0.0
    if 1 <= minutes <= 525_600:
        return minutes * 60
    message = f"{name} is {_USUAL}, as the server says, or a number from 1"
    raise BroadsheetError(message)


_READERS: Mapping[str, tuple[str, Callable[[str, str], object]]] = {
    "name": ("name", _text),
    "folder": ("folder", _text),
    "tags": ("tags", _tags),
    "hidden": ("hidden", _flag),
    "full_text": ("full_text", _wish),
    "minutes": ("interval", _minutes),
    "private": ("private", _flag),
}
"""How each part of a line is read, and which field of a change it is."""
