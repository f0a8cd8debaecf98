"""What statuses and headers mean for a feed: conditions that are safe to send, and refusals with their reasons."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.feeds.fetch_errors import FetchError, Trouble

if TYPE_CHECKING:
    from collections.abc import Mapping

# Visible ASCII and blanks: what RFC 9110 allows in a validator, without bytes that a proxy may read differently.
_VALIDATOR = re.compile(r"[\x20-\x7e]{1,1000}")

_TROUBLES = {
    401: Trouble.UNAUTHORISED,
    402: Trouble.UNAUTHORISED,
    403: Trouble.UNAUTHORISED,
    404: Trouble.NOT_FOUND,
    407: Trouble.UNAUTHORISED,
    410: Trouble.GONE,
    429: Trouble.BUSY,
    503: Trouble.BUSY,
}
_MEANINGS = {
    401: "wants a user name and a password",
    403: "refuses us",
    404: "does not exist",
    407: "is behind a proxy that wants a password",
    410: "is gone for good",
    429: "says we ask too often",
    503: "is overloaded or being repaired",
}


def validator(header: str) -> str:
    """Return a validator as it may be kept and sent back, empty where it may not."""
    text = header.strip()
    return text if _VALIDATOR.fullmatch(text) else ""


def conditions(etag: str, modified: str) -> dict[str, str]:
    """Return the headers that ask for an answer only if something has changed."""
    headers = {}
    if validator(etag):
        headers["If-None-Match"] = validator(etag)
    if validator(modified):
        headers["If-Modified-Since"] = validator(modified)
    return headers


def refusal(status: int, shown: str, headers: Mapping[str, str]) -> FetchError:
    """Return the error for an answer that is neither a body nor a redirect.

    Args:
        status: The HTTP status.
        shown: The address, fit to be shown.
        headers: Of the answer.
    """
    if status == 304:
        return FetchError(Trouble.BAD_RESPONSE, f"{shown} says nothing has changed, though we never had it (304)")
    trouble = _TROUBLES.get(status) or (Trouble.SERVER if status >= 500 else Trouble.BAD_RESPONSE)
    meaning = _MEANINGS.get(status, "cannot answer" if status >= 500 else "gives an answer that is no feed")
    retry_after = headers.get("Retry-After", "") if trouble in {Trouble.BUSY, Trouble.SERVER} else ""
    return FetchError(trouble, f"{shown} {meaning} ({status})", retry_after=retry_after[:100])
