"""Sets aside what others hold against the writer where the fact behind it says the contrary: 提醒里说逾期，我们明明交了."""

from collections.abc import Sequence
from dataclasses import replace

from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.forgetting import forget
from bot.conversation.understand.work.seen_done import say_nothing_of_the_work
from bot.conversation.understand.work.verdicts import UNDONE, Judgement, Verdict
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.quotations import QUOTATION

_REPROACH = expression(
    r"(?:之前|上次|昨天|早上|刚才|前天|上回|那天)?(?:回|发|报|填|写|说|点)(?:的|了|成)?[^,。;!?]{0,2}(?:没|未|不)[^,。;!?]{1,5}(?:是|系|属|属于)?(?:误发|误报|误填|手滑|手误|发错|填错|报错|点错|写错|口误)(?:了|的)?"
    r"|.*(?:帽子|扣早|扣得|冤枉|说法|结论|老黄历|过时|早变了|没道理)[^,。;!?]{0,6}"
    r"|(?:你们?|您|有的?人|他们?|外面|外头|投诉|举报|来信|信访件?|群众|网民|网友|这|那|上面|问题清单|督办单|系统|平台|短信|消息|提醒|通知|通报|台账|清单|群|表|公告|网上|巡察组|审计|上级)(?:里|上|中)?(?:面)?(?:都|还|又|老|总|一直)*(?:是)?(?:说|讲|反映|反应|投诉|举报|嚷嚷|传|写|显示|标|挂|列|登记|提示|报|认为|点名)[^,。;!?]{0,3}?(?:我们?|本单位|这条)?(?:还|尚|仍|是|已经?|快|要|马上|就)*(?:逾期|超期|过期|超时|没|未|不|滞后|缓慢|拖|推诿|敷衍)[^,。;!?]{0,6}"
)
"""“未整改到位”这帽子扣早了, 提醒里说逾期: what others hold against the writer."""
_NONSENSE = expression(
    r"(?:请|就|可)?(?:别|甭|莫|不要|少)(?:再|老|总)?(?:吓唬?|冤枉|乱说|瞎说|乱扣|扣帽子|乱点名|误会|瞎催)[^,。;!?]{0,4}|(?:没有?|哪有)(?:的|这|那)(?:回|个)?事|不存在的?|瞎说|胡说|(?:通报|系统|台账|清单|短信|他们|上面|表)?(?:搞|弄|写|报|登|记|说|填|标)?错了|(?:我们?|咱)不认|(?:这话)?(?:不对|不实|冤枉)(?:了|的)?|冤枉(?:我们?|人)?(?:了|啊)?"
)


def forget_reproaches(readings: Sequence[Reading]) -> None:
    """提醒里说逾期，我们明明9月22日就交了: what was held against us is not so."""
    for place, before in enumerate(readings[:-1]):
        is_quoted = QUOTATION in before.clause.text and before.judgement.verdict is Verdict.NOTHING
        if not is_quoted and before.judgement.verdict not in UNDONE and not before.intents & _HELD_AGAINST:
            continue
        rest = readings[place + 1 :]
        is_quoted = is_quoted and _ON_THE_CONTRARY.match(rest[0].clause.text) is not None
        is_refuted = len(rest) > 1 and _NONSENSE.fullmatch(rest[0].clause.text)
        end = rest[1] if is_refuted else rest[0]
        if (is_refuted or is_quoted or _REPROACH.fullmatch(before.clause.text)) and is_plainly_done(end):
            if end.judgement.verdict is not Verdict.DONE:
                end.judgement, end.intents = Judgement(Verdict.DONE, None), set()
            forget(before)
            before.clause = replace(before.clause, words=(), tags=frozenset())
            if is_refuted:
                say_nothing_of_the_work(rest[0])


_ON_THE_CONTRARY = expression(r"(?:我们?|咱们?|这边)*(?:但|可(?!以)|其实|明明|不过)")
"""系统显示“超期”，但我们9月20号就交了: what was quoted is answered, and no order carried out."""
_HELD_AGAINST = frozenset({Intent.CANNOT_ON_TIME, Intent.DIFFICULTY, Intent.NOT_DONE})
_LONG_SINCE = expression(r"早|已|就|明明|都|全|其实|实际|上(?:个?月|周)|[昨前]天")


_HANDED_IN_LONG_SINCE = expression(
    r"(?:我们?|咱们?|这边)*(?:明明|其实|早|已经?|但是?|可是?|不过)+(?:我们?|咱们?|这边)?(?:在)?\ue0ff*(?:就|已经?)*(?:交|报|办|弄|改|发|退|拆|回|送)(?:完|好|齐|掉|过|上去)?了"
)
"""我们明明9月22日就交了."""


def is_plainly_done(reading: Reading) -> bool:
    if reading.judgement.verdict is Verdict.NOTHING and not reading.intents:
        return _HANDED_IN_LONG_SINCE.fullmatch(reading.clause.covered) is not None
    return (
        reading.judgement.verdict is Verdict.DONE
        and not reading.judgement.doubt
        and _LONG_SINCE.search(reading.clause.text) is not None
    )
