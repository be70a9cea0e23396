"""Reads the wish to have an item struck off a list in plain words: 请把那条核销掉, 麻烦办公室把2-3划掉."""

from collections.abc import Sequence
from dataclasses import replace

from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.talk.papers_of_a_measure import is_the_measure
from bot.conversation.understand.work.verdicts import Judgement, Verdict
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import WISHES, Tag

_STRUCK_OFF = expression(r"(?:台账|账上|清单上?|名单上?)里?(?:也|都|已经?|早|就)*(?:销|划|核销|勾)掉?了")
"""台账销了: told, and not asked for."""
_STRIKE_OFF = expression(
    r"(?:请|麻烦|劳烦|劳驾|拜托|望|可以|能|该|帮|给)[^,。;!?]{0,12}(?:核销|销|划|勾|抹|(?<!取)消)(?:掉|了|一?下|去)|(?:给|帮)(?:我|我们|俺)?(?:销|核销|勾|消)(?:了|掉|一下|吧|$)|没理由不(?:给)?(?:销号|核销|销)|(?:(?:台账|清单|名单)(?:上|里|中)?|(?:账|系统|表|名册)(?:上|里|中))(?:面)?(?:把)?(?:[这那]一?[条项个件])?(?:可以?|请|给|帮忙?|就|能|该)*(?:划|勾|销|抹|消|拿|撤|去)(?:掉|了|去|下来?)(?:吧|了|一下)?$|^(?:请|麻烦|劳驾|烦请)[^,。;!?]{0,8}(?:关闭|关单|闭单|结单|关掉)$|^(?:请|麻烦|劳驾|报请|烦请|恳请|提请)[^,。;!?]{0,8}(?:摘牌|摘帽|销账|销案|消号|结号|注销(?:[这本该此]条|$))"
)
"""请把那条核销掉, 别忘了给销."""


def asks_to_strike_off(clause: Clause) -> bool:
    """别忘了给销; but 台账销了 tells it."""
    return (
        _STRIKE_OFF.search(clause.text) is not None
        and not clause.has(Tag.NEG)
        and _STRUCK_OFF.fullmatch(clause.text) is None
    )


_BY_THE_OFFICE = expression(
    r"(?:请|麻烦|劳烦|烦请|劳驾|拜托|辛苦|还请|望)(?:一下)?\ue0ff+(?:老师|同志|的同志)?(?:帮忙|帮|给|先|,)*(?:把|将|给)"
    r"[^,。;!?]{1,12}?(?:划|勾|销|抹|核销|消|拿|撤|去|注销|了结|结)(?:掉|了|去|下来?|一下|号)"
)


_TO_BE_CLOSED = expression(
    r"^(?:恳请|烦请|请|麻烦)(?:转|转交|报|送)?[^,。;!?]{2,8}?(?:办理|给予|予以)销(?:号|账|案|项)(?:手续)?$"
)
"""请转督查室办理销号: closing is asked for, and no work given away."""


def is_to_be_struck_off(clause: Clause) -> bool:
    """麻烦办公室把2-3划掉: the office keeps the list, and is given none of the work."""
    return (
        bool(clause.people)
        and all(person.is_department for person in clause.people)
        and (_BY_THE_OFFICE.match(clause.covered) or _TO_BE_CLOSED.search(clause.text)) is not None
    )


_NOTHING_LEFT = expression(
    r"(?:[一-龥]{0,8}?公示(?:期)?(?:已经?)?(?:期?满|结束|完毕?|到期)(?:了)?[,]?(?:也|均|都|期间)?(?:无异议|没(?:有)?异议|没人提(?:出)?(?:意见|异议)|无人(?:提(?:出)?)?(?:反映|举报|异议|意见)|没(?:有)?人反映|没收到(?:异议|意见|举报|反映))"
    r"|(?:经|通过)?(?:我[们局院校所]?)?(?:自查|核查|复查|复核|检查|排查|核实|逐项核对|对照)?(?:已|均|现|都|,)*(?:无|没有?|再无)(?:任何)?(?:遗留|余留|遗漏|剩余|残留)(?:的)?(?:问题|事项|隐患)?(?:了)?)"
)
"""公示期满没人提意见, 经核查无遗留: nothing more to be done."""
_AN_END = expression(
    r"(?![^,。;!?]*(?:主体|一期|二期|部分|样板|首批|首[次轮]|第[一二三]|基础|地基|方案|设计|招标|[没未不还将待可如若等据听说]))[一-龥]{2,10}?(?:已经?|都|全部?|均|皆)+(?:[修换补装拆清铺焊刷砌建搬改配][好完毕妥齐]|修复|更换|拆除|[清除销拆换补改修堵封撤通竣])了?"
    r"|(?![^,。;!?]*[没未不还将待可如若等据听说])[一-龥]{2,8}(?:[配补交换装签][齐妥])"
)
"""隐患已除，给摘牌; 外墙已修好，请销号: in one word or of one thing, and the whole of what the item asked for."""
_WHY_NOW = expression(
    r"(?:我们?|单位|上面|局里)*\ue0ff+(?:就|还|又|也|我们?|这边)*(?:要|得|该)(?:对数|对账|考核|检查|迎检|交账|报账|审计|算账|结账|盘点|评比|排名|述职|通报|汇总|报表|报数|出报表|总结)(?:了|呢|的)?"
)
"""年底要对数: why it should be struck off now, and no day of the work."""


def _is_the_end(reading: Reading) -> bool:
    is_open = reading.intents or reading.clause.dates or reading.clause.amounts or reading.clause.has(*WISHES)
    is_weak = reading.judgement.verdict in {Verdict.NOTHING, Verdict.STAGE, Verdict.UNSURE}
    return is_weak and not is_open and _AN_END.fullmatch(reading.clause.text) is not None


def read_what_earns_it(readings: Sequence[Reading]) -> None:
    """Changes, in place, what stands beside the wish.

    公示期满无异议，申请销号 claims the end, 排查已完成，申请销号 too, since the item was no more; 年底要对数 is no day of it.
    """
    if not any(Intent.CLOSE_REQUEST in reading.intents for reading in readings):
        return
    for reading in readings:
        if is_the_measure(reading) or _is_the_end(reading):
            reading.judgement = Judgement(Verdict.DONE, reading.judgement.word)
            reading.clause = replace(reading.clause, words=(), tags=frozenset())  # 已除 leaves nothing out
            reading.has_open_denial = False
            reading.doubts.clear()
        if reading.judgement.verdict is Verdict.NOTHING and not reading.intents:
            if _NOTHING_LEFT.fullmatch(reading.clause.text):
                reading.judgement, reading.has_open_denial = Judgement(Verdict.DONE), False
            elif _WHY_NOW.fullmatch(reading.clause.covered):
                reading.has_no_date = True
