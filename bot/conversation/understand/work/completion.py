"""What a clause says about the work itself: done, nearly, begun, denied, promised, or nothing."""

import re
from dataclasses import replace
from datetime import date

from bot.conversation.understand.days.tense import is_behind
from bot.conversation.understand.numbers.whole_numbers import all_of_them
from bot.conversation.understand.work.acts import acted, arrived
from bot.conversation.understand.work.claims import finished, is_noun
from bot.conversation.understand.work.everyday import Matter, is_of_the_ledger, matter_of
from bot.conversation.understand.work.in_hand import act_in_hand, is_in_hand
from bot.conversation.understand.work.last_step import last_step
from bot.conversation.understand.work.parts import step_told
from bot.conversation.understand.work.plain_facts import plain_fact
from bot.conversation.understand.work.trials import nearly_or_planned
from bot.conversation.understand.work.undone import STARTS, denied, not_so_far
from bot.conversation.understand.work.unearned import unearned
from bot.conversation.understand.work.verdicts import NO_VERDICT, Judgement, Verdict
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.normalise import QUOTATION
from bot.conversation.understand.writing.words import Word


def judge(clause: Clause, today: date) -> Judgement:
    """The clause's verdict on the work; a fact only where nothing denies, wishes, conditions or doubts it."""
    if clause.has(Tag.PRIVATE) and not clause.has(Tag.START) and not is_of_the_ledger(clause):
        return _OF_PRIVATE_LIFE
    if _QUOTED_FROM.match(clause.text):
        return NO_VERDICT
    if _OF_OTHERS.match(clause.text) and not clause.has(Tag.ANSWER, Tag.APPROVAL):
        return Judgement(Verdict.UNSURE, None, "说的是别的单位")
    for rule in (denied, not_so_far, last_step, finished, acted, arrived, step_told, _begun, _going_on):
        found = rule(clause, today)
        if found.verdict is not Verdict.NOTHING:
            break
    if found.verdict is Verdict.NOTHING or found.doubt in _SOFT_DOUBTS:
        whole = all_of_them(clause, today)
        found = whole if whole.verdict is Verdict.DONE else found
    if found.verdict is Verdict.NOTHING:
        found = plain_fact(clause, today)
    return _of_the_work(clause, found, today)


_SOFT_DOUBTS = frozenset({"是否指本项已完成", "是否已完成", "是否指整项已完成", "完成的是其中一步"})
"""Doubts about what was done, which all of a number of things dealt with may settle."""
_OF_PRIVATE_LIFE = Judgement(Verdict.UNSURE, None, "像是与整改无关的话", has_no_date=True)


def _of_the_work(clause: Clause, found: Judgement, today: date) -> Judgement:
    """饭做完了, 电话打完了: finished, but not what the ledger asks for."""
    if found.verdict in {Verdict.DONE, Verdict.UNSURE} and _names_a_rate(clause, found.word):
        return NO_VERDICT
    if found.verdict is not Verdict.DONE:
        return found
    if instead := unearned(clause, found, today):
        return instead
    matter = matter_of(clause)
    if matter is Matter.EVERYDAY:
        return _OF_PRIVATE_LIFE
    return replace(found, doubt=found.doubt or "是否指本项已完成") if matter is Matter.PERHAPS else found


def _names_a_rate(clause: Clause, word: Word | None) -> bool:
    """服判息诉率到了89%: the act only names what is measured."""
    return (
        word is not None and bool(clause.percents) and clause.text[word.end - clause.start :].startswith(("率", "度"))
    )


_QUOTED_FROM = re.compile(
    rf"{QUOTATION}是[^,。;!?]{{1,8}}[报说填写讲]的$|^[^,。;!?]{{0,4}}[写报填说标传发](?:了|的)?(?:已经?)?(?:完成|办结|销号|整改完|改完)了?的?(?:那个?)?是(?!我|本|咱|骗|假|瞎)[^,。;!?]{{1,8}}$"
)
"""“已完成”是二中报的, 群里写“完成”的是二小: tells only whose words they are."""
_OF_OTHERS = re.compile(
    r"(?:别的|其他|其它|兄弟|隔壁|周边|邻近)(?:几个?)?(?:单位|科室?|股室?|局|村|乡镇|苏木|部门|地方)|人家(?!户)|别人"
)
"""别的单位完成了: somebody else's work."""


_SETTING_TO = frozenset(
    {
        "着手",
        "动手",
        "行动",
        "安排",
        "组织",
        "部署",
        "布置",
        "开会研究",
        "研究部署",
        "传达",
        "动员",
        "召集",
        "明确",
        "成立",
    }
)
"""马上着手整改: vows to act, and tells nothing of how the work stands."""


_FROM_THEN = re.compile(
    r"(?:进场|入场|开工|动工|启动|开班|开课|试运行|开标)的?(?:时间|日期|日子)(?:暂|初步|预计)?(?:是|定在|定的?|为|在)*\ue0ff|\ue0ff起(?![步草码诉火吊身源初价飞跑])"
)


