"""Nouns that tell what sort of thing is meant: people by their part, organisations, places, things counted."""

from __future__ import annotations

from broadsheet.facts.lexicon.wordlists import word_set

TITLES = word_set(
    """
    mr mrs ms miss dr prof professor sir dame lord lady sen senator rep gov governor president prime minister
    king queen prince princess pope cardinal archbishop bishop rev reverend father capt captain lt lieutenant
    sgt sergeant cpl corporal col colonel gen general maj major adm admiral cmdr commander det detective officer
    trooper deputy sheriff const constable insp inspector supt superintendent judge justice mayor councilman
    councilwoman congressman congresswoman ambassador chancellor secretary chairman chairwoman coach attorney
    agent chief spokesman spokeswoman spokesperson pvt president-elect vice-president senator-elect councilwoman
    commissioner congressman alderman senator reverend atty constable district-attorney
    """
)
"""Words printed before a name without a comma that tell its bearer's standing; case-folded, without a full stop."""

ROLES = word_set(
    """
    actor actress activist administrator adviser advisor agent aide ambassador analyst anchor announcer
    archbishop architect artist assistant astronaut athlete attorney author ballplayer banker barrister bassist
    biochemist biologist
    bishop blogger boss boxer brother businessman businesswoman buyer candidate captain catcher ceo cfo chair
    chairman chairperson chairwoman champion chancellor chef chief choreographer cio coach co-chair co-founder
    cofounder co-host co-owner co-star columnist comedian comic commander commentator commissioner composer
    congressman congresswoman constable consultant coo coordinator coroner correspondent councillor counsel cto
    curator cyclist dancer daughter dean defender defendant deputy designer detective developer diplomat
    director doctor driver drummer economist editor editor-in-chief employee engineer entrepreneur
    epidemiologist evangelist executive ex-husband ex-wife expert father fighter filmmaker financier firefighter
    forward founder fullback gangster general geologist goalkeeper governor graduate guard guitarist gunman head
    headmaster heir historian host husband icon inspector instructor investigator investor jockey journalist
    judge juror justice king lawmaker lawyer lead leader lecturer legend legislator lieutenant linebacker
    magistrate magnate manager marshal mathematician mayor mechanic midfielder minister mogul model mother
    musician nephew nominee novelist nurse officer official operator opponent organizer owner painter partner
    pastor philanthropist photographer physician physicist pianist pilot pitcher player poet policeman
    policewoman politician president priest prime-minister prince princess principal producer professor
    programmer promoter prosecutor psychiatrist psychologist publicist publisher quarterback queen rapper rector
    rep reporter representative researcher resident reverend runner salesman scholar scientist screenwriter
    secretary seismologist senator sergeant sheriff singer sister skater soldier solicitor son songwriter
    speaker spokesman spokesperson spokeswoman star starlet statesman striker student superintendent superstar
    supervisor surgeon surveyor suspect swimmer teacher technician teammate technologist televangelist tenor
    trader trainer treasurer trooper trustee tycoon uncle undersecretary victim vice-president vice-chairman
    vicar veteran volunteer warden widow widower wife winner witness worker writer yachtsman zoologist aunt baby
    advocate boy boyfriend child cop cousin fan friend girl girlfriend guy man member neighbor neighbour newcomer
    passenger patient pedestrian person pirate prisoner inmate fugitive killer shooter attacker hacker arsonist
    robber thief survivor teenager toddler woman bombmaker mastermind kidnapper rapist convict escapee hostage
    motorist shopper boxer heavyweight successor predecessor cardiologist glaciologist microbiologist neurologist
    neuroscientist oceanographer oncologist paramedic virologist
    """
)
"""Nouns that name a person by work, office, kinship or part in the story."""

PEOPLE_PLURALS = word_set(
    """
    people men women children police officials authorities officers folks staff crew wives lives youth cops
    media
    """
)

ORG_HEADS = word_set(
    """
    agency airline airlines airways army assembly association authority bank board brigade broadcaster bureau
    business cabinet center centre chain chamber charity church club coalition college commission committee
    company conference conglomerate congress consortium corporation council court department directorate
    division embassy factory federation firm force foundation franchise fund government group guild hospital
    house inc institute institution jail lab laboratory labs league legislature magazine maker manufacturer
    ministry museum nasa navy network newspaper office orchestra organisation organization outlet paper
    parliament party police police-department practice prison publisher retailer school senate service services
    society startup station store studio studios subsidiary supplier supermarket syndicate team tribunal trust
    union university unit carmaker chipmaker automaker squad times journal news press post tribune herald
    gazette telegraph guardian
    """
)
ORG_SUFFIXES = word_set(
    """
    inc corp co ltd llc plc gmbh ag sa nv group holdings partners capital ventures technologies systems labs
    studios pictures entertainment records airlines airways motors bank university college institute foundation
    association commission committee council department ministry agency bureau office police hospital center
    centre church party union federation times post journal news press tribune herald gazette telegraph guardian
    magazine network channel broadcasting company corporation league court senate parliament congress navy army
    force survey society museum school academy club international industries foods energy software solutions
    media games advisors distribution services brothers therapeutics pharmaceuticals pharma biosciences dynamics
    robotics aerospace logistics semiconductors petroleum insurance
    """
)
PLACE_SUFFIXES = word_set(
    """
    street avenue road boulevard highway lane drive square park airport island islands lake river mountain
    mountains mount bay beach valley county province state district village town city gulf sea ocean peninsula
    strait coast desert hills heights harbor harbour port bridge tower plaza ave st blvd rd hwy hotel stadium
    arena hall palace cathedral cemetery prison unit canyon forest
    """
)
THINGS_COUNTED = word_set(
    """
    people person men women children man woman child victims dead deaths fatalities injuries casualties wounded
    survivors passengers employees workers soldiers troops officers police residents students members users
    customers subscribers votes seats candidates jurors pirates crew shares jobs homes houses buildings villages
    points goals runs games wins losses
    """
)
EVENTS = word_set(
    """
    accident acquisition aftershock agreement announcement appeal appointment arrest assault attack auction
    avalanche ban battle blast blaze blackout bombing bout bust campaign case celebration ceremony championship
    chase clash collapse collision concert conference conviction convention coup crash crisis deal death debate
    debut deployment derailment disaster dispute divorce drought earthquake election epidemic eruption escape
    evacuation execution explosion expulsion fair feud fight final fire flight flood funeral game heist hearing
    hijacking hike hire hurricane incident inauguration inquest interview invasion investigation ipo killing
    landslide launch lawsuit layoffs lockdown marathon march match meeting merger mission move murder
    negotiations offensive operation outage outbreak overdose pandemic parade party performance plot poll
    premiere procedure protest purchase quake race raid raid rally referendum release rescue resignation riot
    robbery ruling sale scandal season seizure sentence sentencing series settlement shooting shootout show
    shutdown siege spill stabbing standoff storm strike summit surgery takeover talks temblor theft tour tornado
    tournament trade transfer trial tsunami tremor verdict violence visit vote war wedding wildfire
    """
)

DEGREES = word_set("phd doctorate degree bachelor master mba ba bsc msc diploma")

NOT_NAMES = word_set(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december i
    """
)
