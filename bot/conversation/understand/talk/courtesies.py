"""Sets aside what only surrounds the matter: thanks, greetings, a yes before the fact, old deadlines, the story of a question."""

from collections.abc import Sequence
from itertools import pairwise

from bot.conversation.understand.asked_back import CONSENT_TO_WHICH
from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import NO_VERDICT, Verdict
from bot.conversation.understand.writing.expressions import expression

_THANKS = expression(
    r"(?:烦?请|麻烦|敬请)?(?:您|你们?|领导|办公室)?(?:注意)?查收(?:一下)?|(?:非常|十分|多多?|万分|再次)?(?:谢谢|感谢|多谢|致谢|拜托|辛苦|劳驾|打扰)(?:了|您|你|领导|提醒|支持|理解|督促|催促|批评|鞭策|鼓励|信任|关心|挂念|惦记|牵挂|惦念|督办|关注|操心|费心|帮助|指导|各位|大家|组织|你们|您们)*"
)
_GREETING = expression(
    r"(?:\ue0ff+|各位|大家|[一-龥]{0,4}(?:主任|书记|局长|科长|领导|老师|同志))(?:领导|老师|同志)?(?:好|们好|早|早上好|上午好|下午好|晚上好)"
)
_YES = expression(r"(?:是|对|嗯|没错|对的|是的|没错的|哦)+(?:的|呀|啊)?")
_OLD_DEADLINE = expression(
    r"(?:我们?|这条|这项|该项|本项)?(?:原定|原计划|原来定的?|本来(?:定|计划|说)?|原(?:期限|时限)是?|(?:规定|要求|台账上?)的?(?:期限|时限|时间)?是?)(?:是|在|定)?\ue0ff+(?:完成|交|办结|完|到期|的|报)*"
)
_BY_THE_BOOK = expression(
    r"(?:请|可|可以|就|抓紧|尽快|按程序|按规定|,)*(?:报批|上报|办理|落实|执行|实施|印发|下发|组织实施)(?:吧|即可)?|(?:我)?(?:已经?)?(?:签|批|签字|盖章|签发|批示)了|照(?:此)?(?:发|办|报送?|呈报|印发|批|办理|执行)(?:吧)?|[按照](?:这个?|此|原)?(?:方案|意见|计划|稿子?)(?:实施|执行|办|推进|落实|来)(?:吧)?|"
    r"(?:你们?|您|办公室|整改办|巡察办|综合科)*(?:就|直接|正常|往下|可以|先|继续|抓紧)*(?:走(?:流程|程序|手续)|[按照依](?:着)?(?:流程|程序|规定|手续|规矩|要求)(?:走|办|来|推进)?|往下走|推进)(?:吧|就行|就好|即可|好了)?"
)
"""没意见，走流程吧: what is consented to takes its course."""
_WORD_FROM_ABOVE = expression(
    r"(?:领导|上级|上面|巡察组|会上|文件|通知|书记|主任|[一-龥]{0,4}[长记任])(?:在会上|当时|上次|昨天)?(?:批示|批|要求|强调|指示|交代|明确|讲|说|定|规定)(?:的是|的:|:)"
    r"|[^,。;!?]{1,12}是(?:领导|上级|上面|巡察组|[一-龥]{0,4}[长记任])(?:在会上|当时|上次|昨天)?(?:批|定|说|提|要求|交代|布置|讲)的$"
)
"""馆长批的是“尽快退费”: what was ordered, beside what became of it."""
_A_PAIR = 2
_FACTS = frozenset(set(Intent) - {Intent.ACK, Intent.UNCLEAR})


def set_aside_courtesies(readings: Sequence[Reading]) -> None:
    """谢谢, 王主任好, 是的 beside anything that is said are no nod; 原定30号 beside what became of it gives no day."""
    says_more = any(
        reading.intents & _FACTS or reading.judgement.verdict is not Verdict.NOTHING for reading in readings
    )
    for reading in readings:
        words = reading.clause.covered
        if says_more and reading.intents == {Intent.ACK}:
            polite = _THANKS.fullmatch(words) or _GREETING.fullmatch(words)
            agrees = _YES.fullmatch(words) and any(other.judgement.verdict is Verdict.DONE for other in readings)
            if polite or agrees:
                reading.intents.clear()
        if len(readings) > 1 and _OLD_DEADLINE.fullmatch(words):
            reading.judgement, reading.has_no_date = NO_VERDICT, True
            reading.doubts.clear()
        if len(readings) > 1 and _WORD_FROM_ABOVE.match(reading.clause.text):
            reading.judgement, reading.has_no_date = NO_VERDICT, True
            reading.intents -= {Intent.COMMIT, Intent.PROGRESS, Intent.ACK}
            reading.doubts.clear()
    _forget_the_day_in_mind(readings)
    _nod_before_a_nod(readings)
    _take_consents(readings)


