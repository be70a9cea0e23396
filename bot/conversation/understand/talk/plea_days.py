"""Finds the day that is asked for beside a plea for more time: 往后推推，月底交; 两天后能交，成吗."""

from collections.abc import Sequence
from itertools import pairwise

from bot.conversation.understand.asked_back import WHY_AND_UNTIL_WHEN
from bot.conversation.understand.meaning import DateRole, Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import NO_VERDICT, Verdict
from bot.conversation.understand.writing.expressions import expression

_IS_IT_ALL_RIGHT = expression(
    r"(?:这样)?(?:可以|行|成|好|中|可好|妥)(?:吗|不|么)?|行不行|成不成|批不批|准不准|给不给批?|能批(?:吗|不)|能准(?:吗|不)|好不好|可不可以|可以不可以"
)


def offer_the_day(readings: Sequence[Reading]) -> None:
    """两天后能交，成吗: a day that is offered for a yes; 10号太紧，20号还差不多: for another that will not do."""
    for tight, suits in pairwise(readings):
        if (
            TOO_SOON.fullmatch(tight.clause.covered)
            and tight.clause.dates
            and _THAT_SUITS.fullmatch(suits.clause.covered)
        ):
            tight.intents, tight.has_no_date = set(), True
            suits.intents, suits.judgement, suits.has_open_denial = {Intent.EXTENSION}, NO_VERDICT, False
            suits.doubts = [WHY_AND_UNTIL_WHEN]
            suits.role = DateRole.EXTEND_TO
    for offer, asked in pairwise(readings):
        if (
            asked.intents == {Intent.QUESTION}
            and _IS_IT_ALL_RIGHT.fullmatch(asked.clause.text)
            and offer.clause.dates
            and not offer.clause.items
            and offer.judgement.verdict is not Verdict.DONE
            and not offer.intents - {Intent.COMMIT, Intent.PROGRESS}
        ):
            offer.intents, offer.judgement, offer.reports = {Intent.EXTENSION}, NO_VERDICT, False
            offer.doubts = [WHY_AND_UNTIL_WHEN]
            offer.role = DateRole.EXTEND_TO
            asked.intents.clear()
        if (
            offer.clause.dates
            and not (offer.clause.items or offer.intents or asked.clause.dates)
            and offer.judgement.verdict in {Verdict.NOTHING, Verdict.WILL}
            and _GRANT_IT.fullmatch(asked.clause.text)
        ):
            offer.intents, offer.judgement, offer.reports = {Intent.EXTENSION}, NO_VERDICT, False
            offer.doubts = [WHY_AND_UNTIL_WHEN]
            offer.role = DateRole.EXTEND_TO
            asked.intents, asked.judgement = set(), NO_VERDICT
            asked.doubts.clear()
        if (
            Intent.EXTENSION in offer.intents
            and asked.intents == {Intent.ACK}
            and _SO_PLEASE.fullmatch(asked.clause.text)
        ):
            asked.intents.clear()


