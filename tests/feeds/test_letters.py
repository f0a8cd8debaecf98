"""Bytes that do not say which encoding they are in, or say it wrong."""

from __future__ import annotations

import pytest

from broadsheet.feeds import extract_article, parse_feed
from broadsheet.feeds.encoding import decode

RUSSIAN = (
    "Правительство города объявило в понедельник, что старый мост через реку будет закрыт до конца года. "
    "Жители соседних улиц опасаются, что автобусы не смогут проехать."
)
UKRAINIAN = "Міська рада повідомила у вівторок, що новий трамвай поїде вже навесні; мешканці сподіваються на краще."
GREEK = "Ο δήμος ανακοίνωσε την Τρίτη ότι η παλιά γέφυρα θα μείνει κλειστή έως το τέλος του έτους λόγω εργασιών."
POLISH = "Władze miasta ogłosiły, że most zostanie zamknięty. „Mieszkańcy się boją” – mówi radny, żądając objazdu."
CZECH = "Město v úterý oznámilo, že starý most přes řeku bude uzavřen; obyvatelé se bojí příliš dlouhé objížďky."
SLOVAK = "Mesto oznámilo, že starý most cez rieku bude zatvorený; ľudia sa boja, že autobusy nepôjdu a kôň nestačí."
HUNGARIAN = (
    "A város bejelentette, hogy a régi híd az év végéig zárva marad; a külső kerületek lakói hosszú időről szólnak."
)
ROMANIAN = (
    "Primăria a anunţat marţi că podul va fi închis până la sfârşitul anului; locuitorii se tem că nu vor ajunge."
)
CROATIAN = "Grad je objavio da će stari most biti zatvoren; građani se boje da neće moći proći i da će čekati još duže."
TURKISH = (
    "Belediye, eski köprünün yıl sonuna kadar kapalı kalacağını açıkladı; mahalleliler otobüslerin geçişinden endişeli."
)
LITHUANIAN = (
    "Savivaldybė pranešė, kad senasis tiltas per upę bus uždarytas iki metų pabaigos; žmonės baiminasi spūsčių."
)
CHINESE = "市政府星期二宣布，河上的旧桥将因维修关闭至年底。居民担心公共汽车无法通行。"
JAPANESE = "市は火曜日、川にかかる古い橋を修理のため年末まで閉鎖すると発表した。住民はバスが通れないと心配している。"

GERMAN = "Die Brücke über den Fluß wird geschlossen. „Schön wär’s“, sagt André König aus Malmö, „für Größe zahlt man.“"
FRENCH = "L’été dernier, à Göteborg, M. Müller a mangé des crêpes à côté de l’hôtel ; ça coûtait très cher, señor."
ITALIAN = "Il sindaco è a Nizza, sulla Côte d’Azur: la Côte è più lontana, però la città c’è già e la libertà è là."
SPANISH = "El señor Müller llegó ayer; según él, «¿quién pagará el café?» Mañana volverá a Córdoba con su compañía."
PORTUGUESE = (
    "A câmara anunciou que a ponte ficará fechada até ao fim do ano; não há soluções, só previsões, diz João Müller."
)
ICELANDIC = "Borgin tilkynnti á þriðjudag að gamla brúin yfir ána verði lokuð; íbúar óttast að vagnar komist ekki yfir."
ENGLISH = "“It’s over,” said the café’s owner – in São Paulo, naïve as ever… £5, 20°C, ½ cup, €3."

UNLABELLED = [
    *((RUSSIAN, name) for name in ("cp1251", "koi8-r", "iso8859-5", "cp866", "mac-cyrillic")),
    *((UKRAINIAN, name) for name in ("cp1251", "koi8-u")),
    *((GREEK, name) for name in ("cp1253", "iso8859-7")),
    (POLISH, "cp1250"),
    *((text, name) for text in (CZECH, SLOVAK, HUNGARIAN, ROMANIAN, CROATIAN) for name in ("cp1250", "iso8859-2")),
    (TURKISH, "cp1254"),
    (LITHUANIAN, "cp1257"),
    (CHINESE, "gb18030"),
    *((JAPANESE, name) for name in ("shift_jis", "euc_jp")),
    *((text, "cp1252") for text in (GERMAN, FRENCH, ITALIAN, SPANISH, PORTUGUESE, ICELANDIC, ENGLISH)),
]


@pytest.mark.parametrize(("text", "encoding"), UNLABELLED)
def test_an_encoding_that_is_not_named_is_known_by_its_letters(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(("text", "encoding"), UNLABELLED)
def test_one_that_is_called_utf_8_is_known_too(text: str, encoding: str) -> None:
    page = f'<html><head><meta charset="utf-8"><title>x</title></head><body class="a b"><p>{text}</p></body></html>'
    assert decode(page.encode(encoding), "text/html; charset=utf-8") == page


@pytest.mark.parametrize("text", [RUSSIAN, GREEK, CHINESE, JAPANESE])
def test_latin_1_is_not_believed_of_another_alphabet(text: str) -> None:
    encoding = {RUSSIAN: "cp1251", GREEK: "cp1253", CHINESE: "gb18030", JAPANESE: "shift_jis"}[text]
    assert decode(text.encode(encoding), "text/html; charset=ISO-8859-1") == text


@pytest.mark.parametrize(
    ("data", "declared", "text"),
    [
        # Latin letters are those that were named, whatever language that makes.
        (POLISH.encode("cp1250"), "windows-1252", "W³adze miasta og³osi³y"),
        ("ћирилица Ђорђе љубав ".encode("cp1251") * 3, "windows-1251", "ћирилица Ђорђе љубав"),
        ("ă".encode("cp1250") * 60, "windows-1250", "ă" * 60),
        # Too few letters to judge by.
        ("caf\xe9 \xb9".encode("latin-1"), "", "café ¹"),
        (b"\xe9\xe8", "", "éè"),
    ],
)
def test_what_is_said_is_believed_and_nothing_is_guessed_from_little(data: bytes, declared: str, text: str) -> None:
    assert text in decode(data, f"text/plain; charset={declared}" if declared else None)


def test_a_feed_and_a_page_that_are_mistaken_as_utf_8() -> None:
    feed = f"<rss version='2.0'><channel><item><title>{RUSSIAN}</title></item></channel></rss>"
    document = f"<?xml version='1.0' encoding='UTF-8'?>{feed}".encode("cp1251")
    assert parse_feed(document, "https://paper.example/").entries[0].title == RUSSIAN
    story = f"<article><p>{POLISH}</p><p>{POLISH} {POLISH}</p></article>"
    page = f"<html><head><meta charset='utf-8'><title>Most</title></head><body>{story}</body></html>"
    assert extract_article(page.encode("cp1250"), "https://paper.example/").text.startswith(POLISH)
