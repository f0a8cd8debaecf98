"""Values made fast: each field of a frozen dataclass is set by a call, which takes five times as long."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, make_dataclass
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar, dataclass_transform

if TYPE_CHECKING:
    from collections.abc import Callable

_Fields = ParamSpec("_Fields")
_Made = TypeVar("_Made")


@dataclass_transform(frozen_default=True)
def quick(cls: type[_Made]) -> type[_Made]:
    """Make a class one of values that nobody changes: the type checker sees to that, the running program does not.

    For what is made by the hundred and never leaves the package that makes it. With Python 3.11 a named tuple takes
    longer to make, and each part of it twice as long to read.
    """
    return dataclass(slots=True, unsafe_hash=True)(cls)


def maker(frozen: Callable[_Fields, _Made]) -> Callable[_Fields, _Made]:
    """Return what makes the same as a frozen dataclass with slots, which is its own class and as unchangeable.

    The fields are set on a twin that is not frozen yet; Python lets an object change to a class of the same slots.
    """
    cls: Any = frozen
    twin = make_dataclass(
        cls.__name__,
        [(one.name, object, field(default=one.default, default_factory=one.default_factory)) for one in fields(cls)],
        eq=False,
        repr=False,
        slots=True,
    )

    def make(*args: _Fields.args, **kwargs: _Fields.kwargs) -> _Made:
        made: Any = twin(*args, **kwargs)
        made.__class__ = cls
        value: _Made = made
        return value

    return make
