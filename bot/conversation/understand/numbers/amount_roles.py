"""Tells what an amount counts by the words around it: done, total, left, needed."""

from bot.conversation.understand.numbers.amount_cues import is_cost, role_told, said_before
from bot.conversation.understand.numbers.amounts import Amount, Role
from bot.conversation.understand.numbers.uncounted import is_aside
from bot.conversation.understand.numbers.wants import is_lacking
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.words import Word


def role_of(amount: Amount, clause: Clause) -> Role | None:
    """What an amount counts, by the words around it in its clause; None when only its neighbours can tell."""
    before = tuple(word for word in clause.words if word.end <= amount.start)
    until = min((other.start for other in clause.amounts if other.start > amount.start), default=clause.end)
    after = tuple(word for word in clause.words if amount.end <= word.start < until)
    said = said_before(amount, clause)
    if is_lacking(amount, clause, said):
        return Role.NEED
    is_short = amount.unit == "元" and any(word.does(Tag.SHORT) for word in (*before[-2:], *after[:1]))
    if is_short and not _GOT_IN.search(said):
        return Role.NEED
    if is_cost(amount, said):
        return Role.COST
    if is_aside(amount, clause, said):
        return Role.ASIDE
    rest = clause.text[amount.end - clause.start : until - clause.start]
    next_to = rest if until < clause.end else ""
    role = role_told(said, rest) or _by_neighbour(amount, before, after, next_to)
    return role or (None if said.endswith("的") else _by_verb(before, clause))


_GOT_IN = expression(
    r"(?:差额|差价|差款|短款|缺口|亏空|短缺)[一-龥]{0,3}?(?:已经?|也|都|全)*(?:收|补|追|缴|退|讨|要|赔|找)(?:上来|回来?|到|齐|足|清|进来|讫|上|完|平)了?$"
)
"""邮资差额收上来5.6万元: what was short has come in, and is needed no more."""
_OF_THE_NEXT = expression(r"[没未](?:有|能)?[一-龥]{1,4}的$")
"""1200户里头没签的300户: what is denied of those that are counted next."""


_HOLDING = frozenset({"组织", "安排", "聘请", "邀请"})
_TIMES = frozenset({"次", "场", "趟", "期", "轮", "回", "节", "堂", "批", "班"})
"""组织31趟: how often it was done, and nothing spent."""
_STOCKED = frozenset({"尾", "羽", "粒", "只", "头", "公斤", "斤", "吨", "枚"})
"""投了1万3千尾: what is put out, and no means."""
_CALLED_FOR = frozenset(["要", "需", "需要", "得", "应", "应该", "须", "总共要", "一共要"])
"""栽了5万株，要8万株; 到了12人，须15人以上."""


_SENT_OUT = frozenset({"出动", "派出", "组织", "抽调"})
_TURNS = frozenset({"人次", "车次", "次", "家次", "户次", "台次"})
"""出动120人次: what was done, counted by turns."""


def _by_neighbour(amount: Amount, before: tuple[Word, ...], after: tuple[Word, ...], rest: str) -> Role | None:
    """还剩3户, 3户没搬, 15个里, 投入3万: by the word right before or right after."""
    near = before[-1] if before else None
    is_held = near is not None and (
        (near.text in _HOLDING and amount.unit in _TIMES) or (near.text.startswith("投") and amount.unit in _STOCKED)
    )
    if near and ((near.text in _SENT_OUT and amount.unit in _TURNS) or _is_dug(near, amount)):
        return Role.DONE
    if (
        near
        and near.does(Tag.SPEND)
        and (amount.unit == "元" or near.text[0] != "投")
        and not is_held
        and not any(word.does(Tag.COMPLETE) for word in before)
    ):
        return Role.ASIDE
    if near and (near.does(Tag.SHORT) or (near.does(Tag.LEFT) and not near.does(Tag.OTHERS)) or near.text in _REST):
        return Role.LEFT
    if (_is_left_behind(after) and not _OF_THE_NEXT.search(rest)) or any(
        word.does(Tag.LEFT) and word.does(Tag.REMAINING) for word in before
    ):
        return Role.LEFT
    if (
        near
        and near.text in _CALLED_FOR
        and near.end == amount.start
        and (amount.unit not in {"", "元", "人", "名", "个"} or (after and after[0].text == "以上"))
    ):
        return Role.TOTAL
    is_owed = (
        before
        and before[0].does(Tag.TOTAL)
        and before[0].text[0] in "应需须"
        and not any(word.does(Tag.COMPLETE, Tag.PERFECT) for word in before)
    )
    if is_owed or _is_within(after[:2]):
        return Role.TOTAL
    return None


