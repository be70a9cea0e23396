"""Puts slang, typing slips, English words and dialects into the standard words that the grammar reads."""

import re

from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.rewriting import Step

_ENGLISH: tuple[Step, ...] = tuple(
    (expression(rf"(?<![a-z]){pattern}(?![a-z])"), standard)
    for pattern, standard in (
        (
            r"(?:(?:not|never|isn'?t|hasn'?t been|haven'?t)(?: yet)?(?: been)? (?:done|finished|completed?|ready)|un(?:done|finished)|incomplete|not started(?: yet)?|not yet)(?: yet)?",
            "没完成",
        ),
        (r"^(?:nope|nah|naw)(?=$|[ ,，.。!！])", "没有"),
        (r"(?:can(?:'t|not| not)|unable to)(?: be)? (?:done|do|finish(?:ed)?|completed?)", "完不成"),
        (r"(?:almost|nearly|about to be|close to) (?:done|finished|completed?|there)", "快完成了"),
        (r"(?:partly|partially|half) (?:done|finished|completed?)", "部分完成"),
        (r"(?:to be|will be|be|should be|must be|when|if|once|until) (?:done|finished|completed?)", "待完成"),
        (r"(?:working on (?:it|this)|still doing|in progress|on ?going|work in progress|wip|in process)", "正在推进"),
        (r"(?:no problem|np)", "没问题"),
        (r"(?:got it|noted|copy(?: that)?|roger(?: that)?|received|understood)", "收到"),
        (r"^ok ?晒", "搞定了"),
        (r"^ok(?: ?(?:la|lah|ya|啦|了))?[ \u3000,]*(?=[一-龥])(?!收|的|了|没|可|吧|啊|行|好|知)", "ok,"),
        (r"(?:pics?|photos?|images?|screenshots?)", "照片"),
        (r"(?<=[在见发到])e-?mail(?:s)?", "邮箱"),
        (r"asap", "尽快"),
        (r"^(?:i )?(?:approved?|agreed?)(?=$|[ ,，.。!！])", "同意"),
        (r"(?:(?<=可以)|(?<=麻烦)|(?<=[请帮给]))closed?", "销号"),
        (r"(?:delay(?:ed)?|postpone(?:d)?)(?: to|(?=[到至]))", "延期"),
        (r"(?:ddl|deadline)", "期限"),
        (r"later(?=发|传|给|补|交|报|说|回)", "稍后"),
        (r"pending", "待定"),
        (r"over(?=了)", "完成"),
        (r"(?:no[ ,.!]*){1,4}", "没有"),
        (r"(?:finish|complete)(?:ed)?(?=了)|(?<=[已都经部])(?:finish|complete|done|ok)(?:ed)?(?=$|[了,。;!])", "完成"),
        (r"(?:ok[ ,!]+)?(?:all )?(?:done|finished|completed)", "已完成"),
    )
)
"""Looked for in lower case, the denied before the claimed."""
_SLANG = (
    ("走一步看一步", "看情况"),
    ("走一步算一步", "看情况"),
    ("収", "收"),
    ("谁讲没", "谁说没"),
    ("我跟你说啊", ""),
    ("我跟您说啊", ""),
    ("我跟你讲啊", ""),
    ("约莫", "大约"),
    ("去寻", "去找"),
    ("毋庸", "无需"),
    ("毋须", "无需"),
    ("无庸", "无需"),
    ("小事一桩", "没问题"),
    ("小菜一碟", "没问题"),
    ("小事一件", "没问题"),
    ("百分百完成", "全部完成"),
    ("百分百办结", "全部办结"),
    ("百分百落实", "全部落实"),
    ("百分百整改", "全部整改"),
    ("百分百到位", "全部到位"),
    ("已closed", "已办结"),
    ("已close", "已办结"),
    ("早上墙", "早就上墙"),
    ("早上线了", "早就上线了"),
    ("早上架了", "早就上架了"),
    ("早上锁了", "早就上锁了"),
    ("打着官司", "在打官司"),
    ("早上牌了", "早就上牌了"),
    ("肿么", "怎么"),
    ("没银子", "没钱"),
    ("没票子", "没钱"),
    ("差银子", "差钱"),
    ("缺银子", "缺钱"),
    ("大概率", "估计"),
    ("没问题啦", "没问题"),
    ("冇问题啦", "没问题"),
    ("啦", "了"),
    ("咯", "了"),
    ("喽", "了"),
    ("叻", "了"),
    ("言期到", "延期到"),
    ("言期至", "延期至"),
    ("俩百", "两百"),
    ("俩千", "两千"),
    ("俩万", "两万"),
    ("俩", "两个"),
    ("仨", "三个"),
    ("得嘞", "好的"),
    ("肖号", "销号"),
    ("交待", "交代"),
    ("元月", "1月"),
    ("双十一", "11月11日"),
    ("双十二", "12月12日"),
    ("那个什么第", "第"),
    ("消号", "销号"),
    ("核消", "核销"),
    ("消账", "销账"),
    ("消帐", "销账"),
    ("齐活儿", "齐活"),
    ("覆你", "复你"),
    ("覆您", "复您"),
    ("整该", "整改"),
    ("大概齐完", "基本完"),
    ("大概齐弄", "基本弄"),
    ("大概齐改", "基本改"),
    ("大概齐办", "基本办"),
    ("十万八千里", "很远"),
    ("差不大离", "差不离"),
    ("妥妥嘞", "妥妥的"),
    ("弄的妥妥", "弄得妥妥"),
    ("完城", "完成"),
    ("延其", "延期"),
    ("按其", "按期"),
    ("宽现", "宽限"),
)
_NOD_BY_ITSELF = expression(
    r"^\s*(?P<nod>[中成妥行]|[没未](?=\s+[一-龥]{0,2}(?:领导|主任|局长|科长|书记|处长|老师)们?\s*$))\s+(?=交给|包在|放心|保证|没问题|[我俺咱]|一定|马上|立马|这就|[一-龥]{0,2}(?:领导|主任|局长|科长|书记|处长|老师)们?\s*$)"
)
"""中 交给我们放心: a nod of one sign, and a pause."""
_CLEARED_BY_SOUND = expression(r"(?<=[付还缴退结])轻(?=了?(?:$|[ ,，。;；!！]))")
"""工资都付轻了: 清 as it is mistyped."""
_A_TRIFLE = expression(r"(?<![一-龥])(?:这|都是|这是|那是|就是)?(?:都)?小意思(?=[啦了嘛呀啊哈嘞]*(?:$|[ ,，。;；!！]))")
"""小意思，三天办完: said of the task, and no gift of money."""
_MISHEARD = expression(
    r"(?<=[改弄整办做干搞修建装拆退补清搬])玩(?=了|成|工|毕|$)|(?:已经?|早就?|都)玩成(?!语)|(?<![一-龥])(?:(?:还)?没有?|已经?|都|全部?)?玩成(?!语)"
)
"""整改玩了: 完 as voice typing hears it."""


