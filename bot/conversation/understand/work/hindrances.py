"""Reads what stands in the way: trouble, its absence, and trouble that was put right."""

import re
from collections.abc import Sequence

from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.negation import Denial, denials, is_denied
from bot.conversation.understand.work.verdicts import Judgement, Verdict
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.words import Word


def trouble(reading: Reading) -> bool:
    """经费没到, 村民不让, 卡在环评; 没有困难 says the opposite. True when nothing is left for the verdict."""
    clause = reading.clause
    if clause.has(Tag.NO_TROUBLE) and not clause.has(Tag.NEG, Tag.IF, Tag.PLAN):
        reading.intents.add(Intent.NO_DIFFICULTY)
        return False
    if clause.text.startswith("除非"):
        return False
    word = next((word for word in clause.all(Tag.TROUBLE) if not _is_own_refusal(clause, word)), None)
    if word and (_is_made_good(clause, word) or _is_object_of_mending(clause, word)):
        return False
    if word:
        after = clause.text[word.end - clause.start :]
        if is_denied(clause, word) and (clause.has(Tag.IF) or clause.text.startswith(("没有不", "没不"))):
            return False
        if is_denied(clause, word) or re.match(r"(?:已经?|都)?(?:不大|不多|没有|都没|没了|解决了|已解决|克服)", after):
            reading.intents.add(Intent.NO_DIFFICULTY)
            return False
    reading.has_no_figures |= word is not None and (
        _OF_THE_MEANS.search(word.text) is not None or bool(clause.percents and word.does(Tag.SHORT))
    )
    if word and _NO_EFFECT.search(clause.text[word.end - clause.start :]):
        return False
    if word and any(denial.is_harmless and denial.word.end <= word.start for denial in denials(clause)):
        return False
    if word and word.text in _FOUGHT_OUT and clause.before(word.start, Tag.DOING):
        reading.intents.add(Intent.DIFFICULTY)
        return False
    hindered = (
        word is not None
        or _is_short_of_hands(clause)
        or _has_not_come(clause)
        or any(_is_hindrance(clause, denial) for denial in denials(clause))
    )
    if not hindered:
        return False
    reading.intents.add(Intent.DIFFICULTY)
    reading.blocker = clause.core
    none_at_all = any(amount.is_none_at_all for amount in clause.amounts)
    if clause.has(Tag.UNABLE) or _also_not_done(clause) or none_at_all:
        reading.judgement = Judgement(Verdict.NOT_DONE, word)
    return True


_RECOVERS = re.compile(
    r"[追收退还补缴清付讨要][回发缴还清付了掉完上出]|[已都][追收退还补缴清付讨]|追|收[回缴]|清[收欠退]|归还|补[发缴]|兑付|偿还|讨|化解|解决|办结|处理|整治|调处|销号|清零|清理|消化|完成|整改"
)


def set_aside_recovered_debts(readings: Sequence[Reading]) -> None:
    """欠款40万，追回30万: a debt that is named in order to tell how much of it came back is no trouble."""
    for position, reading in enumerate(readings):
        clause = reading.clause
        troubles = clause.all(Tag.TROUBLE)
        names_a_debt = bool(clause.amounts) and troubles and all(word.text in _DEBTS for word in troubles)
        recovered = any(
            later.clause.amounts and Intent.DIFFICULTY not in later.intents and _RECOVERS.search(later.clause.text)
            for later in readings[position + 1 :]
        )
        if names_a_debt and recovered:
            reading.intents.discard(Intent.DIFFICULTY)
            reading.blocker = None


_AN_OBJECT = 4
"""收回学费欠款: so many characters may stand between a debt and the verb that recovers it."""
_DEBTS = frozenset(["历史遗留", "遗留问题", "纠纷", "争议", "欠款", "拖欠", "欠费", "欠着", "缺口", "欠工程款"])