def _is_dug(near: Word, amount: Amount) -> bool:
    """化粪池掏了110个: no money that was laid out."""
    return near.text in {"掏了", "砸了"} and amount.unit != "元"


def _is_within(after: tuple[Word, ...]) -> bool:
    """30人中, 15个里; but 2座选址中 is under way."""
    return any(
        word.text in _WITHIN and not (place and after[place - 1].does(Tag.ACT, Tag.STAGE))
        for place, word in enumerate(after)
    )


def _by_verb(before: tuple[Word, ...], clause: Clause) -> Role | None:
    """修了3公里, 应退3万, 没收3户: by the nearest verb, or word for a total, in front."""
    for position, word in reversed(list(enumerate(before))):
        if word.text in _WITHIN:
            continue
        if word.does(Tag.COMPLETE, Tag.ACT):
            if position and _obliges(before[position - 1], word):
                return Role.LEFT if before[position - 1].text[0] in "还尚仍" else Role.TOTAL
            if any(other.does(Tag.NEG) and _denies(other, word, clause) for other in before):
                return Role.LEFT
        if word.does(Tag.COMPLETE, Tag.ACT, Tag.PERFECT):
            return _OF_FINDING.get(word.text, Role.DONE)
        if word.does(Tag.TOTAL):
            return Role.TOTAL
    return None


def _denies(denial: Word, verb: Word, clause: Clause) -> bool:
    """没收3户; but not 批而未供的地消化320亩, where the denial only describes the thing."""
    between = clause.text[denial.end - clause.start : verb.start - clause.start]
    return denial.end <= verb.start and "的" not in between and verb.text not in between  # 未归档合同归档24份


def _obliges(before: Word, verb: Word) -> bool:
    """应签50份, 需改12处: as much as there is to do."""
    if before.end == verb.start and before.text in {
        "得",
        "应该",
        "总共要",
        "一共要",
        "还要",
        "还得",
        "还需",
        "还需要",
        "尚需",
        "仍需",
    }:
        return True
    if before.end == verb.start and before.text.startswith("应") and before.does(Tag.TOTAL):
        return True
    return before.end == verb.start and before.text in {
        "应",
        "需",
        "须",
        "需要",
        "计划",
        "规划",
        "下达",
        "要",
        "要求",
        "目标",
        "应当",
        "拟",
    }


_REST = frozenset({"剩下的", "剩余的", "余下的"})
_WITHIN = frozenset({"里", "里头", "里面", "当中", "之中", "中", "其中"})
_OF_FINDING = dict.fromkeys(("编制", "核定", "反馈", "交办", "涉及"), Role.TOTAL) | dict.fromkeys(
    (
        "立案",
        "收案",
        "受案",
        "审计",
        "巡察",
        "督查",
        "受理",
        "排查",
        "检查",
        "核查",
        "摸排",
        "巡查",
        "抽查",
        "发现",
        "查出",
        "登记",
        "检定",
        "抽检",
        "考核",
        "送检",
        "申报",
        "评审",
    ),
    Role.FOUND,
)


_REFUTING = frozenset({"不是", "并非", "而不是", "并不是"})
"""12笔不是21笔: what follows is denied, and not the amount before."""


def _is_left_behind(after: tuple[Word, ...]) -> bool:
    """3户没搬, 两个还没办: the amount stands before its denial."""
    for word in after[:4]:
        if word.does(Tag.REMAINING) or word.text in _REFUTING:
            return False
        if word.does(Tag.NEG, Tag.STILL):
            return not word.does(Tag.NO_NEED) or word.text == "不"
        if word.does(Tag.COMPLETE, Tag.ACT, Tag.ALREADY):
            return False
    return False
