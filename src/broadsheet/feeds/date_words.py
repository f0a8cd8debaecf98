"""The names of months and of time zones that feeds write: English by rule, other languages all the same."""

from __future__ import annotations

import unicodedata

_NAMES = (
    # One line a month: English, German, French, Spanish, Italian, Portuguese, Dutch, Nordic; then Russian. No name
    # stands for two months, but that "listopada" is October in Croatian and November in Polish.
    "jan january januar janvier janv ene enero gen gennaio janeiro januari янв января",
    "feb february februar fevrier fevr fev febrero febbraio fevereiro februari фев февр февраля",
    "mar march marz mrz mars marzo marco maart mrt мар марта",
    "apr april avr avril abr abril aprile апр апреля",
    "may mai mayo mag maggio maio mei maj май мая",
    "jun june juni juin junio giu giugno junho июн июня",
    "jul july juli juil juillet julio lug luglio julho июл июля",
    "aug august aout ago agosto augustus augusti авг августа",
    "sep sept september septembre septiembre set settembre setembro сен сент сентября",
    "oct october okt oktober octobre octubre ott ottobre out outubro окт октября",
    "nov november novembre noviembre novembro ноя нояб ноября",
    "dec december dez dezember decembre dic diciembre dicembre dezembro des desember дек декабря",
)
# The same for Polish, Czech, Turkish, Hungarian, Romanian, Indonesian and Finnish; then Ukrainian and Greek.
_FURTHER_NAMES = (
    "sty stycznia ledna oca ocak ianuarie ian tammikuuta січня ιαν ιανουαριου",
    "lut lutego unora sub subat februarie helmikuuta лютого φεβ φεβρουαριου",
    "marca brezna mart marcius martie maret maaliskuuta березня μαρ μαρτιου",
    "kwi kwietnia dubna nis nisan aprilis aprilie huhtikuuta квітня απρ απριλιου",
    "maja kvetna mayıs majus toukokuuta травня μαι μαιου",
    "cze czerwca cervna haz haziran junius iunie iun kesakuuta червня ιουν ιουνιου",
    "lip lipca cervence tem temmuz julius iulie iul heinakuuta липня ιουλ ιουλιου",
    "sie sierpnia srpna ağu ağustos augusztus agustus elokuuta серпня αυγ αυγουστου",
    "wrz wrzesnia zari eyl eylul szeptember septembrie syyskuuta вересня σεπ σεπτεμβριου",
    "paz pazdziernika rijna eki ekim octombrie lokakuuta жовтня οκτ οκτωβριου",
    "lis listopada listopadu kas kasım noiembrie marraskuuta листопада νοε νοεμβριου",
    "gru grudnia prosince ara aralık decembrie joulukuuta грудня δεκ δεκεμβριου",
)
MONTHS = {
    name: number
    for several in (_NAMES, _FURTHER_NAMES)
    for number, names in enumerate(several, start=1)
    for name in names.split()
}

# Standard and summer times by the names that are in use for one offset only, or nearly: IST is India's, BST Britain's,
# CST and EST America's, as in RFC 822.
_ZONES = (
    "CET+0100 CEST+0200 MET+0100 MEST+0200 WET+0000 WEST+0100 EET+0200 EEST+0300 BST+0100 MSK+0300",
    "MEZ+0100 MESZ+0200 WAT+0100 CAT+0200 EAT+0300 IDT+0300 IRST+0330 UZT+0500 ICT+0700 MYT+0800 WITA+0800 WIT+0900",
    "COT-0500 PET-0500 BOT-0400 CLT-0400 CLST-0300 UYT-0300",
    "TRT+0300 SAST+0200 IST+0530 PKT+0500 NPT+0545 WIB+0700 HKT+0800 SGT+0800 PHT+0800 AWST+0800",
    "JST+0900 KST+0900 ACST+0930 ACDT+1030 AEST+1000 AEDT+1100 NZST+1200 NZDT+1300 BRT-0300 ART-0300",
    "NST-0330 NDT-0230 AST-0400 ADT-0300 EST-0500 EDT-0400 CST-0600 CDT-0500 MST-0700 MDT-0600 PST-0800",
    "PDT-0700 AKST-0900 AKDT-0800 HST-1000",
)

REGIONS = {"ET": "America/New_York", "CT": "America/Chicago", "MT": "America/Denver", "PT": "America/Los_Angeles"}
"""The regions of the names that stand for standard and summer time alike."""

ZONES = {zone[:-5]: zone[-5:] for line in _ZONES for zone in line.split()}
"""The offset of each zone from Greenwich, as RFC 822 writes it."""


def month_of(name: str) -> int | None:
    """Return the month of this name, in any case, with or without its accents and its full stop."""
    bare = unicodedata.normalize("NFD", name.casefold().rstrip("."))
    # й is a letter of its own and no и with a mark.
    marks = "".join(character for character in bare if not unicodedata.combining(character) or character == "\u0306")
    return MONTHS.get(unicodedata.normalize("NFC", marks))
