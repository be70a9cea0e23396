"""Reads whose work it is not, and what the rest of the reply then means: 不归我管, 我调走了, 发错了吧."""

from collections.abc import Sequence

from bot.conversation.understand.asked_back import BEARER_HAS_CHANGED
from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.people.bearers import take_down
from bot.conversation.understand.people.missent import is_missent, take_back_what_was_missent
from bot.conversation.understand.people.people import PersonMention
from bot.conversation.understand.people.redirects import IN_CHARGE, NOT_THEIRS, redirected
from bot.conversation.understand.people.successors import (
    ASK_THEM,
    I_AM_NOT,
    MISLISTED,
    name_the_successor,
    take_changed_duties,
    take_the_mislisted,
    take_those_who_left,
    take_who_does_no_such_thing,
    take_who_left_for_the_reason,
)
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import NO_VERDICT, Verdict
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.words import TAKEN

_REPLACED = expression(
    r"(?:领导|负责人|责任人|经办人|[科股局站所]长|主任|人选|人员)(?:早就?|已经?)?(?:换|变|调整|变动|变更)(?:过|人)?了$|(?:^|[人块项条事])(?:早就?|已经?|都|现在)?[换改]成(?:了)?(?:别人|他人|旁人|其他人|别的人|另一个人)(?:管|负责|弄|来|了)*$"
)
_MOVED = expression(
    r"^[自从](?:今年|去年|年初|本月|这个?月|上个?月|本学期|份)*起[一-龥]{0,6}[由归][一-龥]{0,8}(?:分?管|负责|牵头|主抓|接)|^[自从]?(?:今年|去年|年初|年后|上半年|本月|这个?月|上个?月|份)*起(?:就|改|都)*[一-龥]{1,6}?归(?![口档还集属类于此零案])|^(?:今年|去年|年初|年后|上半年|本月|这个?月|上个?月|份)*起(?:[这该此][一-龥]?(?:块|摊子?|项工作|项|业务|条?线|口|部分|事)|业务)?(?:工作)?(?:就|改|都)*[由归是]|接了?我|交出去了|就(?:移?交|转)给?了$|早(?:就|已)?(?:移?交|转)?给?[^,。;!?]{0,3}管了|调[任走离往去出]|(?<!强)调到|转[去到]|转岗|转任|换岗|轮岗|换届|改选|免了?职|交了?班|离开(?:这|那|此)[个条块边]?|不(?:再)?(?:兼|联系|分管|包|挂)(?:这|那|此)[个条块边]|^(?:后|起|就|早|已经?){1,4}不是我了?$|改[管抓]|借调|抽调|(?<!推迟)(?<!延迟)退休|退二线|退居|离[职任岗]|卸任|免职|辞职|挂职|不任|不再|不担任|不当|不分管了|不管了|不在[一-龥]{0,6}了|[已早]不在|我人?(?:已经?|早就?|都)*(?:去|在|到)[一-龥]{1,6}了|交流[到去]|竞聘[到上]|选调|遴选|考[到上走]|换人|[变更]更为|更换为|换成|换了|换(?:由|为)?(?:分管|负责|管|牵头|接手)|交的班|新[一-龥]{0,4}(?=姓[一-龥]$)|换将|分管(?:的)?(?:变|调整|换|变动)了|我(?:已经?|都|早|就|也|刚|上个?月|去年|年初)*(?:调|转|去|换到)(?!研|查|整)[一-龥]{2,6}了$|新(?:来的?|任的?|上任的?)?[一-龥]{0,4}?(?:[长任]|书记|经理|主席|负责人|会计|老板)(?:姓|是|叫)|选下来|把我选掉|盘给|(?:现|现在的?)(?:老板|法人|负责人)(?:是|叫|姓)"
    r"|^我(?:就|早|已经?|都|刚)*(?:(?:移?交|转)给?|退|下来)了$|被抽[去走到]|借[到去]|那位[一-龥]{0,3}走了|^换$|(?:工作|摊子|业务|担子)(?:都|全|早|已|我|们)*(?:移交|交|转|移)|调岗|调动(?:之?后|了)|调给|(?:职责|职能)[一-龥]{0,2}[调变改]|[这那该此]一?(?:块|摊子?|项工作|业务|条?线|口|部分)[一-龥]{0,6}(?:交|转|移|让)给|交接|移交|接手|接任|接替|接管|接班|新来|新任|现任|继任|后任|(?<![发出实兑体])现[由是为]|改由|改归|现归|现在[是由归]?|(?:目前|如今|眼下|现今)(?:[是由归]|(?:改由|由|归)?(?:负责|分管|在?管|在?抓|主抓|牵头|主持|挂帅))|(?:不是|不归|不由)我们?(?:的|[管抓带跟弄办]|负责|分管|牵头)?了|分工|(?:班子|职责|岗位|人员|领导)(?:调整|变动|变更)后|去[一-龥]{0,8}(?:学习|任职|工作)"
)
"""The writer has left the post, or another holds it now: the office has to change who is named."""


