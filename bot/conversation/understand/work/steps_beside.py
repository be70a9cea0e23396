"""Reads steps beside each other: not followed up, posted and running their term, met upon, wanting a piece."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bot.conversation.understand.asked_back import SOMETHING_REMAINS, TWICE_DENIED, WHAT_REMAINS
from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.made_ready import GROUNDWORK
from bot.conversation.understand.work.only_prepared import take_what_is_only_prepared
from bot.conversation.understand.work.verdicts import NO_VERDICT, UNDONE, Judgement, Verdict
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag


def read_steps_beside(readings: Sequence[Reading]) -> None:
    """Changes, in place, what a step means beside the one before it."""
    take_what_is_only_prepared(readings)
    _take_a_step_not_followed(readings)
    _take_a_piece_for_the_rest(readings)
    _take_a_piece_for_what_is_left(readings)
    _take_the_main_for_done_in_the_main(readings)
    _take_nobody_to_look_for_the_end(readings)
    _take_a_meeting_for_the_step_before(readings)
    _take_what_is_posted_for_a_step(readings)
    _take_what_was_prepared_for_over(readings)


_BUILT = expression(
    r"土建|主体|地基|基础|外墙|屋面|屋顶|墙|管[道网线]|路[基面]|设备|硬件|框架|骨架|支架|棚|柱|梁|结构|线路|桩|井|坝|渠"
)
_A_PIECE_NOT_DONE = expression(
    r"(?:但是?|可是?|就是|只是|不过)?(?!我|人|活|工|事|整|施工|还|一)[一-龥]{1,5}(?:还|都|也|尚|仍)*[没未](?:有)?[一-龥]{1,3}(?:呢)?"
)


def _take_a_piece_for_the_rest(readings: Sequence[Reading]) -> None:
    """土建干完了，电还没接: the greater part is built, and a piece is wanting."""
    for before, after in pairwise(readings):
        if (
            before.judgement.verdict is Verdict.STAGE
            and _BUILT.search(before.clause.text)
            and not GROUNDWORK.fullmatch(before.clause.text)
            and not (after.intents or after.clause.items or after.clause.amounts or after.clause.dates)
            and (after.has_open_denial or after.judgement.verdict in UNDONE)
            and _A_PIECE_NOT_DONE.fullmatch(after.clause.text)
        ):
            after.judgement = Judgement(Verdict.LEFT_OVER, None, SOMETHING_REMAINS, left=after.clause.core)
            after.doubts, after.has_open_denial = [SOMETHING_REMAINS], False


_A_PIECE_BESIDE_THE_MAIN = expression(
    r"(?:但是?|可是?|就是|只是|不过|唯独)?(?!我|人|活|工|事|整|施工|还|一|验收|关键|主要|实际|具体|正)[一-龥]{1,8}(?:还|都|也|尚|仍|暂)*(?:[没未](?:有)?[一-龥]{1,4}|(?:要|得|需要?|须|待)(?:再)?[一-龥]{1,5})(?:呢)?"
)
_ONLY_ON_PAPER = expression(r"方案|思路|计划|想法|框架|设计|图纸?|手续|前期|合同|招标|采购|认识")


def _take_a_piece_for_what_is_left(readings: Sequence[Reading]) -> None:
    """基本整改完了，门口指示牌没换; 大体完成，个别村还要补: what is left of what is done in the main."""
    for before, after in pairwise(readings):
        if (
            before.judgement.verdict is Verdict.BASIC
            and not _ONLY_ON_PAPER.search(before.clause.text)
            and not (after.intents or after.clause.items or after.clause.amounts or after.clause.dates)
            and (after.judgement.verdict in UNDONE | {Verdict.WILL} or after.has_open_denial)
            and _A_PIECE_BESIDE_THE_MAIN.fullmatch(after.clause.text)
        ):
            after.judgement, after.has_open_denial = Judgement(Verdict.LEFT_OVER, None, left=after.clause.core), False
            after.doubts.clear()


_THE_MAIN = expression(
    r"^(?:现在|目前|我们?|这边)*(?:主要的?|大头|大的|重头戏?|要紧的|关键的|重点的?|大面上的?|大件|大活儿?|任务主体|面上的?)(?!原因|是|难|领导)[一-龥]{0,6}?(?:都|全部?|也|均|基本|已经?|早就?)+[^没未不]{1,6}$"
)
_TRIFLES = expression(
    r"^(?!.*(?:完|好|清)了$)[^,。;]{0,6}?(?:尾巴|零碎|零零碎碎|零七八碎|边边角角|边角料?|细枝末节|细节|小毛病|小问题|小活儿?|小地方|扫尾|收尾|[扫收]个?尾|擦屁股|零星|杂活儿?|毛刺|毛边)[^,。;]{0,8}$"
)


def _take_the_main_for_done_in_the_main(readings: Sequence[Reading]) -> None:
    """大头都弄完了，尾巴还有点: all but trifles is done."""
    for before, after in pairwise(readings):
        if (
            before.judgement.verdict in {Verdict.STAGE, Verdict.DONE, Verdict.UNSURE}
            and _THE_MAIN.match(before.clause.text)
            and not (before.clause.items or before.clause.amounts or before.clause.dates)
            and before.clause.has(Tag.COMPLETE, Tag.PERFECT)
            and _TRIFLES.match(after.clause.text)
            and not after.intents
            and not (after.clause.items or after.clause.dates)
        ):
            doubt = WHAT_REMAINS
            before.judgement, before.doubts = Judgement(Verdict.BASIC, before.judgement.word, doubt), [doubt]
            after.judgement, after.doubts = Judgement(Verdict.LEFT_OVER, None, left=after.clause.core), []
            after.has_open_denial = False


_NOBODY_TO_LOOK = expression(
    r"(?:是|就是|只是|只差)(?:还)?没(?:有)?(?:人|谁)?(?:来|去|给)?(?:验收?|核验|复验|查验|销号?|检查|看过?)"
)


def _take_nobody_to_look_for_the_end(readings: Sequence[Reading]) -> None:
    """不是没改，是没人来验: it was done, and all that is wanting is the look of others."""
    for before, after in pairwise(readings):
        if (
            before.judgement.doubt == TWICE_DENIED
            and after.intents <= {Intent.DIFFICULTY}
            and _NOBODY_TO_LOOK.fullmatch(after.clause.text)
        ):
            after.intents, after.judgement, after.blocker, after.has_open_denial = set(), NO_VERDICT, None, False


_PREPARED = expression(
    r"(?:谈|协调|沟通|对接|商量)(?:好|妥|成|拢|下来|通)|(?:钱|款|资金|经费)[^,。;!?]{0,4}(?:批|拨|到|下)|(?:货|料|设备|苗子?|配件)[^,。;!?]{0,3}(?:到|齐)"
    r"|(?:通知|公告|告示)[^,。;!?]{0,4}(?:贴|发|出)|听证|上会|会[^,。;!?]{0,3}通过|批(?:下来)?了|手续[^,。;!?]{0,3}(?:办|齐)"
    r"|(?:天天|每天)[^,。;!?]{0,3}[催跑问找]|选址|合同[^,。;!?]{0,3}(?:签|生效)|官司|胜诉|高度重视|多次研究|专题研究|按(?:照)?(?:原?计划|方案|步骤|要求)|一切|进度|节奏|试运行|试用|挂网|公示|会(?:也|都)?开|专班|工作组|分工"
)
_INSTRUCTED = expression(
    r"批(?:示)?(?:了|过|的是)[一-龥]{0,10}(?:[两三四五六]个字|一?句话?|意见)$|(?:作|做|下|有)(?:出|了|过)[一-龥]{0,4}批示$"
)
"""局长批了“抓紧办”三个字，现已按批示办结: what was told to be done, and has been."""
_IN_USE_NOW = expression(r"投用|投入使用|启用|印发|下发|发放|兑付|交付|归还|退还|追回|上线|执行到位")


def _take_what_was_prepared_for_over(readings: Sequence[Reading]) -> None:
    """钱批下来了，已全部发放; 协调好了，已经搬完: what was made ready for all of it is over with it."""
    told_of = [place for place, each in enumerate(readings) if each.judgement.verdict is not Verdict.NOTHING]
    if not told_of:
        return
    end = readings[told_of[-1]]
    word = end.judgement.word
    told = word is not None and (word.does(Tag.COMPLETE) or _IN_USE_NOW.search(end.clause.text) is not None)
    is_all = end.clause.has(Tag.ALL) or (end.clause.has(Tag.ALREADY) and told)
    if end.judgement.verdict is not Verdict.DONE or end.judgement.doubt or not is_all:
        return
    for reading in readings[: told_of[-1]]:
        is_instructed = reading.judgement.verdict is Verdict.NOTHING and reading.intents == {Intent.PROGRESS}
        if is_instructed and _INSTRUCTED.search(reading.clause.text):
            reading.intents.clear()
            continue
        if (
            reading.judgement.verdict in _STEPS
            and _PREPARED.search(reading.clause.text)
            and not _STILL_RUNS.search(reading.clause.text)
            and not reading.intents - {Intent.PROGRESS}
            and not reading.clause.has(Tag.NEG, Tag.PLAN, Tag.STILL, Tag.IF)
            and not (reading.clause.amounts or reading.clause.items or reading.clause.percents)
        ):
            reading.judgement, reading.has_no_date = NO_VERDICT, True
            reading.intents.clear()
            reading.doubts.clear()


_STILL_RUNS = expression(r"着|中$|正|在|呢$|[天周月]了?$")
"""公示着, 试运行中: not over yet."""
_STEPS = frozenset({Verdict.STARTED, Verdict.STAGE, Verdict.DOING})
_A_MEETING = expression(r"[一-龥]{1,4}会(?:也|都|已经?)*开(?:过|完)?了")


def _take_a_meeting_for_the_step_before(readings: Sequence[Reading]) -> None:
    """家长会开过了，名单在核: the meeting led to what goes on."""
    for before, after in pairwise(readings):
        if (
            before.judgement.verdict is Verdict.UNSURE
            and _A_MEETING.fullmatch(before.clause.text)
            and after.judgement.verdict is Verdict.DOING
        ):
            before.judgement = NO_VERDICT
            before.doubts.clear()


_POSTED = expression(r"公告|公示|告示|通告|启事|公告栏|挂网|征求意见|招[标租商聘募]")
_ITS_PLACE = expression(
    r"等(?:着)?(?:安装|吊装|上墙|发放|运输|配送|挂牌|张贴|铺设|组装|调试|接电|通电|通水|检测|检定|停机|装车|入库)"
)
_SHOULD_HAVE = expression(r"(?:早|本|就)(?:就)?(?:该|应该?)[^,。;!?没未]{1,6}的?$")


def _take_what_is_posted_for_a_step(readings: Sequence[Reading]) -> None:
    """公告贴出去了，等异议期满: the notice is the step, and its term is running; 早该弄的，拖到现在: it was due, and no more."""
    for before, after in pairwise(readings):
        waits = Intent.PROGRESS in after.intents and after.clause.has(Tag.WAIT)
        word = before.judgement.word
        mere_act = word is not None and not word.does(Tag.COMPLETE) and not before.clause.has(Tag.ALL)
        if (
            before.judgement.verdict is Verdict.DONE
            and waits
            and not (before.clause.items and after.clause.items)
            and (mere_act or _POSTED.search(before.clause.text) or _ITS_PLACE.match(after.clause.text))
        ):
            before.judgement = replace(before.judgement, verdict=Verdict.STAGE, doubt=None)
            before.doubts.clear()
        if _SHOULD_HAVE.search(before.clause.covered) and after.judgement.verdict in UNDONE:
            before.judgement, before.has_no_date = NO_VERDICT, True
            before.doubts.clear()


_NOT_A_STEP_ON = expression(
    r"^(?:但是?|可是?|就是|不过|人|活儿?|事|工|钱|地|机器|一直|到现在|至今)*(?:还|都|也|却|仍|尚|就)?(?:没有?|未)(?:来得及|正式|真正|去|有)?"
    r"(?:[动开干弄办发印挂搞做建修装拆改推用管]|落实|实施|执行|印发|下发|发布|启动|宣传|组织|培训|推开|铺开|采购|招标|动工|施工|投用|启用|运行|上墙|动静|到岗|上岗|入驻|进驻|坐班|运转|干实事|见行动|落地)(?:起来|出去|下去|过)?(?:呢)?$"
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
