"""The settings file: what is read, what is refused and how the message helps."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from broadsheet.config import (
    ConfigError,
    Dates,
    Feeds,
    Glyphs,
    Keys,
    Preset,
    Reading,
    Settings,
    config_path,
    default_yaml,
    load_settings,
    write_defaults,
)
from broadsheet.config.contact import CONTACT_VARIABLE, introduce


@pytest.fixture
def written(tmp_path: Path) -> Path:
    return tmp_path / "config.yaml"


def refused(path: Path, content: str | bytes) -> str:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(ConfigError) as caught:
        load_settings(path)
    message = str(caught.value)
    assert str(path) in message
    assert "\n" not in message
    return message.removeprefix(str(path))


def test_without_a_file_everything_has_its_default() -> None:
    assert load_settings() == Settings()


def test_every_setting_is_read(written: Path) -> None:
    written.write_text(
        "theme: newsprint\n"
        "library: /srv/news\n"
        "dates: iso\n"
        "reading:\n  width: 60\n  highlights: off\n  glyphs: ascii\n"
        "feeds:\n  refresh: 2h\n  contact: me@example.org\n"
        "keys:\n  preset: newsboat\n  bindings:\n    list.next: j, down\n    app.quit: [q, ctrl+q]\n    pane.1: 1\n"
    )
    assert load_settings(written) == Settings(
        theme="newsprint",
        library=Path("/srv/news"),
        dates=Dates.ISO,
        reading=Reading(width=60, highlights=False, glyphs=Glyphs.ASCII),
        feeds=Feeds(refresh=7200, contact="me@example.org"),
        keys=Keys(Preset.NEWSBOAT, {"list.next": "j,down", "app.quit": "q,ctrl+q", "pane.1": "1"}),
    )


@pytest.mark.parametrize("content", ["", "# nothing\n", "---\n", "reading:\n", "keys:\n  bindings:\n"])
def test_a_file_that_says_nothing_leaves_the_defaults(written: Path, content: str) -> None:
    written.write_text(content)
    assert load_settings(written) == Settings()


def test_a_byte_order_mark_is_no_part_of_the_first_key(written: Path) -> None:
    written.write_bytes(b"\xef\xbb\xbftheme: light\n")
    assert load_settings(written).theme == "light"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("dates: iso\ntheem: light\n", ", line 2: there is no setting “theem”; did you mean “theme”?"),
        ("reading:\n  wdith: 60\n", ", line 2: there is no setting “reading.wdith”; did you mean “width”?"),
        ("width: 60\n", ", line 1: there is no setting “width”; it belongs under “reading:”, two spaces further in"),
        ("keys:\n  preset: vi\n", ", line 2: keys.preset: “vi” is not one of vim, newsboat; did you mean “vim”?"),
        (
            "reading:\n  width: 500\n",
            ", line 2: reading.width: “500” is not a whole number from 30 to 200; the nearest is 200",
        ),
        ("reading:\n  width: wide\n", ", line 2: reading.width: “wide” is not a whole number from 30 to 200"),
        ("reading:\n  highlights: 3\n", ", line 2: reading.highlights: “3” is neither true nor false"),
        ("library: news\n", ", line 1: library: “news” is not an absolute path; start it with / or ~"),
        ("theme:\n", ", line 1: theme: has no value; leave the line out for the default"),
        ("theme: [a, b]\n", ", line 1: theme: takes one value, not several"),
        ("reading: 60\n", ", line 1: “reading” must be “key: value” lines"),
        ("- theme\n", ", line 1: the settings must be “key: value” lines"),
        ("theme: a\n\ntheme: b\n", ", line 3: “theme” is given twice, first on line 1"),
        ("keys:\n  bindings:\n    app.quit: {}\n", ", line 3: keys.bindings.app.quit: takes one value, not several"),
        (
            "keys:\n  bindings:\n    app.quit: ','\n",
            ", line 3: keys.bindings.app.quit: takes one key, or several with commas between them",
        ),
        ("theme: light\n? [a]\n: b\n", ", line 2: a key of the settings must be a word"),
    ],
)
def test_mistakes_are_refused_with_file_line_key_and_what_would_be_right(
    written: Path, content: str, message: str
) -> None:
    assert refused(written, content) == message


def test_nothing_near_lists_what_there_is(written: Path) -> None:
    assert refused(written, "zzz: 1\n") == (
        ", line 1: there is no setting “zzz”; known are dates, feeds, keys, library, reading, theme"
    )


@pytest.mark.parametrize(
    "tagged",
    [
        "!!python/object/apply:os.system ['touch OWNED']",
        "!!python/object:broadsheet.config.Settings {}",
        "!!python/name:os.system ''",
        "!own x",
    ],
)
def test_a_tag_is_refused_and_nothing_is_run(
    written: Path, tagged: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    message = refused(written, f"dates: iso\nreading: {{width: 60}}\ntheme: {tagged}\n")
    assert message.startswith(", line 3: “!")
    assert message.endswith("is not allowed here: write plain values only")
    assert not (tmp_path / "OWNED").exists()


def test_a_tag_inside_a_list_of_keys_is_found(written: Path) -> None:
    message = refused(written, "keys:\n  bindings:\n    a: [x,\n      !!python/tuple [y]]\n")
    assert message.startswith(", line 4: “!!python/tuple”")


@pytest.mark.parametrize(
    ("content", "start"),
    [
        (b"theme: a\n\xff\xfe\n", ", line 2: is not UTF-8 text"),
        (b"theme: a\ndates: \x00\n", ", line 2: is not text"),
        (b"theme: a\nreading: {width: 1\n", ", line 3: is not valid YAML: "),
        (b"theme: a\n--- \ntheme: b\n", ", line 2: is not valid YAML: "),
        (b"a: " + b"[" * 10_000, ": is nested too deeply"),
        (b"#" * 1_000_001, ": is too large to be a file of settings"),
    ],
)
def test_files_that_are_no_settings_are_refused(written: Path, content: bytes, start: str) -> None:
    assert refused(written, content).startswith(start)


def test_aliases_that_multiply_are_not_expanded(written: Path) -> None:
    # "Billion laughs": expanded, the last line would have 10^9 scalars.
    lines = ["a0: &a0 lol", *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10))]
    assert refused(written, "\n".join(lines)).startswith(", line 1: there is no setting “a0”")


def test_a_file_asked_for_must_exist(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"absent\.yaml: cannot be read: No such file"):
        load_settings(tmp_path / "absent.yaml")


def test_a_directory_is_no_file_of_settings(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read: Is a directory"):
        load_settings(tmp_path)


def test_the_environment_names_the_file(written: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written.write_text("theme: light\n")
    monkeypatch.setenv("BROADSHEET_CONFIG", str(written))
    assert config_path() == written
    assert load_settings().theme == "light"
    written.unlink()
    with pytest.raises(ConfigError, match="cannot be read"):
        load_settings()


def test_a_file_name_cannot_reach_the_terminal(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as caught:
        load_settings(tmp_path / "a\x1b]52;c;x\x07\nb.yaml")
    assert "\x1b" not in str(caught.value)
    assert "\n" not in str(caught.value)


def test_the_default_file_lies_in_the_home(own_home: Path) -> None:
    assert own_home in config_path().parents


def test_the_file_of_defaults_changes_nothing(written: Path) -> None:
    write_defaults(written)
    assert written.read_text() == default_yaml()
    assert load_settings(written) == Settings()


def test_the_file_of_defaults_with_its_marks_taken_off_says_the_defaults(written: Path) -> None:
    bare = re.sub(r"^#(?! [A-Z])", "", default_yaml(), flags=re.MULTILINE)
    # The library and the contact are examples: neither has a default.
    written.write_text(bare.replace("library: ~/news\n", "").replace("  contact: me@example.org\n", ""))
    read = load_settings(written)
    assert read.lines["reading.width"] > read.lines["theme"] > 0
    assert read.keys.overrides == {"app.help": "question_mark,f12"}
    assert Settings(keys=read.keys) == read
    assert read.keys.preset is Preset.VIM


def test_the_file_of_defaults_never_overwrites(written: Path) -> None:
    written.write_text("theme: light\n")
    with pytest.raises(ConfigError, match="is there already"):
        write_defaults(written)
    assert written.read_text() == "theme: light\n"


def test_a_place_that_cannot_be_written_is_named(written: Path) -> None:
    written.write_text("a file, no directory")
    with pytest.raises(ConfigError, match="cannot be written"):
        write_defaults(written / "config.yaml")


def test_a_fault_seen_higher_up_is_named_by_file_and_line(written: Path) -> None:
    written.write_text("dates: iso\ntheme: nope\n")
    assert str(load_settings(written).refusal("theme", "there is no such theme")) == (
        f"{written}, line 2: theme: there is no such theme"
    )
    assert str(Settings(theme="nope").refusal("theme", "there is no such theme")) == "theme: there is no such theme"


@pytest.mark.parametrize(
    ("said", "seconds"), [("never", 0), ("off", 0), ("5m", 300), ("30 min", 1800), ("2h", 7200), ("1d", 86_400)]
)
def test_how_often_feeds_are_asked_is_a_time(written: Path, said: str, seconds: int) -> None:
    written.write_text(f"feeds:\n  refresh: {said}\n")
    assert load_settings(written).feeds.refresh == seconds


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("feeds:\n  refresh: 30\n", ", line 2: feeds.refresh: “30” is neither never nor a time of 5m or more"),
        ("feeds:\n  refresh: 1m\n", ", line 2: feeds.refresh: “1m” is neither never nor a time of 5m or more"),
        ("feeds:\n  contact: me\n", ", line 2: feeds.contact: “me” is no address of mail or web"),
        ("reading:\n  glyphs: emoji\n", ", line 2: reading.glyphs: “emoji” is not one of auto, unicode, ascii"),
        ("refresh: 1h\n", ", line 1: there is no setting “refresh”; it belongs under “feeds:”"),
    ],
)
def test_mistakes_in_what_feeds_are_told_say_what_is_right(written: Path, content: str, complaint: str) -> None:
    assert refused(written, content).startswith(complaint)


def test_the_environment_wins_over_the_contact_in_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(CONTACT_VARIABLE, raising=False)
    introduce("")
    assert CONTACT_VARIABLE not in os.environ
    introduce("me@example.org")
    introduce("other@example.org")
    assert os.environ[CONTACT_VARIABLE] == "me@example.org"
