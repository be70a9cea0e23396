"""Tells what the date of a clause is the date of: an end, a beginning, a report, a paper, more time."""

from collections.abc import Sequence
from datetime import date

from bot.conversation.understand.days.moments import DateMention, Edge
from bot.conversation.understand.days.strange_dates import passes_then, sets_out
from bot.conversation.understand.days.tense import is_behind
from bot.conversation.understand.meaning import DateRole, Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.trailing import DONE_THEN
from bot.conversation.understand.work.verdicts import Verdict
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.state_patterns import TO_THE_END

PAST = frozenset({DateRole.DONE_ON, DateRole.DONE_BY})
OF_A_TERM = r"的?(?:工资|津贴|租金|房租|补贴|补助|奖金|水电费|社保|报表|月报|季报|巡查|巡检|考核|绩效|数据|评查|对账|抽检|台账|体检)"
"""10月工资已补发: for which time it is, and not when."""
_OF_A_TERM = expression(OF_A_TERM)
_OF_THE_THING = expression(
    rf"(?!的事情?儿?(?:了)?$|[那这](?:[些批个]|几?[一-龥])[一-龥]{{0,4}}就[^,。;!?没未不]{{1,6}}了$|的文$|[一-龥]{{1,3}}的(?:款|钱|账|货|房|证|章|字)$|[一-龥]{{1,2}}的[一-龥]{{0,4}}(?:验收|复[核查验审]|核查|审核|移交|交接|销号|结算|结项|手续)$|(?:那天|当天|这天|[一-龥]{{1,4}})?(?:收的[尾口官]|[发下印出行]的(?:文件?|通报|公告|公示|决定|制度|办法|批复|纪要)|[封动开停]的工|挂的网|进的场|{TO_THE_END}))(?:度|份)?(?:{OF_A_TERM}|那(?!天|会儿?)|这(?!天)|的(?!$|[,。;!]|了)|(?![就便把将都全我才也])[^,。;!?已了]{{1,4}}的(?!$|[,。;!]|了))"
)


def describes(reading: Reading, mention: DateMention) -> bool:
    """2021年那笔借款已收回, 2020年签的合同: the date tells which thing is meant, not when it was done."""
    clause = reading.clause
    word = reading.judgement.word
    is_told = word is not None and mention.end <= word.start and reading.judgement.verdict is Verdict.DONE
    if is_told and word is not None:
        rest = clause.text[word.end - clause.start :]
        if DONE_THEN.fullmatch(rest) or (not rest and "的" in word.text):
            return False  # 昨晚送的电, 上月底清的零: when it was done
        if passes_then(reading, mention):
            return False
    if _is_done_that_day(reading, mention):
        return False
    if tells_by_when(reading, mention):
        return False
    behind = clause.text[mention.end - clause.start :]
    if mention.text.endswith(("号", "日")) and _OF_A_TERM.match(behind):
        return False  # 1月30号工资专户补足: what a month has, and no day
    return bool(_OF_THE_THING.match(behind))


_BY_THEN = expression(r"[一-龥]{1,6}(?:就|便|早|已)(?:都|全|已经?)*(?:[一-龥]{1,3}[完好清齐掉]|[一-龥]{1,2}过了$)")


def tells_by_when(reading: Reading, mention: DateMention) -> bool:
    """过年前工资就发完了, 春节前体检就做过了: by when, and not for which time."""
    behind = mention.end - reading.clause.start
    return mention.edge is Edge.BEFORE and _BY_THEN.match(reading.clause.text, behind) is not None


_WAS_THEN = expression(r"(?:^|最后|[一-龥]{2})\ue0ff+[一-龥]{1,2}的$")
"""水费清退完了，最后一户今早领的."""
_DONE_THAT_DAY = expression(r"[一-龥]{1,2}的(?:[一-龥]?|最后(?:那)?一[一-龥][一-龥]{0,2})")


