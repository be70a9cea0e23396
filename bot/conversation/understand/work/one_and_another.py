"""Reads one thing that is done beside another that is not, is left out, was wrong, or was only the means to it."""

from collections.abc import Sequence
from itertools import pairwise

from bot.conversation.understand.asked_back import CONTRADICTED, IS_EVERY_ONE_DONE
from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.both_parts import (
    take_both_parts_for_the_whole,
    take_the_same_of_all_for_the_end,
    take_the_sum_for_the_whole,
    take_what_was_found_for_the_end,
)
from bot.conversation.understand.work.papers_beside import read_papers_beside
from bot.conversation.understand.work.verdicts import NO_VERDICT, Judgement, Verdict
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag


def read_one_and_another(readings: Sequence[Reading]) -> None:
    """Changes, in place, what clauses mean of which one tells what the other denies, waits for or spends."""
    _take_leave_for_the_beginning(readings)
    _take_one_thing_for_a_step(readings)
    _take_the_means_for_spent(readings)
    _take_records_for_work(readings)
    _take_the_thing_for_what_was_wrong(readings)
    _take_one_undone_for_the_rest(readings)
    _leave_out_those_told_first(readings)
    _take_none_left_out_for_all(readings)
    take_the_same_of_all_for_the_end(readings)
    take_both_parts_for_the_whole(readings)
    take_the_sum_for_the_whole(readings)
    take_what_was_found_for_the_end(readings)
    read_papers_beside(readings)
    _take_no_meeting_for_the_next_step(readings)


_MAY_BEGIN = expression(r"(?:就|现在|这就)?(?:可以|能)[一-龥]{1,4}了")


def _take_leave_for_the_beginning(readings: Sequence[Reading]) -> None:
    """名单齐了，可以发了: what comes next may begin, and nobody vows anything."""
    for before, after in pairwise(readings):
        if (
            before.judgement.verdict in {Verdict.STAGE, Verdict.STARTED}
            and _MAY_BEGIN.fullmatch(after.clause.text)
            and after.judgement.verdict in {Verdict.PROMISED, Verdict.WILL}
        ):
            after.judgement = Judgement(Verdict.WILL_START, after.judgement.word)
            after.intents.discard(Intent.COMMIT)


_NO_MEETING = expression(r"[一-龥]{1,6}会(?:还|也|尚|一直)?[没未](?:有)?(?:开|上|过|研究|定|审|排上)")


def _take_no_meeting_for_the_next_step(readings: Sequence[Reading]) -> None:
    """讨论稿有了，职代会没开: what the next step waits for, and nothing undone."""
    for before, after in pairwise(readings):
        if before.judgement.verdict in {Verdict.STAGE, Verdict.STARTED} and _NO_MEETING.fullmatch(after.clause.text):
            after.judgement, after.has_open_denial = NO_VERDICT, False
            after.intents.clear()
            after.doubts.clear()


_TELLS_AN_ACT = expression(r"[^,。;]{1,8}?([一-龥])了")
_OF_ONE_THING_NOT_THE_OTHER = expression(r"[^,。;]{1,8}?(?:还|也|都)?没(?:有)?([一-龥])")


_NOT_ONE_LEFT = expression(
    r"(?:一|半)[一-龥](?:[一-龥]{1,2})?(?:都|也|再)?(?:没|未|不)(?:有)?(?:落下?|漏[下掉]?|剩下?|少|拉下|遗漏|留下?)(?:了|的)?"
)
_GOT_RID_OF = expression(
    r"[一-龥]{2,8}?(?:都|也|全部?|已经?)*(?:出库|出栏|出手|离场|清场|撤场|下架|召回|拉走|运走|搬走|撤走|消化|处理)(?:掉|光|完)?了"
)
"""霉变粮出库了，一粒没留: all of it is gone."""


