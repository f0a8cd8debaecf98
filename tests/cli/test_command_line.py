"""Options, help, exit codes, and errors in one line."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from broadsheet.cli import Session

    Call = Callable[..., Any]


def one_line(err: str) -> str:
    assert err.startswith("broadsheet: ")
    assert err.endswith("\n")
    assert err.count("\n") == 1
    return err.removeprefix("broadsheet: ").rstrip("\n")


def test_without_a_command_the_reader_opens(call: Call, opened: list[Session], tmp_path: Path) -> None:
    outcome = call("--library", tmp_path / "news", "--theme", "light", "--no-color")
    assert outcome.code == 0
    [session] = opened
    assert (session.library, session.theme, session.colour) == (tmp_path / "news", "light", False)
    assert session.settings().theme == "light"
    assert session.settings().library == tmp_path / "news"


def test_the_exit_code_of_the_reader_is_passed_on(capsys: pytest.CaptureFixture[str]) -> None:
    from broadsheet.cli import run

    assert run([], reader=lambda _: 3) == 3


def test_a_command_does_not_open_the_reader(call: Call, opened: list[Session]) -> None:
    assert call("config").code == 0
    assert opened == []


def test_help_names_every_command(call: Call) -> None:
    outcome = call("--help")
    assert outcome.code == 0
    assert re.findall(r"^  ([\w-]+)  ", outcome.out.partition("Commands:")[2], re.MULTILINE) == [
        *("add", "import", "refresh", "sources", "feed", "remove", "export-opml", "rules", "searches"),
        *("search", "show", "facts", "compare", "stories", "matrix", "export", "backup", "restore", "doctor", "config"),
    ]


def test_the_version_is_printed(call: Call) -> None:
    assert re.fullmatch(r"broadsheet, version \d+\.\d+\.\d+\n", call("--version").out)


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (["serch", "x"], "there is no command “serch”; did you mean “search”?"),
        (["zzz"], "there is no command “zzz”; commands are add, import"),
        (["show"], "Missing argument 'ARTICLE'"),
        (["show", "--bogus"], "--bogus"),
        (["search"], "Missing argument"),
        (["search", "x", "--limit", "0"], "0 is not in the range"),
        (["compare", "a", "b", "--only", "conflicts"], "“conflicts” is not one of conflict, differs"),
        (["compare", "a", "b", "--format", "pdf"], "pdf"),
        (["--theme"], "--theme"),
    ],
)
def test_a_mistyped_command_is_explained_and_exits_with_2(call: Call, arguments: list[str], hint: str) -> None:
    outcome = call(*arguments)
    assert outcome.code == 2
    assert outcome.out == ""
    usage, _, message = outcome.err.rstrip("\n").rpartition("\n")
    assert usage.startswith("Usage: broadsheet")
    assert message.startswith("broadsheet: ")
    assert hint in message


def test_an_unknown_id_is_told_in_one_line(call: Call) -> None:
    for command in (["show"], ["facts"], ["export"], ["compare", "zzzz"]):
        outcome = call(*command, "zzzz")
        assert outcome.code == 1
        assert outcome.out == ""
        assert "no article has the id “zzzz”" in one_line(outcome.err)


def test_an_ambiguous_start_of_an_id_is_told_in_one_line(call: Call, ids: dict[str, str]) -> None:
    from broadsheet.articles import Article, Incoming, SourceKind
    from broadsheet.library import Library

    # Of 40 articles two have the same first character: there are 32 characters to begin with.
    with Library.open() as library:
        source = library.store.sources.add(SourceKind.FEED, "https://a.example", "A", now=0)
        batch = [Incoming(str(n), Article.from_text(f"Text {n}.")) for n in range(40)]
        library.store.texts.take(source, batch, now=0)
        starts = [article.id[0] for article in library.store.texts.get(range(1, 46))]
    twice = next(start for start in starts if starts.count(start) > 1)
    assert "give more of it" in one_line(call("show", twice).err)


def test_a_library_that_cannot_be_made_is_told_in_one_line(call: Call, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a directory")
    outcome = call("--library", tmp_path / "file" / "news", "search", "x")
    assert outcome.code == 1
    assert str(tmp_path / "file" / "news") in one_line(outcome.err)
    assert (tmp_path / "file").read_text() == "not a directory"


def test_a_library_that_is_no_database_is_left_as_it_is(call: Call, tmp_path: Path) -> None:
    (tmp_path / "library.db").write_bytes(b"not a database at all, but mine\n" * 100)
    outcome = call("--library", tmp_path, "show", "x")
    assert outcome.code == 1
    assert one_line(outcome.err)
    assert (tmp_path / "library.db").read_bytes().startswith(b"not a database at all, but mine\n")


@pytest.mark.parametrize("content", ["theem: x\n", "theme: !!python/object:os.system {}\n", "{", "\x00"])
def test_a_config_that_cannot_be_used_stops_every_command_but_the_doctor(
    call: Call, tmp_path: Path, content: str
) -> None:
    file = tmp_path / "config.yaml"
    file.write_text(content)
    for command in (["search", "x"], ["show", "x"], ["config"], ["stories"], ["compare", "a", "b"]):
        outcome = call("--config", file, *command)
        assert outcome.code == 1
        assert one_line(outcome.err).startswith(f"{file}, line ")
    examined = call("--config", file, "doctor", "--json")
    assert examined.code == 1
    faults = {check["name"] for check in examined.data["checks"] if not check["ok"]}
    assert "settings" in faults


def test_the_settings_say_where_the_library_is_and_options_and_environment_go_before(
    call: Call, opened: list[Session], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "config.yaml"
    file.write_text(f"library: {tmp_path}/set\n")
    call("--config", file)
    assert opened[-1].settings().library == tmp_path / "set"
    monkeypatch.setenv("BROADSHEET_LIBRARY", str(tmp_path / "environment"))
    call("--config", file)
    assert opened[-1].settings().library is None  # the library itself asks the environment
    call("--config", file, "--library", tmp_path / "option")
    assert opened[-1].settings().library == tmp_path / "option"
    call("--config", file, "show", "zzzz")
    assert (tmp_path / "environment" / "library.db").exists()
    assert not (tmp_path / "set").exists()


def test_a_hostile_argument_does_not_reach_the_terminal(start: Call) -> None:
    for arguments in (["show", "\x1b]52;c;x\x07"], ["\x1b[31m"], ["--\x1b[31m"], ["--config", "\x9b31m", "config"]):
        outcome = start(*arguments)
        assert outcome.code in {1, 2}
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f]", outcome.out + outcome.err)


def test_a_fault_of_the_program_is_one_line_unless_the_traceback_is_asked_for(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from broadsheet.cli import run

    def broken(session: Session) -> int:
        raise ZeroDivisionError

    assert run([], reader=broken) == 1
    assert "a fault in the program (ZeroDivisionError)" in one_line(capsys.readouterr().err)
    monkeypatch.setenv("BROADSHEET_TRACEBACK", "1")
    with pytest.raises(ZeroDivisionError):
        run([], reader=broken)


def test_ctrl_c_exits_with_130(capsys: pytest.CaptureFixture[str]) -> None:
    from broadsheet.cli import run

    def interrupted(session: Session) -> int:
        raise KeyboardInterrupt

    assert run([], reader=interrupted) == 130


def test_a_pipe_that_closes_early_ends_the_program_quietly() -> None:
    from broadsheet.articles import Article, Incoming, SourceKind
    from broadsheet.library import Library

    # 300 KB is more than a pipe holds: the program is still writing when its reader has gone.
    long = Article.from_text("The mill burnt down on Monday and three people were hurt.\n" * 6_000)
    with Library.open() as library:
        source = library.store.sources.add(SourceKind.FEED, "https://a.example", "A", now=0)
        [number] = library.store.texts.take(source, [Incoming("long", long)], now=0).added
        [stored] = library.store.texts.get([number])
    writer = subprocess.Popen(
        [sys.executable, "-m", "broadsheet", "show", stored.id], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert writer.stdout
    assert writer.stderr
    writer.stdout.read(10)
    writer.stdout.close()
    err = writer.stderr.read()
    writer.stderr.close()
    assert writer.wait(timeout=60) == 0
    assert err == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_under_the_output_is_told_in_one_line(ids: dict[str, str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "broadsheet", "show", ids["ChatForest"]],
            stdout=full,
            stderr=subprocess.PIPE,
            timeout=60,
            check=False,
        )
    assert done.returncode == 1
    assert one_line(done.stderr.decode()) == "cannot go on: No space left on device"


def test_closed_streams_are_no_fault(ids: dict[str, str]) -> None:
    for closed, arguments, code in ((">&-", f"show {ids['ChatForest']}", 0), (">&- 2>&-", "show zzzz", 1)):
        done = subprocess.run(
            ["sh", "-c", f"{sys.executable} -m broadsheet {arguments} {closed}"],
            capture_output=True,
            timeout=60,
            check=False,
        )
        assert (done.returncode, done.stdout, done.stderr) == (code, b"", b"")


def test_the_reader_does_not_open_where_there_is_no_terminal(start: Call) -> None:
    outcome = start()
    assert outcome.code == 1
    assert outcome.out == ""
    assert one_line(outcome.err).startswith("the reader needs a terminal")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_shell_completes_commands(shell: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", "import sys; sys.argv[0] = 'broadsheet'; from broadsheet.__main__ import main; main()"],
        env=os.environ | {"_BROADSHEET_COMPLETE": f"{shell}_source"},
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert b"_BROADSHEET_COMPLETE" in done.stdout


def complete(words: str) -> list[str]:
    """Return what the shell would offer for the last of these words."""
    done = subprocess.run(
        [sys.executable, "-c", "import sys; sys.argv[0] = 'broadsheet'; from broadsheet.__main__ import main; main()"],
        env=os.environ
        | {"_BROADSHEET_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(len(words.split()) - 1)},
        capture_output=True,
        timeout=60,
        check=False,
    )
    return [line for line in done.stdout.decode().splitlines() if line]


def test_the_shell_completes_ids(ids: dict[str, str], tmp_path: Path) -> None:
    name = ids["ChatForest"]
    assert complete(f"broadsheet show {name[:3]}") == [f"plain,{name}"]
    assert complete("broadsheet sho") == ["plain,show"]
    # A library that cannot be opened offers nothing of its own, and says nothing into the prompt.
    (tmp_path / "file").write_text("")
    assert complete(f"broadsheet --library {tmp_path}/file/x show zz") == ["file,zz"]


def test_the_shell_completes_sources_verdicts_and_themes(ids: dict[str, str], tmp_path: Path) -> None:
    # Five bundled sources, numbered from 1 on.
    assert complete("broadsheet feed 3") == ["plain,3"]
    assert complete("broadsheet remove 1 4") == ["plain,4"]
    assert complete("broadsheet compare --only conflict,d") == ["plain,conflict,differs"]
    assert complete("broadsheet --theme so") == ["plain,solar"]
    # Pressing Tab makes no library.
    assert complete(f"broadsheet --library {tmp_path}/none feed 1") == []
    assert not (tmp_path / "none").exists()


def test_plain_commands_load_neither_the_screens_nor_the_index(ids: dict[str, str]) -> None:
    script = (
        "import sys\n"
        "from broadsheet.__main__ import main\n"
        f"main(['show', '{ids['ChatForest']}', '--json'])\n"
        "heavy = {'textual', 'whoosh', 'aiohttp', 'trafilatura', 'broadsheet.compare', 'broadsheet.facts'}\n"
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, timeout=60, check=True)
    assert done.stderr == b"[]\n"
