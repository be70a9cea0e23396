"""Reads whose work it is not, and whose it is: 不归我管, 找资源股, 我调走了, 现在是刘局."""

import re
from collections.abc import Sequence

from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.people.bearers import take_down
from bot.conversation.understand.people.people import PersonMention
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import NO_VERDICT, Verdict
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.words import TAKEN

_NEWLY = r"(?:新来的?|新任的?|现任的?|接任的?|继任的?|接手的?|接班的?|后任的?|那边的?|我们(?:单位|[科股局室处])的?)?"
_WHERE = r"(?:(?!时间|机会|[空人个])[^\W\d_跟和与向给同没不]{1,5})?"
"""找后勤的老孟: where the one to be asked works."""
_SEEK = re.compile(
    r"(?:^|^得|^那得|应该?|该|(?:[你您这那]|这个|此事|这事)得|你们?|您|请您?|直接|要|去|可以|麻烦|这[个事块项条边]?|这事儿|此[事项]|该项|今后|以后)(?:直接)?(?:去)?(?:找|问|联系|洽|咨询|发给)(?:一下|下|问|找)?"
    rf"{_WHERE}{_NEWLY}$|(?:与|和|跟)$|(?:发给|转给|推给|告诉|通知)(?:现任|新任|接任|新来|后任|接手)的?$"
    r"|^(?:这[个条项]|此[件条项])?(?:应该?|该)(?:直接)?(?:发|转|派|推)(?:给|到)?$"
    r"|应(?:该|当)?(?:是|归)?由$"
)
_SOUGHT = re.compile(r"(?:吧|了$|就行|就可以|办|弄|处理|了解|要|问|对接|联系|负责|管|落实|即可|答复|回复|回答|来|去|$)")
_ASKED_BY_US = re.compile(
    r"我们?(?:这边)?(?:还|再|先|也|就|正)*(?:得|要|去|想|需要?|在)?(?:先|再)?(?:找|问|联系)[^,。;!?]{0,3}$"
)
"""我还得问下设备科: we ask them ourselves."""
_NOW_WITH = re.compile(
    r"(?:(?:主办|主责|牵头|承办|主管|责任|实施)(?:单位|部门|主体|方|的)?|现在|目前|如今|后来|应该|应|改|已|单位|部门|科室|责任人|负责人|联系人|经办人|领导|(?:分管|主管|负责|主抓|在管|抓|牵头|承办|经办)[^,。;!?]{0,8}的|(?:接|顶|替)了?我(?:班|岗|位子|摊子|活)?儿?的|(?:接任|接手|接替|负责|接班|顶替|新来|新任|新调来)(?:我)?的?|继任者?|新任|(?:新|现任?|现在的|接任的?)[一-龥]{0,4}(?:长|任|书记|经理|主席|总|人))(?:是|应为|为|应是|叫)$|^是$"
    rf"|(?:归口?|归口[在到于是]|属于?|应属)(?:[一-龥]{{1,6}}的)?$|(?:换成|换|改[成为派]|[变更]更为|更换为|调整为|改由|现由|接力棒交给|传给|(?:划转?|转隶|归并|并|移交|交接)(?:给|到|至|入|归)|划归){_NEWLY}了?$"
    r"|^(?:我(?:原来|以前|之前|手上|手里)?的?)?[一-龥]{0,5}[这那该此]一?(?:块|摊子?|项工作|业务|线|口|部分)(?:工作|业务|活儿?)?(?:我们?|都|早就?|已经?|\ue0ff)*(?:[交给归转调划分移]){1,2}了?$"
)
_SINCE = re.compile(r"(?:现在|目前|如今|今后|后来|改|该|应该?|一直|都是|现)(?:是|由|归)?$")
_GIVEN_BY = re.compile(r"(?:^|[是由]|现在|目前|应该|这[个块项条事]?|这事儿|此项|该项)$")
_REPLACED = re.compile(
    r"(?:领导|负责人|责任人|经办人|[科股局站所]长|主任|人选|人员)(?:早就?|已经?)?(?:换|变|调整|变动|变更)(?:过|人)?了$"
)
_IN_CHARGE = re.compile(
    r"(?:现在)?(?:分管|在管|主管|主责|接手|接任|接替|接管|顶我的?|管这|管(?=$|的|了|[,。])|的$|(?:那边|那儿|那里)?的(?:事|活|职责|业务|工作|范围))"
)
_NOT_THEIRS = re.compile(r"(?:不|非|并非|并不)(?:该|应该?)?(?:归|由|属于?|是|在)(?:我们?)?$")
_THIS_IS = re.compile(
    r"(?:那|这|此|该)?(?:一)?(?:[个块项条件摊]|事儿?|工作|业务|活儿?)?(?:应该?|应当|其实|都|明明|本来就?)?(?:是|归|属于?)"
)
"""这项是卫健局的 tells whose work it is; 地是部队的 whose the ground is."""
_THIS_PART = re.compile(r"(?:[这那]一?[块项条摊口线]|业务|职责)(?:应该?|本来|一直|都)?(?:是|归|属于?)$")
_TAKES_OVER = re.compile(
    r"(?:已经?|来|去)?(?:接的?(?:手|任|班|替|管|棒)?|顶的?|替的?)(?:的|了)?(?:我的?)?(?:班|岗|摊子|摊|位子|位置|活儿?|职务?|手)?(?:了|的)?"
)
"""我退休了，孙副院长接的."""
_FOR_ME = re.compile(r"(?:接|顶|替|代)(?:了)?(?:我|本人)")
_MOVED = re.compile(
    r"接了?我|调[任走离往去出]|(?<!强)调到|转[去到]|转岗|转任|换岗|轮岗|借调|抽调|退休|退二线|退居|离[职任岗]|卸任|免职|辞职|挂职|不任|不再|不担任|不当|不分管了|不管了|不在[一-龥]{0,6}了|换人|换成|换了"
    r"|调岗|调给|(?:职责|职能)[一-龥]{0,2}[调变改]|交接|移交|接手|接任|接替|接管|接班|新来|新任|现任|继任|后任|现由|改由|改归|现归|现在[是由归]?|目前[是由归]|如今[是由归]|分工|(?:班子|职责|岗位|人员|领导)(?:调整|变动|变更)后|去[一-龥]{0,8}(?:学习|任职|工作)"
)
"""The writer has left the post, or another holds it now: the office has to change who is named."""


