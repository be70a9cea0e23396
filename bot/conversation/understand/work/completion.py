"""What a clause says about the work itself: done, nearly, begun, denied, promised, or nothing."""

from dataclasses import replace
from datetime import date

from bot.conversation.understand.asked_back import (
    IS_ALL_OF_IT_DONE,
    IS_IT_DONE,
    IS_THIS_ITEM_DONE,
    NOT_OF_THE_WORK,
    OF_ANOTHER_UNIT,
    ONE_STEP_ONLY,
    WHAT_REMAINS,
)
from bot.conversation.understand.days.tense import is_behind, is_still_ahead
from bot.conversation.understand.numbers.whole_numbers import all_of_them
from bot.conversation.understand.work.acts import acted, arrived
from bot.conversation.understand.work.beginnings import begun
from bot.conversation.understand.work.claims import finished
from bot.conversation.understand.work.everyday import Matter, is_of_the_ledger, matter_of
from bot.conversation.understand.work.in_hand import act_in_hand, is_in_hand
from bot.conversation.understand.work.intentions import to_come
from bot.conversation.understand.work.last_step import last_step, only_a_step_undone
from bot.conversation.understand.work.parts import step_told
from bot.conversation.understand.work.plain_facts import plain_fact
from bot.conversation.understand.work.trials import nearly_or_planned
from bot.conversation.understand.work.undone import denied, not_so_far
from bot.conversation.understand.work.unearned import unearned
from bot.conversation.understand.work.verdicts import NO_VERDICT, Judgement, Verdict
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.quotations import QUOTATION
from bot.conversation.understand.writing.words import Word


def judge(clause: Clause, today: date) -> Judgement:
    """The clause's verdict on the work; a fact only where nothing denies, wishes, conditions or doubts it."""
    if clause.has(Tag.PRIVATE) and not clause.has(Tag.START) and not is_of_the_ledger(clause):
        return _OF_PRIVATE_LIFE
    if _QUOTED_FROM.match(clause.text):
        return NO_VERDICT
    if clause.items and not clause.dates and _MAY_BE_REPORTED.fullmatch(clause.covered):
        return Judgement(Verdict.DONE, clause.first(Tag.COMPLETE), IS_IT_DONE)
    if _OF_OTHERS.match(clause.text) and not clause.has(Tag.ANSWER, Tag.APPROVAL):
        return Judgement(Verdict.UNSURE, None, OF_ANOTHER_UNIT)
    for rule in (
        only_a_step_undone,
        denied,
        not_so_far,
        last_step,
        finished,
        acted,
        arrived,
        step_told,
        begun,
        _going_on,
    ):
        found = rule(clause, today)
        if found.verdict is not Verdict.NOTHING:
            break
    if found.verdict is Verdict.NOTHING or found.doubt in _SOFT_DOUBTS:
        whole = all_of_them(clause, today)
        found = whole if whole.verdict is Verdict.DONE else found
    if found.verdict is Verdict.NOTHING:
        found = plain_fact(clause, today)
    return _of_the_work(clause, found, today)


_SOFT_DOUBTS = frozenset({IS_THIS_ITEM_DONE, IS_IT_DONE, IS_ALL_OF_IT_DONE, ONE_STEP_ONLY})
"""Doubts about what was done, which all of a number of things dealt with may settle."""
_OF_PRIVATE_LIFE = Judgement(Verdict.UNSURE, None, NOT_OF_THE_WORK, has_no_date=True)


def _of_the_work(clause: Clause, found: Judgement, today: date) -> Judgement:
    """饭做完了, 电话打完了: finished, but not what the ledger asks for."""
    if found.verdict in {Verdict.DONE, Verdict.UNSURE} and _names_a_rate(clause, found.word):
        return NO_VERDICT
    if found.verdict is not Verdict.DONE:
        return found
    if found.word is not None and _KEPT_UP.search(clause.text[: found.word.start - clause.start]):
        return found if clause.has(Tag.PERFECT, Tag.ALREADY) else Judgement(Verdict.DOING, found.word)
    if _SIGNED_BY_THOSE_ABOVE.search(clause.text):
        return Judgement(Verdict.STAGE, found.word, ONE_STEP_ONLY, stage=clause.core)
    if _ORDERED_FROM_ABOVE.fullmatch(clause.covered):
        return NO_VERDICT
    if instead := unearned(clause, found, today):
        return instead
    matter = matter_of(clause)
    if matter is Matter.EVERYDAY:
        return _OF_PRIVATE_LIFE
    return replace(found, doubt=found.doubt or IS_THIS_ITEM_DONE) if matter is Matter.PERHAPS else found


