"""Tells whether more work is awaited or follows behind a claim, and was not over with it: 拆完了，接着清运."""

from collections.abc import Sequence

from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.pieces import KEEPING
from bot.conversation.understand.work.verdicts import Verdict
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag


def awaits_more(readings: Sequence[Reading]) -> bool:
    """Whether anything is still waited for, or follows and is not told as over by the last of the clauses."""
    return any(
        _waits_for_more(reading) or (_has_more_to_come(reading) and not _ends_with_all(readings[place + 1 :]))
        for place, reading in enumerate(readings)
    )


def _waits_for_more(reading: Reading) -> bool:
    """拆完，等清运: what is awaited goes on elsewhere."""
    return Intent.PROGRESS in reading.intents and reading.clause.has(Tag.WAIT)


_THEN = expression(
    r"^(?:接着|随后|然后|之后|后面|后续|接下来|下一?步|下面|紧接着|跟着|再|还要|还得|还需|还有|另外还|就等|准备)(?:我们?|还|要|得|就|是|再|开始|准备|进行|搞|做|有|需要|,)*"
)
_THEN_MUST = expression(r"(?:然后|随后|接着|接下来|紧接着|后面|下面)(?:我们?|还)?(?:要|得|是|再|搞|做|开始|进行|准备)")


def _has_more_to_come(reading: Reading) -> bool:
    """拆完了，接着清运: more work follows; what only keeps the result, or reports it, is no more of it."""
    clause = reading.clause
    return bool(
        (
            (_THEN.match(clause.text) and clause.has(Tag.ACT, Tag.STAGE, Tag.SUPPLY))
            or _THEN_MUST.match(clause.text)
            or is_written_next(clause)
        )
        and not clause.has(Tag.LONG, Tag.CLOSE, Tag.ACCEPT, Tag.NEG)
        and (not clause.has(Tag.EVIDENCE) or is_written_next(clause))
        and not KEEPING.search(clause.text)
        and reading.judgement.verdict is not Verdict.DONE
    )


_NEXT_IS_WRITTEN = expression(
    r"^(?:下一?步|接下来|下面|后续)(?:我们?|还|就|是|要|得|该|准备|打算|计划|再|开始|着手|:|,)*(?:写|撰写|起草|编写|编制|草拟|拟|形成|出具)(?![^,。;!?]*(?:总结|小结|汇报|整改(?:情况)?报告|完成报告|台账))"
)


def is_written_next(clause: Clause) -> bool:
    """已约谈当事人，下一步写审查报告: announced as the next step, and no mere proof of what is over."""
    return _NEXT_IS_WRITTEN.match(clause.text) is not None


_ALL_OF_IT = expression(
    r"(?:现在|目前|至此)?(?:整套|整个|全套|全流程|整条|这套|前后)[^,。;没未不]{0,6}(?:完|好|结|到位)了?"
)


def _ends_with_all(following: Sequence[Reading]) -> bool:
    """先开了会，随后签承诺书，整套做完了: the last clause tells that what followed is over too."""
    return any(each.judgement.verdict is Verdict.DONE and _ALL_OF_IT.fullmatch(each.clause.text) for each in following)
