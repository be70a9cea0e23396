"""Tells beside a figure of quality that the rule or agreement which is to keep it up is still in the making: 满意度100%，办法在拟."""

from bot.conversation.understand.whole import Whole
from bot.conversation.understand.work.verdicts import Verdict
from bot.conversation.understand.writing.expressions import expression

_RULES = r"(?:(?:办法|细则|章程|规程|制度|方案|机制|预案|规范|标准|手册|汇编|公约|规约|民约|乡约|规定|规划|守则|条例|体系|指引|清单|文件?)(?:修订|文本|征求意见|送审)?(?:初稿|草稿|稿子?)?)"
_BEING_WRITTEN = expression(
    rf"(?:就是|只是|不过|但是?|可是?|,)*[一-龥]{{0,10}}?{_RULES}(?:目前|现在|倒|也|都)*"
    r"(?:(?:还|尚|仍)*(?:正在|正|在)(?:着手|抓紧|加紧|重新)?(?:起草|草拟|拟定|拟制|拟|编制|编写|编|撰写|写|制定|制订|酝酿)(?:初稿|草稿|稿子?)?"
    r"|(?:起草|草拟|拟定|拟制|编制|编写|撰写|制定|制订|酝酿|谋划|筹划|构思)(?=之中|当中|中)"
    r"|(?:还|尚|仍)(?:正在|正|在)(?:打磨|琢磨|磨|推敲|斟酌|构思|完善|改(?:稿子?|文本)?|筹?建|搭建|建立|[弄搞做写赶出搭起](?:初稿|草稿|草案|稿子?)?)"
    r"|(?:还|尚|仍)?待(?:签(?:发|批|字)?|定稿|批|审定|印发|出台|下发)|(?:还|尚|仍)(?:待|需要?|须|得|要)(?:制订|制定|起草|草拟|拟定|拟订|编制|编写|定稿)"
    r"|(?:还|尚|仍)(?:缺|差|空|欠)着?|(?:还|尚|仍)(?:是|属)(?:个)?(?:空白|空缺))(?:当中|中|着|呢|之中)*"
)
"""长效办法在起草中, 预案待签, 替补方案还缺着: not there yet; 点评制度正在修订 is one that there is, and 还在磨 says what 在磨 would not."""
_FILES_BEING_MADE = expression(
    r"(?:[,]|但|可|不过)*[一-龥]{0,4}(?:档案|台账)(?:还|尚|仍)在(?:搭|建|从头建|起头)(?:着|呢)?"
)
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
        or (
            each.judgement.verdict in _IN_THE_MAKING
            and (_BEING_WRITTEN.fullmatch(each.clause.text) or _FILES_BEING_MADE.fullmatch(each.clause.text))
        )
        for each in whole.readings
    )
