"""Patterns of acts that came to their end: a bare verb before 了, the paper that was issued, the case that was closed."""

from bot.conversation.understand.writing.fragments import AT_CLOSE, HOW_ENDED, PEOPLE_CONCERNED
from bot.conversation.understand.writing.lexicon import AN_END, Tag

_BARE = "伐扩垫掐扎捆喷隔删拆退补换撤封迁搬清还缴付装贴挂拔砍填埋铲铺刷涂焊锁砌围疏掏捞灌栽赔罚兑续免盖拧剪卸摘扔录配销关灭改平割挪腾治抹钉扒炸锯扫调洗扩校熏裁印"
"""One-character verbs that with 了 behind them name an act with an end."""
_MONEY = (
    r"(?:补奖|奖补|奖金|奖励|费用?|款项?|金|税|罚款|租金|房租|地租|欠款|工资|薪水|津贴|补贴|补助|补偿|低保|养老|钱|物资|口粮|证书?|执照|牌照|卡"
    r"|收费项目|收费|补课|办班|排污|排放|采砂|采石|盗采|经营|营业|福利|特供|兼职|兼薪)"
)
_INTO_FORCE = r"(?:施行|执行|实施|启用|投用|运行|上线|开放|营业|生效|挂牌)"
_GIVEN = r"(?:停|发|交|打卡|打|拨|转|结|汇|划|支|扣|收|辞)"

