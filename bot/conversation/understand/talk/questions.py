"""Tells questions from requests and from rhetoric."""

import re

from bot.conversation.understand.talk.asked_for import is_request
from bot.conversation.understand.writing.any_of import AnyOf
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.words import Word

_COMPLETED_END = expression(
    r"了没有?$|[完好清齐毕]的没有?$|(?:收到|看到|见到|拿到|接到|看见)(?:了)?(?:我|俺|那|这)[^,。;!?]{1,8}没(?:有)?$|(?:完成|完|好|办结|整改|落实|收到|(?<![这那首头两几每一上下])批|批准|到位|通过)了?(?:没有|没|不)$"
)
_RHETORICAL_END = expression(r"(?:嘛|吗|么|呀)(?:这[个条项事]儿?)?$")
"""Ends 不是已经改了嘛, and 不是弄完了吗这个 with the subject behind it, as one speaks."""
_NEEDS_AN_END = frozenset(
    {
        "可不",
        "不就",
        "不都",
        "不早就",
        "不早都",
        "不已经",
        "不是已",
        "不是已经",
        "不是都",
        "不是早",
        "不是老早",
        "不是早就",
    }
)


_OF_WHOM = ("跟", "和", "向", "给", "对", "找", "同", "问")
"""弄完了跟谁说: asks whom to tell."""
TURNING_WORDS = frozenset({"难道", "谁说", "岂能"})
"""Turn what follows into its opposite: 谁说完成了 means that it is not done."""


def rhetorical_word(clause: Clause) -> Word | None:
    """The word that makes a clause rhetoric: 这不已经改了嘛, 谁说没完成, 不是早完成了吗."""
    word = clause.first(Tag.RHETORIC)
    if word and clause.text[: word.start - clause.start].endswith(_OF_WHOM):
        return None
    if word and word.text.endswith("这不") and _STILL_DENIED.match(clause.text[word.end - clause.start :]):
        return None
    if word and word.text in _NEEDS_AN_END and "?" not in clause.ending and not _RHETORICAL_END.search(clause.text):
        return None
    return word


_STILL_DENIED = expression(r"(?:还|也|就|都|一直)*(?:[没未]|[早远差]着|早呢)")
"""你瞧，这不没修嘛: shown as it is, and no denial of the denial."""
_NO_QUESTION = expression(
    r"^(?:这)?才?哪儿?到哪儿?$|^(?:现在|目前)?没(?:有)?哪一?[个条户家项处间所](?:是)?[^,。;!?吗么呢]{1,8}的$|[你您]们?又?不是不(?:知道|晓得|清楚|了解)$|^(?:就|得|要|先|那|还|且|只能|主要)*看(?!你|您)[一-龥]{1,6}?(?:怎么|咋|如何)(?:说|定|弄|办|安排|批|讲|处理)(?:吧|了|呢)?$|^(?:哪|任何|随便哪)一?[条项个件户处家轮批期次](?:[一-龥]{1,3})?[都也][^,。;!?吗么呢]{1,8}$|^(?:这|那)?不是[一-龥]{2,8}的(?:事|活|职责|业务|范围|工作)儿?(?:吗|嘛|么)$|(?:晚|迟|拖|超|推迟|延后|宽限|缓|^再有|^再过)(?:个|上)?几(?:天|日|个月|周)$"
)
"""这不是卫健的事吗, 怕是要晚几天."""
_A_SAYING = expression(r"(?:[谁哪怎岂]能|能|想|还想|总不能)*一口(?:就|能)?吃(?:成|个|出)(?:一?个)?大?胖子")
"""一口吃个胖子？慢着呢: so soon nothing can be, whatever mark stands behind it; and no more does 不拿下不下火线 ask."""
_A_STAMMER = expression(r"(?:就是说?|然后|那|这|嗯|啊|呃|个)*(?:啥|什么)(?:来着|的)?")
"""那啥，有个六成吧: a word that is looked for, and no question."""
_NOT_OF_THE_WORK = expression(
    r"(?:你|您|大家)?(?:吃(?:饭|早饭|午饭|晚饭)?了?(?:吗|没有?|么|不)|在(?:吗|不|么|干[嘛啥])|忙(?:吗|不|啥|什么)|睡了?(?:吗|没))(?:呀|啊|呢)?"
)
"""吃了没, 在吗: a greeting in the shape of a question; ??? and 啊? are none in any words."""
_HUMS = "嗯啊哦噢诶唉呃,"


