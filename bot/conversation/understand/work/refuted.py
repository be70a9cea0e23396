"""Takes a denial asked in scorn, thrown at the writer or twice denied for refuted by the fact that follows it."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bot.conversation.understand.asked_back import (
    ASKED_IN_RETURN,
    CAN_IT_STILL_BE_ON_TIME,
    IS_THIS_ITEM_DONE,
    TWICE_DENIED,
    TWICE_DENIED_AT_WORK,
)
from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.forgetting import forget
from bot.conversation.understand.work.reproaches import forget_reproaches, is_plainly_done
from bot.conversation.understand.work.seen_done import say_nothing_of_the_work
from bot.conversation.understand.work.verdicts import Judgement, Verdict
from bot.conversation.understand.work.without_its_paper import (
    is_without_its_paper,
    take_for_done,
    take_for_wanting,
    take_the_claim_between,
)
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag


def read_what_is_refuted(readings: Sequence[Reading]) -> None:
    """Changes, in place, a denial that its own writer answers with a fact."""
    take_the_claim_between(readings)
    for before, after in pairwise(readings):
        _take_the_oath(before, after)
        _take_what_is_beyond_them(before, after)
        _take_what_is_plainly_told(before, after)
        if _is_not_so(before, after) or _is_only_untold(before, after):
            before.judgement = Judgement(Verdict.DONE, before.judgement.word, ASKED_IN_RETURN)
            before.intents, before.blocker = set(), None
            before.doubts, before.has_open_denial = [ASKED_IN_RETURN], False
            say_nothing_of_the_work(after)
        elif is_without_its_paper(before, after):
            take_for_done(before)
            take_for_wanting(after)
        elif _HANDED_IN.fullmatch(before.clause.text) and _NO_ANSWER.fullmatch(after.clause.text):
            forget(before)
            say_nothing_of_the_work(after)
            after.intents, after.blocker = {Intent.PROGRESS}, after.clause.core
        elif _falls_short(before, after):
            before.judgement, before.doubts = (
                Judgement(Verdict.DOING, None, TWICE_DENIED_AT_WORK),
                [TWICE_DENIED_AT_WORK],
            )
            before.intents, before.has_open_denial = set(), False
            say_nothing_of_the_work(after)
            after.clause = replace(after.clause, words=(), tags=frozenset())
        elif before.judgement.verdict is Verdict.DONE and _NO_MORE.fullmatch(after.clause.text):
            before.doubts.append(ASKED_IN_RETURN)
            say_nothing_of_the_work(after)
            after.has_open_denial = False
        elif _NO_SUCH.fullmatch(after.clause.text) and _THOSE_UNDONE.fullmatch(before.clause.text):
            take_for_done(before)
            say_nothing_of_the_work(after)
        elif _COME_AND_SEE.fullmatch(after.clause.text) and _IN_SCORN.fullmatch(before.clause.text):
            before.judgement, before.doubts = (
                Judgement(Verdict.DONE, before.judgement.word, ASKED_IN_RETURN),
                [ASKED_IN_RETURN],
            )
            before.intents, before.has_open_denial = set(), False
            say_nothing_of_the_work(after)
        elif _IN_SCORN.fullmatch(before.clause.text) and before.judgement.verdict is not Verdict.NOT_DONE:
            _take_the_answer(before, after)
        elif _OVER.fullmatch(before.clause.text) and is_plainly_done(after):
            forget(before)
            if before.clause.text.startswith("谁说"):
                after.doubts.append(ASKED_IN_RETURN)
            before.clause = replace(before.clause, words=(), tags=frozenset())
    forget_reproaches(readings)


def _take_the_oath(before: Reading, after: Reading) -> None:
    """真完了，没骗你: meant of the work, and in earnest."""
    if before.judgement.doubt == IS_THIS_ITEM_DONE and _AN_OATH.fullmatch(after.clause.text):
        before.judgement = Judgement(Verdict.DONE, before.judgement.word, IS_THIS_ITEM_DONE)
        say_nothing_of_the_work(after)
        after.has_open_denial = False


def _take_what_is_beyond_them(before: Reading, after: Reading) -> None:
    """不是不换，是换不起; 不是做不完，是时间太紧: the will or the power is there, and something stands in the way."""
    is_pressed = _NOT_INCAPABLE.fullmatch(before.clause.text) and _BUT_PRESSED.fullmatch(after.clause.text)
    if is_pressed or (_NOT_UNWILLING.fullmatch(before.clause.text) and _BUT_UNABLE.fullmatch(after.clause.text)):
        for each in (before, after):
            forget(each)
            each.intents -= {Intent.NO_DIFFICULTY, Intent.PROGRESS, Intent.COMMIT}
        after.intents, after.blocker = {Intent.DIFFICULTY}, after.clause.core
    if is_pressed:
        before.clause, after.clause = (replace(each.clause, words=(), tags=frozenset()) for each in (before, after))
        after.doubts.append(CAN_IT_STILL_BE_ON_TIME)


_NOT_INCAPABLE = expression(
    r"(?:也|倒|并|真|又)?(?:不是|并非)(?:我们?|咱们?)?(?:真|完全)?[一-龥]{1,2}不(?:[完了成动起]|出来|下来|起来)(?:呢|啊)?"
)
_BUT_PRESSED = expression(
    r"(?:而|就)?是(?:这|这次|给的?)?(?:时间|工期|日子|期限|时限|周期|节点)(?:太|实在|确实|有点|真|也|[给定卡]得)*(?:紧张?|短|赶|急|仓促|不够)(?:了|啊|呀)?"
)
_NOT_UNWILLING = expression(r"(?:也|倒|并|真)?(?:不是|并非)(?:我们?|咱们?)?(?:不|没人)(?!是)[一-龥]{1,4}")
_BUT_UNABLE = expression(
    r"(?:而|就|实在)?是(?:真|实在|根本|压根)*[一-龥]{1,2}不(?:动|了|起|来|开|拢|通|成|到|下去|出去|出来|进去|上去|着人?)(?:啊|呀)?"
)
_AN_OATH = expression(
    r"(?:我|可|真的?|绝对?|这回)*(?:没|不|哪能|还能|不会|没有)(?:骗|哄|蒙|糊弄|忽悠|瞎说|诳)(?:你|您|人|领导|大家|咱)?们?(?:的|了)?"
)
_THOSE_UNDONE = expression(
    r"(?:现在|目前|那些|还)?(?:没(?:有)?|未|尚未)(?:整改|完成|落实|办结|到位|[改办弄修退拆交签清])[完好]?的(?:呢|嘛|啊)?"
)
_NO_SUCH = expression(r"(?:现在|已经?|都|也|早就?|一[个条户件处项])*没有了(?:的|啊|呀)?")
"""未整改的，没有了."""
_COME_AND_SEE = expression(
    r"(?:你们?|您|领导|不信|尽管|随便|自己|只管){0,2}(?:过|下)?(?:来|去)?(?:现场)?(?:瞅|看|查|验|瞧|检查|找)(?:瞅|看|查|瞧|一下|一眼|个)?(?:吧|嘛|好了|就知道|便知)?"
)
"""哪里没整改了，你来瞅."""
_IN_SCORN = expression(
    r"(?:这|那|又|就|我们|咱们?|你们?|您|,)*(?:怎么|咋|哪能|哪里(?:是|会)?|哪儿是|哪会|哪是|怎会|谁说(?:是|我们)?|谁讲|凭啥说|又不是|并不是|不是|难道|岂能|何曾)(?:会|能|可能|是|说|我们)*"
    r"(?:还|从来|一直)?(?:没(?:有)?|未|不)(?!人|钱|地方|时间|办法|权|空|法|见|知道|行|好|能|会|想|是|用|够|成|要|敢|给|让|肯|像|同意|配合|出|来|有)[一-龥]{1,6}(?:过|的|呢|啊|呀|了)?"
)
"""哪能没修, 怎么没弄, 又不是没清过: no denial, but its contrary."""
_NO_MORE = expression(
    r"(?!.*(?:这么|那么|这样|快|容易|轻松|可能))(?:现在|如今|我们?)?(?:哪(?:里|儿|个|能|会)?|谁|何曾)(?:还|会|能)+(?:在|有|敢|让|去|会|能|是|用|收|占)?[一-龥]{0,5}(?:呀|啊|呢)?"
)
"""早拆了，哪还在用: what nobody does any more."""
_NOT_THAT_NOT = expression(r"(?:不是|哪(?:里)?是|并非|又不是)(?:说)?没(?:有)?(?P<act>[一-龥])[^,。;!?没未]{0,4}")
_NOT_TO_BE_SAID = expression(r"(?:也|可|总)?(?:不能|没法|不可以)说(?:是)?没(?:有)?(?P<act>[一-龥])[^,。;!?没未]{0,4}")
_BARELY_DONE = expression(r"(?P<act>[一-龥])[完好掉净]?了(?:的|呀|啊)?")
"""不能说没清淤，清了: the act once more, with nothing that makes it less."""
_BUT_DONE = expression(
    r"(?:是|早就?|已经?|都|全|其实|,)+[^,。;!?没未不]{0,5}?(?P<act>[一-龥])(?:[完好齐清掉])?了(?:(?:忘了?|没)(?:通知|告诉|跟|给|报|说|填|录)[^,。;!?没未不]{0,5}|[^,。;!?没未不还一半几些两三部点\d\ue0ff]{0,6})"
)


def _is_not_so(before: Reading, after: Reading) -> bool:
    """不是没停产，早停了; 哪是没完，是完了没通知你们: the very act that is asked about is told."""
    denied, told = _NOT_THAT_NOT.fullmatch(before.clause.text), _BUT_DONE.fullmatch(after.clause.text)
    if denied is None or told is None:
        return False
    return denied["act"] == told["act"] or {denied["act"], told["act"]} <= _WAYS_TO_DO_IT


def _take_what_is_plainly_told(before: Reading, after: Reading) -> None:
    """不能说没清淤，清了: an act that has an end of its own; 不能说没干，干了 may be some of it."""
    denied, told = _NOT_TO_BE_SAID.fullmatch(before.clause.text), _BARELY_DONE.fullmatch(after.clause.text)
    if not (denied and told and denied["act"] == told["act"]):
        return
    if told["act"] in _ACTS - _WAYS_TO_DO_IT - {"干"}:
        before.judgement = Judgement(Verdict.DONE, before.judgement.word, TWICE_DENIED)
        before.intents, before.doubts, before.has_open_denial = set(), [TWICE_DENIED], False
        say_nothing_of_the_work(after)
    elif after.judgement.verdict is Verdict.DONE:
        after.judgement, after.doubts = Judgement(Verdict.UNSURE, after.judgement.word), [TWICE_DENIED]


_WAYS_TO_DO_IT = frozenset("整改弄办做搞")
_UNTOLD = expression(
    r"(?:就|只|而)?(?:是|只是|就是)?(?:我们?)?(?:一直|还)?(?:没(?:有)?(?:来得及|顾上|顾得上|空|抽出空)|忘(?:了|记)?)(?:给你们?|给您|跟你们?|往上|及时|系统里?)?(?:报|上报|说|回|填|汇报|反馈|告诉|登记)(?:了|一声)?"
)


def _is_only_untold(before: Reading, after: Reading) -> bool:
    """不是没弄，是没来得及报: done, and nobody was told."""
    denied = _NOT_THAT_NOT.fullmatch(before.clause.text)
    return denied is not None and denied["act"] in _ACTS and _UNTOLD.fullmatch(after.clause.text) is not None


_ACTS = frozenset("弄改办做干搞修拆退换清补还建整发装种栽签贴铺挖完交付做巡播开练种打测检收训查接")
_HANDED_IN = expression(r"(?:也|又|并)?(?:不是|并非)没(?:有)?(?:申报|上报|申请|打报告|[报交送递提])[^,。;!?]{0,3}")
_NO_ANSWER = expression(
    r"(?:而|就|只)?是[一-龥]{1,8}?(?:还|一直|迟迟|都)*没(?:有)?(?:批|签|盖章?|回复?|审|研究|点头|同意|下来)(?:下来|完|呢|啊)?"
)
"""不是没申报，是国家局没批: handed in, and waited for."""
_ONE_MORE_STEP = expression(
    r"(?:而|就|只|只是|,)*是?(?:还|一直|现在|目前)*没(?:有)?(?:来得及|顾上)?(?:验收?|验过|通电|通水|通气|送电|供水|并网|调试(?:好|完)?|试车|试压|联网|开通|启用|投用|考|打压|接电|对接|交付|移交|收尾|上线|见效|出水|运行)(?:呢|啊)?"
    r"|(?:而|就|只)?是?(?:还)?没到[一-龥]{1,6}(?:那一?步|环节|阶段|时候|节点)"
    r"|(?:而|就|只|只是|,)*是?(?:我们?|财务|会计|当时|下面)?(?P<wrong>[一-龥])错了?(?:了|个)?[一-龥]{1,4}(?:了)?"
    r"|(?:而|就|只|只是|,)*是?(?P<again>[一-龥])(?:了)?(?:还|但|却|,)*没(?P=again)(?:完|好|净|彻底|到位|干净|利索|透|齐|成|全)(?:呢|啊)?"
    r"|(?:而|就|只|,)*是(?:还)?没(?P<end>[一-龥])(?:完|净|彻底|干净|利索|透|齐|全)(?:呢|啊)?"
)
"""是没验, 是退错了户头, 弄了没弄完: begun, and short of its end."""


def _falls_short(before: Reading, after: Reading) -> bool:
    """不是没改，是没验; 也不是没弄，弄了没弄完: it is under way."""
    denied = _NOT_THAT_NOT.fullmatch(before.clause.text.removeprefix("也"))
    short = _ONE_MORE_STEP.fullmatch(after.clause.text)
    if denied is None or short is None or before.clause.text.endswith(("完", "好")) or after.clause.has(Tag.EVIDENCE):
        return False
    again = short["wrong"] or short["again"] or short["end"]
    return again is None or again == denied["act"] or {again, denied["act"]} <= _WAYS_TO_DO_IT


_OVER = expression(
    r"谁说[^,。;!?]{1,6}(?:不配合|不同意|不让|不给|不肯|拖着|卡着)|[^,。;!?没未还]{2,10}(?:重来|重做|返工|返了工|推倒重来|从头来过?)(?:了|过)?(?:一[遍次回])?|[^,。;!?]{0,4}(?:难处|困难|阻力|麻烦|问题|波折|矛盾)(?:倒|也|确实|的确)?是?(?:有|出)过(?:一?些|一?点)?(?:的|呢)?|(?:之前|原来|一开始|起初|前期|当初)[^,。;!?]{1,8}(?:难|不配合|不同意|不理解|有抵触|有意见|卡住|停)(?:过|了)?"
)
"""难处是有过，早解决了; 招标重来了一遍，现已办妥: told as of the past."""
_FACT = expression(
    r"(?!.*(?:一半|大半|才|刚|还|差|开始|启动|动工|开工|进场|批|申请|方案|计划|招标|采购|在|打算|准备|要|得|等|快|一部分|几[个户家]|部分))[^,。;!?没未不]{0,10}?(?:都|早就?|已经?|就|全|均)[^,。;!?没未不]{1,8}了(?:呢|嘛|啊|的)?"
)
"""水都通半个月了: what could not be if it had not been done."""
_MAY_ANSWER = frozenset({Verdict.NOTHING, Verdict.WILL, Verdict.STAGE, Verdict.UNSURE, Verdict.DOING})


def _take_the_answer(before: Reading, after: Reading) -> None:
    if after.judgement.verdict is Verdict.DONE:
        if before.judgement.verdict is Verdict.DOING:  # 又不是没清过，9月就清光了
            say_nothing_of_the_work(before)
            before.doubts.append(ASKED_IN_RETURN)
        return
    if (
        after.judgement.verdict in _MAY_ANSWER
        and not after.intents - {Intent.EVIDENCE}
        and not after.clause.percents
        and not after.clause.has(Tag.NEG, Tag.NOT_YET, Tag.IF, Tag.PROMISE, Tag.START, Tag.NEARLY, Tag.BASIC)
        and _FACT.fullmatch(after.clause.text)
    ):
        before.intents -= {Intent.QUESTION, Intent.NOT_DONE}
        refuted = Verdict.STARTED if _NOT_BEGUN.search(before.clause.text) else Verdict.DONE
        before.judgement = Judgement(refuted, before.judgement.word, ASKED_IN_RETURN)
        before.doubts, before.has_open_denial = [ASKED_IN_RETURN], False
        say_nothing_of_the_work(after)
        after.has_no_date = after.has_no_figures = True


_NOT_BEGUN = expression(
    r"[没未不](?:有)?(?:动|开工|开始|启动|进场|动工|动静|管|理|当回事|重视|上心)(?:过|的|呢|啊|呀)?$"
)
"""哪能没动，脚手架都搭了: begun, and no more."""
