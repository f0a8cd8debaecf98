"""Who we say we are: the program, its version, and where its operator can be reached."""

from __future__ import annotations

import os
from email.utils import parseaddr
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, metadata

from broadsheet.articles import clean_line

CONTACT_VARIABLE = "BROADSHEET_CONTACT"


def user_agent() -> str:
    """Return the User-Agent header: the program, its version, and :func:`contact` where there is one."""
    return _user_agent(os.environ.get(CONTACT_VARIABLE, ""))


def contact() -> str:
    """Return the address at which servers are told to find whoever runs this program, empty where none is known.

    It is ``$BROADSHEET_CONTACT``, where the settings are put too, else the home page or address of mail that the
    installed package names: who packs it for others may give one. None is made up: a page that does not exist helps
    nobody, and the reader's own address of mail is sent to strangers only where the reader says so.
    """
    return _contact(os.environ.get(CONTACT_VARIABLE, ""))


@lru_cache(maxsize=4)
def _user_agent(chosen: str) -> str:
    version, _ = _package()
    told = _contact(chosen)
    return f"Broadsheet/{version} (newsreader; +{told})" if told else f"Broadsheet/{version} (newsreader)"


def _contact(chosen: str) -> str:
    told = clean_line(chosen, limit=120) or _package()[1]
    # Anything that a header or its comment cannot hold would break every request.
    return "".join(character for character in told if " " < character < "\x7f" and character not in "()\\")


def _package() -> tuple[str, str]:
    """Return the version of the installed package, and the first address that its metadata name."""
    try:
        about = metadata("broadsheet")
    except PackageNotFoundError:
        return "0", ""
    pages = dict(entry.split(", ", 1) for entry in about.get_all("Project-URL") or [] if ", " in entry)
    people = [*(about.get_all("Maintainer-email") or []), *(about.get_all("Author-email") or [])]
    mail = next((address for one in people if (address := parseaddr(one)[1])), "")
    return about["Version"], pages.get("Homepage") or next(iter(pages.values()), "") or mail
