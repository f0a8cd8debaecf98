"""Shuts the developer's machine out of every test: home, settings, colours, time zone, network; a store, a server."""

from __future__ import annotations

import ipaddress
import os
import socket
import time
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from pathlib import Path

    from newsstand import Newsstand

    from broadsheet.articles import Store

_FOREIGN = ("XDG_", "BROADSHEET_", "TEXTUAL_", "CLICOLOR", "LC_")
_NAMED = frozenset(
    {
        *(
            "NO_COLOR",
            "FORCE_COLOR",
            "COLUMNS",
            "LINES",
            "LANGUAGE",
            "TZ",
            "EDITOR",
            "VISUAL",
            "BROWSER",
            "PAGER",
            "LESS",
        ),
        *("TMUX", "STY", "TERM_PROGRAM", "SSH_TTY", "WAYLAND_DISPLAY", "DISPLAY", "PYTHONWARNINGS", "TTY_COMPATIBLE"),
        *("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"),
    }
)
# Whatever browser the machine has, tests open none: true(1) takes an address and does nothing.
_SET = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8", "TZ": "UTC", "BROWSER": "true"}


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the test a home of its own and none of the developer's environment."""
    home = tmp_path_factory.mktemp("home")
    for name in list(os.environ):
        if name.upper() in _NAMED or name.startswith(_FOREIGN):
            monkeypatch.delenv(name)
    for name, value in (_SET | {"HOME": str(home), "USERPROFILE": str(home)}).items():
        monkeypatch.setenv(name, value)
    return home


@pytest.fixture(autouse=True)
def utc(own_home: Path) -> Iterator[None]:
    """Let local time be UTC, and what it was before afterwards."""
    time.tzset()
    yield
    # monkeypatch gives TZ back only after this fixture: the next test sets it again before reading a clock.
    time.tzset()


@pytest.fixture(autouse=True)
def loopback_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse every connection and every look-up that would leave this machine."""
    connect, connect_ex, getaddrinfo = socket.socket.connect, socket.socket.connect_ex, socket.getaddrinfo

    def guarded_connect(self: socket.socket, address: Any) -> None:
        _refuse_foreign(self, address)
        connect(self, address)

    def guarded_connect_ex(self: socket.socket, address: Any) -> int:
        _refuse_foreign(self, address)
        return connect_ex(self, address)

    def guarded_getaddrinfo(host: Any, *rest: Any, **options: Any) -> Any:
        name = host.decode("ascii", "replace") if isinstance(host, bytes) else host
        if name and name != "localhost" and not _is_address(name):
            raise socket.gaierror(socket.EAI_NONAME, f"tests look nothing up: {name}")
        return getaddrinfo(host, *rest, **options)

    monkeypatch.setattr(socket.socket, "connect", guarded_connect)
    monkeypatch.setattr(socket.socket, "connect_ex", guarded_connect_ex)
    monkeypatch.setattr(socket, "getaddrinfo", guarded_getaddrinfo)


def _refuse_foreign(own: socket.socket, address: Any) -> None:
    if own.family not in {socket.AF_INET, socket.AF_INET6}:
        return
    host = str(address[0])
    if host != "localhost" and not (_is_address(host) and ipaddress.ip_address(host).is_loopback):
        message = f"tests connect to nothing but this machine: {host}"
        raise ConnectionRefusedError(message)


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return False
    return True


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store of its own, with nothing in it."""
    from broadsheet.articles import Store

    with Store(tmp_path / "library") as opened:
        yield opened


@pytest.fixture
async def stand() -> AsyncIterator[Newsstand]:
    """A server of feeds that it can be told to answer with."""
    from newsstand import open_stand

    async with open_stand() as opened:
        yield opened
