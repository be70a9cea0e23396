"""Reads an order that runs over several clauses: whom it names before a pause, and what goes on with it."""

from collections.abc import Sequence
from itertools import pairwise

from bot.conversation.understand.meaning import DateRole, Intent
from bot.conversation.understand.people.bearers import take_down
from bot.conversation.understand.people.handed_to_him import ASK_HIM, HE_WILL, is_handed_to_him
from bot.conversation.understand.people.orders import WHOSE, give
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import NO_VERDICT
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.words import TAKEN

_IS_TOLD = expression(
    rf"(?:[一-龥]{{1,8}}[这那][条项件块](?=[你您]))?(?:这[个事条项块件]?|此事|这事儿|第?{TAKEN}+)?(?:请|麻烦|烦请|你|您)+{TAKEN}*(?:来|去|给|先|负责|抓紧|尽快|马上|具体|现场|实地|亲自|牵头|按要求|按规定|按程序|依规|认真)*{TAKEN}*(?:办|落实|跟|处理|牵头|盯|弄|抓|负责|回复|答|回(?!去|家|来)|报|安排|查|核|写|补|填|接|阅|研|督|统筹)"
    r"|(?:请|你|您)(?:去)?把[^,。;!?已]{1,10}?(?:[办弄改补签退清交查核写报装修换理对催收追搬拆]|处理|落实|整改|解决)(?:一?下|了|好|掉|齐|完|清|实)*(?:吧)?$"
    r"|(?:[这那此](?:[个事条项块件活]儿?|件事|个事)?)?(?:请|麻烦|就|归)?[你您](?:去|到|先|得|再|亲自|今天|明天|\ue0ff|现场|那边|下面)*(?:[跑走去](?:一趟|\ue0ff+)|跑跑|跑(?:一?下)|接着|接了?|管|来|上|牵个头|操操?心|带个头|收个尾)?(?:吧|了)?(?<=[趟跑下着接管来头心尾了吧\ue0ff])(?<![来管]了)$"
)


_YOURSELVES = expression(
    r"[你您]们?[一-龥]{0,3}?(?:自己|先|再|抓紧|尽快|自行|马上)+(?:去|来|把)?(?:改|办|处理|落实|弄|做|查|核|整改|想办法|解决)"
)
_HURRY = expression(r"(?:抓紧|尽快|赶紧|马上|立即|快)(?:去|把|给|落实|办|处理|弄|整改|跟进|报|核|查|回)")


_DO_THIS = expression(
    r"把[这那](?:个|事|件事|条|项|活|问题|材料|表|账)?儿?(?:给)?(?:办|弄|改|处理|落实|整改|解决|补|查|核|报|写|填|理)(?:一?下|了|好|掉|齐|完|清)*(?:吧)?$"
)
"""老雷，把这个办了: to be done by whoever is called."""


_PASSED_ON = expression(r"(?:移交|划转?|转隶|归并|并|调整|交接)(?:给|到|至|入|归)?\ue0ff+了?$")
"""基建早移交给后勤中心了，问他们去: the duty went there long ago."""
_WHICH_ONE = expression(r"(?:就是|是|我们)?[一-龥\ue0ff]{2,8}(?:那个|那位|的)")
"""保管部那个: says which bearer of the name is meant."""
_NAME_ENDS = frozenset({"", "吧", "呢", "同志"})


def _give_to_the_one_named_first(readings: Sequence[Reading]) -> None:
    """大刘吧，保管部那个，让他办: the name stands first, perhaps who that is, and then what he is to do."""
    for place, called in enumerate(readings):
        person = called.clause.people[-1] if called.clause.people else None
        following = readings[place + 1 :]
        if following and _WHICH_ONE.fullmatch(following[0].clause.covered):
            following = following[1:]
        if (
            person is None
            or person.is_department
            or person.start != called.clause.start
            or called.clause.text[person.end - called.clause.start :] not in _NAME_ENDS
            or not following
            or not HE_WILL.match(following[0].clause.text)
            or following[0].clause.has(Tag.ALREADY, Tag.NEG, Tag.PERFECT)
        ):
            continue
        told = following[0]
        told.judgement, told.intents = NO_VERDICT, set()
        told.doubts.clear()
        give(told)
        take_down(told, [person])
        for office in readings[max(0, place - 1) : place]:
            if office.intents == {Intent.WRONG_PERSON} and office.person == office.department:
                office.intents, office.person = set(), None  # 你找财政所，老韩，让他办: where he is found
                office.doubts.clear()


