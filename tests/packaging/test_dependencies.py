"""What the program stands on: bounded on both sides, locked with hashes, under licences that the README lists."""

from __future__ import annotations

import importlib.util
import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from licences import ALLOWED, licence_table, runtime_licences
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
EXTRAS = PROJECT["optional-dependencies"]
WANTED = [Requirement(one) for one in (*PROJECT["dependencies"], *(one for extra in EXTRAS.values() for one in extra))]
LOCK = (ROOT / ".ci" / "requirements.lock").read_text("utf-8")
LOCKED = {canonicalize_name(name): version for name, version in re.findall(r"^([\w.-]+)==(\S+)", LOCK, re.MULTILINE)}
OWN = "broadsheet"


def load(name: str) -> ModuleType:
    specification = importlib.util.spec_from_file_location(f"ci_{name}", ROOT / ".ci" / f"{name}.py")
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


@pytest.mark.parametrize("wanted", [one for one in WANTED if one.name != OWN], ids=lambda one: one.name)
def test_every_dependency_has_a_lowest_version_and_an_upper_bound(wanted: Requirement) -> None:
    operators = {one.operator for one in wanted.specifier}
    assert operators == {">=", "<"}


@pytest.mark.parametrize(
    "wanted", [one for one in WANTED if one.name not in {OWN, "pip-audit"}], ids=lambda one: one.name
)
def test_the_lock_file_has_a_version_within_the_bounds(wanted: Requirement) -> None:
    assert wanted.specifier.contains(LOCKED[canonicalize_name(wanted.name)])


def test_the_lock_file_has_hashes_for_everything_and_names_no_place() -> None:
    entries = re.split(r"\n(?=\S)", LOCK.strip())
    assert len(entries) == len(re.findall(r"^[\w.-]+==", LOCK, re.MULTILINE)) > 60
    assert [entry.split("\n")[0] for entry in entries if not re.search(r"--hash=sha256:[0-9a-f]{64}\b", entry)] == []
    assert "://" not in LOCK
    assert "index" not in LOCK


def test_the_lowest_versions_are_those_of_the_bounds() -> None:
    found = dict(line.split("==") for line in load("lowest").lowest(ROOT / "pyproject.toml", ["test"]))
    assert found["aiohttp"] == "3.12"
    assert found["pytest"] == "8.4"
    assert set(found) == {Requirement(one).name for one in (*PROJECT["dependencies"], *EXTRAS["test"])}


def test_a_weakness_fails_the_audit_and_a_service_out_of_reach_is_said() -> None:
    report = load("audit").report
    sound: dict[str, Any] = {"name": "a", "version": "1", "vulns": []}
    weak = {"name": "b", "version": "2", "vulns": [{"id": "CVE-1", "fix_versions": ["3"]}]}
    unknown = {"name": "c", "skip_reason": "not found"}
    assert report([sound, unknown]) == (["1 of 2 distributions audited, 0 known weaknesses"], 0)
    assert report([sound, weak])[1] == 1
    assert "b 2: CVE-1, mended in 3" in report([sound, weak])[0]
    assert report([unknown]) == (["audit skipped: the service that knows of weaknesses cannot be asked from here"], 0)
    assert report([])[1] == 0


def test_every_licence_is_one_that_this_program_may_stand_on() -> None:
    found = runtime_licences()
    assert set(found) >= {canonicalize_name(Requirement(one).name) for one in PROJECT["dependencies"]}
    assert {name: licence for name, licence in found.items() if licence not in ALLOWED} == {}


def test_the_readme_lists_the_licences_of_what_is_locked() -> None:
    table = re.search(r"^\| licence \| of \|.*?(?=\n\n)", README, re.MULTILINE | re.DOTALL)
    assert table, "the README has no table of licences"
    rows = re.findall(r"^\| (.*?) \| (.*?) \|$", table[0], re.MULTILINE)
    listed = {name: licence for licence, names in rows for name in names.split(", ")}
    # A release that was not there yet when the file was locked may need something else.
    held = {name: licence for name, licence in runtime_licences().items() if name in LOCKED}
    # Where this fails, put the table on the right into the README.
    assert {name: listed.get(name) for name in held} == held, licence_table()
