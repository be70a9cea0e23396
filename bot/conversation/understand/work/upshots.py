"""Reads a clause again by the one behind it: going on as before, only kept from now on, summed up, without objection."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import NO_VERDICT, Judgement, Verdict
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag


def read_upshots(readings: Sequence[Reading]) -> None:
    """Changes, in place, what a clause would mean without the one that follows it."""
    _take_no_objection_for_the_notice(readings)
    _take_doing_over_for_its_course(readings)
    _take_passing_for_the_end(readings)
    _take_the_sum_for_the_end(readings)
    _take_the_old_manner_for_going_on(readings)
    _take_not_unwilling_for_not_done(readings)
    _take_not_for_want_of_that(readings)
    _take_keeping_for_the_end(readings)
    _take_the_word_of_others_for_waiting(readings)


_THE_OLD_MANNER = frozenset({"老样子", "还是老样子", "还那样", "还是那样"})


_NOT_UNWILLING = expression(r"(?:也|并)?不是(?:我们?)?不(?:想|愿|肯)?(?:[改办做干弄搞修拆退交]|整改|落实)$")


def _take_not_for_want_of_that(readings: Sequence[Reading]) -> None:
    """不是没人管，是没钱买料: what is not wanting is named to tell what is."""
    for before, after in pairwise(readings):
        if (
            before.intents == {Intent.NO_DIFFICULTY}
            and before.clause.text.startswith(("不是", "并不是", "并非", "倒不是", "也不是"))
            and Intent.DIFFICULTY in after.intents
        ):
            before.intents.clear()


def _take_not_unwilling_for_not_done(readings: Sequence[Reading]) -> None:
    """不是不改，是没钱改: the will is there, and nothing has been done."""
    for before, after in pairwise(readings):
        if (
            _NOT_UNWILLING.fullmatch(before.clause.text)
            and Intent.DIFFICULTY in after.intents
            and after.clause.text.endswith(before.clause.text[-1])
        ):
            before.judgement = Judgement(Verdict.NOT_DONE, before.judgement.word)
            before.doubts.clear()
        elif _NOT_UNWILLING.fullmatch(before.clause.text) and _ONLY_SLOW.fullmatch(after.clause.text):
            # 不是不拆，是拆得慢: it goes on
            after.judgement, after.has_open_denial, after.blocker = NO_VERDICT, False, None
            after.intents.clear()
            after.doubts.clear()


_ONLY_SLOW = expression(
    r"(?:就|只|而|可能)?是(?:在)?[一-龥]{0,3}?(?:得|的)?(?:比较|有点|稍微?|实在)?慢(?:了?点|一些|些)?(?:了)?"
)


def _take_no_objection_for_the_notice(readings: Sequence[Reading]) -> None:
    """已重新公示，无异议: nobody objected to what was put up, and nobody consents to anything of ours."""
    for before, after in pairwise(readings):
        nobody_objects = after.intents == {Intent.APPROVE} and (
            "异议" in after.clause.text or "意见" in after.clause.text
        )
        if nobody_objects and _PUT_UP.search(before.clause.text):
            after.intents.clear()
            after.doubts.clear()


_PUT_UP = expression(r"公示|公告|张榜|征求意见|公开|群众|村民|住户|当事人|家长|业主|双方|职工|牧民|学生|患者")


_DONE_OVER = expression(
    r"(?:返工|重做|返修|照图施工|按图施工|补测|补检)[^,。;!?没未不]{0,6}|又[^,。;!?没未不]{3,10}"
    r"|[一-龥]{0,6}?(?:又|前后|先后|来回|反复)?[修改补调试测焊刷涂疏清洗换查核谈磨跑][了过](?:好几|[一二两三四五六七八九十几\d]{1,2})(?:遍|次|回|轮|趟|稿)"
    r"|(?:我们?|大家)?(?:[\d一二两三四五六七八九十几]{1,2}(?:个|口|名)?人|[一-龥]{0,2}(?:队|组|科|班|工人|师傅))?(?:前后|一共){0,2}[一-龥]{1,2}了(?:好几|整整|快|近|足足|大半|[半一二两三四五六七八九十几多\d])+个?多?(?:天|周|月|星期|礼拜|年|小时|钟头|宿|夜|上午|下午)多?"
)


def _take_doing_over_for_its_course(readings: Sequence[Reading]) -> None:
    """返工一次，验收合格了; 又补了一遍，齐了: how it came to its end."""
    for before, after in pairwise(readings):
        if (
            after.judgement.verdict is Verdict.DONE
            and (not after.judgement.doubt or "了" in before.clause.text)
            and before.judgement.verdict in {Verdict.DOING, Verdict.STARTED, Verdict.UNSURE, Verdict.STAGE}
            and not before.intents
            and _DONE_OVER.fullmatch(before.clause.text)
        ):
            before.judgement = NO_VERDICT
            before.clause = replace(before.clause, words=(), tags=frozenset())
            before.doubts.clear()


_TESTED = expression(r"检测|送检|化验|抽检|专家|质检|测|验收|复查|消防|监测|检验|鉴定")
_PASSED = expression(r"(?:都|全部?|也|结果|各项|指标|全项)*(?:合格|达标|没超标|未超标|不超标)(?:了|的)?")


def _take_passing_for_the_end(readings: Sequence[Reading]) -> None:
    """送检回来了，达标: what was looked into is well."""
    for before, after in pairwise(readings):
        if (
            _PASSED.fullmatch(after.clause.text)
            and _TESTED.search(before.clause.text)
            and not before.clause.has(Tag.PLAN, Tag.IF, Tag.NEG, Tag.WAIT, Tag.DOING)
            and before.judgement.verdict in {Verdict.NOTHING, Verdict.DONE, Verdict.STAGE}
            and not before.intents - {Intent.EVIDENCE, Intent.PROGRESS}
        ):
            before.judgement = NO_VERDICT
            before.doubts.clear()
            before.intents.discard(Intent.PROGRESS)
            after.judgement, after.has_open_denial = Judgement(Verdict.DONE, after.judgement.word), False
            after.doubts.clear()


def _take_the_sum_for_the_end(readings: Sequence[Reading]) -> None:
    """合同已解除，保证金也退了，这条算是整改完成了: 算是 sums up what was told, and doubts nothing."""
    told = [each for each in readings if each.judgement.verdict is not Verdict.NOTHING]
    if len(told) < _A_SUM or any(each.judgement.verdict is not Verdict.DONE for each in told[:-1]):
        return
    last = told[-1]
    hedges = [word.text for word in last.clause.all(Tag.HEDGE)]
    if (
        last.judgement.verdict is Verdict.UNSURE
        and hedges
        and set(hedges) <= _SUMMING_UP
        and not last.clause.text.endswith("吧")
    ):
        last.judgement = Judgement(Verdict.DONE, last.judgement.word)
        last.doubts.clear()


_A_SUM = 2
_SUMMING_UP = frozenset(
    {"算是", "可以算", "能算", "也算", "算得上", "可以算是", "也算是", "可以说", "可以说是", "可以讲", "算"}
)


def _take_the_old_manner_for_going_on(readings: Sequence[Reading]) -> None:
    """老样子，推进中: as before, and going on."""
    for before, after in pairwise(readings):
        word = before.judgement.word
        if word is not None and word.text in _THE_OLD_MANNER and after.judgement.verdict is Verdict.DOING:
            before.judgement = NO_VERDICT
            before.doubts.clear()


_KEEPS = expression(
    r"(?:已经?|现|后续|下步|现在)*(?:转入|转为|转成|进入|纳入)(?:了)?(?:常态|日常|长效|长期)|(?:往后|以后|今后|后续)(?:年年|每年|逐年|长期|持续|天天|月月)"
)


def _take_keeping_for_the_end(readings: Sequence[Reading]) -> None:
    """完成当年任务，转入常态管理: what is only kept from now on has come to its end."""
    for before, after in pairwise(readings):
        word = before.judgement.word
        if (
            after.intents == {Intent.LONG_TERM}
            and _KEEPS.match(after.clause.text)
            and before.judgement.verdict in {Verdict.UNSURE, Verdict.STAGE}
            and not before.clause.has(Tag.NEG, Tag.PLAN, Tag.IF, Tag.HEDGE, Tag.UNREAL, Tag.PARTIAL, Tag.STAGE)
            and word is not None
            and word.text in {"完成", "结", "办结", "完"}
        ):
            before.judgement = Judgement(Verdict.DONE, word)
            before.doubts.clear()


_AWAITS = expression(
    r"(?:现在|目前|眼下|如今|剩下|接下来|但|可)*(?:就|只|单|只能|就是|只是)+等[^,。;!?]{0,12}?(?:判(?:决)?|批(?!改|评|量)(?:复|文|准|示)?|盖[个]?章|签字|签批|会签|回函|复函|回复|审(?:批|核|定|完)?|拨(?:付|款)?|开庭|上会|过会|点(?:个)?头|拍板|表态|发话|松口)(?:下来|回来|完|了|呢)*"
)
_NEAR_THE_END = expression(r"快|马上|差不多|差不离|收尾|基本|即将|眼看|最后|\d%|成$|大半")
_THE_WORK_IS_OVER = expression(
    r"(?:一切|全都?|样样)?(?:就绪|齐备|妥当|停当|齐了|妥了|到位)了?|万事俱备|万事妥当|(?:我们?|这边)?(?:整改|工作|活儿?|事儿?|任务|工程|施工)?(?:都|全|也|已经?|基本)*(?:[做办弄改干修建整搞][完好]|完成|完工|整改(?:到位|完毕)?|弄妥)了?"
)
_OUR_PART = expression(
    r"(?:我们?|这边|单位|该做的|手续|材料|前期)*(?:能|该|要)(?:做|办|弄|跑|准备|报|走)的(?:都|全|也|已经?)*(?:做|办|弄|跑|准备|报|走)(?:完|好|齐)?了"
)


def _take_the_word_of_others_for_waiting(readings: Sequence[Reading]) -> None:
    """村民代表签字了，就等县自然资源局盖章: the word of others is awaited, and nothing says how near the end is."""
    if len(readings) == 1 or any(_NEAR_THE_END.search(reading.clause.text) for reading in readings):
        return
    if any(_THE_WORK_IS_OVER.fullmatch(reading.clause.text) for reading in readings):
        return  # 工作做完了就等签字: that is near the end
    for reading in readings:
        if reading.judgement.verdict is Verdict.LAST_STEP and _AWAITS.fullmatch(reading.clause.text):
            reading.judgement, reading.intents = NO_VERDICT, {Intent.PROGRESS}
            reading.blocker, reading.has_open_denial = reading.clause.core, False
            reading.doubts.clear()
            for other in readings:
                if other.judgement.verdict is Verdict.DONE and _OUR_PART.fullmatch(other.clause.text):
                    other.judgement = NO_VERDICT
                    other.doubts.clear()
