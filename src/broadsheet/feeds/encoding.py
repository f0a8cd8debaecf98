"""Bytes to characters: which encoding a document is really in, whatever its server and its first line say."""

from __future__ import annotations

import codecs
import re

from broadsheet.feeds.letters import WESTERN, has_own_alphabet, likeliest

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# The first characters of a document, "<?" or "<r", in encodings that are not a kind of ASCII.
_WIDE = (
    (re.compile(rb"[<{]\0\0\0\S\0\0\0"), "utf-32-le"),
    (re.compile(rb"\0\0\0[<{]\0\0\0\S"), "utf-32-be"),
    (re.compile(rb"[<{]\0\S\0"), "utf-16-le"),
    (re.compile(rb"\0[<{]\0\S"), "utf-16-be"),
    (re.compile(rb"\x4c\x6f\xa7\x94"), "cp037"),  # "<?xm" in EBCDIC
)
_DECLARED = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']\s*([\w.:-]{1,40})", re.IGNORECASE)
_META = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_HEAD = 4096

# Python knows codecs that are no character sets (zip, rot13) and slow or dangerous ones (punycode, utf-7).
_SINGLE = {
    *(f"iso8859-{number}" for number in (*range(1, 12), 13, 14, 15, 16)),
    *(f"cp{number}" for number in (437, 850, 852, 855, 866, 874, 1125, *range(1250, 1259))),
    *("koi8-r", "koi8-u", "koi8-t", "kz1048", "mac-roman", "mac-cyrillic", "mac-latin2", "tis-620", "ascii"),
}
_MULTI = {
    *("utf-8", "gb18030", "gbk", "gb2312", "big5", "big5hkscs", "cp950", "shift_jis", "cp932", "euc_jp", "euc_kr"),
    *("cp949", "johab", "shift_jis_2004", "euc_jis_2004"),
}
_ESCAPED = {"iso2022_jp", "iso2022_jp_1", "iso2022_jp_2", "iso2022_jp_3", "iso2022_jp_ext", "iso2022_kr", "hz"}
_SEVERAL_BYTES = _ESCAPED | _MULTI
# What calls itself by the left name is in practice the right one, of which it is a subset.
_WIDER = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "tis-620": "cp874",
    "iso8859-11": "cp874",
    "iso8859-9": "cp1254",
    "big5": "big5hkscs",
}

# Names that servers use and Python does not know; those of the Encoding Standard of the WHATWG.
_LABELS = {
    **dict.fromkeys(("x-sjis", "windows-31j", "ms932"), "cp932"),
    **dict.fromkeys(("x-gbk", "gb_2312-80", "gb_2312", "csgb2312"), "gb18030"),
    **dict.fromkeys(("x-x-big5", "cn-big5"), "big5hkscs"),
    **dict.fromkeys(("windows-949", "x-windows-949", "ksc_5601"), "cp949"),
    **dict.fromkeys(("iso-8859-8-i", "iso-8859-8-e"), "iso8859-8"),
    **dict.fromkeys(("unicode-1-1-utf-8", "x-unicode20utf8", "utf8mb4"), "utf-8"),
    **dict.fromkeys(("x-mac-cyrillic", "x-mac-ukrainian"), "mac-cyrillic"),
    "x-euc-jp": "euc_jp",
    "x-mac-roman": "mac-roman",
    "dos-866": "cp866",
    "dos-874": "cp874",
}
_WINDOWS = re.compile(r"(?:x-)?(?:cp|win|windows|ms)[-_]?(125[0-8])")


def _patch(error: UnicodeError) -> tuple[str | bytes, int]:
    """Stand in for bytes that are not UTF-8: the character they are in Windows-1252."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error("broadsheet-cp1252", _patch)


def decode(data: bytes, content_type: str | None = None) -> str:
    """Return the characters of a document; what cannot be right is replaced, nothing raises.

    In order: a byte order mark; the shape of UTF-16 and UTF-32; UTF-8, if everything fits it; what the document
    declares; what the server says; UTF-8 with stray Windows-1252 bytes; what the letters speak for. A declared
    encoding goes first where UTF-8 could fit by accident, and Latin-1 is not believed of Greek, Russian or Chinese.
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace")
    start = data[:_HEAD].lstrip()
    for shape, name in _WIDE:
        if shape.match(start):
            return data[len(data[:_HEAD]) - len(start) :].decode(name, "replace")
    names = _names(data, content_type)
    if names and names[0] in _SEVERAL_BYTES and (text := _strict(data, names[0])) is not None:
        return text
    for name in ("utf-8", *names):
        if (text := _strict(data, name)) is not None:
            return text
    return _patched(data)


def _names(data: bytes, content_type: str | None) -> list[str]:
    """Return the encodings that the document and its server name, as far as they can be believed."""
    names = [name for name in (_declared(data), _codec(_header_charset(content_type))) if name]
    # Servers that were told nothing say Latin-1 of everything.
    return [name for name in names if name != WESTERN] if WESTERN in names and has_own_alphabet(data) else names


def _patched(data: bytes) -> str:
    text = data.decode("utf-8", "broadsheet-cp1252")
    # One character of UTF-8 beyond ASCII takes two bytes or more: if there are hardly fewer characters than bytes,
    # it was a single-byte encoding.
    beyond = len(text) - len(text.encode("ascii", "ignore"))
    saved = len(data) - len(text)
    return text if saved * 2 >= beyond else data.decode(_codec(likeliest(data)) or WESTERN, "replace")


def _strict(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except (UnicodeError, LookupError):
        return None


def _declared(data: bytes) -> str:
    head = data[:_HEAD]
    found = _DECLARED.search(head) or _META.search(head)
    return _codec(found[1].decode("ascii", "replace")) if found else ""


def _header_charset(content_type: str | None) -> str:
    found = _CHARSET.search(content_type[:_HEAD]) if content_type else None
    return found[1] if found else ""


def _codec(name: str) -> str:
    """Return Python's name of a character set, empty for one that is none or that the bytes cannot be in."""
    if not name:
        return ""
    label = _LABELS.get(name.lower(), name.lower())
    try:
        known = codecs.lookup(_WINDOWS.sub(r"cp\1", label)).name
    except (LookupError, ValueError):
        return ""
    if known not in _SINGLE and known not in _SEVERAL_BYTES:
        return ""
    return _WIDER.get(known, known)