_KEPT_UP = expression(r"(?:继续|接着|持续|不断|进一步)(?:地|在|再|抓紧|全面|深入|认真|组织|大力)*$")
"""继续加密班次: more of the same is under way."""


_SIGNED_BY_THOSE_ABOVE = expression(
    r"^(?!.*(?:承诺|责任|保证)书).*(?:领导|局长|书记|主任|院长|校长|县长|市长|镇长|乡长|处长|总经理|班子成员|专家|评委)们?(?:都|也|均|已经?|全|刚|才)*(?:签(?:了?字|批|发)?|批|点头|同意|审过|看过|把过关)了?(?:字|头|的)?$"
)
"""三位领导都签了字: a step that the work had to take."""


def _names_a_rate(clause: Clause, word: Word | None) -> bool:
    """服判息诉率到了89%: the act only names what is measured."""
    return (
        word is not None and bool(clause.percents) and clause.text[word.end - clause.start :].startswith(("率", "度"))
    )


_ORDERED_FROM_ABOVE = expression(
    r"(?:那[个张份]|这[个张份]|上级|上面|[省市县区局]里)?(?:督[办查]|交办|催办|整改|转办|巡[察视]反馈|反馈)(?:单|函|件|通知书?|意见书?|问题清单)(?:是|都)?(?:\ue0ff+|才|刚){1,9}(?:才|刚|就)?(?:下|发|来|收|给|转|送|签|接)(?:来|到|达|收)?(?:的|了)"
)
"""督办单8月28号下的: when the order came, and nothing of how it was followed."""
_QUOTED_FROM = expression(
    rf"{QUOTATION}是[^,。;!?]{{1,8}}[报说填写讲]的$|^[^,。;!?]{{0,8}}[写报填说标传发](?:了|的|过)?(?:那[个句条])?(?:已经?|都|全部?)*(?:完成|办结|销号|整改完|改完|整改到位|搞定)了?的?(?:那[个句条]?)?(?:并)?不是(?:我|本|咱|俺)[^,。;!?]{{0,4}}$|^[^,。;!?]{{0,4}}[写报填说标传发](?:了|的)?(?:已经?)?(?:完成|办结|销号|整改完|改完)了?的?(?:那个?)?是(?!我|本|咱|骗|假|瞎)[^,。;!?]{{1,8}}$"
)
"""“已完成”是二中报的, 群里写“完成”的是二小: tells only whose words they are."""
_MAY_BE_REPORTED = expression(
    r"\ue0ff+(?:这[条项个])?(?:现在|已经?|就|也|都)*可以?(?:按|直接)?(?:报|上报|填|登记|算|记)(?:为|成|作|上)?(?:完成|办结|整改完成|已完成)了"
    r"|\ue0ff+(?:这[条项个])?(?:现在|已经?|就|也|都)*可以?(?:按|直接)?(?:报|上报|填|登记)(?:为|成|作)?(?:已)?(?:完成|办结)"
)
"""第3条可以报完成: of an item that is named, what the ledger may be told."""
_OF_OTHERS = expression(
    r"(?:别的|其他|其它|兄弟|隔壁|周边|邻近|临近|邻)(?:几个?)?(?:单位|科室?|股室?|局|村|[乡城]?镇|县|旗|市|区|院|校|厂|社区|街道|所|站|班组?|苏木|部门|地方|学校|医院|公司)|人家(?!户)|别人"
)
"""别的单位完成了: somebody else's work."""
_STILL_THERE = expression(
    r"[还仍尚]在(?:呢)?$|[还仍尚]在(?!路|手|会|网|桌|群|海|厂|港|途|船|车间|国外)[一-龥\ue0ff]{1,5}(?<![程划判批复])(?:里|上|下面|底下|旁边|那儿|账上|库里|原地|原处|原位|老地方|原岗位?|原单位)(?:呢)?$|[还仍尚]在原[一-龥]{1,4}$"
)
"""机器还在箱子里, 钱还在账上, 问题还在: where it was, so that nothing has been done about it."""
_IN_A_BUDGET = expression(r"纳入|列入|编[进入]|报进")
"""已纳入明年预算: the year is that of the budget."""
_BEING_WRITTEN = expression(r"[写编拟](?:$|[着呢中]|制|稿)")
_RULES_BEING_CHANGED = expression(
    r"(?:就是|就|只是|不过|但|只剩|,)*[一-龥]{0,8}(?:制度|办法|细则|章程|规约|民约|守则|准则|规定|条例|规程|公约)(?:还|也|都|仍|尚|正)+在(?:修改|改|打磨|斟酌|[改修定拟]稿|(?:走|等|过)?(?:审批|报批|会签|合法性审查|法审)(?:流程|程序)?)(?:着|呢|中)?"
)
"""考勤制度还在改, 巡河办法还在走审批: written still, or not in force yet, and so not there."""
_WELL = frozenset({"", "ok", "好", "行", "妥", "齐", "可以", "成"})
"""基本ok."""
_BROUGHT_ABOUT = expression(
    r"(?:[办做弄搞干收签拿磨啃盘捋理跑清整]|解决|整改|处理|落实)(?:下来|出来|起来|上来|过来|到位|下去)"
)
"""只能算基本办下来."""


