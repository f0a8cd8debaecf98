"""Events whose words stop in another clause, -ing forms that are nobody's doing, lists and offices told whole."""

from __future__ import annotations

import pytest

from broadsheet.articles import Article
from broadsheet.facts import Fact, extract_facts


def told(sentence: str) -> list[tuple[Fact, str]]:
    """Return the events of a sentence with their words."""
    text = sentence + " The weather was mild."
    return [
        (fact, text[slice(*fact.span)]) for fact in extract_facts(Article.from_text(text)) if fact.kind.value == "event"
    ]


@pytest.mark.parametrize(
    ("sentence", "relation"),
    [
        ("The diver realised the cable directly beneath her was slack.", "realised"),
        ("The crew sent out on Monday found a raft.", "sent"),
        ("A bakery called Golden Crust bought the shop in 1997.", "called"),
        ("The shell was found in the blue pickup Harding was driving.", "found"),
        ("The baker knows a thing or two of waiting.", "knew"),
        ("The inspectors regard the bridge in the valley as rather unsafe.", "regarded"),
        ("The Rovers are climbing, and bowing to them is no shame.", "lost"),
        ("The village is regularly cut off by damaging storms.", "damaged"),
        ("The clerk was held on charges of forging and selling permits.", "sold"),
        ("Their plan was to sell the ferry to a rival.", "sold"),
    ],
)
def test_what_another_clause_tells_is_no_event(sentence: str, relation: str) -> None:
    assert relation not in {fact.slot.relation for fact, _ in told(sentence)}


def test_a_verb_above_a_relative_clause_cuts_nothing_short() -> None:
    events = {fact.slot.relation: words for fact, words in told("The fire that destroyed the mill took two lives.")}
    assert events["destroyed"] == "destroyed the mill"


@pytest.mark.parametrize(
    ("sentence", "subject", "relation"),
    [
        ("The permit lapses until the Transport and Energy departments sign a treaty.", None, "signed"),
        ("Officials asked whether sectors such as mines and quarries pose a danger.", "mines and quarries", "posed"),
        ("The list names seven drums, one kettle bought in Rome, and a horn.", "kettle", "bought"),
    ],
)
def test_a_subject_is_whole_or_left_out(sentence: str, subject: str | None, relation: str) -> None:
    found = {fact.slot.subject for fact, _ in told(sentence) if fact.slot.relation == relation}
    assert found == {"Transport and Energy departments"} if subject is None else subject not in found


def test_a_list_with_a_comma_before_its_last_item_is_told_to_the_end() -> None:
    events = told("The bakery sells rye bread, poppy cakes, and fresh rolls.")
    assert [words for _, words in events] == ["sells rye bread, poppy cakes, and fresh rolls"]


def test_an_object_of_none_denies_the_event() -> None:
    (event, words), *_ = told("The widow had no heirs.")
    assert (event.negated, words) == (True, "The widow had no heirs")
    (other, _), *_ = told("The captain wore nothing but a cloak.")
    assert not other.negated


def test_means_are_no_agents() -> None:
    found = {(fact.slot.subject, fact.slot.object) for fact, _ in told("The climber was flown to Bern by helicopter.")}
    assert found == {("climber", "Bern")}


def test_a_participle_of_accusing_has_its_deed() -> None:
    words = {words for _, words in told("The man accused of robbing the mail van was jailed.")}
    assert "accused of robbing the mail van" in words


def test_an_opening_day_is_the_main_clause_s() -> None:
    text = "In 1990, a singer who later married her agent bought the theatre. The weather was mild."
    dates = {fact.slot.relation for fact in extract_facts(Article.from_text(text)) if fact.rule == "when"}
    assert dates == {"acquired"}
    text = "On Friday, the mayor announced that the bridge was closed. The weather was mild."
    dates = {fact.slot.relation for fact in extract_facts(Article.from_text(text)) if fact.rule == "when"}
    assert dates == {"announced"}


def test_two_years_ago_is_when_the_event_behind_the_verb_was() -> None:
    text = "A court on Tuesday found the sailor guilty of murder in a robbery two years ago. The weather was mild."
    assert not [fact for fact in extract_facts(Article.from_text(text)) if fact.rule == "how-long"]


