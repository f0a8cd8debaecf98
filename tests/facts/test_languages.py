"""Articles in other languages: told from English, their values read where they can be, an honest word where not."""

from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.articles import Article
from broadsheet.compare import Verdict, compare_articles
from broadsheet.facts import (
    DateValue,
    Kind,
    Level,
    QuantityValue,
    coverage,
    extract_facts,
    find_blocks,
    find_frames,
    key_facts,
)
from broadsheet.facts.foreign.extract import printed_values
from broadsheet.facts.languages import COMMON_WORDS, VALUE_LANGUAGES, language_of

PUBLISHED = datetime(2026, 3, 6, 12, tzinfo=UTC)

TEXTS = {
    "de": (
        "Die Hafenbrücke in Westport wurde am 4. März gesperrt, nachdem ein Frachter den nördlichen Pfeiler rammte. "
        "Die Stadträtin Helen Trask sagte, die Reparatur koste 1,2 Milliarden Euro, 12,5 Prozent mehr als geplant. "
        "Rund 3.400 Menschen mussten ihre Häuser verlassen, und die EU hilft."
    ),
    "fr": (
        "Le pont du port de Westport a été fermé le 4 mars après qu'un cargo a heurté le pilier nord. "
        "La conseillère Helen Trask a dit que la réparation coûterait 1,2 milliard d'euros, soit 12,5 % de plus que "
        "prévu. Plus de 3 400 habitants ont dû quitter leurs maisons."
    ),
    "es": (
        "El puente del puerto de Westport fue cerrado el 4 de marzo después de que un carguero golpeara el pilar "
        "norte. La concejala Helen Trask dijo que la reparación costará 1.200 millones de euros, un 12,5 por ciento "
        "más de lo previsto. Más de 3.400 vecinos tuvieron que dejar sus casas."
    ),
    "it": (
        "Il ponte del porto di Westport è stato chiuso il 4 marzo dopo che un mercantile ha urtato il pilone nord. "
        "La consigliera Helen Trask ha detto che la riparazione costerà 1,2 miliardi di euro, il 12,5 per cento in più "
        "del previsto. Più di 3.400 persone hanno dovuto lasciare le loro case."
    ),
    "pt": (
        "A ponte do porto de Westport foi fechada em 4 de março depois que um cargueiro bateu no pilar norte. "
        "A vereadora Helen Trask disse que o reparo vai custar 1,2 bilhão de euros, 12,5% a mais do que o previsto. "
        "Mais de 3.400 moradores tiveram de deixar suas casas."
    ),
    "nl": (
        "De havenbrug in Westport is op 4 maart gesloten nadat een vrachtschip de noordelijke pijler had geraakt. "
        "Het raadslid Helen Trask zei dat het herstel 1,2 miljard euro kost, 12,5 procent meer dan gepland. "
        "Meer dan 3.400 bewoners moesten hun huis uit."
    ),
}
COUNTED = {"de": "menschen", "fr": "habitants", "es": "vecinos", "it": "persone", "pt": "moradores", "nl": "bewoners"}

ENGLISH = (
    "The harbour bridge in Westport was closed on 4 March after a freighter struck the northern pier. "
    "The councillor Helen Trask said that the repair would cost 1.2 billion euros, and more than was planned. "
    "Some people had to leave their homes."
)


def article(text: str, *, language: str | None = None, source: str = "Source") -> Article:
    return Article.from_text(text, title="Title", source=source, published=PUBLISHED, language=language)


@pytest.mark.parametrize("code", sorted(TEXTS))
def test_values_of_the_major_european_languages_are_read(code: str) -> None:
    shown = article(TEXTS[code])
    found = {(fact.kind, fact.value) for fact in extract_facts(shown) if fact.kind is not Kind.NAME}
    day = date(2026, 3, 4)

    assert coverage(shown).level is Level.VALUES
    assert coverage(shown).language == code
    assert (Kind.DATE, DateValue(day, day, resolved=True)) in found
    step = 1e6 if code == "es" else 1e8
    assert (Kind.MONEY, QuantityValue(1.2e9, 1.2e9, "EUR", step)) in found
    assert (Kind.PERCENT, QuantityValue(12.5, 12.5, "%", 0.1)) in found
    assert (Kind.NUMBER, QuantityValue(3400, 3400, COUNTED[code], 1.0)) in found
    assert len(found) == 4


@pytest.mark.parametrize("code", sorted(TEXTS))
def test_names_are_read_and_no_word_that_only_opens_a_sentence(code: str) -> None:
    shown = article(TEXTS[code])
    names = {shown.text[slice(*fact.span)] for fact in extract_facts(shown) if fact.kind is Kind.NAME}

    # Every German noun has a capital: there two of them are needed, or capitals alone.
    assert names == ({"Stadträtin Helen Trask", "EU"} if code == "de" else {"Westport", "Helen Trask"})


@pytest.mark.parametrize("code", sorted(TEXTS))
def test_no_rule_of_english_is_applied_and_the_pane_is_filled(code: str) -> None:
    shown = article(TEXTS[code])

    assert {fact.rule.partition("-")[0] for fact in extract_facts(shown)} == {"foreign"}
    assert find_frames(shown) == ()
    assert 4 <= len(key_facts(shown)) <= 10
    assert len(find_blocks(shown.text)) == 1