_PAPER_TO_BE_HAD = expression(
    r"[一-龥]{0,6}?(?:图纸|材料|资料|台账|照片|图片|记录本?|报告|合同|协议|原件|凭证|票据|纪要|[一-龥][单表册证书据])(?:都|就|可以|可|,)*(?:找|问|跟|向|去找)\ue0ff+(?:去)?(?:要|拿|取|领|看|调|查)(?:就行|即可|吧)?"
)
"""图纸找小孙要: where the proof is, and no other who is to answer."""


def wrong_person(reading: Reading) -> bool:
    """不归我管, 发错了吧, 这个找老孙, 现在是刘局, 这是防火办的活."""
    clause = reading.clause
    is_told = clause.text.startswith(("找了", "我找了", "我们找了")) or _THEIR_FAULT.match(clause.text)
    is_told = is_told or _PAPER_TO_BE_HAD.fullmatch(clause.covered)
    named = None if is_told else redirected(clause)
    is_another = bool(clause.people) and bool(I_AM_NOT.search(clause.text[: clause.people[0].start - clause.start]))
    theirs = any(NOT_THEIRS.search(clause.text[: person.start - clause.start]) for person in clause.people)
    not_mine = (
        is_another
        or (theirs and IN_CHARGE.match(clause.text[clause.people[0].end - clause.start :]) is not None)
        or clause.has(Tag.NOT_MINE)
        or bool(_REPLACED.search(clause.text))
        or clause.core in {"不是我", "不是我们", "非我", "不归我", "不归我们"}
    )
    if not (not_mine or is_missent(clause) or named) or (not_mine and clause.has(Tag.COMPLETE)):
        return False
    reading.intents.add(Intent.WRONG_PERSON)
    reading.has_no_date = True
    if named and not is_another:
        take_down(reading, [named, *_in_it(clause, named)])
    return True


_THEIR_FAULT = expression(
    r"(?:而|就|只)?是[^,。;!?]{1,8}?(?:还|一直|迟迟)?[没不未](?:有)?(?:批|给|签|同意|回|拨|点头|验|放行|盖章|松口)"
)
"""是国家局没批: who holds it up, and not whose work it is."""


def _in_it(clause: Clause, office: PersonMention) -> list[PersonMention]:
    """移交给综合科的罗文斌: whoever is named right behind the department."""
    return [
        person
        for person in clause.people
        if office.is_department
        and clause.text[office.end - clause.start : person.start - clause.start] in {"", "的"}
        and person.start >= office.end
    ]


_ONCE_MINE = expression(
    r"(?:原来|以前|之前|原先|过去|早先|从前|早前|去年|上半年)(?:这[块项条事个])?(?:是|都|倒是)*(?:由|归)?我们?(?:来)?(?:分?管|负责|牵头|抓|跟|办|弄|经手)"
)
"""以前是我管: the duty has passed to whoever is named."""
_LONG_SINCE_GIVEN = expression(
    r"(?:我|我们|本人)?(?:去年|前年|今年|年初|年前|上半年|春节|[一二三四五六七八九十\d]+月份?|上个?季度)[^,。;!?]{0,4}?(?:我|我们|本人)?(?:就|早就|已经?)+(?:都|全)?(?:移?交|转交?|交接|让)(?:给|到)[^,。;!?]{1,8}了"
)
"""7月份我就交给薛书记了: it was given away long before anybody asked."""
_SINCE_THEN = expression(
    r"[自从]?(?:去年|今年|上个?月|年初|上半年|上个?学期|本学期|[一二三四五六七八九十\d]+月份?)(?:[一二三四五六七八九十\d]+[月日号]份?)*起[^,。;!?]{0,4}由"
)
"""自9月起由汤副院长负责: the duty has passed to him."""
_FROM_NOW_ON = expression(
    r"(?:以后|今后|后续(?!问|请[与和跟])|日后|往后|下次)[^,。;!?由让]{0,6}(?:找|联系|问|发|通知|提醒|对接)|更新(?:一下)?(?:名单|台账|责任人|联系人)"
)


