"""Measure comparison: every figure, with what was missed.

``python tests/bench/compare.py`` prints the figures; ``--misses`` lists what was missed, ``--conflicts`` every CONFLICT
raised on two reports of one story, ``--pair NAME`` all rows of one annotated pair; ``--check`` exits with 1 when a
figure is worse than the floor kept for it in tests/data/compare_floors.yaml.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from typing import TYPE_CHECKING

from compare_copies import tally_mutations, tally_speed
from compare_events import DOUBTED, tally_events
from compare_excerpts import tally_excerpts
from compare_figures import Tally, kept, worse, write
from compare_gold import GoldPair, GoldRow, meets, numeric_pairs, report_pairs, seed_pairs, story_pairs
from compare_invented import PARTS, invented_pairs
from compare_real import real_conflicts, report

from broadsheet.compare import Comparison, Row, Verdict, compare_articles

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from broadsheet.articles import Article

ONLY = {"only_a": Verdict.ONLY_A, "only_b": Verdict.ONLY_B}


def tally_pairs(name: str, pairs: Iterable[GoldPair]) -> Tally:
    """Judge annotated pairs."""
    tally = Tally(name)
    wrong = set(kept("compare_judgements.yaml").get("wrong agreements", ()))
    for pair in pairs:
        comparison = compare_articles(pair.a, pair.b)
        for gold in pair.rows:
            _judge(tally, comparison.rows, gold)
        for row in comparison.rows:
            if row.verdict is Verdict.AGREE and name == "seeds":
                key = agreement_key(pair.name, row)
                tally.count("agreements shown not judged wrong", key not in wrong, f"{pair.name}: {shown(row)}")
            if row.verdict is Verdict.CONFLICT:
                right = any(
                    meets(row, gold) for gold in pair.rows if gold.type == "conflict" and gold.severity == "hard"
                )
                tally.count("conflicts raised that are annotated", right, f"{pair.name}: {shown(row)}")
    return tally


def _judge(tally: Tally, rows: Sequence[Row], gold: GoldRow) -> None:
    told = f"{gold.id}"
    if gold.type == "conflict" and gold.severity == "hard":
        tally.count("hard conflicts found", _found(rows, gold, Verdict.CONFLICT), told)
    elif gold.type in ("conflict", "differs"):
        tally.count("soft ones shown as differing", _found(rows, gold, Verdict.DIFFERS), told)
    elif gold.type == "not_conflict":
        tally.count("traps left alone", not _found(rows, gold, Verdict.CONFLICT), told)
    elif gold.type == "apart":
        set_against = [row for row in rows if row.verdict is not Verdict.AGREE and row.a and row.b]
        tally.count("values of two things left alone", not any(meets(row, gold) for row in set_against), told)
    elif gold.type == "agree":
        tally.count("agreements found", _found(rows, gold, Verdict.AGREE), told)
        near = any(row.verdict is Verdict.AGREE and meets(row, gold, values=False) for row in rows)
        tally.count("agreements found, sentences alone", near)
    else:
        tally.count("statements of one side found", _found(rows, gold, ONLY[gold.type]), told)


def _found(rows: Sequence[Row], gold: GoldRow, verdict: Verdict) -> bool:
    return any(row.verdict is verdict and meets(row, gold) for row in rows)


def tally_numbers() -> Tally:
    """Judge the sentences that hold different numbers of one noun."""
    tally = Tally("numbers")
    for pair in numeric_pairs():
        rows = [row for row in compare_articles(pair.a, pair.b).rows if row.verdict is Verdict.CONFLICT]
        hard = [row for row in rows if any(meets(row, gold) for gold in pair.rows if gold.type == "conflict")]
        for gold in pair.rows:
            found = [row for row in rows if meets(row, gold)]
            if gold.type == "conflict":
                tally.count("hard ones found", bool(found), gold.id)
            else:
                tally.count(
                    "others left alone", not [row for row in found if row not in hard], f"{gold.type} {gold.id}"
                )
    return tally


def tally_stories(listed: bool) -> Tally:
    """Judge every CONFLICT raised on two reports of one story by the judgements kept."""
    tally = Tally("stories")
    judged: dict[str, str] = kept("compare_judgements.yaml").get("conflicts", {})
    pairs = false = unjudged = 0
    for story, left, right in story_pairs():
        pairs += 1
        comparison = compare_articles(left, right)
        one_event = comparison.same_story and DOUBTED not in comparison.note
        tally.count("pairs taken for one event", one_event)
        for row in comparison.rows:
            if row.verdict is not Verdict.CONFLICT:
                continue
            key = conflict_key(left, right, row)
            judgement = judged.get(key, "not judged")
            false += judgement.startswith("false")
            unjudged += judgement == "not judged"
            tally.count("conflicts judged true", judgement.startswith("true"))
            if listed:
                print(f"\n{key}  [{judgement}] {story}\n{shown(row, whole=True)}")
    tally.figures["false conflicts of pairs"] = (false, pairs)
    tally.figures["conflicts not judged"] = (unjudged, pairs)
    return tally


def agreement_key(pair: str, row: Row) -> str:
    """Name an agreement by its pair and both values, on one line."""
    return f"{pair}: {' | '.join(' '.join(proof.value.split()) for proof in (row.a, row.b) if proof)}"


def conflict_key(left: Article, right: Article, row: Row) -> str:
    """Name a row by its articles and values, without their words."""
    assert row.a is not None
    assert row.b is not None
    values = hashlib.sha256(f"{row.kind}|{row.a.value}|{row.b.value}".encode()).hexdigest()[:8]
    return f"{left.source}+{right.source}:{row.a.sentence_span[0]}-{row.b.sentence_span[0]}:{values}"


def tally_real() -> Tally:
    """Judge all pairs of real reports of which readers found that they contradict each other."""
    tally = Tally("real reports")
    for figure, hits in report(real_conflicts()):
        tally.figures[figure] = (sum(hits), len(hits))
    return tally


def shown(row: Row, *, whole: bool = False) -> str:
    """Write a row for a reader of the listing."""
    sides = [proof.value for proof in (row.a, row.b) if proof]
    text = f"{row.verdict.upper()} {row.kind} [{row.slot}] {' | '.join(sides)}"
    if whole:
        proofs = [f"    {side}: {proof.sentence}" for side, proof in (("a", row.a), ("b", row.b)) if proof]
        text = "\n".join([f"  {text}", f"    {row.reason}", *proofs])
    return text


def show_pair(name: str) -> None:
    """Print every row of one annotated pair."""
    for pair in [*seed_pairs(), *report_pairs()]:
        if pair.name == name:
            comparison: Comparison = compare_articles(pair.a, pair.b)
            print(comparison.same_story, comparison.note, comparison.counts)
            for row in comparison.rows:
                met = [gold.id for gold in pair.rows if meets(row, gold)]
                print(f"{shown(row)}   <- {met}")
                print(f"      {row.reason}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--conflicts", action="store_true")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--pair", default="")
    parser.add_argument("--only", default="seeds,reports,real,numbers,invented,excerpts,mutations,stories,events,speed")
    options = parser.parse_args()
    if options.pair:
        show_pair(options.pair)
        return 0
    steps: dict[str, Callable[[], list[Tally]]] = {
        "seeds": lambda: [tally_pairs("seeds", seed_pairs())],
        "reports": lambda: [
            tally_pairs("reports", report_pairs()),
            tally_pairs("reports, tuned half", report_pairs()[0::2]),
            tally_pairs("reports, held-out half", report_pairs()[1::2]),
        ],
        "numbers": lambda: [tally_numbers()],
        "invented": lambda: [
            tally_pairs(f"invented, {part}", [pair for of, pair in invented_pairs() if of == part]) for part in PARTS
        ],
        "excerpts": lambda: [tally_excerpts(part) for part in ("reported seen", "reported held")],
        "mutations": lambda: [tally_mutations()],
        "real": lambda: [tally_real()],
        "stories": lambda: [tally_stories(options.conflicts)],
        "events": lambda: [tally_events()],
        "speed": lambda: [tally_speed()],
    }
    tallies = [tally for name in options.only.split(",") for tally in steps[name]()]
    for tally in tallies:
        write(tally, options.misses and not {"half", "held"} & {*tally.name.split()})
    bad = worse(tallies) if options.check else []
    for line in bad:
        print(f"WORSE {line}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
