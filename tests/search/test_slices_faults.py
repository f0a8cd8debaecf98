"""Bad luck: damaged, missing and foreign files, two processes, a full disk, a process killed anywhere."""

from __future__ import annotations

import json
import os
import shutil
import time
import zlib
from typing import TYPE_CHECKING, Any

import pytest

from broadsheet.search import (
    Asked,
    IndexLockedError,
    SearchError,
    SearchIndex,
    drain,
    open_index,
    parse_query,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

TOTAL = 12


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "index"


@pytest.fixture
def queue(article: Callable[..., Any], queue_of: Callable[..., Any]) -> Any:
    """Twelve articles, the even ones about storms."""
    return queue_of(article(n, "storm at sea" if n % 2 == 0 else "calm at sea") for n in range(1, TOTAL + 1))


@pytest.fixture
def filled(place: Path, queue: Any) -> Path:
    """An index of three slices of four articles each."""
    index = open_index(place, processes=0)
    index.begin()
    for start in (1, 5, 9):
        index.apply([queue.articles[n] for n in range(start, start + 4)])
    index.close()
    return place


@pytest.fixture
def opened(place: Path) -> Iterator[Callable[[], SearchIndex]]:
    indexes = []

    def open_one() -> SearchIndex:
        indexes.append(open_index(place, processes=0))
        return indexes[-1]

    yield open_one
    for index in indexes:
        index.close()


def storms(index: SearchIndex) -> list[int]:
    return [hit.number for hit in index.search(Asked(parse_query("storms"))).hits]


def listed(place: Path) -> list[dict[str, Any]]:
    """What the manifest says of each slice."""
    slices: list[dict[str, Any]] = json.loads((place / "manifest").read_text().split("\n")[1])["slices"]
    return slices


def files(place: Path) -> list[Path]:
    """The files of a slice in the middle, for the damage to be in the middle of a search."""
    middle = sorted(listed(place), key=lambda entry: float(entry["newest"]))[1]
    return sorted((place / middle["name"]).iterdir())


def truncate(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def overwrite(path: Path) -> None:
    """Put random bytes over up to 4 KiB of a file without changing its size."""
    content = bytearray(path.read_bytes())
    start = len(content) // 3
    noise = bytes(7 * place % 251 for place in range(min(4096, len(content) - start)))
    content[start : start + len(noise)] = noise
    path.write_bytes(content)


def remove(path: Path) -> None:
    path.unlink()


def empty(path: Path) -> None:
    path.write_bytes(b"")


@pytest.mark.parametrize("damage", [truncate, overwrite, remove, empty])
@pytest.mark.parametrize("which", range(5))
def test_a_damaged_slice_is_left_out_and_rebuilt(
    filled: Path, queue: Any, opened: Callable[[], SearchIndex], which: int, damage: Callable[[Path], None]
) -> None:
    path = files(filled)[which]
    damage(path)
    index = opened()
    page = index.search(Asked(parse_query("storms")))
    found = [hit.number for hit in page.hits]
    assert set(found) >= {2, 4, 10, 12}
    assert found == [12, 10, 4, 2] or path.name == "roll"
    assert any("damaged" in note for note in page.notes)
    assert not index.verify().sound
    drain(queue, index)
    assert storms(index) == [12, 10, 8, 6, 4, 2]
    assert index.verify().sound
    assert index.numbers() == set(queue.articles)


def test_only_a_lost_roll_makes_everything_be_read_anew(
    filled: Path, queue: Any, opened: Callable[[], SearchIndex]
) -> None:
    segment = next(path for path in files(filled) if path.suffix == ".seg")
    overwrite(segment)
    index = opened()
    storms(index)
    assert index.missing() == {5, 6, 7, 8}
    drain(queue, index)
    assert queue.requeued == 0
    roll = next(path for path in files(filled) if path.name == "roll")
    overwrite(roll)
    again = opened()
    index.close()
    assert not again.verify().sound
    drain(queue, again)
    assert queue.requeued == 1
    assert storms(again) == [12, 10, 8, 6, 4, 2]


def test_decay_that_leaves_no_trace_is_found_by_a_thorough_check(
    filled: Path, opened: Callable[[], SearchIndex]
) -> None:
    segment = next(path for path in files(filled) if path.suffix == ".seg")
    times = segment.stat()
    overwrite(segment)
    os.utime(segment, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert "is not as it was written" in " ".join(opened().verify().messages)


def garbage(path: Path) -> None:
    path.write_bytes(bytes(range(256)))


def other_schema(path: Path) -> None:
    body = json.loads(path.read_text().split("\n")[1])
    text = json.dumps(body | {"schema": "0-martian"})
    path.write_text(f"{zlib.crc32(text.encode()):08x}\n{text}\n")


def no_list(path: Path) -> None:
    path.write_text(f"{zlib.crc32(b'[]'):08x}\n[]\n")


@pytest.mark.parametrize("damage", [truncate, overwrite, remove, empty, garbage, other_schema, no_list])
def test_without_a_usable_manifest_everything_is_rebuilt(
    filled: Path, queue: Any, opened: Callable[[], SearchIndex], damage: Callable[[Path], None]
) -> None:
    damage(filled / "manifest")
    index = opened()
    before = index.needs_rebuild
    assert storms(index) == []
    assert "built anew" in " ".join(index.verify().messages)
    drain(queue, index)
    assert (before, index.needs_rebuild) == (True, False)
    assert storms(index) == [12, 10, 8, 6, 4, 2]


def test_a_missing_directory_is_made_for_its_user_only(place: Path, opened: Callable[[], SearchIndex]) -> None:
    assert opened().needs_rebuild
    assert place.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("again", [False, True], ids=["gone", "made again by another"])
def test_a_directory_taken_away_while_it_is_open_is_built_anew(
    filled: Path, queue: Any, opened: Callable[[], SearchIndex], again: bool
) -> None:
    writer = opened()
    reader = open_index(filled, processes=0, write=False)
    assert storms(reader) == [12, 10, 8, 6, 4, 2]
    shutil.rmtree(filled)
    if again:
        filled.mkdir(mode=0o700)
    assert storms(reader) == []
    assert (reader.needs_rebuild, writer.verify().needs_rebuild) == (True, True)
    drain(queue, writer)
    assert storms(reader) == [12, 10, 8, 6, 4, 2]
    # The right to write it is as good as before: nobody else has it.
    assert opened().read_only


def test_a_directory_open_to_others_is_closed_to_them(filled: Path, opened: Callable[[], SearchIndex]) -> None:
    filled.chmod(0o755)
    opened()
    assert filled.stat().st_mode & 0o777 == 0o700


def test_a_file_in_place_of_the_directory_is_explained(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(SearchError, match="another place"):
        open_index(tmp_path / "file")


def test_what_a_killed_build_left_behind_is_swept(filled: Path, opened: Callable[[], SearchIndex]) -> None:
    (filled / "slice-99-0").mkdir()
    (filled / "slice-99-0" / "MAIN_x.seg").write_bytes(b"half")
    (filled / "manifest.new").write_bytes(b"half")
    (filled / "notes").mkdir()
    assert storms(opened()) == [12, 10, 8, 6, 4, 2]
    assert not (filled / "slice-99-0").exists()
    assert not (filled / "manifest.new").exists()
    assert (filled / "notes").exists()


def test_one_writes_and_both_read(
    filled: Path, article: Callable[..., Any], queue: Any, opened: Callable[[], SearchIndex]
) -> None:
    first, second = opened(), opened()
    assert (first.read_only, second.read_only) == (False, True)
    with pytest.raises(IndexLockedError, match="another process"):
        second.apply([article(13, "storm")])
    first.apply([article(14, "storm")], [12])
    assert storms(first) == storms(second) == [14, 10, 8, 6, 4, 2]
    first.close()
    second.apply([article(16, "storm")])
    assert storms(second) == [16, 14, 10, 8, 6, 4, 2]
    assert not second.read_only


def test_a_locked_drain_leaves_the_queue_alone(
    filled: Path, queue: Any, article: Callable[..., Any], opened: Callable[[], SearchIndex]
) -> None:
    opened()
    queue.put(article(20, "storm"))
    with pytest.raises(IndexLockedError):
        drain(queue, opened())
    assert len(queue.waiting) == 1


def test_a_search_under_way_survives_what_is_written_meanwhile(
    filled: Path, queue: Any, article: Callable[..., Any], opened: Callable[[], SearchIndex]
) -> None:
    writer, reader = opened(), opened()
    pages = reader.stream(Asked(parse_query("storms"), limit=20))
    next(pages)
    writer.apply([queue.articles[n] for n in range(1, 13)])
    assert [hit.number for hit in list(pages)[-1].hits] == [12, 10, 8, 6, 4, 2]


def test_small_slices_are_folded_and_nothing_changes(
    place: Path, queue: Any, article: Callable[..., Any], opened: Callable[[], SearchIndex]
) -> None:
    index = opened()
    for number in range(20, 60):
        queue.put(article(number, "storm"))
        drain(queue, index, batch=1)
    assert len(listed(place)) < 16
    assert index.numbers() == set(queue.articles)
    assert storms(index)[:3] == [59, 58, 57]


def test_a_slice_mostly_deleted_is_written_anew(filled: Path, queue: Any, opened: Callable[[], SearchIndex]) -> None:
    index = opened()
    for number in (5, 6, 7):
        queue.remove(number)
    drain(queue, index)
    assert sorted(entry["articles"] for entry in listed(filled)) == [1, 4, 4]
    assert storms(index) == [12, 10, 8, 4, 2]


def test_the_index_of_another_user_is_not_opened(tmp_path: Path) -> None:
    if os.getuid() != 0:
        pytest.skip("only root can give a directory away")
    (tmp_path / "index").mkdir()
    os.chown(tmp_path / "index", 12_345, 12_345)
    with pytest.raises(SearchError, match="another user"):
        open_index(tmp_path / "index")


def test_a_clock_moved_back_loses_and_invents_nothing(
    filled: Path, article: Callable[..., Any], opened: Callable[[], SearchIndex], monkeypatch: pytest.MonkeyPatch
) -> None:
    years = 10 * 365 * 86_400.0
    before = time.time()
    reader = open_index(filled, write=False)
    monkeypatch.setattr(time, "time", lambda: before - years)
    index = opened()
    index.apply([article(20, "storm at sea", published=before - years), article(21, "storm", published=before)])
    # What was published after the clock's moment is as fresh as can be, and is found by no stretch of time before it.
    for searched in (index, reader):
        assert storms(searched) == [21, 20, 12, 10, 8, 6, 4, 2]
        page = searched.search(Asked(parse_query("storm sort:relevance", before - years)))
        assert sorted(hit.number for hit in page.hits) == [2, 4, 6, 8, 10, 12, 20, 21]
        assert all(0.0 < hit.score < 100.0 for hit in page.hits)
        assert [hit.number for hit in searched.search(Asked(parse_query("storm last:1d", before - years))).hits] == [
            21,
            20,
        ]
    assert index.verify().sound
    # Slices seem to be checked in the future, so each is checked once more, and that is all.
    steps = 0
    while index.tidy(lambda wanted: []):
        steps += 1
    assert steps == 4
    assert storms(index) == [21, 20, 12, 10, 8, 6, 4, 2]
    reader.close()


def test_a_directory_that_cannot_be_brought_to_disk_leaves_no_index_without_its_slices(
    place: Path, queue: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(directory: Path) -> None:
        message = "refused"
        raise OSError(5, message)

    index = open_index(place, processes=0)
    index.begin()
    monkeypatch.setattr("broadsheet.search.slices.manifest.sync_directory", refuse)
    index.apply([queue.articles[n] for n in range(1, 5)])
    index.close()
    again = open_index(place, processes=0)
    assert again.verify().sound
    assert again.numbers() == frozenset(range(1, 5))
    again.close()
