"""What stories go by once they were grouped anew: the names the reader knows, wherever there is one."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, TypeVar

from broadsheet.articles import content_id

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

Article = TypeVar("Article", int, str)


def story_id(*articles: str) -> str:
    """Return the id of the story that begins with these articles."""
    return content_id("story", *articles)


def free_name(first: str, taken: Callable[[str], object]) -> str:
    """Return an id for a new story, after its first article; never one that is taken."""
    names = (story_id(first, *([str(attempt)] if attempt > 1 else [])) for attempt in count(1))
    return next(name for name in names if not taken(name))


def inherited(groups: Sequence[Sequence[Article]], before: Mapping[Article, str]) -> dict[int, str]:
    """Return the names that groups take over, by the place of the group.

    A name goes to the group that holds most of the articles that went by it, and a group has one name: some get none.

    Args:
        groups: Articles that are one story now.
        before: The name of the story that each of them told before, empty or left out where it told none.
    """
    shares = [
        (-sum(before.get(article) == name for article in group), group[0], at, name)
        for at, group in enumerate(groups)
        for name in sorted({before.get(article, "") for article in group} - {""})
    ]
    named: dict[int, str] = {}
    given: set[str] = set()
    for _, _, at, name in sorted(shares):
        if at not in named and name not in given:
            named[at] = name
            given.add(name)
    return named


def known_names(stories: Mapping[str, Sequence[str]], before: Mapping[str, str]) -> dict[str, str]:
    """Return what stories shall go by that were named without regard to what was known: the name now to that.

    Args:
        stories: The articles of each story by the name it has now.
        before: The name of the story that an article told before.
    """
    named = inherited(list(stories.values()), before)
    taken = set(named.values())
    names: dict[str, str] = {}
    for at, (name, members) in enumerate(stories.items()):
        names[name] = named[at] if at in named else free_name(members[0], taken.__contains__)
        taken.add(names[name])
    return names
