"""The word lists of `words.toml`, by word, and the few words that are patterns."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from importlib.resources import files


class Tag(StrEnum):
    """What a word may do in a clause; the lists stand in `words.toml` under the same names."""

    NEG = "neg"
    NOT_YET = "not_yet"
    CANNOT = "cannot"
    UNABLE = "unable"
    LATE = "late"
    ON_TIME = "on_time"
    COMPLETE = "complete"
    LOOSE = "loose"
    ACT = "act"
    STRONG_ACT = "strong_act"
    ACTIVITY = "activity"
    START = "start"
    BEGUN = "begun"
    DOING = "doing"
    DRAFT = "draft"
    STILL = "still"
    PERFECT = "perfect"
    ALREADY = "already"
    ALL = "all"
    STAGE = "stage"
    SUPPLY = "supply"
    PARTIAL = "partial"
    BASIC = "basic"
    NEARLY = "nearly"
    CLOSING = "closing"
    ONLY_LEFT = "only_left"
    PLAN = "plan"
    ABLE = "able"
    PROMISE = "promise"
    AT_ONCE = "at_once"
    REASSURE = "reassure"
    HEDGE = "hedge"
    IF = "if"
    UNREAL = "unreal"
    ASK = "ask"
    REQUEST_ASK = "request_ask"
    RHETORIC = "rhetoric"
    EXTEND = "extend"
    MOVE = "move"
    GIVE = "give"
    TIME_WANTED = "time_wanted"
    NO_NEED = "no_need"
    TROUBLE = "trouble"
    RESOURCE = "resource"
    ARRIVE = "arrive"
    COOPERATE = "cooperate"
    WAIT = "wait"
    APPROVAL = "approval"
    NEED = "need"
    HELP = "help"
    SUBMIT = "submit"
    EVIDENCE = "evidence"
    HAND_IN = "hand_in"
    PREPARING = "preparing"
    REPORT = "report"
    REPLY = "reply"
    ANSWER = "answer"
    AWAY = "away"
    CLOSE = "close"
    ACCEPT = "accept"
    LONG = "long"
    ACK = "ack"
    ACK_OPENING = "ack_opening"
    NO_PROBLEM = "no_problem"
    NO_TROUBLE = "no_trouble"
    APPROVE = "approve"
    APPROVE_OPENING = "approve_opening"
    CORRECT = "correct"
    NOT_MINE = "not_mine"
    MISSENT = "missent"
    DELEGATE = "delegate"
    HAND_OVER = "hand_over"
    HANDLE = "handle"
    TOTAL = "total"
    LEFT = "left"
    REMAINING = "remaining"
    SHORT = "short"
    SPEND = "spend"
    QUALITY = "quality"
    DELTA = "delta"
    SCHEDULE = "schedule"
    LATER = "later"
    CONTRAST = "contrast"
    OTHERS = "others"
    EXCEPT = "except"
    GREETING = "greeting"
    NEUTRAL = "neutral"
    PRIVATE = "private"
    SLOGAN = "slogan"


def _by_word() -> dict[str, frozenset[Tag]]:
    lists = tomllib.loads(files(__package__).joinpath("words.toml").read_text(encoding="utf-8"))
    tags: defaultdict[str, set[Tag]] = defaultdict(set)
    for name, words in lists.items():
        for word in words.split():
            tags[word].add(Tag(name))
    return {word: frozenset(found) for word, found in tags.items()}


WORDS = _by_word()


@dataclass(frozen=True, eq=False)
class Lexicon:
    """The words that carry meaning: the shipped ones, and in front of them those of an office."""

    words: Mapping[str, frozenset[Tag]]
    own: frozenset[str] = frozenset()
    """The office's own words; they are looked for before any pattern."""
    longest: int = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "longest", max(map(len, self.words)))

    def with_words(self, words: Mapping[str, frozenset[Tag]]) -> "Lexicon":
        """This lexicon and the office's own words, which win over shipped ones of the same spelling."""
        return Lexicon({**self.words, **words}, self.own | frozenset(words)) if words else self


SHIPPED = Lexicon(WORDS)

