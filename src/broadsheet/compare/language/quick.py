"""Values that a comparison makes by the thousand and reads by the ten thousand: quick to make and to read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

_Value = TypeVar("_Value")


@dataclass_transform(frozen_default=True)
def quick(cls: type[_Value]) -> type[_Value]:
    """Make a class one of values that nobody changes, which the type checker sees to and the running program does not.

    With Python 3.11 a frozen dataclass takes four times as long to make, and a named tuple twice as long, of which each
    part takes twice as long to read.
    """
    return dataclass(slots=True)(cls)