VERB_PATTERNS: tuple[tuple[str, frozenset[Tag]], ...] = (
    # 建会55家: a union founded, and nothing that is going to be built.
    (
        r"(?<![新组改扩重])建会(?=\ue0ff|[一二三四五六七八九十百千两]|工作|率|任务|进度|了)",
        frozenset({Tag.ACT, Tag.ACTIVITY}),
    ),
    # 退赃5.6万元，全缴: a clause of its own, and all of it.
    (r"(?<![一-龥\ue0ff\d])全[缴退还付兑](?=$|[,。;!])", frozenset({Tag.COMPLETE, Tag.ALL})),
    # 推文删了, 坏灯都换了; 津贴停了, but not 工程停了.
    (rf"[{_BARE}](?=了{AT_CLOSE})", AN_END),
    (rf"{_MONEY}{HOW_ENDED}{_GIVEN}(?=了{AT_CLOSE})", AN_END),
    # 通报8月17号就下了, 文早发了: the paper itself was what was asked for.
    (
        r"(?:文件?|通报|红头|办法|细则|制度|规定|章程|通告|任命|处分决定|处理决定|处理意见|禁令|职责清单|权力清单)"
        rf"{HOW_ENDED}(?:就|又)?{HOW_ENDED}(?:[下发出印](?:下去|出去|下来)?|下发|印发|发布|出台|公布|公开|上墙)(?=了{AT_CLOSE})",
        AN_END,
    ),
    (
        r"(?:处分决定|处理决定|处罚决定|任免?|通报|红头|文件)书?(?:都|也|均)?已经?(?:下|发|印发|下发|下达|送达|宣布|印|出)(?=$|[,。;!])",
        AN_END | {Tag.PERFECT},
    ),
    # 没交的都交了, 制度正式施行, 清了个干净, 承诺兑现了.
    (
        r"(?<=[没漏少欠缺][签批办登交发报录装记缴补换写填学谈讲查审验退还]的都)补?[签批办登交发报录装记缴换写填学谈讲查审验退还](?:上|齐|完|好|清|回来|过)?(?=了"
        + AT_CLOSE
        + ")",
        AN_END,
    ),
    (
        rf"(?:已经?正式|(?<!\ue0ff)正式){_INTO_FORCE}(?=了?" + AT_CLOSE + ")",
        AN_END | {Tag.PERFECT},
    ),
    # 1月6日正式启用: over or to come, as its day is.
    (rf"(?<=\ue0ff)正式{_INTO_FORCE}(?=了?" + AT_CLOSE + ")", AN_END),
    (r"[清退拆搬还扫理]了个(?:干净|精光|底朝天|利索|彻底)(?=" + AT_CLOSE[3:], AN_END | {Tag.COMPLETE, Tag.PERFECT}),
    (r"承诺(?:过?的)?[一-龥]{0,4}?(?:都|也|已经?|全部?)*(?:兑现|做到|落实|办到)(?=了" + AT_CLOSE + ")", AN_END),
    (r"(?<=[水电路气网暖])(?:都|全)通(?=" + AT_CLOSE[3:], AN_END | {Tag.PERFECT}),
    (rf"(?:排水|排污|截洪|泄洪|灌溉|污水|下水|水|阴|明|暗)沟(?:都|全|也|已经?)*通(?=了{AT_CLOSE})", AN_END),
    (r"已(?:经)?形成(?:了)?[一-龥]{0,4}(?:制度|机制|规范|惯例)(?=了?" + AT_CLOSE + ")", AN_END | {Tag.PERFECT}),
    # 屋顶补了漏, 污水治了: the fault that is mended.
    (r"(?:[补堵治防]了漏|[纠治]了[偏乱污超])" + AT_CLOSE, AN_END | {Tag.PERFECT}),
    # 结了案, 归了档.
    (r"(?:[结销归建]|备(?=了案))(?=了[案档号账册]" + AT_CLOSE + ")", AN_END),
    (
        rf"已经?(?:改[为成走由]|换[成为]|转[成为]|变[成为]|恢复[成为]|换上)(?=[一-龥]{{2,10}}{AT_CLOSE})(?![^,。;!]{{0,10}}(?:中|阶段|待|状态){AT_CLOSE})",
        AN_END | {Tag.PERFECT, Tag.WHITHER},
    ),
    (
        rf"(?<=[款钱金费物资]){HOW_ENDED}(?:入|进|缴|上|存|归)(?=了(?:国库|公账|村账|集体账|财政|专户|库|档|册|统){AT_CLOSE})",
        AN_END,
    ),
    (
        rf"给(?:予|了)?(?=了(?:党内|政务|行政|组织)?(?:严重)?(?:警告|记过|记大过|降级|撤职|开除|处分|诫勉|处理)(?:处分|处理)?{AT_CLOSE})",
        AN_END,
    ),
    # 公示牌立在大门口了, 多报的从工资里扣了, 处理结果通报给家长了.
    (
        rf"[立竖钉贴挂架安埋栽刻刷喷印](?:到|在)(?![一-龥]{{0,3}}(?:[库车厂工料]|仓|货))(?=[一-龥]{{1,6}}了{AT_CLOSE})",
        AN_END | {Tag.WHITHER},
    ),
    (rf"从[一-龥]{{2,8}}[里中](?:已经?|都|全部?|一次性|如数)*(?:扣|抵)(?:回|掉|除|清)?(?=了{AT_CLOSE})", AN_END),
    (
        rf"结果{HOW_ENDED}(?:通报|反馈|告知|公布|答复)(?:给|到)?(?=[一-龥]{{0,3}}{PEOPLE_CONCERNED}[一-龥]{{0,3}}了{AT_CLOSE})",
        AN_END | {Tag.WHITHER},
    ),
    (rf"已经?(?:恢复)?(?:送|供|通)(?:上)?[热暖电水气网](?=了?{AT_CLOSE})", AN_END | {Tag.PERFECT}),
    # 借调人员都回原单位上班了: those who were lent are back.
    (
        rf"(?<=[员人师生工部警])(?:已经?|都|也|全部?|均|\ue0ff)*(?:回|返)(?:到)?(?:原|本|各自的?)?(?:单位|岗位?|科室|学校|一线|教学岗位?)(?:上班|上课|工作|履职|坐诊)?(?=了{AT_CLOSE})",
        AN_END,
    ),
    # 公开栏挂到官网了: shown where everybody sees it.
    (
        rf"(?:挂|贴|登|发布?|公布|公开|公示|晒)(?:到|在|上)(?=[一-龥]{{0,5}}(?:官网|网站|门户|公[示开告]栏|宣传栏|[一-龥]栏|墙上?|门口|大厅|显眼[处位][置]?|醒目[处位]置?)(?:[上里])?了{AT_CLOSE})",
        AN_END | {Tag.WHITHER},
    ),
    # 分工重新明确了: what was unclear is settled anew.
    (rf"重新(?:发文|书面|行文|下文)?(?:明确|划分|界定|核定|厘清|认定|确定|分配|丈量|评估)(?=了?{AT_CLOSE})", AN_END),
    (rf"(?:事情?|案子?|[这此]事|账)(?:已经?|早已|早就?)了(?={AT_CLOSE[3:]}", AN_END | {Tag.PERFECT}),
)