def _is_done_that_day(reading: Reading, mention: DateMention) -> bool:
    """前天试的机: a verb with its object behind 的, which tells of the past."""
    rest = reading.clause.text[mention.end - reading.clause.start :]
    return reading.judgement.word is None and _DONE_THAT_DAY.fullmatch(rest) is not None


def role_of(reading: Reading, readings: Sequence[Reading], intents: set[Intent], today: date) -> DateRole | None:
    """The role of the dates of one clause; None when they are none that the reply should give."""
    if reading.role is not None:
        return reading.role
    verdict = reading.judgement.verdict
    if reading.reports:
        return DateRole.ETA if intents & {Intent.PROGRESS, Intent.BASICALLY_DONE} else DateRole.REPORT_BY
    if verdict is Verdict.DONE:
        return DateRole.DONE_ON if Intent.DONE in intents else None
    if _is_a_beginning(reading, today):
        return DateRole.START
    if verdict is Verdict.STAGE and Intent.DONE in intents and _IN_FORCE.search(reading.clause.text):
        return DateRole.DONE_ON
    if _is_no_day_to_come(reading, today):
        return None
    place = readings.index(reading)
    if verdict in {Verdict.WILL, Verdict.NOTHING} and place and _follows_on(reading, readings[place - 1]):
        return DateRole.START
    hands_over = reading.clause.has(Tag.HAND_IN) or _HANDS_OVER.fullmatch(reading.clause.covered)
    if place and hands_over and readings[place - 1].intents & {Intent.EVIDENCE, Intent.EVIDENCE_PENDING}:
        return DateRole.EVIDENCE_BY
    if verdict is Verdict.NOTHING and Intent.EXTENSION in intents:
        return DateRole.EXTEND_TO
    if (
        verdict in {Verdict.NOTHING, Verdict.WILL}
        and Intent.DONE in intents
        and _WAS_THEN.search(reading.clause.covered)
    ):
        return DateRole.DONE_ON
    if verdict is Verdict.NOTHING and Intent.DONE in intents:
        covered = reading.clause.covered
        led_up_to_it = _WAS_HELD.search(covered) is not None and "通过" not in covered
        is_told = any(_is_done_that_day(reading, mention) for mention in reading.clause.dates)
        return None if led_up_to_it or (_is_all_ahead(reading, today) and not is_told) else DateRole.DONE_ON
    return DateRole.ETA


def _is_a_beginning(reading: Reading, today: date) -> bool:
    verdict = reading.judgement.verdict
    takes_effect = (
        verdict in {Verdict.WILL, Verdict.NOTHING, Verdict.STARTED, Verdict.WILL_START}
        and _TAKES_EFFECT.search(reading.clause.covered) is not None
    )
    if takes_effect and not reading.clause.has(Tag.ABLE) and _is_all_ahead(reading, today):
        return True
    comes_in = (
        verdict in {Verdict.DOING, Verdict.WILL, Verdict.NOTHING}
        and _COMES_IN.search(reading.clause.covered) is not None
    )
    return (
        verdict is Verdict.WILL_START
        or (verdict is Verdict.STARTED and _began(reading))
        or ((comes_in or _acts_on_a_day(reading)) and _is_all_ahead(reading, today))
        or (
            verdict is Verdict.DOING
            and _FROM_DOOR_TO_DOOR.search(reading.clause.covered) is not None
            and _is_exact(reading)
        )
    )