_A_GUESS = expression(
    r"(?:差不多|大概|大约|约|估计|估摸着?|也就|可能|应该|目测|现在|目前|有个?|完成了?|[做干弄]了?)*(?:[\d.]{1,5}%|[一二两三四五六七八九十\d]{1,2}成[一二三四五六七八九半]?|百分之[一二三四五六七八九十]{1,3}|一半|大半)(?:左右|上下|多)?(?:了|吧)*"
)
"""差不多八九成?: a guess, and nothing asked."""
_WOULD_KNOW = expression(
    r"(?:就|也|我|只)?想(?:了解|咨询|请教|打听|问|知道)(?:一?下|一声)?[^,。;!?]{1,8}(?:怎么|如何|咋|多少|什么|啥|哪|几|谁|吗|流程|程序|步骤|手续|口径|格式)"
)
"""想了解一下进度怎么填."""


def is_question(clause: Clause) -> bool:
    """Whether the clause asks us something; a request put as a question is a request."""
    if _is_no_question_at_all(clause):
        return False
    if "?" in clause.ending:
        return bool(clause.text.strip(_HUMS)) and not (clause.percents and _A_GUESS.fullmatch(clause.text))
    if "想" in clause.text[:2] and _WOULD_KNOW.match(clause.text):
        return True
    if _asks_only_in_shape(clause):
        return False
    asking = [
        word.start - clause.start
        for word in clause.all(Tag.ASK)
        if not (word.text[0] in "问请咨想" and _ASKED_OF_OTHERS.search(clause.text[: word.start - clause.start]))
    ]
    if asking:
        return not _asks_nothing(clause, asking[0])
    return (
        clause.has(Tag.REQUEST_ASK)
        or _ASKING.found_in(clause.text)
        or _WHICH_DAY.search(clause.covered) is not None
        or _asks_whether(clause)
    )


def _is_no_question_at_all(clause: Clause) -> bool:
    """吃了没, 这不已经改了嘛, 能不能宽限, 问谁都一样: whatever mark may stand behind it."""
    if _NOT_OF_THE_WORK.fullmatch(clause.text) or rhetorical_word(clause) or is_request(clause):
        return True
    if "?" not in clause.ending and _NO_QUESTION.search(clause.text):
        return True
    if clause.ending == "," and _A_STAMMER.fullmatch(clause.text):
        return True
    if clause.has(Tag.ROUNDABOUT) and "?" not in clause.ending:
        return True
    if clause.has(Tag.SLOGAN) and "?" not in clause.ending and not clause.has(Tag.ASK, Tag.REQUEST_ASK):
        return True
    if _A_SAYING.fullmatch(clause.text):
        return True
    return _SENT_ON.search(clause.covered) is not None or clause.text.startswith(_WHOEVER_IT_IS)


def _asks_only_in_shape(clause: Clause) -> bool:
    """多了没有, 具体哪天说不准, 问一下经办的, 晚点再答复: words that ask, and no question to us."""
    if _ONLY_IN_SHAPE.found_in(clause.text) or _ASKS_SOMEBODY.fullmatch(clause.covered):
        return True
    if clause.text.startswith(("谁知道", "鬼知道", "天知道", "谁晓得")):
        return True
    if clause.has(Tag.NEED) and re.search(
        r"(?:研究|拍板|决定|敲定|商量)(?:一下)?(?:用|选|找|由|是)?(?:怎么|如何|哪|谁)", clause.text
    ):
        return True
    puts_off = clause.has(Tag.LATER) or re.search(r"再(?:回复|答复|告诉|回|报|说)", clause.text)
    return bool(puts_off) and not clause.text.endswith(("吗", "么"))


