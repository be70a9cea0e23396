"""Patterns of names that hold a word of the work and say nothing of it: who meets, what a thing is called, which day it was."""

from bot.conversation.understand.writing.fragments import STOP
from bot.conversation.understand.writing.lexicon import Tag

NAME_PATTERNS: tuple[tuple[str, frozenset[Tag]], ...] = (
    # 立行立改完成, 一二期都完了, 董事会补签完决议, 处分决定执行到位, 价格公示弄好了.
    (
        r"(?:立行立改|立改立行|即知即改|边查边改)(?=(?:已经?|全部?|都|均)*(?:完成|完毕|到位|办结))",
        frozenset({Tag.NEUTRAL}),
    ),
    (
        r"(?:一[、和]?二(?:[、和]?三)?|前后两|[两二三四]个?)期(?=(?:工程)?(?:都|全|均|已全))|一期[、和]?二期(?=(?:工程)?(?:都|全|均|已))",
        frozenset({Tag.NEUTRAL}),
    ),
    (
        r"(?<=上)(?<![马晚早跟赶网路线以之]上)(?!周|面|级|月|次|午|班|个|回|报|述|头|去|来|不|了)[一-龥]{1,4}会(?=[,。;!]|$|研究|审议|讨论|过|了|定)",
        frozenset({Tag.NEUTRAL}),
    ),
    (
        r"总体(?=(?:已经?|大概|大约|约|才|也)*(?:完成|推进|落实)(?:了|到|约|为|大概)*(?:[\d\ue0ff一二三四五六七八九半]|百分之))",
        frozenset({Tag.ALL}),
    ),
    (r"报到(?=那[天日]|当[天日]|[时处单证表])", frozenset({Tag.NEUTRAL})),
    (
        r"(?:董事|监事|党委|党组|支委|总支|党总支|[院局行校台所]长办公|总办|总经理办公|常务|局务|院务|校务|部务|行务|股东|职工代表|教职工代表|学术|专业|评审|伦理|预算|薪酬)(?:委员)?会(?!议|[将要能被再])(?=(?:\ue0ff|[上本这]|已|都|也|会|定|研究|开|补|通|过|纪要|换届|审|签|批|同意|决)+)",
        frozenset({Tag.NEUTRAL}),
    ),
    (
        r"(?<=[到往回去])基层(?!处理|施工|摊铺|养护|夯)|基层(?=站所|单位|窗口|一线|党组织|干部|所队|法庭)",
        frozenset({Tag.NEUTRAL}),
    ),
    (
        r"(?<=[本上体致])(?:可以|也能|能)(?:说|讲|算)(?:是)?(?=完成|办结|到位|[弄改办做干搞整][完好])",
        frozenset({Tag.NEUTRAL}),
    ),
    (r"缺(?:位|岗|员|额|编|席|职)(?=(?:都|也|已经?|全|早|就|\ue0ff)*(?:补|配|填|选|招))", frozenset({Tag.NEUTRAL})),
    (
        r"(?:处分|处理|处罚|仲裁|判决|行政|任免|表彰)决定(?=(?:都|也|已经?|全|均)*(?:执行|落实|履行)(?:到位|完|好|了))",
        frozenset({Tag.NEUTRAL}),
    ),
    (r"(?<=[这那一])桩(?=事|活|案|公案)|前脚[一-龥]{1,4}后脚就", frozenset({Tag.NEUTRAL})),
    (r"诉讼(?=服务|大厅|档案|费|材料|案卷|卷宗)", frozenset({Tag.NEUTRAL})),
    (
        r"(?:价格|收费|[政党村财厂院校]务|信息|药价|菜价|服务|岗位)公示(?=(?:栏|牌|板|墙)?(?:也|都|已经?|全)*(?:弄|做|更新|换|补|改|挂|贴|上墙|重做|[好完]))",
        frozenset({Tag.NEUTRAL}),
    ),
    (
        rf"(?:干爽|亮堂|灵光|稳当|结实|干净|敞亮|顺溜|好用|牢靠|清亮|暖和|凉快|安静|太平|规矩)着呢(?={STOP})",
        frozenset({Tag.NEUTRAL}),
    ),
    # 雨停第二天就干完了, 接到单子当天就修好了: how soon.
    (
        r"(?<![一-龥\ue0ff])(?:雨|雪|风)?(?:停|开完会|散会|会后|接到[一-龥]{1,4}|收到[一-龥]{1,4}|通知(?:下来|完)?|查完|检查完?|谈话|约谈|看到[一-龥]{1,4}|批示|反馈|通报|提醒|督办|接诉|来电|发现)(?:后|的|了|以后)*(?:第[二三]天|次日|转天|隔天|当天|当晚|当场|马上|立马)(?=就[^,。;!?没未不]{1,8}了(?:$|[,。;!]))",
        frozenset({Tag.NEUTRAL}),
    ),
    (
        r"(?:重做|返工|返修|重修|重建|重铺|补做|重装)(?:之?后|以后|完)(?=[一-龥]{0,4}(?:合格|通过|过)了?(?:$|[,。;!]))",
        frozenset({Tag.NEUTRAL}),
    ),
    (r"不再?发(?:放)?现金", frozenset({Tag.NEUTRAL})),
    # 书稿写成了八成: how much of it is written; 八成写成了六成 is a slip.
    (
        r"(?<=[稿书册材志史本章集])(?:已经?|才|刚|大概|也)*写成了?(?=\ue0ff)",
        frozenset({Tag.NEUTRAL}),
    ),
    # 更正差错稿27篇: what is put right is the work, and no figure of ours.
    (r"更正(?=差错|错[字误别漏]|讹误)", frozenset({Tag.ACT})),
    # 核销进度55%: a name, and no wish to have anything closed.
    (r"(?:核销|销号|注销|销账|销案|结案|验收)(?=(?:工作)?(?:的)?(?:进度|比例|完成率))", frozenset({Tag.NEUTRAL})),
)
"""Looked for behind the claims in few words."""
