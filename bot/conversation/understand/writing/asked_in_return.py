"""Writes what is asked in return as the statement that it makes: 坡道不是已经修好了呀 says 坡道已经修好了."""

from bot.conversation.understand.writing.expressions import expression

_STOP = ",，。;；!！?？\n"
_LONGEST_SUBJECT = 10
_SINCE_WHEN = r"(?:(?:我们?|咱们?|俺们?)?(?:老早|早已|早就|早都|早|已经|已|都|全|上[回次周月年]|上个(?:周|月|星期)|[昨前]天|去年|刚|(?:跟|给)[你您]们?))"
_END_OF_AN_ACT = r"[完好掉过净齐清妥死牢平满光]|到位|干净|利索|[^没未不{stop}]上|[搬运拉清撤退迁挪移]走".replace(
    "{stop}", _STOP
)
_TOLD = rf"[^没未不还{_STOP}]"
_ASKED = expression(
    rf"(?:岂不是?(?={_SINCE_WHEN})"
    rf"|不是?(?!就)(?={_SINCE_WHEN}{_TOLD}{{1,12}}(?:了[嘛吗么呀]|啦|了[啊]?[,，]还(?:来?[问催查]|提|说)))"
    rf"|不是?(?!就)(?={_TOLD}{{0,5}}?[一-龥](?:{_END_OF_AN_ACT}){_TOLD}{{0,4}}?了[嘛吗么]))"
    rf"(?P<told>{_TOLD}{{2,20}}?)(?P<end>啦|了)[嘛吗么呀啊]*(?:这[个条项事]?儿?|那|[您你]们?(?:自己)?[看瞧瞅]看?)?[?？]?(?=$|[{_STOP}])"
)
"""Denied in words only; what it asks has to be over (了), and said with a particle or in the face of a reminder."""
_EVEN_SO = expression(
    rf"(?:何尝|何曾|几曾)(?:没有?|未|不曾)(?P<told>{_TOLD}{{2,12}}?)(?:呢|了|啊|呀)*[?？]?(?=$|[{_STOP}])"
)
"""何尝没有落实到位呢."""
_ASKS_INDEED = expression(
    r"[你您他她它]|人家|对方|上[面级头]|厂家|[方队](?:上|里|那边)?$|怎么|为啥|为什么|为何|咋|干嘛|[是又并也倒差要再说还]$|要是|如果|早知|当初|谁|哪|第|\d|[一二三四五六七八九十]条"
)
"""你们不是修好了吗 asks them, 又不是修好了 denies, 要不都修完了 supposes, 这条不是合并到第2条了吗 asks about the list."""
_LONG_SINCE = expression(_SINCE_WHEN)
"""不是完成了吗 may ask; 不是早完成了吗 does not."""
_NO_FACT = expression(
    r"第|[该应想要]|差一?点|险些|几乎|[答承]应|承诺|许诺|保证|表态|拍胸脯|打包票|说好|讲好|约好|(?:经费|资金|拨款|工资)[一-龥]{0,3}[停断]"
)
"""岂不早就该修了 tells of what is due, 不是差点修好了嘛 and 不是答应修好了嘛 of what came near or was promised, 这条不是合并到第2条了吗 of the list."""


def stated(text: str) -> str | None:
    """The reply with all that it asks in return told outright; nothing where it asks nothing of the kind."""
    if "不" not in text and "何" not in text and "几曾" not in text:
        return None
    made = _EVEN_SO.sub(r"已经\g<told>了", text) if "曾" in text or "尝" in text else text
    place, parts = 0, []
    for found in _ASKED.finditer(made):
        head = made[max(place, found.start() - _LONGEST_SUBJECT) : found.start()]
        head = head[max(head.rfind(stop) for stop in _STOP) + 1 :]
        is_bare = not head and "吗" in found.group() and _LONG_SINCE.match(found["told"]) is None
        if is_bare or _ASKS_INDEED.search(head) or _NO_FACT.search(head + found["told"]):
            continue
        parts.append(made[place : found.start()] + found["told"] + "了")
        place = found.end()
    told = "".join(parts) + made[place:]
    return None if told == text else told
