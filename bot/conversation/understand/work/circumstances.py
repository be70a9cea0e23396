"""Reads beside each other what changed with others, the step that nobody took, and what is beyond the writer."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import NO_VERDICT, UNDONE, Judgement, Verdict
from bot.conversation.understand.writing.lexicon import Tag


def read_circumstances(readings: Sequence[Reading]) -> None:
    """Changes, in place, what a change, an unfollowed step and an inability mean beside the other clauses."""
    _take_a_change_for_the_cause(readings)
    _take_what_is_beyond_us(readings)
    _take_work_that_goes_on(readings)
    _take_a_step_not_followed(readings)


_OTHERS_CHANGED = re.compile(
    r"^(?:原来?的?|前任的?|现在|今年|去年|上个?月|我们?的?|村里?|厂里?|\ue0ff)*"
    r"(?:[一-龥]{0,4}(?:公司|物业|施工[队方]|厂家|厂商|供应商|设计院|监理|代理|中介|平台|[厂店院场站馆行社]|中心|窗口|基地|门市部|合作社|企业|运营商|承包商|队伍?|班子|领导|主任|[局科股院校所站厂村组镇乡县市]长|书记|经办人?|负责人|会计|出纳|法人|老板|户主|技术员|管理员|医生|护士|老师|专家|师傅)|\ue0ff+)"
    r"(?:又|也|都|刚|前阵子|已经?|全|集体)*(?:换|变|调走|调离|走|退休|离职|辞职|辞|跑|撤|倒闭|破产|改制|改名|合并|并|注销|搬走|换人|换届|轮岗|调岗|出国|病倒|去世|关门|关张|歇业|停业|停工|停产|搬迁)[人家]?了$"
)


def _take_a_change_for_the_cause(readings: Sequence[Reading]) -> None:
    """物业公司换了，没人对接; 局长换了，没人拍板: what changed with others, and so stands in the way."""
    for before, after in pairwise(readings):
        stopped = after.judgement.verdict is Verdict.NOT_DONE and _NO_WAY.search(after.clause.text)
        if (
            (after.intents == {Intent.DIFFICULTY} or stopped)
            and before.intents <= {Intent.WRONG_PERSON, Intent.DIFFICULTY}
            and not before.person
            and before.judgement.verdict in {Verdict.DONE, Verdict.STAGE, Verdict.NOTHING}
            and _OTHERS_CHANGED.match(before.clause.covered)
        ):
            before.intents, before.judgement, before.has_no_date = set(), NO_VERDICT, True
            before.doubts.clear()
            if stopped:
                before.intents, before.blocker = {Intent.DIFFICULTY}, before.clause.core


_NO_WAY = re.compile(r"没法|无法|没办法|没人|[一-龥]不[了动成]")
_NOT_FOR_WANT_OF_WILL = re.compile(r"(?:并|也|又)?不是(?:我们?)?(?:不|没)(?:想|愿意?|去|肯|抓|管|重视)?[一-龥]{0,3}")


def _take_what_is_beyond_us(readings: Sequence[Reading]) -> None:
    """不是不办，是办不动: it is not for want of will, and so something stands in the way."""
    for before, after in pairwise(readings):
        word = after.judgement.word
        if (
            _NOT_FOR_WANT_OF_WILL.fullmatch(before.clause.text)
            and after.clause.text.startswith(("是", "就是", "实在", "而是", "真"))
            and after.judgement.verdict is Verdict.NOT_DONE
            and word is not None
            and word.does(Tag.UNABLE)
        ):
            before.judgement, before.has_open_denial = NO_VERDICT, False
            before.doubts.clear()
            after.judgement, after.blocker = NO_VERDICT, after.clause.core
            after.intents.add(Intent.DIFFICULTY)


_SAME_AS_EVER = re.compile(r"(?:还是|仍是|还|依旧|照旧)?(?:那个|这个)?老样子|忙着?[^,]{1,12}")


def _take_work_that_goes_on(readings: Sequence[Reading]) -> None:
    """老样子，推进中: goes on as ever; 没顾上，忙着招生: what one was busy with is other work."""
    verdicts = {reading.judgement.verdict for reading in readings}
    for reading in readings:
        verdict = reading.judgement.verdict
        if not _SAME_AS_EVER.search(reading.clause.covered):
            continue
        if (verdict in UNDONE and Verdict.DOING in verdicts) or (
            verdict is Verdict.DOING and verdicts & UNDONE and "忙" in reading.clause.text
        ):
            reading.judgement = NO_VERDICT
            reading.doubts.clear()


_NOT_A_STEP_ON = re.compile(
    r"^(?:但是?|可是?|就是|不过|人|活儿?|事|工|钱|地|机器|一直|到现在|至今)*(?:还|都|也|却|仍|尚|就)?(?:没有?|未)(?:来得及|正式|真正|去|有)?"
    r"(?:[动开干弄办发印挂搞做建修装拆改推用管]|落实|实施|执行|印发|下发|发布|启动|宣传|组织|培训|推开|铺开|采购|招标|动工|施工|投用|启用|运行|上墙|动静)(?:起来|出去|下去|过)?(?:呢)?$"
)


def _take_a_step_not_followed(readings: Sequence[Reading]) -> None:
    """制度写好了，没发: the step before is over, and nothing has been done since."""
    for before, after in pairwise(readings):
        if (
            before.judgement.verdict in {Verdict.STAGE, Verdict.DONE}
            and not (before.clause.amounts or before.clause.items or before.clause.has(Tag.ALL))
            and after.judgement.verdict is Verdict.NOT_DONE
            and not after.clause.items
            and _NOT_A_STEP_ON.match(after.clause.covered)
        ):
            before.judgement = replace(before.judgement, verdict=Verdict.STAGE)
            after.judgement = Judgement(Verdict.NOT_STARTED, after.judgement.word)