_WE_ONLY_HELP = expression(
    r"(?:我们?|咱们?|俺们?|本|[科局处室站所院校镇村]|这边)+(?:只|就|也|仅|是|来|做|负责|都)*(?:配合|协助|协办|打配合|打下手)(?:的|单位|部门|就行|而已)*"
)
"""教育局牵头，我们配合: the office that heads it is meant, and given nothing by us."""
_WHAT_FOR = expression(
    r"我们?(?:这儿|这里|微信|好友)?(?:来)?(?:要)?(?:干[嘛啥]|干什么|做什么|做啥|作甚)$|^(?:怎么|咋|为啥|为什么|干[嘛啥])[^,。;!?]{0,6}我"
)
"""发我干嘛，弄错人了吧: asks what for, and refuses."""
_TAKE_IT_TO = expression(
    r"[一-龥]{0,8}?\ue0ff+(?:来|去|先)*接(?:手|过去|着[办弄干])吧|(?:就|这[条事个]|具体)?找[^,。;!?\ue0ff]{0,6}\ue0ff+(?:去)?(?:办|弄|处理|落实|解决|搞|整)(?:一下|下|去|吧)*"
)


_ONE_OF_THEIRS = expression(
    r"(?:这[条事个项])?(?:[一-龥]{1,8}?[科股室处部局所站队组院办厂矿场]|\ue0ff{2,})\ue0ff{2,3}(?:来|去)?接(?:手|管)"
)
"""水政股小周接手: called by a nickname in his office; 孙副院长接手 holds the post now."""


_FALLS_TO_ONE_OF_THEM = expression(
    r"(?:[这那此该][个条单件项]?(?:事情?|活|工单)?儿?)?(?:归|划[到给归]|改由|转到|落到|派到)(?:[一-龥]{1,6}[科股室处部局所站队组院办班])?\ue0ff{2,}(?:手[里上]|那[里儿边])?(?:来|去)?(?:跑|办理?|弄|跟|盯|处理|接手?|经[手办]|干|操办|收拾)?(?:吧|了)?"
)
"""这单归刑警队大军跑, 划到调度室阿亮手里: called by a nickname in his office, and so one of our own."""


def _takes_it_there(readings: Sequence[Reading]) -> bool:
    """找营业所大刘弄, 保管部小何接手吧: with nothing beside it the work is given to whoever is named."""
    only = readings[0]
    person = only.named
    if len(readings) > 1 or person is None or person.is_department:
        return False
    is_one_of_theirs = person.is_informal and (
        _ONE_OF_THEIRS.fullmatch(only.clause.covered)
        or (only.department and _FALLS_TO_ONE_OF_THEM.fullmatch(only.clause.covered))
    )
    if not (is_one_of_theirs or _TAKE_IT_TO.fullmatch(only.clause.covered)):
        return False
    only.intents = {Intent.DELEGATE}
    return True


