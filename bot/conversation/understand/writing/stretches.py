"""Cuts a reply at its pauses, and joins again what a pause has torn apart."""

from collections.abc import Iterator, Sequence

from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.finding import Found, within
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.words import Word, cut

LONGEST_STRETCH = 120
_PAUSE = expression(r"[,。;!?、:~…\n]+")


def _stretches(text: str, covered: str, joints: frozenset[int]) -> Iterator[tuple[int, int, str]]:
    """Start, end and closing sign of what stands between two pauses; `joints` are signs that part no statements."""
    start = 0
    for pause in _PAUSE.finditer(covered):
        if pause.group() == "、" and pause.start() in joints:
            continue
        if start < pause.start():
            yield from _bounded(start, pause.start(), pause.group())
        elif "?" in pause.group():
            yield pause.start(), pause.start(), pause.group()
        start = pause.end()
    if start < len(text):
        yield from _bounded(start, len(text), "")


def _bounded(start: int, end: int, ending: str) -> Iterator[tuple[int, int, str]]:
    """A stretch without any pause for longer than people write is cut, so that the work stays linear."""
    while end - start > LONGEST_STRETCH:
        yield start, start + LONGEST_STRETCH, ","
        start += LONGEST_STRETCH
    yield start, end, ending


_LEADING_ON = (Tag.PLAN, Tag.ABLE, Tag.HEDGE, Tag.IF, Tag.NEED, Tag.UNREAL)


_LEADING_WORDS = frozenset(
    [
        "即将",
        "快要",
        "将近",
        "接近",
        "就要",
        "马上就要",
        "几乎",
        "差点",
        "基本",
        "基本上",
        "大体",
        "大体上",
        "大致",
        "大致上",
        "初步",
        "部分",
    ]
)


def _leads_on(word: Word, count: int) -> bool:
    if word.text in _LEADING_WORDS:
        return True
    leads = (Tag.PLAN, Tag.IF, Tag.NEED, Tag.PROMISE, Tag.AT_ONCE) if count > 1 else _LEADING_ON
    return (
        word.does(*leads)
        and not word.does(Tag.ACK, Tag.NEARLY, Tag.CORRECT, Tag.CLOSE)
        and not (word.does(Tag.PROMISE) and word.does(Tag.REPORT, Tag.ON_TIME))
        and not (word.does(Tag.AT_ONCE) and len(word.text) > _LONGEST_ADVERB)
        and word.text not in _ENDS_A_STATEMENT
        and not word.text.endswith("完成")
    )


_LONGEST_ADVERB = 2
"""Characters: 马上 leads on to what is done at once; 我亲自抓 says it."""
_ENDS_A_STATEMENT = frozenset({"去", "来", "说", "假的", "才算", "再说", "就可以了", "等着"})
_A_STATEMENT = expression(r"[开召][^,]{0,8}会$|[来去]看$")
"""开了馆务会, 请人来看: a noun, and no 会 of what will be; an act, and no 看 that waits and sees."""


_TIMELESS = frozenset(
    {Tag.PLAN, Tag.ABLE, Tag.PROMISE, Tag.HEDGE, Tag.ACT, Tag.TOTAL, Tag.CONTRAST, Tag.GREETING, Tag.NEUTRAL, Tag.NEED}
)


_ONCE = frozenset({"原定", "原计划", "原来计划", "本来计划", "原定于"})
"""原定30号，8号就干完了: the day that was set says nothing of the next statement."""
_UNTIL = frozenset({"到", "等到", "到了"})
"""到下周五，路面修完: by then, and not that anything has come."""


_AT_MOST = expression(
    r"(?:我们?|也|就|,)*(?:最多|顶多|至多|撑死)(?:再|也|就|用|要|不过)*\ue0ff+(?:的?(?:时间|工夫|功夫))?"
)
"""最多四天，坑就补平: the longest that it will take, and no time asked for."""


def _is_a_time_for(following: tuple[int, int, str], here: tuple[int, int], words: Sequence[Word], found: Found) -> bool:
    """力争月底前，完成: a stretch that ends in a date and says nothing else, before one that tells of work."""
    start, end = here
    if not any(
        start <= mention.start < end and not found.covered[mention.end : end].strip("吧呢啊呀嘛")
        for mention in found.dates
    ):
        return False
    is_a_term = _AT_MOST.fullmatch(found.covered[start:end]) is not None
    if not is_a_term and any(
        (word.tags and not word.tags <= _TIMELESS and word.text not in _UNTIL)
        or word.text[0] in "没未不"
        or word.text in _ONCE
        for word in words
    ):
        return False
    if within(found.items, following[0], following[1]):
        return False
    return any(
        word.does(Tag.COMPLETE, Tag.ACT) for word in cut(found.covered[following[0] : following[1]], found.lexicon)
    )


def stretches_of(text: str, found: Found) -> Iterator[tuple[int, int, str]]:
    """Start, end and closing sign of each stretch of the reply that can stand alone.

    预计，月底完成; 月底前，完成: what must be followed by something takes the next stretch to itself.
    """
    covered, held = found.covered, None
    # 请财务科、办公室共同落实: between two names the sign only counts them up.
    begun = {mention.start for mention in found.people}
    joints = frozenset(
        mention.end for mention in found.people if any(mention.end + step in begun for step in range(1, 6))
    )
    joined = list(_particles_joined(list(_stretches(text, covered, joints)), covered))
    for position, (start, end, ending) in enumerate(joined):
        begin = held[0] if held else start
        held = (begin, end, ending)
        words = cut(covered[start:end], found.lexicon)
        leads_on = bool(words) and words[-1].end == end - start and _leads_on(words[-1], len(words))
        leads_on = (
            leads_on
            and covered[start + words[-1].start - 1] not in "的时期年权上下"
            and not (words[-1].text in {"会", "看"} and _A_STATEMENT.search(covered[start:end]))
        )  # 没有延期的打算, 时限: a noun
        following = joined[position + 1 : position + 2]
        dates_on = bool(following) and _is_a_time_for(following[0], (start, end), words, found)
        if "?" in ending or not (leads_on or dates_on):
            yield held
            held = None
    if held:
        yield held


_ONLY_PARTICLES = expression(r"[了的呢啊吗么吧嘛嗯]+")


def _particles_joined(stretches: list[tuple[int, int, str]], covered: str) -> Iterator[tuple[int, int, str]]:
    """完成 了吗: particles after a pause belong to what stands before it."""
    held: tuple[int, int, str] | None = None
    for start, end, ending in stretches:
        if held and start < end and _ONLY_PARTICLES.fullmatch(covered[start:end]):
            held = (held[0], end, ending)
            continue
        if held:
            yield held
        held = (start, end, ending)
    if held:
        yield held