_AT_A_LOSS = expression(
    r"(?:真|我|都|也|还)*(?:不晓得|不知道?)(?:该|要)?(?:怎么|咋|如何)?(?:说|讲)(?:啥|什么)?(?:好|才好|了)?|(?:这|该|让我|我|这事){0,2}(?:怎么|咋)(?:说|讲)(?:呢|好|才好|好呢|嘞)"
)
"""不晓得说啥, 咋说呢: at a loss for words, and nothing asked."""
_EMPHATIC = expression(
    r"(?:我们?|这[条个项]?|那|人家|本来|可是)*(?:早|明明|已经?)[^,。;!?没未不给请]{1,10}[了的](?:好不好|好不啦|好伐|行不行|好不)(?:啊|呀)?$"
)
"""早就搞定了好不好: said with some heat, and nothing asked."""
_NO_MORE_THAN_THAT = expression(r"(?:再|更)?(?:多|别|其他|其它|余外|另外)(?:的|了)?(?:就|也|都|可)?没有?了?$")
"""三四成，多了没有: no more than that."""
_DOES_NOT_KNOW = expression(
    r"(?:哪天|哪一天|几号|几月|啥时候?|什么时候|何时|多久|多少天?|是否|能不能|能否|会不会|有没有|是不是|([一-龥])[没不]\1|多少)[^,。;!?]{0,8}"
    r"(?:说不[准好清定]|说不上来?|(?:还|都|也)?(?:没|未)(?:个)?(?:最后)?(?:定|敲定|商定|确定|说|有准信?)|待定|不好说|讲不清|定不下来|(?:还|也|都)?(?:确|决|敲|商)?定不了|[不没](?:太|大|很|是很|怎么)?(?:清楚|知道|晓得|了解|掌握|确定|好定|好讲)|没(?:个)?准|拿不准|吃不准|没数|没底|难说|再说|另说)(?:了|呢)?$"
)
"""具体哪天说不准, 完没完我也不清楚: owns that he does not know, and asks nothing."""
_NOBODY_SAYS = expression(
    r"(?:从哪|谁|怎么|找谁|归谁|哪家|哪个)[一-龥]{1,4}(?:也|都|还|就)*(?:没人[管理认说定]|没(?:个)?说法|没着落|没定|扯不清|说不清|没说清)(?:呢)?$"
)
"""钱从哪出没人管: asks nothing."""
_ONLY_IN_SHAPE = AnyOf(
    search=(_DOES_NOT_KNOW, _NOBODY_SAYS), match=(_EMPHATIC,), fullmatch=(_AT_A_LOSS, _NO_MORE_THAN_THAT)
)


_WHETHER = expression(r"没(?:呢|呀|啊|哦)?$")


def _asks_whether(clause: Clause) -> bool:
    """批复下来没, 字签完没: a verb, and 没 behind it."""
    found = _WHETHER.search(clause.text)
    if found is None:
        return False
    before = [word for word in clause.words if word.end == clause.start + found.start()]
    return any(
        word.does(Tag.COMPLETE, Tag.ACT, Tag.ARRIVE, Tag.CLOSE, Tag.ACCEPT, Tag.LATE) or word.text in {"字", "齐", "了"}
        for word in before
    )


