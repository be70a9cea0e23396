"""Tells trouble that no word of trouble names: what has not come, too few hands, what others have to grant."""

from bot.conversation.understand.work.negation import Denial, denials
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag


def is_hindered(clause: Clause) -> bool:
    """没到货, 缺两台挖机, 因村民外出进不了门: trouble without a word of trouble."""
    return (
        _is_short_of_hands(clause)
        or _has_not_come(clause)
        or _has_nobody(clause)
        or _has_few_hands(clause)
        or any(_is_hindrance(clause, denial) for denial in denials(clause))
        or (_FOR_A_REASON.search(clause.text) is not None and clause.has(Tag.UNABLE, Tag.CANNOT))
    )


_FOR_A_REASON = expression(r"(?:^|[^原])(?:因|由于)(?!此|公|私|病|素|地制宜|材|人而)[^,。;!?]{2,}不(?:了|成|动|去)")
"""因村民外出进不了门: what cannot be done, and why."""
_HANDS = frozenset(["人", "名", "位", "台", "辆", "套", "部", "架"])


def _is_short_of_hands(clause: Clause) -> bool:
    """缺18个人, 还缺两台挖机: too few to do the work, not a rest of the work."""
    return any(
        amount.start == word.end
        and (amount.unit in _HANDS or clause.text[amount.end - clause.start :].startswith("人"))
        for word in clause.all(Tag.SHORT)
        for amount in clause.amounts
    ) and not clause.has(Tag.NEG)


_A_STAFF = expression(
    r"(?:(?:懂|会|能|干|搞|修|做|管)[一-龥]{1,8}的|[一-龥]{1,4}(?:工|员|师|医生|护士|大夫|老师|司机))(?:总共|全站|全校|全局|全院)?(?:就|只|仅|才)+(?:有|剩)?$|(?:[站所科室办队局院校组]|我们|单位|全镇|全县|车间|[这那]边)里?(?:就|只|仅|才)+(?:有|剩)?$"
)


def _has_few_hands(clause: Clause) -> bool:
    """林业站就三个人: so few to do it."""
    return any(
        (
            amount.unit in {"人", "名", "位"}
            or "俩" in clause.text
            or clause.text[amount.end - clause.start :].startswith("人")
        )
        and clause.end - amount.end <= 1
        and _A_STAFF.search(clause.text[: amount.start - clause.start])
        for amount in clause.amounts
    )


def _has_nobody(clause: Clause) -> bool:
    """没老师, 没大夫: nobody of the calling that the work needs."""
    return any(
        person.start == word.end and person.is_title and person.end == clause.end
        for word in clause.all(Tag.NEG)
        if word.text in {"没", "没有"}
        for person in clause.people
    )


def _has_not_come(clause: Clause) -> bool:
    """项目资金迟迟不到位: what the work needs, and that it has not arrived."""
    return any(
        word.text.endswith("到位") and 0 <= word.start - resource.end <= 3
        for word in clause.all(Tag.NOT_YET)
        for resource in clause.before(word.start, Tag.RESOURCE)
    )


def also_not_done(clause: Clause) -> bool:
    return any(
        denial.target
        and denial.target.does(Tag.COMPLETE, Tag.START)
        and not denial.target.does(Tag.ARRIVE)
        and not _is_hindrance(clause, denial)
        for denial in denials(clause)
    )


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
_GROUND = expression(r"(?:场|用|土)地|地皮|工地")
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
    if target is None or not target.does(Tag.ARRIVE, Tag.COOPERATE) or _OURS_TO_DO.search(clause.text):
        return False
    if _counts_who_waits(clause, denial):
        return False
    if target.text == "签下来" and _OUR_CONTRACT.search(clause.text):
        return False
    if target.text in _CLEAR_ARRIVALS and (target.text != "修好" or clause.before(denial.word.start, Tag.RESOURCE)):
        return True
    subject = clause.before(denial.word.start, Tag.RESOURCE)
    if target.text in _GETTING and clause.after(target.end, Tag.RESOURCE):
        return True
    return bool(subject) or bool(clause.people and target.does(Tag.COOPERATE))


_OURS_TO_DO = expression(
    r"^(?!.*(?:上级|上面|[省市县部厅局]里|国家|财政|厂家|对方))[一-龥]{0,6}(?:(?:制度|细则|办法|机制|规范|规程|章程|预案|台账)(?:都|也|还|一直)*[没未]有?[出定建立写编]|(?:设备|机器|货|材料|东西|家具|档案)(?:都|也|还|一直)*[没未]有?搬)"
)
"""奖补细则没有定, 老楼的设备没搬: our own work, not done yet."""
_OUR_CONTRACT = expression(r"合同|协议|合约|责任[书状]")
"""合同还没签下来: our own step, not taken yet."""
_PAID_OUT = frozenset(["到账", "发下来", "拨下来", "拨付", "领到", "给到", "签下来", "发放"])


def _counts_who_waits(clause: Clause, denial: Denial) -> bool:
    """还有38人没到账: so many are left of those who are paid, and nothing stands in the way."""
    is_counted = any(amount.end == denial.word.start and amount.unit != "元" for amount in clause.amounts)
    return is_counted and denial.target is not None and denial.target.text in _PAID_OUT


_GETTING = frozenset(["拿到", "要到", "办到", "等到", "争取到", "找到", "招到"])
"""没拿到批文: what was to be got stands behind."""
