"""newsboat's filter expressions as our queries; what they mean is in newsboat's documentation, "Filter Language"."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.feeds.errors import SubscriptionsError
from broadsheet.feeds.newsboat_query import translate
from broadsheet.search import parse_query


@pytest.mark.parametrize(
    ("expression", "query"),
    [
        ('unread = "yes"', "is:unread"),
        ('unread == "no"', "is:read"),
        ('unread != "yes"', "-is:unread"),
        ('tags # "tag1"', "tag:tag1"),
        ('tags # "world news"', 'tag:"world news"'),
        ('tags !# "tag1"', "-tag:tag1"),
        ('title =~ "Linux"', "title:Linux*"),
        ('title !~ "Linux"', "-title:Linux*"),
        (r'title =~ "\<Linux\>"', "title:Linux"),
        (r'title =~ "\bLinux\b"', "title:Linux"),
        ('title =~ "[Ll]inux$"', "title:linux"),
        ('title =~ "red hat"', 'title:"red hat"'),
        ('title =~ "^red.*hat"', "title:(red* hat*)"),
        ('title =~ "linux|red hat"', 'title:(linux* OR "red hat")'),
        ('title =~ "(linux|b.*sd)"', "title:(linux* OR (b* sd*))"),
        ('content =~ "flood"', "flood*"),
        ('content =~ "flood|storm" and unread = "yes"', "(flood* OR storm*) is:unread"),
        ('author = "Ann O\'Leary"', 'author:"Ann O Leary"'),
        ('feedtitle =~ "Gazette"', "source:Gazette*"),
        (r'link =~ "example\.org"', 'url:"example org"'),
        ("age < 7", "last:7d"),
        ("age <= 7", "last:8d"),
        ("age > 7", "-last:8d"),
        ("age >= 7", "-last:7d"),
        ("age = 7", "last:8d -last:7d"),
        ("age between 0:10", "last:11d"),
        ("age between 2:10", "last:11d -last:2d"),
        (
            '( author =~ "Frank" or author =~ "John" ) and ( title =~ "Linux" or title =~ "FreeBSD" )',
            "(author:Frank* OR author:John*) (title:Linux* OR title:FreeBSD*)",
        ),
        ('title =~ "a" and title =~ "b" or title =~ "c"', "(title:a* title:b*) OR title:c*"),
        ('age < 2 AND unread = "yes"', "last:2d is:unread"),
    ],
)  # fmt: skip
def test_what_can_be_said_is(expression: str, query: str) -> None:
    assert translate(expression) == query
    assert not parse_query(query).problems


@pytest.mark.parametrize(
    ("expression", "named"),
    [
        ("unread_count > 0", "unread_count > 0"),
        ('rssurl =~ "^https:"', r"rssurl =~ \^https:"),
        ('title =~ "lin.x"', "title =~ lin.x"),
        ('title =~ "linux?"', "title =~ linux?"),
        ('title =~ "[a-z]+"', r"title =~ \[a-z\]\+"),
        ('title =~ "..."', "title =~"),
        ('title > "b"', "title > b"),
        ('title = "!!"', "title = !!"),
        ('flags # "s"', "flags # s"),
        ('unread = "maybe"', "unread = maybe"),
        ("age < many", "age < many"),
        ("age < 0", "age < 0"),
        ("age >= 0", "age >= 0"),
        ("age between 7:2", "age between 7:2"),
        ('enclosure_type =~ "audio"', "enclosure_type =~ audio"),
    ],
)
def test_what_cannot_be_said_is_refused_by_name(expression: str, named: str) -> None:
    with pytest.raises(SubscriptionsError, match=f"“{named}.*” has no counterpart"):
        translate(f'unread = "yes" and ({expression})')


@pytest.mark.parametrize(
    "expression",
    ["", "title", 'title =~ "a', 'title =~ "a" or', '(title =~ "a"', 'title =~ "a")', "title =~ =~ x", "and and and",
     "(" * 100 + 'title =~ "a"' + ")" * 100, "!", 'title =~ "a" title =~ "b"', 'title =~ "' + "a" * 5000 + '"'],
)  # fmt: skip
def test_what_is_no_expression_is_refused(expression: str) -> None:
    with pytest.raises(SubscriptionsError):
        translate(expression)


ATOMS = st.sampled_from(
    ['title =~ "a|b c"', 'unread = "yes"', "age < 3", 'tags !# "x y"', "age between 1:2", "content =~ z"]
)


@given(st.recursive(ATOMS, lambda inner: st.builds("({} {} {})".format, inner, st.sampled_from(["and", "or"]), inner)))
def test_whatever_is_translated_is_a_query_without_mistakes(expression: str) -> None:
    assert not parse_query(translate(expression)).problems


@given(st.text(alphabet='title=~!#<>()"\\ andorbetween0:1.*|[]^$', max_size=60))
def test_nothing_but_a_refusal_comes_of_nonsense(expression: str) -> None:
    try:
        query = translate(expression)
    except SubscriptionsError:
        return
    assert not parse_query(query).problems
