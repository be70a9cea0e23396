"""Weighs questions against the clauses around them: echoes, questions that need no answer, what stands before one."""

from collections.abc import Sequence
from itertools import pairwise

from bot.conversation.understand.asked_back import ASKED_IN_RETURN, AT_ODDS_WITH_THE_LEDGER
from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import NO_VERDICT, Verdict
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.quotations import QUOTATION


def answer_echoes(readings: Sequence[Reading]) -> None:
    """按时？没戏: a word of ours repeated with a question mark, and answered by the writer himself."""
    for echo, answer in pairwise(readings):
        if (
            echo.intents == {Intent.EXTENSION}
            and echo.clause.text.endswith(("吗", "么"))
            and Intent.NO_EXTENSION in answer.intents
        ):
            echo.intents.clear()
            echo.doubts.clear()
        if (
            echo.intents == {Intent.QUESTION}
            and (
                len(echo.clause.text) <= _LONGEST_ECHO
                or _NAMES_THE_ITEM.fullmatch(echo.clause.text)
                or _THAT_WILL_NOT_DO.fullmatch(answer.clause.text)
            )
            and (not echo.clause.has(Tag.ASK, Tag.REQUEST_ASK) or _HAS_IT_OR_NOT.fullmatch(echo.clause.text))
            and not _PARTICLE.search(echo.clause.text)
            and not _WHO.fullmatch(echo.clause.text)
        ):
            if echo.clause.has(Tag.TROUBLE) and _THERE_IS_NONE.fullmatch(answer.clause.text):
                echo.intents = {Intent.NO_DIFFICULTY}
                answer.has_open_denial, answer.judgement = False, NO_VERDICT
                answer.doubts.clear()
            elif echo.clause.has(Tag.EXTEND) and answer.clause.has(Tag.NO_NEED, Tag.NEG):
                echo.intents = {Intent.NO_EXTENSION}
                answer.has_open_denial = False
            elif (
                _HAS_IT_OR_NOT.fullmatch(echo.clause.text)
                or answer.judgement is not NO_VERDICT
                or answer.intents - {Intent.QUESTION}
                or _THAT_WILL_NOT_DO.fullmatch(answer.clause.text)
            ):
                echo.intents.clear()
                if answer.judgement.verdict is Verdict.DONE and _NOT_YET.fullmatch(echo.clause.text):
                    answer.doubts.append(ASKED_IN_RETURN)


_NAMES_THE_ITEM = expression(r"[^,。;!?没未不]{2,12}(?:那|这)(?:一)?(?:条|项|个|件|事|块)儿?")
"""31号到期那条？昨天已办完: what is spoken of, in the shape of a question."""
_NOT_YET = expression(r"(?:怎么|咋)?(?:还|谁说)?没(?:有)?[弄办改做整搞干]?(?:完成?|好|动|办结)")
"""还没完？早完了."""
_THERE_IS_NONE = expression(
    r"(?:没有?的事|没有?|不存在|没影的事|哪有|没啥|没什么|没有什么)(?:困难|问题|难处)?(?:了|的)?"
)
"""困难？没有的事."""
_THAT_WILL_NOT_DO = expression(
    r"(?:那|这)?(?:可|肯定|怕是?|真|绝对|恐怕)*(?:不行|不可能|没可能|够呛|没戏|没门|悬|难)(?:了|的|啊|哟)?"
)
"""年三十之前完？那不行."""
_YES = expression(r"(?:能的?|可以|会的?|没问题|当然能?|肯定能?|一定能?|行|成|中)(?:吧)?")


_NO = expression(r"(?:我们?|都|也|暂时?|目前)*(?:不需要|不用|不必|用不着|无需|不需|不延|不要|没必要)(?:了|的|延|延期)?")
_OF_MORE_TIME = expression(r"(?:需要?|要不?要|是否|能否|用不用|申请)[^,。;!?]{0,4}(?:延期|延长|展期|宽限|延后|推迟)")


