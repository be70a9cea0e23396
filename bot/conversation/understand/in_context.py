"""Reads again, in the light of the whole reply, what a clause alone would mean otherwise."""

from collections.abc import Callable, Collection, Sequence
from itertools import pairwise

from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.talk.headings import leave_out_headings
from bot.conversation.understand.work.bygones import read_bygones
from bot.conversation.understand.work.circumstances import read_circumstances
from bot.conversation.understand.work.conditions import read_conditions
from bot.conversation.understand.work.fellow_parts import read_fellow_parts
from bot.conversation.understand.work.hopes import read_hopes
from bot.conversation.understand.work.one_and_another import read_one_and_another
from bot.conversation.understand.work.orders_underway import read_orders_underway
from bot.conversation.understand.work.parts_undone import read_parts_undone
from bot.conversation.understand.work.repeated import read_repeated
from bot.conversation.understand.work.sequels import read_sequels
from bot.conversation.understand.work.steps_beside import read_steps_beside
from bot.conversation.understand.work.turns import read_turns
from bot.conversation.understand.work.upshots import read_upshots
from bot.conversation.understand.work.verdicts import NO_VERDICT, Judgement, Verdict
from bot.conversation.understand.work.with_others import read_what_is_with_others
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag


def read_in_context(readings: Sequence[Reading]) -> None:
    """Changes, in place, what waiting, inability and "no problem" mean beside the other clauses."""
    for read in _PASSES if len(readings) > 1 else _PASSES_OVER_ONE:
        read(readings)


_NO_PAUSE = expression(
    r"(?:我们?|大家|这边|人|机械|机器|设备|工地|施工|活儿?|工程|队伍|工人|从来?|一直|一天|一刻|也|都|就|可|一时半刻)*没(?:有)?(?:停|断|歇|闲|撂)(?:过|下|着|手|工|下来|挑子)*(?:呢)?"
    r"|(?:天天|每天|一直|白天黑夜|日夜|没日没夜)(?:都)?(?:有人|在|加班)?(?:在)?(?:弄|干|改|忙|跑|搞|盯|推|做|赶)(?:着)?(?:呢)?"
)


def _take_no_pause_for_going_on(readings: Sequence[Reading]) -> None:
    """没断过，天天弄; 路基压着，机械没停: where nothing else is told, it goes on."""
    if any(each.intents or each.judgement.verdict is not Verdict.NOTHING for each in readings):
        return
    for reading in readings:
        if _NO_PAUSE.fullmatch(reading.clause.text):
            reading.judgement, reading.has_open_denial = Judgement(Verdict.DOING), False
            reading.doubts.clear()


_DAILY_PAINS = expression(r"^(?!.*(?:以后|今后|往后|后续|长期)).*天天")


def _take_daily_pains_for_no_duty(readings: Sequence[Reading]) -> None:
    """我们天天巡，可用地没批: beside what stands in the way it tells of the pains taken, and of no task without an end."""
    for reading in readings:
        if (
            Intent.LONG_TERM in reading.intents
            and _DAILY_PAINS.match(reading.clause.text)
            and any(Intent.DIFFICULTY in other.intents for other in readings if other is not reading)
        ):
            reading.intents.discard(Intent.LONG_TERM)


def _take_no_problem_for_no_difficulty(readings: Sequence[Reading]) -> None:
    """没什么问题，都在推进: beside work that goes on, 没问题 is no promise but says that nothing is in the way."""
    if not any(reading.judgement.verdict is Verdict.DOING for reading in readings):
        return
    for reading in readings:
        if reading.clause.has(Tag.NO_PROBLEM) and reading.intents == {Intent.ACK, Intent.COMMIT}:
            reading.intents = {Intent.NO_DIFFICULTY}


def _take_what_was_handed_in_for_no_order(readings: Sequence[Reading]) -> None:
    """已交县委编办，正等回函: what was handed in there is answered by them, and they are given no work."""
    for before, after in pairwise(readings):
        if (
            before.intents == {Intent.DELEGATE}
            and before.clause.has(Tag.ALREADY)
            and not before.clause.has(Tag.HANDLE)
            and before.named is not None
            and before.named.is_department
            and after.clause.has(Tag.WAIT)
            and after.clause.has(Tag.APPROVAL)
        ):
            before.intents, before.person, before.department, before.named = set(), None, None, None
            before.doubts.clear()


_SHORT_OF_TIME = expression(r"时间|工期|期限|时限|天数|太赶|仓促")
_NOT_ABLE = expression(
    r"(?:(?:完成|办结|整改|落实|推进|实施|处理|解决|[办弄干搞整做改拆退修建装种补签搬清])(?:球)?不(?:了|成|动|下去|下来|到))"
)


def _take_inability_for_not_done(readings: Sequence[Reading]) -> None:
    """完成不了，承建方打官司呢: beside the trouble that stops it, and without a date, the work is not done."""
    for reading in readings:
        others = [other for other in readings if other is not reading]
        word = reading.clause.first(Tag.CANNOT)
        if (
            Intent.CANNOT_ON_TIME in reading.intents
            and word is not None
            and _NOT_ABLE.fullmatch(word.text)
            and not reading.clause.dates
            and not (reading.clause.has(Tag.ON_TIME) or _SHORT_OF_TIME.search(reading.clause.text))
            and any(Intent.DIFFICULTY in other.intents for other in others)
            and not any(
                Intent.EXTENSION in other.intents or _SHORT_OF_TIME.search(other.clause.text) for other in others
            )
        ):
            reading.intents.discard(Intent.CANNOT_ON_TIME)
            reading.doubts.clear()
            reading.judgement = Judgement(Verdict.NOT_DONE, word)


