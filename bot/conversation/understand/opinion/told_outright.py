"""Keeps what the rules read in so many words, however the rest of such a reply sounds to the second opinion."""

from itertools import pairwise

from bot.conversation.understand.asked_back import (
    BEARER_HAS_CHANGED,
    CAN_IT_STILL_BE_ON_TIME,
    NEXT_STEP_NOT_BEGUN,
    SOMETHING_REMAINS,
    TWICE_DENIED,
    VAGUE_WHETHER_UNDONE,
    WHO_ANSWERS_FOR_IT,
)
from bot.conversation.understand.days.timing import Timing
from bot.conversation.understand.meaning import DateRole, Intent
from bot.conversation.understand.opinion.only_alike import leave_out_what_is_only_alike
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.talk.documents import is_issued_on_a_day
from bot.conversation.understand.talk.open_questions import asks_who_it_is
from bot.conversation.understand.whole import Whole
from bot.conversation.understand.work.beside_trouble import cannot_go_on, is_worked_on
from bot.conversation.understand.work.in_the_making import is_not_written_yet
from bot.conversation.understand.work.only_prepared import has_nobody_at_it
from bot.conversation.understand.work.repeated import goes_on_as_arranged
from bot.conversation.understand.work.rounds import is_a_round_over
from bot.conversation.understand.work.verdicts import UNDONE, Verdict
from bot.conversation.understand.work.with_others import is_awaited_above
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag

ALL = 100
"""Percent."""
_ASKS_FOR_TIME = frozenset({Intent.EXTENSION, Intent.CANNOT_ON_TIME})
_AT_WORK_ON_IT = frozenset({Intent.DIFFICULTY, Intent.PROGRESS})
_KEPT_UP = frozenset({Intent.LONG_TERM, Intent.PROGRESS})
_DONE_AND_KEPT_UP = frozenset({Intent.DONE, Intent.LONG_TERM})
_BEGS_IN_TROUBLE = frozenset({Intent.DIFFICULTY, Intent.ESCALATE})
_PROVED = frozenset({Intent.DONE, Intent.EVIDENCE})
_TO_BE_CLOSED = frozenset({Intent.DONE, Intent.CLOSE_REQUEST})
_A_STRANGER = frozenset({Intent.WRONG_PERSON, Intent.QUESTION})
_SAID_THROUGHOUT = (frozenset({Intent.QUESTION}), frozenset({Intent.DEFER}))
_A_DAY_BESIDE = frozenset({Intent.PROGRESS, Intent.DEFER, Intent.COMMIT})
"""What a day beside the last of the work may sound like."""
_PAPER_WANTING = frozenset({Intent.DONE, Intent.EVIDENCE_PENDING})
_NOD_AND_PROMISE = frozenset({Intent.ACK, Intent.COMMIT})


def keep_what_is_told_outright(whole: Whole, before: frozenset[Intent], timing: Timing) -> None:
    """Sets right, in place, the intents that were weighed; `before` are those of the rules."""
    _keep_the_claim(whole, before)
    _keep_the_course(whole, before)
    _keep_what_is_open(whole, before)
    _keep_who_answers(whole, before)
    leave_out_what_is_only_alike(whole, before)
    if CAN_IT_STILL_BE_ON_TIME in whole.doubts and Intent.CANNOT_ON_TIME not in before:
        whole.intents -= {Intent.CANNOT_ON_TIME}  # 不是做不完，是时间太紧: denied by the writer himself
    if Intent.CORRECTION in before and any(map(_puts_a_share_right, pairwise(whole.readings))):
        whole.intents |= {Intent.CORRECTION}  # 前次50%高估，落到35%: one share taken back, and the right one behind it
    if Intent.EXTENSION in whole.intents and any(map(_misses_the_day, whole.readings)):
        whole.intents |= before & {Intent.CANNOT_ON_TIME}  # 3月底印不出来了，想改到4月25日
    if timing.extends:
        whole.intents |= before & _ASKS_FOR_TIME  # 15号赶不上，天冷之前绝对装完
    if before == _ASKS_FOR_TIME and any(reading.intents == before for reading in whole.readings):
        whole.intents = set(before)  # 大雪封山前准堵完，15日难守: both in one clause, and the snow no trouble
    if whole.intents == {Intent.COMMIT} and before == _NOD_AND_PROMISE and _opens_with_a_nod(whole):
        whole.intents |= {Intent.ACK}  # 成，误不了您的事
    is_promised = before == {Intent.COMMIT} and timing.role is DateRole.REPORT_BY and not whole.doubts
    if is_promised and whole.intents in ({Intent.EVIDENCE}, {Intent.PROGRESS}):
        whole.intents = {Intent.COMMIT}  # 六月二十七号以前，周报准发过去: a report, vowed for a day


