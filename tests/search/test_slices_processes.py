"""The index among processes: a full disk, and being killed anywhere."""

from __future__ import annotations

import os
import resource
import select
import signal
import subprocess
import sys
import textwrap
import time
from typing import TYPE_CHECKING, Any

import pytest

from broadsheet.articles import Article, Incoming, SourceKind, Store
from broadsheet.search import Asked, SearchError, drain, open_index, parse_query
from broadsheet.search.slices.apart import Builder, BuilderKilledError
from broadsheet.search.slices.index import SlicedIndex

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "index"


@pytest.fixture
def filled(place: Path, article: Callable[..., Any]) -> Path:
    """An index of twelve articles."""
    index = open_index(place, processes=0)
    index.begin()
    index.apply([article(n, "storm at sea") for n in range(1, 13)])
    index.close()
    return place


FULL = """
    import resource, signal, sys
    from pathlib import Path
    from broadsheet.articles import Document
    from broadsheet.search import Asked, SearchError, open_index, parse_query
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    index = open_index(Path(sys.argv[1]), processes=0)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, resource.RLIM_INFINITY))
    text = " ".join(f"w{k}" for k in range(4000))
    many = [Document(n, "", text, "", "", (), "", "", "", 1.0) for n in range(50, 80)]
    try:
        index.apply(many)
    except SearchError as error:
        print(error)
    print(index.count(Asked(parse_query("sea"))))
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    index.apply(many)
    print(index.count(Asked(parse_query("w*"))))
"""


def test_a_full_disk_changes_nothing_and_passes(filled: Path) -> None:
    # A file-size limit fails writes as a full disk does.
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[1] == resource.RLIM_INFINITY
    command = [sys.executable, "-c", textwrap.dedent(FULL), str(filled)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    message, before, after = done.stdout.splitlines()
    assert "cannot be written" in message
    assert (before, after) == ("12", "30")
    assert done.stderr == ""


BUILDER = """
    import sys
    from pathlib import Path
    from broadsheet.articles import Document
    from broadsheet.search.slices.index import SlicedIndex
    if __name__ == "__main__":
        index = SlicedIndex(Path(sys.argv[1]), processes=2)
        index.begin()
        index.apply([Document(n, "", "x", "", "", (), "", "", "", 1.0) for n in range(8_000)])
        print(*index._builders.pids, flush=True)
        sys.stdin.read()
"""


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="only Linux tells when a process that is no child ends")
def test_builders_end_with_a_program_that_is_killed(tmp_path: Path, place: Path) -> None:
    script = tmp_path / "program.py"
    script.write_text(textwrap.dedent(BUILDER))
    pipe = subprocess.PIPE
    with subprocess.Popen([sys.executable, str(script), str(place)], stdin=pipe, stdout=pipe, text=True) as child:
        assert child.stdout is not None
        builders = [os.pidfd_open(int(pid)) for pid in child.stdout.readline().split()]
        child.send_signal(signal.SIGKILL)
    assert len(builders) == 2
    for builder in builders:
        ended, _, _ = select.select([builder], [], [], 30)
        assert ended == [builder]
        os.close(builder)


DRAINER = """
    import sys
    from pathlib import Path
    from broadsheet.articles import Store
    from broadsheet.search import drain, open_index
    store = Store(Path(sys.argv[1]))
    index = open_index(Path(sys.argv[2]), processes=0)
    print("ready", flush=True)
    drain(store.queue, index, batch=7)
    print("done", flush=True)
"""


@pytest.mark.parametrize("delay", [0.0, 0.004, 0.015, 0.04, 0.09, 0.2])
def test_killed_anywhere_nothing_is_lost(tmp_path: Path, place: Path, delay: float) -> None:
    library = tmp_path / "library"
    with Store(library) as store:
        source = store.sources.add(SourceKind.FEED, "https://example.test/feed", "Test", now=0.0)
        batch = [Incoming(str(n), Article.from_text(f"storm number {n}", title=f"Storm {n}")) for n in range(120)]
        store.texts.take(source, batch, now=1.0)
    command = [sys.executable, "-c", textwrap.dedent(DRAINER), str(library), str(place)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        time.sleep(delay)  # the moment of death is what is tested
        child.send_signal(signal.SIGKILL)
    with Store(library) as store:
        index = open_index(place, processes=0)
        drain(store.queue, index)
        assert index.verify().sound
        assert len(index.numbers()) == 120
        assert index.count(Asked(parse_query("storm"))) == 120
        assert store.queue.pending() == 0
        index.close()


DRAWING = """
    import sys
    from pathlib import Path
    from broadsheet.articles import Document
    from broadsheet.search import Asked, open_index, parse_query

    class Captured:
        # What Textual puts in the place of standard error while it draws the screens.
        def write(self, text):
            return len(text)

        def flush(self):
            pass

        def fileno(self):
            return -1

    if __name__ == "__main__":
        sys.stderr = Captured()
        index = open_index(Path(sys.argv[1]), processes=2)
        index.begin()
        index.apply([Document(n, "", "storm at sea", "", "", (), "", "", "", 1.0) for n in range(1_200)])
        print(index.count(Asked(parse_query("sea"))))
        index.close()
"""


def test_processes_start_while_the_screens_are_drawn(place: Path) -> None:
    command = [sys.executable, "-c", textwrap.dedent(DRAWING), str(place)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    assert done.stdout.split() == ["1200"]


def test_a_builder_that_is_killed_is_told_and_replaced(place: Path, article: Callable[..., Any]) -> None:
    index = SlicedIndex(place, processes=1)
    index.begin()
    index.apply([article(n, "storm at sea") for n in range(1_000)])
    (pid,) = index._builders.pids
    os.kill(pid, signal.SIGKILL)
    more = [article(n, "calm sea") for n in range(1_000, 2_000)]
    with pytest.raises(SearchError, match="was killed"):
        index.apply(more)
    assert index.count(Asked(parse_query("sea"))) == 1_000
    index.apply(more)
    assert index.count(Asked(parse_query("sea"))) == 2_000
    assert index.verify().sound
    index.close()


def test_a_builder_goes_on_after_what_it_could_not_write(tmp_path: Path, article: Callable[..., Any]) -> None:
    builder = Builder()
    try:
        many = [article(n, "storm at sea", published=float(n)) for n in range(250)]
        with pytest.raises(FileNotFoundError):
            builder.build(tmp_path / "nowhere" / "slice", many)
        info = builder.build(tmp_path / "slice", many)
        assert (info.name, info.articles, info.oldest, info.newest) == ("slice", 250, 0.0, 249.0)
    finally:
        builder.kill()
    with pytest.raises(BuilderKilledError):
        builder.build(tmp_path / "other", many)
