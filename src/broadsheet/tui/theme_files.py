"""Reads colour themes from YAML files, bundled and the reader's own; a mistake names file, line and key."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from broadsheet.articles import clean_line
from broadsheet.config import ConfigError, config_path, suggestion
from broadsheet.config.document import entries, is_scalar, line_of, read_document
from broadsheet.config.errors import complaint
from broadsheet.config.plain import plain_values
from broadsheet.errors import BroadsheetError
from broadsheet.resources import themes_directory
from broadsheet.tui.theme_fields import FIELDS, SECTIONS, Palette

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    import yaml

_COLOUR = re.compile(r"#[0-9a-f]{6}", re.IGNORECASE)
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")
_SHADES = {"dark": True, "light": False}


def load_palettes(settings: Path | None = None) -> tuple[dict[str, Palette], dict[str, str]]:
    """Return all themes by name, and likewise one line for each file that cannot be used.

    A theme of the reader's own takes the place of a bundled one of the same name.

    Args:
        settings: The file of settings beside which the reader's own are; the usual one where it is None.
    """
    found: dict[str, Palette] = {}
    problems: dict[str, str] = {}
    for file in (*_files(themes_directory()), *_files(_own(settings))):
        try:
            found[file.stem] = read_palette(file)
        except BroadsheetError as error:
            problems[file.stem] = str(error)
    return found, problems


def load_palette(name: str, settings: Path | None = None) -> Palette | None:
    """Return the theme of this name alone, None where there is none or its file cannot be used."""
    for directory in (_own(settings), themes_directory()):
        file = directory / f"{name}.yaml"
        if _NAME.fullmatch(name) and file.is_file():
            try:
                return _plain_palette(file) or read_palette(file)
            except BroadsheetError:
                # load_palettes tells what is wrong with it, and what else there is.
                return None
    return None


def read_palette(file: Path) -> Palette:
    """Return the theme in a file.

    Raises:
        ConfigError: It cannot be read, lacks a colour or has one that is none; the message names file, line and key.
    """
    if not _NAME.fullmatch(file.stem):
        raise complaint(file, 0, "a theme's file is named in small letters, digits and dashes, such as my-theme.yaml")
    root = read_document(file)
    if root is None:
        raise complaint(file, 0, f"is empty; a theme gives {', '.join(('base', *SECTIONS))}")
    top = _checked(file, root, "a theme", {"title", "base", *SECTIONS})
    colours: dict[str, str] = {}
    for section in SECTIONS:
        if section not in top:
            raise complaint(file, 0, f"“{section}” is missing")
        line, node = top[section]
        names = {name.partition(".")[2] for name in FIELDS if name.startswith(f"{section}.")}
        given = _checked(file, node, f"“{section}”", names)
        for name in (key for key in FIELDS if key.startswith(f"{section}.")):
            key = name.partition(".")[2]
            if key not in given:
                raise complaint(file, line, f"{name} is missing: {FIELDS[name]}")
            colours[name] = _colour(file, name, given[key][1])
    title = _word(file, "title", top["title"][1]) if "title" in top else file.stem.capitalize()
    return Palette(file.stem, title, _base(file, top), MappingProxyType(colours))


def _plain_palette(file: Path) -> Palette | None:
    """Return the theme in a file that is as plain as ours are, None where it is not or where anything is wrong."""
    try:
        given = plain_values(file.read_text("utf-8"))
    except (OSError, ValueError):
        return None
    if given is None or given.keys() - {"title"} != {"base", *FIELDS} or given["base"] not in _SHADES:
        return None
    colours = {name: given[name].lower() for name in FIELDS}
    if not all(map(_COLOUR.fullmatch, colours.values())):
        return None
    title = clean_line(given.get("title", ""), limit=60) or file.stem.capitalize()
    return Palette(file.stem, title, _SHADES[given["base"]], MappingProxyType(colours))


def _own(settings: Path | None) -> Path:
    return (settings or config_path()).parent / "themes"


def _files(directory: Path) -> Iterable[Path]:
    return sorted(directory.glob("*.yaml")) if directory.is_dir() else ()


def _checked(file: Path, node: yaml.Node, what: str, known: set[str]) -> dict[str, tuple[int, yaml.Node]]:
    given = entries(file, node, what)
    for name, (line, _) in given.items():
        if name not in known:
            raise complaint(file, line, f"{what} has no “{name}”{suggestion(name, known)}")
    return given


def _base(file: Path, top: dict[str, tuple[int, yaml.Node]]) -> bool:
    if "base" not in top:
        raise complaint(file, 0, "“base” is missing: dark or light")
    line, node = top["base"]
    word = _word(file, "base", node)
    if word not in _SHADES:
        raise complaint(file, line, f"base: “{word}” is neither dark nor light")
    return _SHADES[word]


def _colour(file: Path, name: str, node: yaml.Node) -> str:
    word = _word(file, name, node)
    if not _COLOUR.fullmatch(word):
        raise complaint(file, line_of(node), f"{name}: “{word}” is not a colour such as '#1e2a36', in quotation marks")
    return word.lower()


def _word(file: Path, name: str, node: yaml.Node) -> str:
    if not is_scalar(node) or not (word := clean_line(node.value, limit=60)):
        raise complaint(file, line_of(node), f"{name}: has no value; colours are written '#1e2a36', in quotation marks")
    return word


__all__ = ["ConfigError", "load_palettes", "read_palette"]