def _misses_the_day(reading: Reading) -> bool:
    names_it = any(not each.moment.is_vague for each in reading.clause.dates)
    is_lost = names_it or _THE_DAY_IS_LOST.search(reading.clause.text) is not None
    return is_lost and reading.intents == {Intent.CANNOT_ON_TIME}


def all_is_counted(whole: Whole) -> bool:
    """厕所196座，改了196座; 100%: as much is done as there is, by count or by share."""
    return whole.amounts.is_full or whole.figures.percent == ALL


def is_proved(whole: Whole) -> bool:
    """清明前整好的，底册在老吴抽屉里呢: a claim and the proof that somebody is told to hold, and no more."""
    return whole.intents == _PROVED and any(
        reading.holder and reading.intents == {Intent.EVIDENCE} for reading in whole.readings
    )


def _keep_the_claim(whole: Whole, before: frozenset[Intent]) -> None:
    """Figures decide, the day of a numbered paper does, and a claim keeps the proof that somebody is told to hold."""
    if Intent.DONE in before and not whole.doubts and (all_is_counted(whole) or is_issued_on_a_day(whole.readings)):
        whole.intents |= {Intent.DONE}  # 财监〔2025〕19号，9月16号发到各股室了
    is_kept = any(reading.holder and reading.intents == {Intent.EVIDENCE} for reading in whole.readings)
    if before == _PROVED and is_kept and Intent.DONE in whole.intents:
        whole.intents |= _PROVED  # 这事清明前办妥的，记录由王姐保管
    asks = any(each.intents == {Intent.CLOSE_REQUEST} and _asks_outright(each) for each in whole.readings)
    if before == _TO_BE_CLOSED and Intent.DONE in whole.intents and asks:
        whole.intents |= _TO_BE_CLOSED  # 隐患已除，给摘牌: the wish is told in so many words
    if before == _DONE_AND_KEPT_UP and Intent.DONE in whole.intents and any(map(_is_kept_up, whole.readings[1:])):
        whole.intents |= _DONE_AND_KEPT_UP  # 违禁品收缴完毕，持续保持高压: a clause of its own tells that it goes on
    if before == _PAPER_WANTING and TWICE_DENIED in whole.doubts:
        whole.intents |= _PAPER_WANTING  # 哪里是未办，卷宗尚未移交罢了


def _asks_outright(reading: Reading) -> bool:
    """给摘牌, 盼予结案."""
    return reading.clause.has(Tag.NEED) or reading.clause.text.startswith(("盼", "望", "祈", "求"))


