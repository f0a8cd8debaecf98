"""``broadsheet facts``: what an article states that can be checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from broadsheet.cli.options import json_option, reference
from broadsheet.cli.session import Session, pass_session
from broadsheet.cli.standard_input import article_named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from broadsheet.articles import Article
    from broadsheet.facts import Fact

_STARS = {3: "***", 2: "** ", 1: "*  "}


@click.command(short_help="Print what an article states.")
@reference("article")
@click.option("--key", is_flag=True, help="Only the key facts, the most important first.")
@json_option()
@pass_session
def facts(session: Session, article: str, *, key: bool, as_json: bool) -> int:
    """Print what an article states.

    ARTICLE is an id, the start of one, an address, a text or HTML file, or - for standard input.

    The stars tell how much a fact matters, from * to ***.
    """
    from broadsheet.cli.console import output, put_json
    from broadsheet.export import article_json, fact_json
    from broadsheet.facts import coverage

    with session.open_library() as library:
        found = article_named(library, article)
        stated = library.insight.key_facts(found) if key else library.insight.facts(found)
    if as_json:
        shown = [fact_json(fact, found.text) for fact in stated]
        read = coverage(found)
        language = {"language": read.language, "level": str(read.level), "message": read.message}
        put_json(
            {"article": article_json(found, text=False), "coverage": language, "total": len(shown), "facts": shown}
        )
    else:
        _draw(output(session), found, stated)
    return 0


def _draw(console: Console, article: Article, stated: Sequence[Fact]) -> None:
    from rich.text import Text

    from broadsheet.cli.console import marked, plain, put
    from broadsheet.cli.lists import byline
    from broadsheet.facts import coverage

    put(console, plain(article.title, "bold"))
    put(console, byline(article))
    if message := coverage(article).message:
        put(console, plain(message, "italic"))
    if not stated:
        put(console, "No facts were found in it.")
    for fact in stated:
        doubts = [word for word, holds in (("hedged", fact.hedged), ("denied", fact.negated)) if holds]
        if fact.attributed_to:
            doubts.append(f"according to {fact.attributed_to}")
        put(console)
        start, end = fact.sentence
        about = (plain(f"{fact.slot}: "), plain(article.text[fact.span[0] : fact.span[1]], "bold"))
        put(console, Text.assemble(_STARS.get(fact.weight, "*  "), " ", (f"{fact.kind:<11}", "cyan"), " ", *about))
        mark = (fact.span[0] - start, fact.span[1] - start)
        put(console, marked(article.text[start:end], [mark]), indent=4)
        if doubts:
            put(console, plain(f"({', '.join(doubts)})", "italic"), indent=4)
