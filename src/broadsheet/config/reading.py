"""Reads the reader's settings from their file, and writes the file of defaults."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from broadsheet.articles.clean import clean_line
from broadsheet.config.document import entries, is_list, line_of, read_document
from broadsheet.config.errors import complaint, suggestion
from broadsheet.config.fields import BINDINGS, FIELDS, SECTIONS, BadValueError, Field, built, scalar

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import yaml

    from broadsheet.config.model import Settings

_BINDINGS_NOTE = (
    "  bindings:",
    "    # Other keys for an action, by its id: the help screen, ?, shows the ids. An example.",
    "#    app.help: question_mark, f12",
)
_BY_NAME = {field.name: field for field in FIELDS}


def read_settings(file: Path) -> Settings:
    """Return the settings of a file, the defaults for whatever it leaves out.

    Raises:
        ConfigError: It cannot be read, or says something that is no setting; the message names file, line and key.
    """
    root = read_document(file)
    values: dict[str, object] = {}
    overrides: dict[str, str] = {}
    lines: dict[str, int] = {}
    for name, line, node in _leaves(file, root):
        lines[name] = line
        if name.startswith(f"{BINDINGS}."):
            overrides[name.removeprefix(f"{BINDINGS}.")] = _keys(file, name, node)
        else:
            values[name] = _value(file, _BY_NAME[name], node)
    return built(values, overrides, file, lines)


def default_yaml() -> str:
    """Return a file of settings that sets nothing: every setting with its meaning and its default, commented out.

    The names of sections stand as they are, so that each line is right as soon as its mark is taken off.
    """
    parts = [
        "# Broadsheet's settings. Take the # off a line to change it; what is left out keeps its default.",
        "# The names of sections, such as “reading:”, stay.",
    ]
    section = ""
    for field in FIELDS:
        head, _, name = field.name.rpartition(".")
        parts.append("")
        if head != section:
            section = head
            parts.append(f"{head}:")
        indent = "  " if head else ""
        parts += [f"{indent}# {field.meaning}", f"#{indent}{name}: {field.shown}"]
    return "\n".join([*parts, "", *_BINDINGS_NOTE]) + "\n"


def write_defaults(path: Path) -> None:
    """Write the file of defaults, never over one that is there.

    Raises:
        ConfigError: There is one already, or the place cannot be written.
    """
    try:
        if path.exists():
            raise complaint(path, 0, "is there already and is left as it is")
        path.parent.mkdir(parents=True, exist_ok=True)
        # Another program may have made one in the meantime: "x" never writes over it.
        with path.open("x", encoding="utf-8") as file, _removed_unless_whole(path):
            file.write(default_yaml())
            file.flush()
    except OSError as error:
        raise complaint(path, 0, f"cannot be written: {error.strerror or error}") from error


@contextmanager
def _removed_unless_whole(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError:
        path.unlink(missing_ok=True)
        raise


def _leaves(path: Path, root: yaml.Node | None) -> Iterator[tuple[str, int, yaml.Node]]:
    """Yield every setting written in the file by its dotted name, with its line; refuse names that are none."""
    if root is None:
        return
    for name, (line, node) in _known(path, root, ""):
        if name not in SECTIONS:
            yield name, line, node
            continue
        for inner, (inner_line, inner_node) in _known(path, node, name):
            if inner != BINDINGS:
                yield inner, inner_line, inner_node
                continue
            # Which bindings there are only the screens know: they check the ids.
            for binding, (binding_line, keys) in entries(path, inner_node, f"“{BINDINGS}”").items():
                yield f"{BINDINGS}.{binding}", binding_line, keys


def _known(path: Path, node: yaml.Node, section: str) -> Iterator[tuple[str, tuple[int, yaml.Node]]]:
    start = f"{section}." if section else ""
    names = {name.removeprefix(start) for name in (*_BY_NAME, BINDINGS) if name.startswith(start)}
    known = {name.partition(".")[0] for name in names}
    for key, (line, value) in entries(path, node, f"“{section}”" if section else "the settings").items():
        if key not in known:
            raise complaint(path, line, f"there is no setting “{start}{key}”{_belongs(key) or suggestion(key, known)}")
        yield f"{start}{key}", (line, value)


def _belongs(key: str) -> str:
    """Say where a setting belongs that stands outside its section."""
    section = next((name.rpartition(".")[0] for name in (*_BY_NAME, BINDINGS) if name.endswith(f".{key}")), "")
    return f"; it belongs under “{section}:”, two spaces further in" if section else ""


def _value(path: Path, field: Field, node: yaml.Node) -> object:
    try:
        return field.read(scalar(node))
    except BadValueError as error:
        raise complaint(path, line_of(node), f"{field.name}: {error}") from error


def _keys(path: Path, name: str, node: yaml.Node) -> str:
    """Return the keys of a binding with commas between them, from ``j, down`` or ``[j, down]``."""
    parts = node.value if is_list(node) else [node]
    try:
        keys = [key for part in parts for one in scalar(part).split(",") if (key := one.strip())]
    except BadValueError as error:
        raise complaint(path, line_of(node), f"{name}: {error}") from error
    if not keys:
        raise complaint(path, line_of(node), f"{name}: takes one key, or several with commas between them")
    return ",".join(clean_line(key, limit=40) for key in keys)