_GRANT_IT = expression(
    r"(?:请|望|求|麻烦|恳请|给|帮)?(?:[您你]|领导|组织|办公室)?(?:给)?(?:批|准)(?:一下|个准|准|一批|了吧|吧)?"
)
"""还得俩礼拜，批一下."""
_SO_PLEASE = expression(r"(?:行|成|好|中|可以|可)吧|好说|行行好")
"""再宽我半个月，行吧: asks for a nod, and gives none."""
_HANDS_IN = expression(
    r"(?:再|就|才|能|可以?|一定|保证|肯定|准)*(?:交|报|上报|报送|交账|交卷|报完)(?:吧|上|来|去|齐)?$"
)
_DAY_IS_OPEN = expression(
    r"(?:具体|到底|究竟)?(?:延?到|是)?(?:哪[一]?天|几号|几月|什么时候|啥时候?|多久|多长时间|时间|日子)(?:还|都|也|暂时|目前|现在)*(?:没(?:个)?[定准数]|未定|定不下来|说不[准好清定]|不好说|待定|难说|没准儿?|(?:由)?(?:[你您]们?|局里|领导|上面|办公室|组织)(?:来)?(?:定|说了算|看着办))(?:下来)?(?:了|呢)?"
)
TOO_SOON = expression(
    r"(?:原|原先|原来|原计划|本来|现在|给|定|当初|的|那个?|这个?)*(?:\ue0ff|时间|工期|期限|时限|日期|日子|节点|截止|截止日|截止期|周期)+(?:前|之前|那天|这个(?:时间|日子|期限))?(?:给得|定得|排得|卡得|实在|确实|是|肯定|有点儿?|也|真|恐怕|怕)*(?:太?[紧赶急早短死](?:了点|了些|张|迫|巴巴?|促)?|早了|紧了|不(?:太)?够(?:用)?|不行|够呛|紧张|仓促|不合适|不现实)了?"
)
_WILL_NOT_DO = expression(r"(?:不行|够呛|不现实)了?$")
"""15号够呛: more than that there is little time."""
COUNTED_FROM = expression(
    r"(?:就|都|得)?(?:从|自|打|由)\ue0ff+(?:这天|那天|当天)?(?:开始|往后|起|后)*(?:算|数|计|计算)?(?:起)?(?:的|吧)?"
)
"""再来三十天，从11月15号数: since when the days run."""
PLEA_IS_MADE = expression(
    r"(?:延期|展期|延长|缓期)?的?(?:申请书?|报告|请示|单子)(?:我们?|也|都|已经?)*(?:[写打交递报拟填送提][好了完上去]*)"
)
"""申请书写了，延到16日: the plea itself, and no work."""
TELLS_NO_REASON = expression(
    r"(?:真|实在|确实|也|是|我们?|这)*(?:没办法|没法子?|没辙|没招|没得办法|无奈|万不得已|迫不得已|实属无奈)(?:了|啊|呀)?|不怕(?:您|你)?(?:笑话|丢人)|不嫌丢人|说来惭愧|不想(?:赶工|凑合|糊弄|应付|将就)|(?:具体)?(?:日子|时间|日期)(?:都)?听[^,。;!?]{1,5}的|[一-龥]{2,5}(?:已经?)?签(?:过|了)字|(?:太?麻烦|给您添麻烦|添麻烦)[了啦]|(?:理由书?|申请书?|报告)(?:已经?|也|都)*(?:呈|交|递|报)(?:上|了|送)?|(?:理由|原因|缘由|情况|事由|说明)(?:我们?|会|已|都|稍后|随后|书面|另行|详|附后?|在|见|写在)*(?:报|见|附|说|补|写|交|述|报告|附件|后|里|书面|中|上)*(?:送|告)?(?:了|来)?|(?:时间|具体|日期|日子|多久|到哪天|期限)(?:的)?(?:由)?(?:[你您]们?|领导|上面|组织|办公室)?(?:待定|再定|来?定|另定|再商量|再议|看着定|说了算|未定)|新?(?:时限|期限|日期|时间)(?:还)?(?:未定|没定|待定)"
    r"|(?:等|待|候)(?:[你您]们?|领导|上面|组织|办公室|局里)?(?:审?批(?:准|复|示)?|答复|回复|定夺|意见|定)(?:下来)?|(?:书面)?(?:申请|报告|请示|手续|材料)(?:也|已经?|正|都|在|马上|随后)*(?:起草|写|打|拟|递|报|交|补|走|办|附)(?:着|好|中|了|上|完)*"
)
"""申请展期，理由书面报; 时间由你们定; 等你们批: how the plea goes on, and not why."""
WAS_SET = expression(
    r"(?:原定|原计划|原本|本来|原先|原来)(?:是|说|打算|计划|准备|要|该|定|想|在|于)*\ue0ff+(?:之?前|底)?(?:就|能|要|该)*[一-龥]{0,3}(?:完成|完工|办结|结束|[弄干办做改]完|交|到位|收官)?$|^(?:原定|原计划)(?:在|是)?\ue0ff+的[一-龥]{1,8}$"
)
"""检修原定这个月完成，想延到12月: the old deadline."""
_THE_OLD_ONE = expression(
    r"\ue0ff的?(?:这个|那个)?(?:期限|时限|时间|节点|截止(?:日期?|时间)?|限期)(?:太[紧短急早]|[能可想否不请给帮再要得需是,]|我们?|咱|希望|申请|往后|向后|适当)*(?:延|推|挪|缓|放宽|宽|错|拖|顺延|后延|调整|调一调|调调|改改|改一改)"
)
"""月底的期限能往后挪挪吗: the day that is to be moved, and none to move it to."""
_TO_THE_DAY = expression(
    r"(?:就是|也就是|也就|就|即|大概|差不多|到|至|截至|改到|为)*\ue0ff+(?:之?前|止|为止|左右)?(?:吧|好了|交|完|完成)?"
)
"""往后错两周，11月14号: the day on which the time asked for ends."""
_THAT_SUITS = expression(
    r"(?:上面|里面|申请上?|报告上?)?(?:写|填|报|定|说|要|批)的?(?:是|为)?(?:延|推)?(?:到|至)\ue0ff+(?:的)?|(?:怎么也|至少|最少|起码|得|要|需|还|给|来|改)+\ue0ff+(?:才(?:够|行))?|\ue0ff+(?:前|之前|左右|那天)?(?:比较|更|最|就|才|还|应该|可能)*(?:合适|稳妥|靠谱|差不多|保险|现实|妥当|好|行|可以|来得及|够)(?:些|一些|点|一点)?(?:吧|了)?"
)
"""时间改一改，10月底太紧，11月20日合适."""


