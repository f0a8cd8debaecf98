"""Which addresses an exported document may link to."""

from __future__ import annotations

from urllib.parse import quote, urlsplit


def safe_link(url: str | None) -> str:
    """Return an http or https address fit for a link, empty for anything else (``javascript:``, ``file:`` ...).

    Characters that could end a link in Markdown or HTML are percent-encoded.
    """
    if not url:
        return ""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return ""
    if parts.scheme.lower() not in {"http", "https"} or not parts.netloc:
        return ""
    return quote(parts.geturl(), safe="%/:?#[]@!$&'*+,;=-._~")
