"""Reads what is ordered, laid before others or left to them beside what is said of it next, and the new beside the old."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from bot.conversation.understand.days.tense import is_behind
from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import NO_VERDICT, UNDONE, Judgement, Verdict
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag


def read_orders_underway(readings: Sequence[Reading]) -> None:
    """Changes, in place, what an order, a paper before others and a step of theirs mean beside the next clause."""
    _take_what_led_to_the_finding(readings)
    _take_the_course_of_an_order(readings)
    _take_what_others_are_to_do(readings)


_ORDERED = expression(r"合同|订单|订货|订购|定制|下单|采购|招标|付款|付了|预付|定金|首付|货款|签约")
_ITS_DELIVERY = expression(
    r"等(?:着)?(?:厂家|厂里|供应商|对方|货|设备|中标方)?[一-龥]{0,4}(?:发货|到货|供货|送货|交货|生产|排产|发运|安装|进场|设备|货)(?:呢|了)?"
)
_FROM_AFAR = expression(
    r"(?:要|得|须|靠|全靠|只能)进口|(?:要|得|须|必须|只能)从[一-龥]{1,6}(?:发|运|调|进口|买|采购|请|拉|进|订)[一-龥]{0,3}"
)
_NO_WORD_YET = expression(
    r"(?:结果|批复|批文|答复|意见|结论|通知)(?:还|也|都|一直)*[没未](?:有)?(?:下来|出来|下|出|到|回来)"
)
_LOOKED_FOR = expression(r"排查|自查|核查|清查|检查|盘点|摸排|梳理|比对|核对|倒查")
_FOUND_SO_MANY = expression(r"(?:共|总共|一共|累计)?(?:发现|查出|排查出|清出|梳理出|查实|核实|查明)")


def _take_what_led_to_the_finding(readings: Sequence[Reading]) -> None:
    """逐项排查，发现3起，已全部追缴: the search is over where its finding is told."""
    for before, after in pairwise(readings):
        if (
            before.judgement.verdict in {Verdict.DOING, Verdict.STARTED, Verdict.STAGE}
            and _LOOKED_FOR.search(before.clause.text)
            and not before.clause.has(Tag.STILL)
            and "在" not in before.clause.text
            and _FOUND_SO_MANY.match(after.clause.text)
        ):
            before.judgement = NO_VERDICT
            before.doubts.clear()


_BUT_THE_WORK = expression(r"(?:但|可|就是)?(?:事情?|活儿?|工作|实事|人)(?:还|却|都|也|一件)*没")
_TO_A_BODY = expression(
    r"[交递报送呈](?:到|给)?(?!整改|巡察|督查|纪|办公室|[你您])[一-龥]{1,5}(?:会|局|委|部|院|厅|处|政府)了?$"
)
_IN_LINE = expression(r"排队|上会|(?:正|在|等|待)(?:着)?(?:上会|审|批|研究|排)")
_A_FINDING = expression(
    r"(?:鉴定|检测|评估|勘察|调查|审计|测绘|论证|地勘|勘验|核查)(?:报告|结果|结论|意见)书?(?:已经?|也|都|刚)*出(?:来|具)?了"
)
_UP_TO_THEM = expression(r"移交|转交|[递报交呈送](?:上去|过去|上|到)|已[报呈递交送]")
_THEY_LOOK = expression(
    r"(?:办|局|委|院|部|厅|所|处|科|室|里|中心|上面|上级|财政|领导|银行|人社|编办|他们)(?:那边|里)?(?:正在?|还在|在)(?:研究|审|批|核|看|走|讨论|评|会签|上会|办)"
)


def _take_the_course_of_an_order(readings: Sequence[Reading]) -> None:
    """合同签了，等发货: delivered in its course; 要从德国发，迟迟不来: no plan; 材料递上去了，编办在研究: no proof."""
    for before, after in pairwise(readings):
        steps = {Verdict.STAGE, Verdict.DONE, Verdict.STARTED}
        if (
            after.intents == {Intent.DIFFICULTY}
            and before.judgement.verdict in steps
            and _ORDERED.search(before.clause.text)
            and _ITS_DELIVERY.fullmatch(after.clause.text)
        ):
            after.intents = {Intent.PROGRESS}
            before.doubts.clear()
        if (
            before.intents == {Intent.DIFFICULTY}
            and _NO_WORD_YET.search(before.clause.text)
            and _THEY_LOOK.search(after.clause.text)
            and after.judgement.verdict is Verdict.DOING
        ):
            before.intents, before.blocker = set(), None
        if (
            Intent.DIFFICULTY in after.intents
            and before.judgement.verdict in {Verdict.WILL, Verdict.PROMISED}
            and _FROM_AFAR.search(before.clause.text)
        ):
            before.judgement = NO_VERDICT
            before.doubts.clear()
        if (
            before.intents == {Intent.EVIDENCE}
            and after.judgement.verdict in UNDONE
            and _BUT_THE_WORK.match(after.clause.text)
        ):
            before.intents, before.role = set(), None
        if (
            before.intents == {Intent.EVIDENCE}
            and _TO_A_BODY.search(before.clause.text)
            and _IN_LINE.match(after.clause.text)
        ):
            before.intents, before.role, before.blocker = {Intent.PROGRESS}, None, before.clause.core
        if (
            before.intents == {Intent.EVIDENCE}
            and _A_FINDING.search(before.clause.text)
            and after.judgement.verdict in {Verdict.DOING, Verdict.DRAFTING, Verdict.STARTED, Verdict.WILL_START}
        ):
            before.intents, before.role, before.blocker = {Intent.PROGRESS}, None, before.clause.core
        if (
            before.intents == {Intent.EVIDENCE}
            and _UP_TO_THEM.search(before.clause.text)
            and _THEY_LOOK.search(after.clause.text)
        ):
            before.intents, before.role, before.blocker = {Intent.PROGRESS}, None, before.clause.core


_THEIR_ACT = expression(
    r"等[一-龥\ue0ff]{1,8}(?:局|中心|办|院|公司|部门|厅|委|上级|县里|市里|省里|\ue0ff)(?:统一|集中|组织|安排|来|派人)"
)
_NOT_OUT = expression(
    r"(?:目前|现在)?[一-龥]{2,8}(?:还|尚|也)*[没未](?:有)?(?:出|下|到|定|批|来|排|发)(?:来|下来|出来)?(?:呢)?"
)
_STILL_FEELING = expression(
    r"^(?:\ue0ff|我|一直|都|这几天|这两天|刚才|刚刚|整天|全天|天天)*在[一-龥]{1,4}$|(?:情况|底数?|家底|数|业务)(?:还|正|也)*在(?:摸|了解|核|查|问|捋|熟悉|理)"
)


_ON_TRIAL = expression(
    r"新[一-龥]{1,4}(?:还|正|在|处于|才)*(?:试压|试水|试机|试车|试运行|试用|调试|联调|安装|施工|建设|验收|招标|采购)(?:阶段|期|中|着)?(?:呢)?"
)
_OLD_ONES = expression(r"(?:老|旧|原)(?:的)?[一-龥]{0,4}?(?:都|已经?|也|先|就)*[停拆撤关废弃封断报退]")
"""新管试压阶段，旧管已经停用: what is to take its place is not there yet."""
_NEW_AND_OLD = expression(r"(?:新|旧|老|另|余|剩|原)[一-龥]{0,8}?\ue0ff+(?:就|再|才|要)?[一-龥]{1,4}")


def take_the_new_beside_the_old(readings: Sequence[Reading], today: date) -> None:
    """老的锅炉拆了，新的后天点火: the one is a step, and the other is to come."""
    for before, after in pairwise(readings):
        if (
            after.judgement.verdict is Verdict.DONE
            and _OLD_ONES.match(after.clause.text)
            and _ON_TRIAL.fullmatch(before.clause.text)
            and not after.clause.items
        ):
            after.judgement = replace(after.judgement, verdict=Verdict.STAGE, doubt=None)
            after.doubts.clear()
        if (
            before.judgement.verdict is Verdict.DONE
            and after.judgement.verdict is Verdict.NOTHING
            and not (after.intents or after.clause.has(Tag.EVIDENCE) or before.clause.items)
            and _NEW_AND_OLD.fullmatch(after.clause.covered)
            and all(not is_behind(each.moment.past, each.moment.future, today) for each in after.clause.dates)
        ):
            before.judgement = replace(before.judgement, verdict=Verdict.STAGE, doubt=None)
            after.judgement = Judgement(Verdict.WILL)
            before.doubts.clear()


_IS_HELD = expression(r"[走脱下回抽]不(?:开|来|了|身)")
_CANNOT_HEAR = expression(r"(?:听|看)不(?:清楚?|见|到|了)|信号|没(?:电|网|信号)")


def _take_what_others_are_to_do(readings: Sequence[Reading]) -> None:
    """等机关局统一拍卖，公告还没出: theirs is the next step; 情况还在摸 beside a later answer tells nothing yet."""
    puts_off = any(Intent.DEFER in reading.intents for reading in readings)
    for place, reading in enumerate(readings):
        if reading.intents == {Intent.DIFFICULTY} and _THEIR_ACT.match(reading.clause.covered):
            reading.intents = {Intent.PROGRESS}
            for later in readings[place + 1 : place + 2]:
                if later.judgement.verdict is Verdict.NOT_DONE and _NOT_OUT.fullmatch(later.clause.text):
                    later.judgement = NO_VERDICT
        if puts_off and reading.intents == {Intent.DIFFICULTY} and _IS_HELD.search(reading.clause.text):
            reading.intents, reading.blocker = set(), None
        if puts_off and (_STILL_FEELING.search(reading.clause.covered) or _CANNOT_HEAR.search(reading.clause.text)):
            reading.judgement, reading.has_open_denial = NO_VERDICT, False
            reading.doubts.clear()
