"""Events that are much alike stay apart: two earthquakes in one week, and the days of one long affair."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import groupby

from broadsheet.articles import Article
from broadsheet.stories import Grouper, group_articles

START = datetime(2026, 3, 2, 9, tzinfo=UTC)

# Told in much the same words on purpose: who, where and how many is what differs.
SOUTH = (
    "Strong earthquake shakes Quillon",
    "An earthquake of magnitude 6.1 struck Quillon in the south of Serra on Monday, killing at least 12 people. Houses "
    "collapsed in the old town of Pilar and rescuers searched the rubble through the night. The governor, Elena Marsh, "
    "declared an emergency and said hospitals were full.",
    "At least 12 dead in Serra quake",
    "Rescuers dug through rubble in Quillon after a magnitude 6.1 earthquake killed at least 12 people on Monday. The "
    "quake damaged the cathedral of Pilar. Governor Elena Marsh asked for tents and doctors.",
    "Quillon digs for survivors",
    "Families in Quillon waited on Tuesday beside collapsed houses. The earthquake, of magnitude 6.1, left 14 dead and "
    "hundreds homeless in the province of Serra, Governor Elena Marsh said. Aftershocks were felt in Pilar.",
)
NORTH = (
    "Earthquake hits Orvask",
    "An earthquake of magnitude 5.8 struck Orvask in northern Halmar on Thursday, killing at least 7 people. Houses "
    "collapsed in the harbour district of Lund and rescuers searched the rubble through the night. The prime minister, "
    "Tomas Reyk, declared an emergency and said hospitals were full.",
    "Seven dead in Halmar quake",
    "Rescuers dug through rubble in Orvask after a magnitude 5.8 earthquake killed seven people on Thursday. The quake "
    "damaged the port of Lund. Prime Minister Tomas Reyk asked for tents and doctors.",
    "Orvask searches for the missing",
    "Families in Orvask waited on Friday beside collapsed houses. The earthquake, of magnitude 5.8, left 9 dead and "
    "hundreds homeless in the north of Halmar, Prime Minister Tomas Reyk said. Aftershocks were felt in Lund.",
)


def quake(name: str, told: tuple[str, ...], day: float) -> list[Article]:
    published = START + timedelta(days=day)
    return [
        replace(Article.from_text(text, title=title, published=published), id=f"{name}{number}")
        for number, (title, text) in enumerate(zip(told[::2], told[1::2], strict=True))
    ]


def test_two_earthquakes_in_one_week_are_two_stories_at_once_and_as_a_stream() -> None:
    told = [*quake("south", SOUTH, 0), *quake("north", NORTH, 3)]
    apart = {frozenset({"south0", "south1", "south2"}), frozenset({"north0", "north1", "north2"})}
    assert {frozenset(one.id for one in story.articles) for story in group_articles(told)} == apart
    grouper = Grouper()
    for one in told:
        grouper.add(one)
    assert {frozenset(members) for members in grouper.stories().values()} == apart


def _word(chance: random.Random) -> str:
    return "".join(chance.choice("bdfgklmnprstv") + chance.choice("aeiou") for _ in range(3))


def affair(days: int, a_day: int) -> list[Article]:
    """Return reports of a long affair: half of their names and words are those of every day, half those of the day."""
    chance = random.Random(7)  # noqa: S311  # made data, not a secret
    common = [_word(chance) for _ in range(400)]
    always, always_named = [_word(chance) for _ in range(20)], [_word(chance).title() for _ in range(8)]
    articles = []
    for day in range(days):
        event, named = [_word(chance) for _ in range(20)], [_word(chance).title() for _ in range(8)]
        for number in range(a_day):
            words = chance.choices(common, k=60) + chance.choices(always, k=15) + chance.choices(event, k=15)
            words += chance.choices(always_named, k=10) + chance.choices(named, k=10)
            chance.shuffle(words)
            published = START + timedelta(days=day, hours=number)
            articles.append(replace(Article.from_text(" ".join(words), published=published), id=f"{day:02}-{number}"))
    return articles


def others(count: int) -> list[Article]:
    """Return reports of as many other things."""
    chance = random.Random(8)  # noqa: S311  # made data, not a secret
    texts = [[_word(chance) for _ in range(60)] + [_word(chance).title() for _ in range(20)] for _ in range(count)]
    return [replace(Article.from_text(" ".join(text)), id=f"other-{number}") for number, text in enumerate(texts)]


def test_a_long_affair_does_not_become_one_giant_story() -> None:
    told = affair(days=16, a_day=4)
    every_day = {frozenset(one.id for one in day) for _, day in groupby(told, key=lambda one: one.id[:2])}
    assert every_day <= {frozenset(one.id for one in story.articles) for story in group_articles([*told, *others(300)])}
    # As a library does it: what is there is grouped at once, what comes then one by one.
    grouper = Grouper.of([*told[:32], *others(300)])
    for one in told[32:]:
        grouper.add(one)
    assert every_day <= {frozenset(members) for members in grouper.stories().values()}
