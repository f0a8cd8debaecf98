"""Bindings out of the table of keys; presets and the reader's own keys checked before they are used."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.keys import Keys as KeyNames

from broadsheet.config import Preset, suggestion
from broadsheet.tui.keys import ACTIONS, PLACES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from broadsheet.config import Settings
    from broadsheet.tui.keys import Action

SCOPES = (
    ("app", "panes", "news", "list"),
    ("app", "panes", "news", "article"),
    ("search",),
    ("app", "compare", "list"),
    ("app", "compare", "article"),
    ("app", "stories", "list"),
    ("app", "story", "list"),
    ("app", "matrix"),
    ("export",),
    ("add",),
    ("prompt",),
    ("tags",),
    ("dialog", "list", "versions"),
)
"""Places whose keys work at one time; in none of them may a key do two things."""

# In the comparison Enter asks for the reason of a row instead of opening something; in a story the space bar marks.
_REPLACED = {"compare": frozenset({"list.choose"}), "story": frozenset({"list.page-down"})}
_NAMED = frozenset(str(key.value) for key in KeyNames)
_ELSEWHERE = (
    "^=ctrl c=ctrl control=ctrl a=alt m=alt option=alt s=shift esc=escape return=enter cr=enter del=delete ins=insert"
    " bs=backspace pgdn=pagedown pgup=pageup spc=space blank=space"
)
"""What keys are called elsewhere, and what here."""
_CALLED = dict(pair.split("=") for pair in _ELSEWHERE.split())
_MODIFIERS = frozenset({"ctrl", "shift", "alt", "super", "meta", "hyper"})


def bindings(place: str, *, without: Collection[str] = (), priority: bool = False) -> list[Binding]:
    """Return the bindings of a place, for the ``BINDINGS`` of a widget, a screen or the app.

    Args:
        place: One of :data:`PLACES`.
        without: Ids left out.
        priority: Whether they come before those of the widget in use.
    """
    return [
        Binding(
            action.keys,
            action.does,
            action.description,
            show=action.shown,
            tooltip=action.tooltip,
            id=action.id,
            priority=priority,
        )
        for action in ACTIONS
        if action.place == place and action.id not in without
    ]


def key_table(settings: Settings) -> dict[str, str]:
    """Return the keys of every action by its id, with commas between them: the preset's, then the reader's own.

    Raises:
        ConfigError: There is no such id or key, or a key would do two things in one place.
    """
    newsboat = settings.keys.preset is Preset.NEWSBOAT
    table = {action.id: (action.newsboat if newsboat and action.newsboat else action.keys) for action in ACTIONS}
    for name, keys in settings.keys.overrides.items():
        setting = f"keys.bindings.{name}"
        if name not in table:
            raise settings.refusal(setting, f"there is no binding “{name}”{suggestion(name, table)}")
        for key in keys.split(","):
            if not is_key(key):
                near = nearest_key(key)
                hint = f"; did you mean “{near}”?" if near else " such as j, G, f1, ctrl+d or question_mark"
                raise settings.refusal(setting, f"“{key}” is not a key{hint}")
        table[name] = keys
    # The presets as they are have no clashes: a test sees to that, and the reader opens sooner.
    for first, second, key in clashes(table) if settings.keys.overrides else ():
        # The reader's own line is the one to change, so it is the one named.
        name = second if second in settings.keys.overrides else first
        other = first if name == second else second
        raise settings.refusal(f"keys.bindings.{name}", f"“{key}” is taken by {other} in the same place")
    return table


def overlay(table: Mapping[str, str]) -> dict[str, str]:
    """Return the part of the table that differs from the bindings as declared."""
    declared = {action.id: action.keys for action in ACTIONS}
    return {name: keys for name, keys in table.items() if keys != declared[name]}


def clashes(table: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """Yield pairs of ids that share a key where both work, with the key."""
    for scope in SCOPES:
        replaced = frozenset[str]().union(*(_REPLACED.get(place, frozenset()) for place in scope))
        seen: dict[str, str] = {}
        for action in ACTIONS:
            if action.place not in scope or action.id in replaced:
                continue
            for key in table[action.id].split(","):
                holder = seen.setdefault(_long_name(key), action.id)
                if holder != action.id:
                    yield holder, action.id, key


def is_key(key: str) -> bool:
    """Return whether this names a key: a character, a name such as ``f1`` or ``question_mark``, with modifiers."""
    *modifiers, last = key.strip().split("+") if len(key.strip()) > 1 else [key.strip()]
    # With a letter the shift key makes a capital, which is what arrives.
    if not set(modifiers) <= _MODIFIERS or not last or (modifiers == ["shift"] and len(last) == 1):
        return False
    return len(last) == 1 or last in _NAMED or bool(_character(last))


def nearest_key(key: str) -> str:
    """Return the key that was probably meant, empty where none is near: ``ctrl+d`` for ctlr-d, ``escape`` for esc."""
    *modifiers, last = re.split(r"[+-]|(?<=\^)", key.strip().lower())
    if modifiers == ["shift"] and len(last) == 1:
        return last.upper()
    near = [_nearest(_CALLED.get(one, one), _MODIFIERS) for one in modifiers]
    name = last if len(last) == 1 else _nearest(_CALLED.get(last, last), _NAMED)
    return "+".join([*near, name]) if name and all(near) else ""


def _nearest(name: str, known: Collection[str]) -> str:
    from difflib import get_close_matches  # needed only where a key is refused

    return name if name in known else next(iter(get_close_matches(name, sorted(known), n=1)), "")


def shown_key(key: str, *, plain: bool = False) -> str:
    """Return a key as the reader knows it: ``?`` for question_mark, ``^d`` for ctrl+d, ``↵`` for enter.

    Args:
        key: As Textual names it.
        plain: Whether there is nothing but ASCII: what has no sign there is called by its name.
    """
    *modifiers, last = key.split("+") if len(key) > 1 else [key]
    sign = _SIGNS.get(last, "")
    name = (sign if sign.isascii() or not plain else last) or _character(last) or last
    return "".join("^" if one == "ctrl" else f"{one}-" for one in modifiers) + name


def shown_keys(keys: str, *, plain: bool = False) -> str:
    """Return several keys as the reader knows them, with blanks between them."""
    return " ".join(shown_key(key.strip(), plain=plain) for key in keys.split(","))


def grouped(table: Mapping[str, str], first: Sequence[str] = ()) -> Iterator[tuple[str, list[tuple[Action, str]]]]:
    """Yield every place's heading with its actions and their keys: those of ``first``, then the others as declared."""
    for place in (*first, *(place for place in PLACES if place not in first)):
        heading = PLACES[place]
        yield heading, [(action, table[action.id]) for action in ACTIONS if action.place == place]