_ASKS = expression(
    "|".join(
        (
            # 还要报不, 能发电子版不
            r"(?:还|要|能|用|可以|会|得|算|需)[^,。;!?不]{1,8}不$",
            r"(?:用|要|需要|该)[一-龥]{1,4}不$|能(?:再|给|帮)[^,。;!?]{1,8}(?:不|吗)$",
            # 完成了是吧, 办结了对不
            r"(?<!不)(?:对|是)(?:吧|不|不对|不是)$",
            # 弄完了跟谁说, 材料报哪
            r"(?:跟|和|向|给|对|找|同|由|归|问)谁|(?:往|向|去|从|上|归)哪",
            r"(?:报|交|送|发|寄|传|找)(?:到|给|去)?哪(?:儿|里|个|去)?$",
            # 要几张照片, 几个点算办结; 还剩几户没搬 is a vague number.
            r"(?:要|得|需|用|拍|盖|交|写|附|填|算|到)几(?:[个张条项份页章天号月成点次]|户)|(?<![十好])几(?:号|月|成[才算])",
            r"几[个天成点][^,。;!?]{0,3}算|(?:办结|完成|销号|整改)了?几[条项成]|的(?:有|是)几[个条户项]$",
            r"(?:还有|还剩下?|剩下?|还差|共|总共|一共|有|差|欠|(?<![匀给缓宽容等让借])我们?|科|股|局|名下|手[里上]|归我的?|离到期|离截止)几"
            r"(?:[天日]|条|项|个(?:问题|事项|任务|工作日))(?:了|呢|啊|到期|截止|没完|没办|没报|没交|没填|没批|没销)?$",
            # 哪几条, 哪天
            r"有[一-龥]{1,5}没(?:有)?$",
            r"(?:请|麻烦|烦请|望)(?:您|你)?(?:告知|告诉|明确|提供|说明)(?:我|我们|一下|下)*[^,。;!?]{0,8}(?:时间|期限|要求|标准|日期|方式|格式|电话|联系人|地址|邮箱|流程|范围)$",
            r"哪(?:一|几)?[栋幢座辆台口棵根宗桩趟班节门期届次层头只匹把副张份种类栏页本部台套版处步级家所户间段块片组笔批层]|哪几[条项个件]|^(?:是|指|问的是)?哪(?:一?[条项个件]|几[条项个])|^哪[年月日天]",
            r"^(?:什么|啥)时(?!候[^,]{1,8}(?:什么|啥)时候)",
            # 不用报了吧, 没必要再填表了吧: wants to be told that it is so.
            r"(?:不用|不必|用不着|不需要|无需|没必要|不要)(?:再|去|单独|另外|都|重新)*(?!延|催|等|谢|担心|操心|客气|改期|展期|宽限|提醒|说|问|着急|麻烦)[一-龥]{1,6}了吧$",
            # 你们要的是电子版吧
            r"[你您]们?(?:要|说|指|问|催|找|讲|看)的[^,。;!?]{0,4}(?:是|就是)[^,。;!?]{1,8}吧$",
            # 算完成还是基本完成
            r"(?:名下|我们?|归我的?|手[里上])(?:一?共|现在|目前|总共|还)*(?:还有|还剩|剩|有|差)几(?:条|项|个)[^,。;!?]{0,6}$|(?<=[个条项子样])(?:中|行|成|得|可)不$",
            r"还(?P<twice>[要用追该算需查])不(?P=twice)",
            r"(?<![时巴动])(?![时动巴])(?P<same>(?!呢|了|的)[一-龥])(?:不|没)(?P=same)(?=$|[,。;!?]|呢|啊)",
            # 报送格式有模板没, 有样表不
            r"有(?![的些人时一二两三四五六七八九十几半\d])[一-龥]{1,6}(?<![还都仍也尚并的一])(?:没有?|不)$",
            # 谁都, 什么都: asks nothing; 给个样表, 发我一份模板.
            r"(?:给|发|提供|传)(?:我|我们|一下|个|一?份|一个|\ue0ff)*[^,。;!?]{0,4}(?:模板|模版|范本|范文|样表|样本|样板|表样|样子)(?:吧|呗|看看|参考|一下)*$",
            r"(?:模板|模版|范本|范文|样表|样本|表样|样子|格式)(?:麻烦|请|能不能|再|给|也)*(?:发|给|传|提供)(?:我们?|一下|个|一?份|一个)*(?:呗|吧|一下|参考|看看)$",
            r"(?:算|选|按|填|写|该|要|是要|交|用|发|找|盖|送|寄|打印|打|走|传|拍|带|签|给|开|报|贴|叫|找|^是)[^,。;!?]{1,10}(?<!的)还是[^,。;!?\d]{1,8}$",
            r"是(?:指|说|按|算|问|看)[^,。;!?]{1,8}还是[^,。;!?\d]{1,8}$",
            r"^(?:要|在|限|是)?几个?(?:工作日|天|周|月|小时)(?!.*(?:就|能|可|吧|没|了|弄|完|搞定))[^,。;!?]{1,5}$",
            r"(?:是|算)(?:不是)?(?:同)?一(?:回|码|件|个)[事意思]{1,2}(?:不|么|吗)$",
            r"(?:[这那][条个项事件]|该项|此项|此事)(?:是|算|属)[^,。;!?]{1,8}还是[^,。;!?\d]{1,8}$",
            r"是[^,。;!?]{1,6}?(?P<verb>[来办管报去验交发审批填])还是[^,。;!?]{1,8}?(?P=verb)$",
            r"^(?:这|那)?(?:一)?(?:个|条|项|件)?是[^,。;!?]{1,8}还是[^,。;!?\d]{1,8}$",
            # 要盖公章不要, 有样表没有
            r"(?P<asked>要|能|用|算|会|可以|行|是|有|该|得)[^,。;!?不没]{1,8}[不没](?P=asked)(?:啊|呢|呀)?$",
            r"^(?:电子|纸质|原件|复印|黑白|彩色|盖章|签字|单面|双面|横版|竖版|word|pdf|excel|微信|邮箱)[^,。;!?]{0,4}还是[^,。;!?]{1,6}$",
            r"^(?:要|得|盖|交|拍)?几[个张份条项页](?:[一-龥]{1,3})?(?<![没了完过])$",
            r"^(?:格式|模板|表格|链接|截止时间|时间|标准|要求|期限|地址|邮箱|附件|依据|流程|联系人|电话|样表)呢$",
            r"^(?:报|发|交|用|填|传|写|盖|送|微信|电子|复印)[^,。;!?]{1,8}(?:可以|行|成)(?:吧|吗)$",
            r"(?<!不)(?:行|成|中|可以|管用|算数|合格|合规|规范|达标|通过|有效|齐全|满意|作数|通用|合适|妥当|准确|好使|要紧|顶用|必要|清楚|清晰|够用)不$",
            # 来几个人, 口径按哪年, 分几块写, 帮我查下还有几条
            r"(?:来|派|去|要|需要?|得)几(?:个|位|名)(?:人|专家|同志)?$|(?:按|用|从|以|算|填|报|写|截至|截止)哪(?:一)?[年月季周天](?:的)?[^,。;!?都也]{0,3}$|^(?:要|得|需要?|材料|报告|说明|方案)?分几[一-龥](?:写|报|填|交|说|列)$",
            r"^(?:帮我?|麻烦|请|给我|能)?(?:查|看|调|找|翻)(?:一?下|查|看)(?:我|俺|我们)的[^,。;!?]{1,8}$|^(?:给|留|发)(?:我|我们)?(?:个|一个|下)(?:邮箱|电话|地址|号码|联系方式|微信|链接|样式)(?:吧|呗)?$|^(?:给|让)我(?:看|瞧|查)(?:看|一?下|下)?[^,。;!?]{0,8}(?:要求|原文|标准|内容|清单|进度|期限|方案|意见)$|(?:清单|原文|要求|标准|台账|方案|文件|通知|反馈意见|意见)(?:再|麻烦|请)?(?:发|给|传|转)(?:我|我们|俺)(?:\ue0ff|一份|一下|看看|看下|下|个|过来){0,5}$",
            # 影响考核不, 周末算工作日不, 节假日顺延不
            r"^(?:影响|耽误|涉及|包括|包含|扣|通报|公开|公示|问责|追责|考核)[一-龥]{0,4}不$|(?:节假日|周末|假期|双休日?|国庆|春节|放假)(?:可以|能|自动|也|还)?(?:顺延|算|算数|上班|收|受理)[一-龥]{0,3}不$",
            # 附件多大能传, 一式几份, 送到几楼, 周几截止, 任务数是几个
            r"多(?:大|长|宽|高|厚|重|久|少)(?:的)?(?:能|可以|算|合适|才|够|行)[^,。;!?没不]{0,4}$|(?:一式|各|共)几份|(?:送|交|到|去|在)几(?:楼|层|号楼|号窗口)|(?<![十好])(?:周|星期|礼拜)几(?![天个])|是几[个家户条项人份]?$",
            # 能延几次, 延期几天要报批
            r"能(?:再)?(?:延|展|拖|宽限|延期|展期)几(?:次|回|天)$|(?:延期?|展期|逾期|超期)(?:几天|多久|多少天|几次)(?:以上)?(?:要|算|得|需|就|才|会)",
            # 电子章管不管用, 这样合不合规
            r"(?<![时动说])(?<!不管)(?<!无论)(?P<verb2>(?![时动好对行是差能可会要])[一-龥])不(?P=verb2)(?:(?![不没了的都也])[一-龥]){1,4}(?<!一样)$",
            r"(?:现场|实地|线上|线下|书面|口头|当面|上门|集中|分批|纸质|电子|正式|个人|单位)[一-龥]{1,4}还是(?!没|不|老|得|差|难|要)[一-龥]{2,6}$",
            r"(?:[你您]们?|办公室|那边|系统里?)[^,。;!?]{0,4}[一-龥](?:到|着|了|见|过|上)没(?:有)?$",
            r"(?P<whether>[给发报收看送销批通传])没(?P=whether)[^,。;!?都也]{1,6}$",
            r"(?:延期|展期|宽限)[^,。;!?]{0,6}(?:还)?(?:来得及|要(?:交|走|办|写)|怎么|如何|找谁|几次|超过|最多|最长)[^,。;!?]{0,8}(?:吗|么|不|行不行)$",
            r"几(?:张|份|个|页|遍|次|天|人|年|个月|周)(?:就|才|算)?(?:够|行|可以|合适|算数|算)(?:啊|呢)?$",
            r"第几(?:条|项|个|款|批|页|张|次|轮|号|栏|行|类|种|档|级|等|期)[^,。;!?]{0,6}$",
            r"(?:要|需要?|得|要求)几(?:级|道|方|家|层|重|轮|套|本)[^,。;!?]{0,4}$",
            # 在哪看, 去哪交, 报哪个口
            r"(?<!哪)[在去到往从](?:哪|啥地方|什么地方)(?:儿|里|边)?[^,。;!?]{0,3}$|(?:报|交|送|发|找|问|归|由|让|请)谁[^,。;!?都也]{0,3}$",
            # 要报几份, 需拍几张
            r"(?:要|得|需要?|该|应该?|能|可以?|用|最多|最少|至少|一共|总共)(?!逾期|超期|超时|拖|晚|迟|延|缓|宽|推|等|再等|耽误|误)[一-龥]{0,3}几(?:[个张条项份页章天号月成点次遍回稿版级人]|户)(?:啊|呢|呀|合适|算)?$",
        )
    )
)
"""还有几天, 哪一条: asks without any of the words that ask in every place."""


