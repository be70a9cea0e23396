"""Reads to whom the work went where the refusal itself names nobody, duties changed or the list is wrong: 责任领导有误，应为梅总."""

from collections.abc import Sequence
from itertools import pairwise

from bot.conversation.understand.asked_back import BEARER_HAS_CHANGED
from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.people.bearers import take_down
from bot.conversation.understand.people.redirects import NOT_THEIRS, has_left
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import NO_VERDICT
from bot.conversation.understand.writing.expressions import expression

I_AM_NOT = expression(r"我不是$|(?:^|我)(?:可|也|真|并)?不是(?:你们?|您)(?:要|想)?(?:找|问|说)的?(?:那个|那位|什么)?$")
"""不是你要找的那位柳站长: who the writer is not."""
_POINTS_AT = expression(
    r"(?:^|[是归在由找问给属转发叫与和跟向询洽寻该]|对接|(?<!整)改|(?:^|[得要应该请就])去|打给|给了|径找|如今|现在|眼下|目前|现今|属于|归口|联系|划[转到归给]?|[转交]给|至|到)(?:新任|现任|新来的?|后面的?)?(?:[一-龥]{0,4}(?:[局科股所站场处院校部事]长|主任|书记|经理|的))?$"
)
_POINTED_AT = expression(
    r"(?:在?管|负责|的$|牵的头|主办的?|牵头的?|窗口|的?(?:事|项目|活|锅|职责|职能|业务|地盘|任务|工作|问题)|那边|吧|了|同志|接的?|接手|分管|主抓|抓着?|盯着?|对接|联系|沟通|衔接|说|讲|问|找|反映|咨询|打听|一?下|去){0,4}"
)


ASK_THEM = expression(
    r"(?:请|您|你们?|直接|去|麻烦|,)*(?:找|问|联系|咨询|(?:转|发)给?)(?:他们|她们|那边|对方)(?:吧|去|就行|要)*"
)
"""高标准农田是农业局的项目，找他们."""
_I_AM = expression(r"[我俺咱]们?(?:这里?|这儿|这边)?(?:只|就|可)?是$|只是$|我[叫姓]$")


def name_the_successor(readings: Sequence[Reading]) -> None:
    """线路审批归交通局，问错门了: where nobody was named with the refusal, the only one pointed at is meant."""
    if any(reading.person for reading in readings) or any(reading.clause.dates for reading in readings[2:]):
        return
    sent_to = ASK_THEM.fullmatch(readings[-1].clause.text) is not None
    for reading in readings:
        people = reading.clause.people
        if (
            not people
            or reading.intents - {Intent.WRONG_PERSON, Intent.ACK, Intent.DELEGATE} - _of_asking(reading)
            or NOT_THEIRS.search(reading.clause.text)
        ):
            continue
        person = people[-1]
        if person.start == reading.clause.start and _ONLY_THEY.fullmatch(
            reading.clause.text[person.end - reading.clause.start :]
        ):
            reading.intents, reading.judgement = {Intent.WRONG_PERSON}, NO_VERDICT
            reading.doubts.clear()
            take_down(reading, [person])
            return
        if person.is_title or (
            person.start == reading.clause.start and (reading is readings[0] or person.is_department) and not sent_to
        ):
            continue
        if has_left(reading.clause):
            continue
        before = reading.clause.text[: person.start - reading.clause.start]
        if (
            _POINTS_AT.search(before)
            and not (I_AM_NOT.search(before) or NOT_THEIRS.search(before) or _I_AM.search(before))
            and _POINTED_AT.fullmatch(reading.clause.text[person.end - reading.clause.start :])
        ):
            reading.intents, reading.judgement = {Intent.WRONG_PERSON}, NO_VERDICT
            take_down(reading, [person])
            return


_ONLY_THEY = expression(r"才(?:[批审办管定发]|受理|有权|说了算|能[批审办管定发])")
"""塘口审批轮不到我，自然资源局才批."""
_ASK_THERE = expression(r"(?:请|您|你|可以|直接|去)*(?:咨询|问|洽询)")


def _of_asking(reading: Reading) -> set[Intent]:
    """跟我无关，咨询应急办: whom to ask, and no question of the writer's."""
    sends = _ASK_THERE.match(reading.clause.text) and "?" not in reading.clause.ending
    return {Intent.QUESTION} if sends else set()