def _begun(clause: Clause, today: date) -> Judgement:
    if _FROM_THEN.search(clause.covered) and not clause.has(Tag.NEG):
        return _from_then(clause, today)
    word = clause.first(Tag.BEGUN) or clause.first(Tag.START)
    if word is None or (word.does(Tag.ACT) and word.text not in STARTS) or is_noun(clause, word):
        return NO_VERDICT
    if word.text == "联系" and clause.before(word.start, Tag.NEED, Tag.DELEGATE):
        return NO_VERDICT
    if word.text in _SETTING_TO and clause.after(word.end, Tag.CLOSE, Tag.ACCEPT):
        return NO_VERDICT
    if word.text == "要求" and _AS_DEMANDED.search(clause.text[: word.start - clause.start]):
        return NO_VERDICT
    if _BY_THOSE_ABOVE.match(clause.text) and not clause.has(Tag.PERFECT, Tag.DOING, Tag.STILL) and not clause.dates:
        return NO_VERDICT
    ahead = any(not is_behind(mention.moment.past, mention.moment.future, today) for mention in clause.dates)
    if ahead and word.does(Tag.PERFECT) and clause.before(word.start, Tag.PLAN, Tag.ABLE):
        return Judgement(Verdict.WILL, word)
    is_told = "已" in word.text or word.text.endswith("了")
    if (
        word.does(Tag.BEGUN)
        or is_told
        or _THE_FIRST.match(clause.text)
        or _GOING_ON_NOW.search(clause.text[: word.start - clause.start])
        or (clause.has(Tag.PERFECT, Tag.DOING, Tag.STILL) and not clause.has(Tag.IF))
    ):
        # 昨天开了协调会: the day is that of the meeting.
        return Judgement(Verdict.STARTED, word, has_no_date=word.text.rstrip("议了").endswith("会"))
    if word.text in _SETTING_TO and clause.before(word.start, Tag.AT_ONCE) and not clause.dates:
        return Judgement(Verdict.PROMISED, word)
    if ahead or clause.before(word.start, Tag.PLAN, Tag.ABLE, Tag.PROMISE, Tag.AT_ONCE):
        return Judgement(Verdict.WILL_START, word)
    return Judgement(Verdict.STARTED, word, "是否已经启动")


def _from_then(clause: Clause, today: date) -> Judgement:
    """16号起挨家安检: begun on that day, or to be begun."""
    is_over = all(is_behind(mention.moment.past, mention.moment.future, today) for mention in clause.dates)
    return Judgement(Verdict.STARTED if is_over or clause.has(Tag.ALREADY) else Verdict.WILL_START)


_STILL_THERE = re.compile(
    r"[还仍尚]在(?:呢)?$|[还仍尚]在(?!路|手|会|网|桌|群|海|厂|港|途|船|车间|国外)[一-龥\ue0ff]{1,5}(?<![程划判批复])(?:里|上|下面|底下|旁边|那儿|账上|库里|原地|原处|原位|老地方|原岗位?|原单位)(?:呢)?$|[还仍尚]在原[一-龥]{1,4}$"
)
"""机器还在箱子里, 钱还在账上, 问题还在: where it was, so that nothing has been done about it."""
_BY_THOSE_ABOVE = re.compile(
    r"(?:[省市县区州旗部]里|省局|市局|省厅|上级|总公司|集团|总部|国家|上面)(?:要|是|都)?(?:统一|集中|组织)"
)
"""省里统一招标: others begin, if they do, and we have not."""
_GOING_ON_NOW = re.compile(r"(?<![改真纠端公])正在?$")
_THE_FIRST = re.compile(r"(?:首|头|第一)批[^,。;!?没未不]*$")
_IN_A_BUDGET = re.compile(r"纳入|列入|编[进入]|报进")
"""已纳入明年预算: the year is that of the budget."""
_AS_DEMANDED = re.compile(r"(?:按照?|照着?|依照?|根据|对照|遵照)[^,。;!?]{0,10}$")
"""按巡察组要求一条条改的: as was demanded, and nothing begun."""
_BEING_WRITTEN = re.compile(r"[写编拟](?:$|[着呢中]|制|稿)")


_WELL = frozenset({"", "ok", "好", "行", "妥", "齐", "可以", "成"})
"""基本ok."""


def _going_on(clause: Clause, today: date) -> Judgement:
    if (word := clause.first(Tag.STILL)) and not clause.after(word.end, Tag.CLOSING):
        if _STILL_THERE.search(clause.covered):
            return Judgement(Verdict.NOT_DONE, word)
        if clause.after(word.end, Tag.DRAFT) or _BEING_WRITTEN.match(clause.text[word.end - clause.start :]):
            return Judgement(Verdict.DRAFTING, word)
        return Judgement(Verdict.DOING, word)
    end = clause.first(Tag.CLOSING)
    if end and clause.before(end.start, Tag.BASIC):
        return Judgement(Verdict.BASIC, end, "基本完成，还剩什么")
    nearly = clause.first(Tag.CLOSING, Tag.NEARLY)
    if nearly and not clause.percents and not clause.has(Tag.CANNOT, Tag.LATE, Tag.WAIT):
        return nearly_or_planned(clause, nearly, today)
    word = clause.first(Tag.BASIC)
    if word and (
        (clause.core[word.end - clause.start :] in _WELL and word.start == clause.start)
        or clause.after(word.end, Tag.STRONG_ACT)
    ):
        return Judgement(Verdict.BASIC, word, "基本完成，还剩什么")
    word = clause.first(Tag.DOING)
    if word and word.text in _DONE_OVER and clause.before(word.start, Tag.NEED, Tag.PLAN):
        return NO_VERDICT
    if word := word or act_in_hand(clause):
        return Judgement(Verdict.DOING, word, has_no_date=_IN_A_BUDGET.search(word.text) is not None)
    if is_in_hand(clause):
        return Judgement(Verdict.DOING)
    return _to_come(clause, today)