_NOT_TO_BE_THOUGHT_OF = expression(
    r"(?:那)?(?:是)?(?:根本|绝对|压根)?(?:不存在的?(?:事)?|不可能的?(?:事)?|没有的事|没门儿?|休想|没那回事)"
)
_A_FAILURE = expression(r"(?:完|办|弄|干|做|改|交|搞)不[成完了](?:差|账)?|逾期|超期|拖(?:延|期|后腿)?|误期|延期")


def promise_what_is_unthinkable(readings: Sequence[Reading]) -> None:
    """完不成？不存在的: a failure that is named to be thrown back."""
    for asked, answer in pairwise(readings):
        if _A_FAILURE.fullmatch(asked.clause.text) and _NOT_TO_BE_THOUGHT_OF.fullmatch(answer.clause.text):
            for each in (asked, answer):
                each.judgement, each.has_open_denial = NO_VERDICT, False
                each.intents.clear()
                each.doubts.clear()
            answer.intents.add(Intent.COMMIT)


def decline_what_was_offered(readings: Sequence[Reading]) -> None:
    """你发的是否需要延期，不需要: no to the time that our own words offered."""
    for asked, answer in pairwise(readings):
        if _OF_MORE_TIME.search(asked.clause.text) and _NO.fullmatch(answer.clause.text):
            asked.intents, asked.has_open_denial, asked.judgement = {Intent.NO_EXTENSION}, False, NO_VERDICT
            asked.doubts.clear()
            answer.intents, answer.has_open_denial, answer.judgement = set(), False, NO_VERDICT
            answer.doubts.clear()


def promise_what_was_asked(readings: Sequence[Reading]) -> None:
    """你问的“能否按期完成”：能: a yes to what was quoted is a promise."""
    for asked, answer in pairwise(readings):
        is_asked = "问" in asked.clause.text or _ONLY_ANSWERED.fullmatch(asked.clause.text)
        if QUOTATION in asked.clause.text and is_asked and _YES.fullmatch(answer.clause.text):
            answer.intents = {Intent.COMMIT}
            answer.doubts.clear()


_ONLY_ANSWERED = expression(rf"(?:我|就|现|这边)?(?:回复?|答复?|答|复)?{QUOTATION}")
"""回“能否按期”：能: nothing but what is answered."""
_WHAT_ARE_YOU_AT = expression(r"[弄搞干整忙催急慌](?:个)?(?:啥|什么)(?:子|嘞|哩|嘛|呢|呀)?")
"""弄啥，材料给了: scolds, and asks nothing."""


def drop_needless_questions(readings: Sequence[Reading]) -> None:
    """还用问吗，早改了: asks nothing, and is worth asking back where a claim stands behind it."""
    for asking, answer in pairwise(readings):
        if _WHAT_ARE_YOU_AT.fullmatch(asking.clause.text) and (
            answer.judgement is not NO_VERDICT or answer.intents - {Intent.QUESTION}
        ):
            asking.intents.clear()
            asking.has_open_denial = False
        if _NEED_NOT_ASK.fullmatch(asking.clause.text) and answer.judgement is not NO_VERDICT:
            asking.intents.clear()
            asking.has_open_denial = False
            if answer.judgement.verdict is Verdict.DONE:
                answer.doubts.append(ASKED_IN_RETURN)

    _drop_what_despairs(readings)
    if any(reading.judgement.verdict is Verdict.DONE for reading in readings):
        _weigh_what_is_asked_of_the_done(readings)


def _drop_what_despairs(readings: Sequence[Reading]) -> None:
    """咋整啊，没钱整不动: beside trouble, one who is at a loss asks nothing."""
    if any(reading.intents & {Intent.DIFFICULTY, Intent.NOT_DONE} for reading in readings):
        for place, reading in enumerate(readings):
            if (
                reading.intents == {Intent.QUESTION}
                and "?" not in reading.clause.ending
                and _AT_A_LOSS.fullmatch(reading.clause.text)
                and (place < len(readings) - 1 or reading.clause.text.endswith(("嘛", "啊", "呀", "嘞")))
            ):
                reading.intents.clear()