_DOES_NOT = expression(
    r"[一-龥]{0,6}?我们?(?:这边|也|都|根本|实在|是)*(?:插|伸)不[上进](?:去)?手|(?:我们?|咱们?|俺们?|本|这边|这里|[一-龥]{0,3}[科股所站队局室院校镇办部厂])(?:[科股所站队局室院校镇办部厂]|这边|这里|这儿)?(?:也|都|从来?|一向)?不(?:搞|碰|做|弄|批|办|受理|经手|沾|接)[一-龥]{1,6}|我们?(?:这[个块]?|也|可|实在){0,3}够不[着上]"
)
_GO_THERE = expression(
    r"(?:你|您|请|这|那|就)*(?:(?:得|该|要|应当?|可以|直接)*(?:去|找|问|打给|寻|对接|联系)(?:找|问|对接|联系)?|打给)"
)


def take_who_does_no_such_thing(readings: Sequence[Reading]) -> None:
    """台站不搞预警发布，得去应急局: what one's office never does, and where to go with it."""
    for before, after in pairwise(readings):
        office = after.clause.people[-1] if len(after.clause.people) == 1 else None
        if (
            office is not None
            and office.is_department
            and office.end == after.clause.end
            and _GO_THERE.fullmatch(after.clause.text[: office.start - after.clause.start])
            and not (before.clause.dates or before.clause.amounts or before.clause.people)
            and _DOES_NOT.fullmatch(before.clause.text)
        ):
            before.intents, before.judgement, before.has_open_denial = {Intent.WRONG_PERSON}, NO_VERDICT, False
            before.blocker = None
            before.doubts.clear()


MISLISTED = expression(
    r"(?:责任人|责任单位|责任领导|包保领导|牵头领导|负责人|联系人|经办人|分管领导|名单|姓名|名字)[一-龥]{0,3}(?:有误|错|不对|不准|不是|(?:该|要|应该?|需要?|请|得|麻烦)[一-龥]{0,2}(?:改|换|调|更)|改[一成为下]|换成|更[改新换正])"
)
"""责任人登记有误: the office has to change who is named."""
_DUTIES_CHANGED = expression(
    r"\ue0ff*(?:领导|班子|单位|我们?)?(?:分工|职责|职能|业务|岗位|人员|机构)(?:早就?|已经?|又|都|刚|\ue0ff)*(?:调|变|改|调整|变更|变动|变化|划转|重新划分|改革|重分)(?:过)?(?:了|后)?"
    r"|(?:\ue0ff|年[初后中]|[上下]半年|[去今]年|上个?月|本月|这个?月|起|开始|以来|就|我们?|单位|班子|领导|都|刚|已经?|又)*(?:重新)?(?:调整?|换|变动?|改|重新?划|重新?分)了(?:一?[次下]|新的?)?(?:分工|职责|职能|岗位|班子)"
)
_PASSED_ON = expression(r"[转交划调移归分给]|接手|接管|负责|换成|改由|(?:现在|眼下|如今|目前)是")


_ONLY_MISLISTED = expression(
    r"(?:这[条项个]|那[条项个]|台账|表|系统|清单|里|上|你们|的)*(?:责任人|责任单位|责任领导|包保领导|牵头领导|负责人|联系人|经办人|分管领导)(?:的?(?:名字|信息|电话))?(?:你们|好像|应该|是不是|写|填|登记|弄|搞|列|标|录|挂)*(?:的|得)?(?:错|有误|不对|反)了?(?:吧)?"
)
"""分管领导写错了: who it should be is not told."""
_OUGHT_TO_BE = expression(r"(?:现在)?(?:应该?|应当|实际|其实)?(?:是|为|改为|改成|换成)(?:[一-龥]{1,6}的)?$")


def take_the_mislisted(readings: Sequence[Reading]) -> None:
    """责任领导有误，应为梅总: whose name is wrong in the list."""
    if len(readings) == 1 and _ONLY_MISLISTED.fullmatch(readings[0].clause.text):
        readings[0].intents, readings[0].judgement = {Intent.WRONG_PERSON}, NO_VERDICT
        readings[0].doubts.clear()
    for before, after in pairwise(readings):
        people = after.clause.people
        if (
            people
            and before.intents <= {Intent.CORRECTION, Intent.WRONG_PERSON}
            and MISLISTED.search(before.clause.text)
            and _OUGHT_TO_BE.search(after.clause.text[: people[-1].start - after.clause.start])
        ):
            before.intents, before.judgement, before.has_open_denial = set(), NO_VERDICT, False
            after.intents, after.judgement = {Intent.WRONG_PERSON}, NO_VERDICT
            after.doubts.clear()
            take_down(after, [people[-1]])


