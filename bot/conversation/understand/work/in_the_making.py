"""Tells beside a figure of quality that the rule or agreement which is to keep it up is still in the making: 满意度100%，办法在拟."""

from bot.conversation.understand.whole import Whole
from bot.conversation.understand.work.verdicts import Verdict
from bot.conversation.understand.writing.expressions import expression

_RULES = r"(?:办法|细则|章程|规程|制度|方案|机制|预案|规范|标准|手册|公约|规约|规定|规划|守则|条例|体系|指引|文件?)"
_BEING_WRITTEN = expression(
    rf"(?:就是|只是|不过|但是?|可是?|,)*[一-龥]{{0,10}}?{_RULES}(?:目前|现在|倒|也|都)*"
    r"(?:(?:还|尚|仍)*(?:正在|正|在)(?:着手|抓紧|加紧|重新)?(?:起草|草拟|拟定|拟制|拟|编制|编写|编|撰写|写|制定|制订|酝酿)"
    r"|(?:还|尚|仍)(?:正在|正|在)(?:打磨|琢磨|磨|推敲|斟酌|构思|完善))(?:当中|中|着|呢|之中)*"
)
"""长效办法在起草中: not there yet; 点评制度正在修订 is one that there is, and 还在磨 says what 在磨 would not."""
_TALKED_OVER_STILL = expression(
    r"(?:就是|只是|不过|但|可|,)*[一-龥]{0,6}(?:协议|合同)(?:还|仍|尚)(?:都)?在(?:谈|商谈|洽谈|磋商|协商|商量|斟酌|谈判)(?:着|呢|中)?"
)


_IN_THE_MAKING = frozenset({Verdict.DOING, Verdict.NOTHING, Verdict.STARTED})


def is_not_written_yet(whole: Whole) -> bool:
    """培训章程仍在起草，满意度100%; 完好率100%，维护协议还在谈: beside a quality, what is to keep it up is not there yet."""
    if whole.figures.percent is not None or whole.amounts.percent is not None or Verdict.BASIC in whole.verdicts():
        return False  # how far it is, is told
    return bool(whole.figures.metric) and any(
        each.judgement.verdict is Verdict.DRAFTING
        or _TALKED_OVER_STILL.fullmatch(each.clause.text)
        or (each.judgement.verdict in _IN_THE_MAKING and _BEING_WRITTEN.fullmatch(each.clause.text))
        for each in whole.readings
    )
