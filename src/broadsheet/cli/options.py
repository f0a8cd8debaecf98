"""Options and arguments that several commands share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from broadsheet.cli import completing

if TYPE_CHECKING:
    from collections.abc import Callable

    from broadsheet.compare import Verdict

    Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

_BOTH_SIDES = "only"


def json_option(meaning: str = "Print JSON.") -> Decorator:
    """Return the option that asks for JSON."""
    return click.option("--json", "as_json", is_flag=True, help=meaning)


def reference(name: str, *, required: bool = True) -> Decorator:
    """Return an argument that names an article: an id, the start of one, or a file; ids are completed by the shell."""
    metavar = name.upper() if required else f"[{name.upper()}]"
    return click.argument(name, metavar=metavar, required=required, shell_complete=completing.articles)


def only_option() -> Decorator:
    """Return the option that names verdicts: ``--only conflict,differs``."""
    return click.option(
        "--only",
        callback=_verdicts,
        shell_complete=completing.verdicts,
        metavar="VERDICT,...",
        help="Show only these: conflict, differs, only_a, only_b, only (both of them), agree.",
    )


def _verdicts(ctx: click.Context, param: click.Parameter, value: str | None) -> tuple[Verdict, ...]:
    del ctx, param
    if value is None:
        return ()
    from broadsheet.compare import Verdict

    found: list[Verdict] = []
    for name in value.lower().replace("-", "_").split(","):
        word = name.strip()
        if word == _BOTH_SIDES:
            found += [Verdict.ONLY_A, Verdict.ONLY_B]
        elif word in {str(verdict) for verdict in Verdict}:
            found.append(Verdict(word))
        else:
            message = f"“{word}” is not one of {', '.join(map(str, Verdict))}, {_BOTH_SIDES}"
            raise click.BadParameter(message)
    return tuple(found)