_I_TOLD_HIM = expression(
    r"我们?(?:这边)?(?:已经?|都|刚|刚才|也|早就?)*(?:打过招呼|(?:交代|安排|嘱咐|叮嘱|吩咐|布置|打招呼|说)(?:过|好|妥))了?|(?:我|我们)?(?:已经?|都|刚|刚才|也)*(?:(?:跟|和|给|对|同)(?:他|她)们?(?:已经?|都)*(?:说|讲|交代|打|沟通|布置|安排|谈|商量)|(?:交代|安排|布置|通知|嘱咐|知会|转|转给|派给|交给|转达)(?:他|她|过去)(?!管|负责))[^,。;!?]{0,4}"
    r"|(?:就|已经?|都|直接)*(?:派|转|交|批|签)给(?:他|她)们?了?"
    r"|(?:他|她)(?:管具体的?|(?:具体)?(?:经办|在办|在弄|在跟|经手)|具体(?:办|负责|管|弄))(?:的|呢|着)?"
)
_FOR_THE_TIME = expression(
    r"(?:找|问|联系|有事找)(?:一下)?\ue0ff+(?:吧|就行|办|处理|联系)?|(?:这[几两]天|\ue0ff|先|暂时|期间|具体|由|请|就|都|这事)*(?:代|替|帮|顶)我?(?:处理|办|跟|盯|管|负责|落实|弄|报|接|顶|看|照应)[^,。;!?]{0,4}"
)


def _leave_it_to_him(readings: Sequence[Reading]) -> None:
    """这事小邓接，我跟他说过了; 我出差，这几天尹科长代我处理: the work stays the writer's, and another does it."""
    named = [reading for reading in readings if Intent.WRONG_PERSON in reading.intents and reading.person]
    if len(named) != 1 or any(
        Intent.WRONG_PERSON in reading.intents and reading is not named[0] for reading in readings
    ):
        return
    away = [
        reading
        for reading in readings
        if reading.clause.has(Tag.AWAY) and reading.intents <= {Intent.DEFER} and not reading.clause.has(Tag.NOT_MINE)
    ]
    if (away and _FOR_THE_TIME.fullmatch(named[0].clause.covered)) or any(
        _I_TOLD_HIM.fullmatch(reading.clause.text) for reading in readings
    ):
        named[0].intents = {Intent.DELEGATE}
        for reading in away:
            reading.intents.clear()


_ENCOURAGES = expression(
    r"[你您]?(?:上(?:点)?心|辛苦(?:一下|点)?|费(?:点)?心|受累|抓(?:点)?紧|多操(?:点)?心|听着|记着|帮个忙|跑一趟|别拖|加把劲|抓点紧)(?:啊|了|吧)?"
)


def call_by_name(readings: Sequence[Reading]) -> None:
    """老周，你去落实: a name, and after the pause what its bearer is to do."""
    _leave_it_to_him(readings)
    if len(readings) > 2 and _ENCOURAGES.fullmatch(readings[1].clause.text) and readings[0].clause.people:
        call_by_name([readings[0], *readings[2:]])
    for urged, told in pairwise(readings):
        if _ENCOURAGES.fullmatch(urged.clause.text) and told.clause.text.startswith("把"):
            told.judgement = NO_VERDICT  # whoever is called: it is to be done.
            told.doubts.clear()
    _give_to_the_one_named_first(readings)
    for called, told in pairwise(readings):
        clause = called.clause
        person = clause.people[-1] if clause.people else None
        only_a_name = (
            person is not None
            and clause.text[person.end - clause.start :] in {"", "同志"}
            and (person.start == clause.start or WHOSE.fullmatch(clause.text[: person.start - clause.start]))
            and not called.intents
        )
        is_told = (_IS_TOLD.match(told.clause.covered) or _YOURSELVES.match(told.clause.covered)) or (
            person is not None
            and person.is_informal
            and (_HURRY.match(told.clause.text) or _DO_THIS.match(told.clause.text))
        )
        if only_a_name and is_told and clause.core not in {"领导", "各位领导"}:
            called.judgement = told.judgement = NO_VERDICT
            called.doubts.clear()
            told.doubts.clear()
            told.intents = set()
            give(told)
            take_down(told, list(clause.people))
        elif (
            Intent.WRONG_PERSON in called.intents
            and _PASSED_ON.search(clause.covered)
            and ASK_HIM.fullmatch(told.clause.text)
        ):
            told.judgement, told.intents = NO_VERDICT, set()
        elif not called.intents - {Intent.EVIDENCE, Intent.WRONG_PERSON} and is_handed_to_him(called, told):
            called.judgement = told.judgement = NO_VERDICT
            called.intents, told.intents = set(), set()
            called.doubts.clear()
            told.doubts.clear()
            give(told)
            take_down(told, list(clause.people))


def _is_told(clause: Clause) -> bool:
    """把字签了, 你把这事办了 behind a name are orders, whatever 了 they have."""
    return clause.has(Tag.ALREADY) or (clause.has(Tag.PERFECT) and not clause.text.startswith(("把", "你把", "您把")))


_A_RESULT_FOR_ME = expression(r"(?:给|报|回)(?:我|办公室|整改办)?(?:一?个|份)?(?:结果|意见|回话|准信|答复|说法|数)")
_I_WATCH = expression(r"我(?:来|会|也|亲自|全程|再|负责|,)*(?:盯|督促|督办|把关|跟踪|看着|催)(?:着|一下)?")
"""小于负责，我盯着: watched, and no vow of the writer's."""


