"""Finds corrections that name no error: 上次报3.6万亩，实为3.1万亩, 之前说90%是估的，核实后82%."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from bot.conversation.understand.days.tense import is_behind
from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.numbers.figures_denied import leave_out_what_is_denied
from bot.conversation.understand.numbers.figures_taken_back import OF_OTHERS, counts_instead, shares_a_kind
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import NO_VERDICT, UNDONE, Judgement, Verdict
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.words import TAKEN, cover

_BEFORE = r"(?:方才|之前|此前|先前|原先|原来|刚(?=[说报讲填写发])|上[次回周月]|上个月|上一[条次回]|前[天面期次]|上面|昨[天晚日]|刚才|刚刚|早上|上午|头回|前头|头一次|\ue0ff)"
_REPORTED = expression(
    rf"{_BEFORE}(?:[^,。;!?]{{0,4}}?[说报填写估讲发统登打吹夸]|把[^,。;!?]{{1,8}}[算计加](?:进去|进来|上|在内|了)|的?(?:那个?)?(?:数字?|数据|比例|进度|口径|说法))|(?:之前|此前|先前|原先|上[次回])的?[\d一二三四五六七八九十\ue0ff]|^[原先初](?:[报填说写]|完成率|进度|比例)|^[报填]的(?=\d)"
)
"""What the writer said earlier; the private sign stands for a date."""
_IN_TRUTH = expression(
    r"^(?:但|可|但是|不过|现在|目前|今天|今年|经|经过|我们?|回来|回去|重新|再次|应该?|刚)*(?:实为|实际|实打实|实测|实有|其实|事实|真实|真正|查实|重新|应为|应是|应该是|真数|实数|准数|准确|正确|改为|改成|更正|撑死|顶多"
    r"|(?:查|核|翻|对|问|看)了?(?:一?下|一遍)?[一-龥]{1,4}?(?:是|只有|应该?)|(?:仔细)?[核查数点算量测清盘称对复]+(?:实|了?一?遍|下来|完|过|出来|准|查|对|点|后|了一下)|挤掉|去掉|扣除|扣掉|剔除|剔掉|刨掉|减掉|减去|净数|准确[讲说的地]|老实[讲说]|实话[讲说]|说实话|讲真|刨去|除去|合起来|加起来|合计|总的|算上|加上)"
)
_MISCOUNTED = expression(
    r"(?:吹|夸)(?:了)?(?:牛皮?|海口|大话)|[说讲]大话|[多少漏错](?:写|算|报|填|计|统|数(?!据)|打|录|输|敲|登|记|点|加|说|讲)|漏了|算漏|[高低]估|乐观了|保守了|[偏太](?:乐观|保守)|偏[高低大小多少]$|[写报填看念记搞弄]反|那个数|另一个|报急|手滑"
    r"|[说报填写估算讲吹](?:得|的)?(?:大|多|高|低|少|小|早|满|过|过头|冒|冒头|超|反|岔|偏)了|重复(?:统计|计算|计|算|填?报(?!销))|[看拿用翻查对引]错了?(?:表|行|列|栏|数|版本|文件|口径|台账)|[算计填报加]重了?|重复了[\d一二两三]|把[^,。;!?]{1,8}(?:[算计加](?:进去|进来|上|在内|了)|[报写填算看录]成)|水分|不实|虚[报高]|掺水"
)
_SLIP = expression(
    r"^(?:(?:刚|方才|上次|之前|前头|昨天)?(?:发|说|报|写|填|回)的)?(?:我|刚才|刚刚|前面|上面|上一?[条次回]|昨天|之前|填表时?|统计时?|语音|输入法?|系统|数据|数字?|完成|办结|整改|日子|日期|时间|金额|单位|序号|面积|人数|户数|台账|的|那|这|表|这个|那个|是|对不起|不好意思|抱歉|把|两个?|几个|[,])*(?:给|又|都|把?数)?"
    r"(?:(?:看|搞|弄|记|听|说|报|填|点|写|发|转|念|输|打|加|减|识别|算|数|抄|录|登|勾|选|统计|计)(?:错|岔|混|串|反|漏|重|颠倒|倒|乱|快|急)了?(?:行|位|格|栏|号|人|地方|项|条|数|表|漏|重|年份|月份|单位|字)?|串行|看走眼|重复(?:统计|计算|计|算|填报?)|对不上|对不拢|(?:话?说|话?讲|报|写)(?:得|的)?(?:太|有点)?(?:早|急|快|满|过头)|误报|错报|误填|误点|口误|笔误|手误|有误|不对|不准|对不上|不符|有出入)了?$"
)
"""看错行了, 语音转错了: the whole clause owns a slip."""
_RECOUNTED = expression(
    r"^(?:我们?|刚|后来|今天|又|[户人亩件笔台个]数|数字?|数据|账)*(?:重新|重|再)(?:又)?[核算查数点统量测清]+(?:了?一?[下遍次]|过|完)?了?$"
)
_SO_MUCH = expression(
    r"^(?:但|就|咱们?|我们?)*(?:应|该[是为]|是|实际|实有|实为|实是|实收|实付|实打实|一?共|总共|正确|现在|目前|今年|其实|这[条项个]|才|只有|也就|顶多|撑死|合起来|加起来|完成率|进度)"
    r"|^[一-龥]{1,6}?的?(?:应该?|实际|其实)?(?:是|为)"
)
_NOT_THIS = expression(r"^(?:应该?|并)?不是[^,。;!?没未]{0,6}$")
_BUT_THAT = expression(r"^(?:而|应该?|应当)?是")
_THE_DAY_IS_WRONG = expression(r"(?:更正|纠正|订正)(?:一?下)?(?:完成)?(?:日期|时间|日子|时限)?")
_CHANGED_TO = expression(r"^(?:请|麻烦)?(?:改[成为到]|更正[为成]|订正为|应为|应该是|正确的?是)\ue0ff*")
"""日期报错了，改成11月20日完成."""
_NOT_TO_COUNT = expression(r"^(?:别|不要|不能|不该|不应该?)(?:再)?[按照以拿用]")
_TO_COUNT = expression(r"^(?:要|应该?|得|就|还是|改)?[按照以用]")
"""别按75%记，按68%记."""
_ROUGHLY = expression(r"是(?:估|约|概|毛|瞎|蒙|猜|吹|编|随口)|拍脑袋|大概数|毛估|估的")
_WRONG = expression(r"不对|不准|有误|[报写填记说算搞弄看打]错|错了|(?<!道)岔(?![道路口])|作废|不算")
_OWNED = expression(r"是(?:我)?(?:[记说报填写搞弄看听]错|误报|误会|口误|笔误|手误)")


_NOT_THIS_DAY = expression(
    r"(?:说|报|填|写|讲|定)的?(?:是)?\ue0ff+(?:那天|那个)?,?(?:改成|改为|更正为|应为|应该是)\ue0ff+|(?:^|[,])(?:是)?不是\ue0ff+,?(?:而|应该|该)?是\ue0ff+"
)
"""不是3号是13号交, 不是27户是29户."""


def mark_corrections(readings: Sequence[Reading], today: date) -> None:
    """Adds the correction to the clause that gives the right number or state; what was said earlier counts nothing."""
    leave_out_what_is_denied(readings)
    for reading in readings:
        _read_this_for_that(reading)
    if corrected := _corrected_beside(readings) or _corrected_further_on(readings):
        _put_right(corrected, today)


def _read_this_for_that(reading: Reading) -> None:
    """Reads, in place, a clause that names the wrong day or figure and the right one."""
    is_counted = reading.clause.amounts or reading.clause.percents
    if is_counted and _NOT_THIS_DAY.search(reading.clause.covered):
        reading.intents.add(Intent.CORRECTION)
        reading.has_open_denial = False
    done = reading.clause.first(Tag.COMPLETE)
    if done and reading.clause.dates and _DAY_NOT_DAY.fullmatch(reading.clause.covered):
        if reading.judgement.verdict not in _TO_COME:  # 是6月10号完工不是1号, said in May
            reading.judgement = Judgement(Verdict.DONE, done)
        reading.has_open_denial, reading.has_no_date = False, False
        reading.clause = replace(reading.clause, dates=reading.clause.dates[:1])
        reading.intents.add(Intent.CORRECTION)
        reading.doubts.clear()
    if Intent.EXTENSION in reading.intents and _is_earlier_now(reading):
        reading.intents.discard(Intent.EXTENSION)
        reading.role, reading.judgement = None, Judgement(Verdict.WILL, done)
        reading.doubts.clear()
    if reading.clause.dates and _NOT_THIS_DAY.search(reading.clause.covered):
        reading.intents.add(Intent.CORRECTION)
        reading.clause, reading.has_open_denial = replace(reading.clause, dates=reading.clause.dates[-1:]), False


_TO_COME = frozenset({Verdict.WILL, Verdict.PROMISED})


def _is_earlier_now(reading: Reading) -> bool:
    """上周说的11月10号改成11月8号完: an earlier day asks for no more time."""
    days = [mention.moment.future for mention in reading.clause.dates]
    first, last = (days[0], days[-1]) if len(days) > 1 else (None, None)
    is_told = _NOT_THIS_DAY.search(reading.clause.covered) is not None
    return is_told and first is not None and last is not None and last < first


def _corrected_beside(readings: Sequence[Reading]) -> Sequence[Reading]:
    """The first two clauses of which one takes back what was entered or counted in the other, the right one last."""
    for before, after in pairwise(readings):
        if after.judgement.verdict is Verdict.DONE and (
            (_FILLED_IN.fullmatch(before.clause.covered) and _IN_TRUTH.match(after.clause.text))
            or _OUT_OF_DATE.fullmatch(before.clause.covered)
        ):
            return [before, after]
    for before, after in pairwise(readings):
        for right, wrong in ((after, before), (before, after)):
            if counts_instead(right, wrong):
                return [wrong, right]
    return ()


def _corrected_further_on(readings: Sequence[Reading]) -> Sequence[Reading]:
    """The clauses from what was reported earlier, or is owned to be wrong, to the one that puts it right."""
    for place, earlier in enumerate(readings[:-1]):
        if _is_replaced(earlier, readings[place + 1 : place + 2]):
            start = place - 1 if place and _REPORTED.search(readings[place - 1].clause.text) else place
            return readings[start : place + 2]
        if not _REPORTED.search(_with_dates_covered(earlier.clause)) and not _REPORTED.search(earlier.clause.text):
            continue
        is_owned = _OWNED.search(earlier.clause.text) is not None
        is_rough = is_owned or _ROUGHLY.search(earlier.clause.text) is not None
        for end, later in enumerate(readings[place + 1 :], place + 2):
            tells = _IN_TRUTH.match(later.clause.text) is not None or is_rough
            if tells and (
                _contradicts(earlier, later)
                or (is_owned and later.judgement.verdict is Verdict.DONE)
                or (is_rough and (later.clause.percents or later.clause.amounts))
            ):
                return readings[place:end]
    return ()


_FILLED_IN = expression(
    r"(?:\ue0ff|我们?|当时|之前|上次|系统|表里?|台账|上)*[填报写勾选点标登]的?(?:是|成|了|的|为)*(?:还)?(?:进行中|在办|整改中|办理中|推进中|未完成|没完成?|没动|未启动|未整改|没办完?)的?"
)
"""我填的进行中，其实已经完了: what was entered, and what is."""
_OUT_OF_DATE = expression(
    rf"(?:{_BEFORE}|我们?|系统里?|台账上?|表里?){{0,4}}(?:[说报填写回发]的?|显示的?|写着)(?:是|还)*(?:没(?:有)?|未)(?:[一-龥]{{1,3}})(?:那[个句条])?(?:都|已经?)?(?:是|算)(?:旧|老|以前|之前|早先|过去|上周|上个?月|前几天|当时)[^,。;!?]{{0,4}}"
)
"""前面说的没弄是旧的，现在弄完了: what was so then."""
_DAY_NOT_DAY = expression(
    r"(?:是|就是|应该?是)?\ue0ff+[一-龥]{0,3}(?:完成?|办结|弄完|办完|改完|做完|干完|完工|竣工)的?,?(?:而|并)?不是\ue0ff+"
)
"""9月21号完的不是22号."""


def _with_dates_covered(clause: Clause) -> str:
    return cover(clause.text, [(mention.start - clause.start, mention.end - clause.start) for mention in clause.dates])


def _put_right(readings: Sequence[Reading], today: date) -> None:
    """The last clause corrects the first; what stands between only tells how that came about."""
    *earlier, later = readings
    if Intent.EXTENSION in later.intents and _CHANGED_TO.match(later.clause.text):
        later.intents.discard(Intent.EXTENSION)
        later.role = None
        later.judgement = Judgement(Verdict.WILL, later.clause.first(Tag.COMPLETE, Tag.ACT))
        later.doubts.clear()
    if any(_OF_THE_DAY.search(each.clause.text) for each in earlier) and _is_day_of_the_end(later, today):
        later.judgement, later.has_no_date = Judgement(Verdict.DONE, later.clause.first(Tag.COMPLETE)), False
    later.intents = (later.intents - {Intent.DEFER}) | {Intent.CORRECTION}
    for reading in earlier:
        reading.judgement, reading.has_no_date, reading.has_no_figures = NO_VERDICT, True, True
        reading.intents -= {Intent.DEFER, Intent.WRONG_PERSON, Intent.DIFFICULTY}
        reading.intents -= {Intent.DIFFICULTY} if _SLIP.match(reading.clause.text) else set()
        reading.person = None
        reading.doubts.clear()


_OF_THE_DAY = expression(r"(?:完成|办结|整改)(?:的)?(?:时间|日期|日子)")


def _is_day_of_the_end(reading: Reading, today: date) -> bool:
    """完成时间写错了，应是9月28日完成: a day that is behind is that of the end."""
    days = [mention.moment for mention in reading.clause.dates]
    is_over = bool(days) and all(day.is_exact and is_behind(day.past, day.future, today) for day in days)
    return is_over and reading.clause.has(Tag.COMPLETE) and not reading.clause.has(Tag.NEG)


def _is_replaced(earlier: Reading, following: Sequence[Reading]) -> bool:
    """少算了两处，一共是9处; 不是90，是70%; 看错行了，还没动: what was wrong, and what is right in the next clause."""
    if not following:
        return False
    before, after = earlier.clause, following[0].clause
    is_told = bool(after.percents or after.amounts or after.items) or following[0].judgement.verdict in UNDONE
    if (
        _WRONG.search(before.text)
        and _REPORTED.search(before.text)
        and _BUT_THAT.match(after.text)
        and following[0].judgement.verdict is Verdict.DONE
    ):
        return True
    recounts = _RECOUNTED.match(before.text) is not None and (_SO_MUCH.match(after.text) or "数" in before.text)
    if recounts and (after.percents or after.amounts):
        return True
    if after.dates and _THE_DAY_IS_WRONG.fullmatch(before.text) and _CHANGED_TO.match(after.text):
        return True
    is_dated = bool(after.dates) and (_BUT_THAT.match(after.text) or _CHANGED_TO.match(after.text)) is not None
    if _SLIP.match(before.text) and (is_told or is_dated or following[0].judgement.verdict is Verdict.DONE):
        return True
    if shares_a_kind(before, after) and _WRONG.search(before.text) and _SO_MUCH.match(after.text):
        return True
    if _MISCOUNTED.search(before.text) and _SO_MUCH.match(after.text) and is_told:
        return True
    if shares_a_kind(before, after) and _FLAWED.search(before.text) and _THE_FIGURE.fullmatch(after.covered):
        return True
    if shares_a_kind(before, after) and (
        OF_OTHERS.search(before.text)
        or (_ROUGHLY.search(before.text) and (_IN_TRUTH.match(after.text) or not after.covered.strip(TAKEN)))
        or (_NOT_TO_COUNT.match(before.text) and _TO_COUNT.match(after.text))
    ):
        return True
    named = any(sign.isdigit() for sign in before.text) or before.percents or before.amounts or before.items
    is_told = is_told or bool(before.dates and after.dates)
    return bool(named and is_told and _NOT_THIS.match(before.text) and _BUT_THAT.match(after.text))


_FLAWED = expression(
    r"(?:[讲说报算写填估记录抄看敲打]错了?|数错|误录?|误[报写填]|[高低]估了?|水分[大多]|有水分|夸大了?\S{0,3}|[太偏][高低多少大满早]|走眼|有虚|虚了|是客气|[说讲报](?:得)?(?:客气|早了?|满了?)|老黄历了?|是(?:上月|上周|去年|含[息税]|老|旧)的?|不作准|作不得准)$"
    r"|(?:上[回次]|前[次头]?|昨[天晚日]?|刚才?|之前|原先?)(?:夸大|虚报|高报|多报|误报|错报)了?"
)
_THE_FIGURE = expression(
    r"(?:但|顶多|实[是为际在]?|应(?:当|该)?[是为]?|其实|核(?:为|实|定)|(?:核减|上调|下调|调|升)[至到为]|[退落降](?:到|回来|回|至)|[这本]月|进度|完成率|现在|目前|今天|改[为成]?|更正[为成]?|才|就|是|以|按|真实|准确|本金|实打实|有){0,3}\ue0ff+(?:才对|为准|左右|差不多|算|吧|比较准){0,2}"
)
"""五成五算错，四成八: the figure that is wrong, and a bare one in its place."""


def _contradicts(earlier: Reading, later: Reading) -> bool:
    before, after = earlier.clause, later.clause
    if shares_a_kind(before, after) or (before.dates and after.dates and _WRONG.search(before.text)):
        return True
    if _MISCOUNTED.search(before.text) and (after.amounts or after.percents):
        return True
    said_done = before.has(Tag.COMPLETE, Tag.STRONG_ACT)
    return said_done and (later.judgement.verdict in UNDONE or bool(after.amounts or after.percents))