def _take_one_thing_for_a_step(readings: Sequence[Reading]) -> None:
    """线路巡了，杆塔没巡; 系统上了，数据没导: told of one thing and denied of the other."""
    for before, after in pairwise(readings):
        told = _TELLS_AN_ACT.fullmatch(before.clause.text)
        denied = _OF_ONE_THING_NOT_THE_OTHER.fullmatch(after.clause.text)
        if _NOT_ONE_LEFT.fullmatch(after.clause.text):
            if _GOT_RID_OF.fullmatch(before.clause.text) and before.judgement is NO_VERDICT and not before.intents:
                before.judgement = Judgement(Verdict.DONE, None)
        elif (
            told
            and denied
            and before.judgement.verdict is Verdict.NOTHING
            and not before.intents
            and not after.intents - {Intent.PROGRESS}
            and not before.clause.has(Tag.NEG, Tag.IF, Tag.PLAN, Tag.LATE, Tag.AWAY, Tag.GREETING)
            and "期" not in before.clause.text
        ):
            before.judgement = Judgement(Verdict.STAGE, None, stage=before.clause.core)
            if after.judgement.verdict is Verdict.NOTHING and not after.intents:
                after.judgement, after.has_open_denial = Judgement(Verdict.NOT_DONE, None), False


_MONEY_CAME = expression(
    r"(?:款项?|钱|资金|经费|补助|补贴|拨款)(?:都|也|已经?|昨天|今天|\ue0ff)*(?:到账|到位|下来|拨下来|到)了?"
)
_PAID_OUT = expression(r"[发付兑退还打拨][^,。;]{0,4}了")


def _take_the_means_for_spent(readings: Sequence[Reading]) -> None:
    """款到账了，发下去了: the money that came is paid out."""
    for before, after in pairwise(readings):
        if (
            before.judgement.verdict is Verdict.STAGE
            and _MONEY_CAME.fullmatch(before.clause.text)
            and after.judgement.verdict is Verdict.DONE
            and _PAID_OUT.search(after.clause.text)
        ):
            before.judgement = NO_VERDICT
            before.doubts.clear()
            after.doubts.clear()
            after.judgement = Judgement(Verdict.DONE, after.judgement.word)


_THE_RECORD_NOT_MADE = expression(
    r"(?:钥匙|公?章|印章|房子?|罚?款|[一-龥]{0,2}费|钱|租金|押金|税|车|枪|设备|工具|场地|证件?)(?:还|也|都|尚)?(?:没(?:有)?|未)(?:交|缴|退|还|移交|上交)(?:出来|上来|清|齐|完)?|(?:凭证|账目?|报表|数据|台账|档案|信息)(?:还|也|都|尚)?没(?:有)?(?:录|建|导|编|做|填|排|理|对|盘|归|出)(?:入|齐|完)?"
)


def _take_records_for_work(readings: Sequence[Reading]) -> None:
    """账套建好了，凭证没录: what is to be entered is work, and no paper to hand in."""
    for before, after in pairwise(readings):
        if (
            after.intents == {Intent.EVIDENCE_PENDING}
            and before.judgement.verdict in {Verdict.DONE, Verdict.STAGE}
            and _THE_RECORD_NOT_MADE.fullmatch(after.clause.text)
        ):
            after.intents.clear()
            after.judgement, after.has_open_denial = Judgement(Verdict.NOT_DONE, None), False


_A_THING_WRITTEN_WRONG = expression(
    r"(?:名单|牌子?|账|证|表|卡|发票|合同|标识|公示|图|地址|面积|姓名|档案|户名|编号)[^,。;]{0,4}(?:错|弄错|写错|登错|填错|印错|打错)[^,。;]{0,8}"
)


def _take_the_thing_for_what_was_wrong(readings: Sequence[Reading]) -> None:
    """名单错了两个人，改过来了: the thing was wrong, and not what was reported."""
    for before, after in pairwise(readings):
        if (
            before.intents == {Intent.CORRECTION}
            and after.judgement.verdict is Verdict.DONE
            and _A_THING_WRITTEN_WRONG.fullmatch(before.clause.text)
        ):
            before.intents.clear()


_THE_OTHERS_DONE = expression(r"(?:其余|其他|其它|剩下|余下|剩余|别的)(?:的|几[户家个])?(?:都|全|均|已)")