def _keep_the_course(whole: Whole, before: frozenset[Intent]) -> None:
    """A share, that nothing stands in the way, the work on what does, and that it goes on as arranged."""
    two_and_two = tuple(pairwise(whole.readings))
    if Intent.PROGRESS in before and not {whole.figures.percent, whole.amounts.percent} <= {None, ALL}:
        whole.intents |= {Intent.PROGRESS}  # 完成60%，申请延到11月20日; 236名发了189名，不用延期
    if before == {Intent.PROGRESS} and _counts_in_every_clause(whole):
        whole.intents -= {Intent.DIFFICULTY}  # 电煤存了18万吨，标准不低于20万吨: so much of so much, and no trouble
    tells_how_it_goes = whole.intents == {Intent.PROGRESS} and Intent.NO_DIFFICULTY in before
    if tells_how_it_goes and any(map(_names_no_trouble, whole.readings)):
        whole.intents |= {Intent.NO_DIFFICULTY}  # 正常施工，啥问题没有
    if before == {Intent.PROGRESS} and whole.intents <= _A_DAY_BESIDE and Verdict.NEARLY in whole.verdicts():
        whole.intents = {Intent.PROGRESS}  # 正收着尾，周日前报给你们
    if before == _AT_WORK_ON_IT and any(is_worked_on(*two) for two in two_and_two):
        # 矿上拖着不关，我们盯着催: trouble and the work on it, each told in a clause of its own.
        whole.intents |= _AT_WORK_ON_IT - ({Intent.PROGRESS} if Intent.DONE in whole.intents else set())
    if before == {Intent.PROGRESS} and any(is_awaited_above(*two) for two in two_and_two):
        whole.intents -= {Intent.DIFFICULTY}  # 预算报请人大审议，静候批复: it has its course, and nothing is in the way
    if before == _KEPT_UP and whole.intents == {Intent.LONG_TERM} and is_a_round_over(whole):
        whole.intents = set(before)  # 认证比对长期坚持，已完成首轮
    if before == _BEGS_IN_TROUBLE and any(each.intents == {Intent.DIFFICULTY} for each in whole.readings):
        whole.intents |= before  # 交警不让开挖，劳支队长去谈
    if Intent.LONG_TERM in before and any(goes_on_as_arranged(*two) for two in two_and_two):
        whole.intents |= {Intent.LONG_TERM}  # 巡河36趟，到年底按方案巡: how often, and that it goes on


def _keep_what_is_open(whole: Whole, before: frozenset[Intent]) -> None:
    """What is not written yet, one part that is left beside another, and a question that is asked of nobody."""
    if Intent.NOT_DONE in before and is_not_written_yet(whole):
        whole.intents |= {Intent.NOT_DONE, Intent.PROGRESS}  # 培训章程仍在起草，满意度100%: a quality ends nothing
        whole.intents -= {Intent.LONG_TERM} - before  # 常态化巡查机制尚在搭建: nothing is kept up yet
    if before >= _OPEN_BESIDE_A_QUALITY and whole.figures.metric and whole.intents == {Intent.NOT_DONE}:
        whole.intents |= {Intent.PROGRESS}  # 知晓率百分百，责任清单还没定稿
    if before == {Intent.DIFFICULTY} and whole.amounts.need and not whole.amounts.quantity:
        whole.intents = set(before)  # 修缮用款捉襟见肘，欠15万元: the want itself, and no work
    is_stopped = any(map(_cannot_begin, whole.readings)) or any(cannot_go_on(*two) for two in pairwise(whole.readings))
    if before == _STOPPED and is_stopped:
        whole.intents |= before  # 财政拨款迟迟不到，修缮无从着手; 服务器宕机，报表出不来
    is_under_way = before == {Intent.PROGRESS} and SOMETHING_REMAINS in whole.doubts
    if is_under_way and any(map(_is_a_part_of, pairwise(whole.readings))):
        whole.intents = {Intent.PROGRESS}  # 井打成了，水泵安装还没弄
    has_only_a_plan = before == {Intent.NOT_DONE} and NEXT_STEP_NOT_BEGUN in whole.doubts
    if has_only_a_plan and whole.intents > before and any(map(has_nobody_at_it, whole.readings)):
        whole.intents = {Intent.NOT_DONE}  # 设计审过了，施工队没来: the step before is no progress
    if before == {Intent.NOT_DONE} and whole.intents == {Intent.QUESTION}:
        whole.intents = {Intent.NOT_DONE}  # 疏浚哪是几天能干完的
        whole.doubt(VAGUE_WHETHER_UNDONE)


_OPEN_BESIDE_A_QUALITY = frozenset({Intent.PROGRESS, Intent.NOT_DONE})


