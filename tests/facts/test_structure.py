"""Blocks and sentences: every part of a text by its kind, spans sorted and apart."""

from __future__ import annotations

from broadsheet.facts import BlockKind, find_blocks, find_sentences

TEXT = (
    "The Announcement\n\nAcme hired Jane Doe on Monday. She starts in May.\n- First point.\n- Second point.\n"
    "Read more: our other stories\nSources:\n- Acme Hires Doe (The Gazette)\nReuse\nCitation\n@misc{doe2026,\n"
    "author = {{Doe, Jane}},\n}"
)


def kinds(text: str) -> list[tuple[str, BlockKind]]:
    return [(text[slice(*block.span)], block.kind) for block in find_blocks(text)]


def test_each_line_plays_its_part() -> None:
    found = dict(kinds(TEXT))
    assert found["The Announcement"] is BlockKind.HEADING
    assert found["Acme hired Jane Doe on Monday. She starts in May."] is BlockKind.PARAGRAPH
    assert found["- First point."] is BlockKind.BULLET
    assert found["Read more: our other stories"] is BlockKind.BOILERPLATE
    assert found["Sources:"] is BlockKind.SOURCES
    assert found["- Acme Hires Doe (The Gazette)"] is BlockKind.SOURCES


def test_a_citation_and_the_words_above_it_are_boilerplate() -> None:
    found = dict(kinds(TEXT))
    for line in ("Reuse", "Citation", "@misc{doe2026,", "author = {{Doe, Jane}},", "}"):
        assert found[line] is BlockKind.BOILERPLATE, line


def test_headings_carry_down() -> None:
    blocks = find_blocks("Back at Acme (2023-2024)\nShe left in 2024.")
    assert blocks[1].heading == "Back at Acme (2023-2024)"


def test_bullets_give_their_sentences_without_the_mark() -> None:
    text = "- One thing happened. Another did.\n2. Third thing."
    assert [text[slice(*s.span)] for s in find_sentences(text)] == [
        "One thing happened.",
        "Another did.",
        "Third thing.",
    ]


def test_titles_and_initials_end_no_sentence() -> None:
    text = "Police Sgt. John Q. Doe died. Mr. Roe was hurt."
    assert [text[slice(*s.span)] for s in find_sentences(text)] == [
        "Police Sgt. John Q. Doe died.",
        "Mr. Roe was hurt.",
    ]


def test_a_date_that_opens_a_bullet_stays_with_its_sentence() -> None:
    text = "- May 19, 2026. Jane Doe posts a note."
    assert [text[slice(*s.span)] for s in find_sentences(text)] == ["May 19, 2026. Jane Doe posts a note."]


def test_a_pull_quote_with_its_speaker_glued_on_is_a_quotation() -> None:
    text = "Training is where character is made. The rest is polish.Researcher, speaking of methods"
    assert find_blocks(text)[0].kind is BlockKind.QUOTATION


def test_words_spelled_like_abbreviations_end_sentences() -> None:
    for end in ("It was approved in May.", "She said no.", "He came with me.", "They collect art.", "“They said no.”"):
        text = f"{end} Police were told. The rest is in art. 5 and no. 7."
        first, _, _ = find_sentences(text)
        assert text[slice(*first.span)] == end
