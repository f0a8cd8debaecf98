"""``broadsheet feed``: what is set for one source that is there already, and how it is changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from broadsheet.cli import completing
from broadsheet.cli.feeds import numbers_of
from broadsheet.cli.options import json_option
from broadsheet.cli.session import Session, pass_session

if TYPE_CHECKING:
    from rich.console import Console

    from broadsheet.library.feed_settings import Change, SourceSettings

_AUTH = ("user", "header", "secret_command", "secret_variable")


@click.command(short_help="Show or change what is set for one source.")
@click.argument("source", metavar="SOURCE", shell_complete=completing.sources)
@click.option("--name", metavar="NAME", help="What to call it.")
@click.option("--folder", metavar="NAME", help="Keep it in this folder; '' for none.")
@click.option("--tag", "tags", multiple=True, metavar="NAME", help="File it under this tag; may be repeated.")
@click.option("--no-tags", is_flag=True, help="Take the tags that it has away first.")
@click.option("--full-text", type=click.Choice(["auto", "always", "never"]), help="When to fetch its articles' pages.")
@click.option("--interval", type=click.FloatRange(1), metavar="MINUTES", help="How often it is asked by itself.")
@click.option("--no-interval", is_flag=True, help="Let its server say how often.")
@click.option("--hide/--show", "hidden", default=None, help="Leave it out of lists of everything, or not.")
@click.option("--allow-private/--no-private", "private", default=None, help="Allow a machine not on the internet.")
@click.option("--user", default="", metavar="NAME", help="The user name, for basic authentication.")
@click.option("--header", default="", metavar="NAME", help="A header that carries the secret instead.")
@click.option("--secret-command", default="", metavar="COMMAND", help="The command that prints the secret.")
@click.option("--secret-env", "secret_variable", default="", metavar="NAME", help="The variable that holds it.")
@click.option("--no-secret", is_flag=True, help="Ask it without saying who you are.")
@json_option()
@pass_session
def feed(session: Session, source: str, *, as_json: bool, **given: Any) -> int:
    """Show what is set for SOURCE, a source by number, name or address; with options, change it.

    What no option names stays as it is; authentication is set anew as a whole.
    """
    from broadsheet.cli.console import output, put_json

    change = _change(given)
    with session.open_library() as library:
        [number] = numbers_of(library, [source])
        if change is not None:
            if given["tags"] and not given["no_tags"]:
                change = _with_tags(change, library.feeds.settings_of(number).tags)
            found = library.feeds.change(number, change)
        else:
            found = library.feeds.settings_of(number)
    if as_json:
        put_json(_as_json(found))
    else:
        _draw(output(session), found)
    return 0


def _change(given: dict[str, Any]) -> Change | None:
    """Return what the options say, None where they say nothing."""
    from broadsheet.feeds.fetch_settings import FullText
    from broadsheet.library.feed_settings import Change

    auth = tuple(given[name] for name in _AUTH)
    if given["no_secret"] and any(auth):
        message = "--no-secret goes with no other option of authentication"
        raise click.UsageError(message)
    if given["no_interval"] and given["interval"]:
        message = "--interval and --no-interval contradict each other"
        raise click.UsageError(message)
    change = Change(
        name=given["name"],
        folder=given["folder"],
        tags=given["tags"] if given["tags"] or given["no_tags"] else None,
        full_text=FullText(given["full_text"]) if given["full_text"] else None,
        interval=given["interval"] * 60 if given["interval"] else 0 if given["no_interval"] else None,
        private=given["private"],
        hidden=given["hidden"],
        auth=auth if any(auth) or given["no_secret"] else None,
    )
    return change if change != Change() else None


def _with_tags(change: Change, held: tuple[str, ...]) -> Change:
    from dataclasses import replace

    return replace(change, tags=tuple(dict.fromkeys((*held, *(change.tags or ())))))


def _as_json(found: SourceSettings) -> dict[str, object]:
    fetching = found.fetching
    return {
        "number": found.number,
        "kind": str(found.kind),
        "name": found.name,
        "address": found.address,
        "folder": found.folder,
        "tags": list(found.tags),
        "hidden": fetching.hidden,
        "full_text": str(fetching.full_text),
        "interval": fetching.interval / 60 if fetching.interval else None,
        "private": fetching.private,
        "authentication": _authentication(found),
    }


def _authentication(found: SourceSettings) -> str:
    """Return in words how requests say who asks: never the secret, and not the command that prints it."""
    fetching = found.fetching
    if not fetching.guarded:
        return ""
    way = f"header {fetching.header}" if fetching.header else f"user {fetching.user}" if fetching.user else "bearer"
    return f"{way}, secret from {'a command' if fetching.secret_command else fetching.secret_variable}"


def _draw(console: Console, found: SourceSettings) -> None:
    from rich.text import Text

    from broadsheet.cli.console import plain, put

    fetching = found.fetching
    interval = f"every {fetching.interval / 60:g} minutes" if fetching.interval else "as its server says"
    rows = [
        ("name", found.name),
        ("address", found.address),
        ("folder", found.folder or "none"),
        ("tags", ", ".join(found.tags) or "none"),
        ("lists", "hidden from lists of everything" if fetching.hidden else "shown"),
    ]
    if str(found.kind) == "feed":
        rows += [
            ("full text", str(fetching.full_text)),
            ("asked", interval),
            ("private", "a machine that is not on the internet is allowed" if fetching.private else "no"),
            ("says who asks", _authentication(found) or "no"),
        ]
    for name, value in rows:
        put(console, Text.assemble(plain(f"{name:<14}", "dim"), plain(value)))