def key_table_markdown() -> str:
    """Return the keys of both presets as Markdown tables, one a place: for the README, which a test keeps equal."""
    parts: list[str] = []
    for place, heading in PLACES.items():
        rows = [
            f"| {_code(action.keys)} | {_code(action.newsboat) if action.newsboat else ''} | {action.tooltip} |"
            for action in ACTIONS
            if action.place == place
        ]
        parts.append("\n".join((f"**{heading}**", "", "| Key | newsboat preset | |", "| --- | --- | --- |", *rows)))
    return "\n\n".join(parts) + "\n"


def _code(keys: str) -> str:
    return " ".join(f"`{shown_key(key.strip())}`" for key in keys.split(","))


_SIGNS = {
    "enter": "↵",
    "escape": "esc",
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
    "pagedown": "pgdn",
    "pageup": "pgup",
    "space": "space",
    "tab": "tab",
    "slash": "/",
}


# Textual says slash where Unicode says SOLIDUS, and has underscores where Unicode has hyphens.
_NAMED_OTHERWISE = {"slash": "/", "less_than_sign": "<", "greater_than_sign": ">", "minus": "-", "backslash": "\\"}


def _character(name: str) -> str:
    """Return the character of a long name such as ``question_mark``, empty where it is none."""
    if len(name) == 1 or name in _NAMED_OTHERWISE:
        return _NAMED_OTHERWISE.get(name, name)
    try:
        character = unicodedata.lookup(name.replace("_", " "))
    except KeyError:
        return ""
    # Controls have names too, "esc" among them, which no key is called.
    return character if character.isprintable() else ""


def _long_name(key: str) -> str:
    *modifiers, last = key.strip().split("+") if len(key.strip()) > 1 else [key.strip()]
    return "+".join((*modifiers, _character(last) or last))
