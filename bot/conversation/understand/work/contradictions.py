"""Weighs statements of one reply that seem to contradict each other: taken back, denied later, one step after another."""

from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.specific import names_a_step
from bot.conversation.understand.whole import Whole
from bot.conversation.understand.work.verdicts import UNDONE, Verdict
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag

IS_THROUGH = expression(r"(?:通过|过会|批|批复|批准|有|出来|定|写好|做好|开完|开过|签|开)了")
_IS_READY = expression(
    r"^[^,。;!?没未不]{2,}(?:(?:已经?|都|也|早就?)[一-龥]{1,2}(?:[好妥定齐]|完毕|下来|出来)|(?:定稿|[排编印画设谈选订定买租备](?:好|妥|定|齐|下来|出来))了)$"
)


def is_through(reading: Reading) -> bool:
    """方案批了, 课表已排好, 大纲定稿了: the step before is over."""
    text = reading.clause.text
    if IS_THROUGH.search(text):
        return True
    says_no_more = reading.judgement.verdict is Verdict.NOTHING and not reading.intents
    return says_no_more and _IS_READY.match(text) is not None


_STEP_BY_STEP = frozenset({Verdict.DONE, Verdict.WILL_START, Verdict.NOTHING})
"""合同签完，后天开工: the next step follows the one that is done."""


def goes_step_by_step(whole: Whole) -> bool:
    """合同签完，后天开工; 软件装上了，人员在培训: what follows is told behind what is done."""
    verdicts = whole.verdicts()
    if verdicts <= _STEP_BY_STEP:
        return True
    going_on = [
        place
        for place, each in enumerate(whole.readings)
        if each.judgement.verdict in _NEXT_STEPS
        and names_a_step(each.clause)
        and not each.clause.has(Tag.ACCEPT, Tag.CLOSE, Tag.STILL)
        and not _MORE_OF_IT.search(each.clause.text)
    ]
    done = [place for place, each in enumerate(whole.readings) if each.judgement.verdict is Verdict.DONE]
    if not (verdicts <= _STEP_BY_STEP | _NEXT_STEPS | {Verdict.WILL} and done and going_on):
        return False
    if max(going_on) < min(done):
        # 信息中心在对接接口，测试账号开好了: a step behind the work that it belongs to.
        return not any(_THE_WHOLE.search(whole.readings[place].clause.text) for place in done)
    return max(done) < min(going_on)


def ends_later(whole: Whole) -> bool:
    """协议签了，剩下的按月走，预计3月底全部缴清: a mere act is told first, and the end with its day behind it."""
    acted = [place for place, each in enumerate(whole.readings) if each.judgement.verdict is Verdict.DONE]
    words = [whole.readings[place].judgement.word for place in acted]
    end = whole.readings[-1]
    return (
        bool(acted)
        and all(word is not None and not word.does(Tag.COMPLETE) for word in words)
        and end.judgement.verdict in {Verdict.WILL, Verdict.PROMISED}
        and bool(end.clause.dates)
        and end.clause.has(Tag.COMPLETE)
    )


_THE_WHOLE = expression(r"[倒全均总]|都|已经|终于|[完结]了?$|完[工成毕]|结束")
_MORE_OF_IT = expression(r"还(?:得|要|需|须|有|剩|差)")
"""屋架修完，彩绘还得接着做: what is wanting is told, and not only the next step."""
_NEXT_STEPS = frozenset({Verdict.DOING, Verdict.STARTED, Verdict.DRAFTING})
_IN_TRUTH = expression(r"^(?:但|可|但是|不过)?(?:其实|实际上?|事实上|真实情况)")


def is_taken_back(whole: Whole) -> bool:
    """报的完成，实际没完: the denial is what holds."""
    denied = [reading for reading in whole.readings if reading.judgement.verdict in UNDONE]
    if any(_IN_TRUTH.match(reading.clause.text) for reading in denied):
        return True
    if not denied:
        return False
    if any(each.judgement.word is not None and each.judgement.word.does(Tag.NOT_YET) for each in denied):
        return True
    if any(_SAID_OR_WRITTEN.search(reading.clause.text) for reading in whole.readings):
        return True
    return whole.readings[-1] in denied and _THE_WORK_ITSELF.match(whole.readings[-1].clause.text) is not None


def is_contradicted(whole: Whole, *, claims: bool) -> bool:
    """报表显示100%，一户没清: the record comes first and is denied behind it."""
    if whole.intents & {Intent.CORRECTION, Intent.DIFFICULTY}:
        return False
    spoken = [
        place
        for place, each in enumerate(whole.readings)
        if _SAID_OR_WRITTEN.search(each.clause.text)
        or IS_THROUGH.search(each.clause.text)
        or (claims and (each.judgement.verdict is Verdict.DONE or each.clause.percents))
    ]
    denied = [place for place, each in enumerate(whole.readings) if each.judgement.verdict in UNDONE]
    return bool(spoken and denied) and min(spoken) < min(denied)


_BUT = expression(r"^(?:但|可是?|不过|就是|只是|只不过|唯独)")


def is_but_hindered(whole: Whole) -> bool:
    """该做的都做了，就是产权证办不下来: all of one's own part, and what stands in the way, or why it is not done, is named."""
    if Intent.DIFFICULTY in whole.intents and whole.verdicts() & UNDONE:
        return True
    return whole.verdicts() <= {Verdict.DONE, Verdict.NOTHING} and any(
        Intent.DIFFICULTY in reading.intents and _BUT.match(reading.clause.text) for reading in whole.readings
    )


_THE_WORK_ITSELF = expression(
    r"^(?:但是?|可是?|不过|结果|就是|只是)?(?:[你您](?:们)?[问说]的|我们(?![一-龥]{0,6}(?:户|项|条|处))|我(?:这|那)|[这那][条项个]|那事儿?|本[条项]|具体的?活|具体工作|实际工作|事(?:情|儿)?(?=没|还|未|一|都)|活儿?|正事|实事|(?:[一-龥]{1,2})?一[一-龥]{1,3}(?:都|也)?没|整改(?!办)|真正的|关键的?|验收)"
)
"""方案印发了，具体工作一件没做; 那件完成了，你问的这条没完成: what counts is what is denied at the end."""
_SAID_OR_WRITTEN = expression(
    r"(?:显示|写|填|标|登记|录|报|说|讲|勾|点)(?:的|成|着|是|了|为)*(?:全[县区市旗镇村乡校局]|大家|各家|别人|他们|已经?|都|全部?)*(?:完成|办结|100%|整改|[弄改做办]完)|^(?:是)?(?:[哦噢啊]?不对|假的|骗|逗|开玩笑|玩笑|瞎)|bug|默认值|误填|填错|点错|手滑|前任填"
)
"""报表显示100%，一户没清: what was written is not what is."""