_STRUCK_OFF_BY_SOUND = expression(r"(?<=[请给予以申能求])请?销好(?=$|[,，。;；!！吧了])")
_ACCOUNT = expression(r"(?<=[台到入对记转结销消交报查])帐(?![篷子房幕棚])|帐(?=[目本册户单务簿])")
"""台帐, 对帐: 账 in its old writing; 到帐篷 is a tent."""


_NOD_BY_SOUND = expression(r"^(?:收[倒道稻捣岛]|受[到倒道]|手到)(?:起|哒|咧)?了?(?=[\s,，.。!！]|$)")
"""收倒, 受到: 收到 as it is spoken or typed by its sound."""
_NEW_YEARS_MONTH = expression(r"(?<![\d万亿千百十美日欧港澳])元月(?=[\d一二三上中下底初末份前内里,，。;；]|$)")
"""元月15号; not 30万元月底到."""
_PINYIN: tuple[Step, ...] = tuple(
    (expression(pattern), standard)
    for pattern, standard in (
        (
            r"(?<![a-z])(?:hai ?)?(?:mei|wei)(?: ?you)? ?(?:(?:wan ?cheng|wan|gai|nong|ban|zuo|gao|gan|zheng ?gai)(?: ?(?:wan|hao))?)(?: ?le)?(?![a-z])",
            "还没完成",
        ),
        (
            r"^[\s,.!]*(?:wo ?men ?)?(?:dou ?|quan ?bu ?)?yi(?: ?jing)? ?(?:quan ?bu ?)?(?:wan ?cheng|(?:zheng ?)?gai ?(?:wan|hao)|ban ?(?:jie|wan|hao)|(?:nong|zuo|gao|xiu|zheng) ?(?:wan|hao))(?: ?le)?[\s,.!]*$",
            "已完成",
        ),
        (
            r"^[\s,.!]*(?:dou ?|quan ?bu ?)?(?:wan ?cheng|gai ?wan|ban ?jie|nong ?wan|zuo ?wan|wan(?= ?le)|(?:gai|nong|zuo|ban|gao|xiu|zheng(?: ?gai)?) ?(?:hao|wan)(?= ?le))(?: ?le|了)?[\s,.!]*$",
            "完成了",
        ),
        (
            r"(?<![a-z])(?:hai ?|reng ?)?zheng ?zai ?(?:tui ?jin|zheng ?gai|ban ?li|ban|gai|zuo|nong|gao|gan|zhao ?biao|cai ?gou|shen ?pi|shi ?gong|qing ?li|pai ?cha|xie|xiu|chai|tui|cui|dui ?jie)(?![a-z])",
            "正在推进",
        ),
        (r"^[\s,.!]*(?:hai ?)?mei ?(?:you ?)?(?:kai ?shi|dong)(?: ?ne)?[\s,.!]*$", "还没开始"),
        (r"^[\s,.!]*kuai ?(?:wan ?|hao ?|wan ?cheng ?)?le[\s,.!]*$", "快完了"),
        (r"^[\s,.!]*zai ?(?:gai|ban|nong|zuo|gao|tui ?jin)(?: ?le| ?zhe)?[\s,.!]*$", "正在推进"),
        (r"^[\s,.!]*(?:mei ?wen ?ti)[\s,.!]*$", "没问题"),
        (r"^[\s,.!]*(?:shou ?dao|hao ?de|zhi ?dao ?le)[\s,.!]*$", "收到"),
    )
)
"""Pinyin typed without being converted; a claim only where it is the whole reply."""
_NO_WISH = expression(
    r"(?<![一-龥])(?:没有?|无|并无|毫无)(?P<what>延期|展期|推迟|宽限|延后|拖期)的?(?:打算|想法|计划|必要|意思|需要|考虑)"
)
"""没延期的打算: needs no more time."""
_TURNED_OVER = expression(r"(?<![一-龥])(?P<order>转办|批转|转|交办|请阅办|呈)[:：]\s*(?=[一-龥])")
"""转办：市容科."""
_NAMED = expression(
    r"(?P<role>(?:现任|新任|现在的|当前)?(?:负责人|责任人|联系人|经办人|承办人|分管领导|责任单位|牵头单位))[:：]\s*(?=[一-龥])"
)
"""责任人：景科长."""
_COUNTED_IN = expression(r"^1(?=(?:收到|已阅|好的|知道了)[。.!！]*$)|(?<=收到)\+?1[。.!！]*$|(?<=已阅)\+?1[。.!！]*$")
"""1收到, 收到+1: one more who has read it."""
_AT_NIGHT = expression(
    r"(?<![一-龥])夜里(?=(?:[我再就才]|(?:靠岸|收工|收班|下工|下山|上岸|回[家港来]|到[家岸港站]|忙完|散会|下班|交班)(?:了|后|之后|以后)?|(?:整理|汇总)(?:好了?|完了?|出来|妥|一下)?)*(?:回(?:[您你复话]|$|(?=[,，。!！]))|给[您你]|报|发[您你]|答复|打给|联系))"
)
"""夜里回你, 夜里靠岸给您回: tonight."""
_THEN = expression(
    r"(?<![^,，。;；!！])完了(?=(?:再|就|给我?|跟我|向我|和我|来){0,2}(?:回(?:个|一)?(?:话|信|复(?:我|一下|$))|回我|报我|告诉我|(?:说|吱|招呼)一?声|报个信|通个气))"
)
"""赵主任抓一下，完了回个话: what follows, and no claim."""
_MOVED_TO = expression(
    r"(?<![一-龥])移(?![动民植交送位走除栽])(?=[一-龥]{2,6}?(?:科|股|室|办|局|所|站|队|中心)(?:$|[老小大阿][一-龥]{1,2}$))"
)
"""移港务科老郑: handed over, in a word."""
_JUST_A = expression(r"(?<=我就)一(?=[种养开卖做修送跑扫看放捕教打][一-龥]{1,3}的)")
"""我就一种地的: what the writer is, and no count."""
_CAN = expression(
    r"(?<![不没哪难能可会])(?P<act>[干弄办改做搞赶整修拆搬建装补清退交签收拿完种填挖追堵守扛挡顶])得(?P<end>完|住|下来|出来|下(?!来|雨|雪)|好(?![好坏了的]|不)|成(?![功])|掉|齐|回来|定)(?=$|[,，。.;；!！]|的$)"
)
"""期限内拿得下: able to."""


