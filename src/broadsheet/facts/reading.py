"""One article read through: its blocks, tagged sentences, clauses and names, and who "he" is in each of them."""

from __future__ import annotations

from itertools import chain, starmap
from typing import TYPE_CHECKING

from broadsheet.facts import own_words
from broadsheet.facts.blocks import find_blocks
from broadsheet.facts.clause import OPENING
from broadsheet.facts.clauses import find_clauses, telegraphic
from broadsheet.facts.coreference import Focus, sex_of_noun
from broadsheet.facts.dateline import TELLING, calendar_of
from broadsheet.facts.inversion import inverted_speaker
from broadsheet.facts.lexicon.closed import HE, POSSESSIVES, SHE
from broadsheet.facts.lexicon.nouns import NOT_NAMES, ORG_HEADS, ROLES
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.model import Block, BlockKind
from broadsheet.facts.name_runs import closes_owned
from broadsheet.facts.name_sorts import ORGANISATION, PERSON, person_like
from broadsheet.facts.names import Name, Names
from broadsheet.facts.noun_phrases import phrase_core
from broadsheet.facts.office_holders import closing_person, holder, renamed_by
from broadsheet.facts.parties import NOBODY, Party
from broadsheet.facts.phrases import INFINITIVE, Piece, find_pieces
from broadsheet.facts.pronouns import people_beside
from broadsheet.facts.quoted import quoted_ranges
from broadsheet.facts.relations import SAY_VERBS
from broadsheet.facts.sentences import find_sentences
from broadsheet.facts.subject_phrases import shares_noun
from broadsheet.facts.tagging import tag
from broadsheet.facts.timing import is_time_phrase
from broadsheet.facts.tokens import Words, tokenise

if TYPE_CHECKING:
    from broadsheet.articles import Article
    from broadsheet.facts.clause import Clause
    from broadsheet.facts.name_runs import Run

_NO_TOKENS: frozenset[int] = frozenset()
_MAX_PARTY_WORDS = 12
_LOOKED_BACK = 40
"""How many sentences back an organisation that is not named again can be meant."""
_SEXES = {"female": "f", "male": "m", "pregnant": "f"}
_NO_PARTY = frozenset(("old", "times"))
_EMPTY_SUBJECTS = word_set(
    """
    it they we i you this that these those there who which what one some others everyone anyone nobody someone
    everything nothing something many most all both each
    """
)


