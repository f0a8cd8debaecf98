"""What the shell is offered while a command is typed: ids, numbers and names out of the library, if there is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from click.shell_completion import CompletionItem

from broadsheet.errors import BroadsheetError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import click

    from broadsheet.library import Library

    Named = Sequence[tuple[str, str]]
    """What may be typed, each with what it stands for: shells that can, show it."""

_MOST = 200


def articles(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Offer the newest articles whose id starts like what was typed; without any, files."""
    from broadsheet.articles import View

    def newest(library: Library) -> Named:
        return [(head.id, head.title) for head in library.page(View(), limit=_MOST)]

    return _in_library(ctx, newest, incomplete) or [CompletionItem(incomplete, type="file")]


def sources(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Offer the numbers of the sources."""
    return _in_library(ctx, lambda library: [(str(one.number), one.name) for one in library.sources()], incomplete)


def rules(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Offer the numbers of the rules."""
    return _in_library(ctx, lambda library: [(str(one.number), one.query) for one in library.rules.all()], incomplete)


def searches(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Offer the numbers of the saved searches."""
    return _in_library(
        ctx, lambda library: [(str(one.number), one.name) for one in library.store.searches.all()], incomplete
    )


def themes(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Offer the names of the themes, one's own among them."""
    from broadsheet.config import config_path
    from broadsheet.resources import themes_directory

    settings = ctx.find_root().params.get("config_file") or config_path()
    places = (themes_directory(), settings.parent / "themes")
    found = {path.stem for place in places for path in place.glob("*.yaml")}
    return _matching([(name, "") for name in sorted(found)], incomplete)


def verdicts(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Offer verdicts, behind a comma further ones."""
    from broadsheet.compare import Verdict

    before, comma, last = incomplete.rpartition(",")
    taken = before.split(",")
    offered = [str(verdict) for verdict in Verdict if str(verdict) not in taken]
    return [CompletionItem(f"{before}{comma}{name}") for name in (*offered, "only") if name.startswith(last)]


def _in_library(ctx: click.Context, named: Callable[[Library], Named], incomplete: str) -> list[CompletionItem]:
    from broadsheet.cli.checks import has_library
    from broadsheet.cli.session import Session

    given = ctx.find_root().params
    session = Session(given.get("library"), given.get("config_file"))
    try:
        # Looking for what may be typed makes no library.
        if not has_library(session):
            return []
        with session.open_library() as library:
            return _matching(named(library), incomplete)
    except BroadsheetError:
        return []


def _matching(named: Named, incomplete: str) -> list[CompletionItem]:
    return [CompletionItem(name, help=meaning) for name, meaning in named if name.startswith(incomplete)]