def _take_inability_for_the_reason(readings: Sequence[Reading]) -> None:
    """连阴雨没法施工，申请推迟: beside a request for time, what cannot be done is why."""
    if not any(Intent.EXTENSION in reading.intents for reading in readings):
        return
    for reading in readings:
        word = reading.judgement.word
        if reading.judgement.verdict is Verdict.NOT_DONE and word is not None and word.does(Tag.UNABLE):
            reading.judgement = NO_VERDICT
            reading.intents.add(Intent.DIFFICULTY)
            reading.blocker = reading.blocker or reading.clause.core


def _take_what_precedes_a_beginning(readings: Sequence[Reading]) -> None:
    """就等材料进场，下周四开工: the last thing before the work begins, and not before it ends."""
    for before, after in pairwise(readings):
        if before.judgement.verdict is Verdict.LAST_STEP and after.judgement.verdict is Verdict.WILL_START:
            before.judgement = Judgement(Verdict.STAGE, before.judgement.word)
            before.doubts.clear()


def _take_the_standing_task_for_itself(readings: Sequence[Reading]) -> None:
    """常态化在抓，问题本身已改完: what goes on for good says nothing against the end of the rest."""
    is_done = any(each.judgement.verdict is Verdict.DONE and each.clause.has(Tag.PERFECT) for each in readings)
    for reading in readings:
        is_kept_up = reading.judgement.verdict is Verdict.DOING or (
            reading.judgement.verdict is Verdict.WILL and reading.clause.has(Tag.LONG) and not reading.clause.dates
        )  # 完事了，以后养护队每周巡一遍
        if is_done and Intent.LONG_TERM in reading.intents and is_kept_up:
            reading.judgement = NO_VERDICT
            reading.doubts.clear()
    if any(Intent.LONG_TERM in reading.intents for reading in readings):
        for reading in readings:
            if reading.judgement.verdict is Verdict.NOT_DONE and _NO_END_TO_TELL.fullmatch(reading.clause.text):
                reading.judgement = NO_VERDICT
                reading.doubts.clear()


_NO_END_TO_TELL = expression(
    r"(?:也|就|还|所以)*(?:不好|没法|谈不上|说不上|算不上|不存在|无所谓|不能)(?:说|讲|算|叫)?(?:是)?(?:完成|完结|结束|办结|了结|完)(?:不完成|一说|了)?"
    r"|(?:所以|反正)?(?:这个?|它|这事儿?|这活儿?)?(?:停|断|松|歇|丢|撂)(?:不了|不得|不下)(?:的)?"
)
"""属于长期任务，不好说完成: it has no end to be told."""


_GRANTED = expression(
    r"(完成|整改|[改办弄做干修拆装清退])(?:倒|那)?是\1(?:完|好)?了|(?:[弄办做改]?[完好])了(?:倒)?是(?:[弄办做改]?[完好])了"
)


_BOOKS_WANTING = expression(
    r"(?:就是|只是|不过|但|可|只)*(?:台账|档案|资料|材料|佐证|卷宗|记录|台账资料|痕迹资料)(?:还|都|也|一直)*(?:没有?|未)(?:来得及|顾上|有空)?(?:补|整理|归档|装订|写|填|建|做|录|整|理)(?:好|上|完|齐|出来)?"
)
"""做是做完了，台账没补: what is conceded is the papers only."""


def _take_the_concession(readings: Sequence[Reading]) -> None:
    """改是改了，只不过签字表没拿回来: granted before a but that touches the papers only."""
    for before, after in pairwise(readings):
        if not _GRANTED.fullmatch(before.clause.text):
            continue
        if _BOOKS_WANTING.fullmatch(after.clause.text):
            after.intents, after.judgement, after.has_open_denial = {Intent.EVIDENCE_PENDING}, NO_VERDICT, False
            after.doubts.clear()
        if after.intents == {Intent.EVIDENCE_PENDING}:
            is_over = before.clause.text.endswith(("完了", "好了"))
            doubt = None if is_over and before.judgement.word is not None else "是否已完成，只缺材料"
            before.judgement = Judgement(Verdict.DONE, before.judgement.word, doubt)
            before.doubts = [doubt] if doubt else []


_PASSES: Sequence[Callable[[Sequence[Reading]], None]] = (
    leave_out_headings,
    read_circumstances,
    read_orders_underway,
    read_steps_beside,
    read_fellow_parts,
    _take_no_problem_for_no_difficulty,
    _take_what_was_handed_in_for_no_order,
    read_turns,
    read_what_is_with_others,
    read_sequels,
    read_one_and_another,
    read_parts_undone,
    read_upshots,
    read_bygones,
    _take_inability_for_not_done,
    _take_inability_for_the_reason,
    read_hopes,
    read_conditions,
    read_repeated,
    _take_what_precedes_a_beginning,
    _take_the_standing_task_for_itself,
    _take_the_concession,
    _take_daily_pains_for_no_duty,
    _take_no_pause_for_going_on,
)
SET_BESIDE: Collection[Callable[[Sequence[Reading]], None]] = {
    leave_out_headings,
    read_steps_beside,
    _take_what_was_handed_in_for_no_order,
    read_turns,
    read_what_is_with_others,
    read_sequels,
    read_parts_undone,
    read_upshots,
    _take_what_precedes_a_beginning,
    _take_the_concession,
}
"""These compare clauses: where there is but one, they have nothing to say."""
_PASSES_OVER_ONE = tuple(read for read in _PASSES if read not in SET_BESIDE)