def leave_to_the_instructed(readings: Sequence[Reading]) -> None:
    """请孙主任办理，周五前报结果: the report that follows an instruction is asked of the one instructed."""
    handed, given = False, list[Clause]()
    for reading in readings:
        if reading.reports and "我来" not in reading.clause.text and any("我" not in order.text for order in given):
            reading.reports = False
            reading.role = DateRole.REPORT_BY
            reading.intents.discard(Intent.COMMIT)
        is_asked_of_him = reading.clause.dates and not _OWN_ANSWER.search(reading.clause.text)
        if (given and is_asked_of_him) or (handed and _HE_ANSWERS.match(reading.clause.covered)):
            reading.intents.discard(Intent.DEFER)
        is_told = any("我" not in order.text for order in given)
        if handed and (_ASK_HIM_ABOUT_IT.fullmatch(reading.clause.text) or _I_TOLD_HIM.fullmatch(reading.clause.text)):
            reading.judgement, reading.intents = NO_VERDICT, set()
            reading.doubts.clear()
        if is_told and _GOES_WITH_IT.match(reading.clause.text) and not _is_told(reading.clause):
            reading.judgement = NO_VERDICT
            reading.intents -= {Intent.DEFER, Intent.COMMIT, Intent.PROGRESS}
            reading.doubts.clear()
        if is_told and _AND_ANSWERS.fullmatch(reading.clause.text):
            reading.judgement, reading.reports = NO_VERDICT, False
            reading.intents -= {Intent.DEFER, Intent.COMMIT, Intent.PROGRESS}
            reading.doubts.clear()
        if given and reading.clause.dates and _A_RESULT_FOR_ME.search(reading.clause.text):
            reading.role = DateRole.REPORT_BY
        if given and Intent.COMMIT in reading.intents and _I_WATCH.fullmatch(reading.clause.text):
            reading.intents.discard(Intent.COMMIT)
            reading.judgement = NO_VERDICT
        if Intent.DELEGATE in reading.intents:
            _name_the_bearer(readings, reading)
            handed = True
            given += [] if _is_told(reading.clause) else [reading.clause]


def _name_the_bearer(readings: Sequence[Reading], order: Reading) -> None:
    """由房管科牵头，彭科长负责回复: of an office and a person who are both given work the person is whom to ask."""
    if order.person is None or order.person != order.department:
        return
    others = (each for each in readings if Intent.DELEGATE in each.intents and each.person)
    if any(each.person != each.department for each in others):
        order.person = None


_AND_ANSWERS = expression(
    r"(?:(?:[办弄抓查核改做跑搞处]|办理|处理|处置|落实|整改|核实)(?:完|毕|好|妥|结|清|后){1,2}|有结果|及时|从速|火?速|限时|按时|务必|书面|并){1,4}"
    r"(?:回告|回复|回报|回音|回话|上报|反馈|报告|答复|[回报复告])(?:给|到)?(?:我|结果|情况|办公室|整改办|巡[察视]办|督[查办导](?:室|组|科|办)|专班|贵办|[你您]们?|一声|一下)*"
)
"""赵中队长处置，速回; 交刘书记承办，办毕回告: asked of the one instructed, and nothing that the writer puts off."""
_HE_ANSWERS = expression(
    r"(?:以后|今后|往后|日后|回头|稍后|晚点|之后|到时候?|后面|下面|有事|\ue0ff)*(?:由|让|请)?(?:他|她|其)"
)
_OWN_ANSWER = expression(r"我(?!$|吧)|[你您]")
"""@韩队长 你来跟进，周五前回 is asked of him; 我周五回你 is not."""
_ASK_HIM_ABOUT_IT = expression(
    r"(?:(?:你们?|您|办公室|整改办|大家|有事(?:情)?|有问题|具体(?:的|情况)?|细节|以后|后面|后续|进展|进度|材料|就|都|请|可以|直接|只管|尽管|随时|,)*)"
    r"(?:(?:联系|找|问|催|对接)(?:他|她)们?|(?:跟|和|与|同|向)(?:他|她)们?(?:直接|多|再)?(?:对接|联系|衔接|沟通|要|说|了解|碰))(?:一下|要|了解|对接|就行|就好|就可以|即可|好了|吧)*"
)
"""请钱主任牵头，你们直接联系他: whom to ask from now on, and nothing of the work."""
_GOES_WITH_IT = expression(
    r"(?:把|将|对|并|形成|拿出|提出|逐|抓紧|尽快|务必|(?:[核查弄办]|处理|整改|落实|解决|办理)(?:完|好)|完成后|办好后|有结果|结果|直接|限|认真|会同|先|[^,。;]{0,6}(?:回|报|答复|告诉|告知|反馈|汇报|回复)(?:给)?我)"
)
"""请安处长牵头，把那几笔核清楚，形成书面说明: the order goes on."""