def settle_duties(readings: Sequence[Reading]) -> None:
    """What a reply of the wrong person says of posts, times and thanks is no news of the work."""
    take_who_left_for_the_reason(readings)
    take_those_who_left(readings)
    take_who_does_no_such_thing(readings)
    take_back_what_was_missent(readings)
    take_changed_duties(readings)
    take_the_mislisted(readings)
    refuses = [
        reading
        for reading in readings
        if Intent.WRONG_PERSON in reading.intents or (len(readings) > 1 and ASK_THEM.fullmatch(reading.clause.text))
    ]
    given = [reading for reading in readings if Intent.DELEGATE in reading.intents]
    if (
        given
        and not refuses
        and any(
            _WE_ONLY_HELP.fullmatch(reading.clause.text)
            or _FROM_NOW_ON.search(reading.clause.text)
            or _ONCE_MINE.search(reading.clause.text)
            or _LONG_SINCE_GIVEN.fullmatch(reading.clause.text)
            or _SINCE_THEN.match(reading.clause.text)
            for reading in readings
        )
    ):
        refuses, given = given, []
        for reading in refuses:
            reading.intents, reading.has_no_date = {Intent.WRONG_PERSON}, True
    if not refuses or _takes_it_there(readings):
        return
    name_the_successor(readings)
    if any(
        _MOVED.search(reading.clause.covered.replace(TAKEN, ""))
        or _NOT_THE_HOLDER.match(reading.clause.text)
        or MISLISTED.search(reading.clause.text)
        or _SINCE_A_CHANGE.match(reading.clause.text)
        or _FROM_NOW_ON.search(reading.clause.text)
        for reading in readings
    ):
        has_moved = any(_HAS_MOVED.search(reading.clause.text) for reading in readings)
        for reading in readings:
            if reading.person:
                # 改由老龄办管了: the work of another office, as 找防火办; only a new bearer is to be looked up.
                if has_moved or reading.person != reading.department:
                    reading.doubts.append(BEARER_HAS_CHANGED)
                break
    named = [reading for reading in readings if reading.person]
    for reading in refuses:
        if not named and _WHAT_FOR.search(reading.clause.text):
            reading.intents.add(Intent.QUESTION)
    for reading in named[:-1]:
        # 划到民政局养老科了，请联系养老科: whom we are sent to last is meant.
        reading.person = None if named[-1] in refuses else reading.person
    _forget_the_rest(readings)


_SINCE_A_CHANGE = expression(
    r"(?:这次|今年|年初|上个?月|刚|自|从|打)*(?:换届|改选|换班子|(?:班子|分工|领导)(?:调整|变动|轮换))(?:之?后|以后|以来|起)"
)
"""换届后不是我管，是郑书记: since when it is another's."""
_NOT_THE_HOLDER = expression(
    r"我(?:早就?|已经?|现在|都|也|并)*不是[^,。;!?]{0,5}(?:[局科股所站场镇乡县区处部院校园社馆厂矿行队庭]长|主任|书记|经理|主席|负责人|责任人|联系人)了?(?=$|[是叫])"
)
_HAS_MOVED = expression(
    r"我(?!们|局|科|校|院|处|所|站|单位|这|手|早)|本人|俺(?!们)|退休|(?<!抽)调[走离任]|离任|卸任|换届|轮岗|[交转]给我"
)
_CAME_BACK = expression(
    r"(?:已经?|都|早就?|我|\ue0ff)*回(?!复|答|头|话|来|信|电|您|你|报|应)(?:到|了)?[^,。;!?]{1,8}?(?:工作|上班|任职|报到|去)?了?"
)
"""我挂职期满，回原单位了: has gone back, and puts nothing off."""
_NEXT_TIME = expression(
    r"(?:下[回次]|以后|今后|往后|日后|有事|再有事)[^,。;!?]{0,4}(?:找|联系|问|发|通知|提醒|打)(?:给)?(?:他|她|那边)?"
)
"""下回找他: puts off no answer."""


def _forget_the_rest(readings: Sequence[Reading]) -> None:
    """我去党校学习三个月，…已移交给罗文斌: no date, no promise and no delegation besides, unless items are told apart."""
    named = {name for reading in readings for mention in reading.clause.items for name in mention.names}
    if len(named) > 1 or any(reading.clause.percents or reading.clause.amounts for reading in readings):
        return
    for reading in readings:
        if Intent.DELEGATE in reading.intents:
            reading.intents = (reading.intents - {Intent.DELEGATE}) | {Intent.WRONG_PERSON}
        if reading.clause.has(Tag.MISSENT):
            reading.intents.discard(Intent.DIFFICULTY)
        if _NEXT_TIME.match(reading.clause.text) or _CAME_BACK.fullmatch(reading.clause.covered):
            reading.intents.discard(Intent.DEFER)
        reading.intents -= {Intent.CORRECTION, Intent.COMMIT, Intent.LONG_TERM, Intent.APPROVE}
        reading.has_no_date = True
        word = reading.judgement.word
        if reading.judgement.verdict is not Verdict.DONE or (word and not word.does(Tag.COMPLETE)):
            reading.doubts = [doubt for doubt in reading.doubts if doubt != reading.judgement.doubt]
            reading.judgement = NO_VERDICT
