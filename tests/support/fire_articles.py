"""Three articles about a fire on a bridge, with facts and a comparison made by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from broadsheet.articles import Article, Head
from broadsheet.compare import Comparison, Evidence, Row, Verdict
from broadsheet.facts import Fact, Kind, Slot, TextValue

POST = """A fire closed the Old Harbour Bridge on Tuesday night.
The fire began at 21:40 in a control room on the east bank, the harbour authority said.
What is known
- Three people were treated for smoke.
- Repairs will cost about 4.2 million crowns.
“We heard two bangs and then saw smoke over the water,” said Ida Holm, who lives nearby.
The bridge carries 18,000 cars a day. It will stay shut until 9 March.
Read more: our guide to the ferries"""

WIRE = """The Old Harbour Bridge was shut after a fire on Tuesday night.
Firefighters were called at 21:40 to the control room on the east bank.
Five people were treated for smoke, the ambulance service said.
Repairs could cost 4 million crowns, an engineer told the council.
A ferry will run every twenty minutes from Wednesday."""

ECHO = """Ferries across the harbour were full on Wednesday morning.
The Old Harbour Bridge has been shut since a fire. Nobody was hurt, the mayor said."""


def _article(number: int, source: str, title: str, text: str, published: datetime | None) -> Article:
    address = f"https://news.example/{number}" if number != 3 else None
    made = Article.from_text(text, title=title, source=source, url=address, published=published)
    return replace(made, author="Ida Berg" if number == 1 else None)


ARTICLES = {
    1: _article(
        1, "Harbour Post", "Fire closes the Old Harbour Bridge", POST, datetime(2024, 2, 20, 23, 5, tzinfo=UTC)
    ),
    2: _article(2, "City Wire", "Bridge shut after control room fire", WIRE, datetime(2024, 2, 21, 6, 0, tzinfo=UTC)),
    3: _article(3, "Island Echo", "Ferries full as the bridge stays shut", ECHO, None),
}


def head_of(number: int, article: Article, *, read: bool = False, starred: bool = False) -> Head:
    return Head(
        number=number,
        id=article.id,
        source=article.source,
        source_number=number,
        title=article.title,
        author=article.author or "",
        url=article.url or "",
        published=article.published,
        seen=datetime(2024, 2, 21, 8, tzinfo=UTC),
        words=len(article.text.split()),
        read=read,
        starred=starred,
    )


def fact(article: Article, kind: Kind, value: str, sentence: str, relation: str) -> Fact:
    start, at = article.text.index(sentence), article.text.index(value)
    return Fact(
        kind=kind,
        slot=Slot("Old Harbour Bridge", relation),
        value=TextValue(value, value.casefold()),
        weight=2,
        rule="by hand",
        span=(at, at + len(value)),
        sentence=(start, start + len(sentence)),
    )


def evidence(article: Article, sentence: str, value: str) -> Evidence:
    start = article.text.index(sentence)
    at = article.text.index(value, start)
    return Evidence(sentence, (start, start + len(sentence)), value, (at, at + len(value)))


def comparison_by_hand(a: Article, b: Article) -> Comparison:
    rows = (
        Row(
            Verdict.CONFLICT,
            "fire / people treated",
            evidence(a, "Three people were treated for smoke.", "Three"),
            evidence(b, "Five people were treated for smoke, the ambulance service said.", "Five"),
            "fire / people treated: Harbour Post says 3, City Wire says 5; both cannot be true.",
            Kind.NUMBER,
            3,
        ),
        Row(
            Verdict.DIFFERS,
            "bridge / repairs / cost",
            evidence(a, "Repairs will cost about 4.2 million crowns.", "about 4.2 million crowns"),
            evidence(b, "Repairs could cost 4 million crowns, an engineer told the council.", "4 million crowns"),
            "bridge / repairs / cost: about 4.2 million against 4 million, which is hedged.",
            Kind.MONEY,
            2,
        ),
        Row(
            Verdict.ONLY_A,
            "bridge / shut until",
            evidence(a, "It will stay shut until 9 March.", "9 March"),
            None,
            "Only Harbour Post says until when the bridge stays shut.",
            Kind.DATE,
            2,
        ),
        Row(
            Verdict.ONLY_B,
            "ferry / every",
            None,
            evidence(b, "A ferry will run every twenty minutes from Wednesday.", "every twenty minutes"),
            "Only City Wire says how often a ferry runs.",
            Kind.DURATION,
            1,
        ),
        Row(
            Verdict.AGREE,
            "fire / began",
            evidence(
                a, "The fire began at 21:40 in a control room on the east bank, the harbour authority said.", "21:40"
            ),
            evidence(b, "Firefighters were called at 21:40 to the control room on the east bank.", "21:40"),
            "Both say 21:40.",
            Kind.TIME,
            2,
            one_origin=True,
        ),
    )
    return Comparison(a, b, rows, note="Both articles are of the same night.")
