"""Long work is done in another process: as if it were done here, told, ended when asked, and gone with this one."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
import threading
from typing import TYPE_CHECKING, Any

import pytest
from processes import has_ended, is_gone
from told_stories import FIRE, FIRE_TOO, add, members

from broadsheet.articles import Store
from broadsheet.library import Library
from broadsheet.library import apart as apart_module
from broadsheet.library.apart import RESTED, Apart, ApartError
from broadsheet.library.apart_server import Server

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@pytest.fixture
def apart(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library", apart=True) as library:
        yield library


def children(pid: int) -> list[int]:
    found = subprocess.run(["ps", "-o", "pid=", "--ppid", str(pid)], capture_output=True, text=True, check=False)
    return [int(word) for word in found.stdout.split() if not has_ended(int(word))]


def servers() -> list[int]:
    listed = subprocess.run(
        ["ps", "-ww", "-e", "-o", "pid=", "-o", "ppid=", "-o", "args="], capture_output=True, text=True, check=True
    ).stdout
    rows = [line.split(None, 2) for line in listed.splitlines()]
    return [int(pid) for pid, parent, command in rows if int(parent) == os.getpid() and "apart_server" in command]


def test_what_is_done_there_is_known_here(apart: Library) -> None:
    told: list[int] = []
    assert apart.searching.update(progress=told.append) == 5
    assert told[-1] == 5
    assert apart.searching.pending() == 0
    assert apart.searching.search("karpathy").total == 5
    apart.searches.keep("Him", "karpathy")
    assert [counted.unread for counted in apart.searches.all()] == [5]
    assert apart.insight.telling.update() == 5
    [telling] = apart.insight.telling.tellings()
    assert telling.sources == 5
    assert apart.insight.telling.count_voices() == 1
    compared: list[tuple[int, int]] = []
    assert apart.insight.telling.count_conflicts(progress=lambda done, total: compared.append((done, total))) == 10
    assert compared == [(1, 1)]
    assert apart.insight.count_disputed() == 1
    assert len(servers()) == 1
    # What comes in waits for no grouping.
    assert apart.feeds.link_copies(seconds=5.0) == 0
    assert len(servers()) == 2
    apart.close()
    assert servers() == []


def test_a_story_that_was_compared_is_not_compared_again(apart: Library) -> None:
    apart.insight.telling.update()
    [telling] = apart.insight.telling.tellings()
    assert apart.insight.telling.count_conflicts(story=telling.story) == 10
    apart.close()
    # Nothing is asked of a process that is no longer there.
    with Library.open(apart.store.directory, apart=True) as again:
        assert again.insight.telling.count_conflicts(story=telling.story) == 0
        assert servers() == []


def test_work_that_is_no_longer_wanted_is_not_waited_for(apart: Library) -> None:
    assert apart.insight.telling.update(stop=lambda: True) == 0
    # It may have been placed before it heard of it, or not: the next one does what is left.
    apart.insight.telling.update()
    assert apart.insight.telling.waiting() == 0


def test_a_process_that_is_killed_is_told_of_and_the_next_one_goes_on(apart: Library) -> None:
    apart.searching.update()
    [server] = servers()
    os.kill(server, signal.SIGSTOP)

    killed: list[int] = []

    def kill() -> bool:
        """Is asked again and again whether to stop, once the work has been asked for."""
        if not killed:
            killed.append(server)
            os.kill(server, signal.SIGKILL)
        return False

    with pytest.raises(ApartError, match="what is left is done"):
        apart.insight.telling.update(stop=kill)
    assert apart.insight.telling.update() == 5
    assert servers() != [server]


def test_half_a_line_of_a_killed_process_keeps_nobody_waiting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        apart_module, "_PROGRAM", "import sys; sys.stdin.readline(); print('{\"num', end=''); sys.exit(9)"
    )
    process = Apart(tmp_path)
    with pytest.raises(ApartError, match="ended \\(9\\)"):
        process.call("group")
    process.close()


SPEAKING = """
import json, os, select, sys
asked = os.read(0, 4096)
say = lambda **said: print(json.dumps(said), flush=True)
say(number=1, progress=[1])
select.select([0], [], [])  # the second request has begun to come
for _ in range(4):
    say(number=1, progress=["x" * 100_000])
while not asked.count(b"\\n") == 2:
    asked += os.read(0, 65536)