_TROUBLES = (
    r"(?:没有?|无|缺少?|缺乏|差)(?:合适|专业|专项|技术|足够|充足|现成|固定|专职|配套|多余|那么多|这么多)+的?"
    r"(?:资金|经费|钱|款|人员|人手|人|力量|设备|苗木|苗子|苗|物资|编制|预算|政策|依据|场地|车辆|技术|专家|人才|渠道|来源)",
    r"[买找追挖扯借调协审运拉送推走顾核评认]不(?:到|着|来|上|动|清|下来|回来|过来|下去|进去?|齐|拢|通)",
    r"(?:过|进|上|走|定|批|谈|判)不(?:了|完|下|拢)(?!罢)",
    r"(?:难度|压力|阻力|工作量|任务量|工期|流程|程序|周期|手续|雪|雨|风|气温|天气|路况?|要价|价格|成本|补偿|标准|分歧|矛盾|缺口|人手|情况|任务)"
    r"(?:也|都|实在|确实|真的?|还是|有点|有些|比较|较|很|太|过于|特别|非常|相当|偏|过)*"
    r"(?:大(?!家)|重(?!要|新|点)|长(?!期|效)|高(?!质|标)|低|少|紧|慢|复杂|繁琐|恶劣|不好|冷|深|尖锐|不小|不少|不足)",
    r"(?<![不克困万疑攻])难(?=$|[,。;!])",
    r"(?:手续|权属|界[线限]|边界|政策|责任|产权|图纸|档案|四至)[一-龥]{0,2}不(?:全|清楚?|明确?|齐|完善)",
    r"(?:法院|仲裁)[^,。;!?]{0,4}(?:没|未)(?:有)?判",
    r"(?:就|还|只)?差钱",
)
_MADE_GOOD = (
    r"(?:没有?|未|尚未|还没有?|不)(?:[一-龥]{1,6}?)的(?:[一-龥]{0,6}?)(?=(?:现在|目前|今天|也|已经?|都|全部?|均|重新)+"
    r"(?:重新)?(?:完成|整改|补|签|改|装|办|弄|修|换|整|到位|重签|清)[^没未不,。;!?]{0,6}(?:$|[,。;!]))"
)
_VERB = "完成|办结|完工|竣工|结清|落实|整改|处理|解决|[干做弄改办搞赶整修建装拆写交搬种栽清补完]"
PATTERNS: tuple[tuple[re.Pattern[str], frozenset[Tag]], ...] = tuple(
    (re.compile(pattern), frozenset(tags))
    for pattern, tags in (
        # 不办好不收兵, 非办好不可: a vow, whatever is denied in it.
        (
            r"不[^,。;!?不]{1,8}不(?:罢休|收兵|撤兵|下班|收手|收工|休息|撤|松手|松劲|放过|算完|回家|停|收场|放手)",
            {Tag.SLOGAN},
        ),
        (r"非[^,。;!?]{1,6}不可", {Tag.SLOGAN}),
        (r"完不成(?:任务)?[^,。;!?]{0,3}(?:我负责|拿我是问|我检讨|唯我是问|我辞职)", {Tag.SLOGAN}),
        (r"没有?不[^,。;!?不没]{1,6}的(?:道理|理由)", {Tag.SLOGAN}),
        (rf"({_VERB})没(?:有)?\1", {Tag.ASK}),
        (rf"({_VERB})不\1", {Tag.ASK}),
        # 完不成, 干不完, 完成不了: not in time; 干不了, 推不动: not at all.
        (r"(?:完成|办结|完工|竣工|结清|结束|达标|到位|完|交|赶|报)不了", {Tag.CANNOT}),
        (rf"(?:{_VERB})不(?:完(?!整|善|全|美)|成|及)", {Tag.CANNOT}),
        (rf"(?:{_VERB}|[动施推进])不(?:了|动|下去)", {Tag.UNABLE}),
        (
            r"(?:提交|提请|报|上)?(?:党组会|常务会|办公会|领导小组会?|专题会|班子会|局长办公会|党委会|会议)(?:上)?(?:集体)?(?:研究|审议|讨论|决定)",
            {Tag.HELP, Tag.APPROVAL},
        ),
        (r"要?(?:上|提交)(?:局|县|旗|市|区)?(?:党组会|常委会|办公会|班子会|常务会)", {Tag.HELP, Tag.NEED}),
        (r"(?:调整|变更|修改|更改)(?:完成|整改|办理|办结)?(?:时限|期限|时间|日期|节点)", {Tag.EXTEND}),
        (r"(?:没有|没|无|未有|未见)(?:什么|啥|多大|太大|明显|新的?|实质性?|大的?|任何)+的?进展", {Tag.NOT_YET}),
        (r"这(?=不[归是属由该在行对能好可会清合符])", {Tag.NEUTRAL}),
        # The titles of problems are full of denials that deny nothing.
        (r"不[一-龥]{1,3}的?(?:问题|现象|短板|隐患)", {Tag.NEUTRAL}),
        (
            r"(?:问题|情况|现象|隐患)(?:已经?|都|均)*(?:得到|予以)?(?:解决|克服|排除|消除)",
            {Tag.COMPLETE},
        ),
        (r"(?:困难|难题|难点|阻力)(?:已经?|都|均)*(?:得到|予以)?(?:解决|克服|排除|消除)", {Tag.NO_TROUBLE}),
        # 立起来了, 换上了, 拆掉了: the ending of the verb says that the act came to its end.
        (
            r"[立追收换装拆搬建修清种栽挂贴封拉围铺挖填架移迁撤改缴配划签洗补](?:起来|回来|出去|上去|上|掉|下去|出来|干净|利索|利落|停当)(?=了)",
            {Tag.ACT, Tag.STRONG_ACT},
        ),
        (r"已收(?=$|[,。;!])", {Tag.ACK, Tag.ACK_OPENING}),
        (
            r"(?:完成|办结|整改完|弄完|干完|办完|做完|搞完|好)了?(?:之?后|以后|再|就|会|马上|立即|第一时间)+(?:给?[你您]|向?(?:办公室|领导|局里|组织))?(?:上报|报告|报|告诉|通知|反馈|回复|汇报|说)",
            {Tag.DOING},
        ),
        (
            r"(?:不是|不属于|不归|不由|并非|非|不该)(?:我|我们|咱们|咱|俺|本)(?:们)?(?:单位|科室?|股|站|局|所|办|这边|这里|这儿|这)?(?:来|们)?(?:管|负责|分管|牵头|承办|的(?:事情?|活|职责|业务|范围|任务|工作|项目)|管的|的(?=$|[,。;!?]))",
            {Tag.NOT_MINE},
        ),
        (
            r"我(?:们)?(?:这边|这里|这儿|这|单位|科室?|股|站)?没有?(?:这个|这一?[项条]|此项|该项|这项)(?:任务|工作|事情?|问题|职责|整改)?",
            {Tag.NOT_MINE},
        ),
        (
            r"(?:我|本人|(?<![一-龥\ue0ff]))(?:已经?|刚|都|早就?)?(?:被)?(?:上个?月|[去今]年)?(?:调任|调走|调离|调到|调往|调去|换岗|轮岗|转岗|离职|退居二线|退二线|退休|离任|卸任|交流到|抽调到|借调到)了?",
            {Tag.NOT_MINE},
        ),
        (r"不在[一-龥]{1,6}(?:工作|上班|任职)?了(?=$|[,。;!])", {Tag.NOT_MINE}),
        (r"(?:换人|人换|(?:分管|主管|责任|牵头)?(?:领导|人员?)(?:已经?)?(?:换|变|调整|变更))了", {Tag.NOT_MINE}),
        (
            r"哪(?:里|儿)?(?:就|能|会)?(?:这么快|那么快)?(?:完成|弄完|改完|办完|干完|做完)了?(?=$|[,。;!])",
            {Tag.NOT_YET},
        ),
        (
            r"(?:缺少|缺乏|缺|短缺)(?:专业|技术|施工|管护|执法|懂行的?)*(?:人员|人手|人|资金|设备|经费|力量|编制|车辆|苗木|材料)",
            {Tag.TROUBLE},
        ),
        (r"[运拉送开推]不(?:上去|进去|进来|过去|出来|上来)", {Tag.TROUBLE}),
        (
            r"(?:已|已经)?发(?:到|给|至)?(?:群里|工作群|群|邮箱|微信|钉钉|您|你)了?(?=$|[,。;!])",
            {Tag.EVIDENCE, Tag.HAND_IN},
        ),
        (r"会议?(?:已经?|也|都|刚)?开(?:完|过|好|了)", {Tag.NEUTRAL}),
        (r"(?<=\ue0ff)就(?:去)?(?:办|改|弄|落实|安排|整改)(?=$|[,。;!])", {Tag.AT_ONCE}),
        (r"准(?=完|能|弄|办|改|好)", {Tag.PROMISE}),
        (r"(?:不能|不好|不敢)说(?:是|就)?没有?(?=完成|办|改|做|干|弄|整)", {Tag.DOING}),
        (r"(?<![一-龥])什么没(?=完成|改|办|弄|整)", {Tag.NEG, Tag.RHETORIC}),
        (r"谁说没(?=[改办弄干做整修签])", {Tag.NEG, Tag.RHETORIC}),
        # 没有合适的苗子, 追不回来, 难度不小, 手续不全: what stands in the way, in the ways of saying it.
        *((rf"{pattern}(?!的?(?:问题|现象|情况|困难|缺口|压力|短板))", {Tag.TROUBLE}) for pattern in _TROUBLES),
        (r"等(?:\ue0ff+|几天|两天|一下|下)?再(?:说|看)(?=$|[,。;!])", {Tag.LATER}),
        (
            r"(?:得|要|先|再|去|需要)(?:先|再|去)?(?:问问|问一下|问下|核实|核对|了解|查查|查一下|看看|看一下|确认)(?:一?下)?",
            {Tag.LATER},
        ),
        (r"不是一(?:天|朝|日|下)(?:两|一|半)?[天夕日子]的事", {Tag.LONG}),
        (r"不在(?:我|我们|本)(?:们)?(?:的|单位|科室?|股)*(?:职责|业务|管辖|分管)(?:范围)?", {Tag.NOT_MINE}),
        (
            r"(?:跟|和|与)(?:我|我们|本|咱)(?:们)?(?:单位|科室?|股|局|这边)?(?:没有?关系|无关|没关|不搭边|不搭界|不相干|没啥关系)",
            {Tag.NOT_MINE},
        ),
        (r"没我们?(?:的|什么|啥)*事", {Tag.NOT_MINE}),
        (
            r"我们?不是(?:责任人|经办人|负责人|联系人|分管领导|牵头单位|牵头部门|责任单位|牵头人?|具体经办人?)",
            {Tag.NOT_MINE},
        ),
        (r"(?:责任人|经办人|负责人|责任单位|牵头(?:单位|部门|人|的)?)(?:应该)?不是我们?", {Tag.NOT_MINE}),
        (r"我们?(?:只)?是(?:配合|协办|协助)(?:单位|部门|的)?", {Tag.NOT_MINE}),
        (r"只负责(?:协调|配合|汇总|协助)", {Tag.NOT_MINE}),
        (r"不是本?(?:科室?|股|单位|局|站)(?:的)?(?:业务|职责|事|工作)", {Tag.NOT_MINE}),
        # 该退的都退了: as much as there was to do, so all of it.
        (
            r"(?:该|应该|应|要)([改办退补拆清签搬查交缴还修换做弄收])的(?=(?:都|全|也都|全都|均)(?:已经?)?\1)",
            {Tag.NEUTRAL},
        ),
        (r"\ue0ff+(?:都|也)?(?:没|不)(?:落下?|漏|少|拉下?)", {Tag.ALL}),
        (r"[搬运拉清赶移牵撤退挪]走(?=了)", {Tag.ACT, Tag.STRONG_ACT}),
        (r"不(?:到|出)\ue0ff+就", {Tag.NEUTRAL}),
        (r"没(?:等|到|用)(?:催|期|到期|上延期|延期)(?=就|,|已)", {Tag.NEUTRAL}),
        (r"(?:能|敢|岂能|哪敢|怎敢|哪能)不(?:完成|改|办|落实|整改|弄)(?:吗|嘛|么|呢|$)", {Tag.SLOGAN}),
        (r"标(?:都|也|又|全|已经)?流了|流了标", {Tag.TROUBLE}),
        (
            r"(?<![一-龥])(?:就|请)?按(?:这个|方案|此|你们?说的|原方案|程序|规定)(?:来|去)?(?:办|执行|落实|定)(?=$|[,。;!])|就这么(?:办|定)",
            {Tag.APPROVE, Tag.APPROVE_OPENING},
        ),
        (r"(?:没|未)等(?=催|国庆|通知|要求|提醒|领导|你们?|节|月底|到期|\ue0ff)|没拖(?=$|[,。;!])", {Tag.NEUTRAL}),
        (r"没有?(?:意外|特殊情况|变化|变故)的话", {Tag.NEUTRAL}),
        (r"(?:比|较)[^,。;!?\ue0ff]{0,6}提前\ue0ff*|提前\ue0ff+(?=[^,。;!?]{0,6}了)", {Tag.ALREADY, Tag.PERFECT}),
        (r"(?<![一-龥])报告(?=\ue0ff|各位|老|您|领导)", {Tag.NEUTRAL}),
        (r"(?<=了)(?:不少|点儿?(?!名|评)|许多|很多|大量|好些|好几|若干|几(?=\ue0ff|[处个户]))", {Tag.PARTIAL}),
        # 没完成的都补上了: what was lacking is spoken of in order to say that it is lacking no more.
        (_MADE_GOOD, {Tag.NEUTRAL}),
        (
            r"每(?:个?月|个?季度?|周|年|半年|天)(?:都|至少|定期|都在|在)?(?:开展|组织|召开|检查|巡查|巡护|培训|学习|排查|调度|报)",
            {Tag.LONG},
        ),
    )
)


_REFERRING = tuple(pattern for pattern, _ in PATTERNS if pattern.groups)
_ANY_OTHER = re.compile("|".join(f"(?:{pattern.pattern})" for pattern, _ in PATTERNS if not pattern.groups))


def next_pattern(text: str, start: int) -> int:
    """The first place at or after `start` where any pattern matches; the text's length when none does.

    One search over the text instead of trying every pattern at every place.
    """
    found = [pattern.search(text, start) for pattern in (_ANY_OTHER, *_REFERRING)]
    return min((match.start() for match in found if match), default=len(text))