_OF_A_KIND = (
    r"(?:其他|相关|有关|各类|各种|多种|一批|日常|基础|必要|配套|专用|应急|办公|消防|生活|防护|教学|医疗|建筑|一系列)*"
    r"(?:用品|用具|器材|器械|器具|制度|办法|规定|规章|细则|预案|机制|物品|物资|装备|杂物|垃圾|配件|部件|设施|设备|工具|家具|电器|工作|资料|材料|文件|档案|台账"
    r"|问题|措施|方式|形式|手段|活动|事项|情况|内容|行为|现象|隐患|部位|环节|场所|区域|点位|标识|标牌|标志|废弃物|废料|杂草|树木|苗木|植物|岗位|手续|证照|费用|款项|项目|工程|任务|构筑物|建筑物|违建|漏洞|短板|不足|缺陷|毛病|部门|单位|科室|股室|乡镇|村组|经营户|商户|农户|企业|车辆|房屋|(?:[一-龥]{1,3})?[\d两三四五六七八九十]+[户个家处条件人台间辆份项])"
)
_AND_THE_LIKE = expression(
    r"(?P<what>(?:配[齐备置好]|添[置购加]|购[置买]|采购|完善|修[订改复缮补]|清[理除运退]|更[换新]|增[设加添配]|开展|制[定订作]|建[立成设]|安装|拆[除掉]|补[充齐办签]|规范|健全|出台|印发|梳理|排查|解决|落实|加装|新增|设[置立]|悬挂|张贴|发放|采取|通过|整[改治理]|处[理置]|取缔|维修|查[处找]|纠[正治]|消除|杜绝|报废|回收|盘点|登记|归还|移交|劝[离退返导]|约谈|走访|联系|会同|协调|组织|联合|涉及|对接|邀请|聘请|[清拆换修装补拉搬退配购添改查建](?=了))"
    rf"了?[^,，。;；!！?？等]{{2,14}})等(?={_OF_A_KIND}(?!到|来|送|运|进场|批))"
    rf"|(?P<named>(?!那个|这个|然后|就是|那就|所以|因为|反正|目前|现在|暂时)[一-龥]{{2}}(?<![我你他她它们]))(?<![就还在得要正只先再净光都直也才需须坐干苦人])等(?={_OF_A_KIND}(?:已|均|全部)|(?:都|全|均)?已经?(?![到等]))"
)
"""配齐拖把等用品, 桌椅等已更换: 等 is and the like, and nothing is waited for."""
_NAMELESS = expression(
    r"(?<=[条项])那个?(?:啥|什么)(?=[一-龥]{3})|(?:那个?)+啥(?=(?:已经?|都|全|也|还|没|未|完|[改弄办搞整做干换修装拆清](?!的)))"
)
"""第一条那个啥完成了: a word that is looked for."""
_NOT_FAST = expression(r"(?<=[展度进得])不(?:太|是?很|怎么|算)?快(?!速)")
"""进展不快: slow, and not nearly there."""
_ANOTHER_ITEM = expression(
    r"(?:(?<![一-龥\d])|(?<=[诶呃嗯啊哦额哎唉喂]))第?[\d一二三四五六七八九十]{1,3}(?:条|项|个|件)?[,，、。.…\s]*(?:[哦噢啊呃唉][,，]?)?(?:不对不对|不对|不是不是|不是|错了|说错了|口误|不)[,，、。.…\s]*(?:[应该]*是)?(?=第[\d一二三四五六七八九十]{1,3}(?:条|项|个|件))"
)
"""第五条，不对，第六条没改: a slip of the tongue."""
_AVOWED = expression(
    r"(?<![一-龥])(?:我|我们|口头|书面|当面|在此|在这|郑重|先|给[你您]|向(?:[你您]|领导|组织)){0,4}表(?:个|一个|了个)?态[:：]"
)
"""在此郑重表态：20号前整改到位: what follows is a vow."""
_PUT_RIGHT_ON_SECOND_SIGHT = expression(
    r"(?:^|(?<=[，。；,.;]))(?:经)?(?:核[对实查算]|复核|查对)(?:之?后|过|下来)?(?:予以|作|做)?(?:更正|订正)[，,:：]"
)
"""核对后更正，已完成49户: owns a slip, and claims nothing."""
_NOT_COUNTING_ONE = expression(
    r"(?:^|(?<=[，。；,.;]))(?:不算|不计|[抛刨撇除]开|[除去刨减]掉|[刨抛减]去|刨除|剔除|先不说)(?=第?[\d一二三四五六七八九十]{1,3}(?:-\d{1,2})?(?:[条项]|号点?)?[，,](?:其[余他它]|[别旁]的|剩下|均|全|都|已|统统|通通|一概|一律|悉数))"
)
"""不算第6条，都完了."""
_BUT_FOR_ONE = expression(
    r"(?:^|(?<=[，。；,.;]))(?=第?[\d一二三四五六七八九十]{1,3}(?:-\d{1,2})?[条项]?外[，,]?(?:其[余他它]|别的|剩下|均|全|都))"
)
"""第11条外，其余整改完毕: but for that one."""
_AS_FOR_ONE = expression(
    r"(?:(?<=第[一二三四五六七八九十\d][条项个件])|(?<=第[一二三四五六七八九十\d]{2}[条项个件]))的话[,，]?(?=(?:都|也|已|还|正|全|早|现在|目前|基本|改|弄|办|做|没|等)[^,，。;；!！?？]{1,14}$)"
)
"""第三项的话都改过来了: as for that one, and no condition."""
_AT_PRESENT = expression(
    r"眼下(?=周)|(?:眼下|现下|眼目前)(?=(?:是|由|归)?(?!月|个)[一-龥]{1,2}?(?:[局科所站队院校部处镇县区]长?|主任|书记|主席|经理|总|段)(?:$|[,。;!]|[管抓盯跟](?![得的住不了过])|负责|主管|分管|牵头|在))"
)
"""防疫眼下周所长抓: now, and no day of next week."""
_SAID_NOTHING_OF = expression(r"(?<![一-龥])(?:又|也|我|我们|谁)?没(?:有)?说(?:过)?(?=没(?:有)?[改办弄做干整修退拆完])")
"""没说没改，只是卷宗没归档: denies that it was denied."""
_HARDLY = expression(
    r"(?:您|你)?(?:们)?(?:真)?(?:当|以为)(?:我们?|俺们?|这)?(?:是)?(?:在)?(?:变戏法|变魔术|吹气球?|捏泥人|搭积木|过家家|孙悟空|神仙)(?:的)?(?:呢|啊|呀)?|"
    r"(?:(?:你|您)们?(?:看|瞧|觉得|说))?(?:我们?|这|这边)?像(?:是)?[改办弄做干修搞整]完了?的?样子?(?:吗|么|嘛)?[?？]?"
    r"|(?:你|您)们?(?:觉得|以为|当|说|认为)(?:这)?(?:能|会)?(?:有)?[这那]么快(?:就)?(?:能)?[改办弄做干修搞整]?[完好]?了?(?:吗|么|呢)?[?？]"
    r"|(?:您|你)?(?:就)?(?:别|甭|莫|不要)(?:再)?(?:指望|盼着?|想着?)(?:能|会|有)?[这那]么快(?:就)?[改办弄做干修搞整]?[完好]?了?(?![一-龥])"
)
"""你觉得能这么快完？, 别指望这么快了: not that fast."""
_EXACTLY_SO = expression(r"(?<![一-龥那])可不就是(?=(?:已经?|早就?|都|全)?(?:[弄办改做干搞整修](?:完|好|成)|完成))")
_WORK_IN_PROGRESS = expression(r"(?:还|正)?在ing(?![a-z])|^ing(?=[\s.。…!~]*$)")
_GOING_ON = expression(r"(?<=[一-龥])(?<!中)ing(?![a-z])")
"""完成ing: at it, and not at its end."""
_AND_CLOSE_IT = expression(
    r"(?<=[成结好完毕妥位改清正])[并且](?=(?:请|申请|恳请|烦请|报请|特请|现请|盼|望)[^,，。;；]{0,6}?(?:销号|核销|销项|结案|摘牌|关闭|划掉))"
    r"|(?:(?<=[改弄修办清退拆换装][完好])|(?<=[完好妥清齐]了)|(?<=办结)|(?<=完毕))(?=可以?(?:划掉|销(?:号|掉|了|账)|勾掉|核销)(?:了|吧|$))"
    r"|(?:(?<=[完好毕妥清齐成]了)|(?<=[已都全][改清修办退拆换][完好妥清])|(?<=办结)|(?<=完毕)|(?<=结束)|(?<=到位)|(?<=完成))[ 了]?(?=(?:请|申请|恳请|烦请|报请|特请|现请|盼|望|求|给|麻烦|帮)[^,，。;；]{0,6}?(?:销号|核销|销项|结案|摘牌|验销|销(?=$|[,，。!！吧了])))"
)
"""整改完成并请销号: the request has a clause of its own."""
_NO_NO = expression(r"^(?:没有[,，、]?){2,}(?=$|[,，。!！呢啊])")
"""没有没有: no question of whether there is any."""
_THAT_ITEM = expression(r"(?<=第[一二三四五六七八九十\d]个)[嘛呢呀哈啊吧][,，]?(?=[一-龥])")
"""第五个嘛，搞完了: an item named as one speaks."""
_LEFT_HANGING = expression(
    r"(?:如果|要是|假如|倘若|假使|只要|除非|等|是不是|是否|能不能|能否|可否|听说|据说|争取|力争|希望|盼|预计|打算|计划|准备|尽快|没|未|不)[^,，。;；!！?？]*$"
)


