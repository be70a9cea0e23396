"""Sets aside what one clause of a reply says when another clause overrules it."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bot.conversation.understand.asked_back import ASKED_IN_RETURN, TWICE_DENIED, VAGUE_WHETHER_UNDONE
from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.forgetting import forget
from bot.conversation.understand.work.hearsay import believe_the_writer
from bot.conversation.understand.work.overcome import forget_what_is_over
from bot.conversation.understand.work.refuted import read_what_is_refuted
from bot.conversation.understand.work.remarks import set_aside_remarks
from bot.conversation.understand.work.verdicts import NO_VERDICT, UNDONE, Judgement, Verdict
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.words import TAKEN


def set_aside(readings: Sequence[Reading]) -> list[str]:
    """Drops what is over, asked in earnest, or put right by the next clause; returns the doubts that this leaves."""
    forget_what_is_over(readings)
    set_aside_remarks(readings)
    read_what_is_refuted(readings)
    believe_the_writer(readings)
    doubts = [*_forget_what_was_asked_in_earnest(readings), *_forget_what_only_leads_up(readings)]
    _forget_what_was_put_right(readings)
    return doubts


_WHY_NOT = expression(
    r"(?:怎么|咋|为什么|为啥|什么|谁家?|哪[一-龥]{1,4}|难道(?:还|都|会)?|[怎咋哪]能说|怎么能说|哪能|哪里|(?:还有|还)?(?:哪|啥|什么)[里儿还]?(?:有|一)?[条项个件家户处张]?(?:是|有|还)?)(?:没|不|会没|能没)"
)


def _forget_what_was_asked_in_earnest(readings: Sequence[Reading]) -> list[str]:
    """怎么没改，早改了: a question that its own writer answers."""
    doubts = []
    for before, after in pairwise(readings):
        if _is_answered_by_the_same_act(before, after):
            after.judgement = Judgement(Verdict.DONE)
            after.intents.clear()
            before.intents, before.judgement = set(), NO_VERDICT
            doubts.append(ASKED_IN_RETURN)
        if (
            after.judgement.verdict is Verdict.DONE
            and after.clause.has(Tag.ALREADY, Tag.PERFECT)
            and _WHY_NOT.match(before.clause.text)
        ):
            before.intents, before.judgement = set(), NO_VERDICT
            doubts.append(ASKED_IN_RETURN)
        elif after.judgement.verdict is Verdict.DONE and _SURELY.match(before.clause.text):
            doubts.append(ASKED_IN_RETURN)
    return doubts


_WHO_HAS_NOT = expression(r"(?:谁家?|哪[一-龥]{1,4})(?:还)?没(?:有)?(?P<act>[一-龥])[一-龥]{0,2}")
_ALL_HAVE = expression(r"(?:人家|我们|早|已经?|现在|就)*(?:全部?|都)(?:已经?|早)?(?P<act>[一-龥])[完好齐上]?了")
_EACH_HAS = expression(r"(?:家家|户户|人人|个个|条条|处处|样样)(?:户户|都|全|已经?)?(?P<act>[一-龥])[一-龥]{0,2}")


def _is_answered_by_the_same_act(before: Reading, after: Reading) -> bool:
    """哪个学院没交？都交了: the very act that is asked about is told of all."""
    text = after.clause.text
    asked, told = _WHO_HAS_NOT.fullmatch(before.clause.text), _ALL_HAVE.fullmatch(text) or _EACH_HAS.fullmatch(text)
    return asked is not None and told is not None and asked["act"] == told["act"]


_SURELY = expression(r"(?:我们?|咱们?)?(?:难道|怎么可能|怎么会|哪能|岂能|还能)[^,。;!?]{0,4}[没不未]")


_DO_NOT_LISTEN = expression(
    r"(?:您|你)?(?:别|甭|莫|不要)(?:再)?(?:听|信|以为|觉得|当我)"
    r"|(?:都|有的?人|外[面头]|外界|人家|他们|谁(?:瞎|乱|又|在)?|总有人|老有人)(?:瞎|乱|老|总|还|又|在)?(?:说|讲|传|嚷嚷|反映|举报|投诉|造谣|议论)(?:我们?|俺们?|这边)?(?:还|一直|从来)?[没未]"
    r"|(?:之前|上次|原来|上回|先前|那次|前期)(?:说|报|填|写|回)(?:的|了|成)?(?:是)?(?:还)?[没未]"
)
"""别听人瞎说没弄，弄完了; 有人说没改，改了的."""
_NOT_TO_BE_CLAIMED = expression(r"^(?:还|也|现在|目前)*(?:不能|不敢|不好|谈不上|说不上|算不上|称不上|够不上|不算)")
_AT_MOST = expression(r"^(?:而)?(?:只能|顶多|至多|最多|充其量|也就|只是|算是|只算|但可以说)")
_HOW_COULD_I = expression(
    r"^(?:不|没有?|要是?不|要没)[^,。;!?]{1,6}(?:我|我们|俺)?(?:哪里?|怎么?|岂|咋|还)(?:敢|能|会|好意思)"
)


def _forget_what_only_leads_up(readings: Sequence[Reading]) -> list[str]:
    """不能说完成，只能说基本完成; 不完成我哪敢回你，完成了: the next clause is what is meant."""
    doubts = []
    for before, after in pairwise(readings):
        if before.judgement.verdict is Verdict.DOING and _IN_NO_HURRY.fullmatch(after.clause.text):
            forget(after)
        if before.judgement.verdict not in UNDONE | {Verdict.DOING}:
            continue
        if _DO_NOT_LISTEN.match(before.clause.text) and after.judgement.verdict is Verdict.DONE:
            forget(before)
            before.clause = replace(before.clause, words=(), tags=frozenset())
        elif before.judgement.verdict is Verdict.DOING:
            continue
        elif _NOT_TO_BE_CLAIMED.match(before.clause.text) and _AT_MOST.match(after.clause.text):
            forget(after if after.judgement.verdict in {Verdict.DOING, Verdict.STARTED} else before)
        elif _HOW_COULD_I.match(before.clause.text) and after.judgement.verdict is Verdict.DONE:
            forget(before)
            doubts.append(ASKED_IN_RETURN)
    return doubts


_NOT_EVEN_ACCEPTED = expression(
    r"(?:其实|实际上?|实则|事实上|但|可)+(?:根本|还|都|也|尚|并)*(?:没有?|未)(?:有|能|来得及|组织|通过|进行|经)?(?:验收|复验|核验|检验|销号)(?:呢|过|通过)?"
)
"""报早了，其实还没验收: what was told to be done is not, and how far it is has to be asked."""
_IN_NO_HURRY = expression(
    r"(?:这事儿?|这活儿?|也|可|真)*(?:急不得|急不来|急也没用|不着急|慢慢来|快不了|快不起来)(?:的|啊)?"
)
"""弄着呢，急不得: beside work that goes on, how it goes."""
_NOT_ALL = expression(r"(?:也|还|可)?(?:不敢|不能|不好|没法)说")
"""不敢说全完，基本完成吧."""
_NO_CHANGE = expression(r"(?:还|也|都|基本)?没(?:有)?(?:什么|啥)?(?:大|太大)?变化?")
"""八成，没什么变化: the figure stands as it was."""


_SLOWLY = expression(r"(?:就|只|而)?是[一-龥]{1,2}得(?:比较|有点|太|不)?(?:慢|晚|少|快|费劲|吃力)(?:了)?(?:些|点)?")
"""不是不拆，是拆得慢."""
_RIGHTLY = ("是", "而是", "应是", "应该是", "主要是", "就是", "只是", "只不过", "不过是", "无非是")


_NOT_TO_BE_DENIED = expression(r"^(?:也|可)?(?:不能|不好|不敢|没人敢)说没")
"""不能说没完成，确实完成了; 不能说没完，就差签字."""


def _denies_the_end(before: Reading, after: Reading) -> bool:
    """不是做完了，是做了个样子: the end is denied, and the next clause names only an act."""
    done, act = before.judgement.word, after.judgement.word
    return bool(
        done
        and act
        and after.judgement.verdict is Verdict.DONE
        and done.does(Tag.COMPLETE)
        and not act.does(Tag.COMPLETE)
    )


def _forget_what_was_put_right(readings: Sequence[Reading]) -> None:
    """不是已完成，是基本完成: what is denied is only the word, and the next clause gives the right one."""
    for before, after in pairwise(readings):
        says_it_right = after.clause.text.startswith(_RIGHTLY)
        if (
            before.judgement.verdict is Verdict.DOING
            and before.clause.text.startswith("不是")
            and _SLOWLY.fullmatch(after.clause.text)
        ):
            forget(after)
            after.clause = replace(after.clause, words=(), tags=frozenset())
            after.judgement = Judgement(Verdict.DOING)
        if before.intents == {Intent.CORRECTION} and _NOT_EVEN_ACCEPTED.fullmatch(after.clause.text):
            after.judgement = Judgement(Verdict.NOT_DONE, after.judgement.word, VAGUE_WHETHER_UNDONE)
            after.doubts = [VAGUE_WHETHER_UNDONE]
        if before.judgement.doubt == TWICE_DENIED and after.judgement.verdict is Verdict.LAST_STEP and says_it_right:
            after.judgement = NO_VERDICT
        if before.judgement.doubt == TWICE_DENIED and after.judgement.verdict in UNDONE and says_it_right:
            forget(before)
        if _NOT_ALL.match(before.clause.text) and after.judgement.verdict is Verdict.BASIC:
            forget(before)
        if before.clause.percents and _NO_CHANGE.fullmatch(after.clause.text):
            forget(after)
        is_short_of_it = after.judgement.verdict is Verdict.LAST_STEP and after.clause.has(Tag.ONLY_LEFT)
        if _NOT_TO_BE_DENIED.match(before.clause.text) and (after.judgement.verdict is Verdict.DONE or is_short_of_it):
            forget(before)
        says_it_right = says_it_right or after.judgement.verdict is Verdict.DONE
        if (
            before.clause.covered.lstrip(TAKEN).startswith(("不是", "并不是", "并非"))
            and before.judgement.verdict in {Verdict.NOT_DONE, Verdict.DOING}
            and says_it_right
            and (after.judgement.verdict is not Verdict.NOTHING or after.intents)
            and after.intents != {Intent.EVIDENCE_PENDING}
            and not _denies_the_end(before, after)
        ):
            before.judgement = NO_VERDICT
