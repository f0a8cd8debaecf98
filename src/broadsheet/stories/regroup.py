"""Groups a few neighbouring stories anew, and gives the outcome the names the reader knows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from broadsheet.stories.linkage import link
from broadsheet.stories.naming import inherited

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.stories.decisions import Constraints
    from broadsheet.stories.linkage import Closeness
    from broadsheet.stories.window import Window

_NEAR: Final = 0.5
"""Stories that come up to this part of what joining takes are grouped anew when an article comes."""

_LOOSE: Final = 24
"""A story of more articles is judged by its newest ones and moved as a whole; a smaller one may come apart."""

_POOL: Final = 32
"""How many articles are grouped anew at most, so that no article costs more than a few milliseconds; with 64 the
development articles are grouped no better, with 24 a little worse."""


@dataclass(slots=True)
class _Bundle:
    """What stays together in a pool: one article, or a large story.

    Attributes:
        judged: Numbers of the articles it is judged by.
        moved: Numbers of the articles that go where it goes.
    """

    judged: Sequence[int]
    moved: Sequence[int]


def neighbours(window: Window, number: int, constraints: Constraints, closeness: Closeness) -> list[str]:
    """Return the stories that an article may belong to: those decreed first, then the nearest first."""
    member = window.members[number]
    companions = (window.numbers.get(name, number) for name in sorted(constraints.companions(member.article)))
    decreed = {window.members[other].story for other in companions if other != number}
    likely: dict[str, int] = {}
    for other in window.nearest(member.vector):
        likely.setdefault(window.members[other].story, other)
    quotients = {
        name: _quotient(window, number, name, closeness)
        for name, nearest in likely.items()
        # Where not even the nearest article of a story comes near, the others need not be looked at.
        if name not in decreed and window.likeness(number, nearest) >= _NEAR * closeness.floor
    }
    near = [name for name, quotient in quotients.items() if quotient >= _NEAR * closeness.threshold]
    return sorted(decreed) + sorted(near, key=lambda name: (-quotients[name], name))


def regroup(
    window: Window, names: Sequence[str], number: int | None, constraints: Constraints, closeness: Closeness
) -> dict[str, str]:
    """Group stories anew, with one more article where there is one.

    Returns:
        The articles whose story changed, by id, with the id of their story now.
    """
    bundles = _bundles(window, names, number, constraints)
    pool = [judged for bundle in bundles for judged in bundle.judged]
    likeness = window.likenesses(pool)
    owner = [bundle for bundle in bundles for _ in bundle.judged]

    # Nearly always nothing forbids anything, and asking again for every two groups would be dear.
    free = constraints.none_apart and window.at_one_time(pool)

    def may_join(these: Sequence[int], those: Sequence[int]) -> bool:
        return free or _may_join(window, constraints, _numbers(owner, these), _numbers(owner, those))

    groups = link(likeness, _start(window, bundles, constraints), may_join, closeness)
    return _rename(window, [_numbers(owner, group) for group in groups])


def _quotient(window: Window, number: int, name: str, closeness: Closeness) -> float:
    story = window.stories[name]
    if not window.near(window.members[number].day, story.first, story.last):
        return 0.0
    judged = story.members[-_LOOSE:]
    if story.within is None:
        inside = sum(window.likeness(a, b) for at, a in enumerate(judged) for b in judged[:at])
        story.within = closeness.within(inside, len(judged) * (len(judged) - 1) / 2)
    between = sum(window.likeness(number, other) for other in judged) / len(judged)
    if between < _NEAR * closeness.floor:
        return 0.0
    return closeness.quotient(between, story.within, closeness.expected)


def _bundles(window: Window, names: Sequence[str], number: int | None, constraints: Constraints) -> list[_Bundle]:
    """Return what is grouped anew, in the order the articles came: for a new article as much as the pool holds."""
    bundles = [] if number is None else [_Bundle((number,), (number,))]
    # What the reader asks for is done whole, however long it takes.
    room = float("inf") if number is None else _POOL
    for name in names:
        members = window.stories[name].members
        room -= min(len(members), _LOOSE)
        if room < 0:
            break
        articles = [window.members[member].article for member in members]
        if len(members) > _LOOSE and constraints.may_share(articles, articles):
            bundles.append(_Bundle(members[-_LOOSE:], members))
        else:
            bundles += [_Bundle((member,), (member,)) for member in members]
    return sorted(bundles, key=lambda bundle: bundle.moved[0])


def _start(window: Window, bundles: Sequence[_Bundle], constraints: Constraints) -> list[list[int]]:
    """Return the groups to start from, as places in the pool: bundles, and what the reader has joined."""
    groups: list[tuple[set[str], list[int]]] = []
    first, decrees = 0, bool(constraints.joined)
    for bundle in bundles:
        places = list(range(first, first + len(bundle.judged)))
        first += len(bundle.judged)
        if not decrees:
            groups.append((set(), places))
            continue
        decreed: set[str] = set()
        for number in bundle.moved:
            decreed |= constraints.companions(window.members[number].article)
        rest = []
        for articles, others in groups:
            if articles.isdisjoint(decreed):
                rest.append((articles, others))
            else:
                decreed |= articles
                places = others + places
        groups = [*rest, (decreed, places)]
    return [places for _, places in groups]


def _numbers(owner: Sequence[_Bundle], places: Sequence[int]) -> list[int]:
    """Return the numbers of all articles that go with these places of the pool, in order."""
    moved = {id(owner[place]): owner[place].moved for place in places}
    return sorted(number for numbers in moved.values() for number in numbers)


def _may_join(window: Window, constraints: Constraints, these: Sequence[int], those: Sequence[int]) -> bool:
    if not window.touch(these, those):
        return False
    members = window.members
    return constraints.may_share([members[one].article for one in these], [members[one].article for one in those])


def _rename(window: Window, groups: Sequence[Sequence[int]]) -> dict[str, str]:
    """Give each group the name of the story most of it comes from, or a new one; return what moved."""
    before = {number: window.members[number].story for group in groups for number in group}
    named = inherited(groups, before)
    gone = {name for name in before.values() if name} - set(named.values())
    for name in gone:
        window.drop_story(name)
    for at, group in enumerate(groups):
        if at not in named:
            named[at] = window.name(group)
        window.set_story(named[at], group)
    return {
        window.members[number].article: window.members[number].story
        for number, name in before.items()
        if window.members[number].story != name
    }