_OF_THE_MEANS = re.compile(r"..够$|砍[掉了去]+$|(?:失败|流产)了?$")
"""经费只够一半, 预算砍掉一半, 招标失败两次: the figure is of the means or the tries, and no progress; 不够 is shorter."""
_NO_EFFECT = re.compile(r"(?:没有?|未|不)(?:什么|啥|太?大|怎么)?(?:影响|妨碍|耽误|耽搁|碍事|碍着)")
"""下雨没影响."""
_RECOVERED = re.compile(
    r"^(?:[一-龥]{0,6}(?:已经?|共|累计|又))?(?:收上?来|[追收退补缴清付讨要腾拆化调处解修整治消排]+[回缴还清上退出完好解处决复改除]?|清理|清退|收回|化解|调处|调解|处置|处理|解决|消除|整治|疏导|找回来?|召回|取缔|查处)了?[^没未不]{0,4}$"
)


_STANDS_IN_THE_WAY = re.compile(r"[不没未难卡缺无差拒]")


def _is_object_of_mending(clause: Clause, word: Word) -> bool:
    """收回被占宿舍9间, 化解纠纷3起, 失联党员找回来41名: what was wrong, and so much of it was put right."""
    plans = [mark for mark in clause.all(Tag.PLAN) if mark.text not in {"来", "去"}]
    if (
        plans
        or clause.has(Tag.NEG, Tag.CANNOT, Tag.UNABLE, Tag.DOING, Tag.STILL)
        or _STANDS_IN_THE_WAY.search(word.text)
    ):
        return False
    said = clause.text[: word.start - clause.start]
    if any(0 <= amount.start - word.end <= 6 for amount in clause.amounts) and _RECOVERED.match(said):
        return True
    return any(
        0 <= amount.start - mark.end <= 2
        and (mark.does(Tag.STRONG_ACT, Tag.COMPLETE) or clause.text[mark.end - clause.start] == "了")
        for mark in clause.after(word.end, Tag.STRONG_ACT, Tag.COMPLETE, Tag.ACT)
        for amount in clause.amounts
    )


def _is_made_good(clause: Clause, word: Word) -> bool:
    """欠款全部收回来了, 3处塌方都修好了: what was wrong is what was put right."""
    if any(0 <= word.start - act.end <= _AN_OBJECT and _RECOVERS.match(act.text) for act in clause.all(Tag.STRONG_ACT)):
        return not clause.has(Tag.NEG, Tag.PLAN, Tag.CANNOT, Tag.UNABLE)
    if word.text in _DEBTS and _PAID.match(clause.text[word.end - clause.start :]):
        return not clause.has(Tag.NEG, Tag.PLAN, Tag.CANNOT, Tag.UNABLE)
    mended = [mark for mark in clause.after(word.end, Tag.COMPLETE, Tag.STRONG_ACT) if not mark.does(Tag.ARRIVE)]
    told_by_others = _TOLD.search(clause.text[: word.start - clause.start])
    described = not told_by_others and (
        word.text in _DESCRIBING or clause.text[word.end - clause.start :].startswith("的")
    )
    told = (
        word.text in _MADE_GOOD
        or (clause.has(Tag.ALL, Tag.ALREADY) and clause.has(Tag.PERFECT))
        or (described and clause.has(Tag.PERFECT, Tag.COMPLETE))
    )
    return bool(mended) and told and not clause.has(Tag.NEG, Tag.PLAN, Tag.CANNOT, Tag.UNABLE)


_PAID = re.compile(r"(?:的)?[一-龥]{0,4}(?:已经?|都|全部?)?(?:付|还|退|缴|补|结|清|兑|发)(?:清|还|付|给|齐)?了")
"""拖欠货款付了65万元: the debt is what was paid."""
_HANDS = frozenset(["人", "名", "位", "台", "辆", "套", "部", "架"])


def _is_short_of_hands(clause: Clause) -> bool:
    """缺18个人, 还缺两台挖机: too few to do the work, not a rest of the work."""
    return any(
        amount.start == word.end
        and (amount.unit in _HANDS or clause.text[amount.end - clause.start :].startswith("人"))
        for word in clause.all(Tag.SHORT)
        for amount in clause.amounts
    ) and not clause.has(Tag.NEG)


def _has_not_come(clause: Clause) -> bool:
    """项目资金迟迟不到位: what the work needs, and that it has not arrived."""
    return any(
        word.text.endswith("到位") and 0 <= word.start - resource.end <= 3
        for word in clause.all(Tag.NOT_YET)
        for resource in clause.before(word.start, Tag.RESOURCE)
    )