def _take_one_undone_for_the_rest(readings: Sequence[Reading]) -> None:
    """一户没签，其余都签了: one is left, and not that none is done."""
    for before, after in pairwise(readings):
        if (
            before.judgement.verdict in {Verdict.NOT_DONE, Verdict.NOT_STARTED}
            and any(amount.is_none_at_all for amount in before.clause.amounts)
            and _THE_OTHERS_DONE.match(after.clause.text)
        ):
            before.judgement = Judgement(Verdict.LEFT_OVER, before.judgement.word, left=before.clause.core)


_SOME_OF_THEM = expression(
    r"(?:目前|现在|只|就|还)?(?:有|剩)?(?:个别|[\d一二两三四五六七八九十几]+(?:几|来|多)?(?!月|号|日|天|年|点|轮|次|批|期|季|周)[一-龥]).{2,}(?<!的)"
)
_WHAT_THEY_DID_THEMSELVES = expression(r"自己|主动|带头|率先|先|之前|原来|本来|早")
_BUT_THE_OTHERS_DONE = expression(r"(?:其余|其他|其它|剩下|余下|剩余|别的|另外)(?![^,。;!?]{0,6}(?:也|跟着))")
_ALL_OR_THE_OTHERS = expression(r"(?:其余|其他|其它|剩下|别的|都|全)|[一-龥]{1,4}(?:都|全)")
_HOW_IT_IS_WITH_THEM = expression(r"[^现存实]在(?!内)|着|有(?!关)|没|等(?!等|$)|外|空|赖|跑|死|悬|留")
_AN_ACT = frozenset({Tag.ACT, Tag.STRONG_ACT, Tag.ARRIVE})


def _leave_out_those_told_first(readings: Sequence[Reading]) -> None:
    """一户人在外地，其余都签了: the one of whom nothing is said to be done is left."""
    for before, after in pairwise(readings):
        if (
            before.judgement.verdict is Verdict.NOTHING
            and not before.intents - {Intent.DIFFICULTY}
            and not before.clause.tags & _AN_ACT
            and after.judgement.verdict is Verdict.DONE
            and _SOME_OF_THEM.fullmatch(before.clause.text)
            and not _WHAT_THEY_DID_THEMSELVES.search(before.clause.text)
            and _BUT_THE_OTHERS_DONE.match(after.clause.text)
        ):
            before.judgement = Judgement(Verdict.LEFT_OVER, None, left=before.clause.core)
        if (
            before.judgement.verdict is Verdict.DONE
            and _ALL_OR_THE_OTHERS.match(before.clause.text)
            and after.judgement.verdict is Verdict.NOTHING
            and not after.intents
            and not after.clause.tags & _AN_ACT
            and _SOME_OF_THEM.fullmatch(after.clause.text)
            and _HOW_IT_IS_WITH_THEM.search(after.clause.text)
            and not any(amount.is_none_at_all for amount in after.clause.amounts)
            and not any(amount.is_none_at_all or amount.is_vague for amount in after.clause.amounts)
        ):
            after.judgement = Judgement(Verdict.LEFT_OVER, None, left=after.clause.core)
            after.doubts.append(CONTRADICTED)


_NONE_LEFT_OUT = expression(
    r"(?:\ue0ff+|[一-龥]{0,4}一[一-龥]|一个|[一-龥]{0,2})?(?:都|也|再)?(?:没|未|无)(?:有)?(?:一[一-龥])?(?:落下?|漏下?|漏掉|剩下?|少|拉下|遗漏)(?:了|的)?"
    r"|(?:零|没有|无|再无|已无)(?:任何)?遗留(?:问题)?|零剩余|零欠账|存量(?:都|已|全部?)*清零"
)


def _take_none_left_out_for_all(readings: Sequence[Reading]) -> None:
    """一户没落: all of them, when nothing else is said."""
    if (
        len(readings) == 1
        and not readings[0].intents
        and not readings[0].clause.has(Tag.NOT_YET)
        and _NONE_LEFT_OUT.fullmatch(readings[0].clause.covered)
    ):
        reading = readings[0]
        reading.judgement = Judgement(Verdict.DONE, None, IS_EVERY_ONE_DONE)
        reading.has_open_denial = False
        reading.doubts = [IS_EVERY_ONE_DONE]