def wrong_person(reading: Reading) -> bool:
    """不归我管, 发错了吧, 这个找老孙, 现在是刘局, 这是防火办的活."""
    clause = reading.clause
    named = _redirected(clause)
    is_another = bool(clause.people) and clause.text[: clause.people[0].start - clause.start].endswith("我不是")
    theirs = any(_NOT_THEIRS.search(clause.text[: person.start - clause.start]) for person in clause.people)
    not_mine = (
        is_another
        or (theirs and _IN_CHARGE.match(clause.text[clause.people[0].end - clause.start :]) is not None)
        or clause.has(Tag.NOT_MINE)
        or bool(_REPLACED.search(clause.text))
        or clause.core in {"不是我", "不是我们", "非我", "不归我", "不归我们"}
    )
    if not (not_mine or _is_missent(clause) or named) or (not_mine and clause.has(Tag.COMPLETE)):
        return False
    reading.intents.add(Intent.WRONG_PERSON)
    reading.has_no_date = True
    if named and not is_another:
        take_down(reading, [named, *_in_it(clause, named)])
    return True


def _in_it(clause: Clause, office: PersonMention) -> list[PersonMention]:
    """移交给综合科的罗文斌: whoever is named right behind the department."""
    return [
        person
        for person in clause.people
        if office.is_department
        and clause.text[office.end - clause.start : person.start - clause.start] in {"", "的"}
        and person.start >= office.end
    ]


