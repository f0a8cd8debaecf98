"""What leaves the terminal: an address for the browser."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from urllib.parse import urlsplit

from broadsheet.errors import BroadsheetError


class OutsideError(BroadsheetError):
    """Something outside the terminal could not be reached."""


def web_address(url: str | None) -> str:
    """Return an address the browser may be given.

    Raises:
        OutsideError: There is none, or it is neither http nor https.
    """
    if not url:
        message = "this article has no address"
        raise OutsideError(message)
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        parts = urlsplit("")
    if parts.scheme.lower() not in {"http", "https"} or not parts.netloc or not url.strip().isprintable():
        message = "this article's address is not one for a browser (only http and https are opened)"
        raise OutsideError(message)
    return parts.geturl()


def browser_command(url: str | None) -> list[str]:
    """Return the command that opens a checked address, as a list of arguments: no shell ever reads it.

    Raises:
        OutsideError: No browser was found.
    """
    address = web_address(url)
    chosen = os.environ.get("BROWSER", "").partition(os.pathsep)[0]
    names = [chosen, "open"] if sys.platform == "darwin" else [chosen, "xdg-open", "www-browser"]
    for name in names:
        # "firefox %s" and the like need a shell's rules; a plain name does not.
        if name and " " not in name and (path := shutil.which(name)):
            return [path, address]
    message = "no browser was found; set BROWSER to the name of one"
    raise OutsideError(message)


def open_in_browser(url: str | None) -> None:
    """Open an address in the reader's browser and go on at once.

    Raises:
        OutsideError: It cannot be opened.
    """
    try:
        browser = subprocess.Popen(  # noqa: S603 - an argument list; the address is checked and is its last element
            browser_command(url),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        message = f"the browser could not be started: {error.strerror or error}"
        raise OutsideError(message) from error
    # Somebody must wait for it, or it stays in the process table when it ends.
    threading.Thread(target=browser.wait, name="browser", daemon=True).start()
