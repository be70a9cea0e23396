"""Patterns of slips in what was told or sent, and of words that only say which things are meant."""

from bot.conversation.understand.writing.fragments import AT_ANY_STOP
from bot.conversation.understand.writing.lexicon import Tag

SLIP_PATTERNS: tuple[tuple[str, frozenset[Tag]], ...] = (
    # 填错的表改过来了: what was wrong names what was put right.
    (r"[打填写报录登算贴装]错了?的(?!是|$|[,。;!])", frozenset({Tag.NEUTRAL})),
    # 写颠倒了: a slip of the pen, and no act.
    (r"(?:登记?|写|填|录|报|打|记|算|输|抄)(?:颠倒|反|混|串|岔|串行)了?(?=$|[,。;!])", frozenset({Tag.CORRECT})),
    # 防潮已做好: as good as 做好了.
    (r"(?<=已)做好(?=$|[,。;!])|(?<=已经)做好(?=$|[,。;!])", frozenset({Tag.COMPLETE})),
    # 防污设备已配齐: what the work is to provide, and nothing that it is done with.
    (
        r"(?:防污|消防|防汛|防火|防爆|防护|救生|急救|应急|环保|无障碍|净水|净化|除尘|监控|安检)设备(?=(?:都|也|全部?|均|已经?)*(?:配齐|配足|配全|补齐|配备(?:到位|齐全|完毕)))",
        frozenset({Tag.NEUTRAL}),
    ),
    # 超期卷宗17册, 缺的5台: what they are called; 除颤仪 is no exception.
    (
        r"(?:超期|逾期)(?=未[一-龥]{1,3}的[一-龥]{1,5}\ue0ff)|(?:超期|逾期)(?=(?:未[一-龥]{1,2}的?)?(?:卷宗|案件|案子|图书|借款|贷款|药品?|物资|合同|档案|账款|工单|信访件|文书|票据|食品)[一-龥]{0,4}\ue0ff)",
        frozenset({Tag.NEUTRAL}),
    ),
    (
        r"(?:缺|短|少|坏|丢)(?:着|了)?的(?=(?:那)?\ue0ff+[一-龥]{0,8}?(?:都|全|均|已|也))(?![^,。;!?]*[没未不还])",
        frozenset({Tag.NEUTRAL}),
    ),
    (
        r"除(?!(?:险加固|[尘草锈臭险藻渣垢])(?:了|完|好|过|第?[一两二三]|\ue0ff|$|[,。;!]))(?=颤|湿|尘|草|雪|锈|臭|冰|险|虫|霉|垢|油|磷|氮|甲醛)(?:颤仪|湿机)?",
        frozenset({Tag.NEUTRAL}),
    ),
    # 工单办结206件，收到215件: how many came in, and no nod.
    (r"收到了?(?=\ue0ff+(?:$|[,。;!]))", frozenset({Tag.ARRIVE})),
    # 2-2外均已改正: all but that.
    # 拿掉第10条，全部搞定: all but that one.
    (
        r"(?<![一-龥\ue0ff])(?:拿掉|去掉|刨掉|抠掉|撇掉|扣掉|抛去|刨了)(?=\ue0ff+(?:问题|措施)?(?:不[说谈算看])?(?:$|其[他余它]|[别旁]的|剩下|余下|全|都|均|统统|一概|一律|通通|悉数))",
        frozenset({Tag.EXCEPT}),
    ),
    (
        r"(?<=\ue0ff)外(?=其[余他它]|均|全部|全都|都|,|剩下|[别旁]的|统统|通通|一概|一律|悉数)",
        frozenset({Tag.EXCEPT}),
    ),
    # 落下第12户: those left behind.
    (
        r"(?<![一-龥\ue0ff])(?:就|只|单|还|独|就是)?(?:落下|漏下|漏了|落了)(?=了?(?:第?[\d一二两三四五六七八九十几]+[户家处栋台间人]|\ue0ff+(?:$|[,。;!])))",
        frozenset({Tag.LEFT, Tag.REMAINING}),
    ),
    # 旁的都办了: all the others; 一旁的 is a place.
    (
        r"(?<![一-龥])(?:旁的|余项|其[余他它]条目|余下条目)(?=都|全|也|均|皆|俱|悉|已|没|还|好|完|妥|办|弄|改|结|毕)",
        frozenset({Tag.OTHERS}),
    ),
    # 别处没修: other places, and no 别 that forbids; 别处理了 forbids.
    (r"(?<![一-龥\ue0ff])别处的?(?![理置罚分以])", frozenset({Tag.OTHERS})),
    (r"四不两直|两不愁(?:三保障)?|三不腐", frozenset({Tag.NEUTRAL})),
    # 16日停水开挖: what the work begins with, and no trouble.
    (
        r"(?<=\ue0ff)停(?:水|电|气|暖|产|运|课|业|机|航|诊)$|停(?:水|电|气|暖|产|运|课|业|机|航|诊)(?=(?:集中|全面|统一)?(?:检修|开挖|施工|动工|改造|更换|清洗|作业|切换|维修|大修|拆除|安装|割接|装修|抢修|清淤|清池|换[管线阀表闸泵电]|改[管线]|接[管线]|消缺|试压|并网)(?:$|[,。;!]))",
        frozenset({Tag.NEUTRAL}),
    ),
    # 等停水后再灌浆: what is planned, and no trouble.
    (r"(?<=[等趁待])停(?:水|电|气|航|产|课|运|机)(?=后|时|之后|以后|期|的时候|再)", frozenset({Tag.NEUTRAL})),
    (r"等(?:保(?!洁|安|险|障|修|姆|卫|证)|级保护)", frozenset({Tag.NEUTRAL})),
    # 亩均管护费: for each, and not all of them.
    (r"(?:亩|人|户|日|月|年)均(?![已完未没无有能在达按为被整签搬拆办落])", frozenset({Tag.NEUTRAL})),
    # 收回80%欠款: what is got back; 差评逐条在回: the work, and no answer to us.
    (
        r"(?<![一-龥\ue0ff])(?:欠款|欠账|欠费|欠租|拖欠款)(?=[^,。;!?没未不难]{0,10}(?:清|补缴|补交|收|追|还|结|缴)(?:完|清|齐|到位|回来?)(?:$|[,。;!了]))",
        frozenset({Tag.NEUTRAL}),
    ),
    (r"(?<=\ue0ff)的?(?:欠款|欠账|欠薪|欠费|欠租|拖欠款|旧账|外债)(?=$|[,。;!])", frozenset({Tag.NEUTRAL})),
    (
        r"(?:差评|投诉|工单|信访件?|来信|留言|诉求|提案|建议|咨询|意见)(?:逐[一-龥]|都|正|也|还)*在(?:回复?|答复|处理|办理?)(?=$|[,。;!])",
        frozenset({Tag.DOING}),
    ),
    # 返修正在弄 corrects nothing.
    (r"(?<![返维检整装大抢翻])修正(?!在|常|式)", frozenset({Tag.CORRECT})),
    (r"(?:别|不要|不能|不该|先别)(?:记|写|报|登|算|填)(?=\ue0ff)", frozenset({Tag.CORRECT})),
    (r"(?:报|写|填|记|看|发|点)成(?=\ue0ff+了?(?:$|[,。;!]))", frozenset({Tag.CORRECT})),
    (
        r"(?:报|填|选|点|写|交|传)错了?(?:项|条|栏|行|表|地方|位置|系统|科目|页)了?" + AT_ANY_STOP,
        frozenset({Tag.CORRECT}),
    ),
    # 上次多了, 报的少了5个; not 发下去了，但是少了两份.
    (
        r"(?<![一-龥])(?:上次|上回|上周|刚才|前面|那次|我)?(?:的|是)?(?:多|少)了(?=$|[,。;!])|(?:报|填|写|说|算|数|记|统计|登)(?:的|得)?(?:多|少)了",
        frozenset({Tag.CORRECT}),
    ),
    (r"(?<![一-龥])(?:我|刚才?|刚刚|上面)?[回答选]错了" + AT_ANY_STOP, frozenset({Tag.CORRECT})),
    # 打错字了; 骗你干啥, 该干啥干啥: words that ask nothing.
    (r"[打写填录输敲]错(?:了)?(?:个|一个)?(?:字|数字?|位|行)了?" + AT_ANY_STOP, frozenset({Tag.CORRECT})),
    (
        r"(?:骗|哄|糊弄|蒙|唬)(?:你|您|人)(?:们)?(?:干[嘛啥]|做什么|作甚|有啥用|图啥)" + AT_ANY_STOP,
        frozenset({Tag.NEUTRAL}),
    ),
    (r"该?干(?:啥|嘛|什么)干(?:啥|嘛|什么)" + AT_ANY_STOP, frozenset({Tag.NEUTRAL})),
    # 多打了个零: a slip of the finger.
    (
        r"(?:多|少|漏|错|重复?)(?:打|写|填|输|录|按|敲)了?(?:一|两)?(?:个|位|行|条|栏|次)?(?:零|0|字|数字?|点|小数点|位|行|遍)了?"
        + AT_ANY_STOP,
        frozenset({Tag.CORRECT}),
    ),
    # 厂家把阀门发错型号: what others sent wrong is trouble, and no message gone astray.
    (
        r"(?:厂家|供货商|供应商|厂里|物流|快递|仓库)[^,。;!?]{0,8}(?:发|送|配|装|运)错了?(?:型号|规格|货|批次|尺寸|颜色|地方|地址|件)?"
        + AT_ANY_STOP,
        frozenset({Tag.TROUBLE}),
    ),
    (r"(?:发|送|配|运)错了?(?:型号|规格|货|批次|尺寸|颜色|件)了?" + AT_ANY_STOP, frozenset({Tag.TROUBLE})),
)
