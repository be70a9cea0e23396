"""Cuts a reply into clauses, at its pauses and where it turns to something else, and gives each what was found in it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from bot.conversation.understand.days.workdays import Workdays
from bot.conversation.understand.item_names import ItemsMention
from bot.conversation.understand.people.roster import Roster
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.finding import Found, find, within
from bot.conversation.understand.writing.lexicon import WISHES, Lexicon, Tag
from bot.conversation.understand.writing.stretches import stretches_of
from bot.conversation.understand.writing.words import Word, cut


def clauses_of(text: str, today: date, workdays: Workdays, roster: Roster, lexicon: Lexicon) -> list[Clause]:
    """The clauses of a reply in plain writing; items with nothing said about them move on to the next clause."""
    found = find(text, today, workdays, roster, lexicon)
    clauses: list[Clause] = []
    for start, end, ending in stretches_of(text, found):
        words = cut(found.covered[start:end], lexicon)
        if start:
            words = tuple(Word(word.start + start, word.end + start, word.text, word.tags) for word in words)
        whole = _clause(text, start, end, ending, words, found)
        clauses += _at_turns(text, whole, found)
    return list(_items_carried_on(clauses))


def _clause(text: str, start: int, end: int, ending: str, words: Sequence[Word], found: Found) -> Clause:
    inside = tuple(word for word in words if start <= word.start < end)
    return Clause(
        start,
        end,
        text[start:end],
        ending,
        inside,
        within(found.items, start, end),
        within(found.dates, start, end),
        within(found.percents, start, end),
        within(found.amounts, start, end),
        within(found.people, start, end),
        frozenset().union(*(word.tags for word in inside)),
        found.covered[start:end],
    )


def _at_turns(text: str, whole: Clause, found: Found) -> Iterator[Clause]:
    turns = _turns(whole)
    if not turns:
        yield whole
        return
    for start, end in pairwise([whole.start, *turns, whole.end]):
        ending = whole.ending if end == whole.end else ","
        yield _clause(text, start, end, ending, whole.words, found)


def _turns(clause: Clause) -> list[int]:
    """Where a statement without a pause turns to something else: 已完成但…, 修了80%还剩…, 3条完了第6条…"""
    marks: list[Word | ItemsMention] = sorted([*clause.words, *clause.items], key=lambda mark: mark.start)
    turns: list[int] = []
    said = spoken = False
    for position, mark in enumerate(marks):
        if isinstance(mark, ItemsMention):
            if spoken and not _is_object(marks[:position], mark):
                turns.append(mark.start)
                said = spoken = False
            continue
        if mark.does(Tag.NEG) and any(amount.end == mark.start for amount in clause.amounts):
            continue
        lacks = said and _LACKS_A_PAPER.match(clause.text[mark.start - clause.start :]) is not None
        if position and (lacks or _is_turn(mark, said or _number_before(clause, mark), marks[:position])):
            turns.append(mark.start)
            said = spoken = False
        spoken = spoken or mark.does(*_SPEAKING)
        said = said or _is_said(mark, marks[position + 1 : position + 2], marks[max(0, position - 3) : position])
    return turns


def _is_object(before: Sequence[Word | ItemsMention], item: ItemsMention) -> bool:
    """完成第4条, 不是4-2: the item behind its verb, not the beginning of another statement."""
    if before and isinstance(before[-1], Word) and before[-1].text in _NAMING and before[-1].end == item.start:
        return True
    words = [mark for mark in before if isinstance(mark, Word)]
    if not words or len(words) < len(before):
        return False
    if words[0].does(Tag.EXCEPT) and words[-1].text == "的" and words[-1].end == item.start:
        return True  # 除了最难的第3条: described, and still the one excepted
    verbs = [word for word in words if word.text != "了"]
    return bool(verbs) and verbs[-1].does(Tag.COMPLETE, Tag.ACT) and item.start - verbs[-1].end <= 1


_LACKS_A_PAPER = expression(
    r"没有?(?:来得及|顾上|顾得上)?(?:拍照|留照|存照|照相|录像|写(?:报告|总结|说明)|盖章|签字|(?:交|报|传|补|留|附)(?:材料|资料|照片|佐证|报告|底))"
)
"""弄完了没拍照: what is wanting is a paper, told without a pause."""
_NAMING = frozenset({"是", "不是", "并不是", "并非"})


def _number_before(clause: Clause, word: Word) -> bool:
    ends = [mention.end for mention in clause.percents] + [mention.end for mention in clause.amounts]
    return any(end <= word.start for end in ends)


def _is_turn(word: Word, said: bool, before: Sequence[Word | ItemsMention]) -> bool:
    if word.does(Tag.CONTRAST) and len(word.text) > 1:
        return word.text != "就是" or not (_only_supposes(before) or _is_that_is(word, before))
    if word.text == "但":
        return True
    if word.does(Tag.OTHERS) and any(isinstance(mark, ItemsMention) for mark in before):
        return True
    if not said:
        return False
    if word.does(Tag.NEG):
        return word.text[0] in "还尚仍" or word.text == "未"
    return word.does(Tag.STILL, Tag.ONLY_LEFT, Tag.REMAINING, Tag.OTHERS) or word.text in _TURNING


def _is_that_is(word: Word, before: Sequence[Word | ItemsMention]) -> bool:
    """也就是8号, 头一件事就是进场: the same in other words, and no turn."""
    last = before[-1] if before else None
    return isinstance(last, Word) and last.end == word.start and last.text.endswith(("也", "事", "步", "任务", "工作"))


def _only_supposes(before: Sequence[Word | ItemsMention]) -> bool:
    """如果那个就是食堂的事已经弄完了: 就是 is a stammer, and what it is said of is supposed."""
    told = [mark for mark in before if isinstance(mark, Word) and mark.tags]
    return bool(told) and all(mark.does(*WISHES, Tag.ASK) for mark in told)


_SPEAKING = (
    Tag.COMPLETE,
    Tag.ACT,
    Tag.NEG,
    Tag.DOING,
    Tag.STILL,
    Tag.START,
    Tag.CANNOT,
    Tag.UNABLE,
    Tag.BASIC,
    Tag.NEARLY,
)


_TURNING = frozenset(
    {"正在", "下步", "下一步", "接下来", "后续", "还要", "还需", "还需要", "还得", "等待", "请", "申请"}
    | {"事也", "事情也", "事儿也", "活也", "活儿也"}
    | {"怎么还", "咋还", "怎么又", "咋又", "为啥还", "为什么还", "怎么老", "咋老", "怎么总", "咋总", "怎么仍", "为何还"}
)


def _is_said(word: Word, after: Sequence[Word | ItemsMention], before: Sequence[Word | ItemsMention]) -> bool:
    """Whether something has been stated as a fact by this word."""
    if not word.does(Tag.COMPLETE, Tag.ACT, Tag.START, Tag.CLOSING):
        return False
    is_denied = any(isinstance(mark, Word) and mark.does(Tag.NEG) for mark in before)
    if is_denied and after and isinstance(after[0], Word) and "的" in after[0].text:
        return False  # 没参保的还在动员: which ones
    followed = after and isinstance(after[0], Word) and after[0].text == "了"
    preceded = any(isinstance(mark, Word) and mark.does(Tag.ALREADY, Tag.NEG) for mark in before)
    return bool(followed or preceded or word.text.endswith("了"))


_SAYS_SOMETHING = expression(
    r"\ue0ff(?:[条项个]|问题)*(?!(?:[那这][个些条项边头块样]?儿?|的话?|问题|措施|整改|任务|事项|情况|方面|部分|内容|呢|嘛|吧|啊|呀|就是|是){1,4}$)[一-龥]{2,}$"
)
"""第二项垫底，别的都完了: what is said of it may be in words that nobody knows, and the rest is told apart from it."""
_ENDED = expression(r"\ue0ff(?:[项条个两三四五六]|问题|措施|隐患|事项|任务)*[一-龥][妥毕讫]了?$")
"""5和7号问题审妥，8号问题6月28日: ended, in whatever trade's word."""
_THERE_IS = expression(r"(?:还有|还剩|剩下?|就剩下?|只剩下?|另外)\ue0ff+(?:嘛|呢|吧)?")
"""还有第5条，月底前能完: what is said of it follows."""


def _items_carried_on(clauses: Sequence[Clause]) -> Iterator[Clause]:
    waiting: tuple[ItemsMention, ...] = ()
    for clause, following in pairwise([*clauses, None]):
        if clause is None:
            continue
        is_silent = clause.is_silent or (following and following.dates and _THERE_IS.fullmatch(clause.covered))
        is_set_apart = following is not None and (
            (following.has(Tag.OTHERS) and _SAYS_SOMETHING.search(clause.covered))
            or (following.items and _ENDED.search(clause.covered))
        )
        if clause.items and is_silent and "?" not in clause.ending and following and not is_set_apart:
            waiting += clause.items
            continue
        yield replace(clause, items=waiting + clause.items) if waiting else clause
        waiting = ()
