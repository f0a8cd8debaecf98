from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from broadsheet.config import ConfigError, Settings, config_directory
from broadsheet.resources import themes_directory
from broadsheet.tui import BroadsheetApp
from broadsheet.tui.contrast import contrast
from broadsheet.tui.legibility import poor_pairs, told_poor_pairs
from broadsheet.tui.theme_fields import FIELDS
from broadsheet.tui.theme_files import load_palette, load_palettes, read_palette

if TYPE_CHECKING:
    from pathlib import Path

BUNDLED = sorted(path.stem for path in themes_directory().glob("*.yaml"))


def test_contrast_is_that_of_the_standard() -> None:
    # WCAG 2.2: black on white is 21:1; the greys are the values published for the AA limits on white.
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.005)
    assert contrast("#949494", "#ffffff") == pytest.approx(3.03, abs=0.005)
    assert contrast("#123456", "#123456") == 1


def test_six_themes_are_bundled() -> None:
    assert BUNDLED == ["colour-blind", "contrast", "dark", "light", "newsprint", "solar"]


@pytest.mark.parametrize("name", BUNDLED)
def test_every_text_of_a_theme_can_be_read_on_every_ground(name: str) -> None:
    palette = load_palettes()[0][name]
    assert set(palette.colours) == set(FIELDS)
    assert poor_pairs(palette) == []
    assert told_poor_pairs(palette) == ""


def test_a_theme_of_ones_own_that_is_hard_to_read_is_told(tmp_path: Path) -> None:
    # Dark grey on the ground of "dark", #15191f: luminances 0.0160 and 0.0097.
    low = read_palette(dark_with(tmp_path, r"plain: '#[0-9a-f]+'", "plain: '#222222'"))
    pairs = {(name, ground): round(ratio, 2) for name, ground, ratio in poor_pairs(low)}
    assert {name for name, _ in pairs} == {"text.plain"}
    assert pairs["text.plain", "ground.background"] == 1.11
    told = r"text\.plain is hard to read on ground\.\S+: contrast 1\.\d, text asks for 4\.5, and 3 other pairs"
    assert re.match(told, told_poor_pairs(low))


def test_themes_lie_beside_the_settings_that_are_used(tmp_path: Path) -> None:
    (tmp_path / "themes").mkdir()
    dark_with(tmp_path, "^title: Dark$", "title: Mine").rename(tmp_path / "themes" / "mine.yaml")
    settings = tmp_path / "other.yaml"
    assert "mine" not in load_palettes()[0]
    assert load_palettes(settings)[0]["mine"].title == "Mine"
    palette = load_palette("mine", settings)
    assert palette is not None
    assert palette.title == "Mine"


@pytest.mark.parametrize("name", BUNDLED)
def test_verdicts_have_colours_of_their_own(name: str) -> None:
    colours = load_palettes()[0][name].colours
    verdicts = [colours[field] for field in FIELDS if field.startswith("verdicts.")]
    assert len(set(verdicts)) == len(verdicts)


def dark_with(tmp_path: Path, pattern: str, replacement: str) -> Path:
    text = (themes_directory() / "dark.yaml").read_text("utf-8")
    changed, count = re.subn(pattern, replacement, text, count=1, flags=re.MULTILINE)
    assert count == 1
    path = tmp_path / "mine.yaml"
    path.write_text(changed, "utf-8")
    return path


@pytest.mark.parametrize(
    ("pattern", "replacement", "told"),
    [
        (r"^  conflict: .*$", "  conflict: red", "verdicts.conflict: “red” is not a colour"),
        (r"^  conflict: .*$", "  conflict: #ff0000", "verdicts.conflict: has no value"),
        (r"^  conflict: ", "  conflct: ", "“verdicts” has no “conflct”; did you mean “conflict”?"),
        (r"^  agree: .*$", "", "verdicts.agree is missing"),
        (r"^base: dark$", "base: dim", "base: “dim” is neither dark nor light"),
        (r"^facts:$", "fact:", "a theme has no “fact”; did you mean “facts”?"),
        (r"^title: .*$", "title: !!python/object:os.system x", "not allowed"),
        (r"^title: .*$", "title: [", "not valid YAML"),
    ],
)
def test_a_mistake_is_named_by_file_line_and_key(tmp_path: Path, pattern: str, replacement: str, told: str) -> None:
    path = dark_with(tmp_path, pattern, replacement)
    with pytest.raises(ConfigError, match=re.escape(told)) as caught:
        read_palette(path)
    assert re.match(rf"{re.escape(str(path))}, line \d+: ", str(caught.value))
    line = int(str(caught.value).split("line ")[1].split(":")[0])
    section = {"verdicts.agree is missing": "verdicts:"}.get(told, replacement.strip())
    assert section.partition(" ")[0] in path.read_text("utf-8").splitlines()[line - 1 if "YAML" not in told else 1]


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"- a\n- b\n"])
def test_files_that_are_no_themes(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "odd.yaml"
    path.write_bytes(content)
    with pytest.raises(ConfigError, match=re.escape(str(path))):
        read_palette(path)


async def test_one_bad_theme_never_stops_the_start(shelves: Any, settle: Any, shown: Any) -> None:
    own = config_directory() / "themes"
    own.mkdir(parents=True)
    (own / "bad.yaml").write_text("title: Bad [b]\nbase: dark\n", "utf-8")
    (own / "mine.yaml").write_text((themes_directory() / "light.yaml").read_text("utf-8"), "utf-8")
    app = BroadsheetApp(shelves, Settings(theme="mine"))
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await settle(pilot)
        assert app.theme == "mine"
        assert "“ground” is missing" in shown(pilot)


async def test_a_broken_theme_of_the_settings_is_told_once_and_truly(shelves: Any, settle: Any, shown: Any) -> None:
    own = config_directory() / "themes"
    own.mkdir(parents=True)
    (own / "bad.yaml").write_text("title: Bad\nbase: dark\n", "utf-8")
    app = BroadsheetApp(shelves, Settings(theme="bad"))
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await settle(pilot)
        assert app.theme == "dark"
        assert len(app.screen.query("Toast")) == 1
        assert "“ground” is missing" in shown(pilot)


async def test_an_unknown_theme_gives_way_to_the_default(shelves: Any, settle: Any, shown: Any) -> None:
    app = BroadsheetApp(shelves, Settings(theme="drak"))
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await settle(pilot)
        assert app.theme == "dark"
        assert "did you mean “dark”?" in shown(pilot)


async def test_themes_are_seen_while_choosing(app: Any, settle: Any, press: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "T", "j")
        assert app.theme == "light"
        await press(pilot, "escape")
        assert app.theme == "dark"
        await press(pilot, "T", "j", "enter")
        assert app.theme == "light"


async def test_themes_of_textual_are_usable_as_well(app: Any, settle: Any, shown: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        for name in app.available_themes:
            app.theme = name
            await pilot.pause()
        assert "Fire closes the Old Harbour Bridge" in shown(pilot)


def test_own_themes_are_beside_the_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BROADSHEET_CONFIG", str(tmp_path / "elsewhere" / "config.yaml"))
    own = tmp_path / "elsewhere" / "themes"
    own.mkdir(parents=True)
    (own / "mine.yaml").write_text((themes_directory() / "light.yaml").read_text("utf-8"), "utf-8")
    palette = load_palette("mine")
    assert palette is not None
    assert palette.name == "mine"
    assert "mine" in load_palettes()[0]
