"""The word lists of `words.toml`, `verbs.toml` and `nouns.toml`, by word, and what a word may do in a clause."""

import tomllib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from importlib.resources import files
from itertools import product

from bot.conversation.understand.enumerations import named_often


@named_often
class Tag(StrEnum):
    """What a word may do in a clause; the lists stand in `words.toml` under the same names."""

    NEG = "neg"
    NOT_YET = "not_yet"
    CANNOT = "cannot"
    UNABLE = "unable"
    LATE = "late"
    ON_TIME = "on_time"
    COMPLETE = "complete"
    LOOSE = "loose"
    ACT = "act"
    STRONG_ACT = "strong_act"
    ACTIVITY = "activity"
    START = "start"
    BEGUN = "begun"
    DOING = "doing"
    DRAFT = "draft"
    STILL = "still"
    PERFECT = "perfect"
    ALREADY = "already"
    ALL = "all"
    STAGE = "stage"
    SUPPLY = "supply"
    PARTIAL = "partial"
    BASIC = "basic"
    NEARLY = "nearly"
    CLOSING = "closing"
    ONLY_LEFT = "only_left"
    PLAN = "plan"
    ABLE = "able"
    PROMISE = "promise"
    AT_ONCE = "at_once"
    REASSURE = "reassure"
    HEDGE = "hedge"
    IF = "if"
    UNREAL = "unreal"
    ASK = "ask"
    REQUEST_ASK = "request_ask"
    RHETORIC = "rhetoric"
    EXTEND = "extend"
    MOVE = "move"
    GIVE = "give"
    TIME_WANTED = "time_wanted"
    NO_NEED = "no_need"
    TROUBLE = "trouble"
    RESOURCE = "resource"
    ARRIVE = "arrive"
    COOPERATE = "cooperate"
    WAIT = "wait"
    APPROVAL = "approval"
    NEED = "need"
    HELP = "help"
    SUBMIT = "submit"
    EVIDENCE = "evidence"
    HAND_IN = "hand_in"
    PREPARING = "preparing"
    REPORT = "report"
    REPLY = "reply"
    ANSWER = "answer"
    AWAY = "away"
    CLOSE = "close"
    ACCEPT = "accept"
    LONG = "long"
    ACK = "ack"
    ACK_OPENING = "ack_opening"
    NO_PROBLEM = "no_problem"
    NO_TROUBLE = "no_trouble"
    APPROVE = "approve"
    APPROVE_OPENING = "approve_opening"
    CORRECT = "correct"
    NOT_MINE = "not_mine"
    MISSENT = "missent"
    DELEGATE = "delegate"
    HAND_OVER = "hand_over"
    HANDLE = "handle"
    TOTAL = "total"
    LEFT = "left"
    REMAINING = "remaining"
    SHORT = "short"
    SPEND = "spend"
    QUALITY = "quality"
    DELTA = "delta"
    SCHEDULE = "schedule"
    LATER = "later"
    CONTRAST = "contrast"
    OTHERS = "others"
    EXCEPT = "except"
    GREETING = "greeting"
    NEUTRAL = "neutral"
    PRIVATE = "private"
    ROUNDABOUT = "roundabout"
    SLOGAN = "slogan"
    WHITHER = "whither"


WISHES = (Tag.PLAN, Tag.HEDGE, Tag.IF, Tag.ABLE, Tag.PROMISE, Tag.AT_ONCE)
"""What shows that something is only wished, supposed or promised."""
SHORT_OF_AN_END = (*WISHES, Tag.NEG, Tag.NOT_YET, Tag.CANNOT, Tag.STILL, Tag.WAIT, Tag.PARTIAL, Tag.NEARLY, Tag.BASIC)
"""What shows that something is not, not yet or not all over."""
AN_END = frozenset({Tag.ACT, Tag.STRONG_ACT})
"""What an act with an end does in a clause."""


def _by_word() -> dict[str, frozenset[Tag]]:
    """The words of `words.toml`, those of `verbs.toml` that are not among them, and the rest from `nouns.toml`.

    Words of the same tags share one set of them: twenty thousand sets of their own are 3 MB.
    """
    by_word = _tagged("nouns.toml") | _verbs() | _tagged("words.toml")
    shared: dict[frozenset[Tag], frozenset[Tag]] = {}
    return {word: shared.setdefault(tags, tags) for word, tags in by_word.items()}


def _tagged(name: str) -> dict[str, frozenset[Tag]]:
    tags: defaultdict[str, set[Tag]] = defaultdict(set)
    for tag, words in _lists(name).items():
        for word in words.split():
            tags[word].add(Tag(tag))
    return {word: frozenset(found) for word, found in tags.items()}


def _verbs() -> dict[str, frozenset[Tag]]:
    """Every act with every result that may stand behind it, and the acts that have an end of their own."""
    lists = {name: words.split() for name, words in _lists("verbs.toml").items()}
    completed = {act + result: AN_END | {Tag.COMPLETE} for act, result in product(lists["acts"], lists["completing"])}
    resulted = {act + result: AN_END for act, result in product(lists["acts"], lists["resulting"])}
    return dict.fromkeys(lists["ends"], AN_END) | resulted | completed


def _lists(name: str) -> dict[str, str]:
    return tomllib.loads(files(__package__).joinpath(name).read_text(encoding="utf-8"))


WORDS = _by_word()


@dataclass(frozen=True, eq=False)
class Lexicon:
    """The words that carry meaning: the shipped ones, and in front of them those of an office."""

    words: Mapping[str, frozenset[Tag]]
    own: frozenset[str] = frozenset()
    """The office's own words; they are looked for before any pattern."""
    lengths: Mapping[str, Sequence[int]] = field(init=False)
    """How long the words are that begin with a character, the longest first."""

    def __post_init__(self) -> None:
        lengths: defaultdict[str, set[int]] = defaultdict(set)
        for word in self.words:
            lengths[word[0]].add(len(word))
        object.__setattr__(self, "lengths", {first: sorted(found, reverse=True) for first, found in lengths.items()})

    def with_words(self, words: Mapping[str, frozenset[Tag]]) -> "Lexicon":
        """This lexicon and the office's own words, which win over shipped ones of the same spelling."""
        return Lexicon({**self.words, **words}, self.own | frozenset(words)) if words else self


SHIPPED = Lexicon(WORDS)
