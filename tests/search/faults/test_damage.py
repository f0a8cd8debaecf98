"""Damaged, missing and foreign files: what is lost is left out, told of and built anew."""

from __future__ import annotations

import json
import os
import shutil
import zlib
from typing import TYPE_CHECKING, Any

import pytest
from small_slices import listed, storms

from broadsheet.search import Asked, SearchError, SearchIndex, drain, open_index, parse_query

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from broadsheet.articles import Document


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


@pytest.mark.parametrize("times", [1, 2])
def test_a_directory_taken_away_while_it_is_written_is_built_anew(
    filled: Path, queue: Any, opened: Callable[[], SearchIndex], times: int
) -> None:
    truncate(files(filled)[0])
    index = opened()
    storms(index)
    ask, left = queue.documents, times

    def documents(numbers: Iterable[int]) -> Sequence[Document]:
        # Asked for the articles of the damaged slice, which is written right after.
        nonlocal left
        if left:
            left -= 1
            shutil.rmtree(filled)
        found: Sequence[Document] = ask(numbers)
        return found

    queue.documents = documents
    drain(queue, index)
    assert storms(index) == [12, 10, 8, 6, 4, 2]
    assert index.numbers() == set(queue.articles)


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


def test_the_index_of_another_user_is_not_opened(tmp_path: Path) -> None:
    if os.getuid() != 0:
        pytest.skip("only root can give a directory away")
    (tmp_path / "index").mkdir()
    os.chown(tmp_path / "index", 12_345, 12_345)
    with pytest.raises(SearchError, match="another user"):
        open_index(tmp_path / "index")
