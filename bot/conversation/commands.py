"""Words that are commands: the twins of the buttons, the lists, help, and the codes of pairing; pure."""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from bot.ledger.acts.pairing import looks_like_code


class Word(StrEnum):
    """What is asked for by a fixed word."""

    START = "start"
    HELP = "help"
    MINE = "mine"
    WAITING = "waiting"
    CANCEL = "cancel"
    YES = "yes"
    CORRECT = "correct"
    UNDO = "undo"
    RESUME = "resume"
    NOTHING = "nothing"
    ALL = "all"
    REPORT = "report"
    DONE = "done"
    EXTEND = "extend"
    TROUBLE = "trouble"
    ACKNOWLEDGE = "acknowledge"
    SHOW = "show"
    VERIFY = "verify"
    SEND_BACK = "send_back"
    GRANT = "grant"
    REFUSE = "refuse"
    AGREE = "agree"


@dataclass(frozen=True, slots=True)
class Command:
    """A fixed word, the item it names ("4-2"; empty: none), and what follows it.

    `aimed`: written as /word. `leads`: the word stands before the item, as in no report.
    """

    word: Word
    item: str = ""
    rest: str = ""
    aimed: bool = False
    leads: bool = False


_SLASH = {
    "start": Word.START,
    "help": Word.HELP,
    "tasks": Word.MINE,
    "mine": Word.MINE,
    "pending": Word.WAITING,
    "cancel": Word.CANCEL,
}

_ALONE = {
    Word.HELP: ("帮助", "用法", "菜单", "怎么用", "help", "?"),
    Word.MINE: ("我的", "我的事项", "我的任务", "我的清单"),
    Word.WAITING: ("待审", "待审核", "待办"),
    Word.CANCEL: ("取消", "算了", "不用了"),
    Word.YES: ("是", "是的", "对", "对的", "确认", "没错", "正确", "y", "yes"),
    Word.CORRECT: ("不是", "不对", "否", "错了", "有误", "n", "no"),
    Word.UNDO: (
        *("更正", "更正一下", "撤回", "撤销", "收回", "报错", "报错了", "刚才报错了", "刚报错了", "说错了", "写错了"),
        *("发错了", "点错了", "按错了", "搞错了", "弄错了"),
    ),
    Word.RESUME: ("恢复提醒", "取消暂停", "结束暂停", "可以提醒了"),
    Word.NOTHING: ("没有", "无", "暂无", "没有材料", "没有照片", "暂时没有"),
    Word.ALL: ("全部", "都是", "所有", "全都是", "各项都是"),
}

_OF_AN_ITEM = {
    Word.REPORT: ("报进展",),
    Word.DONE: ("已完成",),
    Word.EXTEND: ("申请延期", "延期申请"),
    Word.TROUBLE: ("有困难",),
    Word.ACKNOWLEDGE: ("收到",),
    Word.SHOW: ("查看", "查"),
}

_OF_THE_OFFICE = {
    Word.REFUSE: (
        *("不同意延期", "不批准延期", "不予延期", "不准延期", "拒绝延期", "驳回延期"),
        *("不同意", "不批准", "不批", "不准"),
    ),
    Word.GRANT: ("同意延期", "批准延期", "准予延期", "准许延期", "同意展期", "延期同意", "延期批准"),
    Word.SEND_BACK: ("退回整改", "退回", "打回", "驳回", "不予通过", "不予销号", "不通过"),
    Word.VERIFY: ("核验通过", "核实通过", "审核通过", "同意销号", "准予销号", "批准销号", "通过", "销号"),
    Word.AGREE: ("同意", "批准", "准予", "照准"),
}
"""Decisions; AGREE grants what was asked for or passes what was claimed, whichever waits."""

_SINGLE = {spelling: word for word, spellings in _ALONE.items() for spelling in spellings}
_DASHES = str.maketrans(dict.fromkeys("－–—―−﹣ー", "-"))
ITEM = r"(?P<item>\d{1,3}(?:-\d{1,3}){1,2}|第\d{1,3}[项条]|\d{1,3})"
_ORDINAL = re.compile(r"第(\d{1,3})[项条]")
_HOW_IT_STANDS = re.compile(r"^(?P<asked>查.*\d[项条]?)的?(?:进展|进度|情况|状态)(?:如何|怎么样)?$")
_PUNCTUATION = " \t\n。．.,，;；:：!！~～"


def normal(text: str) -> str:
    """The text in plain width, with plain dashes, without white space around it."""
    return unicodedata.normalize("NFKC", text).translate(_DASHES).strip()


def read(text: str) -> Command | None:
    """The command the text is; None for free words. A word with more than an item's number after it is free."""
    words = normal(text)
    if words.startswith("/"):
        return _slash(words)
    bare = words.strip(_PUNCTUATION).lower()
    if word := _SINGLE.get(bare):
        return Command(word)
    return _with_item(bare) or _office(words.strip(_PUNCTUATION))


def _slash(words: str) -> Command | None:
    name, _, rest = words[1:].partition(" ")
    word = _SLASH.get(name.partition("@")[0].lower())
    return Command(word, rest=rest.strip(), aimed=True) if word else None


def _with_item(bare: str) -> Command | None:
    bare = _HOW_IT_STANDS.sub(r"\g<asked>", bare)
    for word, spellings in _OF_AN_ITEM.items():
        for spelling in spellings:
            if bare == spelling:
                return Command(word)
            either = rf"(?:{spelling}[ :,，]*{ITEM}|{ITEM.replace('item', 'before')}[ :,，]*{spelling})"
            if found := re.fullmatch(either, bare):
                return Command(word, _number(found["item"] or found["before"]))
    return None


def _office(words: str) -> Command | None:
    for word, spellings in _OF_THE_OFFICE.items():
        for spelling in spellings:
            # Without a pause after them the words are a sentence: 4-2通过了验收 decides nothing.
            first = re.fullmatch(rf"{spelling}[ :,，]*{ITEM}(?P<rest>[ :,，。到至].*)?", words, re.DOTALL)
            later = re.fullmatch(rf"{ITEM}[ :,，]*{spelling}(?P<rest>[ :,，。到至].*)?", words, re.DOTALL)
            if found := first or later:
                rest = (found["rest"] or "").strip(_PUNCTUATION)
                return Command(word, _number(found["item"]), rest, leads=first is not None)
            if words == spelling:
                return Command(word)
    return None


def _number(item: str) -> str:
    found = _ORDINAL.fullmatch(item)
    return found[1] if found else item


def item_alone(text: str) -> str | None:
    """The item's number when the text is nothing but one: "4-2", "第4项"."""
    found = re.fullmatch(ITEM, normal(text).strip(_PUNCTUATION))
    return _number(found["item"]) if found else None


def code_in(text: str) -> str | None:
    """The pairing code when the text is nothing but one, bare or after /start."""
    command = read(text)
    words = command.rest if command and command.word is Word.START else normal(text)
    code = words.replace(" ", "").replace("-", "").upper()
    # A bare number is more likely an amount or a telephone than a code.
    return code if looks_like_code(code) and (command or not code.isdigit()) else None