def _keep_who_answers(whole: Whole, before: frozenset[Intent]) -> None:
    if Intent.WRONG_PERSON in whole.intents and any(map(asks_who_it_is, whole.readings)):
        whole.intents |= {Intent.QUESTION}  # 贵姓？怕不是找错科室了
    if before in _SAID_THROUGHOUT and all(each.intents == before for each in whole.readings):
        whole.intents = set(before) | (whole.intents & {Intent.WRONG_PERSON})  # 附件传啥，照片行不: asked, and no proof
    if before == _A_STRANGER and WHO_ANSWERS_FOR_IT in whole.doubts:
        whole.intents |= _A_STRANGER  # 何人？群都进错了
    if whole.intents == {Intent.ACK} and any(each.intents == {Intent.APPROVE} for each in whole.readings):
        whole.intents = {Intent.APPROVE}  # 行，我点头了: consent in a clause of its own, and more than a nod
    if len(whole.readings) > 1 and Intent.WRONG_PERSON in before and BEARER_HAS_CHANGED in whole.doubts:
        whole.intents -= {Intent.PROGRESS, Intent.DELEGATE}
        whole.intents |= {Intent.WRONG_PERSON}  # 已交班，现在是胡矿在抓


def _is_kept_up(reading: Reading) -> bool:
    return reading.intents == {Intent.LONG_TERM} and reading.judgement.verdict is Verdict.NOTHING


def _counts_in_every_clause(whole: Whole) -> bool:
    return whole.amounts.percent is not None and all(reading.clause.amounts for reading in whole.readings)


def _puts_a_share_right(two: tuple[Reading, Reading]) -> bool:
    taken_back, right = two
    return (
        taken_back.has_no_figures
        and _TOO_MUCH.search(taken_back.clause.text) is not None
        and bool(taken_back.clause.percents and right.clause.percents)
        and Intent.CORRECTION in right.intents
    )


_TOO_MUCH = expression(r"[高低]估|水分|虚[高报]|误[报填]")
_TROUBLE = expression(r"困难|问题|难[处题事点]|麻烦|阻力|障碍|梗阻|阻[碍滞塞]|[堵卡痛]点|瓶颈|掣肘|波折")
_STOPPED = frozenset({Intent.DIFFICULTY, Intent.NOT_DONE})
_NOT_TO_BEGIN = expression(r"(?:无从|无法|没法|没办法|不能)(?:着手|下手|动手|动工|开工|启动|展开|谈起|推开)$")


def _cannot_begin(reading: Reading) -> bool:
    return reading.judgement.verdict in UNDONE and _NOT_TO_BEGIN.search(reading.clause.text) is not None


_THE_DAY_IS_LOST = expression(
    r"(?:节点|期限|时限|限期|日子|[这那]个点|[号日底末])(?:[这那]个?)?(?:点|节点|期限)?(?:是|怕是|恐怕|肯定|铁定|真)*(?:保不住|守不住|赶不[上及到]|够不着|来不及|完不成)"
)
"""这个点保不住，想往后放到8月底."""


def _names_no_trouble(reading: Reading) -> bool:
    """没碰上难事 calls by its name what is not there; 不下雨 only tells of the weather."""
    return reading.intents == {Intent.NO_DIFFICULTY} and _TROUBLE.search(reading.clause.text) is not None


_NOT_YET = expression(r"还没|尚未|还未")
_DENIED = expression(r"[没未不无]")
_SAID = expression(r"[说讲报称]")


def _is_a_part_of(two: tuple[Reading, Reading]) -> bool:
    """One part over and another not yet or named as the rest; 食堂修好了，一顿饭没开过 is something never put to its use."""
    over, left = two
    is_named = (
        left.judgement.word is None and bool(left.judgement.left) and not _DENIED.search(left.clause.text)
    )  # 主模块上线了，余下短信接口
    return (
        (over.judgement.verdict, left.judgement.verdict) == (Verdict.STAGE, Verdict.LEFT_OVER)
        and (is_named or _NOT_YET.search(left.clause.text) is not None)
        and _SAID.search(over.clause.text) is None
    )


def _opens_with_a_nod(whole: Whole) -> bool:
    return whole.readings[0].intents == {Intent.ACK} and Intent.COMMIT in whole.readings[-1].intents
