"""Reads what stands in the way: trouble, its absence, and trouble that was put right."""

import re

from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.mended import is_made_good, is_object_of_mending
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
    if clause.text.startswith("除非") or _NOT_PASSED_YET.fullmatch(clause.text):
        return False
    word = next((word for word in clause.all(Tag.TROUBLE) if not _is_own_refusal(clause, word)), None)
    if word and (is_made_good(clause, word) or is_object_of_mending(clause, word)):
        return False
    if word and word.text.startswith(("没通", "不通")) and clause.before(word.start, Tag.REMAINING):
        return False  # 剩水电没通: what is left to do.
    if word:
        after = clause.text[word.end - clause.start :]
        if is_denied(clause, word) and (clause.has(Tag.IF) or clause.text.startswith(("没有不", "没不"))):
            return False
        if is_denied(clause, word) or re.match(
            r"(?:已经?|都|倒是?|目前|暂时|也|还真|真)*(?:不大|不多|没有|都没|没了|解决了|已解决|克服)", after
        ):
            reading.intents.add(Intent.NO_DIFFICULTY)
            return False
    reading.has_no_figures |= word is not None and (
        _OF_THE_MEANS.search(word.text) is not None or bool(clause.percents and word.does(Tag.SHORT))
    )
    reading.has_no_date |= word is not None and _NOT_OURS.search(word.text) is not None
    if word and _NO_EFFECT.search(clause.text[word.end - clause.start :]):
        return False
    if word and any(denial.is_harmless and denial.word.end <= word.start for denial in denials(clause)):
        return False
    if word and word.text in _FOUGHT_OUT and clause.before(word.start, Tag.DOING):
        reading.intents.add(Intent.DIFFICULTY)
        return False
    if word is None and not _is_hindered(clause):
        return False
    _take_down(reading, word)
    return True


_NOT_PASSED_YET = re.compile(
    r"[一-龥]{0,4}(?:方案|办法|制度|草案|预案)(?:都|也|还|一直)*[没未](?:有)?批(?:下来|准)?(?:呢)?"
)
"""方案都没批: a step of our own, not taken yet."""


_STANDS_STILL = re.compile(r"(?:所以|就|只好|只能|一直|都|工地)(?:都|也)?(?:停着|停了|没动|搁着|放着|干等)(?:呢)?$")
"""没钱嘛所以停着呢."""


def _take_down(reading: Reading, word: Word | None) -> None:
    clause = reading.clause
    reading.intents.add(Intent.DIFFICULTY)
    reading.blocker = clause.core
    none_at_all = any(amount.is_none_at_all for amount in clause.amounts)
    cannot_be_done = clause.has(Tag.UNABLE) or _STANDS_STILL.search(clause.text) is not None or _also_not_done(clause)
    if none_at_all or (cannot_be_done and not clause.has(Tag.OTHERS)):
        reading.judgement = Judgement(Verdict.NOT_DONE, word)


def _is_hindered(clause: Clause) -> bool:
    """没到货, 缺两台挖机, 因村民外出进不了门: trouble without a word of trouble."""
    return (
        _is_short_of_hands(clause)
        or _has_not_come(clause)
        or _has_nobody(clause)
        or _has_few_hands(clause)
        or any(_is_hindrance(clause, denial) for denial in denials(clause))
        or (_FOR_A_REASON.search(clause.text) is not None and clause.has(Tag.UNABLE, Tag.CANNOT))
    )


_FOR_A_REASON = re.compile(r"(?:^|[^原])(?:因|由于)(?!此|公|私|病|素|地制宜|材|人而)[^,。;!?]{2,}不(?:了|成|动|去)")
"""因村民外出进不了门: what cannot be done, and why."""
_OF_THE_MEANS = re.compile(
    r"(?:走|跑|调走|辞职|离职|病倒)了$|(?:干|顶|当|管)\ue0ff+[一-龥]{0,4}$|才(?:行|够|成)$|超(?:出|过)?(?:预算|概算|控制价|限价)$|(?:扣|查封|扣押|冻结|压|退回)了$|^(?:就|只|仅|才)有?\ue0ff|..够$|砍[掉了去]+$|(?:失败|流产)了?$"
)
"""经费只够一半, 预算砍掉一半, 招标失败两次: the figure is of the means or the tries, and no progress; 不够 is shorter."""
_NOT_OURS = re.compile(r"排(?:队)?[到在]$|^才|[封关]账")
"""鉴定排到下个月, 年底才考: the day is that of others."""
_NO_EFFECT = re.compile(r"(?:没有?|未|不)(?:什么|啥|太?大|怎么)?(?:影响|妨碍|耽误|耽搁|碍事|碍着)")
"""下雨没影响."""
_HANDS = frozenset(["人", "名", "位", "台", "辆", "套", "部", "架"])


def _is_short_of_hands(clause: Clause) -> bool:
    """缺18个人, 还缺两台挖机: too few to do the work, not a rest of the work."""
    return any(
        amount.start == word.end
        and (amount.unit in _HANDS or clause.text[amount.end - clause.start :].startswith("人"))
        for word in clause.all(Tag.SHORT)
        for amount in clause.amounts
    ) and not clause.has(Tag.NEG)


_A_STAFF = re.compile(r"(?:[站所科室办队局院校组]|我们|单位|全镇|全县|车间|[这那]边)里?(?:就|只|仅|才)+(?:有|剩)?$")


def _has_few_hands(clause: Clause) -> bool:
    """林业站就三个人: so few to do it."""
    return any(
        (amount.unit in {"人", "名"} or clause.text[amount.end - clause.start :].startswith("人"))
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
    if target.text == "签下来" and _OUR_CONTRACT.search(clause.text):
        return False
    if target.text in _CLEAR_ARRIVALS and (target.text != "修好" or clause.before(denial.word.start, Tag.RESOURCE)):
        return True
    subject = clause.before(denial.word.start, Tag.RESOURCE)
    if target.text in _GETTING and clause.after(target.end, Tag.RESOURCE):
        return True
    return bool(subject) or bool(clause.people and target.does(Tag.COOPERATE))


_OUR_CONTRACT = re.compile(r"合同|协议|合约|责任[书状]")
"""合同还没签下来: our own step, not taken yet."""
_PAID_OUT = frozenset(["到账", "发下来", "拨下来", "拨付", "领到", "给到", "签下来", "发放"])


def _counts_who_waits(clause: Clause, denial: Denial) -> bool:
    """还有38人没到账: so many are left of those who are paid, and nothing stands in the way."""
    is_counted = any(amount.end == denial.word.start and amount.unit != "元" for amount in clause.amounts)
    return is_counted and denial.target is not None and denial.target.text in _PAID_OUT


_GETTING = frozenset(["拿到", "要到", "办到", "等到", "争取到", "找到", "招到"])
"""没拿到批文: what was to be got stands behind."""
