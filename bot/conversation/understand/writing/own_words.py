"""Tests a word of an office's own before it is taken in, and makes a lexicon of such words."""

from collections.abc import Mapping
from datetime import date

from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reader import understand
from bot.conversation.understand.writing.lexicon import SHIPPED, Lexicon, Tag
from bot.conversation.understand.writing.words import cut
from bot.ledger.vocabulary import Meaning

_TAGS: dict[Meaning, frozenset[Tag]] = {
    Meaning.DONE: frozenset({Tag.COMPLETE}),
    Meaning.NOT_DONE: frozenset({Tag.NOT_YET}),
    Meaning.PROGRESS: frozenset({Tag.DOING}),
    Meaning.STEP: frozenset({Tag.STAGE}),
    Meaning.DIFFICULTY: frozenset({Tag.TROUBLE}),
    Meaning.EXTENSION: frozenset({Tag.EXTEND}),
    Meaning.COMMIT: frozenset({Tag.PROMISE}),
    Meaning.DEFER: frozenset({Tag.AWAY}),
    Meaning.ACK: frozenset({Tag.ACK, Tag.ACK_OPENING}),
    Meaning.EVIDENCE: frozenset({Tag.EVIDENCE}),
    Meaning.QUALITY: frozenset({Tag.QUALITY}),
    Meaning.NOTHING: frozenset({Tag.NEUTRAL}),
}
_MAY_NOT_HOLD = {
    "否定": (Tag.NEG, Tag.NOT_YET, Tag.CANNOT, Tag.UNABLE),
    "推测": (Tag.HEDGE,),
    "打算或条件": (Tag.PLAN, Tag.IF, Tag.ABLE),
    "“接近”或“部分”": (Tag.NEARLY, Tag.BASIC, Tag.PARTIAL),
}
"""What a word that means "done", or means nothing, must not be made of."""
_FREE = frozenset({Meaning.NOT_DONE, Meaning.DIFFICULTY, Meaning.DEFER, Meaning.EXTENSION, Meaning.PROGRESS})
"""Meanings that never make a claim stronger: their words may hold a denial, as 没眉目 does."""
_TRIAL_DAY = date(2023, 10, 11)
_SAFETY = (
    "没完成",
    "没有全部完成",
    "还没弄完",
    "未完成整改",
    "不能按期完成",
    "预计月底完成",
    "能按时完成",
    "基本完成",
    "部分完成",
    "快完成了",
    "如果完成了再报",
    "应该完成了",
    "方案已完成，还未动工",
    "完成了一半",
    "完成了吗",
    "听说完成了",
    "请尽快完成",
    "正在完成",
    "没整改",
    "还没动",
    "不算完成",
    "谈不上完成",
    "力争完成",
    "离完成还差得远",
    "主体完工，还剩粉刷",
    "满意率100%，长效机制还在起草",
    "下周五前完成",
    "谁说完成了",
    "收到",
    "同意",
)
"""Replies that are never "done", whatever words an office adds."""
_BEFORE_A_CLAIM = (
    "没",
    "没有",
    "还没",
    "未",
    "尚未",
    "没能",
    "不能",
    "预计",
    "能",
    "准备",
    "下周",
    "快",
    "基本",
    "如果",
    "应该",
)


def lexicon_with(words: Mapping[str, Meaning]) -> Lexicon:
    """The shipped words and these."""
    return SHIPPED.with_words({word: _TAGS[meaning] for word, meaning in words.items()})


def objection(word: str, meaning: Meaning) -> str | None:
    """Why the word must not have that meaning, as a sentence in Chinese; None when nothing speaks against it."""
    if meaning not in _FREE:
        for part in cut(word):
            kind = next((kind for kind, tags in _MAY_NOT_HOLD.items() if part.does(*tags)), None)
            if kind:
                return f"其中的“{part.text}”表示{kind}，请换一个说法。"
    lexicon = lexicon_with({word: meaning})
    trials = list(_SAFETY)
    if meaning is Meaning.DONE:
        trials += [before + word for before in _BEFORE_A_CLAIM]
    for trial in trials:
        if Intent.DONE in understand(trial, _TRIAL_DAY, vocabulary=lexicon).intents:
            return f"“{trial}”会被误认为已完成，请换一个说法。"
    return None