_FROM_DOOR_TO_DOOR = expression(
    r"\ue0ff+(?:就|再|起|开始)?(?:[挨逐][家户个村栋门店校院车船条件项一]|入户|上门|分片|分组|拉网)[一-龥]{2,5}$"
)
"""下周一挨家走访."""
_NO_MERE_ACT = (Tag.COMPLETE, Tag.CLOSING, Tag.CLOSE, Tag.ACCEPT, Tag.HAND_IN, Tag.REPORT, Tag.EVIDENCE, Tag.ANSWER)
_BY_WHAT_IS_HOPED = (Tag.PLAN, Tag.ABLE, Tag.PROMISE, Tag.AT_ONCE, Tag.NEED, Tag.PERFECT, Tag.NEG, Tag.ALL)
_FULL = expression(
    r"(?:完|好|清|齐|成|掉|到位?|结|毕|妥|净|亮|空|光|通|平|满|够|下去|下来|出来|回来|上来|一遍|通水|通电|通车|投用|使用|运行|收工|收官|收口|上线|交[房付楼工]|开[通业馆学园]|入住|投产|发布|封顶|合龙|挂牌|揭牌|并网|达标|销户|归位|归还|收|交|撤|换届|退回?|还|收线|收队|收摊)(?:吧|呢|的)?$"
)
_VAGUELY = expression(
    r"(?:弄|办|做|干|改|搞|整|处理|落实|解决|整改|看|来|去|定|办理|上会|公示)(?:它|这个|这事|吧|一下)*$"
)
"""Ends a verb that tells how far, or none that tells what: no beginning."""


def _is_exact(reading: Reading) -> bool:
    return all(mention.moment.is_exact and mention.edge is not Edge.BEFORE for mention in reading.clause.dates)


def _acts_on_a_day(reading: Reading) -> bool:
    """周四搭脚手架, 节后第一天打桩: an act that has no end told, on a day of its own, begins then."""
    clause = reading.clause
    if reading.intents or clause.amounts or clause.percents:
        return False
    if reading.judgement.verdict in {Verdict.NOTHING, Verdict.WILL} and sets_out(reading):
        return _is_exact(reading) and not clause.has(Tag.NEG, Tag.PERFECT)
    if reading.judgement.verdict is not Verdict.WILL:
        return False
    if clause.has(*_NO_MERE_ACT, *_BY_WHAT_IS_HOPED, Tag.OTHERS, Tag.LEFT) or not clause.has(Tag.ACT):
        return False
    return _is_exact(reading) and not (_FULL.search(clause.text) or _VAGUELY.search(clause.text))


_COMES_IN = expression(
    r"(?:队伍?|挖掘机|钻机|打桩机|设备|机组|施工方|施工单位|工人|师傅|班组|人员?|人马|挖机|吊车|铲车|机械|中标单位|厂家|单位|公司)(?:\ue0ff+)?(?:就|再|才|方|正式|统一|全部|会|要|能|可以)*(?:进得了?[场厂村校院]|进[厂驻点村校院馆店园站矿点库]|开进来?|入驻|进[坑井洞塘地区基]|上岛|上山|上船|下井|就位|上(?:场|阵|马|工地)?)$"
)
"""施工队11月9日进厂: those who do the work begin it."""
_TAKES_EFFECT = expression(
    r"(?:施工|检修|动工|开工|开挖|进场|招标|开标|吊装|改造|切换|清查|普查|盘点|开班|报名)(?:的?(?:时间|日子|日期))?(?:就|暂|初步|已|都)*(?:定|安排|排|放|约)(?:在|到|于)\ue0ff+$|(?:启用|施行|实行|试行|生效|执行)(?:新[一-龥]{1,6})?$|(?:点火|停水|停电|断路|破冰|封路|破土)(?:施工|开挖|动工|打井)$|正式实施$|吊装[一-龥]{0,3}$|挖沟$|开(?:闸|仓|犁|镰)[一-龥]{0,2}$|(?<![已刚])开(?:拍|吊|槽|炉|磨|锣|播|采|割|剪|审|评|训|测|检|铺|砌|挖|焊|赛|演|钻|凿|灌|栽|种|修|拆|装|换|查|清|谈|编|铸|裁|缝|窑|教|录|画|排|绘|刻|织|染|腌|熬|榨|碾|扎|漆|喷|抹|测|抽|搬|撤|退|犁|耙|嫁接|译|校|写|焙|酿|捕|捞|扫|推|掘|锯|锻|轧)(?:这|那)?[一-龥]{0,2}(?<![完好了])$|动火$|上工$|开干$|进[店厂地]$|下[村乡]$|打[桩井]$|进[料沟]$|开库$|(?<!已)复工(?:再|接着)?[一-龥]{0,2}$"
)
"""11月1日新办法施行, 24号点火施工: what begins on that day."""
_IN_FORCE = expression(r"通过|施行|生效|执行|印发")
"""6月12日党组会审议通过并施行，这条了结: the day on which it came into force."""
_WAS_HELD = expression(
    r"(?:开|召开|组织|参加|碰)了?[一-龥\ue0ff]{0,5}(?:会|头)|研究|讨论|部署|动员|学习|通知|接到|收到"
)
"""上周开了个会，全改完了: the day of what led up to it."""
_HANDS_OVER = expression(
    r"(?:争取|最[迟晚]|一定|保证|大概|估计|预计|我们?)*\ue0ff+(?:就|再|才|一定|准|肯定|能|可以|统一|一并|一起|左右|给[你您])*"
    r"(?:[给补交送报发传寄拿出到]|上传|提供|补齐)(?:齐|上|来|去|到|过[去来]|[你您]|全|办公室|整改办)*"
)
"""佐证还没凑齐，周五给: the papers of the clause before follow on that day."""