say(number=1, done=1)
say(number=2, done=2)
sys.stdin.read()
"""


def test_what_it_says_is_heard_while_it_is_told_something(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """More than a pipe holds goes both ways at once."""
    monkeypatch.setattr(apart_module, "_PROGRAM", SPEAKING)
    process, found = Apart(tmp_path), []
    speaks = threading.Event()

    def first() -> None:
        found.append(process.call("one", progress=lambda _: speaks.set()))

    def second() -> None:
        assert speaks.wait(60)
        found.append(process.call("two", "y" * 400_000))

    threads = [threading.Thread(target=work, daemon=True) for work in (first, second)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    try:
        assert sorted(found) == [1, 2]
    finally:
        if len(found) < len(threads):
            for pid in children(os.getpid()):
                os.kill(pid, signal.SIGKILL)
    process.close()


def test_a_process_that_does_not_listen_is_ended_as_well(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    waits_for_nothing = "import signal; signal.pause()"
    monkeypatch.setattr(apart_module, "_PROGRAM", SPEAKING.partition("select.select")[0] + waits_for_nothing)
    monkeypatch.setattr(apart_module, "_END", 0.1)
    others = children(os.getpid())
    process, speaks, said = Apart(tmp_path), threading.Event(), []

    def told(number: int) -> None:
        with pytest.raises(ApartError) as raised:
            process.call("one", "y" * 400_000 * number, progress=lambda _: speaks.set())
        said.append(str(raised.value))

    threads = [threading.Thread(target=told, args=(number,)) for number in range(2)]
    threads[0].start()
    assert speaks.wait(60)
    threads[1].start()
    process.close()
    for thread in threads:
        thread.join(60)
    assert len(said) == 2
    assert set(children(os.getpid())) <= set(others)


def test_a_decision_made_here_is_obeyed_there(apart: Library) -> None:
    first = add(apart, "gazette", FIRE, "Fire destroys Harlow mill")
    second = add(apart, "courier", FIRE_TOO, "Harlow mill burns down")
    telling = apart.insight.telling
    telling.update()
    assert members(apart, first) == {first, second}
    one, other = apart.store.texts.get([first, second])
    telling.part([one], [other])
    assert members(apart, first) == {first}
    # Whoever holds what it takes to place articles has not been told, and places the next one.
    third = add(apart, "herald", FIRE, "Fire destroys Harlow mill again")
    telling.update()
    assert members(apart, second) == {second}
    assert third in members(apart, first)
    telling.take_back()
    fourth = add(apart, "mercury", FIRE_TOO, "Harlow mill burns down again")
    telling.update()
    assert members(apart, first) == {first, second, third, fourth}


def test_what_another_process_grouped_is_not_forgotten(library: Library) -> None:
    first = add(library, "gazette", FIRE, "Fire destroys Harlow mill")
    library.insight.telling.update()
    with Library.open(library.store.directory) as other:
        second = add(other, "courier", FIRE_TOO, "Harlow mill burns down")
        other.insight.telling.update()
        other.store.texts.take(  # what that one knew goes on to be known by nobody else
            other.store.listing.heads([second])[0].source_number, [], now=0
        )
    third = add(library, "herald", FIRE_TOO, "Harlow mill burns down, again")
    library.insight.telling.update()
    assert members(library, first) == {first, second, third}


def test_it_goes_when_whoever_asked_is_killed(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from broadsheet.library import Library\n"
        "library = Library.open(Path(sys.argv[1]), apart=True); library.insight.telling.update()\n"
        "print('ready', flush=True); sys.stdin.read()"
    )
    command = [sys.executable, "-c", program, str(tmp_path / "library")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as asking:
        assert asking.stdout is not None
        assert asking.stdout.readline() == "ready\n"
        [server] = children(asking.pid)
        asking.kill()
    assert is_gone(server)


def test_nothing_can_be_asked_after_the_end(tmp_path: Path) -> None:
    process = Apart(tmp_path)
    process.close()
    with pytest.raises(ApartError, match="closed"):
        process.call("group")


class Answers(io.StringIO):
    """Keeps what is told, and lets a test wait for an answer."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[dict[str, Any]] = []
        self.came = threading.Condition()

    def write(self, text: str) -> int:
        with self.came:
            self.told.append(json.loads(text))
            self.came.notify_all()
        return len(text)

    def wait_for(self, found: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        with self.came:
            assert self.came.wait_for(lambda: any(map(found, self.told)), 60)
            return next(filter(found, self.told))


def test_a_mistake_in_the_work_is_told_as_one(tmp_path: Path) -> None:
    answers = Answers()
    with Library(Store(tmp_path)) as library:
        server = Server(library, answers, leave=lambda _: None)  # this process must not end
        server.take({"number": 1, "work": "dance", "given": []})
        said = answers.wait_for(lambda told: "error" in told)
    assert said == {"number": 1, "error": "dance failed: KeyError: 'dance'"}


def test_it_rests_when_there_is_nothing_to_do_and_nothing_to_hold(tmp_path: Path) -> None:
    left: list[int] = []
    gone = threading.Event()

    def leave(code: int) -> None:
        left.append(code)
        gone.set()

    with Library.open(tmp_path, samples=False) as library:
        server = Server(library, Answers(), patience=0.01, leave=leave)
        server.take({"number": 1, "work": "group", "given": []})
        assert gone.wait(60)
    assert left == [RESTED]