_WELL_THEN = expression(r"(?:妥|好|成|中)了")
_NOD_OR_SETTING_OUT = expression(
    r"(?:我|我们|都|也|已经?)*(?:知道|晓得|明白|知悉|知晓|收到|记住|记下|清楚)(?:了|啦|喽)?"
    r"|(?:我们?)?(?:这就|马上|立马|立刻|立即|回头|随后)(?:就|去)*(?:[办弄改做干整去]|安排|落实|处理|布置)(?:下去)?"
)


def _nod_before_a_nod(readings: Sequence[Reading]) -> None:
    """妥了，已知晓; 好了，马上办: as good as yes, and no claim."""
    if len(readings) == 2 and _WELL_THEN.fullmatch(readings[0].clause.text):
        opening, rest = readings
        if rest.judgement.verdict is not Verdict.DONE and _NOD_OR_SETTING_OUT.fullmatch(rest.clause.text):
            opening.intents, opening.judgement = {Intent.ACK}, NO_VERDICT
            opening.doubts.clear()


_KEPT_IN_MIND = expression(r"(?:我|我们|都|也|心里|一直|就)*(?:记着|记得|记住|有数|记在心[里上])(?:呢|了|的)?")
_THE_DAY = expression(
    r"(?:就是|是)?\ue0ff+(?:我|我们|都|也|心里|一直)*(?:记着|记得|有数|知道)?(?:之?前)?(?:呢|嘛|了|的|吧)?"
)


def _forget_the_day_in_mind(readings: Sequence[Reading]) -> None:
    """记着呢，31号; 知道了，10月31日我心里有数: the deadline that is remembered, and no day of the writer's own."""
    if len(readings) != _A_PAIR or not all(reading.intents <= {Intent.ACK} for reading in readings):
        return
    nod, day = readings
    remembers = _KEPT_IN_MIND.fullmatch(nod.clause.text) or _KEPT_IN_MIND.search(day.clause.text)
    if Intent.ACK in nod.intents and remembers and _THE_DAY.fullmatch(day.clause.covered):
        day.judgement, day.has_no_date, day.has_open_denial = NO_VERDICT, True, False
        day.doubts.clear()


def _take_consents(readings: Sequence[Reading]) -> None:
    """可，按程序报批; 我签了，往下走吧; 报告我审过了，照此办: a consent, and how the matter goes on from there."""
    for nod, after in pairwise(readings):
        if nod.clause.text in _GRANTS and nod.intents == {Intent.ACK} and _BY_ITS_COURSE.fullmatch(after.clause.text):
            nod.intents = {Intent.APPROVE}
            nod.doubts.append(CONSENT_TO_WHICH)
        if (
            len(readings) == _A_PAIR
            and _SIGNED.fullmatch(nod.clause.text)
            and _LET_IT_GO_ON.fullmatch(after.clause.text)
        ):
            nod.intents, nod.judgement, after.intents = {Intent.APPROVE}, NO_VERDICT, set()
            after.reports = False
            nod.doubts[:] = [CONSENT_TO_WHICH]
        if nod.intents == {Intent.ACK} and len(readings) == _A_PAIR and _PASSES_IT_ON.fullmatch(after.clause.text):
            after.judgement, after.intents = NO_VERDICT, set()
            after.doubts.clear()
    if any(Intent.APPROVE in reading.intents for reading in readings):
        for reading in readings:
            if Intent.APPROVE not in reading.intents and _PUT_ON_FILE.fullmatch(reading.clause.covered):
                reading.intents, reading.judgement = set(), NO_VERDICT
                reading.person, reading.department, reading.named = None, None, None
                reading.doubts.clear()
            if Intent.APPROVE not in reading.intents and _WENT_THROUGH.fullmatch(reading.clause.text):
                reading.judgement, reading.intents = NO_VERDICT, set()
                reading.doubts.clear()
            if Intent.APPROVE not in reading.intents and _BY_THE_BOOK.fullmatch(reading.clause.text):
                reading.judgement = NO_VERDICT
                reading.doubts.clear()
                reading.intents.discard(Intent.COMMIT)
            if reading.intents <= {Intent.ACK, Intent.COMMIT} and (
                len(reading.clause.text) == 1 or _A_NOD.fullmatch(reading.clause.text)
            ):
                reading.intents.clear()