class Reading:
    """An article read through once; the rules ask it for parties and places."""

    def __init__(self, article: Article) -> None:
        """Read the article's text."""
        self.article = article
        self.text = article.text
        self.blocks: tuple[Block, ...] = find_blocks(article.text)
        # A step at a time, not a sentence at a time: what a step works with then stays in the processor's memory.
        self.words: list[Words] = [
            tokenise(article.text, *sentence.span, sentence.block)
            for sentence in find_sentences(article.text, self.blocks)
            if self.blocks[sentence.block].kind in TELLING
        ]
        tag(self.words)
        cut = [find_pieces(words) for words in self.words]
        self.pieces: list[list[Piece]] = [pieces for pieces, _ in cut]
        self.clauses: list[list[Clause]] = find_clauses(self.words, self.pieces, [verbs for _, verbs in cut])
        for words, clauses in zip(self.words, self.clauses, strict=True):
            if self.blocks[words.block].kind is BlockKind.BULLET:
                telegraphic(words, clauses)
        self.names = Names(self.words)
        self.quoted: list[list[tuple[int, int]]] = quoted_ranges(self.words)
        self.quoted_tokens = [
            frozenset(chain.from_iterable(starmap(range, ranges))) if ranges else _NO_TOKENS for ranges in self.quoted
        ]
        self.when = calendar_of(article, self.blocks, list(zip(self.words, self.clauses, strict=True)))
        self._parties: list[dict[tuple[int, int], Party]] = [{} for _ in self.words]
        self._named: dict[int, list[tuple[Run, Name]]] = {}
        self._as_parties: dict[int, Party] = {}
        self.focus = Focus(self._leading())
        self.speakers: dict[int, tuple[Party, Clause | None]] = {}

    def _leading(self) -> frozenset[Party]:
        """Return the people named at least half as often as the one named most."""
        people = self.names.of_sort(PERSON)
        most = max((name.count for name in people), default=0)
        return frozenset(self.party_of(name) for name in people if 2 * name.count >= most)

    # -- parties ---------------------------------------------------------------------------------------------------

    def party(self, number: int, span: tuple[int, int] | None) -> Party:
        """Return who or what the pieces ``span`` of sentence ``number`` mean."""
        if span is None:
            return NOBODY
        known = self._parties[number]
        found = known.get(span)
        if found is None:
            if span == OPENING:
                return self.focus.named(number)
            found = known[span] = self._read_party(number, span)
        return found

    def _read_party(self, number: int, span: tuple[int, int]) -> Party:
        words, piece = self.words[number], self.pieces[number][span[0]]
        low = words.low[piece.first]
        if piece.last - piece.first == 1 and (
            words.tags[piece.first] == "R" or low in _EMPTY_SUBJECTS or low in HE or low in SHE
        ):
            return self._meant_by(number, span[0])
        if is_time_phrase(words, piece):
            return NOBODY
        holds = None
        if span[1] > span[0] + 1:
            joined = span[1] == span[0] + 2 and self._joins(number, span)
            if joined and shares_noun(words, piece, self.pieces[number][span[1]]):
                return self._described(number, span)
            holds = closing_person(self, number, span)
        run = self.run_at(number, piece) if holds is None else None
        if run is not None and not closes_owned(words, run):
            holds = holder(self, number, run) or self.names.of_run(words, run)
        holds = holds or renamed_by(self, number, span)
        return self.party_of(holds) if holds is not None else self._described(number, span)

    def _meant_by(self, number: int, at: int) -> Party:
        """Return whom the pronoun at a piece means."""
        token = self.pieces[number][at].first
        low = self.words[number].low[token]
        if low in own_words.PRONOUNS:
            return own_words.who_says(self, number, at)
        return NOBODY if low in {"him", "her"} else self._pronoun(number, token)

    def _is_subject(self, number: int, span: tuple[int, int]) -> bool:
        return any(clause.subject == span and not clause.inherited for clause in self.clauses[number])

    def run_at(self, number: int, piece: Piece) -> Run | None:
        """Return the name that heads a noun phrase, or None where a common noun does."""
        run = self.names.run_of[number].get(piece.head)
        return run if run is not None and (run.first >= piece.first or run.last >= piece.last) else None

    def party_of(self, name: Name) -> Party:
        """Return a name as a party."""
        party = self._as_parties.get(id(name))
        if party is None:
            party = Party(name.full, name.keys, name.sort, sex=name.sex, named=True)
            self._as_parties[id(name)] = party
        return party

    def _described(self, number: int, span: tuple[int, int]) -> Party:
        words, opening = self.words[number], self.pieces[number][span[0]]
        low, tags = words.low, words.tags
        first, last = opening.first, self.pieces[number][span[1]].last
        owner = ""
        if tags[opening.head] not in {"N", "Q", "G", "T"} or low[first] in {"my", "our", "your"}:
            return NOBODY
        if low[first] in POSSESSIVES and self._is_subject(number, span):
            who = self._pronoun(number, first)
            owner = who.name + "’s " if who.known else ""
        first = phrase_core(words, first, last)
        if first == last or tags[first] in {"T", ".", "P"} or (last - first == 1 and low[first] in _NO_PARTY):
            return NOBODY
        if last - first > _MAX_PARTY_WORDS:
            last = max(opening.last, first + 1)
        head, inside = low[opening.head], low[first:last]
        text = " ".join(words.slice(first, last).split()).partition(" of magnitude")[0]
        keys = {text.casefold(), head}
        if "K" in tags[first:last]:
            # "Acme's research team" is met by "Acme" too.
            keys.update(key for _, name in self.named_in(number, first, last) for key in name.keys)
        sort = PERSON if head in ROLES else (ORGANISATION if head in ORG_HEADS else "")
        sex = sex_of_noun(head)
        if not sex and not _SEXES.keys().isdisjoint(inside):
            sex = next(_SEXES[word] for word in inside if word in _SEXES)
        return Party(owner + text, frozenset(keys), sort, sex=sex)

    def _pronoun(self, number: int, token: int, *, speaking: bool = False) -> Party:
        low = self.words[number].low[token]
        if low not in HE and low not in SHE:
            return NOBODY
        words = self.words[number]
        beside = people_beside(words, self._all_named(number), token)
        if beside is None:
            return NOBODY
        people = [self.party_of(name) for name in beside]
        return self.focus.subject("m" if low in HE else "f", number, people, speaking=speaking)

    # -- focus -----------------------------------------------------------------------------------------------------

    def enter(self, number: int) -> None:
        """Resolve the subjects of sentence ``number``; to be called for the sentences in order."""
        named = self._all_named(number)
        if not self.clauses[number] and named and named[-1][1].sort == PERSON:
            self.focus.act(self.party_of(named[-1][1]), number)
        self._enter_clauses(number)
        for _, name in named:
            if name.sort == PERSON:
                self.focus.mention(self.party_of(name), number)
        self.focus.end_sentence()

    def _enter_clauses(self, number: int) -> None:
        spoken, quoted = False, self.quoted_tokens[number]
        for clause in self.clauses[number]:
            speaking = clause.verb.lemma in SAY_VERBS
            speaker = self._turned_round(number, clause) if speaking else None
            if speaker is not None:
                self.focus.speak(speaker, number)
                spoken = True
                continue
            if clause.subject is None or clause.inherited or clause.verb.head in quoted:
                continue
            party = self._subject(number, clause.subject, speaking=speaking or spoken)
            several = clause.subject[1] > clause.subject[0] and self._joins(number, clause.subject)
            if party.named and not party.sort and not several:
                self._note_unknown(party, number, speaking=speaking)
            if party.sort != PERSON or several or (not party.named and clause.verb.form == INFINITIVE):
                # "She became the first woman to lead it": the woman of the infinitive is nobody new.
                continue
            if clause.relative:
                self.focus.stand_beside(party, number)
                continue
            if speaking:
                self.focus.speak(party, number)
                spoken = True
            else:
                self.focus.act(party, number)

    def _note_unknown(self, party: Party, number: int, *, speaking: bool) -> None:
        """Note a name that may be a person's: "he" in the next sentence may mean its bearer, whoever else leads."""
        if not person_like(party.name):
            return
        self.focus.act(party, number)
        if speaking:
            self.focus.speak(party, number)

    def _turned_round(self, number: int, clause: Clause) -> Party | None:
        """Return the person who speaks where a verb of speech is turned round: "It burned, said Jane Doe"."""
        if clause.object is None or self.in_quote(number, clause.verb.head):
            return None
        party = inverted_speaker(self, number, clause)
        return party if party is not None and party.sort == PERSON else None

    def _joins(self, number: int, span: tuple[int, int]) -> bool:
        """Say whether a subject joins several: "X and Y", of whom none alone is meant by a pronoun."""
        low, pieces = self.words[number].low, self.pieces[number]
        return any(low[pieces[at].first] == "and" for at in range(span[0] + 1, span[1]))

    def _subject(self, number: int, span: tuple[int, int], *, speaking: bool) -> Party:
        """Return the subject of a clause; a pronoun beside a verb of speech is the one who spoke last."""
        piece = self.pieces[number][span[0]] if span[0] >= 0 else None
        if piece is not None and piece.last - piece.first == 1 and self.words[number].low[piece.first] in {"he", "she"}:
            party = self._pronoun(number, piece.first, speaking=speaking)
            self._parties[number][span] = party
            return party
        return self.party(number, span)

    def focus_before(self, number: int) -> Name | None:
        """Return the organisation that the sentences before ``number`` are about.

        It is the one that the article names most among those of the same block, else of the block before.
        """
        block = self.words[number].block
        best: Name | None = None
        for earlier in range(number - 1, max(number - _LOOKED_BACK, -1), -1):
            if best is not None and self.words[earlier].block != block:
                break
            block = self.words[earlier].block
            for _, name in self.named_in(earlier, 0, len(self.words[earlier].word)):
                if name.sort == ORGANISATION and name.count > 1 and (best is None or name.count > best.count):
                    best = name
        return best

    def in_quote(self, number: int, token: int) -> bool:
        """Say whether a token stands inside quotation marks."""
        return token in self.quoted_tokens[number]

    def named_in(self, number: int, first: int, last: int) -> list[tuple[Run, Name]]:
        """Return the names printed between two tokens of a sentence."""
        named = self._all_named(number)
        return [pair for pair in named if first <= pair[0].first and pair[0].last <= last] if named else []

    def _all_named(self, number: int) -> list[tuple[Run, Name]]:
        named = self._named.get(number)
        if named is None:
            named = self._named[number] = self._read_named(number)
        return named

    def _read_named(self, number: int) -> list[tuple[Run, Name]]:
        words = self.words[number]
        found = []
        for run in self.names.runs[number]:
            name = self.names.of_run(words, run)
            if name is not None and words.low[run.first] not in NOT_NAMES:
                found.append((run, name))
        return found