def _is_no_day_to_come(reading: Reading, today: date) -> bool:
    """When something began, went on or stood in the way."""
    verdict = reading.judgement.verdict
    if verdict in {Verdict.STARTED, Verdict.STAGE, Verdict.UNSURE}:
        return not _is_all_ahead(reading, today)
    if verdict is Verdict.DOING:
        return all(_is_when_it_goes_on(mention, today) for mention in reading.clause.dates)
    return verdict is Verdict.NOTHING and Intent.DIFFICULTY in reading.intents and _is_only_today(reading, today)


def _is_when_it_goes_on(mention: DateMention, today: date) -> bool:
    """公告昨天挂网, 这半个月挨个上门: since when, or all the while, and no day to come."""
    is_the_while = mention.moment.is_vague and mention.text.startswith(("这", "近", "最近"))
    return is_the_while or (mention.moment.is_exact and is_behind(mention.moment.past, mention.moment.future, today))


def _is_only_today(reading: Reading, today: date) -> bool:
    """今天停电: when the trouble is, and no day to wait for."""
    return all(mention.moment.future == today for mention in reading.clause.dates)


def _began(reading: Reading) -> bool:
    """施工队昨天进的场: the day of the beginning."""
    word = reading.judgement.word
    return (
        word is not None and word.does(Tag.START) and all(mention.moment.is_exact for mention in reading.clause.dates)
    )


def _follows_on(reading: Reading, before: Reading) -> bool:
    """设备到了，后天安装: the next step is begun on a named day, and nothing says that it will end."""
    word = reading.judgement.word
    is_named = all(mention.moment.is_exact and mention.edge is Edge.ON for mention in reading.clause.dates)
    is_step = word is not None and word.does(Tag.ACT) and not (word.does(Tag.COMPLETE) or _FULL.search(word.text))
    is_step |= word is None and _A_STEP.fullmatch(reading.clause.covered) is not None
    return (before.judgement.verdict is Verdict.STAGE or _has_come(before)) and is_named and is_step


_A_STEP = expression(
    r"\ue0ff+(?:就|再|去)?(?:入户|上门|进[村校场厂点户店]|下[村乡厂站]|踏勘|勘验|勘测|丈量|测量|摸底|走访|上墙|挂牌|立[桩杆牌]|放线|打[孔桩井]|布[线点]|上[架机料]|试[水机压车跑])"
)
"""评估公司选定，下周四入户."""


def _has_come(before: Reading) -> bool:
    """设备到齐, 苗木到位: what the next step needs is there."""
    clause = before.clause
    return clause.has(Tag.RESOURCE, Tag.SUPPLY) and clause.has(Tag.ARRIVE) and not clause.has(Tag.NEG, Tag.TROUBLE)


def _is_all_ahead(reading: Reading, today: date) -> bool:
    return all(not is_behind(mention.moment.past, mention.moment.future, today) for mention in reading.clause.dates)
