"""Python start-up code that writes down what every process of the program wants of the network, and may refuse it."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

# Before anything else is loaded. The path stands in the code: the parsing workers get no foreign variables.
_WATCH = """
    import ipaddress, socket

    SHUT = {shut!r}

    def note(what, wanted):
        with open({noted!r}, "a") as file:
            file.write(f"{{what}} {{wanted}}\\n")
        if SHUT:
            raise OSError("no network here")

    def place(address):
        return f"{{address[0]}}:{{address[1]}}" if isinstance(address, tuple) else str(address)

    class Watched(socket.socket):
        def connect(self, address):
            if self.family != socket.AF_UNIX:
                note("connect", place(address))
            return super().connect(address)

        def connect_ex(self, address):
            if self.family != socket.AF_UNIX:
                note("connect", place(address))
            return super().connect_ex(address)

        def sendto(self, *arguments):
            note("send", place(arguments[-1]))
            return super().sendto(*arguments)

    def looked_up(look_up):
        def look(host, *rest, **options):
            try:
                ipaddress.ip_address(host)
            except ValueError:
                note("look up", host)
            return look_up(host, *rest, **options)
        return look

    socket.socket = Watched
    socket.getaddrinfo = looked_up(socket.getaddrinfo)
    socket.gethostbyname = looked_up(socket.gethostbyname)
"""


def watch(site: Path, noted: Path, *, shut: bool) -> None:
    """Make ``site`` a directory that, on PYTHONPATH, has every process write into ``noted``.

    Args:
        site: The directory.
        noted: Gets a line for each connection and look-up; it is not there while there was none.
        shut: Whether each is refused besides.
    """
    site.mkdir()
    code = textwrap.dedent(_WATCH).format(shut=shut, noted=str(noted))
    (site / "sitecustomize.py").write_text(code)
