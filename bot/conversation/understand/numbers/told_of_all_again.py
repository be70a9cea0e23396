"""Takes a number told again with an act for all there is, whatever names it first: 缺井盖49个，补上49个; 隐患点36处，36处全除."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.numbers.amount_cues import said_before
from bot.conversation.understand.numbers.amounts import Role
from bot.conversation.understand.numbers.counted import Counted, matches
from bot.conversation.understand.numbers.whole_numbers import ONLY_A_STEP
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import NO_VERDICT, Judgement, Verdict
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag

_NAMED = expression(
    r"(?!.*(?:[没未还只仅才]|不(?!合格|达标|规范|良|符|实)|已|其中|剩|另|再|计划|预计|打算|准备|争取|如果|要是|每|共计|合计|累计|如|若|假))(?:该|应|须|要)?[一-龥]{1,12}?(?:(?:下|发|收|接|开|欠|缺|漏|坏|丢|少)了)?"
)
"""该退的税, 通知书下了, 欠薪: what there is to do, and nothing of how far it is."""
_CAME_UP = expression(r"(?:立案|受理|收案|报案|接案|交办|转办|投诉|举报|信访|上访|诉求|来访|来信|报修)(?:的)?")
"""17起立案，审结17起: so many came up, with the number in front."""
_NO_END = r"应|该|还|只|剩|没|未|不|待|正|在|要|将|拟|争取|预计|其中|涉及|立案|受理|签收|接|来|到(?!位|账|手)|发现|查|检出|核实|报|开|启动|评|问|有|是|计|新|增|投|占|属|派|转|分|交办|约谈|提醒|警告|告诫|训诫|劝|制[定订]|[^,。;!?]{0,6}(?:措施|方案|计划|清单|台账|问题|任务|责任人)"
_ACTED = expression(
    rf"(?:已经?|现|也|均|都|全部?|悉数|实际)*(?!{_NO_END}|{ONLY_A_STEP.pattern})(?P<act>[一-龥]{{1,6}}?)(?:了|到)?"
)
_MEASURES_TAKEN = expression(
    r"(?:已经?|现|也|均|都|全部?)*(?P<act>落实)(?:到位)?了?(?:帮扶|救助|监护|稳控|包保|管控|关爱|优抚)(?:措施)?(?:到位)?(?:了)?"
)
"""监测户157户，落实帮扶措施157户: what each of them is owed, and it is there."""
_ACTED_BEHIND = expression(
    rf"(?:已经?|现|也)*(?:均|都|全部?|悉数)(?:已经?)?(?!{_NO_END}|{ONLY_A_STEP.pattern})(?P<act>[一-龥]{{1,4}}?)了?"
)
_NOT_DEALT_WITH = expression(
    r"(?!落实(?:帮扶|救助|监护|稳控|包保|管控|关爱|优抚))[,]?(?:已经?|都|全部?|又|也|共|逐一)*(?:(?:制[定订]|拟[定订]|提出|明确|建立|列出)(?:了|整改)*)?[一-龥]{0,4}(?:措施|方案|台账|责任人)(?:了)?|[,]?(?:已经?|都|全部?|又|也|共)*(?:新增|新发|报修|报备|增加|冒出|多出)了?"
)
"""反馈问题8个，制定措施8个; 存量18件，新增18件; 坏了33个，报修33个: as many, and none of them dealt with."""
_ANSWERED = expression(r"(?:已经?|都|全部?|均)*(?:回复|答复|反馈)了?")
_ASKS = expression(r"投诉|工单|留言|咨询|信访|来[信件函]|热线|诉求|差评|提案|建议|问题|反映")
"""投诉件61件，61件都回复了: an answer is the end of what asks for one."""
_OUGHT = expression(r"[应该](?P<act>[一-龥])$")
_REACHED = expression(r"[发退补拨付还交领送办]到$|[发退补拨付还交领送办配收追要腾拆换修清搬运拉][回上齐好完掉净出走]$")
_AN_ACT = (Tag.ACT, Tag.STRONG_ACT, Tag.COMPLETE, Tag.CLOSE, Tag.CORRECT, Tag.EXCEPT, Tag.ARRIVE)
_OPEN = (
    *(Tag.NEG, Tag.NOT_YET, Tag.CANNOT, Tag.IF, Tag.HEDGE, Tag.ABLE, Tag.PROMISE, Tag.AT_ONCE, Tag.NEARLY, Tag.WAIT),
    *(Tag.BASIC, Tag.PARTIAL, Tag.STILL, Tag.DOING, Tag.LEFT, Tag.REMAINING, Tag.ASK),
)
_BESIDE = frozenset({Intent.EVIDENCE, Intent.EVIDENCE_PENDING, Intent.CLOSE_REQUEST, Intent.ACK, Intent.LONG_TERM})
_OF_THE_NAME = frozenset({Intent.DIFFICULTY, Intent.PROGRESS, Intent.ACK, Intent.CORRECTION, Intent.EVIDENCE})


def take_as_many_for_all(readings: Sequence[Reading]) -> None:
    """Changes, in place, two clauses that tell one number: what there was of it, and that as much was dealt with."""
    for named, told in pairwise(readings):
        others = [each for each in readings if each not in {named, told}]
        if (
            is_told_of_all_again(named.clause, told.clause)
            and not (named.intents | told.intents) - _OF_THE_NAME
            and all(_leaves_it(each) for each in others)
        ):
            named.judgement, told.judgement = NO_VERDICT, Judgement(Verdict.DONE, told.judgement.word)
            named.clause = replace(named.clause, words=(), tags=frozenset())  # 该退, 缺: what it was called
            told.clause = _as_an_act(told.clause)
            for each in (named, told):
                each.intents.clear()
                each.doubts.clear()
                each.blocker, each.has_open_denial = None, False


def _as_an_act(clause: Clause) -> Clause:
    """36处全除, 更正45篇: neither an exception nor a slip of the pen, but what was done with them."""
    words = tuple(
        replace(word, tags=word.tags - _MISLEADING | {Tag.ACT}) if word.tags & _MISLEADING else word
        for word in clause.words
    )
    return replace(clause, words=words, tags=frozenset().union(*(word.tags for word in words)))


_MISLEADING = frozenset({Tag.EXCEPT, Tag.CORRECT})


def _leaves_it(other: Reading) -> bool:
    is_silent = other.judgement.verdict in {Verdict.NOTHING, Verdict.DONE} and not other.has_open_denial
    return is_silent and not other.intents - _BESIDE and not other.clause.amounts and not other.clause.has(Tag.NEG)


def all_told_again(counted: list[Counted]) -> list[Counted]:
    """装备缺60套，补上60套: what there is, and as much of it that is done."""
    if len(counted) != len(("named", "told")):
        return counted
    named, told = counted
    is_same = named.amount.value == told.amount.value and told.reading is not named.reading
    if is_same and _NOT_DEALT_WITH.fullmatch(said_before(told.amount, told.reading.clause)):
        return [named, told.plays(Role.ASIDE)]
    if not is_told_of_all_again(named.reading.clause, told.reading.clause):
        return counted
    return [named.plays(Role.TOTAL), told.plays(Role.DONE)]


def is_told_of_all_again(named: Clause, told: Clause) -> bool:
    """欠薪112人，发到112人; but 干部30人，群众30人 are two sorts of people."""
    if (
        len(named.amounts) != 1
        or len(told.amounts) != 1
        or any((named.percents, told.percents, named.dates, told.dates))
    ):
        return False
    whole, part = named.amounts[0], told.amounts[0]
    is_same = whole.value == part.value > 1 and matches(whole, part)
    came_up = whole.start == named.start and _CAME_UP.fullmatch(named.text, whole.end - named.start) is not None
    if came_up and not told.has(Tag.STRONG_ACT, Tag.COMPLETE):
        return False
    if not is_same or not (whole.end == named.end or came_up) or named.has(*_OPEN[:5]) or told.has(*_OPEN):
        return False
    name = named.text[whole.end - named.start :] if came_up else named.text[: whole.start - named.start]
    before, behind = told.text[: part.start - told.start], told.text[part.end - told.start :]
    if not _NAMED.fullmatch(name):
        return False
    if not before and _ANSWERED.fullmatch(behind):
        return _ASKS.search(name) is not None
    found = (
        (_ACTED.fullmatch(before) or _MEASURES_TAKEN.fullmatch(before))
        if behind in {"", "了"}
        else None
        if before
        else _ACTED_BEHIND.fullmatch(behind)
    )
    if found is None:
        return False
    ought = _OUGHT.search(name)
    return (
        told.has(*_AN_ACT)
        or "了" in told.text
        or _REACHED.search(before) is not None
        or (ought is not None and ought["act"] in found["act"])
    )
