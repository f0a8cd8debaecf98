"""How common the ordinary words of English news are, so that a handful of articles can be weighed at all.

Five articles about one event share its words, and by their own counts those would seem as common as "the". The tiers
below are rough shares of news texts that hold each word, by our own judgement; what is in no tier counts as rare
until the collection says otherwise.
"""

from __future__ import annotations

from typing import Final

_STOP: Final = """
    a about above across after again against ago all almost alone along already also although always am among an and
    another any anybody anyone anything are aren't around as at away back be became because become becomes been before
    behind being below between both but by came can can't cannot come comes could couldn't did didn't do does doesn't
    doing don't done down during each either else enough even ever every everyone everything few for from further gave
    get gets getting give gives go goes going gone got had hadn't half has hasn't have haven't having he he'd he'll he's
    her here hers herself him himself his how however i i'd i'll i'm i've if in instead into is isn't it it's its itself
    just keep kept least less let let's like made make makes making many may maybe me might mine more most much must my
    myself near nearly neither never no nobody none nor not nothing now of off often on once one ones only onto or other
    others our ours ourselves out over own per perhaps put quite rather really same say saying says said see seem seemed
    seems seen several shall she she'd she'll she's should shouldn't since so some somebody someone something still such
    take taken takes taking than that that's the their theirs them themselves then there there's these they they'd
    they'll they're they've thing things this those though through throughout thus to together too took toward towards
    two under until up upon us very via was wasn't way we we'd we'll we're we've well went were weren't what what's
    whatever when where whether which while who who's whoever whom whose why will with within without won't would
    wouldn't yes yet you you'd you'll you're you've your yours yourself according
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun
    january february march april june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    am pm a.m p.m gmt utc et est edt ct cst cdt mt mst mdt pt pst pdt bst cet ist hrs
    mr mrs ms dr updated published posted photo
    """
STOP_WORDS: Final = frozenset(_STOP.split())
"""Words that tell nothing of what an article is about; among them the calendar's, which every text has."""

_VERY_COMMON: Final = """
    year new time first last day peopl week month told report statement state govern offici countri man group
    public work part call three world citi nation compani plan second end million expect use news number add
    continu found show help includ lead home earli late next long place follow know want think ask need good big high
    set
    """
_COMMON: Final = """
    four five six seven eight nine ten hundr thousand percent old member live life famili woman women men children
    child polic presid law court case kill death dead die attack fire start open hold held close offic hous school
    street town area local center centr north south east west northern southern eastern western american minist
    parti leader power polit system issu concern problem question decis announc releas accord agre deal move meet
    offer pay cost money market busi bank econom job work worker team game play player season win won lost lose
    score coach fan point record top best major small larg great young free full real run turn look left right face
    head hand side line ground road car water air servic support program project chang increas decreas grow fall rise
    cut rate level price sale sell buy bought share product develop research studi univer student health hospit
    medic care drug diseas patient doctor book film movi music star show televis video photo media internet web site
    onlin page twitter facebook post tweet email phone app technolog comput softwar user data inform secur militari
    forc war armi soldier bomb weapon gun shot shoot arrest charg suspect victim investig author spokesman
    spokeswoman spokesperson director manag chief execut chairman secretari agenc depart committe council feder unit
    nation intern foreign trade border region district counti provinc villag capit offici elect vote campaign
    parliament congress senat republican democrat presidenti candid human act bill rule legal justic judg trial
    jail prison sentenc convict crime crimin murder lawyer attorney believ hope tri want appear happen remain
    return join serv provid creat build built writ wrote read spoke speak interview comment respond deni refus
    accept reject confirm claim suggest warn fear injur damag destroy evacu rescu emerg safe risk night morn
    afternoon even hour minut second weekend today tomorrow yesterday recent final current former previous ear
    later near far event press conferenc articl stori sourc reveal discov detail view origin copyright reserv
    """

_SHARES: Final = ((_COMMON, 0.08), (_VERY_COMMON, 0.2))
BACKGROUND: Final[dict[str, float]] = {word: share for words, share in _SHARES for word in words.split()}
"""Share of news texts, 0 to 1, that hold a word, by its stem."""