def _after_the_item(found: re.Match[str]) -> str:
    """第五个啊改好了 has a pause behind the item; 如果第五个啊改好了 has none, since what hangs goes on."""
    return "" if _LEFT_HANGING.search(found.string[: found.start()]) else ","


_PAPER_WAITS = expression(
    r"(?<=照片|材料|报告|单子|资料|截图|视频|台账|发票|收据|回单|图片|附件|名单|清单|合同|记录|纪要)等(?=(?:今[天晚儿]|明[天早儿]|后天|[上下]午|中午|晚上|傍晚|下班|周[一二三四五]|\d{1,2}[号日点])[^,，。]{0,6}[发传送交拿报给带])"
)
"""照片等下午发你: sent then, and nothing is waited for."""
_WHY_ASK = expression(r"(?<=[完好掉成毕妥齐清改办弄做拆换修]了)还(?=(?:在|来|老|总)?(?:问|催|提醒|追着))")
"""早都改了还在问: what is said to the one who asks has a clause of its own."""
_SO_MANY_MONTHS = expression(r"(?<=[延展缓宽推])(?P<months>[一两二三四五六])月(?=$|[,，。.!！?？吧呗吗行可成])")
"""想延一月: a month longer, and not January."""
_SO_MANY_DAYS = expression(
    r"(?<=再延|延长|顺延|展期|宽限|再缓|再宽|宽延|缓期|再给)(?P<days>\d{1,3})日(?=$|[,，。.!！;；内])"
)
"""拟再延10日: so many days longer, and not the tenth."""
_NOT_YET_BY_SHAPE = expression(
    r"(?:(?<![一-龥])|(?<=[尚还暂仍均都也并])|(?<=至今|目前|现在|仍然|一直|依然))(?:尾(?=完成|整改|办结)|末)(?=(?:能|有|曾|按期|按时|全部|得到|开始|正式|经|予)?"
    r"(?:完[成工结]|办结|整改|落实|启动|动[工手]|开[工始展]|到[位货账]|销号|见效|竣工|交付|达标|通过|验收|清|拆|报|收到|解决|启用|安装|发[放现]|批复?|进场|整治|处理|处置|执行|签|退|改|更换|建成|投用))"
)
"""尚末完成, 尾完成: 未 as it is mistyped."""
_ALL_BY_SOUND = expression(r"(?<=[配补交收装缴退签凑])[其奇](?=$|[,，。.!！;；]|了[,，。.!！;；])")
"""水带配其: 齐 as it is mistyped."""
_IN_PLACE_BY_SOUND = expression(
    r"(?<=落实|整改|清退|退还|缴纳|发放|配备|安装|整治|兑付|纠正|处理|执行|拆除|清理|修复|更换)(?:道位|到立|到味)(?=$|了|[,，。.!！;；])"
)
"""落实道位, 纠正到立了: 到位 as it is mistyped."""
_OUT_OF_THE_BOOK = expression(r"(?:报请|申请|提请|恳请|烦请|请)(?:予以)?[移退]?出台账(?=$|[,，。.!！;；])")
"""报请出台账: out of the list of what is open."""
_BUSY_NO_MORE = expression(
    r"(?:(?<=[这本该此][项条件])|(?<=整改)|(?<=任务)|(?<=活儿)|(?<=活))(?P<all>[都也全]?)忙完(?=了(?![,，]?[再就来去]))"
)
"""这项忙完了: over, and not what one is busy with before it."""
_STRIKE_OFF_BY_SOUND = expression(r"注消(?=[此这该本]|$|[,，。.!！;；])")
_OVER_MISTYPED = expression(
    r"完[必壁璧闭](?=$|[,，。.!！;；\s])|(?<=[一-龥]{2})[宛丸玩碗皖]毕(?=了?(?:$|[,，。.!！;；]))"
)
"""已更换完必, 处理丸毕: 完毕 as it is mistyped."""
_DEALT_WITH_BY_SOUND = expression(
    r"(?<=[一-龥]{2})(?<![市省局县厅区两各本])处里(?=(?:[好完妥清]|完毕|到位|干净)了?(?:$|[ ,，。.!！;；]))"
)
"""漏水处里好了: 处理 as it is mistyped; 公安处里 is an office."""
_ALREADY_IN_WRITING = expression(
    r"(?<![企行作物农林产商专实工职毕就营牧渔副矿])业经(?![营济理费验销纪手由常历]|办(?:人|员|中|机|处|窗|大))"
)
"""业经办结: 业已, as documents say; 企业经营 is another word."""
_HANDED_UP = expression(r"(?:(?<=[都已全])|(?<=悉数)|(?<=全部)|(?<=全数)|(?<=如数))上齐(?=了?(?:$|[,，。.!！;；]))")
"""报表悉数上齐: 交齐."""
_HANDED_TO_THOSE_ABOVE = expression(
    r"(?<=[晚天午早号日刻后])呈(?=(?![现请批示报送上给])[一-龥]{1,5}(?:办|科|室|局|院|处|组|委)(?:$|[,，。.!！;；]))"
)
"""判决书今晚呈院办: 呈送."""
_FRY_SET_FREE = expression(r"(?P<what>[鱼虾蟹][苗种][啊呀]?[,，]?[全都])投(?:放)?下去(?=了)")
"""鱼苗啊，全投下去了: 投放完, as of fry, and not of money."""
_THEN_ALREADY = expression(
    r"(?<=[前初底末日天号月年午早晚])便(?=(?:已经?|全|都)*[一-龥]{1,4}了(?:$|[,，。.!！;；]))(?![民利于道桥器池])"
)
"""端午前便结案了: 就, behind the time."""
_IS_IT_NOT = expression(r"(?P<said>[早都已就不][^,，。;；!！?？没未]{1,8}了)不是(?=$|[.。!！])")
"""这药不早下架了不是: a tag that wants a nod, as 嘛 does."""
_ON_THE_POINT = expression(r"(?<![一-龥])行将(?=[一-龥])")
"""行将告竣: no nod before what follows."""
_FROM_NOW_ON = expression(r"(?:^|(?<=[,，。;；、\s]))日后(?=[一-龥])(?!再|补|交|送|报|发|传|给|寄)")
"""日后天天盯着: no count of days, as in 三日后."""
_ON_THE_WHOLE = expression(
    r"(?:总的|总起|总体上?|整体上?)来?[看说讲](?:呢|嘛)?[,，]?(?=(?:也|就|都|应该?|可以|能|还)*算(?:是|得上)?(?![不没计账数])[一-龥])(?![^,，。;；]*(?:半|成(?!了|$)|%|部分|之))"
)
"""总的来看算是落实了: on the whole, and nobody looks at anything."""
STANDARD_WORDS: tuple[Step, ...] = (
    (_ON_THE_WHOLE, "总体上"),
    (_FROM_NOW_ON, "今后"),
    (_ON_THE_POINT, "即将"),
    (_OVER_MISTYPED, "完毕"),
    (_DEALT_WITH_BY_SOUND, "处理"),
    (_ALREADY_IN_WRITING, "业已"),
    (_HANDED_UP, "交齐"),
    (_HANDED_TO_THOSE_ABOVE, "呈送"),
    (_FRY_SET_FREE, r"\g<what>投放完"),
    (_THEN_ALREADY, "就"),
    (_ALL_BY_SOUND, "齐"),
    (_IN_PLACE_BY_SOUND, "到位"),
    (_STRIKE_OFF_BY_SOUND, "注销"),
    (_BUSY_NO_MORE, r"\g<all>弄完"),
    (_OUT_OF_THE_BOOK, "申请销号"),
    (_IS_IT_NOT, r"\g<said>嘛"),
    (_NOT_YET_BY_SHAPE, "未"),
    (_SO_MANY_DAYS, r"\g<days>天"),
    (_SO_MANY_MONTHS, r"\g<months>个月"),
    (_NO_NO, "没有"),
    (_THAT_ITEM, _after_the_item),
    (_PAPER_WAITS, ""),
    (_WHY_ASK, ",还"),
    (_AND_CLOSE_IT, ","),
    *_ENGLISH,
    *_PINYIN,
    (_EXACTLY_SO, "这不"),
    (_WORK_IN_PROGRESS, "正在推进"),
    (_HARDLY, "没这么快"),
    (_GOING_ON, "中"),
    (_STRUCK_OFF_BY_SOUND, lambda found: found.group().replace("好", "号")),
    (_ACCOUNT, "账"),
    (_NOD_BY_SOUND, "收到"),
    (_NEW_YEARS_MONTH, "1月"),
    (_TURNED_OVER, r"\g<order>"),
    (_NAMED, r"\g<role>是"),
    (_COUNTED_IN, ""),
    (_NAMELESS, ""),
    (_ANOTHER_ITEM, ""),
    (_NOT_FAST, "慢"),
    (_SAID_NOTHING_OF, "不是"),
    (_AND_THE_LIKE, lambda found: f"{found['what'] or found['named']}及"),
    (_NO_WISH, r"不用\g<what>"),
    (_AT_NIGHT, "晚上"),
    (_THEN, "再"),
    (_MOVED_TO, "转"),
    (_JUST_A, "是个"),
    (_CAN, r"能\g<act>\g<end>"),
    (_MISHEARD, lambda found: found.group().replace("玩", "完")),
    (_CLEARED_BY_SOUND, "清"),
    (_A_TRIFLE, "没问题"),
    (_NOD_BY_ITSELF, r"\g<nod>,"),
    (_BUT_FOR_ONE, "除"),
    (_NOT_COUNTING_ONE, "除了"),
    (_AT_PRESENT, "现在"),
    (_AS_FOR_ONE, ""),
    (_AVOWED, "保证"),
    (_PUT_RIGHT_ON_SECOND_SIGHT, "更正，"),
    *((expression(re.escape(slang)), word) for slang, word in _SLANG),
)
"""Standard words, in lower case and simplified characters, for all others that are known."""
