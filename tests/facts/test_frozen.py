"""Values made fast are the same as those that their class makes: equal, hashed alike, copied alike and unchangeable."""

from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, dataclass, field, replace

import pytest

from broadsheet.facts.frozen import maker
from broadsheet.facts.model import Bound, QuantityValue, Slot


@dataclass(frozen=True, slots=True)
class Parcel:
    """A value with a field of each sort: given, given by default, and made anew for each."""

    address: str
    weight: float = 1.5
    stamps: frozenset[str] = field(default_factory=frozenset)


def test_a_value_made_fast_is_of_its_class_and_equal_to_one_made_by_it() -> None:
    made = maker(QuantityValue)(3.0, 4.0, "km", bound=Bound.ABOUT)
    assert type(made) is QuantityValue
    assert made == QuantityValue(3.0, 4.0, "km", 1.0, Bound.ABOUT)
    assert hash(made) == hash(QuantityValue(3.0, 4.0, "km", 1.0, Bound.ABOUT))
    assert repr(made) == repr(QuantityValue(3.0, 4.0, "km", 1.0, Bound.ABOUT))


def test_fields_not_given_have_their_defaults() -> None:
    assert maker(Parcel)("Mill Lane 3") == Parcel("Mill Lane 3", 1.5, frozenset())


def test_a_value_made_fast_cannot_be_changed() -> None:
    made = maker(Slot)("the mill", "employs")
    with pytest.raises(FrozenInstanceError):
        made.subject = "the mine"  # type: ignore[misc]


def test_a_value_made_fast_is_copied_like_any_other() -> None:
    made = maker(Slot)("the mill", "employs")
    assert replace(made, relation="closed") == Slot("the mill", "closed")
    assert copy.deepcopy(made) == made == pickle.loads(pickle.dumps(made))  # noqa: S301 - what was just written
    assert str(made) == "the mill / employs"


def test_a_field_that_is_missing_or_unknown_is_refused() -> None:
    with pytest.raises(TypeError):
        maker(Parcel)()  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        maker(Parcel)("Mill Lane 3", colour="red")  # type: ignore[call-arg]
