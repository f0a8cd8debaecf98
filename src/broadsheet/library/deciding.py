"""What the reader decides about stories: what follows from it at once, before anything is grouped anew."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from broadsheet.articles import Store
    from broadsheet.stories import Decision, Joined, Parted


def decision_of(kind: str, these: frozenset[str], those: frozenset[str]) -> Decision:
    """Return a decision as the store keeps it."""
    from broadsheet.stories import Joined, Parted

    return Joined(these) if kind == "joined" else Parted(these, those)


def decisions(store: Store) -> Sequence[Decision]:
    """Return what the reader decided, in order."""
    return [decision_of(*found) for found in store.memberships.decisions()]


def record(store: Store, decision: Decision) -> int:
    """Keep a decision for good; return its number."""
    from broadsheet.stories import Joined

    if isinstance(decision, Joined):
        return store.memberships.decide("joined", decision.articles)
    return store.memberships.decide("parted", decision.these, decision.those)


def decided(store: Store, one: str, other: str) -> bool | None:
    """Return whether the reader said that two articles belong together, or do not; None where nothing was said.

    Of decisions that contradict each other the later one holds.
    """
    from broadsheet.stories.decisions import Constraints

    made = decisions(store)
    if not made or one == other:
        return None
    constraints = Constraints(made)
    if other in constraints.companions(one):
        return True
    return None if constraints.may_share([one], [other]) else False


def stories_of(store: Store, articles: Iterable[str]) -> dict[str, str]:
    """Return the stories of these articles, and of all that share them: id of the article to id of the story."""
    names = {name for name in map(store.memberships.story_of, articles) if name}
    return {head.id: name for name in sorted(names) for head in store.listing.heads(store.memberships.members(name))}


def outcome(store: Store, decision: Decision) -> Mapping[str, str]:
    """Return the articles whose story changes because of a decision alone, with the id of their story then."""
    from broadsheet.stories import Joined

    before = stories_of(store, decision.articles)
    if isinstance(decision, Joined):
        return _joined(decision, before)
    return _parted(store, decision, before)


def _joined(decision: Joined, before: Mapping[str, str]) -> dict[str, str]:
    """Let the joined articles tell the story of most of them."""
    told = Counter(before[article] for article in decision.articles if article in before)
    if not told:
        return {}
    most = max(sorted(told), key=lambda name: told[name])
    return {article: most for article in decision.articles if article in before and before[article] != most}


def _parted(store: Store, decision: Parted, before: Mapping[str, str]) -> dict[str, str]:
    """Let of every story that holds articles of both sides the fewer leave."""
    from broadsheet.stories.naming import free_name

    moved: dict[str, str] = {}
    for name in sorted(set(before.values())):
        sides = [sorted(one for one in side if before.get(one) == name) for side in (decision.these, decision.those)]
        if not all(sides):
            continue
        fewer = min(sides, key=len)
        free = free_name(fewer[0], store.memberships.members)
        moved |= dict.fromkeys(fewer, free)
    return moved
