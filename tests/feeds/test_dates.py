from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.feeds import parse_date


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tue, 05 May 2026 09:30:00 +0200", (2026, 5, 5, 7, 30, 0)),
        ("5 May 2026 09:30 GMT", (2026, 5, 5, 9, 30, 0)),
        ("Tue, 5 May 26 09:30:00 EST", (2026, 5, 5, 14, 30, 0)),
        ("Tue, 05 May 2026 09:30:00 GMT", (2026, 5, 5, 9, 30, 0)),
        ("Tue, 05 May 2026 09:30:00 PDT", (2026, 5, 5, 16, 30, 0)),
        ("2026-05-05T09:30:00Z", (2026, 5, 5, 9, 30, 0)),
        ("2026-05-05T09:30:00.123456789+05:30", (2026, 5, 5, 4, 0, 0)),
        ("2026-05-05 09:30", (2026, 5, 5, 9, 30, 0)),
        ("2026-05-05T09:30:00-0700", (2026, 5, 5, 16, 30, 0)),
        ("2026-05-05", (2026, 5, 5, 0, 0, 0)),
        ("20260505", (2026, 5, 5, 0, 0, 0)),
        ("2026-05", (2026, 5, 1, 0, 0, 0)),
        ("2026/05/05 09:30:00", (2026, 5, 5, 9, 30, 0)),
        ("2026-05-04T24:00:00Z", (2026, 5, 5, 0, 0, 0)),
        ("May 5, 2026", (2026, 5, 5, 0, 0, 0)),
        ("Tuesday, May 5th, 2026 at 3:07 pm", (2026, 5, 5, 15, 7, 0)),
        ("5 May 2026", (2026, 5, 5, 0, 0, 0)),
        ("05-May-2026 12:15 AM", (2026, 5, 5, 0, 15, 0)),
        ("  Tue,\n 05 May 2026  09:30:00 GMT ", (2026, 5, 5, 9, 30, 0)),
        ("Thu, 01 Jan 2099 00:00:00 GMT", (2099, 1, 1, 0, 0, 0)),
        ("1901-01-06T00:00:00Z", (1901, 1, 6, 0, 0, 0)),
        ("Tue, 05 May 2026 09:30:00 CEST", (2026, 5, 5, 7, 30, 0)),
        ("Tue May 05 09:30:00 CEST 2026", (2026, 5, 5, 7, 30, 0)),
        ("Tue May 05 09:30:00 PDT 2026", (2026, 5, 5, 16, 30, 0)),
        ("05.05.2026, 09:30 Uhr MESZ", (2026, 5, 5, 7, 30, 0)),
        ("05.05.2026 09:30 Uhr (CEST)", (2026, 5, 5, 7, 30, 0)),
        ("Tue, 05 May 2026 09:30:00 EAT", (2026, 5, 5, 6, 30, 0)),
        ("Tue, 05 May 2026 09:30:00 XYZ", (2026, 5, 5, 9, 30, 0)),
        ("2026-05-05T09:30:00+02:00[Europe/London]", (2026, 5, 5, 7, 30, 0)),
        ("Tue, 05 May 2026 09:30:00 GMT Europe/Berlin", (2026, 5, 5, 9, 30, 0)),
        ("Tue, 05 May 2026 09:30:00 Europe/Nowhere", (2026, 5, 5, 9, 30, 0)),
        ("Tue, 05 May 2026 09:30:00 America/Argentina", (2026, 5, 5, 9, 30, 0)),  # a folder of the tz database
        ("Tue, 05 May 2026 09:30:00 +0200 (CEST)", (2026, 5, 5, 7, 30, 0)),
        ("Tue, 05 May 2026 09:30:00 (JST)", (2026, 5, 5, 0, 30, 0)),
        ("Tue May 05 2026 09:30:00 GMT+0200 (Central European Summer Time)", (2026, 5, 5, 7, 30, 0)),
        ("5 May 2026 09:30 UTC+2", (2026, 5, 5, 7, 30, 0)),
        ("Di, 05 Mai 2026 09:30:00 +0200", (2026, 5, 5, 7, 30, 0)),
        ("Dienstag, 24. März 2026", (2026, 3, 24, 0, 0, 0)),
        ("mar., 24 févr. 2026 09:30:00 +0100", (2026, 2, 24, 8, 30, 0)),
        ("24 de diciembre de 2026", (2026, 12, 24, 0, 0, 0)),
        ("Ter, 24 Fev 2026 09:30:00 -0300", (2026, 2, 24, 12, 30, 0)),
        ("24 мая 2026 09:30", (2026, 5, 24, 9, 30, 0)),
        ("24/Feb/2026", (2026, 2, 24, 0, 0, 0)),
        ("24.02.2026 09:30", (2026, 2, 24, 9, 30, 0)),
        ("24/02/2026 09:30", (2026, 2, 24, 9, 30, 0)),
        ("2/24/2026 9:30:00 PM", (2026, 2, 24, 21, 30, 0)),
        ("2/3/2026 9:30:00 PM", (2026, 2, 3, 21, 30, 0)),
        ("2026年2月24日 09:30", (2026, 2, 24, 9, 30, 0)),
        ("2026년 2월 24일", (2026, 2, 24, 0, 0, 0)),
        ("Tue, 05 May 2026 09:30:00 +05:30", (2026, 5, 5, 4, 0, 0)),
        ("Tue, 05 May 2026 09:30:00 -3", (2026, 5, 5, 12, 30, 0)),
        ("Tue, 05 May 2026 09:30:00 +930", (2026, 5, 5, 0, 0, 0)),
        ("2026-05-05T09:30:00\u221204:00", (2026, 5, 5, 13, 30, 0)),
        ("2026-05-05T09:30:00+02:00[Europe/Paris]", (2026, 5, 5, 7, 30, 0)),
        ("2026-05-05T09:30:00Z[UTC]", (2026, 5, 5, 9, 30, 0)),
        ("Tuesday, May 5, 2026 - 09:30", (2026, 5, 5, 9, 30, 0)),
        ("mardi 5 mai 2026 à 9h05", (2026, 5, 5, 9, 5, 0)),
        ("2026年5月5日 9時5分", (2026, 5, 5, 9, 5, 0)),
        ("2026年5月5日 下午3:07", (2026, 5, 5, 15, 7, 0)),
        ("2026. 5. 5. 오전 3:07", (2026, 5, 5, 3, 7, 0)),
        ("2026-05-05 03:07 PM", (2026, 5, 5, 15, 7, 0)),
        ("20260505093000", (2026, 5, 5, 9, 30, 0)),
        ("wt., 5 maja 2026 09:30", (2026, 5, 5, 9, 30, 0)),
        ("Sal, 05 Ağu 2026 09:30:00 +0300", (2026, 8, 5, 6, 30, 0)),
        ("Τρι, 05 Μαΐου 2026 09:30:00 +0300", (2026, 5, 5, 6, 30, 0)),
        ("1771925400", (2026, 2, 24, 9, 30, 0)),
        ("1771925400000", (2026, 2, 24, 9, 30, 0)),
    ],
)
def test_dates_as_feeds_write_them(text: str, expected: tuple[int, ...]) -> None:
    assert parse_date(text) == datetime(*expected, tzinfo=UTC)  # type: ignore[arg-type, misc]  # six numbers


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "next Tuesday-ish",
        "2026-13-01",
        "2026-02-30",
        "99",
        "a1",
        "0000-00-00T00:00:00Z",
        "5 Maybe 2026",
        "3/2/2026",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert parse_date(text) is None


