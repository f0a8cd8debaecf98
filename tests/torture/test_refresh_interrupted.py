"""Ctrl+C ends a refresh at once, whatever it waits for, and leaves nothing half-done."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from typing import TYPE_CHECKING

from broadsheet.articles import SourceKind, Store

if TYPE_CHECKING:
    from pathlib import Path


def test_an_interrupt_ends_a_refresh_that_waits(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"http://127.0.0.1:{silent.getsockname()[1]}/"
        with Store(tmp_path / "library") as store:
            number = store.sources.add(SourceKind.FEED, address, "Silent", now=0.0)
            store.fetches.configure(number, {"private": True})
        command = [
            sys.executable,
            "-X",
            "faulthandler",
            "-m",
            "broadsheet",
            "--library",
            str(tmp_path / "library"),
            "refresh",
        ]
        # What a shell starts in the background ignores interrupts, and hands that down to all that it starts.
        usual = signal.signal(signal.SIGINT, signal.default_int_handler)
        try:
            process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=dict(os.environ))
        finally:
            signal.signal(signal.SIGINT, usual)
        silent.settimeout(120)
        connection, _ = silent.accept()  # now it waits for an answer that never comes
        with connection:
            process.send_signal(signal.SIGINT)
            try:
                out, err = process.communicate(timeout=28)  # before the feed itself is given up, after 30
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGABRT)  # it says where it stands
                out, err = process.communicate()
    said = b"stopped: 0/1 feeds, 0 new, 0 failed; what came in is kept"
    assert (process.returncode, out, err.strip()) == (130, b"", said)
    with Store(tmp_path / "library") as store:
        assert store.verify() == []
        states = {state.source: state for state in store.fetches.states()}
        assert (states[number].checked, states[number].failures) == (0.0, 0)
