"""The plainest YAML there is, read without the library for it, which takes longer to load than the first screen needs.

What is not that plain is left to :mod:`broadsheet.config.document`, which also says what is wrong with it.
"""

from __future__ import annotations

import re

# Words of letters, or anything in single quotation marks but those; then perhaps a comment.
_LINE = re.compile(
    r"(?P<indent>(?:  )?)(?P<name>[a-z][a-z-]*):"
    r"(?: +(?:'(?P<quoted>[^']+)'|(?P<word>[A-Za-z]+(?:[ -][A-Za-z]+)*)))? *(?: #.*)?"
)
# What YAML takes for true, false or nothing, as a name as well as as a value.
_NO_WORDS = frozenset({"true", "false", "yes", "no", "on", "off", "null", "y", "n"})


def plain_values(text: str) -> dict[str, str] | None:
    """Return the values of a file of ``name: value`` lines by their dotted names.

    Args:
        text: The file.

    Returns:
        None where it is anything but sections of one level with single words or quoted values, each given once.
    """
    found: dict[str, str] = {}
    section = ""
    for line in text.split("\n"):
        if not line or (line.startswith("#") and line.isprintable()):
            continue
        match = _LINE.fullmatch(line) if line.isprintable() else None
        if match is None or match["name"] in _NO_WORDS:
            return None
        indent, name, quoted, word = match.group("indent", "name", "quoted", "word")
        value = quoted or word
        if not indent:
            section = "" if value else name
        if not value:
            if indent or name in found or any(one.startswith(f"{name}.") for one in found):
                return None
            continue
        dotted = f"{section}.{name}" if indent else name
        if dotted in found or (indent and not section) or (word or "").casefold() in _NO_WORDS:
            return None
        found[dotted] = value
    return found
