"""A YAML file of settings as nodes that remember their line; used for the configuration and for themes.

Nothing is ever constructed from a tag: a file can name values, not Python objects. The library of YAML is loaded
when there is a file to read: the reader opens without one sooner.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.articles.clean import clean_line
from broadsheet.config.errors import ConfigError, complaint

if TYPE_CHECKING:
    from pathlib import Path

    import yaml

SIZE_LIMIT = 1_000_000
"""Bytes; a file of settings has a few thousand."""

_PLAIN = frozenset(
    f"tag:yaml.org,2002:{name}" for name in ("str", "int", "float", "bool", "null", "timestamp", "map", "seq")
)
_NULL = "tag:yaml.org,2002:null"


def read_document(path: Path) -> yaml.Node | None:
    """Return the root node of a YAML file, None where the file says nothing.

    Raises:
        ConfigError: It cannot be read, is no YAML, or asks for more than plain values.
    """
    try:
        with path.open("rb") as file:
            content = file.read(SIZE_LIMIT + 1)
    except OSError as error:
        raise complaint(path, 0, f"cannot be read: {error.strerror or error}") from error
    if len(content) > SIZE_LIMIT:
        raise complaint(path, 0, "is too large to be a file of settings")
    root = _composed(path, _decoded(path, content))
    if root is not None:
        _refuse_tags(path, root)
    return root


def line_of(node: yaml.Node) -> int:
    """Return the line a node starts on, counted from 1."""
    return int(node.start_mark.line) + 1


def entries(path: Path, node: yaml.Node, what: str) -> dict[str, tuple[int, yaml.Node]]:
    """Return the entries of a mapping by key, each with the line of the key and its value.

    Args:
        path: The file, for the message.
        node: What should be a mapping; an empty value counts as one without entries.
        what: What the mapping is, for the message.

    Raises:
        ConfigError: It is no mapping, a key is not a word, or a key is given twice.
    """
    if is_empty(node):
        return {}
    if not is_mapping(node):
        raise complaint(path, line_of(node), f"{what} must be “key: value” lines")
    found: dict[str, tuple[int, yaml.Node]] = {}
    for key, value in node.value:
        if not is_scalar(key):
            raise complaint(path, line_of(key), f"a key of {what} must be a word")
        name = clean_line(key.value, limit=60)
        if name in found:
            raise complaint(path, line_of(key), f"“{name}” is given twice, first on line {found[name][0]}")
        found[name] = (line_of(key), value)
    return found


def is_empty(node: yaml.Node) -> bool:
    """Return whether nothing was written where a value could stand."""
    return is_scalar(node) and node.tag == _NULL


def is_scalar(node: yaml.Node) -> bool:
    """Return whether a node is a single value."""
    import yaml

    return isinstance(node, yaml.ScalarNode)


def is_mapping(node: yaml.Node) -> bool:
    """Return whether a node is a mapping."""
    import yaml

    return isinstance(node, yaml.MappingNode)


def is_list(node: yaml.Node) -> bool:
    """Return whether a node is a list."""
    import yaml

    return isinstance(node, yaml.SequenceNode)


def _decoded(path: Path, content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise complaint(path, line, "is not UTF-8 text") from error


def _composed(path: Path, text: str) -> yaml.Node | None:
    import yaml

    try:
        return yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        problem = clean_line(error.problem or error.context or "unreadable", limit=120)
        raise complaint(path, mark.line + 1 if mark else 0, f"is not valid YAML: {problem}") from error
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        raise complaint(path, line, "is not text: it has a character that no text has") from error
    except RecursionError as error:
        raise complaint(path, 0, "is nested too deeply to be a file of settings") from error


def _refuse_tags(path: Path, root: yaml.Node) -> None:
    """Refuse every tag that is not a plain value's, wherever it stands; an alias is looked at once."""
    seen: set[int] = set()
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if node.tag not in _PLAIN:
            raise _tag_error(path, node)
        if is_mapping(node):
            waiting.extend(part for pair in node.value for part in pair)
        elif is_list(node):
            waiting.extend(node.value)


def _tag_error(path: Path, node: yaml.Node) -> ConfigError:
    tag = clean_line(str(node.tag).replace("tag:yaml.org,2002:", "!!"), limit=80)
    return complaint(path, line_of(node), f"“{tag}” is not allowed here: write plain values only")
