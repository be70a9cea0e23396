"""Takes what two clauses vow together for the vow that it is: 案不结，法槌不放."""

from collections.abc import Sequence
from itertools import pairwise

from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import NO_VERDICT, Judgement, Verdict
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag

_NOT_TILL_THEN = expression(
    r"(?:我们?|咱们?|俺们?|队伍|工作队|全员|全队|大家|谁|人|也|都|绝|决|坚决|誓)*不(?:算完|回|撤|收|歇|散|罢休|(?<=[们队员家谁人绝决誓]不)走|收[兵队工]|撤[场离退]|下[山班]|[回还]家|休息|拉倒)"
)
_TILL_IT_IS_DONE = expression(
    r"(?:问题|活儿?|欠账|隐患)?不(?![能会是想用要敢肯愿可])[一-龥]{1,2}(?:[完清净好成齐掉通平]|下来?|到位|干净)[一-龥]{0,4}|[一-龥]{0,4}[清拆修改办弄干做搞整补建装铺搬退追还换种签挖填啃拿]不(?:[完清净好成齐掉通平]|下来?|到位|干净)|(?:路|水|渠|河|电|气|网|沟|管|灯|桥|街|账|案子?|田|山)不[通清净平亮绿畅结]"
)
_NONE_OF_US_RESTS = expression(
    r"(?!.*(?:当事人|家属|老板|业主|厂家|对方|房东|住户|工人|群众|村民|居民|牧民|车|船|货))(?:[一-龥]{1,3}|一[日天刻])?(?:也|都|就|绝|决|坚决|誓)*不(?:敢|会|能)?"
    r"(?:[回归撤收歇散停息离退睡熄落]|放(?=$|下|手)|松[口手劲]|罢休|离[岗场开村]|下[山班线]|合眼|封|搁)[一-龥]{0,2}"
)
_WHILE_IT_IS_NOT = expression(
    r"(?!钱|款|工资|工钱|补偿|补助|手续|产权|权属|边界|责任|关系|政策|标准)[一-龥]{0,4}?(?:一[日天刻])?(?:不[除结净清竟成毕消灭绿]|未[除结竟成了消灭清]|不(?:栽|种|养|救|医)活|不[改办修清拆建补退](?:好|完|净|掉|清|成|到位)|不(?:销号|清零|达标|办结|了结))"
)
"""案不结，法槌不放; 隐患一日不除，一日不歇: what is ours to end, and what does not rest till then."""


def _is_such_a_vow(till: str, rest: str) -> bool:
    return bool(
        (_TILL_IT_IS_DONE.fullmatch(till) and _NOT_TILL_THEN.fullmatch(rest))
        or (_WHILE_IT_IS_NOT.fullmatch(till) and _NONE_OF_US_RESTS.fullmatch(rest))
    )


def vow_not_to_rest(readings: Sequence[Reading]) -> None:
    """拆不净，队伍不回; 不还清欠薪，不算完: until then not, which vows it and tells nothing of how it stands."""
    for before, after in pairwise(readings):
        if _is_such_a_vow(before.clause.text, after.clause.text) and not (before.intents | after.intents) - {
            Intent.NOT_DONE,
            Intent.DIFFICULTY,
        }:
            for each in (before, after):
                each.judgement, each.has_open_denial, each.blocker = NO_VERDICT, False, None
                each.intents.clear()
                each.doubts.clear()
            after.intents.add(Intent.COMMIT)


def promise_what_goes_with_it(readings: Sequence[Reading]) -> None:
    """五天就搞定，路障全搬走: behind what is promised for a day a bare end is promised with it."""
    for before, after in pairwise(readings):
        if (
            before.judgement.verdict is Verdict.PROMISED
            and before.clause.dates
            and after.judgement.verdict is Verdict.DONE
            and not after.judgement.doubt
            and not (after.clause.has(Tag.PERFECT) or after.clause.items or after.clause.dates)
        ):
            after.judgement = Judgement(Verdict.PROMISED, after.judgement.word)


_WAIT_FOR_WORD = expression(
    r"(?:您|你|领导)?(?:就|只管|尽管)?(?:等|听)(?:着|我们?的?|俺们?的?|咱们?的?)?(?:信儿?|消息|回音)"
)


def take_the_wait_for_a_courtesy(readings: Sequence[Reading]) -> None:
    """没有清不掉的，等信儿: behind a vow it is the reader who may wait for word, and nothing is waited for."""
    for before, after in pairwise(readings):
        if (
            before.intents == {Intent.COMMIT}
            and after.intents == {Intent.PROGRESS}
            and _WAIT_FOR_WORD.fullmatch(after.clause.text)
        ):
            after.intents.clear()
            after.doubts.clear()
            after.blocker = None