_ASKING = AnyOf(search=(_ASKS, _COMPLETED_END, expression(r"(?<!干)吗|(?<![什怎那这多])么$")))
_WHICH_DAY = expression(
    r"哪\ue0ff+(?![都也])|(?<!不管)(?<!无论)是\ue0ff+(?:呢|,)?还是\ue0ff+$|按\ue0ff+还是\ue0ff+|\ue0ff+[报交完]?还是\ue0ff+[报交完]?$"
)
"""截止是15号还是25号."""
_ASKED_OF_OTHERS = expression(r"(?:(?:得|要|再|去|先|我)(?:先|再)?|[你您]们?(?:直接|先|可以|去)?)$")
"""我得问一下业务科: asks somebody else."""


_WHOEVER_IT_IS = ("问谁都", "找谁都", "谁都", "跟谁都")
_WHOEVER = expression(
    r"谁[一-龥]{1,2}谁|谁[一-龥]{1,4}(?:我|就)[一-龥]{1,3}谁|谁不(?:想|愿|盼|希望|急)|哪(?:里|儿)?算(?:哪|到)|哪[一-龥]{1,2}算哪|(?:谁|哪一?[个里儿家条项件户处]|什么|啥|怎么|咋|多少)[^,。;!?]{0,3}(?:都|也)"
)


