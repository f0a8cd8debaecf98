"""Which slices make up the index: one small file, replaced in one step, so that there is always one whole truth."""

from __future__ import annotations

import contextlib
import json
import os
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from broadsheet.search.slices import layout
from broadsheet.search.slices.builder import sync_directory
from broadsheet.search.slices.layout import SliceInfo, Stamp

if TYPE_CHECKING:
    from pathlib import Path

NAME = "manifest"


@dataclass(frozen=True, slots=True)
class Manifest:
    """The state of the index.

    Attributes:
        slices: The slices that make it up.
        generation: Counts the times it was written; names of slices are taken from it.
    """

    slices: tuple[SliceInfo, ...] = ()
    generation: int = 0


def write_manifest(directory: Path, manifest: Manifest) -> None:
    """Put ``manifest`` in the place of the one there is, for good.

    Raises:
        OSError: It cannot be written; the one there is stays.
    """
    body = json.dumps(
        {
            "schema": layout.SCHEMA,
            "generation": manifest.generation,
            "slices": [plain(info) for info in manifest.slices],
        },
        separators=(",", ":"),
    )
    fresh = directory / f"{NAME}.new"
    with fresh.open("w", encoding="utf-8") as file:
        file.write(f"{zlib.crc32(body.encode()):08x}\n{body}\n")
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(directory / NAME)
    # It is the truth now, and its slices must stay. Should the power fail before its name is on disk, the manifest
    # before it stands again, whose slices are kept until the next one is written.
    with contextlib.suppress(OSError):
        sync_directory(directory)


def read_manifest(directory: Path) -> Manifest | None:
    """Return the manifest in ``directory``; None where there is none that this version can use."""
    try:
        checksum, _, body = (directory / NAME).read_text(encoding="utf-8").rstrip("\n").partition("\n")
        if f"{zlib.crc32(body.encode()):08x}" != checksum:
            return None
        plain = json.loads(body)
        if plain["schema"] != layout.SCHEMA:
            return None
        return Manifest(tuple(understood(entry) for entry in plain["slices"]), int(plain["generation"]))
    except (OSError, ValueError, KeyError, TypeError):
        # Missing, damaged, or of a version that wrote something else: the index is rebuilt either way.
        return None


def seen(directory: Path) -> object:
    """Return what changes whenever the manifest in ``directory`` is replaced; None where there is none."""
    try:
        found = (directory / NAME).stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def plain(info: SliceInfo) -> dict[str, Any]:
    """Return a slice as JSON has it."""
    return {
        "name": info.name,
        "articles": info.articles,
        "oldest": info.oldest,
        "newest": info.newest,
        "length": info.length,
        "files": [[stamp.name, stamp.size, stamp.crc, stamp.modified] for stamp in info.files],
        "deleted": f"{info.deleted:x}",
    }


def understood(plain: dict[str, Any]) -> SliceInfo:
    """Return the slice that :func:`plain` made JSON of."""
    return SliceInfo(
        name=str(plain["name"]),
        articles=int(plain["articles"]),
        oldest=float(plain["oldest"]),
        newest=float(plain["newest"]),
        length=int(plain["length"]),
        files=tuple(Stamp(str(name), int(size), int(crc), int(when)) for name, size, crc, when in plain["files"]),
        deleted=int(plain["deleted"], 16),
    )
