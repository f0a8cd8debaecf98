"""The small words that hold English sentences together, by the part they play."""

from __future__ import annotations

from typing import Final

from broadsheet.facts.lexicon.wordlists import word_set

# One letter per part of speech keeps the tagger's tables and patterns short.
DET: Final = "D"
PREP: Final = "P"
AND: Final = "C"
SUB: Final = "S"
WH: Final = "W"
PRON: Final = "R"
MODAL: Final = "M"
BE: Final = "B"
HAVE: Final = "H"
DO: Final = "O"
TO: Final = "U"
NOT: Final = "F"
ADV: Final = "X"
ADJ: Final = "A"
NOUN: Final = "N"
NAME: Final = "Q"
NUM: Final = "T"
VERB: Final = "V"
PART: Final = "E"
GERUND: Final = "G"
POSS: Final = "K"
OPEN_QUOTE: Final = "("
PUNCT: Final = "."

_CLASSES = {
    DET: """the a an this that these those my your his her its our their some any no every each either neither both all
        another such half""",
    PREP: """of in on at by for with from into onto upon under over above below between among amid amidst against about
        around near along across through throughout during within without toward towards behind beside besides beyond
        despite except inside outside off per via since until till before after alongside aboard versus v vs
        regarding concerning including pending barring following according like unlike than as amongst atop past
        underneath beneath en""",
    AND: "and or but nor & plus yet",
    SUB: "if because although though while whereas unless whether lest so that when where how why",
    WH: "what who which whom whose whoever whatever",
    PRON: """i you he she it we they me him us them himself herself itself themselves myself yourself ourselves
        someone anyone everyone somebody anybody everybody nobody something anything everything nothing mine yours
        hers
        ours theirs there one's""",
    MODAL: "will would can could may might shall should must 'll ’ll 'd ’d cannot ca wo won't wouldn't can't couldn't "
    "shouldn't mustn't won’t wouldn’t can’t couldn’t shouldn’t",
    BE: "be is are was were been being am 'm ’m 're ’re isn't aren't wasn't weren't isn’t aren’t wasn’t weren’t ain't",
    HAVE: "have has had having 've ’ve hasn't haven't hadn't hasn’t haven’t hadn’t",
    DO: "do does did doesn't didn't don't doesn’t didn’t don’t",
    TO: "to",
    NOT: "not never n't n’t hardly barely",
    ADV: """also still just already now then again soon often always ever even only too very quite rather almost nearly
        about perhaps maybe here today yesterday tomorrow tonight later earlier ago away back together apart ahead
        instead however meanwhile moreover therefore thus hence indeed well far long once twice further
        eventually recently currently previously formerly apparently allegedly reportedly initially finally originally
        especially particularly mostly largely mainly partly probably possibly certainly simply actually yet
        downstairs upstairs indoors outdoors midway halfway
        afterward afterwards elsewhere abroad overseas overnight north south east west northwest northeast
        southwest southeast northward southward eastward westward online nonetheless nevertheless otherwise
        sometimes
        usually most more less least so up down out home jointly alone up-front
        onboard aboard ashore ablaze afloat overboard closer nearer sooner longer
        forward else altogether seldom thereby somewhat perhaps""",
    ADJ: """new old former current previous senior junior big small large huge great good bad best worst better worse
        high low top main major minor key early late young elderly local national international federal global foreign
        domestic public private free full final recent latest other same different own only many few several much more
        most less least own various certain sure able unable dead alive guilty innocent
        responsible available likely unlikely possible impossible political economic financial military medical legal
        criminal fatal deadly serious critical stable fair poor rich strong weak hard easy long short tall heavy light
        dark white black red blue green brown gray grey yellow unknown unclear clear true false real fake safe
        dangerous hot cold open closed close ready due next last past first second third initial original official
        unofficial chief executive general special annual monthly weekly daily single double multiple whole entire
        total
        overall average massive powerful popular famous nuclear electric electronic digital mobile online live
        overnight
        independent conservative liberal democratic republican royal sick healthy pregnant single drunk sober
        unarmed suspicious harmless off-duty self-driving state-owned human social sexual racial religious
        western eastern northern southern central nearby remote rural urban interim acting deputy vice assistant
        associate co-founding free-agent proud happy sad angry afraid aware glad eager willing reluctant thrilled
        superior inferior exterior interior aggravated alleged attempted advanced experienced talented gifted
        beloved renowned mixed unprecedented so-called corporate unhappy uncertain straight deep wide broad narrow
        thin thick fast slow quick rapid sudden gradual brief temporary permanent naval coastal regional provincial
        municipal presidential parliamentary constitutional industrial commercial residential historical cultural
        educational environmental tropical seasonal continental mental physical typical usual normal moral fiscal
        monetary unusual equal ethnic civil judicial royal
        vital crucial essential absolute accurate actual adequate ancient apparent appropriate artificial asleep
        bitter bizarre blonde bloody bold brave brilliant brutal busy cheap clever clumsy coherent colonial confident
        consistent constant convenient costly crazy crude cruel curly cute decent delicate desperate dirty distinct
        diverse dull dumb elegant emotional evident excellent explicit extreme familiar fierce fluent fond formal
        fragile frequent fresh friendly fundamental funny gentle genuine ghostly gloomy golden handsome handy harsh
        hollow holy honest horizontal hostile humble hungry immediate immense imminent implicit inadequate inherent
        additional intact intense internal irregular lethal literal lonely loud lovely loyal lucky mad mandatory
        marginal
        unharmed unhurt unscathed uninjured
        medieval mere mild minimal moderate modern modest mutual naked nasty neat nice noble noisy nominal odd
        optional orderly ordinary outer outright overt pale partial peculiar persistent pleasant polite precise
        premature pretty profound prominent proper prone prudent pure rare raw redundant regular relevant rigid ripe
        robust rough rotten rude sacred scarce secondary severe shallow sharp sheer shy significant silent similar
        simple sincere slight smart solemn spatial spectacular stark steep sterile stiff strange strict stubborn
        stupid subtle sufficient superb supreme swift tight tiny transparent tricky trivial ugly ultimate uneasy
        unfair unique universal unnecessary unpopular unrelated urgent vague vain valid vast verbal violent virtual
        visual vivid vocal volatile voluntary wealthy weird wicked wise worthy wrong""",
}