def _asks_nothing(clause: Clause, place: int) -> bool:
    """没什么困难, 没遇到啥问题, 无论怎样, 谁都知道."""
    if re.match(r"谁不(?:想|愿意?|希望|盼|急|乐意)", clause.text[place:]):
        return True
    if _NOTHING_OF_THE_KIND.match(clause.text[place:]) and clause.before(clause.start + place, Tag.NEG):
        return True
    if _WHOEVER.match(clause.text[place:]) and not clause.text.endswith(("吗", "么", "呢")):
        return True
    if _TALKED_OVER.search(clause.text[:place]) and not clause.text.endswith(("吗", "么", "呢")):
        return True
    return bool(re.search(r"(?:没|没有|无论|不管|不论|任)$", clause.text[:place]))


_TALKED_OVER = expression(
    r"(?:商量|商讨|商议|研究|讨论|琢磨|合计|请示|探讨|摸索|协商|对接|沟通|核实|论证|谋划|盘算|想)(?:着|一下|下)?(?:该|应该)?$"
)
"""正找财政局商量怎么核销: what is being talked over elsewhere."""


_NOTHING_OF_THE_KIND = expression(
    r"(?:什么|啥|多少)(?:太?大的?|特别的?|具体的?|明显的?)*(?:困难|问题|难|阻力|障碍|麻烦|意见|异议|影响|变化|阻碍|瓶颈|堵点|情况)"
    r"[^,。;!?]{0,3}(?<![吗么呢])$"
)


_SENT_ON = expression(
    r"(?:你|您|这|得|应该?|要|去|该)(?:你|您)?(?:得|去|要)?(?:问|找|联系)(?:一下|下)?\ue0ff+(?:吧|去)?$|^(?:请|麻烦)(?:您|你)?(?:去)?(?:问|找|联系|咨询)(?:一下|下)?(?:\ue0ff+|他们|她们|那边|对方)(?:吧|去)?$|^[一-龥]{2,4}请问\ue0ff+$|(?:的事情?|的活儿?|这块|方面|业务|问题)请?(?:问|找|联系|咨询)(?:一下|下)?\ue0ff+(?:吧|去)?$"
)
"""完成没完成你得问陈股长: sends us on to somebody who knows."""
_ASKS_SOMEBODY = expression(
    r"(?:我|得|要|先|再|去|还)*(?:问|请教|咨询)(?:一下|下|一问)(?:\ue0ff+|经办|下面|科里|会计|财务|业务|他们|同事|[一-龥]{1,4}(?=的|那边|$))(?:的|那边|人|才?知道)?"
)
"""问一下经办的: somebody else is to be asked, and not we."""