_NOT_BEFORE = expression(
    r"(?:估计|恐怕|怕是?|大概|最快|最早|起码|至少|怎么也|我们?|这[条项个]|活儿?|要|得|也)*(?:等|拖|排)?到?\ue0ff+(?:之?后|左右|前后|底)?(?:才|方)(?:能|可以?|会|[弄干做搞完改办赶]得)[^,。;!?没未不\ue0ff]{1,5}"
)
"""到12月5日才弄得完，申请顺延: the day before which it will not be done is the day asked for."""
_OR_MOVED_TO = expression(
    r"(?:要不|要么|那|能不能|可否|可不可以|是否可以)?(?:就|给)?(?:改|调|挪|推|延|放|拖)(?:成|到|至|为|在)?\ue0ff+(?:前|底|后)?(?:吧|吗|行吗|行不行|行不|可以吗|成吗)?"
)
"""要不改成月底？"""
_SO_LONG_AT_MOST = expression(r"(?:最多|顶多|至多|也就|就|大概|再有)*\ue0ff+(?:就行|就好|够了|足够|左右|吧|就够)?")
"""再缓缓吧，最多一个月."""
_LET_IT_WAIT = expression(
    r"(?:请|先|再|就|能|想|这[事条项]?)*(?:往后)?(?:缓(?:一|上)?缓|缓着点?|缓一下|放(?:一)?放|推(?:一)?推)(?:吧|呗|行不|可以吗)?"
)
"""缓一缓吧，下月底交."""