def _weigh_what_is_asked_of_the_done(readings: Sequence[Reading]) -> None:
    """咋还挂着, 啥时候能销掉; 系统显示没完成，其实办完了: beside work done."""
    in_fact = any(_IN_FACT.match(reading.clause.text) for reading in readings)
    for reading in readings:
        told = _TOLD_OTHERWISE.match(reading.clause.text)
        if told and (in_fact or not told[0].endswith(QUOTATION)):
            reading.doubts.append(AT_ODDS_WITH_THE_LEDGER)
        if reading.intents == {Intent.QUESTION} and _COMPLAINS.fullmatch(reading.clause.text):
            reading.intents.clear()
            if not any(Intent.CLOSE_REQUEST in other.intents for other in readings):
                reading.doubts.append("已完成仍在催办，请核对台账")
        elif reading.intents <= {Intent.QUESTION} and _NEED_NOT_ASK.fullmatch(reading.clause.text):
            reading.intents.clear()
            reading.doubts.append(ASKED_IN_RETURN)
        elif reading.intents == {Intent.QUESTION} and _WHEN_CLOSED.search(reading.clause.text):
            reading.intents = {Intent.CLOSE_REQUEST}
        elif _IS_IT_NOT.fullmatch(reading.clause.text) and reading.intents == {Intent.QUESTION}:
            reading.intents.clear()


_AT_A_LOSS = expression(
    r"(?:这|那|你[说讲看]|您[说讲看]|叫我|让我|我们?|又|还|能|可|真|,)*(?:咋个?|怎么|怎个?|如何|啷个|点样)(?:能|好|才能|去|得)?(?:整|办|弄|搞|干|做|改|推|完)(?:啊|嘛|呢|呀|哦|嘞|得了|得成|得完|法|下去)*"
)
"""咋整啊，没钱整不动: at a loss, and asks nothing of us."""
_TOLD_OTHERWISE = expression(
    r"(?:[你您]们?|昨天|上次|巡察组)?(?:的)?(?:系统|台账|通报|通知|平台|表|名单|清单|简报|督办单|账)(?:里|上|中|内)?(?:面|头)?(?:还|仍|一直|都|给)*(?:显示|写|说|标|列|是|记|挂|亮|定|填|登记)(?:着|的是|的|成|为|我们?|咱们?)*[^,。;!?]{0,4}"
    rf"(?:未|没|不|红灯|逾期|滞后|黄灯|{QUOTATION})"
)
_IN_FACT = expression(r"(?:但|可|不过)?(?:是)?(?:其实|实际上?|事实上|实则|明明)")
"""系统显示没完成，其实早办完了: what is written elsewhere says the contrary."""
_COMPLAINS = expression(
    r"(?:[您你]们?|领导|办公室)?(?:怎么|咋|干嘛|干啥|为啥|为什么|凭啥|凭什么)(?:还|又|老|总|是|一直|天天|就|恁|这么|那么|仍|地)*"
    r"(?:在(?:我们?|俺|咱)?(?:这儿|这里)?(?:的)?(?:名下|头上|账上|单子上|名单上|台账上|清单上|台账里)|催|问|发|提醒|挂[着在]|显示|没(?:销|消|更新|划|勾)|在催|在问|通知|找我|点名)[^,。;!?]{0,6}|(?:还|又|老)(?:催|问|发|提醒)(?:我们?)?(?:啊|呀|啥|什么|呢)?"
)
"""咋还挂着: complains about us, where the work is done."""
_WHEN_CLOSED = expression(
    r"(?:啥时候?|什么时候|几时|何时|哪天|多久|能不能|可不可以|能否|是不是)?(?:你们|您|办公室)?(?:能|可以|该|要|给|帮)+(?:忙|我们?)?(?:给|把)?[^,。;!?]{0,4}(?:销号?|销掉|销账|核销|划掉|勾掉|消号)(?:掉|了)?(?:吗|么|呢|呀|吧|不)?$"
    r"|(?:可否|能否|是否可以|可不可以|能不能)(?:现在|就|请|予以?|给|我们?|帮忙?)*[^,。;!?]{0,4}(?:销号?|销掉|销账|核销|消号)(?:吗|呢)?$"
)
"""弄完了，啥时候能帮忙销掉: beside the work done, it asks for it to be closed."""
_IS_IT_NOT = expression(
    r"(?:第?[\d一二三四五六七八九十]+(?:[-.]\d+)?[条项个]?|那个|这个|就是|[^,。;!?]{0,3})?(?:对|是)(?:吧|不|么|吗)"
)
"""那个第十条对吧，改完了."""
_NEED_NOT_ASK = expression(
    r"(?:哪能|哪会|哪敢|怎么会|怎能|怎么可能|岂能)(?:还)?(?:(?:拖|等|放|留|搁)到(?:现在|今天|这会儿|这时候|如今)|(?:拖(?:着|延|拉)?|误事?|耽误|耽搁)(?:呢|啊|呀)?)|"
    r"(?:这|那)?(?:还|哪还?|又)(?:用|需要?|要|用得着|犯得着)(?:你|您|人|再)?(?:来)?(?:[问说催讲]|提醒)(?:吗|嘛|么|啊|呢)?"
    r"|(?:用|犯)得着(?:你|您|人|再)?(?:[问说催讲]|提醒)(?:吗|嘛|么|啊|呢)?|(?:还)?(?:能|敢)不[一-龥]{1,2}(?:吗|嘛|么)|(?:这|那)(?:还|哪)(?:能|会)?(?:有)?(?:假|错)(?:的)?(?:吗|嘛|么)?|(?:这|那)?有?(?:啥|什么)(?:好|可)[问说催]的?|[问催急](?:啥|什么|个啥)[问催]?"
)
_HAS_IT_OR_NOT = expression(r"(.{1,3})没(?:有)?\1")
"""完没完？没完."""
_LONGEST_ECHO = 6
_WHO = expression(
    r"(?:不好意思|请问|抱歉|对不起)?(?:[你您](?:是|谁|哪里|哪儿|哪个|哪位|贵姓)?|贵(?:单位|公司|部门)(?:是)?|贵姓|尊姓(?:大名)?|(?:您|你)?(?:怎么|如何)称呼)"
)
"""你是？ is no echo, and neither is 贵姓？"""
_PARTICLE = expression(r"[吗么呢吧没不]$")


