"""``broadsheet rules``: what is done to articles as they come in, and to old ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from broadsheet.cli import completing
from broadsheet.cli.lists import counted
from broadsheet.cli.options import json_option
from broadsheet.cli.session import Session, pass_session, printing_options

if TYPE_CHECKING:
    from broadsheet.library import Library
    from broadsheet.library.rules import Effect

_SHOWN = 20


@click.group(invoke_without_command=True, short_help="Hide, read, star or tag articles by query.")
@json_option()
@printing_options
@click.pass_context
def rules(context: click.Context, *, as_json: bool) -> int:
    """List the rules; with a command, set or remove one. Each can be undone, and nothing is ever deleted."""
    from broadsheet.cli.console import output, plain, put, put_json

    if context.invoked_subcommand is not None:
        # Whoever asks for JSON before the command means the command's.
        context.default_map = {context.invoked_subcommand: {"as_json": True}} if as_json else None
        return 0
    session = context.find_object(Session) or Session()
    with session.open_library() as library:
        found = library.rules.all()
    if as_json:
        listed = [
            {"number": one.number, "query": one.query, "action": one.action, "changed": one.changed} for one in found
        ]
        put_json({"rules": listed})
        return 0
    console = output(session)
    if not found:
        put(console, "No rules; `broadsheet rules add` sets one.")
    for one in found:
        put(console, plain(f"{one.number:>4}  {one.action:<10}  {one.query or '(archived)'}  {one.changed} changed"))
    return 0


@rules.command(short_help="Set a rule.")
@click.argument("query", nargs=-1, required=True)
@click.option("--do", "action", type=click.Choice(["hide", "read", "star", "tag"]), required=True, help="What is done.")
@click.option("--tag", default="", metavar="NAME", help="The tag, for --do tag.")
@click.option("--dry-run", is_flag=True, help="Change nothing; only tell which articles it would be.")
@json_option()
@pass_session
def add(session: Session, query: tuple[str, ...], action: str, tag: str, *, dry_run: bool, as_json: bool) -> int:
    """Do something to all articles that answer QUERY, those here now and those to come."""
    from broadsheet.library.rules import Action

    with session.open_library() as library:
        effect = library.rules.add(" ".join(query), Action(action), tag, dry_run=dry_run)
        _tell(session, library, effect, as_json=as_json)
    return 0


@rules.command(short_help="Remove a rule and undo it.")
@click.argument("number", type=int, shell_complete=completing.rules)
@json_option()
@pass_session
def remove(session: Session, number: int, *, as_json: bool) -> int:
    """Remove rule NUMBER and undo what it alone has done."""
    from broadsheet.cli.console import output, plain, put, put_json

    with session.open_library() as library:
        undone = library.rules.remove(number)
    if as_json:
        put_json({"removed": number, "undone": undone})
    else:
        put(output(session), plain(f"removed rule {number}; {counted(undone, 'article')} as before"))
    return 0


@rules.command(short_help="Hide old articles that were read.")
@click.option("--days", type=click.FloatRange(0), default=90.0, show_default=True, help="Older than this.")
@click.option("--keep", type=click.IntRange(0), default=10_000, show_default=True, help="Beyond so many of a source.")
@click.option("--dry-run", is_flag=True, help="Change nothing; only tell which articles it would be.")
@json_option()
@pass_session
def archive(session: Session, days: float, keep: int, *, dry_run: bool, as_json: bool) -> int:
    """Hide articles that were read and are old, or many; those with a star stay. Removing the rule brings them back."""
    with session.open_library() as library:
        effect = library.rules.archive(days=days, keep=keep, dry_run=dry_run)
        _tell(session, library, effect, as_json=as_json)
    return 0


def _tell(session: Session, library: Library, effect: Effect, *, as_json: bool) -> None:
    from broadsheet.cli.console import output, plain, put, put_json

    if as_json:
        heads = library.store.listing.heads(effect.articles)
        put_json({"rule": effect.rule or None, "articles": [{"id": one.id, "title": one.title} for one in heads]})
        return
    console = output(session)
    words = f"rule {effect.rule} changed" if effect.rule else "it would be"
    put(console, plain(f"{words} {counted(len(effect.articles), 'article')}"))
    for head in library.store.listing.heads(effect.articles[:_SHOWN]):
        put(console, plain(f"{head.id}  {head.title}"), indent=2)
