"""What the commands about sources share: options for how a feed is fetched, and how failures are told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import wraps
from typing import TYPE_CHECKING, Any

import click

from broadsheet.errors import BroadsheetError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rich.console import Console

    from broadsheet.feeds.refresh_model import Failure
    from broadsheet.library import Library
    from broadsheet.library.subscribing import AddOptions

    Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

SHOWN_FAILURES = 20
"""How many failures are told one by one on a terminal; ``broadsheet sources --failing`` lists all."""


@dataclass(frozen=True, slots=True)
class FetchOptions:
    """The options of :func:`fetch_options`, as given."""

    folder: str
    tags: tuple[str, ...]
    private: bool
    full_text: str
    interval: float | None
    user: str
    header: str
    secret_command: str
    secret_variable: str

    def add_options(self, name: str = "") -> AddOptions:
        """Return them as the library takes them.

        Raises:
            FetchError: They contradict themselves.
        """
        from broadsheet.feeds.auth import check_auth
        from broadsheet.feeds.fetch_settings import FeedSettings, FullText
        from broadsheet.library.subscribing import AddOptions

        settings = FeedSettings(
            private=self.private,
            interval=self.interval * 60 if self.interval else None,
            full_text=FullText(self.full_text),
            user=self.user,
            header=self.header,
            secret_command=self.secret_command,
            secret_variable=self.secret_variable,
        )
        check_auth(settings)
        return AddOptions(name, self.folder, self.tags, settings)


def fetch_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options that say how feeds are kept and fetched; it gets them as ``fetching``."""
    options = (
        click.option("--folder", default="", metavar="NAME", help="Keep it in this folder."),
        click.option("--tag", "tags", multiple=True, metavar="NAME", help="File it under this tag; may be repeated."),
        click.option("--allow-private", "private", is_flag=True, help="Allow a machine that is not on the internet."),
        click.option(
            "--full-text",
            type=click.Choice(["auto", "always", "never"]),
            default="auto",
            show_default=True,
            help="When to fetch the page of an article for its whole text.",
        ),
        click.option(
            "--interval", type=click.FloatRange(1), metavar="MINUTES", help="How often it is asked by itself."
        ),
        click.option("--user", default="", metavar="NAME", help="The user name, for basic authentication."),
        click.option("--header", default="", metavar="NAME", help="A header that carries the secret instead."),
        click.option("--secret-command", default="", metavar="COMMAND", help="The command that prints the secret."),
        click.option("--secret-env", "secret_variable", default="", metavar="NAME", help="The variable that holds it."),
    )

    @wraps(command)
    def gathered(*arguments: Any, **given: Any) -> Any:
        names = FetchOptions.__dataclass_fields__
        fetching = FetchOptions(**{name: given.pop(name) for name in names})
        return command(*arguments, fetching=fetching, **given)

    decorated: Callable[..., Any] = gathered
    for option in reversed(options):
        decorated = option(decorated)
    return decorated


def numbers_of(library: Library, references: Sequence[str]) -> list[int]:
    """Return the numbers of the sources that are named by number, name or address.

    Raises:
        BroadsheetError: One of them names none.
    """
    numbers = []
    for reference in references:
        number = library.feeds.number_of(reference)
        if number is None:
            bundled = next((one.name for one in library.sources() if str(one.number) == reference.strip()), "")
            # Of what the feeds do not know only the bundled articles have a number.
            message = (
                f"source {reference} is “{bundled}”, a bundled article: there is nothing to ask or to set; X in the"
                " reader removes it"
                if bundled
                else f"there is no source “{reference}”; `broadsheet sources` lists them"
            )
            raise BroadsheetError(message)
        numbers.append(number)
    return numbers


def failure_json(failure: Failure) -> dict[str, object]:
    """Return a failure as the commands print it."""
    return {
        "source": failure.source,
        "name": failure.name,
        "address": failure.address,
        "error": failure.error,
        "advice": failure.advice,
        "since": moment(failure.since),
        "disabled": failure.disabled,
    }


def moment(seconds: float | None) -> str | None:
    """Return epoch seconds as ISO 8601 in UTC, None for never."""
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds") if seconds else None


def draw_failures(console: Console, failures: Sequence[Failure]) -> None:
    """Print what failed, since when, and what to do."""
    from rich.text import Text

    from broadsheet.cli.console import plain, put

    for failure in failures[:SHOWN_FAILURES]:
        put(console, Text.assemble(plain(failure.name, "bold"), "  ", plain(failure.error, "red")))
        since = datetime.fromtimestamp(failure.since, UTC).astimezone()
        what = f"{failure.disabled}; " if failure.disabled else ""
        put(console, plain(f"{what}since {since:%Y-%m-%d %H:%M}; {failure.advice}", "dim"), indent=2)
    if len(failures) > SHOWN_FAILURES:
        put(console, plain(f"and {len(failures) - SHOWN_FAILURES} more: `broadsheet sources --failing` lists all"))
