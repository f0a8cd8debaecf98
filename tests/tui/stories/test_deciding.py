"""What the reader decides about stories, and the one history that takes it back."""

from __future__ import annotations

from typing import Any

from broadsheet.stories import story_of


async def test_articles_are_split_off_and_that_is_taken_back(
    app: Any, told: Any, settle: Any, press: Any, shown: Any
) -> None:
    post, wire, echo = (article.id for article in told.articles.values())
    async with app.run_test(size=(120, 30), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "w")
        # The one under the cursor.
        await press(pilot, "x")
        assert told.insight.telling.decisions == [("parted", {post}, {wire, echo})]
        assert "Split off, now and ever after" in shown(pilot)
        await press(pilot, "u")
        assert told.insight.telling.decisions == []
        assert "Taken back: split off from the story" in shown(pilot)
        # What came back by the reader's own hand is no news.
        assert "since you last looked" not in shown(pilot)
        # The marked ones.
        await press(pilot, "j", "space", "j", "space", "k", "k", "x")
        assert told.insight.telling.decisions == [("parted", {wire, echo}, {post})]


async def test_a_decision_is_one_change_among_all_others(
    app: Any, told: Any, settle: Any, press: Any, shown: Any
) -> None:
    async with app.run_test(size=(120, 30), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "asterisk", "w", "x", "escape", "E")
        assert "split off from the story" in shown(pilot)
        await press(pilot, "escape", "u")
        assert told.insight.telling.decisions == []
        assert told.heads[1].starred
        await press(pilot, "ctrl+r")
        assert len(told.insight.telling.decisions) == 1
        # From the story as well: the decision first, then the star.
        await press(pilot, "w", "u")
        assert told.insight.telling.decisions == []
        await press(pilot, "u")
        assert not told.heads[1].starred


async def test_what_an_earlier_session_decided_is_taken_back_from_the_story(
    app: Any, told: Any, settle: Any, press: Any, shown: Any
) -> None:
    told.insight.telling.decisions.append(("joined", {"one", "two"}, set()))
    async with app.run_test(size=(120, 30), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "u")
        assert len(told.insight.telling.decisions) == 1
        await press(pilot, "w", "u")
        assert told.insight.telling.decisions == []
        assert "Taken back: joined articles" in shown(pilot)
        await press(pilot, "u")
        assert "There is nothing to take back" in shown(pilot)


async def test_a_story_is_merged_with_one_that_the_reader_chooses(
    app: Any, shelves: Any, settle: Any, press: Any, shown: Any
) -> None:
    one, two, three = shelves.articles.values()
    shelves.insight.telling.told = [story_of("fire", [one, two]), story_of("ferries", [three])]
    async with app.run_test(size=(120, 30), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "w", "m")
        assert "Merge with…" in shown(pilot)
        assert "Ferries full as the bridge stays shut" in shown(pilot)
        await press(pilot, "escape")
        assert shelves.insight.telling.decisions == []
        await press(pilot, "m", "enter")
        assert shelves.insight.telling.decisions == [("joined", {one.id, two.id, three.id}, set())]
        assert "Merged, now and ever after: 3 articles" in shown(pilot)