@given(st.text(max_size=60))
def test_any_text_is_a_time_in_utc_or_none(text: str) -> None:
    moment = parse_date(text)
    assert moment is None or moment.utcoffset() == UTC.utcoffset(None)


@given(st.datetimes(min_value=datetime(1000, 1, 1), max_value=datetime(9999, 12, 30)))  # noqa: DTZ001 - UTC is added
def test_iso_and_rfc_822_come_back(moment: datetime) -> None:
    whole = moment.replace(microsecond=0, tzinfo=UTC)
    assert parse_date(whole.isoformat()) == whole
    assert parse_date(whole.strftime("%d %b %Y %H:%M:%S +0000")) == whole


@pytest.mark.parametrize(
    "text",
    [
        "Mon, 01 Jan 0001 00:00:00 +0000",
        "0001-01-01T00:00:00Z",
        "Thu, 01 Jan 1970 00:00:00 GMT",
        "Wed, 31 Dec 1969 19:00:00 -0500",
    ],
)
def test_the_zeros_of_clocks_are_no_dates(text: str) -> None:
    assert parse_date(text) is None


def test_a_moment_beside_the_zero_of_a_clock_is_a_date() -> None:
    assert parse_date("Thu, 01 Jan 1970 00:00:01 GMT") == datetime(1970, 1, 1, 0, 0, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Summer time begins on 29 March 2026 in Germany and on 8 March in America.
        ("Tue, 05 May 2026 09:30:00 Europe/Berlin", "2026-05-05T07:30Z"),
        ("Thu, 05 Mar 2026 09:30:00 Europe/Berlin", "2026-03-05T08:30Z"),
        ("2026-05-05T09:30:00[Asia/Kolkata]", "2026-05-05T04:00Z"),
        ("2026-05-05 09:30 America/Argentina/Buenos_Aires", "2026-05-05T12:30Z"),
        ("2026-05-05T09:30:00 America/Lima", "2026-05-05T14:30Z"),
        ("May 5, 2026 9:30 AM ET", "2026-05-05T13:30Z"),
        ("March 5, 2026 9:30 a.m. ET", "2026-03-05T14:30Z"),
        ("May 5, 2026 9:30 PM PT", "2026-05-06T04:30Z"),
    ],
)
def test_the_offset_of_a_region_is_that_of_the_day(text: str, expected: str) -> None:
    if not available_timezones():
        pytest.skip("this system has no tz database")
    assert parse_date(text) == datetime.fromisoformat(expected)
