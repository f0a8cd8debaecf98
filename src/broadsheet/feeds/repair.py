"""Makes a document readable for an XML parser without changing what it says.

First what every document gets (:func:`prepare`): characters that XML forbids are dropped, anything before the first
tag too, and the document type is taken out, its harmless entities resolved. Then, only where the parser
refused it (:func:`mend`): raw ampersands, names of HTML characters, characters written as the two numbers that they
are in UTF-16, impossible character numbers, and prefixes nobody declared.
"""

from __future__ import annotations

import re
from html.entities import html5

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_CONTROLS = bytes({*range(32)} - {9, 10, 13})
_START = re.compile(
    r"<\?xml\b|<!DOCTYPE\b|<!--|<(?:rss|feed|rdf|channel|entry|item|opml)\b|<\w+:(?:RDF|rss|feed)\b", re.IGNORECASE
)
FEED_ROOT = re.compile(r"<(?:rss|(?:\w{1,20}:)?feed\s[^<>]{0,2000}?xmlns|rdf:RDF)[\s=>:]", re.IGNORECASE)
"""The start of a feed's first element, wherever it stands in a document."""
_PAGE = re.compile(r"<(?:!doctype\s+html|html|body|br|b|div|p)\b", re.IGNORECASE)
_JUNK_LIMIT = 65_536
_DECLARATION = re.compile(r"\s*<\?xml\b[^>]{0,400}\?*>", re.IGNORECASE)
_DOCTYPE = re.compile(r"<!DOCTYPE\b", re.IGNORECASE)
_ENTITY = re.compile(r"<!ENTITY\s+([\w.-]{1,40})\s+(?:\"([^\"%]{0,200})\"|'([^'%]{0,200})')\s*>")
_ENTITIES_KEPT = 300
_GROWTH_LIMIT = 1_000_000
_CDATA = re.compile(r"(<!\[CDATA\[.*?(?:\]\]>|\Z))", re.DOTALL)
_REFERENCE = re.compile(r"&(?:#([0-9]{1,8});|#[xX]([0-9a-fA-F]{1,7});|([A-Za-z][A-Za-z0-9]{0,40});)?")
_SURROGATES = re.compile(
    r"&#(?:(5[5-6]\d{3})|[xX]([dD][89abAB][0-9a-fA-F]{2}));&#(?:(5[6-7]\d{3})|[xX]([dD][c-fC-F][0-9a-fA-F]{2}));"
)
_OWN = frozenset({"lt", "gt", "amp", "quot", "apos"})
_PREFIXED = re.compile(r"</?([A-Za-z_][\w.-]{0,40}):[A-Za-z_]|\s([A-Za-z_][\w.-]{0,40}):[A-Za-z_][\w.-]*\s*=")
_DECLARED_PREFIX = re.compile(r"\sxmlns:([\w.-]{1,40})\s*=")
_ROOT = re.compile(r"<[A-Za-z_][\w.:-]*")
_PREFIXES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "media": "http://search.yahoo.com/mrss/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "sy": "http://purl.org/rss/1.0/modules/syndication/",
    "xhtml": "http://www.w3.org/1999/xhtml",
}


def prepare(text: str) -> str:
    """Return the document from its first tag on, without declaration, document type and forbidden characters."""
    text = _without_forbidden(text.lstrip("\ufeff"))
    start = _START.search(text, 0, _JUNK_LIMIT)
    root = FEED_ROOT.search(text, 0, _JUNK_LIMIT)
    if root and _PAGE.search(text, 0, root.start()):
        start = root  # a page with an error message, and then the feed
    if start:
        text = text[start.start() :]
    while declaration := _DECLARATION.match(text):
        text = text[declaration.end() :]
    return _without_doctype(text.lstrip())


def mend(text: str) -> str:
    """Return the document with the mistakes taken out that an XML parser refuses most often; CDATA stays as it is."""
    pieces = _CDATA.split(text)
    pieces[::2] = [_REFERENCE.sub(_reference, _SURROGATES.sub(_character, piece)) for piece in pieces[::2]]
    return _declare_prefixes("".join(pieces))


