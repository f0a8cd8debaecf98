"""What leaves the terminal: an address for the browser."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import threading
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from broadsheet.errors import BroadsheetError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


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


_AT_ONCE = 10.0
"""Seconds within which a browser that ends with an error has opened nothing, rather than been closed."""

_IN_TERMINAL = frozenset({"w3m", "lynx", "links", "links2", "elinks", "chawan", "cha", "browsh", "carbonyl"})
"""Browsers that draw on the terminal they are started from, by the names of their programs."""


def browser_command(url: str | None) -> list[str]:
    """Return the command that opens a checked address, as a list of arguments: no shell ever reads it.

    ``$BROWSER`` may have arguments, and ``%s`` where the address goes, at the end of it otherwise.

    Raises:
        OutsideError: No browser was found.
    """
    address = web_address(url)
    for command in (_chosen(), *([name] for name in _usual())):
        if command and (path := shutil.which(command[0])):
            named = [part.replace("%s", address) for part in command[1:]]
            return [path, *named, *([] if any("%s" in part for part in command[1:]) else [address])]
    message = "no browser was found; set BROWSER to the name of one"
    raise OutsideError(message)


def _chosen() -> list[str]:
    try:
        return shlex.split(os.environ.get("BROWSER", "").partition(os.pathsep)[0])
    except ValueError:
        return []


def _usual() -> tuple[str, ...]:
    return ("open",) if sys.platform == "darwin" else ("xdg-open", "www-browser")


def draws_on_terminal(command: Sequence[str]) -> bool:
    """Return whether a browser needs the terminal; a link such as www-browser is followed to the program."""
    return Path(command[0]).resolve().name.partition(".")[0] in _IN_TERMINAL


def start_browser(command: Sequence[str], failed: Callable[[int], object]) -> None:
    """Start a browser with a window of its own, and go on at once.

    Args:
        command: The browser, and what it opens.
        failed: Called in another thread with the exit code of one that ends at once and says that it could do nothing,
            as xdg-open does where no browser is installed.

    Raises:
        OutsideError: It could not be started.
    """
    try:
        browser = subprocess.Popen(  # noqa: S603 - an argument list; the address in it was checked
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        raise not_started("the browser", error) from error
    # Somebody must wait for it, or it stays in the process table when it ends.
    threading.Thread(target=_wait_for, args=(browser, failed), name="browser", daemon=True).start()


def _wait_for(browser: subprocess.Popen[bytes], failed: Callable[[int], object]) -> None:
    begun = monotonic()
    code = browser.wait()
    if code and monotonic() - begun < _AT_ONCE:
        failed(code)


def not_started(what: str, error: OSError) -> OutsideError:
    """Return what to say of a program that could not be started."""
    return OutsideError(f"{what} could not be started: {error.strerror or error}")