def _is_missent(clause: Clause) -> bool:
    """你发错人了; 发错了 with an error named is the writer's own."""
    if not (clause.has(Tag.CORRECT) and clause.has(Tag.MISSENT)) or clause.text.startswith("发错了人"):
        return clause.has(Tag.MISSENT)
    return (
        clause.ending.startswith("?")
        or "吧" in clause.text[-2:]
        or clause.text in {"发错了", "发错"}
        or clause.text.startswith(("你", "您"))
    )


def _redirected(clause: Clause) -> PersonMention | None:
    """Whoever the writer sends us to: 找资源股, 现在是刘局, 归草原站管, 老李分管."""
    if clause.has(Tag.HELP, Tag.EVIDENCE):
        return None
    for person in clause.people:
        before = clause.text[: person.start - clause.start]
        after = clause.text[person.end - clause.start :]
        if _ASKED_BY_US.search(before) or _NOT_THEIRS.search(before):
            continue
        if person.is_title and before.endswith(("要问", "得问", "要找", "得找", "问一下", "问下")):
            continue
        if (
            _SEEK.search(before)
            and _SOUGHT.match(after)
            and not (before.endswith(("和", "跟", "与")) and "联系" not in after)
        ):
            return person
        if _NOW_WITH.search(before) and not after.startswith(("说", "的意见", "要求", "同意")):
            return person
        if after.startswith(("负责", "牵头", "接手", "接任", "接替")) and _SINCE.search(before):
            return person
        if _FOR_ME.match(after) or (_TAKES_OVER.fullmatch(after) and not clause.amounts):
            return person
        if after == "了" and before.endswith("是") and any(other.end == person.start - 1 for other in clause.people):
            return person  # 村主任是老常了.
        if after in {"的", "的呢"} and not (_THIS_IS.fullmatch(before) or _THIS_PART.search(before)):
            continue
        if _IN_CHARGE.match(after) and (_GIVEN_BY.search(before) or person.end - person.start > 1):
            return person
    return None


_OTHER_BEARER = re.compile(r"我不?姓[一-龥]不?姓|我不叫|我不是[一-龥]{2,4}$")
_IGNORE_IT = re.compile(
    r"(?:条|个|刚才|刚发的?)[^,。;]{0,2}撤[了掉下]|撤回|忽略|作废|不算数|别看|重发|重新发|删了?|更正|不是发(?:给)?你|(?:发错|错发|发串|串)了?(?:群|对话框|窗口)"
)


def _take_back_what_was_missent(readings: Sequence[Reading]) -> None:
    """发错群了，请忽略: the writer's own message went astray, and he takes it back."""
    astray = [
        reading
        for reading in readings
        if reading.clause.has(Tag.MISSENT) and not reading.clause.text.startswith(("你", "您")) and not reading.person
    ]
    if any(_OTHER_BEARER.search(reading.clause.text) for reading in readings):
        for reading in readings:
            reading.intents.discard(Intent.CORRECTION)
    if astray and any(
        _IGNORE_IT.search(reading.clause.text) for reading in readings if not reading.clause.has(Tag.ASK)
    ):
        for reading in astray:
            reading.intents = (reading.intents - {Intent.WRONG_PERSON}) | {Intent.CORRECTION}
            reading.has_open_denial = False


_ONCE_MINE = re.compile(
    r"(?:原来|以前|之前|原先|过去|早先|从前|早前|去年|上半年)(?:这[块项条事个])?(?:是|都|倒是)*(?:由|归)?我们?(?:来)?(?:分?管|负责|牵头|抓|跟|办|弄|经手)"
)
"""以前是我管: the duty has passed to whoever is named."""
_LONG_SINCE_GIVEN = re.compile(
    r"(?:我|我们|本人)?(?:去年|前年|今年|年初|年前|上半年|春节|[一二三四五六七八九十\d]+月份?|上个?季度)[^,。;!?]{0,4}?(?:我|我们|本人)?(?:就|早就|已经?)+(?:都|全)?(?:移?交|转交?|交接|让)(?:给|到)[^,。;!?]{1,8}了"
)
"""7月份我就交给薛书记了: it was given away long before anybody asked."""
_DUTIES_CHANGED = re.compile(
    r"(?:领导|班子|单位|我们?)?(?:分工|职责|职能|业务|岗位|人员|机构)(?:早就?|已经?|又|都|刚|\ue0ff)*(?:调|变|改|调整|变更|变动|变化|划转|重新划分|改革|重分)(?:过)?了"
)
_PASSED_ON = re.compile(r"[转交划调移归分给]|接手|接管|负责|换成|改由|现在是")


