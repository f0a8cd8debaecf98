"""What two sentences share is no agreement where they only mention it: a name, a noun, somebody else's words."""

from __future__ import annotations

import pytest

from broadsheet.articles import Article
from broadsheet.compare import Row, Verdict, compare_articles

# So that the words of the sentence looked at are rare, as they are in an article.
AROUND_A = (
    "Rain fell over the delta for most of the week. Nine barges lay in the old harbour. The baker sold bread from a"
    " cart. Two storks nested on the chapel roof. Farmers feared for their beets and potatoes. A choir sang in the"
    " town hall that evening. The museum lent its pumps to the fire brigade. Nobody swam near the weir. "
)
AROUND_B = (
    "Schools stayed shut for a second day. The council meets again next month. A train was late because of fog."
    " Volunteers cooked soup for the drivers. The cinema showed an old comedy. Apples were cheap at the market. The"
    " power came back before midnight. Students painted the railings green. "
)


def statements(a: str, b: str) -> list[Row]:
    one, other = Article.from_text(AROUND_A + a, source="A"), Article.from_text(AROUND_B + b, source="B")
    rows = compare_articles(one, other, same_story=True).rows
    return [row for row in rows if row.verdict is Verdict.AGREE and row.kind == "statement"]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param(
            "Petra Lindqvist runs a bakery beside the bridge, and she had to move her ovens upstairs.",
            "A neighbour on the other side of the bridge saw Petra Lindqvist feed the swans with what was left.",
            id="a name that both drop",
        ),
        pytest.param(
            "The bridge had been closed twice for repairs since the summer fair, Harvest Radio reported at noon.",
            "The mayor had never seen the plans for the bridge before she signed them, Harvest Radio reported.",
            id="who reports something",
        ),
        pytest.param(
            "The ferry line lost 41 million last year because the tourists kept away from the islands.",
            "The tolls on the bridge brought the town 28 million last year, and nobody knows where that money went.",
            id="what two numbers count",
        ),
        pytest.param(
            "The builder raised the wall by a metre to protect the old orchards, and sent the bill to the council.",
            "Fishermen blocked the road with nets and boats to protect the old orchards from the lorries.",
            id="what two deeds are done for",
        ),
        pytest.param(
            "Older people in the village still speak of another 12-year-old boy drowned by a barge in 1988.",
            "A 12-year-old boy drowned by a barge was buried on Monday, and his class carried the flowers.",
            id="another one",
        ),
        pytest.param(
            "The last big flood to cut off Upper Vellin was in 1953, when a levee broke at night.",
            "A flood has cut off Upper Vellin, and the army is flying bread and milk to the hamlet.",
            id="the last one before it",
        ),
        pytest.param(
            "Tolver Canal has become a dump for tyres and mattresses, which the divers see each spring.",
            "Critics of the plan mock the idea of Tolver Canal becoming a pool for the guests of one hotel.",
            id="likened to two things",
        ),
        pytest.param(
            "Children waved flags from the balcony when the assistant general manager stepped out of the tram.",
            "For eleven winters she was assistant general manager of a skating rink, and nobody there forgot her.",
            id="an office that two may hold",
        ),
        pytest.param(
            "A wreck lies north of the shallow Tolver strand, where the water is too cold for divers in the spring.",
            "A hotel with forty beds is to stand north of Tolver, and the wreck of a mill has to go for it.",
            id="where two things are",
        ),
        pytest.param(
            '"The right bridge at the right time," said Olga Brandt, the mayor, who had cut the ribbon at noon.',
            'Others were happy. "It is the right bridge at the right time," said Piet Voss, an engineer from Lund.',
            id="the same words of two people",
        ),
    ],
)
def test_what_both_only_mention_is_no_agreement(a: str, b: str) -> None:
    assert statements(a, b) == []
    assert statements(b, a) == []


@pytest.mark.parametrize(
    ("a", "b", "value"),
    [
        pytest.param(
            "Thieves were sinking a wooden raft near the mill with an axe, the baker wrote to the council.",
            "The widow is looking for the people who were sinking a painted wooden raft by night for fun.",
            "wooden raft",
            id="the same deed",
        ),
        pytest.param(
            "Petra Lindqvist, who runs the bakery beside the bridge, moved her ovens and her flour upstairs.",
            "On the other side of the bridge Petra Lindqvist moved her ovens to the attic when the water came.",
            "moved her ovens",
            id="a name with the same deed",
        ),
        pytest.param(
            "A search of three days with sonar went by before divers found the wreck in Tolver Bay.",
            "The barge went down in Tolver Bay with its crew, and now only a wreck is left to look for with sonar.",
            "Tolver Bay",
            id="one place",
        ),
    ],
)
def test_what_both_state_is_an_agreement(a: str, b: str, value: str) -> None:
    assert any(row.a and row.b and value in row.a.value and value in row.b.value for row in statements(a, b))