def _without_forbidden(text: str) -> str:
    """Return the text without characters that XML forbids; most have none, and looking in bytes is ten times faster."""
    try:
        encoded = text.encode("utf-8")
    except UnicodeEncodeError:
        return _FORBIDDEN.sub("", text)
    clean = len(encoded.translate(None, _CONTROLS)) == len(encoded)
    return text if clean and "\ufffe" not in text and "\uffff" not in text else _FORBIDDEN.sub("", text)


def _without_doctype(text: str) -> str:
    found = next((one for one in _DOCTYPE.finditer(text, 0, _JUNK_LIMIT) if not _in_comment(text, one.start())), None)
    root = next((one for one in _ROOT.finditer(text, 0, _JUNK_LIMIT) if not _in_comment(text, one.start())), None)
    if found is None or (root is not None and root.start() < found.start()):
        return text
    end, subset = _doctype_end(text, found.end())
    if end < 0:
        return text
    entities = [(match[1], match[2] or match[3] or "") for match in _ENTITY.finditer(subset)][:_ENTITIES_KEPT]
    return _resolve(text[: found.start()] + text[end:], dict(entities))


def _in_comment(text: str, place: int) -> bool:
    return text.rfind("<!--", 0, place) > text.rfind("-->", 0, place)


def _doctype_end(text: str, start: int) -> tuple[int, str]:
    """Return where the document type ends and what stands between its brackets; -1 where it has no end."""
    bracket, close = text.find("[", start), text.find(">", start)
    if bracket < 0 or -1 < close < bracket:
        return (close + 1 if close >= 0 else -1), ""
    end = text.find("]", bracket)
    close = text.find(">", end) if end >= 0 else -1
    return (close + 1 if close >= 0 else -1), text[bracket:end]


def _resolve(text: str, entities: dict[str, str]) -> str:
    """Put the values of entities in their places, as text; those that name others, or grow too much, go away."""
    if not entities:
        return text
    room = _GROWTH_LIMIT

    def value(match: re.Match[str]) -> str:
        nonlocal room
        name = match[1]
        if name not in entities:
            return match[0]
        given = entities[name]
        if "&" in given.replace("&#", "") or len(given) > room:
            return ""
        room -= len(given)
        return given.replace("<", "&lt;")

    return re.sub(r"&([A-Za-z_][\w.-]{0,40});", value, text)


def _character(match: re.Match[str]) -> str:
    high, low = (
        int(given) if given else int(hexadecimal, 16) for given, hexadecimal in (match.group(1, 2), match.group(3, 4))
    )
    is_pair = 0xD800 <= high < 0xDC00 <= low < 0xE000
    return f"&#{0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)};" if is_pair else ""


def _reference(match: re.Match[str]) -> str:
    decimal, hexadecimal, name = match.groups()
    if name:
        return _named(name)
    if decimal is None and hexadecimal is None:
        return "&amp;"
    number = int(decimal) if decimal else int(hexadecimal, 16)
    return f"&#{number};" if _is_character(number) else ""


def _named(name: str) -> str:
    if name in _OWN:
        return f"&{name};"
    characters = html5.get(f"{name};")
    return "".join(f"&#{ord(one)};" for one in characters) if characters else f"&amp;{name};"


def _is_character(number: int) -> bool:
    if number < 0x20:
        return number in {9, 10, 13}
    return number < 0xD800 or 0xE000 <= number < 0xFFFE or 0x10000 <= number <= 0x10FFFF


def _declare_prefixes(text: str) -> str:
    used = {first or second for first, second in _PREFIXED.findall(_CDATA.sub("", text))}
    missing = sorted(used - set(_DECLARED_PREFIX.findall(text)) - {"xml", "xmlns"})
    root = _ROOT.search(text, 0, _JUNK_LIMIT)
    if not missing or root is None:
        return text
    spaces = "".join(f' xmlns:{prefix}="{_PREFIXES.get(prefix, f"urn:prefix:{prefix}")}"' for prefix in missing[:50])
    return f"{text[: root.end()]}{spaces}{text[root.end() :]}"