def asks_who_it_is(reading: Reading) -> bool:
    """您是？ beside a message gone astray is a question that is meant."""
    return Intent.QUESTION in reading.intents and _WHO.fullmatch(reading.clause.text) is not None


_MAY_I = expression(
    r"(?:您看|领导看|看)?(?:行不行|可以吗|行吗|好不好|成不成|中不中|可否|可不可以|行不|成吗|能批吗|好吗|如何|怎么样)"
)
_PLEAS = frozenset({Intent.EXTENSION, Intent.ESCALATE, Intent.CLOSE_REQUEST})


_STILL_WANTED = expression(
    r"(?:还|还用|还需要?|要不要|用不用|需不需要)(?:要|用|得)?(?:再)?(?:整改|[改办弄做搞])(?:吗|么|不|$)"
)
"""教学点撤了，这条还要整改吗: what was told is why it is asked, and no claim."""


def leave_open_what_is_asked_about(readings: Sequence[Reading]) -> None:
    """都整改完了还要报不: what stands before a question without a pause is what the question is about."""
    for before, asking in pairwise(readings):
        if _MAY_I.fullmatch(asking.clause.text) and before.intents & _PLEAS:
            asking.intents = before.intents & _PLEAS  # 打算延到7月15日，行不行
        asks_of_the_measure = Intent.QUESTION in asking.intents and _STILL_WANTED.search(asking.clause.text)
        if asks_of_the_measure or (Intent.QUESTION in asking.intents and before.clause.end == asking.clause.start):
            before.judgement = NO_VERDICT
            before.intents.clear()
            before.has_no_date = True