def printed(text: str, code: str) -> list[tuple[Kind, str]]:
    shown = article(text)
    return [(fact.kind, shown.text[slice(*fact.span)]) for fact in printed_values(shown, code)]


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("de", "Am 19.05.2026 zahlte sie 1.250,50 Euro.", [(Kind.DATE, "19.05.2026"), (Kind.MONEY, "1.250,50 Euro")]),
        ("de", "Es kamen 250 Mio. Euro im Jahr 2025.", [(Kind.MONEY, "250 Mio. Euro"), (Kind.DATE, "2025")]),
        ("fr", "Le 1er mai 2026, 12 000 personnes.", [(Kind.DATE, "1er mai 2026"), (Kind.NUMBER, "12 000 personnes")]),
        (
            "es",
            "En mayo de 2026 costó 12 mil millones de dólares.",
            [(Kind.DATE, "mayo de 2026"), (Kind.MONEY, "12 mil millones de dólares")],
        ),
        ("pt", "O valor foi de R$ 3,5 milhões.", [(Kind.MONEY, "R$ 3,5 milhões")]),
        ("nl", "Het kostte € 2.500 per stuk.", [(Kind.MONEY, "€ 2.500")]),
        ("it", "Il 31 febbraio non esiste.", []),
        # A comma before exactly three digits is either of two things, and a year alone counts nothing.
        ("de", "Es waren 1,234 Tonnen, so steht es in 2026 da.", []),
    ],
)
def test_how_values_are_printed(code: str, text: str, expected: list[tuple[Kind, str]]) -> None:
    assert [one for one in printed(text, code) if one[0] is not Kind.NAME] == expected


def test_a_day_without_its_year_is_left_out_where_the_article_has_no_date() -> None:
    shown = Article.from_text(TEXTS["de"], title="Title")
    assert Kind.DATE not in {fact.kind for fact in extract_facts(shown)}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("貨物船が北の橋脚に衝突したため、ウェストポートの港の橋は三月四日に閉鎖された。", "Japanese"),
        ("一艘货轮撞上北侧桥墩后，港口大桥于三月四日关闭。市长表示维修需要三个星期。", "Chinese"),
        ("Мост в порту закрыли после того, как сухогруз ударил северную опору.", "Cyrillic letters"),
        ("أغلق جسر الميناء بعد أن اصطدمت سفينة شحن بالدعامة الشمالية.", "Arabic letters"),
        (
            "Most w porcie został zamknięty 4 marca po tym, jak statek uderzył w filar. Naprawa potrwa trzy tygodnie i "
            "nie ma innej drogi do portu, bo na wyspie jest tylko jeden most.",
            "Polish",
        ),
    ],
)
def test_of_a_language_that_cannot_be_read_that_is_said_and_nothing_claimed(text: str, language: str) -> None:
    shown = article(text)

    assert extract_facts(shown) == ()
    assert coverage(shown).level is Level.NONE
    assert f"is in {language}:" in coverage(shown).message


def test_english_is_english_whatever_its_source_says() -> None:
    assert coverage(article(ENGLISH, language="de")).level is Level.FULL
    assert coverage(article(ENGLISH)).message == ""


def test_a_short_text_is_what_its_source_says_it_is() -> None:
    assert language_of("Brücke in Westport gesperrt", "de-AT") == "de"
    assert language_of("Brücke in Westport gesperrt") == "en"


def test_values_that_both_print_agree_across_languages_and_nothing_is_contradicted() -> None:
    comparison = compare_articles(
        article(TEXTS["de"], source="Zeitung"),
        article(TEXTS["fr"].replace("12,5", "14,5"), source="Journal"),
        same_story=True,
    )

    assert [row.verdict for row in comparison.rows] == [Verdict.AGREE] * 3
    assert {row.slot for row in comparison.rows} == {"date", "sum", "name"}
    assert "Zeitung is in German" in comparison.note
    assert "Journal is in French" in comparison.note


def test_what_cannot_be_read_is_not_compared_and_the_note_says_so() -> None:
    unread = "Мост в порту закрыли после того, как сухогруз ударил северную опору 4 марта."
    comparison = compare_articles(article(unread, source="Газета"), article(ENGLISH, source="Post"), same_story=True)

    assert comparison.rows == ()
    assert "Газета is in Cyrillic letters: what it says cannot be compared yet." in comparison.note


def test_of_two_articles_that_cannot_be_read_one_sentence_is_said() -> None:
    russian = article(
        "Мост в порту закрыли после того, как сухогруз ударил северную опору 4 марта.", source="the first"
    )
    greek = article("Η γέφυρα στο λιμάνι έκλεισε όταν ένα πλοίο χτύπησε τη βόρεια κολόνα.", source="the second")
    same = compare_articles(russian, russian, same_story=True).note
    other = compare_articles(russian, greek, same_story=True).note

    assert "Both articles are in Cyrillic letters: what they say cannot be compared yet." in same
    assert "The first is in Cyrillic letters, and the second is in Greek: what they say cannot be compared" in other


@given(st.text(max_size=300), st.sampled_from(sorted(VALUE_LANGUAGES)))
def test_values_lie_in_their_sentences_whatever_the_text(text: str, code: str) -> None:
    shown = Article("id", "Source", "Title", text, published=PUBLISHED)
    for fact in printed_values(shown, code):
        assert 0 <= fact.sentence[0] <= fact.span[0] < fact.span[1] <= fact.sentence[1] <= len(text)


@given(
    st.lists(
        st.sampled_from(
            [*sorted(COMMON_WORDS["de"] | COMMON_WORDS["fr"]), "1.234,5", "Euro", "4.", "Mai", "Anna", "%"]
        ),
        max_size=60,
    )
)
def test_values_of_any_words_are_apart(words: list[str]) -> None:
    shown = Article("id", "Source", "Title", " ".join(words), published=PUBLISHED)
    spans = sorted(fact.span for fact in printed_values(shown, "de"))
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