def _build() -> dict[str, str]:
    table: dict[str, str] = {}
    for tag, words in _CLASSES.items():
        for word in words.split():
            table.setdefault(word, tag)
    return table


CLOSED = _build()
"""Lower-case word -> its tag; where a word plays several parts, the one the tagger starts from."""

SUBJECT_PRONOUNS = word_set("i he she it we they who you there")
HE = word_set("he him his himself")
SHE = word_set("she her hers herself")
THEY = word_set("they them their theirs themselves")
IT = frozenset(("it", "its", "itself"))
MASC_FEM_POSSESSIVES = frozenset(("his", "her"))
POSSESSIVES = word_set("my your his her its our their")
NEGATIONS = word_set(
    """
    not never n't n’t no cannot can't can’t won't won’t wouldn't wouldn’t couldn't couldn’t shouldn't shouldn’t
    isn't isn’t aren't aren’t wasn't wasn’t weren't weren’t hasn't hasn’t haven't haven’t hadn't hadn’t doesn't
    doesn’t didn't didn’t don't don’t ain't neither nor without hardly
    """
)
HEDGES = word_set(
    """
    could may might would should reportedly allegedly apparently possibly perhaps likely probably maybe
    potentially supposedly presumably rumored rumoured purportedly seemingly can
    """
)
PLANS = word_set("will shall 'll ’ll going")
"""Modals of what is yet to come: a plan is stated, not hedged."""
