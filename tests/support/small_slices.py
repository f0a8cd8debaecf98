"""What tests ask of a small index of articles about storms: what is found in it, and what its manifest says."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from broadsheet.search import Asked, SearchIndex, parse_query

if TYPE_CHECKING:
    from pathlib import Path


def storms(index: SearchIndex) -> list[int]:
    return [hit.number for hit in index.search(Asked(parse_query("storms"))).hits]


def listed(place: Path) -> list[dict[str, Any]]:
    """What the manifest says of each slice."""
    slices: list[dict[str, Any]] = json.loads((place / "manifest").read_text().split("\n")[1])["slices"]
    return slices
