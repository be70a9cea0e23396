"""Makes one plain writing out of the many that people type: widths, typos, fillers, emoji, links."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

import opencc

from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.slang import standard

LIMIT = 2000
"""Characters that are read; a longer text is a pasted document, of which only the head is looked at."""

DOCUMENT, LINK, FILE, PHONE, QUOTATION = "\ue001", "\ue002", "\ue003", "\ue004", "\ue005"
"""Stand in the plain text for a document's number, a link, a file's name, a telephone number, the words of others."""

_PRIVATE = expression(r"[\ue000-\uf8ff\u200b-\u200f\u2060\ufe0e\ufe0f\ufeff\u00ad]")
_CIRCLED = expression(r"第?(?P<sign>[\u2460-\u2473])(?P<noun>条|项|个)?")
_EMOJI = expression(
    "(?P<yes>[√✓👌👍🆗🫡🙏🤝💪✅✔☑🙆][\U0001f3fb-\U0001f3ff]?|\\[(?:ok|好的|强|赞|抱拳|收到|握手|合十|敬礼|胜利|耶)\\])"
    "|[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\U0001f1e6-\U0001f1ff]|\\[[一-龥]{1,3}\\]"
)
_PAUSE_OF_EMOJI = expression(
    f"(?<=[了完成毕好齐位清过的妥结到行道掉发传吧呢啊])(?:{_EMOJI.pattern.replace('(?P<yes>', '(?:')})++(?=[一-龥])"
)
"""完成✅材料已发: a picture between two words is a pause."""
_DASHED = expression(r"(?<![\d.])(\d{1,2})[—–](\d{1,2})(?![\d.%])")
_ATTACHED = expression(r"[\[【](?:图片|照片|相片|视频|图|文件|附件|短视频)[\]】]")
"""[图片]: what a chat writes where a picture or a file was sent."""
_BAR = expression(
    r"(?<![一-龥\d])(?:第|那个|这个|就是|喂那个)*(?P<high>[\d一二三四五六七八九])杠(?P<low>[\d一二三四五六七八九])(?!\d)"
)
"""四杠二: the measure 4-2, as it is spoken."""
_PER_CENT = expression(r"(?<=[\d一二三四五六七八九十百])(?:趴|个趴|pa)(?![一-龥])")
_FORMAL = expression(
    r"(?<=[一二三四五六七八九])拾|(?!陆陆)[壹贰叁肆伍陆柒捌玖拾佰仟]{2,}|[壹贰叁肆伍陆柒捌玖](?=[万亿台件户个项条处元亩吨份成座栋间名人辆盏家所村株套口根米宗起张本次组批眼棵幢孔])"
)
_IN_PLAIN_DIGITS = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟", "一二三四五六七八九十百千")
"""叁拾台: the numerals of cheques."""
_SCALE = expression(r"(?<=\d)(?:(?P<wan>w)|k)(?![a-z0-9])")
"""18w, 5k: tens of thousands and thousands as they are typed."""
_AND_TENTHS = expression(
    r"(?<![\d.第])(?P<whole>\d{1,6}|[一二两三四五六七八九十百]{1,4})(?P<unit>公里|千米|米|吨|公顷|亩)(?P<tenths>[1-9一二三四五六七八九])(?=$|[,，。;；!！?？、]|左右|多|的|都|全)"
)
"""1公里8, 三米五: the last digit counts tenths of the unit."""
_COMPARED = (
    (
        expression(r"《[^》]{1,40}》(?=(?:已经?|都|也|我们?)*(?:收到|收悉|已?阅|看到|看过|看了|已看|知悉|学习了))"),
        "通知",
    ),
    (
        expression(r"十之(?=[一二三四五六七八][二三四五六七八九](?:$|[^月号点\d]))(?P<low>.)(?P<high>.)"),
        r"\g<low>\g<high>成",
    ),
    (
        expression(
            r"(?<=[十百])又(?=[一二三四五六七八九][户间个件台处条亩人名套家份座辆吨米公十百])(?<=[一二三四五六七八九]..)"
        ),
        "",
    ),
    (expression(r"(?<=[\d一二两三四五六七八九十百千])个(?=亿|万元|千万元?)"), ""),
    (expression(r"(?<=[剩差欠])个(?=[一二三四五六七八九两]?[一二三四五六七八九两几十][户个处家条件人台间])"), ""),
    (expression(r"(?<=月)份?的?最后一天"), "底"),
    (expression(r"[>≥]=?\s*(?=\d)"), "至少"),
    (expression(r"[<≤]=?\s*(?=\d)"), "不到"),
    (expression(r"(?<![\d.%])(?=\d{1,3}(?:\.\d+)?%?\s*(?:→|-+>)\s*\d)"), "从"),
    (expression(r"(?<=[\d%])\s*(?:→|-+>)\s*(?=\d)"), "到"),
    (expression(r"[≈~]\s*(?=\d)(?<![\d%]~)"), "约"),
)
_QUOTED = expression(r"[“「『\"](?P<said>[^“”「」『』\"\n]{1,200})[”」』\"]")
_QUOTING = expression(
    r"(?:说的?|讲的?|问的?|发的?|喊着?|催着?|批示|强调|指示|下令|规定|批的是|回复|答复|回|转发?[:：]?|(?<=[单表账知件统里上中组])(?:写|标|挂|填|登|登记|记|列)(?:成|为|着|了)?|定(?:了|的是|下)|写着|写的是|写的|要求的?|提醒的?|通知的?|显示|原(?:话|文)(?:是|说|写的?)?|(?:提醒|通知|消息|短信|模板|公告|系统|台账|表格?|文件|方案)[里上中](?:面|头)?(?:的|那句|这句|写的?|说的?)?|所谓的?|关于|针对|对于|反馈的?|(?:反馈|巡察|整改)?意见|(?:反馈的?|巡察的?|涉及的?)问题|指出的?|提出的?|点名的?|清单上的?)[:,]?$"
)
_SPOKEN_OF = expression(r"^的?这?[个一]?(?:问题|事项|情况|现象|说法|一?项|这?条|任务|措施|意见|短板|要求|规定|批示)")
_SPOKEN_ABOUT = expression(
    r"[?？]|是(?:上|之前|原来|误|错|(?:他们?|别人|人家|[一-龥]{1,3}(?:中|小|局|科|所|站|队|村|镇|校|院|公司|单位)|村里|下面|施工方|厂家|对方|系统|台账|上面|前任)[一-龥]{0,4}[报说写填讲]的)|这?[两三四]个字|这个?说法|这(?:个)?(?:词|话|帽子|评价|结论|定性|提法)[一-龥]{0,2}(?:太|有点|不|过|重)|做不到|不现实|办不到"
)
"""“整改到位”？差得远; “未完成”是上周的状态: what is quoted is judged by what follows."""
_ANSWERED_WITH_A_NOD = expression(
    r"^[,，。—–-]*的?(?:这一?[条项个件句段行]话?|这话|[两三四五六]个字|通知|提醒|要求|消息|短信)?(?:的?(?:通知|提醒|要求))?(?:我们?|都|已经?|也)*(?:收到|看到|看见|看过|读了|记下|知悉|知道|已阅|明白|收悉|晓得|了解)"
)
_DECLINED = expression(r"^[,，。—–\s-]*(?:我们?|都|也|暂时?|目前)*(?:不需要|不用|不必|用不着|无需|不申请|没必要)")
"""“是否需要延期”——不需要: the words quoted say what is declined."""
_NAMED_AGAIN = expression(
    rf"{QUOTATION},的?(?:这一?[条项个件句段行]话?|这话|[两三四五六]个字|通知|提醒|要求|消息|短信)(?:的?(?:通知|提醒|要求))?"
)
"""“10月底前完成”这条收到: what was quoted is named again before it is answered."""
_NOT_TO_BE_HELD_UP = expression(r"(?:别|不要|莫|甭)(?:再|老|总)?(?:拿|用|光写|只写|写成?)$")
"""别拿“基本完成”糊弄我: what one will not hear."""
_NOW = expression(r"^(?:这?[条项个])?(?:现在|目前|都|也)?(?:已经|早已|早就)")
_OTHERS_SAY = expression(
    r"^(?:据|听)?(?!.*(?:[你您]|通知|提醒|消息|短信|系统|台账|文件|问))[^,，。]{1,8}?(?:说|讲|原话|答复|回话|回复|反映|称|回电)(?:是|了)?[:：,，\s]*$"
)
"""楼长原话：“管子全换好了”: what another said is all that is told."""
_LONGEST_TERM = 6
"""Up to so many characters in quotation marks may be a term that the writer uses himself."""
_NO_BUT = expression(
    r"^\s*(?:[哦噢啊呃唉]|等等|等一?下)?[,，]?(?:不对不对|不对|(?<=[哦噢啊呃唉])不)[,，](?=.{0,3}[是应\d])"
)
"""哦不，是65%: the writer puts himself right."""
_TOPIC = expression(
    r"^\s*(?:关于|针对|对于|有关|就|您(?:们)?(?:反馈|说|问|提|指出)的|(?:巡察)?(?:反馈|提出|指出|交办)的)[^,，。;；!！?？\d第]{1,30}?"
    r"(?:问题|事项?|情况|一事|缺口|一项|这项|整改)[,，:：]"
)
"""关于工资拖欠的问题，: what the reply is about says nothing of how it stands."""
_EARLIER_MESSAGE = expression(r"^\s*[「“\"][^\n]{1,600}\n[-—–\s_]{3,}\n|^\s*>[^\n]*\n", re.MULTILINE)
"""What a chat puts in front of a reply: the message that is answered."""
_TITLE_OF_NOTICE = expression(
    r"^【[^】\n]{1,30}】[^,，。;；\n]{0,60}?(?:到期|截止|期限)[^,，。;；\n]{0,10}[\s,，。;；\n]+(?=\S)"
)
_A_TOPIC = expression(
    r"(?<![一-龥])(?P<topic>(?![你您我])(?:这个|那个)?[^\W\d_了没不是到来下够成完看说讲办弄改搞做行好对有去]{1,6})嘛[,，]?(?=[一-龥\d])(?!不)"
)
"""钱嘛，还没拨: what is spoken of, and no statement."""
_RUN_ON = expression(
    r"(?<=[了来到够成位下完动通]嘛)(?=[一-龥])|(?<=[清了着里上中便]) ?(?=(?:回头|晚点|待会儿?|一会儿?|等会儿?|过会儿?)(?:再|我)?(?:打|给|回|说|报|联系))|(?<=[一-龥]{2})(?=(?:所以(?:说|呢|嘛|啊|我们?|就|现在|一直|也|还|只能|都|到现在)*|害得我们?|搞得我们?|弄得我们?)(?:没|停|干不|做不|动不|办不|弄不|搞不|无法|不能|只能|拖|慢|耽误|卡|干等))|(?<=[工完动好批到]呢)(?=在|还|就[差等]|等|要|得|我)|(?:(?<=知道了)|(?<=收到了)|(?<=明白了)|(?<=晓得了))(?=我们?(?:这就|马上|立马|安排|去|来|尽快|会|让|抓紧|回头)|知道了|收到了)|(?:(?<=[完好齐清成结]了)|(?<=到位了)|(?<=销号了)|(?<=完毕)|(?<=已完成))"
    r"(?=(?:那个?|这个?|然后)?(?:相关|佐证|有关)?(?:材料|照片|资料|台账|票据|发票|图片|视频|报告)(?:也|都|全|在|已|发|交|传|放|随后|后补|明天|晚点|报|我|让|叫|给|等|下午|晚上|马上|回头|一会)|(?:你|您|请|领导)?们?(?:就|都)?放心|(?:你|您|请|领导)们?(?:可以|能|随时|有空|要不要)?(?:来|去|派人|过来)|(?:全都|全部都?)已?经?[改弄办做整]|已完成)"
)
"""改完了材料也交了: as spoken, without a pause."""
_SAID_TWICE = expression(r"(?P<said>(?!完了|好了|对了|行了|罢了)[一-龥]{1,3}了)(?P=said)")
"""发了发了都发下去了: as spoken, the same twice."""
_ALREADY = expression(
    r"(?<![自知利律克体立舍异损由])[己巳](?![方任见所欲身时])|以(?=经)"
    r"|(?<![予加给得可所难足致借])以(?=(?:全部)?(?:完成|办结|整改(?:完成|完毕|到位|完))了?(?:$|[,，。!！;；]|请|申请|材料|以))"
    r"|(?<![一-龥])以(?=(?:上报|报送|报|提交|印发|下发|清退|退还|销号|验收)了?(?:$|[,，。!！;；]))"
)
"""己完成, 以经完成: 已 as it is mistyped."""
_URL = expression(r"(?:https?://|www\.)[^\s，。；！？、,;]{1,500}")
_EMAIL = expression(r"[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}")
_FILE = expression(r"[\w一-龥()-]{0,40}\.(?:docx?|xlsx?|pdf|jpe?g|png|zip|rar|pptx?|wps|mp4)(?![a-z])")
_DOCUMENT = expression(r"[〔\[【(](?:19|20)\d\d[〕\]】)]第?\d{1,5}号")
_ISSUER = expression(r"[一-龥]{1,12}[发字函办通党令纪政规呈审督]$")
_BEFORE_ISSUER = expression(r".*(?:文号[是为:]?|印发了?|下发了?|出台了?|见|为|以)")
_PHONE = expression(
    r"(?<!\d)12(?:345|315|369|328|388|378|333|350|316|320|318)(?=热线|工单|平台|便民|政务|投诉|诉求|举报|转|派|系统)|(?<!\d)(?:1[3-9]\d{9}|0\d{2,3}-\d{7,8}|\d{15,18}x?)(?!\d)"
)
_SAID_AGAIN = expression(
    r"(?P<item>第?(?P<number>[\d一二三四五六七八九十]{1,4})(?P<noun>条|项|号))(?:对|嗯|啊|就是|那个|就|[,，])*(?:第)?(?P=number)(?P=noun)"
)
"""第十二条对十二条改好了: the item said twice, as one speaks."""
_FILLER = expression(
    r"^喂*[,]?(?:你好)?[,]?(?:你|您)?(?:能|可以)?听得?[到见](?:吗|不|没有?|么|吧)[啊呀,]*(?:那个什么(?=[一-龥]{1,10}(?:那个|这个|的)(?:事|活|项目)))?|(?<![一-龥])(?:喂?[,]?那个什么(?=我[让叫请]|第|还|没|已|都|[一-龥]{2,10}[哈啊呢吧嘛,]|[一-龥]{1,10}(?:那个|这个|的)(?:事|活|项目))|[额呃嗯啊哦]+就?那个?啥|(?:就是)?那(?:个)?什么(?=能不能|可不可以|我想|想|你|麻烦|请)|[呃嗯啊哦额]*(?:不是){2,}(?=,)|喂[,]?(?:那个啥?嗯*|嗯+|啊+)|[啊嗯呃]+对(?=,|就是)|嗯+|呃+|额+|啊+|哦+|噢+|唉+|哎+[呀哟呦]*|诶+|那什么|(?:就)?(?:是)?那个?啥|就是就是|(?:[啊嗯]+)?对(?=,|就是))(?!度|外|定|时候)|(?:那个|这个)(?=第|\d)|(?<=[找问])那个(?=[一-龥]{2,6})|就是说|怎么[说讲]呢[,]?|(?<![一-龥])然后(?:吧|呢|嘛|啊|呀)|(?<![一-龥])那个(?![一-龥]?月)|^喂(?!养|食|猪|牛|羊|鸡|鱼|奶|料)[,]?"
)
_THAT_IS_ALL = expression(r"(?<=[了台个户处件间项条份人座家亩%])就(?:是)?这(?:样|些|么个情况|个情况)(?=$|[,，。!！])")
"""十八台换了十二台就这样."""
_PARTICLE = expression(r"(?<=[刚才看到听说见])啊(?=[那这])|(?<=[一-龥\d%])[啊呀哈呗哦喔噢哟嘞哩哒捏呐咧啰](?![一-龥])")
_INNER_SPACE = expression(r"(?<=[一-龥])[ \t](?=[一-龥])")
_ALONE = expression(r"(?:^|[ ,。;])[一-龥] [一-龥]|[一-龥] [一-龥](?:$|[ ,。;])")
_BINDS_ON = frozenset("没未不无还尚都全也正在能可会要已仍别勿非难")
_GREETING = expression(
    r"^\s*(?:各位|尊敬的)?(?:领导|主任|局长|书记|科长|老师|大家|您|你|早上|上午|下午|晚上){1,2}(?:们)?好[,，。!！~、\s]+(?=\S)"
    r"|^\s*报告(?:各位)?[一-龥]{0,3}(?:领导|局长|主任|书记|科长|同志|老师)[,，:：\s]+(?=\S)"
)
_EMPTY = expression(r"^[^一-龥a-z0-9]*$")
_MISTYPED_END = expression(
    r"[月年]低(?=[之以]?前|左右|$|[,，。;能完交弄搞改办报就可见])|[周月年]未(?=[之以]?前|左右|$|[,，。;能交报就可见])"
)
"""月低, 周未: the end of the month or the week as it is mistyped."""
_FINE = expression(r"^\s*中[。.!！]?\s*$")
"""中, in the dialect of the plains: 行."""
_QUOTES = expression(r"[“”\"'‘’<>《》*_^|\\{}`]")
_BOXED = expression(
    r"[\[【(〔](?P<number>\d{1,6}(?:\.\d+)?%?(?:/\d{1,6})?)[\]】)〕](?=[一-龥])(?=[户个家处项条件人名亩台套辆份笔栋间所座起宗口])"
)
"""【12/16】户: a number in brackets before its unit."""
_PAUSING = expression(r"[(\[\]【】·…]|(?<!\d)[.)]|\.{2,}|(?<![\d月日号%])[~—–-]|[~—–-](?![\d第一二三四五六七八九十])")
_CALLED = expression(r"(@[一-龥]{2,4})(?:\s+(?P<then>[这此该第])?|\s*,)")
_SPOKEN_ON = expression(r"(?<=[完好齐清成结]了)[哈啊呀呢哦]+(?=[一-龥])")
"""完成了哈没啥问题了."""
_AFTER_DATE = expression(r"(?<=[前底号日末初旬内])[吧呢](?=,)")
_HUMMED = expression(r"^[嗯哦噢好呐呢嗳唔]+$")


@dataclass(frozen=True, slots=True)
class Plain:
    """A reply in plain writing, what was taken out of it, and whether its tail was left unread."""

    text: str
    document: str | None = None
    is_cut: bool = False
    is_hum: bool = False
    """Nothing but 嗯 and the like: on the telephone and in chat that is a nod."""

    @property
    def readable(self) -> str:
        """The text with one visible sign for each stretch that stands for a reference; places stay the same."""
        return _PRIVATE.sub("□", self.text)


def normalise(text: str) -> Plain:
    """The plain writing of a reply: half-width, simplified, commas for pauses, no fillers."""
    is_cut = len(text) > LIMIT
    plain = _CIRCLED.sub(_as_an_item, _PRIVATE.sub("", text[:LIMIT]))
    plain = _TITLE_OF_NOTICE.sub("", _EARLIER_MESSAGE.sub("", plain))
    plain = unicodedata.normalize("NFKC", plain).lower()
    plain = plain if plain.isascii() else _simplified(plain)
    plain = _BOXED.sub(r"\g<number>", plain)
    plain = _FORMAL.sub(lambda found: found.group().translate(_IN_PLAIN_DIGITS), plain)
    for sign, word in _COMPARED:
        plain = sign.sub(word, plain)
    plain = _AND_TENTHS.sub(_with_tenths, plain)
    plain = _SCALE.sub(lambda found: "万" if found["wan"] else "千", plain)
    plain = _PAUSE_OF_EMOJI.sub(lambda found: found.group() + ",", _DASHED.sub(_as_a_number, plain))
    plain = _ATTACHED.sub(FILE, plain)
    plain = plain if plain.strip(FILE + " \n,，。.") else ""
    plain = _BAR.sub(_as_spoken, plain) if "杠" in plain else plain
    plain = _EMOJI.sub(lambda found: "👌" if found["yes"] else "", plain)
    plain = plain if _EMPTY.match(plain) else plain.replace("👌", "")
    plain = standard(plain)
    plain = "好的" if _FINE.match(plain) else plain
    plain = _MISTYPED_END.sub(lambda found: found.group()[0] + ("底" if found.group()[1] == "低" else "末"), plain)
    plain = _PER_CENT.sub("%", _CALLED.sub(_after_the_call, _without_quotations(plain)))
    plain = _NO_BUT.sub("更正,", plain)
    plain = _ALREADY.sub("已", _TOPIC.sub("", _GREETING.sub("", plain)))
    plain, document = _without_references(plain)
    plain = _without_spaces(re.sub(r"(?<=\d),(?=\d{3}(?!\d))", "", plain))
    plain = _PAUSING.sub(",", _QUOTES.sub("", plain))
    is_hum = "?" not in plain and bool(_HUMMED.match(re.sub(r"[^一-龥👌\w]", "", plain)))
    plain = _SAID_TWICE.sub(r"\g<said>,", plain)
    plain = _RUN_ON.sub(",", _AFTER_DATE.sub("", _SPOKEN_ON.sub(",", plain)))
    plain = _THAT_IS_ALL.sub("", plain)
    plain = _SAID_AGAIN.sub(r"\g<item>", _FILLER.sub("", plain))
    plain = _A_TOPIC.sub(r"\g<topic>", plain) if "嘛" in plain else plain
    return Plain(_PARTICLE.sub("", plain), document, is_cut, is_hum)


def _as_an_item(found: re.Match[str]) -> str:
    """③ and 第⑥条: the third and the sixth item."""
    return f"第{ord(found['sign']) - 0x245F}{found['noun'] or '条'}"


def _as_spoken(found: re.Match[str]) -> str:
    numerals = str.maketrans("一二三四五六七八九", "123456789")
    return f"{found['high']}-{found['low']}".translate(numerals)


def _with_tenths(found: re.Match[str]) -> str:
    """1公里8 as 1.8公里, 三米五 as 三点五米."""
    point = "." if found["whole"].isdecimal() and found["tenths"].isdecimal() else "点"
    return f"{found['whole']}{point}{found['tenths']}{found['unit']}"


def _as_a_number(found: re.Match[str]) -> str:
    """4—2 is the second measure of problem 4, 2—4 are three of them."""
    return f"{found[1]}-{found[2]}" if int(found[1]) > int(found[2]) else found.group()


def _after_the_call(found: re.Match[str]) -> str:
    """@杜娟 这个你办: a pause where something else than an order follows."""
    return f"{found[1]},{found['then']}" if found["then"] else found[1]


@cache
def _converter() -> opencc.OpenCC:
    return opencc.OpenCC("t2s")


def _simplified(text: str) -> str:
    """Traditional characters made simplified; a text in plain simplified writing is not even looked at."""
    try:
        text.encode("gb2312")
    except UnicodeEncodeError:
        return str(_converter().convert(text))
    return text


def _without_references(text: str) -> tuple[str, str | None]:
    """The text with numbers that count nothing replaced by signs, and the first document number named."""
    text = _PHONE.sub(PHONE, _FILE.sub(FILE, _EMAIL.sub(LINK, _URL.sub(LINK, text))))
    parts, document, last = [], None, 0
    for found in _DOCUMENT.finditer(text):
        before = text[last : found.start()]
        issuer = _ISSUER.search(before[-12:])
        name = _BEFORE_ISSUER.sub("", issuer.group()) if issuer else ""
        parts.append(before.removesuffix(name) + DOCUMENT)
        document = document or name + found.group()
        last = found.end()
    return "".join([*parts, text[last:]]), document


def _without_quotations(text: str) -> str:
    """Words of others in quotation marks say nothing of their own: 你说的“是否完成”, “责任不落实”的问题."""

    def kept(found: re.Match[str]) -> str:
        before, after = found.string[: found.start()], found.string[found.end() :]
        if not after.strip(" ,，。.!！") and _OTHERS_SAY.search(before):
            return "说" + found["said"]
        is_title = _SPOKEN_OF.match(after) is not None
        is_cited = _QUOTING.search(before) is not None and (not after or after[0] in ",，。;；!！:： 的—–-")
        if _NOT_TO_BE_HELD_UP.search(before):
            return QUOTATION
        if "延期" in found["said"] and _DECLINED.match(after):
            return found.group()
        if _ANSWERED_WITH_A_NOD.match(after):
            return QUOTATION + ","
        if not before.strip() and _SPOKEN_ABOUT.match(after):
            return QUOTATION
        is_long = len(found["said"]) > _LONGEST_TERM or _NOW.match(after) is not None
        is_answered = not before.strip() and is_long and bool(after.strip(" ,，。.!！?？"))
        return QUOTATION + ("" if is_title else ",") if is_title or is_cited or is_answered else found.group()

    return _NAMED_AGAIN.sub(QUOTATION + ",", _QUOTED.sub(kept, text))


_BEFORE_A_FIGURE = expression(r"(?<=进度|进展|比例|完成) (?=\d{1,3}(?:\.\d+)?%)|(?<=[率度约为是到达]) (?=\d)")
"""完成进度 62.5%: a space between a name and its figure is no pause."""


def _without_spaces(text: str) -> str:
    """A space between two Chinese phrases is a pause; any other is nothing."""

    def pause(found: re.Match[str]) -> str:
        alone = _ALONE.search(found.string, max(0, found.start() - 2), found.end() + 2)
        return "" if alone or found.string[found.start() - 1] in _BINDS_ON else ","

    text = _BEFORE_A_FIGURE.sub("", re.sub(r"[\r\n\u2028]+", ",", text))
    text = re.sub(
        r"(?<=[一-龥%]) +(?=\d{1,2}(?:[.、)-]|已|未|没|完成|推进|正在|在办|办结))|(?<=\d-\d) +(?=\d)|(?<=\d-\d\d) +(?=\d)",
        ",",
        text,
    )
    text = re.sub(r"[ \t\f\v\u3000]+", " ", text).strip()
    return _INNER_SPACE.sub(pause, text).replace(" ", "")
