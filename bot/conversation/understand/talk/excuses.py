"""Forgets what keeps the writer from answering now: 图片打不开, 手机收走了, 要问下项目部, 让会计算算."""

from collections.abc import Sequence

from bot.conversation.understand.asked_back import NOT_OF_THE_WORK
from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.talk.not_put_off import say_nothing
from bot.conversation.understand.work.verdicts import NO_VERDICT, Verdict
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag

_CANNOT_SEE = expression(
    r"(?:图片?|文件|附件|链接|表格?|系统|网页|视频|消息|照片|语音|通知|邮箱|小程序)[^,。;!?]{0,3}(?:打不开|看不[了到清]|进不[去了]|登不[上了]|下不来|下载不|加载不|没[收看]到|收不到)"
    r"|听不[清见]|太吵|信号(?:差|不好|弱)|没带(?:台账|电脑|材料|资料|文件)|静音|没看(?:到|见)|没法(?:看|查)|才看(?:到|见)|(?:手机|电话)[^,。;!?]{0,4}(?:没电|静音|关机|不在)"
)
_PRIVATE_DONE = expression(
    r"^(?:我|人)?(?:刚|才|刚刚|刚才)(?:做|开|上|下|看|打|吃|忙|到|进|出|送|接|考|查|输|拔)(?:完|了|过|好)?[^,。;!?整改办]{1,5}$"
)
"""刚做完核磁: what the writer has just done is his own affair when the answer follows later."""
CANNOT_TELL = expression(
    r"^(?:现在|目前|一时|一下子|暂时|这会儿?|手头|手里|手上|具体|情况|数字?|数据|这[事个件条]|此事|[三一]言两语|[三一]句?两句(?:话)?|微信里|电话里|电话上|手机上|资料|材料|台账|底账|账本|本子|表|文件|我们?|还|也|真|都|一时半会儿?)*"
    r"(?:[说讲答记看查报想回](?:不|没法|没办法)(?:清楚?|准|上来|上|好|全|了|起来?|出来)|没(?:法|办法)(?:接电话|接听|通话|视频|回复?|答复?|说|讲|查|看|报|打字|细说)"
    r"|不(?:太|大|是很|怎么)?(?:清楚|掌握|了解|知道|记得)|没[个有]?(?:底|准)?数|没(?:带)?(?:台账|材料|资料|电脑|数据)|不在(?:手边|手头|身边|跟前|手上|我这[儿里]?)|没(?:在)?(?:手边|手头|身边))了?$"
)
"""现在说不清，晚点发你: why no answer comes now."""
_AWAITED = expression(r"^(?:等|待|容|让)(?:我们?)?[^,。;!?没未]{1,10}(?:完|好|了|来|齐|清|出|上|一下|账|数|表)$")
"""等财务对完账，周四告诉你: what comes before the answer."""
_ASKS_FIRST = expression(r"(?:我们?|还|要|得|需|先|再|这个|去)+(?:问|请示|找|联系|咨询|核实|对接|打听)")
"""要问下项目部，明天答复: who is asked before the answer is given."""
_HAS_IT_LOOKED_UP = expression(
    r"(?:我)?(?:先|去)?(?:让|叫|喊|请)[一-龥]{2,6}?(?:给我)?(?:先|去)?(?:([查算看问核翻找对])(?:一?\1|一?下|一遍)|统计|汇总|核实|核对)(?:一?下|数|账|数据)?"
)
"""稍等，让会计算算."""
_IS_ELSEWHERE = expression(
    r"[^,。;!?没未不]{0,8}(?:去|到|在|上)[^,。;!?没未不]{0,8}(?:培训|学习|开会|出差|办事|看病|住院|休假|调研|考察|挂职|进修|疗养|轮训|参会|比赛|监考|阅卷|旅游|观摩|招聘|招商|督导|巡查|抢险|值班|陪检|走访|验收|接访|采访|跟班|演练)(?:[一-龥]{1,4})?(?:去)?了?(?:呢)?"
    r"|(?:我|人|我人)?(?:还|正|都|现在)*在(?:会场|路上|车上|高铁上|飞机上|外地|外头|外面|乡下|村里|现场|工地|医院|家里|省里|市里|县里)(?:呢|了)?"
)
"""老何去省里培训了: who knows is away."""
_MY_THINGS = expression(
    r"^(?:我的?|因为|刚才)?(?:手机|电话|电脑|眼镜|笔记本|钥匙|卡|号)(?:都|也|又|刚|被|统一|全)*(?:收走|收上去|收|上交|没收|寄存|锁|摔|坏|丢|落|停机|欠费|没电|关机|静音|充电)[^,。;!?]{0,5}$"
)
"""手机统一收走了: the writer's own things."""


