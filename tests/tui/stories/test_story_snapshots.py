"""The screens of stories and feeds as pictures, over the story by hand."""

from __future__ import annotations

from typing import Any

import pytest

from broadsheet.articles import content_id
from broadsheet.articles.fetches import FetchState
from broadsheet.stories import Seen, story_of

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])

WALKS = {
    "stories": [["S"]],
    "story": [["w"], ["space"]],
    "matrix": [["M"], ["l"]],
    "sentence": [["M"], ["l", "enter"]],
    "others": [["O"]],
    "add": [["a", *"nowhere", "enter"]],
    "failing": [["F"]],
}


@SIZES
@pytest.mark.parametrize("walk", WALKS, ids=str)
async def test_screen(
    app: Any, told: Any, settle: Any, picture: Any, photograph: Any, walk: str, size: tuple[int, int]
) -> None:
    told.feeds.failing = [
        FetchState(
            7,
            "https://mill.example/feed",
            "Mill News",
            {},
            failures=4,
            error="404 not found",
            advice="check the address, or remove the feed",
            error_since=1_700_000_000,
        )
    ]
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        for keys in WALKS[walk]:
            await pilot.press(*keys)
            await settle(pilot)
        assert photograph(pilot) == picture


@pytest.mark.parametrize("walk", ["stories", "matrix"])
async def test_forty_columns(app: Any, told: Any, settle: Any, picture: Any, photograph: Any, walk: str) -> None:
    async with app.run_test(size=(40, 20)) as pilot:
        await settle(pilot)
        for keys in WALKS[walk]:
            await pilot.press(*keys)
            await settle(pilot)
        assert photograph(pilot) == picture


@SIZES
async def test_what_is_new(
    app: Any, told: Any, settle: Any, press: Any, picture: Any, photograph: Any, size: tuple[int, int]
) -> None:
    post, wire, _ = told.articles.values()
    texts = {post.id: content_id(post.title, post.text), wire.id: "another"}
    told.insight.telling.looked_at["fire"] = Seen(texts, frozenset({"bridge / age"}))
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await press(pilot, "w")
        assert photograph(pilot) == picture


async def test_merging(app: Any, shelves: Any, settle: Any, press: Any, picture: Any, photograph: Any) -> None:
    one, two, three = shelves.articles.values()
    shelves.insight.telling.told = [story_of("fire", [one, two]), story_of("ferries", [three])]
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        for key in ("w", "m"):
            await press(pilot, key)
        assert photograph(pilot) == picture