_PASSES_IT_ON = expression(
    r"(?:我们?|一定|都|也|就|这就|马上|立即|立刻|尽快|会|及时)*(?:会(?:安排|处理|跟进|注意|留意)|(?:会)?(?:转达|转告|传达|转发|通知(?:下去)?|转给他们))(?:的|好|一下|到位|下去|到人|的了)?"
)
"""记下了，会安排; 收悉，马上转达: goes with the nod, and promises nothing of the work."""
_SIGNED = expression(
    r"(?:字|单子|件|批件|审批单|流程|呈批件)?(?:我)?(?:这边|这里)?(?:已经?|都|刚)*(?:签|批|审|核签|签发|签批|会签|签字|审批|审签)(?:完|过|好)?(?:字)?了?"
)
_LET_IT_GO_ON = expression(
    r"(?:你们?|您|办公室|就|请|可以|继续|直接|接着|先|正常)*(?:(?:往[下后上前]|继续|接着)(?:走|办|流转|报|送|传|弄|(?:推|推进)(?=吧))?(?:流程|程序|手续)?|走(?:流程|程序|手续)|[按照依](?:着)?(?:流程|程序|规定|手续|要求)(?:走|办理?|来)|流转|下一步|报上去|往上报|发(?:下去|出去)|印发|下发|盖章)(?:下去)?(?:吧|就行|就好|即可|好了)?"
)
"""我签了，往下走吧: what waited for the writer's own hand may go on."""
_GRANTS = frozenset({"可", "可以", "准", "行"})
_BY_ITS_COURSE = expression(
    r"办|发|印发?|批|签发?|报|下发|上报|请办理?(?:吧)?|(?:请|就)?[按依照](?:程序|规定|流程|要求|规矩|此|这个)(?:报批|办理?|执行|走|上报|实施|来|批|报送|呈报|印发|报|发|定|弄|签|印|拨)(?:吧)?"
)
"""可，按程序报批: granted, and may take its course."""
_WENT_THROUGH = expression(
    r"(?:方案|材料|稿子?|报告|请示|文件?|件|表|台账|意见|预算|合同|这[个份条项])?(?:我|本人)?(?:这边)?(?:已经?|都|刚|也)*(?:看|审|阅|过目|研究|审核|审阅|核)(?:完|过)?了?"
)
"""报告我审过了，照此办: went through before it is consented to."""
_PUT_ON_FILE = expression(
    r"(?:请|由|让|交|转|送|报|麻烦)?\ue0ff+(?:那边|老师|同志)?(?:就|去|先|及时|抓紧|给|做好?|办理?|负责|统一)*(?:备个?案|登个?记|存个?档|归档|建档|记(?:一下|录|账)|留[存底]|知悉|知照|备查|存查|会签|更新台账|改台账)(?:一下|手续)?(?:吧|即可|就行)?"
)
"""批准，请办公室备案: where the consent is put on file, and no work for anybody."""
_A_NOD = expression(r"(?:ok|没问题|没毛病|行吧?|好的?|行的?|嗯+|哦|中|可以?|看了|看过了|审了|审过了|已?阅)")
"""ok，发吧: a nod before the consent."""
_SMALL_TALK = expression(
    r"(?:今天|今晚|今早|明早|昨晚|外面|这边|我们?这[边里儿]?|这天|天气?|这[几两]天|这会儿?|现在|又|要|会|在|正|还|好像|可能|听说|预报|说|真|太|好|很|挺|有点|有|\ue0ff)*"
    r"(?:下[小中大暴阵]?[雨雪]|刮[大台]?风|有[雨雪风雾霾雷]|[雨雪]|冷|热|闷|凉|降温|变天|起[风雾]|打雷|阴天?|晴天?|多云|雾大|沙尘暴?|变冷|变热|堵车|放晴|出太阳|记得带伞|带把伞|注意(?:安全|保暖|身体)|多穿点|路上慢点|天气?(?:真)?[好差]|暖和|凉快)"
    r"(?:了|呢|啊|呀|吧|哈|哦|得很|死了|记得带伞|带伞|注意安全|多穿点|路滑|,)*"
    r"|(?:这个?|这事儿?|那个?|目前|现在|眼下|还|真|也|实在|,)*(?:说不[清准好上](?:来|楚|道不明)?|不好(?:说|讲)|难说|讲不清楚?|道不明|说不定)(?:了|啊|呢|呀|吧)?"
)


