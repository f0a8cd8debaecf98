from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from broadsheet.config import default_yaml
from broadsheet.config.exposure import exposed_secret

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps permissions elsewhere")


@pytest.mark.parametrize(
    "line",
    [
        "# password: hunter2",
        "feed_token = abcdef",
        "API-KEY: 'abcdef'",
        "# https://ida:hunter2@private.example/feed",
        '  "secret": "x"',
        "# Authorization: Bearer abcdef",
    ],
)
def test_a_secret_that_others_may_read_is_told_without_it(tmp_path: Path, line: str) -> None:
    file = tmp_path / "config.yaml"
    file.write_text(f"theme: dark\n{line}\n")
    file.chmod(0o644)
    assert exposed_secret(file) == f"{file}, line 2: looks like a secret, and others may read the file: chmod 600 it"
    file.chmod(0o600)
    assert exposed_secret(file) == ""


@pytest.mark.parametrize(
    "text",
    [
        default_yaml(),
        "theme: dark\n# the password is asked of pass(1)\n",
        "# https://example.org/a:b@c\n",
        "# no secret here\n",
        "password:\n",
    ],
)
def test_what_is_no_secret_is_left_alone(tmp_path: Path, text: str) -> None:
    file = tmp_path / "config.yaml"
    file.write_text(text)
    file.chmod(0o644)
    assert exposed_secret(file) == ""


def test_a_file_that_is_not_there_gives_nothing_away(tmp_path: Path) -> None:
    assert exposed_secret(tmp_path / "config.yaml") == ""
