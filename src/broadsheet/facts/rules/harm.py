"""What a toll counts: words for the dead and the injured, and the relation each gives."""

from __future__ import annotations

HARM = {
    "dead": "killed",
    "killed": "killed",
    "deaths": "killed",
    "fatalities": "killed",
    "injured": "injured",
    "injuries": "injured",
    "wounded": "injured",
    "hurt": "injured",
    "casualties": "casualties",
}
