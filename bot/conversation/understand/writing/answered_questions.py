"""Writes a question that is quoted and barely answered as the statement it makes: “是否需要延期”：否 says 不需要延期."""

import re

from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.rewriting import Step

_DONE = r"(?:完成|办结|整改(?:完成|完毕|到位|完)?|[改办弄做干]完|落实(?:到位)?|销号)"
_LONGEST_TOPIC = 16
_QUESTION = (
    rf"(?P<done>(?:是否|是不是|有没有)(?:已经?|都|全部?)*{_DONE}了?|{_DONE}了?(?:吗|没有?|么)(?=[”」』\"?？]))"
    r"|(?P<hard>(?:是否|有没有|有无|是不是)?(?:存在|有)?(?:什么|哪些|其他)?(?:困难|难处|阻力|难题)(?:问题)?(?:吗|没有?|么)?)"
    r"|(?P<time>(?:是否|是不是|要不要|需不需要|用不用|如需?|若)(?:需要?|要|申请)?(?:延期|延长|展期|宽限)[^,，。;；?？”」』\"]{0,8}|需要延期吗)"
    r"|(?P<able>(?:能不能|能否|是否能|是不是能|可否|能)(?:按期|按时|如期|准时|月底前)?(?:完成|办结|整改到位|交付)(?:吗|么)?)"
    r"|(?P<help>(?:是否|是不是|要不要|需不需要|用不用)(?:需要?|要)?(?:上级|领导|局里|县里|我们?)?(?:协调|支持|帮助|帮忙)[^,，。;；?？”」』\"]{0,4})"
)
_YES = r"(?:是的?|对的?|有的?|能的?|可以|会|需要|要|存在|已?完成了?|完了|完成)"
_NO = r"(?:否|没有?|无|不(?:是|能|需要|用|要|必|存在|会)|暂?不需要|还没有?|尚?未|没呢|暂无|无需)"
_ASKED_AND_ANSWERED = expression(
    r"(?P<lead>^|[,，。;；!！\s])(?:[^,，。;；!！?？“”「」『』\"\s]{0,8}(?=[“「『\"])|(?:引用|提醒|原文|问|来函)[:：])?"
    rf"(?P<open>[“「『\"]?)(?P<topic>[^,，。;；!！?？:：“”「」『』\"\s]{{0,{_LONGEST_TOPIC}}}?)(?:{_QUESTION})"
    r"(?:[”」』\"][?？]?|[?？][”」』\"]?|[:：])"
    r"[\s,，。:：—–-]*(?:(?:谢谢|多谢|感谢)[,，。]?)?(?:(?:我们?|本单位|我[院校局科]|这边)?的?(?:答复|答案|回答|回复|答|回)(?:是|为|如下)?[\s:：,，]*)?"
    rf"(?:我们?|暂时?|目前|都)*(?:(?P<yes>{_YES})|(?P<no>{_NO}))(?:[的了吧啊呢]{{0,2}})(?=$|[,，。;；!！\s])"
)
_SAID = {
    ("done", True): "已完成",
    ("done", False): "还没完成",
    ("hard", True): "有困难",
    ("hard", False): "没有困难",
    ("time", True): "需要延期",
    ("time", False): "不需要延期",
    ("able", True): "能按期完成",
    ("able", False): "不能按期完成",
    ("help", True): "需要协调",
    ("help", False): "不需要协调",
}


def _stated(found: re.Match[str]) -> str:
    """What question and answer say together; as it is where the quotation ends in nothing that was asked."""
    kind = next(name for name in ("done", "hard", "time", "able", "help") if found[name])
    lead = found["lead"]
    return lead + _SAID[kind, found["yes"] is not None]


ANSWERED_QUESTIONS: tuple[Step, ...] = ((_ASKED_AND_ANSWERED, _stated),)
"""Taken before quotations are taken out, which would leave an answer without its question."""
