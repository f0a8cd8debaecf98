"""What two reports say of one that cannot both hold: kept and given up, jailed and free, done and not done."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from broadsheet.articles import Article
from broadsheet.compare import Verdict, compare_articles

_WRITTEN = datetime(2026, 6, 15, tzinfo=UTC)
_STORIES = {
    "council": (
        "Council treasurer Martin Hale of Overbridge took holidays worth 41,000 pounds at the town's expense, an audit"
        " found on Tuesday. {}\n\nThe audit was ordered in March by the council leader, Judith Crane. Hale,"
        " 52, had been"
        " treasurer since 2014.",
        "OVERBRIDGE - An audit published on Tuesday says that Martin Hale, the treasurer of the council, charged trips"
        " costing 41,000 pounds to the town. Judith Crane, who leads the council, asked for it in the spring. {}",
    ),
    "crash": (
        "Nine people were killed when a minibus and a timber lorry collided near Aldvik on Friday morning, police said."
        " {}\n\nThe minibus was taking a choir to a festival in Brenna. The road was closed until noon.",
        "ALDVIK - A choir's journey to a festival in Brenna ended on Friday in a collision with a timber"
        " lorry that cost"
        " nine people their lives. {} Police closed the road for several hours.",
    ),
    "court": (
        "A jury in Lowfield found Denise Garrow guilty on Thursday of poisoning her husband's horses. {}\n\nGarrow, 38,"
        " will be sentenced on 9 July by Judge Alan Prewitt. The trial lasted three weeks.",
        "LOWFIELD - After a trial of three weeks, jurors convicted Denise Garrow on Thursday of having poisoned five"
        " racehorses that belonged to her husband. {} Judge Alan Prewitt set sentencing for 9 July.",
    ),
    "merger": (
        "Tollmark agreed on Monday to buy the bakery chain Crumb & Co for $780 million. {}\n\nTollmark, of Duluth, owns"
        " supermarkets in six states. Crumb was founded by Peter Lang in 1988.",
        "DULUTH - The supermarket group Tollmark is to acquire Crumb & Co, a chain of bakeries started by Peter Lang in"
        " 1988, for $780 million, it said on Monday. {} Tollmark has stores in six states.",
    ),
    "storm": (
        "Cyclone Maru tore roofs off houses in the port of Lindi on Sunday night, killing four people, officials said."
        " {}\n\nGovernor Ida Mwinyi said 2,000 people were in shelters. Maru is the first cyclone of the season.",
        "LINDI - Four people died when the season's first cyclone, Maru, struck Lindi on Sunday night. Some"
        " 2,000 people"
        " spent the night in shelters, according to Governor Ida Mwinyi. {}",
    ),
    "strike": (
        "Bus drivers in Velkova began a strike on Wednesday over pay, stopping 300 buses. {}\n\nThe transport workers'"
        " union wants 8 percent more. The city has offered 4 percent. The union's leader is Karel Novy.",
        "VELKOVA - No bus left the depots of Velkova on Wednesday as drivers walked out in a dispute over"
        " wages: the city"
        " offers 4 percent, the union of transport workers demands 8. {} Karel Novy heads the union.",
    ),
    "league": (
        "Ravna beat Skarholt 2-1 on Saturday to stay top of the league. {}\n\nRavna's coach, Bo Lindgren, praised his"
        " defence. Skarholt remain fourth. The winner came from Ivar Moe.",
        "RAVNA - A late goal by Ivar Moe gave Ravna a 2-1 win over Skarholt and kept them in first place on"
        " Saturday. {}"
        ' "We defended well," said coach Bo Lindgren. Skarholt are still fourth.',
    ),
    "founder": (
        "Nils Berg, the co-founder of the robotics start-up Arkadia, has left the company, it said on Monday. {}\n\n"
        "Arkadia, based in Gothenburg, makes robots for greenhouses. Berg founded it with Sara Holt in 2019. It has 140"
        " employees.",
        "Arkadia's co-founder Nils Berg is leaving the Gothenburg maker of greenhouse robots that he set up in 2019"
        " together with Sara Holt. {} The company, which employs 140 people, made the announcement on Monday.",
    ),
}


def _conflicts(story: str, a: str, b: str) -> list[tuple[str, str]]:
    one, other = _STORIES[story]
    left, right = (
        Article.from_text(one.format(a), source="one", published=_WRITTEN),
        Article.from_text(other.format(b), source="two", published=_WRITTEN),
    )
    rows = compare_articles(left, right).rows
    return [(row.a.sentence, row.b.sentence) for row in rows if row.verdict is Verdict.CONFLICT and row.a and row.b]


@pytest.mark.parametrize(
    ("story", "a", "b"),
    [
        (
            "council",
            "Hale stepped down on Tuesday evening.",
            "Hale said on Tuesday evening that he would stay in his post.",
        ),
        ("council", "The treasurer submitted his resignation to Crane.", "Hale has refused to resign."),
        (
            "council",
            "Hale has repaid the full sum, his solicitor, Owen Pratt, said.",
            "According to his solicitor, Owen Pratt, the treasurer has not paid back any of it.",
        ),
        (
            "council",
            "Crane said that she would not stand in the council election in May.",
            "Crane announced that she will seek another term in May.",
        ),
        (
            "council",
            "Police have opened an investigation into Hale.",
            "Police said there would be no investigation into Hale.",
        ),
        (
            "council",
            "The 52-year-old was arrested at his home on Monday.",
            "Police said they were still looking for Hale.",
        ),
        ("council", "Hale apologised to the town.", "Hale refused to apologise."),
        (
            "crash",
            "The driver of the minibus, Erik Solberg, was among the victims.",
            "Erik Solberg, who drove the minibus, survived and was questioned by police.",
        ),
        ("crash", "The lorry driver was unhurt.", "The driver of the lorry suffered serious injuries."),
        (
            "crash",
            "Two of the injured are in critical condition.",
            "None of the injured is in danger, the hospital said.",
        ),
        ("crash", "The festival in Brenna was cancelled.", "The festival in Brenna went ahead."),
        ("crash", "The lorry driver had been drinking, police said.", "Police said the lorry driver was sober."),
        ("crash", "The minibus had passed an inspection in May.", "The minibus failed an inspection in May."),
        ("crash", "One of the singers died in hospital.", "None of the singers died, the hospital said."),
        (
            "crash",
            "Two of the singers are in critical condition.",
            "None of the singers has life-threatening injuries.",
        ),
        (
            "court",
            "Garrow will appeal, her lawyer, Tom Ives, said.",
            "Tom Ives, her lawyer, said there would be no appeal.",
        ),
        (
            "court",
            "Her lawyer, Tom Ives, said they would challenge the verdict.",
            "Garrow accepts the verdict, said her lawyer, Tom Ives.",
        ),
        ("court", "Garrow was released on bail.", "Garrow was remanded in custody."),
        ("court", "Garrow testified in her own defence.", "Garrow did not give evidence."),
        (
            "court",
            "Garrow showed no emotion as the verdict was read.",
            "Garrow broke down in tears when the verdict was read.",
        ),
        ("court", "She pleaded not guilty in January.", "Garrow had pleaded guilty in January."),
        ("court", "Garrow had no previous convictions.", "Garrow was convicted of theft in 2009."),
        ("court", "The prosecution did not ask for prison.", "The prosecution asked for five years in prison."),
        (
            "merger",
            "Chief executive Rita Lang will remain in charge of Crumb.",
            "Rita Lang, the chief executive of Crumb, will leave once the deal is done.",
        ),
        ("merger", "No shops will be closed, Tollmark said.", "Tollmark plans to close 40 shops."),
        ("merger", "The factory in Fargo will be shut.", "The factory in Fargo will be kept open, Tollmark said."),
        (
            "merger",
            "The boards of both companies have approved the deal.",
            "The board of Crumb has not yet approved the deal.",
        ),
        ("merger", "Crumb made a profit last year.", "Crumb has never made a profit."),
        ("merger", "Peter Lang supports the sale.", "Peter Lang opposes the sale."),
        ("storm", "The airport was closed.", "The airport stayed open."),
        ("storm", "The hospital lost power.", "The hospital had power throughout the night."),
        ("storm", "The bridge over the Ruka was swept away.", "The bridge over the Ruka withstood the storm."),
        (
            "storm",
            "Forecasters said the cyclone would weaken on Monday.",
            "The cyclone will gain strength on Monday, forecasters said.",
        ),
        ("storm", "Schools will reopen on Tuesday.", "Schools will stay shut all week."),
        ("storm", "Mwinyi asked for foreign aid.", "Mwinyi said that no foreign aid was needed."),
        (
            "storm",
            "Shops in Lindi were looted on Monday morning.",
            "There was no looting in Lindi on Monday morning, Mwinyi said.",
        ),
        ("strike", "The trams were running as usual.", "The trams stood still, too."),
        ("strike", "A court refused to ban the strike.", "A court banned the strike."),
        ("strike", "Night buses are running.", "Night buses are not running."),
        (
            "strike",
            "Holders of monthly tickets will get their money back.",
            "There will be no refunds for monthly tickets, the city said.",
        ),
        ("strike", "The union accepted a mediator.", "The union rejected a mediator."),
        ("strike", "Taxi drivers joined the strike.", "Taxi drivers did not join the strike."),
        (
            "league",
            "Ivar Moe said he would leave Ravna in the summer.",
            "Ivar Moe has signed a new contract with Ravna.",
        ),
        ("league", "Moe missed a penalty in the first half.", "Moe scored a penalty in the first half."),
        ("league", "Skarholt led at half-time.", "Skarholt never led."),
        ("league", "Vik did not play.", "Vik played the whole game."),
        ("founder", "Arkadia is profitable.", "Arkadia is not yet profitable."),
        ("founder", "Berg keeps his seat on the board.", "Berg has given up his seat on the board."),
        ("founder", "The Tulip robot will no longer be sold.", "The Tulip robot will continue to be sold."),
        ("founder", "Arkadia plans to hire 60 people.", "Arkadia has no plans to hire."),
    ],
)
def test_it_sees_what_cannot_both_be_true(story: str, a: str, b: str) -> None:
    assert (a, b) in _conflicts(story, a, b)


@pytest.mark.parametrize(
    ("story", "a", "b"),
    [
        ("council", "Crane called on Hale to resign.", "Hale has not resigned."),
        ("council", "Hale is expected to resign.", "Hale did not resign on Tuesday."),
        ("council", "The deputy treasurer, Paul Dent, resigned.", "Hale refused to resign."),
        ("council", "Hale resigned as chairman of the golf club.", "Hale will stay on as treasurer."),
        ("council", "Hale has repaid the hotel bills.", "Hale has not repaid the airfares."),
        ("council", "Crane had threatened to resign last year.", "Crane said that she would not resign."),
        ("council", "If he is charged, Hale will step down.", "Hale said he would not step down."),
        ("council", "Hale denied that he had broken the law.", "Hale admitted that he had made mistakes."),
        ("council", "Rumours that Hale had resigned were wrong, Crane said.", "Hale has not resigned."),
        (
            "crash",
            "Two of the singers are in critical condition.",
            "None of the drivers has life-threatening injuries.",
        ),
        ("crash", "Both drivers were among the dead.", "Two of the singers survived."),
        ("crash", "The driver of the minibus, Erik Solberg, was killed.", "The driver of the lorry survived."),
        ("crash", "Anna Lien was injured.", "Her sister, Kari Lien, was killed."),
        ("crash", "One of the injured died in hospital.", "Nobody else died, police said."),
        ("crash", "Two of the injured are in critical condition.", "The lorry driver was only slightly hurt."),
        ("crash", "The road was closed.", "The road has since reopened."),
        ("crash", "Erik Solberg survived a crash in 2011.", "Erik Solberg was killed."),
        ("court", "Ives said he had not decided whether to appeal.", "Ives said that Garrow was disappointed."),
        ("court", "Garrow said she would appeal the fine.", "Garrow will not appeal the conviction, Ives said."),
        ("court", "Her co-defendant, Mark Boyle, was freed.", "Garrow was remanded in custody."),
        ("court", "Her brother, Ian Boyle, testified.", "Her sister, Ann Boyle, did not testify."),
        ("court", "Her brother, Ian Boyle, was arrested.", "Her sister, Ann Boyle, is still at large."),
        ("court", "Prosecutors will not appeal.", "Garrow will appeal."),
        ("court", "Garrow had no previous convictions.", "Garrow was convicted of five counts of cruelty on Thursday."),
        ("court", "The prosecutor asked that Garrow be jailed.", "Garrow remains free on bail."),
        ("court", "Garrow was held for two nights in January.", "Garrow has been free on bail since January."),
        (
            "merger",
            "Talks between the two broke off in March.",
            "Talks between the two had gone on without a break since January.",
        ),
        ("merger", "Tollmark will close its own bakery in Duluth.", "No shops of Crumb will be closed, Tollmark said."),
        ("merger", "Rita Lang will step down as chairwoman.", "Rita Lang will stay on as chief executive."),
        ("merger", "Regulators must still approve the deal.", "The boards have approved the deal."),
        ("merger", "The union fears that jobs will be lost.", "No jobs will be lost, Tollmark said."),
        ("merger", "Tollmark rejected an offer from a rival last year.", "Crumb accepted the offer from Tollmark."),
        ("storm", "The airport in Lindi was closed.", "The airport in Mtwara stayed open."),
        ("storm", "The hospital lost power for a time.", "The hospital now has power."),
        ("storm", "Some schools were closed.", "Most schools stayed open."),
        ("storm", "Shops were looted in Mtwara.", "There was no looting in Lindi, police said."),
        ("storm", "Mwinyi urged people not to loot.", "There was no looting, police said."),
        ("storm", "It was feared the bridge would be swept away.", "The bridge over the Ruka withstood the storm."),
        ("strike", "The union rejected the offer of 4 percent.", "The union accepted an invitation to talks."),
        ("strike", "The trams are running.", "The buses are not running."),
        ("strike", "Novy said talks had failed.", "The two sides will meet again on Friday."),
        ("strike", "Teachers did not join the strike.", "Taxi drivers joined the strike."),
        ("strike", "Night buses are running.", "Night buses will not run on Sunday."),
        ("league", "Vik will miss Tuesday's game.", "Vik should be fit by the end of the month."),
        ("league", "Goalkeeper Per Aune was booked.", "No player was sent off."),
        ("league", "Skarholt's coach will leave in the summer.", "Lindgren said that he would stay."),
        ("founder", "Berg declined to comment.", "Berg told the Ledger he was proud of Arkadia."),
        ("founder", "Berg left the board in 2022.", "Berg is leaving the company."),
        ("founder", "Arkadia has not said when it will name a successor.", "Arkadia is looking for a successor."),
        ("founder", "Arkadia was not profitable in its first years.", "Arkadia is profitable."),
    ],
)
def test_it_holds_back_where_both_may_be_true(story: str, a: str, b: str) -> None:
    assert not _conflicts(story, a, b)
