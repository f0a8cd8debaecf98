"""Taking sources out of the library and setting rules, each with its way back: functions for worker threads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.articles import SourceKind, clean_line
from broadsheet.library.opening import SAMPLES_KEY
from broadsheet.library.rules import Action
from broadsheet.tui.history import Change

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from broadsheet.tui.port import Shelves

_PRESENT, _REMOVED = "present", "removed"


def remove_sources(shelves: Shelves, numbers: Sequence[int]) -> Change | None:
    """Remove sources with their articles; None where they are not there any more."""
    names = [clean_line(source.name, limit=60) for source in shelves.sources() if source.number in set(numbers)]
    if not names:
        return None
    told = names[0] if len(names) == 1 else f"{len(names):,} sources"
    return _set_aside(shelves, numbers, told, lambda _: None)


def toggle_samples(shelves: Shelves) -> Change:
    """Remove the bundled articles; where they are gone, bring them back."""
    numbers = [source.number for source in shelves.sources() if source.kind is SourceKind.BUNDLED]
    if not numbers:
        shelves.add_samples()
        return Change("the bundled articles are back", (), lambda: _remove_samples(shelves))
    return _remove_samples(shelves)


def _remove_samples(shelves: Shelves) -> Change:
    numbers = [source.number for source in shelves.sources() if source.kind is SourceKind.BUNDLED]

    def remember(there: bool) -> None:
        shelves.remember(SAMPLES_KEY, _PRESENT if there else _REMOVED)

    return _set_aside(shelves, numbers, "the bundled articles", remember)


def _set_aside(shelves: Shelves, numbers: Sequence[int], name: str, remember: Callable[[bool], object]) -> Change:
    articles = shelves.set_aside(numbers)
    remember(False)

    def again() -> Change:
        return _set_aside(shelves, numbers, name, remember)

    def back() -> Change:
        shelves.bring_back(numbers, articles)
        remember(True)
        return Change(f"{name}: back again", (), again)

    count = len(articles)
    return Change(f"{name}: removed with {count:,} article{'' if count == 1 else 's'}", (), back)


def sources_added(shelves: Shelves, sources: Sequence[int], name: str, articles: int) -> Change:
    """Return the change by which sources have come in: taking it back removes them."""
    shown = clean_line(name, limit=60)
    told = f"{shown}: added with {articles:,} article{'' if articles == 1 else 's'}"
    return Change(told, (), lambda: _set_aside(shelves, sources, shown, lambda _: None))


def hide_by_rule(shelves: Shelves, query: str) -> Change:
    """Hide what answers a query, now and whenever it comes in."""
    effect = shelves.rules.add(query, Action.HIDE)

    def back() -> Change:
        shelves.rules.remove(effect.rule)
        return Change(f"rule taken back: {shown}", (), lambda: hide_by_rule(shelves, query))

    shown = clean_line(query, limit=60)
    count = len(effect.articles)
    return Change(f"{count:,} article{'' if count == 1 else 's'} hidden by the rule {shown}", (), back)
