"""What a folder says of its articles: ``metadata.yaml``, a list of file, source, title, author, published, url."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import yaml

from broadsheet.articles.clean import clean_line
from broadsheet.feeds.addresses import web_address
from broadsheet.feeds.dates import parse_date
from broadsheet.feeds.errors import FileError
from broadsheet.feeds.file_kinds import read_characters, shown

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

METADATA_NAME = "metadata.yaml"
_LIMIT = 1_000_000


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is said of one article beside its text; a field that is not given is empty or None."""

    source: str = ""
    title: str = ""
    author: str | None = None
    published: datetime | None = None
    url: str | None = None
    language: str | None = None


def read_metadata(folder: Path) -> Mapping[str, Metadata]:
    """Return what the companion file of a folder says of its files, by their names; nothing where there is none.

    Raises:
        FileError: It is there but cannot be understood.
    """
    path = folder / METADATA_NAME
    if not path.is_file():
        return {}
    text = read_characters(path, _LIMIT)
    try:
        # Both loaders make nothing but plain values; the one in C is seven times as fast and not always there.
        listed = yaml.load(text, yaml.CSafeLoader) if yaml.__with_libyaml__ else yaml.safe_load(text)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        place = f" line {mark.line + 1}" if mark else ""
        raise FileError(f"{shown(path)}{place} is not YAML that can be read") from error
    if not isinstance(listed, list):
        raise FileError(f"{shown(path)} is not a list of entries with a “file” each")
    return dict(_entry(path, number, given) for number, given in enumerate(listed, start=1))


def _entry(path: Path, number: int, given: object) -> tuple[str, Metadata]:
    name = given.get("file") if isinstance(given, dict) else None
    if not isinstance(given, dict) or not isinstance(name, str):
        raise FileError(f"{shown(path)}: entry {number} does not name its “file”")
    return name, metadata(given)


def metadata(given: Mapping[Any, object]) -> Metadata:
    """Return the fields in a mapping as written by a person; what has the wrong type is passed over."""
    return Metadata(
        source=_line(given.get("source")),
        title=_line(given.get("title")),
        author=_line(given.get("author")) or None,
        published=_moment(given.get("published", given.get("date"))),
        url=web_address(_line(given.get("url"))),
        language=_line(given.get("language", given.get("lang"))).lower() or None,
    )


def _line(value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return clean_line(str(value))


def _moment(value: object) -> datetime | None:
    if isinstance(value, datetime):
        return value if value.tzinfo else value.replace(tzinfo=UTC)
    if isinstance(value, date):
        return datetime(value.year, value.month, value.day, tzinfo=UTC)
    return parse_date(value) if isinstance(value, str) else None