def date_the_plea(readings: Sequence[Reading]) -> None:
    """往后推推，月底交: the day beside a plea without one is the day asked for."""
    if any(Intent.EXTENSION in reading.intents for reading in readings):
        for reading in readings:
            _read_beside_a_plea(reading)
    pairs = list(pairwise(readings))
    _date_by_what_is_not_before([*pairs, *((after, before) for before, after in pairs)])
    for reading in readings[-1:]:
        if reading.intents == {Intent.QUESTION} and _OR_MOVED_TO.fullmatch(reading.clause.covered):
            reading.intents, reading.role, reading.has_no_date = {Intent.EXTENSION}, DateRole.EXTEND_TO, False
            reading.doubts = [WHY_AND_UNTIL_WHEN]
    for plea, length in pairs:
        is_open = Intent.EXTENSION in plea.intents and not plea.clause.dates and not length.intents
        if is_open and _SO_LONG_AT_MOST.fullmatch(length.clause.covered):
            length.role, length.has_no_date, length.judgement = DateRole.EXTEND_TO, False, NO_VERDICT
            length.doubts.clear()
    for plea, day in pairs:
        if _LET_IT_WAIT.fullmatch(plea.clause.text) and day.clause.dates and not day.intents - {Intent.COMMIT}:
            plea.judgement, plea.intents, plea.role = NO_VERDICT, {Intent.EXTENSION}, DateRole.EXTEND_TO
            plea.has_open_denial, plea.doubts = False, [WHY_AND_UNTIL_WHEN]
    for plea, day in [*pairs, *((after, before) for before, after in pairs)]:
        is_long = plea.role is DateRole.EXTEND_TO and any(mention.span for mention in plea.clause.dates)
        if is_long and not day.intents and _TO_THE_DAY.fullmatch(day.clause.covered):
            names_it = any(mention.span is None and mention.moment.future for mention in day.clause.dates)
            plea.has_no_date = plea.has_no_date or names_it
            day.role = DateRole.EXTEND_TO if names_it else day.role
        is_open = Intent.EXTENSION in plea.intents and not plea.clause.dates
        if is_open and day.reports and day.clause.dates and _HANDS_IN.search(day.clause.text):
            day.reports, day.role = False, DateRole.EXTEND_TO


def _date_by_what_is_not_before(pairs: Sequence[tuple[Reading, Reading]]) -> None:
    """到12月5日才弄得完，申请顺延."""
    for plea, day in pairs:
        is_open = Intent.EXTENSION in plea.intents and not plea.clause.dates
        if (
            is_open
            and not day.intents - {Intent.COMMIT, Intent.DIFFICULTY}
            and _NOT_BEFORE.fullmatch(day.clause.covered)
        ):
            day.intents, day.judgement, day.has_no_date, day.role = set(), NO_VERDICT, False, DateRole.EXTEND_TO
            day.blocker = None
            day.doubts.clear()


def _read_beside_a_plea(reading: Reading) -> None:
    """The old deadline, the plea that was made, since when it counts: nothing of the work."""
    if _DAY_IS_OPEN.fullmatch(reading.clause.text):
        reading.judgement, reading.has_open_denial = NO_VERDICT, False
        reading.intents -= {Intent.QUESTION, Intent.DIFFICULTY}
    if TELLS_NO_REASON.fullmatch(reading.clause.text) and reading.intents <= {Intent.EVIDENCE, Intent.DIFFICULTY}:
        reading.judgement, reading.intents, reading.role = NO_VERDICT, set(), None
        reading.doubts.clear()
    if WAS_SET.search(reading.clause.covered) and Intent.EXTENSION not in reading.intents:
        reading.judgement, reading.has_no_date = NO_VERDICT, True
        reading.doubts.clear()
    if len(reading.clause.dates) == 1 and _THE_OLD_ONE.search(reading.clause.covered):
        reading.has_no_date = True
    if COUNTED_FROM.fullmatch(reading.clause.covered):
        reading.judgement, reading.intents = NO_VERDICT, reading.intents - {Intent.DIFFICULTY}
        reading.has_no_date = True
        reading.doubts.clear()
    if PLEA_IS_MADE.fullmatch(reading.clause.covered) and Intent.EXTENSION not in reading.intents:
        reading.judgement, reading.intents = NO_VERDICT, set()
        reading.doubts.clear()
    if _THAT_SUITS.fullmatch(reading.clause.covered) and not reading.intents:
        reading.role = DateRole.EXTEND_TO
    if TOO_SOON.fullmatch(reading.clause.covered):
        reading.has_no_date, reading.blocker = True, None
        reading.intents.discard(Intent.DIFFICULTY)
        if not _WILL_NOT_DO.search(reading.clause.text):
            reading.intents.discard(Intent.CANNOT_ON_TIME)
