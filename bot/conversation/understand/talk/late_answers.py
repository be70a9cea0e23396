"""Sets aside why nothing was heard of the writer before what he now tells: 忙着迎检没顾上回, 忘了跟你说, 才看到消息."""

from collections.abc import Sequence

from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.forgetting import forget
from bot.conversation.understand.work.verdicts import UNDONE, Verdict
from bot.conversation.understand.writing.expressions import expression

_TO_YOU = r"(?:跟|给|向|和|同)?[你您]们?(?:办公室)?"
_EXCUSES = r"(?:抱歉|对不[住起]|不好意思|见谅|请多包涵|多?包涵|哈|啊|呀|了|哦|,)*"
_UNANSWERED = expression(
    r"(?:[^,。;!?没未]{0,14}?)(?:"
    rf"没(?:有|能)?(?:来得及|顾得?[上及]|及时|空|时间|工夫|功夫|腾出(?:空|手|时间)来?|抽出空)?(?:去|来)?(?:{_TO_YOU})?"
    r"(?:回(?:复|话|信|应)?(?:[你您]们?|消息|信息|微信|电话|短信|通知)?|看(?:手机|微信|群|消息|信息|短信|通知)|看[见到](?:消息|信息|短信|通知|电话|群里的?)?|听[见到](?:电话|手机)?|接[到着]?电话|吭声|吱声|汇报|反馈|告诉[你您]们?|(?:上)?报(?=$|[了,]))"
    rf"|忘(?:了|记)?(?:{_TO_YOU})?(?:回|报|说|讲|汇报|反馈|告诉|通知|回复|告知|上报)(?:[你您]们?|消息|信息)?(?:一声|这事|这个)?"
    r"|[回报答]复?(?:得)?(?:有点|太)?(?:晚|迟)"
    r"|(?:才|刚刚?)(?:看[到见]|翻到|瞧见|注意到|腾出手)(?:[你您]们?的?)?(?:发的?)?(?:这[条个])?(?:消息|信息|通知|短信|微信|提醒|群里|手机)?(?:[上里])?"
    rf"|(?:才|刚)(?:回|复)(?:{_TO_YOU})?)(?:了)?{_EXCUSES}"
)
"""Ends in why we were not answered; the work is not spoken of."""
_AND_WHAT_ELSE = expression(
    r"(?:[^,。;!?]{0,6})(?:光|净|只|尽)?(?:顾着?|忙着?|在忙|忙(?:晕|疯|坏|糊涂|昏)|乱|睡着|住院|出差|喝多|请假|休假|开会|下乡|没信号|没电|坏了才?换?|病了|发烧|没带手机|静音)[^,。;!?没未完好]{0,8}"
    r"|(?:我)?(?:这)?(?:记性|脑子|事儿?多|人一忙)[^,。;!?]{0,6}"
)
"""这两天光顾着开会了: what kept the writer from it."""
_SORRY = expression(
    r"(?:[^,。;!?]{0,2})(?:抱歉|对不[住起]|不好意思)(?:啊|了|哈|领导|主任|各位)?(?P<why>[^,。;!?]{0,12})"
)
_FAR_ENOUGH = {Verdict.DONE, *UNDONE}


def set_aside_late_answers(readings: Sequence[Reading]) -> None:
    """Takes, in place, all meaning from such clauses in front of one that tells how the work stands."""
    ends = [
        place for place, each in enumerate(readings) if each.judgement.verdict in _FAR_ENOUGH or each.clause.percents
    ]
    if not ends:
        return
    before = readings[: ends[-1]]
    excused = [
        place for place, each in enumerate(before) if _UNANSWERED.fullmatch(each.clause.covered.replace("\ue0ff", ""))
    ]
    sorry = [place for place, each in enumerate(before) if _SORRY.fullmatch(each.clause.text)]
    if not excused and not (sorry and sorry[0] == 0):
        return
    for place, reading in enumerate(before):
        is_why = place in excused or (
            (not excused or place < excused[-1])
            and _AND_WHAT_ELSE.fullmatch(reading.clause.covered.replace("\ue0ff", ""))
        )
        if is_why and not reading.clause.items and not reading.clause.percents:
            forget(reading)
            reading.intents -= {Intent.ACK, Intent.DEFER, Intent.EVIDENCE_PENDING, Intent.CORRECTION}
            reading.has_no_figures = True
