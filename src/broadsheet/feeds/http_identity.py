"""Who we say we are: the program, its version, and where its operator can be reached."""

from __future__ import annotations

import os
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, metadata

from broadsheet.articles import clean_line

CONTACT_VARIABLE = "BROADSHEET_CONTACT"


def user_agent() -> str:
    """Return the User-Agent header.

    The contact is ``$BROADSHEET_CONTACT``, an address of mail or web, else the home page that the installed package
    names.
    """
    return _user_agent(os.environ.get(CONTACT_VARIABLE, ""))


@lru_cache(maxsize=4)
def _user_agent(chosen: str) -> str:
    version, home = _package()
    contact = clean_line(chosen, limit=120) or home
    # Anything that a header or its comment cannot hold would break every request.
    contact = "".join(character for character in contact if " " < character < "\x7f" and character not in "()\\")
    return f"Broadsheet/{version} (newsreader; +{contact})" if contact else f"Broadsheet/{version} (newsreader)"


def _package() -> tuple[str, str]:
    try:
        about = metadata("broadsheet")
    except PackageNotFoundError:
        return "0", ""
    pages = dict(entry.split(", ", 1) for entry in about.get_all("Project-URL") or [] if ", " in entry)
    return about["Version"], pages.get("Homepage") or next(iter(pages.values()), "")