def test_an_office_joined_to_another_is_its_holder_s() -> None:
    text = "Acme President and General Manager Billy Roe announced that the plant has closed. The weather was mild."
    speakers = {f.slot.subject for f in extract_facts(Article.from_text(text)) if f.rule == "reported-speech"}
    assert speakers == {"Billy Roe"}


def of_rule(text: str, rule: str) -> list[tuple[Fact, str]]:
    """Return the facts of a rule with their words."""
    text += " The weather was mild."
    return [(fact, text[slice(*fact.span)]) for fact in extract_facts(Article.from_text(text)) if fact.rule == rule]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The mayor said the bridge was safe, but an engineer said it was not.", "the bridge was safe"),
        ("Police said the driver was a man of 40 but would not name him.", "the driver was a man of 40"),
        (
            "The mayor said the shop was shut but the lights were on.",
            "the shop was shut but the lights were on",
        ),
    ],
)
def test_a_statement_ends_where_the_sentence_turns_to_another(text: str, words: str) -> None:
    assert [words_ for _, words_ in of_rule(text, "reported-speech")] == [words]


def test_a_clause_of_speech_that_hangs_on_a_noun_is_no_statement() -> None:
    assert not of_rule("It showed the risks farmers say they often face with the new seed.", "reported-speech")


def test_a_rank_is_told_with_what_it_ranks() -> None:
    assert [words for _, words in of_rule("Ida Marsh was the first woman to climb the tower.", "role-copula")] == [
        "first woman to climb the tower"
    ]
    assert not of_rule('Ida Marsh was the star of wartime "river musicals" and sang.', "role-copula")


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("The pilots were unhurt, The Harbour Sun reported.", "when"),
        ("The champion for most of the 1970s came home.", "when"),
        ("Ida Marsh, a 15-year veteran, won the race.", "described-thing"),
        ("The union regretted the cuts, including the two posts in Bern.", "count-object"),
    ],
)
def test_what_tells_of_something_else_is_not_stated(text: str, rule: str) -> None:
    assert not of_rule(text, rule)


def test_what_a_man_did_who_was_sentenced_ends_before_his_sentence() -> None:
    events = {words for _, words in told("A judge sentenced the man who robbed three banks in one week to ten years.")}
    assert "robbed three banks in one week" in events


def test_finishing_third_is_no_end() -> None:
    assert {fact.slot.relation for fact, _ in told("Ida Marsh finished third in the race.")} == {"finished"}


def test_a_verb_behind_did_not_is_a_verb() -> None:
    ((event, _),) = told("The offer did not equal the price.")
    assert (event.slot.relation, event.negated) == ("equaled", True)


def test_he_after_a_deputy_and_a_speaker_may_be_either() -> None:
    text = "Sheriff Tom Roe spoke. The deputy was shot on Monday, Roe said. He was a veteran of the department."
    assert not [fact for fact, _ in of_rule(text, "role-copula") if fact.slot.subject == "Tom Roe"]


def test_the_only_one_is_told_with_what_it_could_or_not_at_all() -> None:
    found = of_rule("The mill is the only firm in town that could outbid them.", "state-be")
    assert {fact.slot.subject for fact, _ in found} == {"weather"}


def test_a_pure_past_is_no_participle() -> None:
    events = told("Ida Marsh, the eldest of the sisters, spoke briefly from the balcony.")
    assert {(fact.slot.subject, fact.slot.relation) for fact, _ in events} == {("Ida Marsh", "spoke")}
    events = told("A flood hit the port on Monday as the toll from a storm a week before rose.")
    assert all("toll" not in words for fact, words in events if fact.slot.relation == "struck")


@pytest.mark.parametrize(
    ("text", "rule", "words"),
    [
        ("According to a wounded guard, Roe went home early.", "according-to", "a wounded guard"),
        ("The talks took place at Ida Marsh's Dorset home.", "where", "Ida Marsh's Dorset home"),
        ("The rule was changed in November-end.", "where", None),
    ],
)
def test_whose_words_they_are(text: str, rule: str, words: str | None) -> None:
    found = of_rule(text, rule)
    assert [words_ for _, words_ in found] == ([words] if words else [])
    assert "Roe" not in {fact.slot.subject for fact, _ in found}