def _also_not_done(clause: Clause) -> bool:
    return any(
        denial.target
        and denial.target.does(Tag.COMPLETE, Tag.START)
        and not denial.target.does(Tag.ARRIVE)
        and not _is_hindrance(clause, denial)
        for denial in denials(clause)
    )


_FOUGHT_OUT = frozenset(["打官司", "诉讼", "起诉", "纠纷", "争议"])
"""正在打官司: a trouble that is being dealt with."""
_MADE_GOOD = frozenset(
    [
        "欠款",
        "空缺",
        "漏洞",
        "短板",
        "拖欠",
        "缺口",
        "纠纷",
        "争议",
        "历史遗留",
        "遗留问题",
        "有问题",
        "问题多",
        "障碍",
        "隐患",
        "堵点",
        "难点",
        "难题",
        "故障",
        "官司",
        "诉讼",
        "塌方",
        "欠费",
        "瓶颈",
        "矛盾",
    ]
)
"""What may itself be what was put right: 欠款全部收回来了."""
_TOLD = re.compile(r"[说讲称听报传]")
_DESCRIBING = frozenset(
    [
        "失联",
        "上访",
        "被占",
        "停产",
        "倒闭",
        "破产",
        "烂尾",
        "遗留",
        "缺水",
        "缺电",
        "受灾",
        "冲毁",
        "老化",
        "拖欠",
        "被挪用",
        "冻结",
        "争议",
        "纠纷",
        "违规",
    ]
)
"""What the thing was before it was put right: 被占的车库腾空恢复了, 老上访户签了协议."""
_REFUSALS = frozenset(["不同意", "不支持", "不让", "不批", "没批", "不签", "不肯", "不认"])


def _is_own_refusal(clause: Clause, word: Word) -> bool:
    return word.text in _REFUSALS and clause.text.startswith(word.text)


_CLEAR_ARRIVALS = frozenset(
    [
        "找到",
        "招到",
        "联系上",
        "谈成",
        "定标",
        "审下来",
        "发下来",
        "修好",
        "到货",
        "到账",
        "下来",
        "下达",
        "批下来",
        "拨付",
        "拨下来",
        "拨过来",
        "办下来",
        "审完",
        "签下来",
        "给到",
        "回来",
        "交货",
        "供上",
        "备齐",
        "运到",
        "运来",
        "发货",
        "供货",
        "谈妥",
        "谈下来",
        "谈拢",
        "批复",
        "批准",
    ]
)


_GROUND = re.compile(r"(?:场|用|土)地|地皮|工地")
_VACATED = ("腾", "迁走", "搬走", "搬离", "交出", "挪走")
"""场地没腾出来: what others have to make room for."""


def _is_hindrance(clause: Clause, denial: Denial) -> bool:
    target = denial.target
    if denial.word.text in {"没有", "没", "缺"} and any(
        word.start == denial.word.end for word in clause.all(Tag.RESOURCE)
    ):
        return not (target and target.does(Tag.TROUBLE))
    if (
        target
        and target.text.startswith(_VACATED)
        and not target.text.startswith("腾退")
        and _GROUND.search(clause.text)
    ):
        return True
    if target is None or not target.does(Tag.ARRIVE, Tag.COOPERATE):
        return False
    if _counts_who_waits(clause, denial):
        return False
    if target.text in _CLEAR_ARRIVALS:
        return True
    subject = clause.before(denial.word.start, Tag.RESOURCE)
    if target.text in _GETTING and clause.after(target.end, Tag.RESOURCE):
        return True
    return bool(subject) or bool(clause.people and target.does(Tag.COOPERATE))


_PAID_OUT = frozenset(["到账", "发下来", "拨下来", "拨付", "领到", "给到", "签下来", "发放"])


def _counts_who_waits(clause: Clause, denial: Denial) -> bool:
    """还有38人没到账: so many are left of those who are paid, and nothing stands in the way."""
    is_counted = any(amount.end == denial.word.start and amount.unit != "元" for amount in clause.amounts)
    return is_counted and denial.target is not None and denial.target.text in _PAID_OUT


_GETTING = frozenset(["拿到", "要到", "办到", "等到", "争取到", "找到", "招到"])
"""没拿到批文: what was to be got stands behind."""
