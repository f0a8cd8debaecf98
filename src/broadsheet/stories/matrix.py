"""Who says what: lays the facts of all sources of a story side by side."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from broadsheet.facts import Kind, TextValue, extract_facts
from broadsheet.stories.claims import Cell, Claim, Column, Matrix, Proof, Stance, Standing, Stated
from broadsheet.stories.hints import Hinting
from broadsheet.stories.model import Story
from broadsheet.stories.opposing import Compared, Verdicts, with_oppositions
from broadsheet.stories.standing import plain_standing
from broadsheet.stories.terms import terms_of
from broadsheet.stories.voices import independent_voices

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from broadsheet.articles import Article
    from broadsheet.facts import Fact

    Judge = Callable[[Stated, Stated], Standing]
    Citing = Callable[[Article], Mapping[str, str]]
    Progress = Callable[[str, int, int], object]

_DATELINE: Final = ("article", "dated")
"""The slot of the date an article bears: it is no part of the story."""

_HINTED_WEIGHT: Final = 2
"""Silence on a fact of less weight than this is not looked into, unless several sources tell it."""


def _untold(_what: str, _done: int, _total: int) -> None:
    """Tell nobody."""


def claim_matrix(
    story: Story | Iterable[Article],
    facts: Mapping[str, Sequence[Fact]] | None = None,
    *,
    judge: Judge = plain_standing,
    compared: Compared | None = None,
    cited: Citing | None = None,
    progress: Progress = _untold,
) -> Matrix:
    """Lay the facts of all sources of a story side by side.

    Args:
        story: The story, or its articles by date.
        facts: The facts of each article by its id, where they are known; the others are extracted.
        judge: How two stated facts stand to each other; must be symmetric. Facts that it calls same, compatible or
            contrary share a row.
        compared: What comparisons of the articles found. Of two articles that were compared, those facts contradict
            each other which the comparison found to, whatever the judge says; of others the judge decides.
        cited: Returns the reports that an article gives as its sources, by their names case-folded; without it they
            are whatever its facts are attributed to.
        progress: Told what is being done, how much of it is and how much there is; may raise to end it.

    Returns:
        The matrix; without rows where there are no facts. Never raises on any text.
    """
    articles = list(story.articles if isinstance(story, Story) else story)
    known = facts or {}
    stated = {article.id: known[article.id] if article.id in known else extract_facts(article) for article in articles}
    named = cited or (lambda article: _cited(stated[article.id]))
    columns = _columns(articles, {article.id: named(article) for article in articles})
    told = [
        Stated(number, article, fact)
        for number, column in enumerate(columns)
        for article in column.articles
        for fact in stated[article.id]
        if fact.kind is not Kind.ATTRIBUTION and (fact.slot.subject, fact.slot.relation) != _DATELINE
    ]
    hinting = Hinting(columns)
    found = compared or Compared()
    verdicts = Verdicts(found)
    together = _rows(told, columns, judge, progress)
    # What a row takes grows as the square of its facts, and one may hold most of them.
    weighed, total = 0, sum(len(row) ** 2 for row in together)
    drawn = []
    for row in together:
        head = _head(row, columns, judge, _weighing(progress, weighed, total))
        drawn.append(_claim(row, head, columns, judge, hinting, verdicts))
        weighed += len(row) ** 2
    rows = list(with_oppositions(drawn, columns, found.oppositions))
    rows.sort(key=lambda row: (not row.conflict, -row.weight, -row.voices))
    return Matrix(tuple(columns), tuple(rows))


def _columns(articles: Sequence[Article], named: Mapping[str, Mapping[str, str]]) -> list[Column]:
    by_source: dict[str, list[Article]] = {}
    for article in articles:
        by_source.setdefault(article.source or article.title or article.id, []).append(article)
    voice_of: dict[str, tuple[int, Article]] = {}
    for number, voice in enumerate(independent_voices(articles)):
        for article in (voice.article, *voice.copies):
            voice_of[article.id] = (number, voice.article)
    cited = {source: _together([named[one.id] for one in own]) for source, own in by_source.items()}
    columns = []
    for source, own in by_source.items():
        # A source speaks for itself if any of its articles does.
        number, head = min((voice_of[one.id] for one in own), key=lambda pair: (pair[1].source != source, pair[0]))
        elsewhere = {name for other, names in cited.items() if other != source for name in names}
        shared = tuple(cited[source][name] for name in cited[source] if name in elsewhere)
        copy_of = "" if head in own else head.source
        columns.append(Column(source, tuple(own), number, copy_of, shared))
    return columns


def _together(named: Sequence[Mapping[str, str]]) -> dict[str, str]:
    return {key: name for names in reversed(named) for key, name in names.items()}


def _cited(facts: Sequence[Fact]) -> dict[str, str]:
    cited: dict[str, str] = {}
    for fact in facts:
        if fact.kind is Kind.ATTRIBUTION and isinstance(fact.value, TextValue):
            cited.setdefault(fact.value.text.casefold(), fact.value.text)
    return cited


def _rows(told: Sequence[Stated], columns: Sequence[Column], judge: Judge, progress: Progress) -> list[list[Stated]]:
    """Return the facts that share a row, rows in the order of their first fact."""
    firsts = _firsts(told, columns)
    by_slot: dict[tuple[Kind, str], list[int]] = defaultdict(list)
    for number, one in enumerate(told):
        if firsts[number] == number:
            by_slot[one.fact.kind, one.fact.slot.relation.casefold()].append(number)
    roots = firsts[:]
    subjects = {number: _subject(told[number].fact) for numbers in by_slot.values() for number in numbers}
    for second, first in _pairs([*by_slot.values()], progress):
        # Most pairs are about other people and things, and judging is dear.
        subject, other = subjects[first], subjects[second]
        if (subject.isdisjoint(other) and subject != other) or _root(roots, first) == _root(roots, second):
            continue
        if judge(told[first], told[second]) is not Standing.UNRELATED:
            _unite(roots, first, second)
    rows: dict[int, list[Stated]] = defaultdict(list)
    for number, one in enumerate(told):
        rows[_root(roots, number)].append(one)
    return list(rows.values())


def _pairs(groups: Sequence[Sequence[int]], progress: Progress) -> Iterator[tuple[int, int]]:
    """Yield every two of each group."""
    total, done = sum(len(group) * (len(group) - 1) // 2 for group in groups), 0
    for group in groups:
        for place, one in enumerate(group, start=1):
            progress("matching what they state", done, total)
            for other in group[place:]:
                yield one, other
            done += len(group) - place


def _firsts(told: Sequence[Stated], columns: Sequence[Column]) -> list[int]:
    """Return for each fact the place of the first like it in its voice: two hundred copies need no judge."""
    known: dict[object, int] = {}
    return [known.setdefault(_likeness(one, columns), number) for number, one in enumerate(told)]


def _likeness(one: Stated, columns: Sequence[Column]) -> object:
    """Return what is the same of a fact wherever one voice states it."""
    fact = one.fact
    keys = (fact.subject_keys, fact.object_keys)
    return (columns[one.column].voice, fact.kind, fact.slot, fact.value, fact.negated, fact.hedged, keys)


def _subject(fact: Fact) -> frozenset[str]:
    return terms_of(" ".join((fact.slot.subject, *fact.subject_keys)))


def _root(roots: list[int], number: int) -> int:
    while roots[number] != number:
        roots[number] = number = roots[roots[number]]
    return number


def _unite(roots: list[int], a: int, b: int) -> None:
    one, other = _root(roots, a), _root(roots, b)
    roots[max(one, other)] = min(one, other)


def _weighing(progress: Progress, before: int, total: int) -> Callable[[int], object]:
    """Return whom to tell how much of a row is weighed, where so much was weighed before it."""
    return lambda done: progress("weighing what they say", before + done, total)


def _claim(
    row: Sequence[Stated],
    head: Stated,
    columns: Sequence[Column],
    judge: Judge,
    hinting: Hinting,
    verdicts: Verdicts,
) -> Claim:
    alike = [one for one in row if one is head or judge(head, one) is Standing.SAME]
    by_column: dict[int, list[Stated]] = defaultdict(list)
    for one in row:
        by_column[one.column].append(one)
    weight = max(one.fact.weight for one in row)
    looked_into = weight >= _HINTED_WEIGHT or len(by_column) > 1
    value = _value(head)
    cells = []
    for number in range(len(columns)):
        if number in by_column:
            stances = [(_stance(one, head, alike, judge, verdicts), one) for one in by_column[number]]
            cells.append(_cell(stances))
        else:
            cells.append(hinting.cell(number, head.fact, value) if looked_into else Cell(Stance.SILENT))
    saying = {columns[number].voice for number, cell in enumerate(cells) if cell.stance is Stance.SAYS}
    slot = max((str(one.fact.slot) for one in row), key=lambda name: (len(name), name))
    return Claim(slot, head.fact.kind, value, weight, tuple(cells), len(saying))


def _head(row: Sequence[Stated], columns: Sequence[Column], judge: Judge, progress: Callable[[int], object]) -> Stated:
    """Return the fact that stands for the row: firmly stated, with the value that most voices give."""
    told = [row[place] for place in dict.fromkeys(_firsts(row, columns))]

    def support(place: int) -> tuple[int, bool, int]:
        progress(place * len(row))
        one = told[place]
        voices = {columns[other.column].voice for other in told if judge(one, other) is Standing.SAME}
        return (len(voices | {columns[one.column].voice}), not one.fact.hedged, one.fact.weight)

    return told[max(range(len(told)), key=support)]


def _cell(told: Sequence[tuple[Stance, Stated]]) -> Cell:
    by_stance: dict[Stance, list[Stated]] = defaultdict(list)
    for stance, one in told:
        by_stance[stance].append(one)
    # A source that says so and says otherwise elsewhere has said so.
    stance = next(stance for stance in (Stance.SAYS, Stance.OTHERWISE, Stance.HINTS) if stance in by_stance)
    best = sorted(by_stance[stance], key=lambda one: (-one.fact.weight, one.fact.span))
    return Cell(stance, tuple(_proof(one) for one in best))


def _stance(one: Stated, head: Stated, alike: Sequence[Stated], judge: Judge, verdicts: Verdicts) -> Stance:
    if one not in alike and any(verdicts.oppose(one, other) for other in alike):
        return Stance.OTHERWISE
    if judge(head, one) is Standing.CONTRARY and not verdicts.settled(head, one):
        return Stance.OTHERWISE
    return Stance.HINTS if one.fact.hedged and not head.fact.hedged else Stance.SAYS


def _proof(one: Stated) -> Proof:
    text, fact = one.article.text, one.fact
    sentence = text[fact.sentence[0] : fact.sentence[1]]
    return Proof(one.article.id, sentence, fact.sentence, _value(one), fact.span)


def _value(one: Stated) -> str:
    return one.article.text[one.fact.span[0] : one.fact.span[1]]