_IS_NOT_SETTLED = expression(
    r"[^,。;!?]{0,8}?(?:还|都|也|暂时|目前)*没(?:有)?(?:最后|完全|正式|个)?(?:定|敲定|回话|回复|回|出结果|给(?:准话|信|答复|说法|话)|说|表态|研究|上会|算出来|统计出来|汇总|报上来|拍板|准信)(?:下来|呢|完)?$"
)
"""领导还没定，定了告诉您: what is not known yet."""


_NOT_LOOKED_AT = expression(
    r"(?:您|你)?(?:们)?(?:说|发|问)?的?(?:那|这)?[条个项件事]?(?:我)?(?:还|都|也|真|一直)*没(?:有)?(?:顾[上得]|来得及|空|时间|工夫)?(?:细|仔细|好好)?(?:看|瞧|琢磨|问|了解|打听)(?:呢|上|过|到|明白|完)?"
)
"""还没顾上看，明天看了回你: the message has not been looked at, and nothing is said of the work."""


def answers(reading: Reading) -> bool:
    """Whether the clause puts an answer off, and not only tells why none comes now."""
    return Intent.DEFER in reading.intents and reading.clause.has(Tag.ANSWER, Tag.REPLY, Tag.LATER)


def forget_the_excuse(reading: Reading, following: Sequence[Reading]) -> None:
    """Takes from one clause, in place, what it would say of the work; `following` are the clauses behind it."""
    text = reading.clause.text
    if Intent.WRONG_PERSON in reading.intents and _ASKS_FIRST.match(text):
        _forget_whom(reading)
        for later in following:
            later.has_no_date = False
    elif Intent.DELEGATE in reading.intents and _HAS_IT_LOOKED_UP.fullmatch(text):
        _forget_whom(reading)
    if _is_private(reading, following):
        say_nothing(reading)
    if _MY_THINGS.match(text):
        say_nothing(reading)
        reading.intents -= {Intent.DIFFICULTY}
    if _CANNOT_SEE.search(text) or CANNOT_TELL.match(text):
        _pass_over(reading)


def _is_private(reading: Reading, following: Sequence[Reading]) -> bool:
    if NOT_OF_THE_WORK in reading.doubts:
        return True
    if following and (_PRIVATE_DONE.match(reading.clause.text) or _IS_ELSEWHERE.fullmatch(reading.clause.covered)):
        return True
    text = reading.clause.text
    is_open = any(sign.match(text) for sign in (_AWAITED, _IS_NOT_SETTLED)) or _NOT_LOOKED_AT.fullmatch(text)
    return bool(is_open) and any(map(answers, following[:1]))


def _forget_whom(reading: Reading) -> None:
    say_nothing(reading)
    reading.intents, reading.person, reading.department, reading.named = set(), None, None, None


def _pass_over(reading: Reading) -> None:
    """听不清，晚上再说: what cannot be seen, heard or told just now."""
    reading.doubts.clear()
    reading.has_open_denial = False
    reading.intents -= {Intent.EVIDENCE_PENDING, Intent.DIFFICULTY, Intent.EVIDENCE}
    if reading.judgement.verdict is not Verdict.DONE:
        reading.judgement = NO_VERDICT
