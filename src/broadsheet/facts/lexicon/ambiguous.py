"""Words that are spelt alike as verbs, nouns and adjectives, and which of these they mostly are."""

from __future__ import annotations

from broadsheet.facts.lexicon.wordlists import word_set

# Nouns whose spelling is also a verb's and which are nouns far more often in reports.
NOUNS_FIRST = word_set(
    """
    report reports people plan plans home fire fires crash attack attacks police state states case cases time
    times end part name names number numbers house houses shot shots record records cost costs study studies
    work works talk talks deal deals share shares force forces trial trials season seasons point points game
    games order orders base bases bank banks court courts cause causes charge charges claim claims change
    changes increase interest interests model models position positions power powers price prices program
    programs programme project projects question questions race races rate rates research result results return
    returns review reward rock rule rules search series service set show shows site staff stage step steps
    strike supply support test tests title titles total trade train trains travel trip value victory view views
    visit vote votes war water watch way wave wind winter word words board boards book books box branch break
    campaign center centre chair challenge chance character class close club coach coaches contact control cover
    crowd cut damage dance date dates debate debut design detail details doubt draft dress drive effect escape
    exchange experience face faces field fight figure figures film films finish floor form fund funds guard
    guards guide gun guns hand hands head heads heart help hire hires hit hits hold host hour impact issue
    issues judge judges jump kind label labor land launch lead level levels lie limit link list load lock look
    loss love mail manual map march mark market markets match matter matters measure measures mind minister
    minute mission moment mother move moves movement murder need network notice offer offers office officer page
    park party pass patient pay peace phone photo pick picture piece place places plane plant plants play plays
    player pledge poll polls press process produce product profit progress promise protest protests push quarter
    radio raid rain range reach reason rescue reserve rest right ring rise risk risks river road role rooms
    round run runs sale sales saying scale scene school score scores sea seat second sentence sentences shop
    side sign signs sister size sleep smoke sort sound source space speed sport spot spring stand star stars
    start statement station stay stock stop storm storms story street stress struggle style surface surprise
    suspect suspects table target targets tax team teams tear term terms text thought threat tie top touch tour
    tower town track tradition traffic trap treatment tree trend trick trigger troop trouble truck trust turn
    type use user victim volume wage walk wall want waste week well wife win wins wish witness witnesses wonder
    wood worker world worry wound wounds yield zone alarm alert answer appeal approach arm arms arrest arrests
    ask author average award awards balance ban band bar battle bear beat bet bid bids bill blame blast block
    blow bomb bombs border boss bowl brand burn buy call calls camp care cast catch cell chain check chief
    circle cloud coast collapse comment comments company concern concerns condition conduct conflict contest
    contract contracts count couple crack credit crew cross culture cup current custom
    fade eclipse void shield spray chant swallow poison rage comfort silence pace default respect mask pitch
    ward task pan panic bat exile radio root lease shave contrast mail dim experiment sour savage empty rape
    shame roar sigh cough frown grin eye climb sprint leak slice polish mop fool trick libel partition lurk
    revolt slaughter torpedo twist seal
    """
)


LY_NOUNS = word_set(
    """
    family supply reply italy ally july assembly anomaly belly rally monopoly butterfly jelly bully
    """
)


ING_NOUNS = word_set(
    """
    learning training reasoning engineering tuning building funding hearing meeting ruling shooting bombing
    spending marketing banking advertising manufacturing housing setting warning wedding painting feeling
    beginning opening ending filing killing stabbing hiring computing gaming drilling mining fishing parking
    licensing planning pricing voting rating ranking offering earnings savings findings finding drawing writing
    recording landing crossing lightning modeling modelling coaching acting boxing wrestling racing swimming
    driving drinking shopping sentencing recruiting ceiling grounding fine-tuning pre-training pretraining
    self-driving clothing trading funding backing bargaining proceeding proceedings
    """
)


CLAUSE_OPENERS = word_set("after before since until as than like")


CLAUSE_TAKERS = word_set(
    """
    say think believe know show suggest mean hope claim argue report hear see learn find feel fear tell
    confirm
    """
)


LOOSE_DETERMINERS = word_set("all both that this some any many these those")


DIRECTIONS = word_set("north south east west northwest northeast southwest southeast")


WAYS = word_set("way back went go going goes return returned drive drove walk walked commute")


FEELING_ING = word_set(
    """
    amazing interesting exciting surprising shocking disturbing troubling worrying encouraging promising disappointing
    depressing stunning startling terrifying frightening outstanding misleading compelling devastating disgusting
    embarrassing exhausting fascinating horrifying humiliating inspiring overwhelming puzzling refreshing rewarding
    satisfying thrilling tiring touching underlying
    """
)
"""-ing forms that before a noun or behind "is" tell what something is like, not what it does."""
PLAIN_ING = word_set("evening morning nothing something anything everything king spring string wing during")
