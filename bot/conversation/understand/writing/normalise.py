"""Makes one plain writing out of the many that people type: widths, typos, fillers, emoji, links."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

import opencc

from bot.conversation.understand.writing.answered_questions import ANSWERED_QUESTIONS
from bot.conversation.understand.writing.dialects import COMMON_SPEECH
from bot.conversation.understand.writing.disfluencies import FLUENT
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.quotations import QUOTATIONS
from bot.conversation.understand.writing.references import FILE, REFERENCES, without_documents
from bot.conversation.understand.writing.rewriting import Rewriting
from bot.conversation.understand.writing.slang import STANDARD_WORDS
from bot.conversation.understand.writing.typed_figures import FIGURES, ITEMS, MEASURES, PER_CENT

LIMIT = 2000
"""Characters that are read; a longer text is a pasted document, of which only the head is looked at."""

_PRIVATE = expression(r"[\ue000-\uf8ff\u200b-\u200f\u2060\ufe0e\ufe0f\ufeff\u00ad]")
_EMOJI = expression(
    "(?P<yes>[√✓👌👍🆗🫡🙏🤝💪✅✔☑🙆][\U0001f3fb-\U0001f3ff]?|\\[(?:ok|好的|强|赞|抱拳|收到|握手|合十|敬礼|胜利|耶)\\]|(?<![a-z0-9./:一-龥])/:?(?:ok|好的|强|赞|抱拳|收到|握手|strong|handshake)(?![a-z0-9/.一-龥]))"
    "|[\\[【](?:语音(?:消息|通话)?|动画表情|自定义表情|视频通话)[^\\]】]{0,6}[\\]】](?:\\s*\\d{1,3}(?:秒|s\\b|[\"″]|'{1,2}))?"
    "|[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\U0001f1e6-\U0001f1ff]|\\[[一-龥]{1,3}\\]"
)
_PAUSE_OF_EMOJI = expression(
    f"(?<=[了完成毕好齐位清过的妥结到行道掉发传吧呢啊工零事差])(?:{_EMOJI.pattern.replace('(?P<yes>', '(?:')})++(?=[一-龥])"
)
"""完成✅材料已发: a picture between two words is a pause."""
_ATTACHED = expression(r"[\[【](?:图片|照片|相片|视频|图|文件|附件|短视频)[\]】]")
"""[图片]: what a chat writes where a picture or a file was sent."""
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
_ALREADY = expression(
    r"(?<![自知利律克体立舍异由])[己巳](?![方任见所欲身时利])|以(?=经)"
    r"|(?<![予加给得可所难足致借])以(?=(?:全部)?(?:完成|办结|整改(?:完成|完毕|到位|完))了?(?:$|[,，。!！;；]|请|申请|材料|以))"
    r"|(?<=[一-龥]{2})以(?=(?:清|除|拆|换|改|补|修|装|撤|封|[修改换拆补装清][好完齐])了?[,，。;；! ][^,，。;；]{0,8}(?:[销消结]号|销[个项账案掉]|摘牌|[注核]销|结案|出列|台账))"
    r"|(?<![一-龥])以(?=(?:上报|报送|报|提交|印发|下发|清退|退还|销号|验收)了?(?:$|[,，。!！;；]))"
)
"""己完成, 以经完成: 已 as it is mistyped."""
_NOT_YET = expression(r"(?<![月季年周度期岁\d])末(?=(?:完成|整改|办结|动工|开工|落实|到位|销号|验收))")
"""末完成: 未 as it is mistyped; but 月末完成."""
_INNER_SPACE = expression(r"(?<=[一-龥])[ \t](?=[一-龥])")
_ALONE = expression(r"(?:^|[ ,。;])[一-龥] [一-龥]|[一-龥] [一-龥](?:$|[ ,。;])")
BINDS_ON = frozenset("没未不无还尚都全也正在能可会要已仍别勿非难")
"""Words behind which no pause is made."""
_GREETING = expression(
    r"^\s*(?:各位|尊敬的)?(?:领导|主任|局长|书记|科长|老师|大家|您|你|早上|上午|下午|晚上|整改办|巡察办|督[查察]室|办公室|专班|同志){1,2}(?:们)?好[,，。!！~、\s]+(?=\S)"
    r"|^\s*报告(?:各位)?[一-龥]{0,3}(?:领导|局长|主任|书记|科长|同志|老师)[,，:：\s]+(?=\S)"
    r"|^\s*(?:各位|尊敬的)?(?:领导|主任|局长|书记|科长|老师|同志)们?[,，:：]\s*(?=\S)"
    r"|^\s*(?:回复|答复|回话|反馈|汇报|报告)[:：]\s*(?=\S)|^\s*(?:跟您?|向您?|给您?)?汇报一?下[,，:：\s]+(?=\S)"
)
_COURTEOUS_END = expression(
    r"(?<=[一-龥\d%a-z“”）)])[,，。!！;；~\s]+(?:谢谢|多谢|感谢|谢了|辛苦|拜托|劳驾|费心|打扰|敬?请(?:您|各位|领导)?(?:知悉|知晓|悉知|周知|谅解|理解)|特此(?:报告|汇报|说明|函告)|以上)"
    r"(?:了|您|你们?|啦|领导|主任|办公室|各位|大家)*[,，。!！~\s]*$"
)
"""31号赶不上，请放宽到11月17日，辛苦了: said to be polite."""
_EMPTY = expression(r"^[^一-龥a-z0-9]*$")
_MISTYPED_END = expression(
    r"[月年]低(?![于价温谷档保产碳]|能耗|收入)|[周月年]未(?=[之以]?前|左右|$|[,，。;能交报就可见])"
)
"""月低, 周未: the end of the month or the week as it is mistyped."""
_FINE = expression(r"^\s*中[。.!！]?\s*$")
"""中, in the dialect of the plains: 行."""
_QUOTES = expression(r"[“”\"'‘’<>《》*_^|\\{}`]")
_PAUSING = expression(r"[(\[\]【】·…]|(?<!\d)[.)]|\.{2,}|(?<![\d月日号%])[~—–-]|[~—–-](?![\d第一二三四五六七八九十])")
_CALLED = expression(r"(@[一-龥]{2,4})(?:\s+(?P<then>[这此该第])?|\s*,)")
_HUMMED = expression(r"^(?:[^一-龥👌\w]*[嗯哦噢好呐呢嗳唔])+[^一-龥👌\w]*$")


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
    plain = unicodedata.normalize("NFKC", _AS_TYPED.of(text[:LIMIT])).lower()
    plain = _FIGURES.of(plain if plain.isascii() else _simplified(plain))
    plain = _PICTURES.of(plain) if plain.strip(FILE + " \n,，。.") else ""
    plain = plain if _EMPTY.match(plain) else plain.replace("👌", "")
    plain, document = without_documents(_WORDS.of(plain))
    plain = _PAUSES.of(_SPACES.of(plain).strip())
    is_hum = "?" not in plain and _HUMMED.match(plain) is not None
    return Plain(_FLUENT.of(plain), document, is_cut, is_hum)


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


_BEFORE_A_FIGURE = expression(r"(?<=进度|进展|比例|完成) (?=\d{1,3}(?:\.\d+)?%)|(?<=[率度约为是到达]) (?=\d)")
"""完成进度 62.5%: a space between a name and its figure is no pause."""
_IN_THOUSANDS = expression(r"(?<=\d),(?=\d{3}(?!\d))")
_NEW_LINE = expression(r"[\r\n\u2028]+")
_BEFORE_AN_ITEM = expression(
    r"(?<=[一-龥%]) +(?=\d{1,2}(?:[.、)-]|已|未|没|完成|推进|正在|在办|办结))|(?<=\d-\d) +(?=\d)|(?<=\d-\d\d) +(?=\d)"
    r"|(?<=[了完好定结毕妥延期动展]) +(?=\d{1,2}(?:[条项]?(?:还|尚|仍|在|要[等到延]|得[等到延]|刚|早|好了|弄|搞|办|改|基本|已)|[条项和与跟]))"
)
_BEHIND_A_SHARE = expression(r"(?<=\d%) +(?=[一-龥])(?!左右|上下|以[上下内]|的|多|[吧了呢啊]|是|为|开外)")
"""好评率99% 整改完毕: a space behind a share is a pause, but for what belongs to it."""
_BEFORE_A_DAY = expression(
    r"(?<=[了好完齐妥尾定签]) +(?=(?:\d{1,2}月)?\d{1,2}[号日](?![楼院井机线库仓岗车门厅地桥馆矿站厂院]))"
)
"""手续办齐 9月21日开始施工: a space before the day of what comes next."""
_BETWEEN_DENIALS = expression(r"(?<=[一-龥\d%]) +(?=[^ ,，。;；!！?？没未]{0,12}[没未])")
_DENIES = expression(r"[没未难无][^,，。;；!！?？]*$")
_SPACE = expression(r"[ \t\f\v\u3000]+")
_ANY_SPACE = expression(" ")


def _pause_between_denials(found: re.Match[str]) -> str:
    """指标没有 10月8号并未完成: whoever denies twice without a pause means a claim, and no space makes one."""
    return "," if _DENIES.search(found.string, 0, found.start()) else found.group()


def _pause_or_nothing(found: re.Match[str]) -> str:
    """A space between two Chinese phrases is a pause; any other is nothing."""
    alone = _ALONE.search(found.string, max(0, found.start() - 2), found.end() + 2)
    return "" if alone or found.string[found.start() - 1] in BINDS_ON else ","


_AS_TYPED = Rewriting((_PRIVATE, ""), *ITEMS, (_EARLIER_MESSAGE, ""), (_TITLE_OF_NOTICE, ""))
_FIGURES = Rewriting(*FIGURES, (_PAUSE_OF_EMOJI, r"\g<0>,"), (_ATTACHED, FILE))
_PICTURES = Rewriting(*MEASURES, (_EMOJI, lambda found: "👌" if found["yes"] else ""))
_WORDS = Rewriting(
    *STANDARD_WORDS,
    *COMMON_SPEECH,
    (_FINE, "好的"),
    (_MISTYPED_END, lambda found: found.group()[0] + ("底" if found.group()[1] == "低" else "末")),
    *ANSWERED_QUESTIONS,
    *QUOTATIONS,
    (_CALLED, _after_the_call),
    *PER_CENT,
    (_NO_BUT, "更正,"),
    (_GREETING, ""),
    (_COURTEOUS_END, ""),
    (_TOPIC, ""),
    (_ALREADY, "已"),
    (_NOT_YET, "未"),
    *REFERENCES,
)
_SPACES = Rewriting(
    (_IN_THOUSANDS, ""),
    (_NEW_LINE, ","),
    (_BEFORE_A_FIGURE, ""),
    (_BETWEEN_DENIALS, _pause_between_denials),
    *((each, ",") for each in (_BEFORE_AN_ITEM, _BEHIND_A_SHARE, _BEFORE_A_DAY)),
    (_SPACE, " "),
)
_PAUSES = Rewriting((_INNER_SPACE, _pause_or_nothing), (_ANY_SPACE, ""), (_QUOTES, ""), (_PAUSING, ","))
_FLUENT = Rewriting(*FLUENT)