def test_a_thing_that_is_one_of_many_has_no_role() -> None:
    ((fact, _),) = of_rule("The Harbour Mill, one of the oldest mills in Bern, burned down.", "role-apposition")
    assert (fact.kind.value, fact.slot.relation) == ("statement", "is")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Two groups filed a complaint in Brackwater weeks after the sale of the mill.",
            "filed a complaint in Brackwater weeks after the sale of the mill",
        ),
        (
            "The mill has shipped more than 30 home looms and 12 carts.",
            "has shipped more than 30 home looms and 12 carts",
        ),
        (
            "The board had sent Marsh two warning letters in the past winter.",
            "had sent Marsh two warning letters",
        ),
    ],
)
def test_an_event_ends_where_its_last_phrase_does(text: str, words: str) -> None:
    assert words in {words_ for _, words_ in told(text)}


def test_verbs_listed_over_an_apposition_are_the_subject_s_own() -> None:
    found = told("Ida Marsh fled. She bound Tom Roe, a ferry pilot, cleared his cabin of maps and took his lamp.")
    assert not {fact.slot.relation for fact, _ in found if fact.slot.subject == "Tom Roe"} & {"took", "cleared"}


def test_what_a_thing_is_called_is_no_event() -> None:
    assert "called" not in {f.slot.relation for f, _ in told("It names a book by Ida Marsh called The Silver River.")}


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Fearful that the strike would spread, on Monday the mayor closed the port.", "closed"),
        ("Marsh kept her post, despite poor reviews of her show in 2006.", None),
    ],
)
def test_a_date_behind_a_comma(text: str, relation: str | None) -> None:
    assert [fact.slot.relation for fact, _ in of_rule(text, "when")] == ([relation] if relation else [])


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The Academy of Motor Arts and Crafts sent two envoys to Bern.", "Academy of Motor Arts and Crafts"),
        ("Police said two nuns and one priest died in the fire.", "nuns and one priest"),
        ("The mayor said the roof of the mill was damaged by hail.", "hail"),
    ],
)
def test_a_subject_is_told_whole(text: str, subject: str) -> None:
    assert subject in {fact.slot.subject for fact, _ in told(text)}


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("The prize is amazing news for the village.", "amazed"),
        ("The captain decided not to risk their lives.", "decided"),
        ("The couple have a dog at home-their oldest friend.", "has"),
        ("Violent strikes borne out of old wrongs", "born"),
    ],
)
def test_what_is_misread_is_not_told(text: str, relation: str) -> None:
    found = {(fact.slot.relation, fact.slot.object) for fact, _ in told(text)}
    assert not {object_ for relation_, object_ in found if relation_ == relation} - {"lives"}


def test_a_time_behind_a_relative_clause_is_the_main_verb_s() -> None:
    found = of_rule("The guard met the thief, whom he knew from the mill, at about 2:40 p.m.", "what-time")
    assert "knew" not in {fact.slot.relation for fact, _ in found}
    assert not of_rule("Whatever the figures say, the club plays worse this season.", "when")


@pytest.mark.parametrize(
    ("text", "relation", "words"),
    [
        ("The widow, an immigrant from Peru who leaves three sons, died on Monday.", "left", None),
        ("The guard was visibly shaken on Monday.", "struck", None),
        ("Marsh did little more than wave at the crowd.", "did", None),
        ("The crew must understand that without fuel the ship is lost.", "understood", None),
        ("The choir has not enjoyed a quiet summer under Marsh.", "enjoyed", "quiet summer"),
    ],
)
def test_what_was_told_of_whom(text: str, relation: str, words: str | None) -> None:
    assert {fact.slot.object for fact, _ in told(text) if fact.slot.relation == relation} == (
        {words} if words else set()
    )


def test_an_intent_is_told_with_what_is_intended() -> None:
    words = {words for _, words in told("The clerk was charged with assault with intent to rob the bank.")}
    assert any("intent to rob" in words_ for words_ in words)
