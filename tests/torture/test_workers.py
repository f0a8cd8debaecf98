"""Torture list, lines 20 to 22: documents that stop the process that reads them, and nobody else."""

from __future__ import annotations

import asyncio
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from feed_documents import ENDLESS
from processes import is_gone
from stopped_clock import StoppedClock

from broadsheet.feeds import NotAFeedError, ParsingPool, ParsingStoppedError, workers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.feeds import Feed

URL = "https://base.example/feed"
GOOD = b"<rss><channel><title>Good</title><item><title>a</title><guid>1</guid></item></channel></rss>"
# Ill-formed, so that they reach the slow reader.
_FIFTY_THOUSAND = b" ".join(b"a%d='x'" % number for number in range(50_000))
ATTRIBUTES = b"<rss><channel><item><title>x<br></title><p><a " + _FIFTY_THOUSAND + b">x</a></p></item></channel></rss>"
NESTED = b"<rss><channel><item><title>x<br></title>" + b"<a>" * 100_000 + b"</item></channel></rss>"


@pytest.fixture
def pool() -> Iterator[ParsingPool]:
    with ParsingPool(2, seconds=60) as made:
        yield made


@pytest.mark.parametrize("evil", [ENDLESS, ATTRIBUTES, NESTED], ids=["21_author", "20_attributes", "22_nested"])
async def test_20_to_22_others_finish_whatever_happens_to_one(
    pool: ParsingPool, evil: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = StoppedClock()
    monkeypatch.setattr(workers, "time", clock)
    one = asyncio.create_task(pool.parse_feed(evil, URL))
    others = await asyncio.gather(*[pool.parse_feed(GOOD, URL) for _ in range(6)])
    assert [feed.title for feed in others] == ["Good"] * 6
    clock.put_forward(61.0)
    await asyncio.gather(one, return_exceptions=True)
    again: Feed = await pool.parse_feed(GOOD, URL)
    assert again.title == "Good"


async def test_21_what_takes_too_long_is_killed_and_said() -> None:
    with ParsingPool(1, seconds=1) as pool, pytest.raises(ParsingStoppedError, match="longer than 1 s"):
        await pool.parse_feed(ENDLESS, URL)


async def test_21_what_ends_itself_because_nobody_else_did_took_too_long_as_well(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(workers, "time", StoppedClock())
    with ParsingPool(1, seconds=1) as pool, pytest.raises(ParsingStoppedError, match="longer than 1 s"):
        await pool.parse_feed(ENDLESS, URL)


async def test_errors_of_reading_come_through(pool: ParsingPool) -> None:
    with pytest.raises(NotAFeedError, match="plain text"):
        await pool.parse_feed(b"/etc/passwd", URL)


async def test_articles_and_links_come_through(pool: ParsingPool) -> None:
    words = "The ferry left the harbour at noon and came back in the evening with all its passengers. " * 5
    page = f"<html><title>Ferry</title><article><h1>Ferry</h1><p>{words}</p></article></html>"
    article = await pool.extract_article(page.encode(), URL)
    assert article.text == words.strip()
    links = await pool.discover_feeds(b"<link rel=alternate type='application/rss+xml' href=/f>", URL)
    assert links[0].url == "https://base.example/f"


async def test_too_much_memory_is_an_error_of_that_document() -> None:
    # Five million empty lists: 15 MB as JSON, 320 MB in memory.
    lists = b'{"items": [' + b"[]," * 4_900_000 + b"[]]}"
    with ParsingPool(1, seconds=300, memory=350_000_000) as small:
        with pytest.raises(ParsingStoppedError, match="too much memory"):
            await small.parse_feed(lists, URL)
        assert (await small.parse_feed(GOOD, URL)).title == "Good"


TAKEN_OVER = """
import pickle, struct, sys
class Bomb:
    def __reduce__(self):
        return open, ({marker!r}, "w")
def say(head, body=b"", size=None):
    sys.stdout.buffer.write(struct.pack(">QQ", len(head) if size is None else size, len(body)) + head + body)
    sys.stdout.flush()
say(b'"ready"')
sys.stdin.buffer.read(1)
{evil}
sys.stdin.buffer.read()
"""


@pytest.mark.parametrize(
    "evil",
    [
        "say(pickle.dumps(Bomb()))",
        "sys.stdout.buffer.write(struct.pack('>Q', 60) + pickle.dumps(Bomb()) + bytes(60)); sys.stdout.flush()",
        "say(b'', size=2**62)",
        "say(b'[' * 1_000_000)",
        'say(b\'["links", [["file:///etc/passwd", "x", true]]]\')',
        'say(b\'["article", "T", "x", "", "", "", null, null, null]\')',
        "say(b'{}')",
        "sys.exit(0)",
    ],
)
async def test_20_a_worker_that_was_taken_over_takes_nothing_else_over(
    evil: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    marker = tmp_path / "marker"
    with monkeypatch.context() as patched, ParsingPool(1, seconds=60) as pool:
        patched.setattr("broadsheet.feeds.workers._PROGRAM", TAKEN_OVER.format(marker=str(marker), evil=evil))
        with pytest.raises(ParsingStoppedError, match="brought down the process"):
            await pool.parse_feed(GOOD, URL)
        patched.undo()
        assert (await pool.parse_feed(GOOD, URL)).title == "Good"  # by a worker that nobody took over
    assert not marker.exists()


async def test_20_a_worker_knows_no_secret_and_writes_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MY_FEED_PASSWORD", "hunter2-of-the-environment")
    with ParsingPool(1) as pool:
        await pool.parse_feed(GOOD, URL)
        [worker] = pool._workers
        process = Path(f"/proc/{worker._process.pid}")
        assert b"hunter2" not in process.joinpath("environ").read_bytes()
        limits = process.joinpath("limits").read_text("ascii")
        assert re.search(r"^Max file size +0 +", limits, re.MULTILINE)
        assert re.search(r"^Max core file size +0 +", limits, re.MULTILINE)
        assert re.search(r"^Max address space +1000000000 +", limits, re.MULTILINE)


async def test_20_nothing_is_imported_from_where_the_reader_happens_to_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("json", "feedparser", "broadsheet", "lxml"):
        (tmp_path / f"{name}.py").write_text(f"open({str(tmp_path / 'marker')!r}, 'w')\nraise SystemExit\n")
    monkeypatch.chdir(tmp_path)
    with ParsingPool(1) as pool:
        assert (await pool.parse_feed(GOOD, URL)).title == "Good"
    assert not (tmp_path / "marker").exists()


async def test_closing_ends_a_job_under_way() -> None:
    pool = ParsingPool(1, seconds=600)
    await pool.parse_feed(GOOD, URL)
    job = asyncio.create_task(pool.parse_feed(ENDLESS, URL))
    waiting = asyncio.create_task(pool.parse_feed(GOOD, URL))
    await asyncio.sleep(0)
    await asyncio.to_thread(pool.close)
    results = await asyncio.gather(job, waiting, return_exceptions=True)
    assert all(isinstance(result, ParsingStoppedError | asyncio.CancelledError) for result in results)


def test_workers_end_with_their_program() -> None:
    program = (
        "import asyncio, os, sys\n"
        "from broadsheet.feeds import ParsingPool\n"
        "pool = ParsingPool(1)\n"
        f"asyncio.run(pool.parse_feed({GOOD!r}, {URL!r}))\n"
        "worker = next(iter(pool._workers))._process\n"
        "print(worker.pid, flush=True)\n"
        "os.kill(os.getpid(), 9)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False, timeout=120)
    assert is_gone(int(done.stdout))