def _going_on(clause: Clause, today: date) -> Judgement:
    if (word := clause.first(Tag.STILL)) and not clause.after(word.end, Tag.CLOSING):
        if _STILL_THERE.search(clause.covered):
            return Judgement(Verdict.NOT_DONE, word)
        if (
            clause.after(word.end, Tag.DRAFT)
            or _BEING_WRITTEN.match(clause.text[word.end - clause.start :])
            or _RULES_BEING_CHANGED.fullmatch(clause.text)
        ):
            return Judgement(Verdict.DRAFTING, word)
        return Judgement(Verdict.DOING, word)
    end = clause.first(Tag.CLOSING)
    if end and clause.before(end.start, Tag.BASIC):
        return Judgement(Verdict.BASIC, end, WHAT_REMAINS)
    nearly = clause.first(Tag.CLOSING, Tag.NEARLY)
    if nearly and not clause.percents and not clause.has(Tag.CANNOT, Tag.LATE, Tag.WAIT):
        if nearly.text == "就好" and _since_then(clause, today):
            return Judgement(Verdict.DONE, nearly)
        if nearly.text == "就好" and _will_be_well(clause, today):
            return Judgement(Verdict.WILL, nearly)
        return nearly_or_planned(clause, nearly, today)
    word = clause.first(Tag.BASIC)
    if word and (
        (clause.core[word.end - clause.start :] in _WELL and word.start == clause.start)
        or clause.after(word.end, Tag.STRONG_ACT)
        or _BROUGHT_ABOUT.fullmatch(clause.core[word.end - clause.start :])
    ):
        return Judgement(Verdict.BASIC, word, WHAT_REMAINS)
    word = clause.first(Tag.DOING)
    if word and word.text in _DONE_OVER and clause.before(word.start, Tag.NEED, Tag.PLAN):
        return NO_VERDICT
    if word := word or act_in_hand(clause):
        return Judgement(Verdict.DOING, word, has_no_date=_IN_A_BUDGET.search(word.text) is not None)
    if is_in_hand(clause):
        return Judgement(Verdict.DOING)
    return to_come(clause, today)


def _since_then(clause: Clause, today: date) -> bool:
    """上周二就好了: well since a day that is over."""
    return bool(clause.dates) and all(is_behind(each.moment.past, each.moment.future, today) for each in clause.dates)


def _will_be_well(clause: Clause, today: date) -> bool:
    """明天就好了: well by a day to come, and nothing of how near it is."""
    return bool(clause.dates) and all(is_still_ahead(each, today) for each in clause.dates)


_DONE_OVER = frozenset({"返工", "重新弄", "重新整改"})
"""需要返工: has yet to be begun."""