_DONE_OVER = frozenset({"返工", "重新弄", "重新整改"})
"""需要返工: has yet to be begun."""


def _to_come(clause: Clause, today: date) -> Judgement:
    """马上办, 下周整改, 月底前落实."""
    if _IN_TIME.fullmatch(clause.text):
        return Judgement(Verdict.PROMISED, clause.first(Tag.ON_TIME))
    word = clause.first(Tag.ACT) or clause.first(Tag.STAGE, Tag.SUPPLY)
    if word is None and clause.has(Tag.PROMISE):
        word = clause.first(Tag.CLOSE, Tag.ACCEPT)
    if word and word.text in _IN_ORDER and clause.has(Tag.SCHEDULE) and clause.before(word.start, Tag.PLAN):
        return Judgement(Verdict.WILL, word, has_no_date=True)
    if (
        word
        and word.does(Tag.ACT)
        and clause.before(word.start, Tag.SCHEDULE)
        and not clause.amounts
        and not clause.has(Tag.ALREADY, Tag.PERFECT)
    ):
        return Judgement(Verdict.PROMISED, word)
    if word and clause.has(Tag.AT_ONCE, Tag.PROMISE):
        return Judgement(Verdict.PROMISED, word)
    ahead = [mention for mention in clause.dates if not is_behind(mention.moment.past, mention.moment.future, today)]
    word = word or (clause.first(Tag.ACCEPT, Tag.CLOSE) if ahead else None)
    word = word or (clause.first(Tag.ACCEPT) if ahead else None)
    if ahead and word is None and (arrives := _ARRIVES.search(clause.covered)):
        start = clause.start + arrives.start()
        return Judgement(Verdict.WILL, Word(start, clause.start + arrives.end(), arrives.group()))
    if word and ahead and word.does(Tag.ACCEPT) and _ONLY_THEN.search(clause.text[: word.start - clause.start]):
        return Judgement(Verdict.WILL, word, has_no_date=True)
    if word and (ahead or any(not _is_owed(clause, mark) for mark in clause.all(Tag.PLAN, Tag.ABLE))):
        is_term = any(mention.span and mention.end <= word.start for mention in ahead)  # 公示七天 only lasts so long
        return Judgement(Verdict.PROMISED if is_term else Verdict.WILL, word)
    return NO_VERDICT


_IN_TIME = re.compile(r"(?:我们?|这边|应该)?(?:能|可以|会|可)(?:够)?(?:如期|按期|按时|准时)(?:的)?")
"""能如期: a promise without a verb."""
_ARRIVES = re.compile(r"(?<=\ue0ff)(?:才|就|能|可以|会)*(?:到货|送到|运到|发货|到场|送来|运来|拉来|到港|到)$")
"""明天到货: what the work needs is on its way."""
_ONLY_THEN = re.compile(r"才(?:能|可|可以)?$")
"""还要连续运行一个月才能验收: how long it takes, and no day."""
_IN_ORDER = frozenset({"公示", "公告", "公开", "招标", "评审", "备案"})
"""按程序要公示二十天: the order of things, and no promise."""
_OWED_ACTS = frozenset("为是追收退缴补付还罚扣发拨改拆签搬清修建种栽装换")
_OWING = frozenset({"应", "该", "应该", "应当", "须", "要", "得", "需", "需要"})


def _is_owed(clause: Clause, word: Word) -> bool:
    """应签53份, 应为86户, 换泵要46万元: how much there is to do or to pay, and no plan; nor is 来 in 找回来."""
    place = word.start - clause.start
    if word.text in {"来", "去"} and place and clause.text[place - 1] in "回上下过出起进":
        return True
    if word.text in {"来", "去"} and any(mark.end == word.start for mark in clause.all(Tag.ACT)):
        return True  # 招来22人
    if word.text not in _OWING or not clause.amounts or clause.dates:
        return False
    if any(amount.start == word.end and amount.unit == "元" for amount in clause.amounts):
        return True
    rest = clause.text[word.end - clause.start :]
    if rest.startswith(("追加", "增加", "增拨", "再拨", "再投", "投入")):
        return True
    return word.text.startswith("应") and (
        rest[:1] in _OWED_ACTS or any(mark.start == word.end for mark in clause.all(Tag.ACT, Tag.COMPLETE))
    )
