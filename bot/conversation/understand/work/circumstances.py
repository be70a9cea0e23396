"""Reads beside each other what changed with others, the step that nobody took, and what is beyond the writer."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import NO_VERDICT, TWICE_DENIED, UNDONE, Judgement, Verdict
from bot.conversation.understand.writing.lexicon import Tag


def read_circumstances(readings: Sequence[Reading]) -> None:
    """Changes, in place, what a change, an unfollowed step and an inability mean beside the other clauses."""
    _take_a_change_for_the_cause(readings)
    _take_what_is_beyond_us(readings)
    _take_work_that_goes_on(readings)
    _take_a_piece_for_the_rest(readings)
    _take_nobody_to_look_for_the_end(readings)
    _take_doing_over_for_the_trouble(readings)
    _take_what_is_posted_for_a_step(readings)
    _take_the_course_of_an_order(readings)
    _take_what_others_are_to_do(readings)
    _take_not_before_for_the_reason(readings)
    _take_a_meeting_for_the_step_before(readings)
    _take_time_lost_for_the_past(readings)
    _take_a_step_not_followed(readings)


_OTHERS_CHANGED = re.compile(
    r"^(?:原来?的?|前任的?|现在|今年|去年|上个?月|我们?的?|村里?|厂里?|\ue0ff)*"
    r"(?:[一-龥]{0,4}(?:公司|物业|施工[队方]|厂家|厂商|供应商|设计院|监理|代理|中介|平台|[厂店院场站馆行社]|中心|窗口|基地|门市部|合作社|企业|运营商|承包商|队伍?|班子|领导|主任|[局科股院校所站厂村组镇乡县市]长|书记|经办人?|负责人|会计|出纳|法人|老板|户主|技术员|管理员|医生|护士|老师|专家|师傅)|\ue0ff+)"
    r"(?:又|也|都|刚|前阵子|已经?|全|集体)*(?:换|变|调走|调离|走|退休|离职|辞职|辞|跑|撤|倒闭|破产|改制|改名|合并|并|注销|搬走|换人|换届|轮岗|调岗|出国|病倒|去世|关门|关张|歇业|停业|停工|停产|搬迁|散|黄|垮|解散)[人家]?了$"
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
_BUILT = re.compile(
    r"土建|主体|地基|基础|外墙|屋面|屋顶|墙|管[道网线]|路[基面]|设备|硬件|框架|骨架|支架|棚|柱|梁|结构|线路|桩|井|坝|渠"
)
_A_PIECE_NOT_DONE = re.compile(
    r"(?:但是?|可是?|就是|只是|不过)?(?!我|人|活|工|事|整|施工|还|一)[一-龥]{1,5}(?:还|都|也|尚|仍)*[没未](?:有)?[一-龥]{1,3}(?:呢)?"
)


def _take_a_piece_for_the_rest(readings: Sequence[Reading]) -> None:
    """土建干完了，电还没接: the greater part is built, and a piece is wanting."""
    for before, after in pairwise(readings):
        if (
            before.judgement.verdict is Verdict.STAGE
            and _BUILT.search(before.clause.text)
            and not (after.intents or after.clause.items or after.clause.amounts or after.clause.dates)
            and (after.has_open_denial or after.judgement.verdict in UNDONE)
            and _A_PIECE_NOT_DONE.fullmatch(after.clause.text)
        ):
            after.judgement = Judgement(Verdict.LEFT_OVER, None, "还有剩余工作，请报完成比例", left=after.clause.core)
            after.doubts, after.has_open_denial = ["还有剩余工作，请报完成比例"], False


_NOBODY_TO_LOOK = re.compile(
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


_ORDERED = re.compile(r"合同|订单|订货|订购|定制|下单|采购|招标|付款|付了|预付|定金|首付|货款|签约")
_ITS_DELIVERY = re.compile(
    r"等(?:着)?(?:厂家|厂里|供应商|对方|货|设备|中标方)?[一-龥]{0,4}(?:发货|到货|供货|送货|交货|生产|排产|发运|安装|进场|设备|货)(?:呢|了)?"
)
_FROM_AFAR = re.compile(
    r"(?:要|得|须|靠|全靠|只能)进口|(?:要|得|须|必须|只能)从[一-龥]{1,6}(?:发|运|调|进口|买|采购|请|拉|进|订)[一-龥]{0,3}"
)
_NO_WORD_YET = re.compile(
    r"(?:结果|批复|批文|答复|意见|结论|通知)(?:还|也|都|一直)*[没未](?:有)?(?:下来|出来|下|出|到|回来)"
)
_UP_TO_THEM = re.compile(r"[递报交呈送](?:上去|过去|上|到)|已[报呈递交送]")
_THEY_LOOK = re.compile(
    r"(?:办|局|委|院|部|厅|所|处|科|室|中心|上面|上级|财政|领导|银行|人社|编办|他们)(?:那边|里)?(?:正在?|还在|在)(?:研究|审|批|核|看|走|讨论|评|会签|上会|办)"
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
            and _UP_TO_THEM.search(before.clause.text)
            and _THEY_LOOK.search(after.clause.text)
        ):
            before.intents, before.role = {Intent.PROGRESS}, None


_THEIR_ACT = re.compile(
    r"等[一-龥\ue0ff]{1,8}(?:局|中心|办|院|公司|部门|厅|委|上级|县里|市里|省里|\ue0ff)(?:统一|集中|组织|安排|来|派人)"
)
_NOT_OUT = re.compile(
    r"(?:目前|现在)?[一-龥]{2,8}(?:还|尚|也)*[没未](?:有)?(?:出|下|到|定|批|来|排|发)(?:来|下来|出来)?(?:呢)?"
)
_STILL_FEELING = re.compile(r"(?:情况|底数?|家底|数|业务)(?:还|正|也)*在(?:摸|了解|核|查|问|捋|熟悉|理)")


def _take_what_others_are_to_do(readings: Sequence[Reading]) -> None:
    """等机关局统一拍卖，公告还没出: theirs is the next step; 情况还在摸 beside a later answer tells nothing yet."""
    puts_off = any(Intent.DEFER in reading.intents for reading in readings)
    for place, reading in enumerate(readings):
        if reading.intents == {Intent.DIFFICULTY} and _THEIR_ACT.match(reading.clause.covered):
            reading.intents = {Intent.PROGRESS}
            for later in readings[place + 1 : place + 2]:
                if later.judgement.verdict is Verdict.NOT_DONE and _NOT_OUT.fullmatch(later.clause.text):
                    later.judgement = NO_VERDICT
        if puts_off and reading.judgement.verdict is Verdict.DOING and _STILL_FEELING.search(reading.clause.text):
            reading.judgement = NO_VERDICT


_NOT_BEFORE = re.compile(r"才(?:能|可以?|好|敢)(?:动工|开工|施工|进场|动|干|弄|拆|栽|种|修|改|装|挖|清|浇|铺)")


def _take_not_before_for_the_reason(readings: Sequence[Reading]) -> None:
    """放寒假才能动工，申请调到2月20日: why more time is asked for."""
    if not any(Intent.EXTENSION in reading.intents for reading in readings):
        return
    for reading in readings:
        if not reading.intents and _NOT_BEFORE.search(reading.clause.text):
            reading.intents, reading.blocker = {Intent.DIFFICULTY}, reading.clause.core
            reading.judgement, reading.has_no_date = NO_VERDICT, True
            reading.doubts.clear()


_A_MEETING = re.compile(r"[一-龥]{1,4}会(?:也|都|已经?)*开(?:过|完)?了")


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


_HELD_UP = re.compile(r"(?:耽误|耽搁|延误|拖|停|搁)了(?:好|几|半|一|两|三|四|多|\d|\ue0ff)")


def _take_time_lost_for_the_past(readings: Sequence[Reading]) -> None:
    """换届耽误了两个月，现在正在逐条整改: the time was lost before, and nothing is refused for what is to come."""
    for place, reading in enumerate(readings):
        if (
            reading.intents == {Intent.CANNOT_ON_TIME}
            and _HELD_UP.search(reading.clause.covered)
            and any(later.judgement.verdict in _GOES_ON for later in readings[place + 1 :])
        ):
            reading.intents.clear()
            reading.doubts.clear()


_GOES_ON = frozenset({Verdict.DOING, Verdict.STARTED, Verdict.STAGE, Verdict.DRAFTING})
_POSTED = re.compile(r"公告|公示|告示|通告|启事|公告栏|挂网|征求意见|招[标租商聘募]")
_ITS_PLACE = re.compile(
    r"等(?:着)?(?:安装|吊装|上墙|发放|运输|配送|挂牌|张贴|铺设|组装|调试|接电|通电|通水|检测|检定|停机|装车|入库)"
)
_SHOULD_HAVE = re.compile(r"(?:早|本|就)(?:就)?(?:该|应该?)[^,。;!?没未]{1,6}的?$")


def _take_what_is_posted_for_a_step(readings: Sequence[Reading]) -> None:
    """公告贴出去了，等异议期满: the notice is the step, and its term is running; 早该弄的，拖到现在: it was due, and no more."""
    for before, after in pairwise(readings):
        waits = Intent.PROGRESS in after.intents and after.clause.has(Tag.WAIT)
        word = before.judgement.word
        mere_act = word is not None and not word.does(Tag.COMPLETE) and not before.clause.has(Tag.ALL)
        if (
            before.judgement.verdict is Verdict.DONE
            and waits
            and (mere_act or _POSTED.search(before.clause.text) or _ITS_PLACE.match(after.clause.text))
        ):
            before.judgement = replace(before.judgement, verdict=Verdict.STAGE, doubt=None)
            before.doubts.clear()
        if _SHOULD_HAVE.search(before.clause.covered) and after.judgement.verdict in UNDONE:
            before.judgement, before.has_no_date = NO_VERDICT, True
            before.doubts.clear()


_OVER_AGAIN = re.compile(
    r"(?:得|要|只能|只好|须|必须|需要?)(?:全部|都|又)?(?:(?:重新|重|再|从头|另)[一-龥]{1,4}|改|返工|补(?:材料|手续))"
)


def _take_doing_over_for_the_trouble(readings: Sequence[Reading]) -> None:
    """供货商违约，合同得重签: what has to be done over again is part of the trouble, and no progress."""
    for before, after in pairwise(readings):
        if (
            before.intents == {Intent.DIFFICULTY}
            and not after.intents
            and not after.clause.dates
            and after.judgement.verdict in {Verdict.WILL, Verdict.PROMISED}
            and _OVER_AGAIN.search(after.clause.text)
        ):
            after.judgement = NO_VERDICT
            after.doubts.clear()


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


_UP_TO_NOW = re.compile(
    r"(?:这个?事儿?|这[条项件个])?(?:前期|之前|此前|前一?阵子?|前段时间|开始)(?:我们?|一直|也|都)*在"
)
"""前期一直在和财政对接: before what stands in the way by now."""
_SAME_AS_EVER = re.compile(r"(?:还是|仍是|还|依旧|照旧)?(?:那个|这个)?老样子|忙着?[^,]{1,12}")


def _take_work_that_goes_on(readings: Sequence[Reading]) -> None:
    """老样子，推进中: goes on as ever; 没顾上，忙着招生: what one was busy with is other work."""
    verdicts = {reading.judgement.verdict for reading in readings}
    in_the_way = any(Intent.DIFFICULTY in reading.intents for reading in readings)
    for reading in readings:
        verdict = reading.judgement.verdict
        if not (_SAME_AS_EVER.search(reading.clause.covered) or _UP_TO_NOW.match(reading.clause.covered)):
            continue
        busy = "忙" in reading.clause.text and bool(verdicts & UNDONE)
        before = in_the_way and _UP_TO_NOW.match(reading.clause.covered) is not None
        if (verdict in UNDONE and Verdict.DOING in verdicts) or (verdict is Verdict.DOING and (busy or before)):
            reading.judgement = NO_VERDICT
            reading.doubts.clear()


_NOT_A_STEP_ON = re.compile(
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
