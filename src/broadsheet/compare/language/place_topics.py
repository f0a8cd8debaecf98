"""The words beside a place that say what happened there, or who or what has its place there."""

from __future__ import annotations

PLACE_TOPICS = {
    "arrest": r"arrest(?:ed)?|in custody|handcuffs?|captur\w*|nabbed|picked up|caught up with|gave himself up"
    r"|surrender\w*"
    r"|fugitive|hunt for|hunt (?:is over|ended)",
    "body": r"body|corpse|remains|(?:found|discovered|lay) dead",
    "sinking": r"s[aiu]nk(?:s|ing)?|went (?:down|under)|founder\w*|wreck|capsiz\w*|swallowed|loss of the"
    r"|slipped (?:beneath|under)",
    "birth": r"born|birthplace|native|came into the world|gave birth",
    "departure": r"(?:taken|took|take) off|departure|set out|set sail|sailed|left port|pulled out"
    r"|(?:voyage|journey) (?:had )?beg[au]n",
    "landing": r"land(?:ed|ing)|touch(?:ed|ing)? down|put down|divert\w*|brought (?:\w+ ){0,4}down|came down safely",
    "bound for": r"bound for|on (?:its|her|his|their) way|head(?:ed|ing) for|destination|en route",
    "summit": r"summit",
    "talks": r"talks|negotiat\w+|conference|meet(?:s|ing)?|sit down|encounter|met",
    "new plant": r"new (?:\w+ ){0,2}(?:factory|plant|works|mill)|next (?:factory|plant)|(?:factory|plant) (?:will"
    r"|is to)",
    "signing": r"sign(?:ed|ing|s)?|sealed|put their names|set their signatures",
    "final": r"(?<!semi-)(?<!quarter-)final(?!ly)|cup tie|derby",
    "trial": r"on trial|stands? trial|being tried|trial of|the trial|proceedings|hearing the case|is (?:being )?tried",
    "seat": r"headquarters?|head office|is based|are based|its seat|to be based",
    "hospital": r"hospital|infirmary|clinic",
    "fire": r"(?:fire|blaze|flames) (?:\w+ ){0,4}(?:beg[au]n|start(?:ed|s)?|broke out|originated|spread)|origin of the"
    r"|caught fire|where it beg[au]n",
    "shooting": r"shooting|shots|opened fire|gunned down|shot (?:him|her|the|them)|start\w* shooting",
    "refuge": r"fled|escaped to|flight|to safety|refuge|sought asylum",
    "hiding": r"hidden|hid|hiding place|conceal\w*|stash\w*|stuffed",
    "weapon": r"(?:knife|weapon|gun|pistol|rifle|blade) (?:\w+ ){0,6}(?:found|retrieved|recovered|turned up|discovered)"
    r"|(?:found|retrieved|recovered|produced|left) (?:\w+ ){0,3}(?:knife|weapon|gun|pistol|blade)",
    "filming": r"(?:was )?(?:shot|filmed)|filming|shooting of the film|on location",
    "sample": r"sample (?:was )?(?:taken|given)",
}

EVENTS = frozenset(("fire", "shooting", "talks", "summit", "signing", "final", "trial", "filming", "sample"))
"""Of these a report has one, whatever the sentence is about."""

OF_ONE = frozenset(("arrest", "body"))
"""What befalls some here and others there, where several are told of."""

VEHICLES = frozenset(("departure", "bound for", "landing", "sinking"))
"""What ships and planes do: the two must be called by one name or one noun."""

FROM = frozenset(("departure",))
TO = frozenset(("bound for", "refuge", "hospital", "landing"))
"""Of a way the one place stands behind "from", the other behind "to"; every other place behind "in", "at" or "on"."""

BY_NAME = frozenset(
    (
        *("departure", "bound for", "refuge", "hospital", "birth", "seat", "new plant", "talks", "signing", "trial"),
        "sample",
    )
)
"""Of these only a name says where: "fled to get home", "talks in a hotel"."""