def leave_small_talk_open(readings: Sequence[Reading]) -> None:
    """明天下雨, 这个不好说: of the weather or nothing alone, which says nothing of the work; 一直下雨没法干 does."""
    if not all(_SMALL_TALK.fullmatch(reading.clause.covered) for reading in readings):
        return
    for reading in readings:
        reading.judgement, reading.has_no_date, reading.has_open_denial = NO_VERDICT, True, False
        reading.intents, reading.blocker = set(), None
        reading.doubts.clear()


_TOLD_ELSEWHERE = expression(
    r"(?:系统|台账|通知|表|文件|短信|提醒|平台|名单|清单|方案)[里上中]?(?:面|头)?[^,。;!?]{0,4}(?:显示|写|说|标|是|要求|填|列|定)|(?:写|标|填|列|显示)的是"
)
_TOLD_TWO_WAYS = expression(
    r"(?:上[次回]|之前|原来|原先|前面|这[次回]|昨天|刚才|通知|群里|文件|[你您]们?|有的?|一个|一会儿?)[里上]?(?:又|还|都|是|明明)*(?:说|写|讲|定|标|发|要求|通知)(?:的|了|是)*[\ue0ff一-龥]{0,6}"
)
"""到底哪天截止？上次说月底: why it is asked."""
_WHAT_FOR = expression(r"^(?:我们?|咱们?)?(?:也)?(?:好(?=[安准心提早抓有组]|通知|布置)|以便|免得|省得|不然)")
_IN_MY_HANDS = expression(
    r"(?:我|我们|科里|单位)?(?:手上|手里|手头|名下|这边|头上|这儿)(?:现在|目前)?(?:一共|总共|还|共)?(?:有)?[\d一二两三四五六七八九十好几]+(?:条|项|个|件)[^,。;!?]{0,3}"
)
"""哪一条？我手上三条呢: how many the writer has, and nothing of how they stand."""
_CANNOT_OPEN = expression(
    r"(?:附件|文件|图片?|链接|表格?|照片|视频|系统)[^,。;!?]{0,3}(?:打不开|看不[了到清]|进不[去了]|下不|没收到|乱码)"
)


_WILL_NOT_LOAD = expression(
    r"(?:我|我们|这边|手机|电脑|系统|网页|链接|附件|图片|照片|视频|文件|表格?|app|微信|老|总|一直|都|太大|上|里|的|在)*(?:点|打|传|看|登|加载|下载|发|上传|进|刷)不(?:开|上去?|了|出来?|动|进去?)(?:了)?"
)
"""整改期限能看一下吗，手机上点不开: why it is asked."""


def leave_only_the_question(readings: Sequence[Reading]) -> None:
    """系统里显示逾期了，为什么; 我好安排人: what led to a question and what its answer is for say nothing of the work."""
    asked = [place for place, reading in enumerate(readings) if Intent.QUESTION in reading.intents]
    if not asked:
        return
    for place, reading in enumerate(readings):
        text = reading.clause.text
        is_before = place < asked[-1]
        story = (is_before and (_TOLD_ELSEWHERE.search(text) or _CANNOT_OPEN.search(text))) or _WILL_NOT_LOAD.fullmatch(
            text
        )
        mine = _IN_MY_HANDS.fullmatch(text) is not None
        reading.has_no_figures |= mine
        two_ways = place > asked[0] and _TOLD_TWO_WAYS.match(reading.clause.covered) is not None
        is_aside = story or mine or two_ways or (place > asked[0] and _WHAT_FOR.match(text) is not None)
        if Intent.QUESTION not in reading.intents and is_aside:
            reading.intents.clear()
            reading.judgement, reading.has_no_date, reading.has_open_denial = NO_VERDICT, True, False
            reading.doubts.clear()
            reading.reports = False
