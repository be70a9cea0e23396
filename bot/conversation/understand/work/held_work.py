"""Reads, behind what stands in the way or a failed inspection, that the work itself is not done: 挖不了, 停工了, 返工."""

from collections.abc import Sequence
from itertools import pairwise

from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import NO_VERDICT, Judgement, Verdict
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag

_NO_ACT_OF_THE_WORK = r"(?![导传录联招抽补送顶运拉靠取付拨发退领批签寄轮插排凑找推受少免管跑错用差忘赖误等到忙解来去过上下进走住说谈算对止得好达])"
_CANNOT_BE_DONE = expression(
    r"(?!厂家|厂商|施工|人家|他|她|对方|财政|银行|设计|师傅)(?:所以|就|我们?|这|那)*[一-龥]{0,4}?(?:也|都|就|根本|压根|实在|一直|又)*"
    rf"(?:(?:没法|无法|没办法|没法子)(?!按|如期|及时|准时)[一-龥]{{1,3}}|{_NO_ACT_OF_THE_WORK}[一-龥]不[了成](?:[一-龥]{{1,2}}(?<![了的吗呢吧]))?"
    r"|[过入开动上]不了[户网工土马电水火轨]|查不(?:清|下去)|动不得|暂(?:停|缓|不)[一-龥]{2,4}|没[一-龥](?:成|上|着)|[一-龥]{0,2}(?:停工|停摆|停了|停下了?|搁置了?|搁浅了?|干等|撂着))(?:了|啊|呀|呢)?"
)
_FAILED = expression(
    r"^(?!.*[率\d\ue0ff])[一-龥]{0,10}(?:验收|检测|复检|抽检|复[查核验]|检查|试[压水验车]|质检|评审|初验)[一-龥]{0,4}(?:没(?:有|能)?(?:通?过|达标)|未(?:通过|达标)|不(?:合格|达标|过关)|被打回)"
)
_DONE_ANEW = expression(
    r"(?:现在|只能|又|得|要|须|需|正|全部?|都|重新)*(?:返工|返修|重做|重办|重来|重弄|重修|返着工|推倒重来|从头再来)(?:了|中|呢|吧|着)*"
)
_ONCE = expression(r"(?:当时|当初|本来|原来|之前|上次|上回|去年|[^,。;!?]{1,6}过)")
_IN_THE_WAY = frozenset({Intent.DIFFICULTY})
_ABOUT_TIME = frozenset({Intent.CANNOT_ON_TIME, Intent.EXTENSION, Intent.DONE, Intent.EVIDENCE_PENDING, Intent.DEFER})
_UNREAD = frozenset({Verdict.NOTHING, Verdict.UNSURE, Verdict.DONE})


def read_held_work(readings: Sequence[Reading]) -> None:
    """Changes, in place, what such a clause means right behind a difficulty."""
    if any(reading.intents & _ABOUT_TIME for reading in readings):
        return
    for before, after in pairwise(readings):
        was_done = readings[0].judgement.verdict is Verdict.DONE and _ONCE.match(readings[0].clause.text)
        if was_done and before.intents == _IN_THE_WAY and _DONE_ANEW.fullmatch(after.clause.text):
            # 当时是办结了，信访人不认，得重办
            before.intents, before.blocker, readings[0].judgement = set(), None, NO_VERDICT
            after.intents, after.judgement = set(), Judgement(Verdict.NOT_DONE)
            readings[0].doubts.clear()
            after.doubts.clear()
        elif _DONE_ANEW.fullmatch(after.clause.text) and _FAILED.search(before.clause.text):
            # 验收没过，返工
            before.intents.discard(Intent.DIFFICULTY)
            after.intents.clear()
            before.judgement, after.judgement = Judgement(Verdict.NOT_DONE), NO_VERDICT
            before.doubts.clear()
            after.doubts.clear()
        elif (
            before.intents == _IN_THE_WAY
            and not before.clause.has(Tag.IF)
            and after.intents <= _IN_THE_WAY
            and after.judgement.verdict in _UNREAD
            and not (after.clause.amounts or after.clause.percents or after.clause.items or after.clause.dates)
            and _CANNOT_BE_DONE.fullmatch(after.clause.text)
        ):
            after.intents.clear()
            after.judgement, after.has_open_denial = Judgement(Verdict.NOT_DONE), False
            after.doubts.clear()