def _take_changed_duties(readings: Sequence[Reading]) -> None:
    """职责调整了，信访转给综合科的冯科长: whose work it is has changed, and no work is told of."""
    if not any(_DUTIES_CHANGED.fullmatch(reading.clause.covered) for reading in readings):
        return
    heirs = [
        reading
        for reading in readings
        if reading.clause.people
        and _PASSED_ON.search(reading.clause.text[: reading.clause.people[0].start - reading.clause.start])
    ]
    for reading in readings if heirs else ():
        if reading in heirs or _DUTIES_CHANGED.fullmatch(reading.clause.covered):
            reading.intents, reading.judgement, reading.has_no_date = {Intent.WRONG_PERSON}, NO_VERDICT, True
            reading.doubts.clear()
    for reading in heirs[-1:]:
        take_down(reading, list(reading.clause.people))


_FROM_NOW_ON = re.compile(
    r"(?:以后|今后|后续|日后|往后|下次)[^,。;!?由让]{0,6}(?:找|联系|问|发|通知|提醒|对接)|更新(?:一下)?(?:名单|台账|责任人|联系人)"
)


def settle_duties(readings: Sequence[Reading]) -> None:
    """What a reply of the wrong person says of posts, times and thanks is no news of the work."""
    _take_back_what_was_missent(readings)
    _take_changed_duties(readings)
    refuses = [reading for reading in readings if Intent.WRONG_PERSON in reading.intents]
    given = [reading for reading in readings if Intent.DELEGATE in reading.intents]
    if (
        given
        and not refuses
        and any(
            _FROM_NOW_ON.search(reading.clause.text)
            or _ONCE_MINE.search(reading.clause.text)
            or _LONG_SINCE_GIVEN.fullmatch(reading.clause.text)
            for reading in readings
        )
    ):
        refuses, given = given, []
        for reading in refuses:
            reading.intents, reading.has_no_date = {Intent.WRONG_PERSON}, True
    if not refuses:
        return
    if any(_MOVED.search(reading.clause.covered.replace(TAKEN, "")) for reading in readings):
        for reading in readings:
            if reading.person:
                reading.doubts.append("责任人已变动，请整改办核实更新")
                break
    named = [reading for reading in readings if reading.person]
    for reading in named[:-1]:
        # 划到民政局养老科了，请联系养老科: whom we are sent to last is meant.
        reading.person = None if named[-1] in refuses else reading.person
    _forget_the_rest(readings)


def _forget_the_rest(readings: Sequence[Reading]) -> None:
    """我去党校学习三个月，…已移交给罗文斌: no date, no promise and no delegation besides, unless items are told apart."""
    if any(reading.clause.items or reading.clause.percents or reading.clause.amounts for reading in readings):
        return
    for reading in readings:
        if Intent.DELEGATE in reading.intents:
            reading.intents = (reading.intents - {Intent.DELEGATE}) | {Intent.WRONG_PERSON}
        if reading.clause.has(Tag.MISSENT):
            reading.intents.discard(Intent.DIFFICULTY)
        reading.intents -= {Intent.CORRECTION, Intent.COMMIT, Intent.LONG_TERM, Intent.APPROVE}
        reading.has_no_date = True
        word = reading.judgement.word
        if reading.judgement.verdict is not Verdict.DONE or (word and not word.does(Tag.COMPLETE)):
            reading.judgement = NO_VERDICT