def take_changed_duties(readings: Sequence[Reading]) -> None:
    """职责调整了，信访转给综合科的冯科长: whose work it is has changed, and no work is told of."""
    if not any(_DUTIES_CHANGED.fullmatch(reading.clause.covered) for reading in readings):
        return
    heirs = [
        reading
        for reading in readings
        if reading.clause.people
        and (
            _PASSED_ON.search(reading.clause.text[: reading.clause.people[0].start - reading.clause.start])
            or _HOLDS_IT_NOW.fullmatch(reading.clause.covered)
        )
    ]
    for reading in readings if heirs else ():
        if reading in heirs or _DUTIES_CHANGED.fullmatch(reading.clause.covered):
            reading.intents, reading.judgement, reading.has_no_date = {Intent.WRONG_PERSON}, NO_VERDICT, True
            reading.doubts.clear()
    for reading in heirs[-1:]:
        take_down(reading, list(reading.clause.people))


_ONE_OF_OTHERS = expression(
    r"(?!我|本人|分管|主管|责任|牵头|领导|负责人)[一-龥]{2,8}?(?:刚|又|都|已经?|全|也)*(?:换人|换届|调走|退休|调整|离职|辞职|走人|换)(?:了|啦)"
)
"""村支书换人了."""


def take_who_left_for_the_reason(readings: Sequence[Reading]) -> None:
    """村支书换人了，想延一周: beside a plea for time another's change of post is why."""
    if not any(reading.intents & {Intent.EXTENSION, Intent.CANNOT_ON_TIME} for reading in readings):
        return
    for reading in readings:
        if reading.intents == {Intent.WRONG_PERSON} and _ONE_OF_OTHERS.fullmatch(reading.clause.text):
            reading.intents, reading.person, reading.department = {Intent.DIFFICULTY}, None, None
            reading.blocker = reading.clause.core
            reading.doubts.clear()


_LEFT = expression(
    r"(?:我|本人|俺)(?:\ue0ff|去年|前年|今年|年初|年底|上个?月|上半年|早|已经?|就|都|刚|也)*退(?:了|下来了?)(?:快|有|都|\ue0ff|[一两半几][年个月]+|好几年)*(?:了)?"
)
_STOP_SENDING = expression(
    r"(?:以后|今后|请|麻烦|你们?|您|就|都)*(?:别|不要|甭|不用|莫)(?:再|老|总)*(?:给)?(?:发|找|通知|提醒|问|催|艾特|@)(?:我|给我|俺|本人)?(?:消息|短信|了|啦)*"
)
_HANDED_OVER = expression(
    r"(?:(?:我|本人|俺|这边|\ue0ff|去年|前年|今年|年初|年[底前后中]|上个?月|上半年|早|已经?|就|都|刚|也)*(?:交班|交岗|交棒|卸任|卸职|离岗)(?:了|啦)?"
    r"|(?:\ue0ff|去年|前年|今年|年初|年[底前后中]|上个?月|上半年)*(?:我|本人|俺)(?:\ue0ff|早|已经?|就|都|刚|也)*退(?:了|下来了?|二线了?|居二线了?))"
)
"""已交班, 去年底我退了: beside whoever holds the post now."""
_HOLDS_IT_NOW = expression(
    r"(?:\ue0ff|之?后|以后|起|现在|如今|眼下|目前|后来|接手的|接班的|一直|都|就|改|是|由|归)*\ue0ff(?:同志)?(?:一直|直接|来|在|接手|接着)*(?:抓|管|跟|接|负责|牵头|主抓|盯|分管|主持|接手|接任|接管|接班|顶|挂帅|挂点|包抓)(?:着|的|了)?"
)


def take_those_who_left(readings: Sequence[Reading]) -> None:
    """我去年就退了，别再发我; 去年底我退了，如今李院长抓: has left his post, and gave nothing back and nobody an order."""
    wants_no_more = any(_STOP_SENDING.fullmatch(reading.clause.text) for reading in readings)
    for reading, after in pairwise([*readings, None]):
        if reading is None:
            continue
        people = after.clause.people if after else ()
        holds = after is not None and bool(people) and _HOLDS_IT_NOW.fullmatch(after.clause.covered) is not None
        if not (
            (wants_no_more and _LEFT.fullmatch(reading.clause.covered))
            or (holds and _HANDED_OVER.fullmatch(reading.clause.covered))
        ):
            continue
        reading.intents, reading.judgement, reading.has_no_date = {Intent.WRONG_PERSON}, NO_VERDICT, True
        reading.doubts.clear()
        if after is not None and holds:
            after.intents, after.judgement, after.has_no_date = {Intent.WRONG_PERSON}, NO_VERDICT, True
            after.doubts.clear()
            take_down(after, [people[-1]])
            after.doubts.append(BEARER_HAS_CHANGED)
