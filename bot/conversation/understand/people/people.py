"""Finds whom a reply names: 王科长, 老李, 张局, 局长, 综合科的罗文斌, 防火办."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from bot.conversation.understand.in_turn import Wordings
from bot.conversation.understand.people.nicknames import ONE_OF_OURS
from bot.conversation.understand.people.roster import Roster
from bot.conversation.understand.people.surnames import (
    COMMON,
    IN_GIVEN_NAMES,
    NO_NAME,
    OTHER_TONGUES,
    PARTICLES,
    ROLES,
    SHORT_TITLES,
    SURNAMES,
    TITLES,
)
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.sieve import Sieve
from bot.conversation.understand.writing.words import TAKEN, cover


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A person or an office named, and where; an informal name must be matched with the list of people by asking."""

    start: int
    end: int
    name: str
    is_informal: bool = False
    is_department: bool = False
    is_title: bool = False


_CALL = (
    "盼(?!望|着|了|复|早|能|尽|你|您|领导)|派单给|派单到|转单给|转一下|转下|委托给|托给|分派给|分给|指派给|布置给|应由|请转给|请转|请批转|批转给|批转|请交由|改派给|改派|改转|签批给|签给|批示给|请转告|转告|请询|洽询|请告诉|请告知|请交|请由|请洽|请与|请(?!示|假|销|战|帖|款)|让(?![出利位步座])|由(?!于|此)|叫(?!停)|责成|喊|安排|转给|转交|交办给|交办|批给|批(?=办公室)|转由|转办(?!公)|转(?!正|型|化|变|产|运(?!检)|校|岗|账(?!务))|交接给|交给|[甩丢扔撂]给(?![我咱俺本了])|交由|交(?![警通易界流付房款接])|找一?下|找|联系一?下|联系|咨询|问一?下|问(?!题)"
    "|归口[到在]?|归(?![集侨]|档)|并到|并入|合并到|划入|(?<=[体责限能权])在|(?<=[部单]门)在|(?<=单位)在|(?<![一-龥])主责(?!部门|单位|[在是归科方])(?=[一-龥]{2,6}(?:局|委|办|处|科|中心|公司))|(?<![一-龥我])(?:您|你|可以|直接|得)?(?:去|打)(?=[一-龥]{2,7}(?:局|科|办|中心|处|所|委|公司)(?:问|要|找|查|咨询|打听|电话))|(?<=不在我们,)而?在|(?<=不在[本我][一-龥],)而?在|现在是|应该是|应是|是|应为|(?<=单位|部门|科室)为|(?<=已)通知|(?<=我)通知|(?<=已)要求|交代给|嘱咐|叮嘱|关照|吩咐|安顿|嘱托|责令|转到|移交[到至]|划转?[到至]|划转?给|转隶到|发给|发|给|@|派给|派(?!出所|驻)|全权委托|委托|授权|指派|指定|移交给|移交|烦请|麻烦|劳烦|有劳|拜托|推给|对接|径[询找洽]|(?:(?<=^)|(?<=[,。;得要应该请你您就]))(?:去|打给|寻)(?=[一-龥]{1,6}(?:局|科|办|处|所|委|公司|公安|[支大中总]队|组|站|股|部|中心|大厅|窗口)(?:[问说讲找]|反映|咨询|打听)?(?:一?下)?[吧嘛啊呀]?(?:$|[,。;!]))|(?:(?<=^)|(?<=[,。;]))该(?=[一-龥]{2,5}(?:局|科|办|处|支队|大队|股|部)(?:$|[,。;!]))|属于|应属|属|需要|需|希望|建议|恳请|换成"
    r"|(?:(?<=^)|(?<=[,。;得要该请你您去]))[跟向](?=[一-龥]{2,7}(?:局|科|办|处|所|委|中心|站|股|部|队|公司)(?:说|讲|反映|反馈|联系|对接|沟通)(?:去|吧|一下|一声|就行|即可)*(?:$|[,。;!]))"
)
_DOES = (
    "办|落实|负责|处理|跟进|牵头|回复|对接|去|来|抓|盯|管|报|同志|在管|接|分管|协调|出面|答复|一起|说|联系|那|手里|,|。|!|\\?|;|$|了解|整改|组织|继续|具体|承办|吧|定"
    rf"|顶|替|代|全权|先|今|明|后|周|本周|下|将|尽|马上|抓紧|已|就|写|补|核|查|看|阅|{TAKEN}|把|为|并|、|等|批|审|签|领|带|跑|填|统|汇|反馈|通知|准备|整理|上|在[弄跟办抓盯搞]|搞|弄|做|干|照|主|任|当|给|跟|和|与"
)
_GIVEN = rf"[^\W\d_a-z{PARTICLES}]"
_NAME = (
    rf"(?!{NO_NAME})(?:[{COMMON}]|其(?=木))(?!局|科|股|所|处|[一-龥][股局室处](?![一-龥]?[同负]))"
    rf"(?:{_GIVEN}{{2}}(?<=给[一-龥]{{3}})(?<!家)(?=了(?:$|[,。;!]))|{_GIVEN}(?:(?<=[交接转]给[一-龥]{{2}})|(?<=[都全已]交[一-龥]{{2}}))(?=了(?:$|[,。;!]))|{_GIVEN}{{2}}(?=负责|牵头|落实|办理|处理|跟进|答复|接手|去办|来办|同志)(?<![抓去来先具])|{_GIVEN}{{1,2}}?(?={_DOES}|[你您请@]))"
)
_CALLED_BY_NAME = expression(
    rf"(?:(?<![一-龥])|(?<=[请让由转派找归是交给换])|(?<=责成)|(?<=委托)|(?<=安排)|(?<=指派)|(?<=通知)|(?<=要求))(?!{NO_NAME}|[一-龥](?:主任|书记|经理|主席|[局科股所站处部院校镇乡县区队]长)主管)[{COMMON}](?![里上下内外中])[^\W\d_a-z{PARTICLES}]{{2}}副?(?:{TITLES})"
)
"""吴晓梅同志: the whole name, though its last sign is a surname too."""
_NOT_HERE = r"(?!(?<=\d)位)(?!(?<=[分主])管)(?!(?<=[现不新前原继历接离卸担])任)"
_TITLED = expression(
    rf"{_NOT_HERE}(?!{NO_NAME}|(?<=[责换变改])成|[一-龥](?:主任|书记|经理|主席|[局科股所站处部院校镇乡县区队]长)主管|(?<=[社小校片园])区|[一-龥](?:社区|支部|车间|学校|街道|医院)|项目|段段|[一-龥]局副?局长)[{SURNAMES}](?:[^\W\d_请让由找的边里这那我你给把跟科股处室部局所站院办委厂]{{1,2}}?)?副?(?:{TITLES})"
)
_SURNAME_AND_TITLE = expression(
    rf"(?<![{COMMON}])(?!(?<=[相有])关|车[队间]|路段|段段|(?<=[社小校片园])区){_NOT_HERE}[{SURNAMES}]副?(?:{TITLES})"
    rf"|(?<![{COMMON}])(?!{NO_NAME})[{COMMON}](?:技术员|文书|护士|文员|司机|组员|教练|班主任)(?=$|[,。;!把去来负跟办盯补落处核报对统写弄请那]|牵头|接|在)"
)
_NAME_BY_ITS_SIGNS = expression(
    rf"(?:(?<=[请让由转派找归是交给批换托@])|(?<=通知)|(?<=督促)|(?<=布置)|(?<=告知)|(?<=要求)|(?<=责成)|(?<=嘱咐)|(?<=安排)|(?<=[转推派]发))(?!{NO_NAME})[{COMMON}][{IN_GIVEN_NAMES}]{{2}}(?![路街村镇桥河山庄县市区局馆厂院校站场店湖江岛港社寺庙园公]|大道|小学|中学|副?(?:{TITLES}))"
    rf"|(?:(?<=^)|(?<=[,。;]))(?!{NO_NAME})[{COMMON}][{IN_GIVEN_NAMES}]{{2}}(?=,(?:你|您)|你|您|(?:先|去|来|再)?(?:办|抓|管|盯|跟|弄|处理)(?:着|一下|下|吧)*(?:$|[,。;]))"
)
"""已批张海涛办: known by the signs that it is made of."""
_RARE_SURNAME = expression(
    rf"(?<=[请让由归找问是转交给系任的科股室处部站所局队组])(?![缺少了给由到示教求告达呈报粮烟盐油水电气邮问找下一声个位些几两副正总分各县旗市区镇乡局科股室办处部委组站所队场院校厅省我你他她这那原前现新老])[一-龥]副?(?:{TITLES})"
)
_FOREIGN = "扎西索南卓玛才旦多吉次仁格桑尼达瓦旺堆平措罗布努尔兰古丽娜买提艾合木江阿依热巴特其图雅乌云敖登苏和斯琴高娃那顺孟克日勒哈肯别叶波央宗洛丹增姆贡曲珍萨迪力亚库麦海"
"""The characters in which names of other tongues are mostly written."""
_FOREIGN_NAME = expression(rf"(?<![{_FOREIGN}])(?!{NO_NAME})[{_FOREIGN}]{{2,5}}副?(?:{TITLES})")
"""扎西乡长, 古丽娜副县长: the whole name before the title."""
_OF_OTHER_TONGUES = expression(
    rf"(?:(?<=[请让叫由转派找问是给归达长记任员科股室处站所局队组办])|(?<![一-龥])|(?<=主席))(?:{OTHER_TONGUES}){{1,2}}(?=[去来办弄盯跟补查核报接在牵落处吧了,。]|负责|同志|督办|$)"
)
"""请嘎查达斯琴去办."""
_TITLE_ALONE = expression(
    rf"(?<=[请让由找])副(?:总|局|县|市|区|镇|院|校|行)(?=协调|出面|拍板|过问|牵头|定|帮|跟|给|支持|督|说|[,。]|$)|(?<!缺)(?!(?<=[办科股局处室所站部院委司组队])主管)(?:(?:分管|主管|常务)副[总局县市区镇乡处科院校](?![长])|(?:分管|主管|主要|常务|专职|挂职|(?<![部十两])分(?=局长|校长|院长|厂长|场长|公司)|(?<=[请让由找])[一-龥]{{2,4}}?(?:局(?=副?局长)|处(?=副?处长)|院(?=副?院长)|校(?=副?校长)|厅(?=副?厅长)|所(?=副?所长)|站(?=副?站长)|镇(?=副?镇长))|(?:分管|主管|主要)(?:局|县|旗|市|区|镇|乡|院|校|厂|厅|省|公司|集团|街道|系)(?=领导)|[省市县区旗州盟镇乡]委|纪委|[校院局厂乡镇村]?党委|党组|(?:管|居|村|业|安)委会|工会|支部|人大|政协|上级|局|县|旗|市|(?<![社小校片园])区|镇|乡|村|单位|部门|党组|集团|公司|街道(?:办(?:事处)?)?|院|校|厂|厅)?(?:副)?(?:{TITLES}|领导|(?:具体)?经办人|责任人|联络员|承办人|负责人)(?!小组|干部|班子|批示|责任|同意|机构|重视|关注|要求|讲话|签|办(?=$|[的,。那负牵管主该统老小阿{TAKEN}])|制(?=$|[的度工])|办公会|碰头会|联席会|会议|会(?=$|[,。上研讨审定过])|信箱|接待日|热线))"
)
_SHORT_TITLE = expression(
    rf"(?!林场|马[场队]|石场|梁场|田队|高[科校]|高工[{COMMON}]|段[场]|云[场])(?:(?<=[请让找由])[{SURNAMES}]副[总局县市区镇乡处科院校部](?![长])|(?<![一-龥])[{COMMON}](?:副[总局县市区镇乡处科所院校部]|{SHORT_TITLES}|站|县|旗|书|院|校|主|镇)(?![长记任员])|(?<=[事条个块项摊])[{SURNAMES}](?:局|科|股|所|处|总|工)(?=在[抓管跟办弄盯]|负责|牵头)|(?:(?<=[是找请让转由叫给归问])|(?<=[给换交]了)|(?<=换成))(?!车队|牛场|路段|管所|单科)[{SURNAMES}](?:局|处|总|工)(?=$|[,。;!吧了]|在|负责|办|管|落实|牵头|处理)|(?:(?:(?<=[是找请让转由叫给归问系等得需向望任成换为])|(?<=[与跟和])(?=[一-龥]{{1,2}}(?:对接|联系|沟通|衔接|说(?:去|吧|$|[,。])))|(?<=如今)|(?<=现在)|(?<=目前)|(?<=往后))|(?<=给了)|(?<=[^整]改))[{COMMON}](?:副[总局县市区镇乡处科所院校部]|{SHORT_TITLES}|站|(?:[中大支]队|段)(?=$|[,。;!]|[管抓](?:$|[,。;!])|负责|在[管抓弄盯])|院(?!里)|书(?=$|[,。;!管负在去来分])|校(?=$|[,。;!管负在去来分]))(?![长记任员]))"
)
_NICKNAME = expression(
    rf"(?:(?<=^)|(?<=[,。;]))[小老](?![师板乡百人家年党兵旧城房街是早远公婆大赖账区店楼井路])[{SURNAMES}](?=,(?:[这那此][个事条项块件活]?儿?(?:请|麻烦|归)?)?[你您](?:去|来|先|跑|接|到|盯|办|跟|把|弄|抓|$|了))|小[{_FOREIGN}]{{2,4}}(?=[去来办弄盯跟补查,。]|负责|落实|处理|$)|(?:老|小|阿)[{COMMON}](?![场区城组村沟河路])|(?<=[部科股室组队站所办局])老(?![师板年人家旧城房])[{SURNAMES}](?=$|[,。;!]|办理?|处理|跟进?|落实|盯|弄|负责)|(?:(?<=^)|(?<=[,。;]))小[{SURNAMES}](?=去(?:对接|[办弄盯跑催核查])|经办|跟进|落实)|(?:(?<=^)|(?<=[,。;]))老(?![师板乡百人家年党兵旧城房小街是早远公婆大赖账])[{SURNAMES}](?=经办|负责|牵头|在[管跟办]|去[办弄盯跑]|接[着手]|跟进|处理|落实)|(?<=[科室处部站所局里诊队班组段办心让叫派请由排托喊计纳务勤政格区庄厂矿园店长换是])[老小](?![组事学区型件师板龄旧年人时微店家队会分于到领额卖吃摊贩工户厂姑伙孩朋百乡公是想没不])[一-龥](?=[去来弄跟盯办补写查核报牵收催管跑接抓,。]|[干做搞](?:$|[,。;!])|在[跟办弄盯管]|打过?招呼|说[了好过]|经办|负责|落实|处理|对接|整理|了?$)|(?<=[派让请叫喊找由给托排转交科股诊台岗堂点线口社里室处部站所局队组院办心员的间班厂矿校庭馆园段])[老小][{SURNAMES}](?=[去来弄跟盯办补写查核报牵收催管跑接回答顶]|具体|负责|落实|处理|对接|整理|了?$)|(?<=[科处部办心室股组班队站所局院校厂场])大[军伟强勇刚亮兵斌宝鹏](?=跑|办|去|来|接|弄|管|跟|盯|处理|负责|$|,)|(?<=[科处部办心的让请叫喊找室股间组班队站所局院校厂场堂卫房])大[{COMMON}](?=跑|去|来|接|回|答|给|把|帮|改|写|整|办|抓|牵|补|查|催|负责|具体|全权|专门|专职|跟|处理|落实|,|$|盯|弄|报|了)|(?<=[给让请找叫由是条项事归派托部科处室股所队组站办局院心政务勤口台堂厂场班])阿(?![姨胶拉尔里克])[一-龥](?=会|来|去|负责|跟|办|处理|落实|,|$|你|您|弄|盯|报|牵|接|跑|搞|做|查|核|管|手[里上]|那[里儿边])|(?<![一-龥])阿(?![姨胶拉尔里克])[一-龥](?=[你您跟弄盯办去来]|处理|负责|落实|牵头)|(?<![一-龥])大[{COMMON}](?=[吧呢](?:$|[,。])|[你您来去](?!年|月)|经手|负责|牵头|跟进|接手|盯着|接着|,(?:你|您|把|麻烦|费点?心|辛苦|上点))|(?<=[务勤事政科股室处部站所局队组班段厂场院办心库房联协])[{COMMON}][姐哥叔姨](?=负责|处理|落实|去|来|办|跟|牵|弄|盯|那|接|$|[,。;!])|(?<=[让叫派喊排队组班科股室部站所局处院办心厂场])[强军刚勇伟涛亮辉鹏飞磊斌]子(?=[去来跑弄办盯跟接抓管])|(?<=[让叫派喊排队组班科股室部站所局处院办心厂场转给交])[{COMMON}](?:胖子|瘦子|麻子|大个|大头|眼镜|胡子|秃子|矮子|拐子|聋子|瞎子|驼子)(?=[去来跑弄办盯跟接抓管负处落]|$|[,。;])|(?<![一-龥])[{COMMON}][姐哥叔姨](?=[你您去来负跟会办弄盯查核写报接帮,])|(?:胖|瘦|大|二|三)[哥姐弟妹](?=会|来|去|负责|跟|办|,|你|您)|(?<=[找请让转由叫给归问系的烦劳托])[{COMMON}][姐哥叔姨]"
)
_OF_OFFICE = expression(
    rf"(?:(?<=的)[{SURNAMES}]|(?<=[科股室处站所局队组院办心司团厂校部])[{COMMON}尚宁单柏解闵翁甘]|(?:(?<=[监理])|(?<=主任))[{COMMON}])(?:局|处|科|总|工|部|所|站|队)(?=$|[,。;!]|负责|跟|阅|盯|办|管|接|牵|对接|落实|处理|抓|去|来|尽快|安排|把|拍板|协调|出面|过问|支持|点头|发话|定夺|帮|给|说句|打招呼)"
)
"""后勤的牛处."""
_FULL_NAME = expression(
    rf"(?=[{COMMON}其])(?:(?<=[请让由叫转交找问归是给@派排系托烦换权劳任])|{ROLES}){_NAME}"
    rf"|(?:(?<=[长任记理席人板主]是)|(?<=[长任记理席人板主]叫)|(?<=[长任记理席人]现在是)|(?<=[长任记席理人]换成)|(?<=[长任记席理人]改成))(?!{NO_NAME})[{SURNAMES}]{_GIVEN}{{1,2}}(?=(?:同志)?(?:$|[,。;!]))"
    rf"|(?<=指定)(?!{NO_NAME})[{COMMON}]{_GIVEN}{{1,2}}?(?=(?:同志)?(?:为|担任|做|当)[^,。;!?]{{0,6}}[人员长])"
)
_BEHIND_A_TITLE = expression(
    rf"(?:(?<=[科股局院处所站队校部组场镇乡县区市园厂班行馆台社段矿厅室委院会事士]长)|(?<=主任)|(?<=书记)|(?<=经理)|(?<=主席)|(?<=副总)|(?<=总监)|(?<=总工))(?!{NO_NAME})[{SURNAMES}]{_GIVEN}{{1,2}}?(?=同志|负责|牵头|督促|落实|办理|处理|答复|跟进|具体|接手|全权|专门|来办|去办|[你您]|$|[,。;])(?<![的办会事])"
)
"""分管校长闻静: whatever the surname, behind the bearer's role."""
_NAME_IN_CHARGE = expression(
    rf"(?:(?<=^)|(?<=[,。;])|(?<=现在)|(?<=目前)|(?<=如今)|(?<=眼下))(?!{NO_NAME})[{COMMON}][^\W\d_a-z{PARTICLES}]{{1,2}}?(?=(?:同志)?(?:负责|分管|牵头|跟进|在管|在跟|具体负责|接着|接手|接我|接的|接班|顶我|替我|代我|继续|去落实|来落实|[你您](?:来|去|办|负责|跟|抓|盯|牵|先|再|把)))"
)
_GIVEN_NAME_ALONE = expression(
    rf"(?<=[请让由])[{IN_GIVEN_NAMES}]{{2}}(?=同志(?:$|[,。;!去来负牵办落处抓跟]))|(?<=[叫让派])(?!大[伙家]|他|她|你|我|人|[下底]|谁|上|别|专|对|那|这|咱|各|所|全|孩|学)[^\W\d_a-z{PARTICLES}人家们队方司工员生科室局厂店校院所站村组班谁下上里]{{2,3}}(?=去(?:盯|办|弄|跑|看看|落实|处理|跟|查|核|补|写|报|对接|催|收))"
)
"""叫建国去盯: no surname, and yet a name by what its bearer is sent to do."""
_OFFICE = (
    "办公室|股室|科室|科(?!学|员|技)|股|室(?!内|外|主)|办(?!理|结|好|完|妥|事|公|法|一|了|的|吧|案|件|成|得|$)|(?<=[一-龥]{2})办(?=$|[,。吧的了嘛啊呀呢噻])|局(?!部|面)|所(?!有|以|属|需)|中心|大队|队(?!伍)|处(?!理|置|罚|分)|部门(?!的|间|之|规)|部(?!署|分|门)"
    "|林场|农场|牧场|分场|总场|村委会|居委会|业委会|党委会|管委会|家委会|工委会|理事会|监事会|职代会|委员会|委(?!托|派|员|会|副?书记|组织部|宣传部|统战部|政法委|党校|办|常委|领导|编办|编委|网信|农办|农工|改革办|政研|督查|国资|巡察|老干|机要|社工部)|旗政府|县政府|政府|公司|集团|苏木|嘎查|镇(?!办[去吧问])|乡(?!办[去吧问])|街道(?!办[去吧问])|社区|站|组(?!织|会)|厂(?!家|商|区|址|方|房|里|长)|(?<=[路务辆电车河建工养机供])段(?!落|长|时)|(?<=[销作用行报讯])社|庭(?!审|外|前|长|院)|(?<=[业务政文水交])厅|(?<=[一-龥]{2})大厅|[馆台](?!里|内|外|长|账|上|下|区)|矿(?!山|石|产|区)|车间|(?<![住出入转])院|学校|小学|中学|幼儿园|银行|支行|工会|妇联|支部|指挥部|专班|(?<=[机炊勤电维修保安工网管道线路炉焊钳检护洁])班(?!子|长|级|会|次|车)|保护站|管护站|物业|协会"
)
_DEPARTMENT = expression(
    rf"(?P<call>{_CALL})了?(?!转|票(?!务)|[到至往成][一-龥]{{2}}|出法|咨询|洽|径|寻|联系|对接|函|文件|后勤的|财务的|人事的|问|找|由|交[给由办]|给|批|委托|责成|指派|让|请|归|属于?|是|还(?!款)|回|付)(?P<name>分[局场站]|总[站场]|(?![我你他她它谁哪这那各的了别几一下]|专(?!卖|利)|部队|军队|人(?![事力社大才防武])|大(?=家|部分|概|约|体|致|多|半))[一-龥]{{1,9}}?(?:{_OFFICE})(?:(?<=[局委院校镇司团])(?![的有没])[一-龥]{{2,4}}(?:科|股|室|处)(?=$|[,。管办吧去]))?|(?:[村镇乡队站所]里|社区|基层)(?=去|来|办|做|弄|落实|处理|自己|抓|跟)|林场|农场|牧场|办公室|中心|[院校党政府厂局区县镇招教编团综]办(?=$|[,。问去吧管负])|[村居业家党]委会|工作专班|专班|指挥部|工作组|项目部|领导小组|监理|施工方|总包|开发商|承建方|业主单位|工会|团委|妇联|纪委|(?:人事|财务|后勤|基建|总务|教务|行政|保卫|民政(?=上|局)|民政|住建|教育|卫健|公安|城管|交通|水利|环保|人社|医保|市监|应急|林草|税务|司法|文旅|发改|工信|商务|信访|网信|残联|国土|农业农村|自然资源|生态环境|市场监管|消防|街道|社区|供电)(?=$|[,。问管负责吧去答报]|的(?:事|活|职责|职能|业务|范围)|了$|了,|办(?!公))|(?:疾控|卫监|海事|检察院|法院|公安|工商|质监|药监|气象|地震|档案|机关事务|供销|邮政|电信|移动|联通|铁塔|水务|燃气|热力|环卫|园林|市政|交警|运管|路政|农机|畜牧|林业|渔政|海关|边检)(?=$|[,。问管负责吧去]|的(?:事|活|职责|职能|业务|范围))|(?:机场|铁路|森林|水上|航运|港航|县|市|区|旗)公安(?=$|[,。问管负责吧去答]|的(?:事|活|职责))|物业|甲方|乙方|学校|医院|(?:[一二三四五六七八九十][中小]|附中|附小|职高|技校|职中|完小|中心校)(?=$|[,。吧去问管负]))(?!长)"
)
_IN_CHARGE = "才?是(?:真正的?|正经的?|具体的?)?(?:责任|牵头|主管|主责|承办|主办|实施|管理|整改|业务|归口|对口)(?:单位|部门|主体|科室|方)|(?:来|去)?管这(?:个|块|事|项|摊|些)?(?=$|[,。])|才(?:管|负责|分管|办|对口|批(?=$|[,。])|受理|有权)|落实|办(?=$|[,。])|办理|研究|速办|阅[办处研]|跟进|汇总|的(?=$|[,。])|负责|承办(?=$|[,。])|牵头|牵的头|分管|在管|主管|主责|管(?=$|的|[,。])|(?:那边|那儿|那里)?的(?:事|活|职责|责任|任务|摊子|业务|工作|范围)"
_OFFICE_IN_CHARGE = expression(
    rf"(?P<call>(?:^|[,。;]|[块项条事个题作]|该|是|归|由|给|找|问(?!题))(?:现在|目前|应该|应(?!急)|直接)?是?)"
    rf"(?P<name>(?![我你他她它谁哪这那该的了跨]|事(?!业|务|故))[一-龥]{{1,6}}?(?:办公室|股室|科室|科|股|室|办|局|所|中心|大队|队|处|部|站|林场|农场|牧场|[分总]?厂|车间|庭|(?<=[路务辆电车河])段|(?<=[销作用行报讯])社|公司|苏木|政府|管委会|村委会|居委会|街道办?|镇|乡)|林场|农场|牧场|公司|办公室|中心|苏木|工会|妇联|团委|机关党委|机关工委)(?={_IN_CHARGE})"
)
_OUGHT_TO_ANSWER = expression(
    rf"(?:(?<=该)|(?<=应)(?!急))(?P<name>(?![我你他她它谁哪这那该的了])[一-龥]{{1,6}}?(?:{_OFFICE})|物业|开发商|施工方|监理|甲方|乙方|[村镇乡县局校院]里)(?=答(?!应)|回复|回答|[来去]?[管办弄报]|负责|解决|出面|出材料)"
)
"""该财务科答复."""
_BESIDE = expression(
    rf"(?<={TAKEN}[、和与及])(?P<name>[一-龥]{{1,8}}?(?:{_OFFICE})|办公室)(?=共同|一起|联合|分别|配合|会同|{_IN_CHARGE})"
)
"""财务科、办公室共同落实: the second of two."""
_NOT_IN_A_DEPARTMENT = expression(
    r"[这那哪]|^(?:接着|继续|照[常旧样着]|往下|一直|照单|照章)办|^个|^[打递呈报送交寄]了?[到给至]|^(?:管理|主管|责任|牵头|承办|对口)(?:部门|单位|科室)$|^(?:有关|相关|各|其他|多|职能|几个|上级|兄弟)部门|^公室$|^[此本]件|[去来]办$|^分?派给|^麻烦|^烦请?|^劳烦|^拜托|^辛苦|^岗到|^并|^[阅缓延督会转交查代帮快照先再去来速协合补催续停承自重另特急]办$|^上|^错|^转|^批|^给|^交(?![通警管投运])|^委托|^责成|^指派|^通知|^督促|^要求|^归?口|由|归|属|是|找|请|让|(?<![安保])全|否|了|大部|内部|局部|外部|不(?!动产)|没|已|都|尽快|抓紧|马上|及时|继续|认真|立即|处理|落实|办理|完成|整改|正在|还在|一下|大家|领导|[您你我他]|具体|按|提交|提请|上报|协调|出面|同意|人去|专人|时间|问题|材料|审批(?![局科股处室办]|中心|服务)|批复|评审(?!中心)"
)
_EACH_BEARER = expression(r"各[一-龥]{0,4}?(?:负责人|责任人|支书|书记|站长|所长|校长|主任|科长|队长|网格员)")
_EVERYBODY = expression(
    r"各(?:相关|有关|责任|直属|下属|基层)?(?:股室|科室|处室|单位|部门|系部|院系|班组|车间|片区|网格|分公司|子公司|项目部|支行|乡镇|镇街|街道|股|科|处|站所|苏木|镇|乡|村|社区|学校|支部|工区|大队)"
)
_REGION = expression(
    r"(?<=得)(?:[省市县区旗州](?:[一-龥]{1,3}(?:委|会|办|局|厅)|政府)|[局院校厂镇乡县市区]?(?:党委|党组|常委会)|[理董]事会|班子)(?=来?(?:出面|协调|牵头|拍板|统筹|过问|定夺|表态|点头))|(?:(?<=请)|(?<=要)|(?<=望)|(?<=需)|(?<=由)|(?<=议))(?:局|县|旗|市|区|镇|乡|厅|省|党组|上级|班子|单位|指挥部|管委会|街道|居委会|村委会|业委会)(?:里|上|党组|党委|政府|委|局)?(?=(?:统一|统筹|尽快|及时|给予|予以|帮忙)?(?:协调|出面|帮|支持|拍板|牵头|过问|研究|解决|定|统筹|督|明确(?:一下)?(?:政策|口径|标准|依据|责任)))"
)


_ONE_OF_OURS = expression(ONE_OF_OURS)
_BY_AGE = expression(r"[一-龥][姐哥叔姨]")
"""王姐: called by age, and known to those around only."""


def _by_name(match: re.Match[str]) -> PersonMention:
    is_informal = _BY_AGE.fullmatch(match.group()) is not None
    return PersonMention(match.start(), match.end(), match.group(), is_informal=is_informal)


def _by_familiar_name(match: re.Match[str]) -> PersonMention:
    return PersonMention(match.start(), match.end(), match.group(), is_informal=True)


def _by_what_it_is_given(match: re.Match[str]) -> PersonMention:
    group = "name" if match["name"] else "told"
    return PersonMention(match.start(group), match.end(group), match[group], is_informal=True)


def _by_title(match: re.Match[str]) -> PersonMention:
    return PersonMention(match.start(), match.end(), match.group(), is_title=True)


_NAMED = Wordings(
    [
        (pattern.pattern, reader)
        for pattern, reader in (
            (_EACH_BEARER, _by_name),
            (_FOREIGN_NAME, _by_name),
            (_OF_OTHER_TONGUES, _by_name),
            (_CALLED_BY_NAME, _by_name),
            (_SURNAME_AND_TITLE, _by_name),
            (_TITLED, _by_name),
            (_RARE_SURNAME, _by_name),
            (_ONE_OF_OURS, _by_what_it_is_given),
            (_NICKNAME, _by_familiar_name),
            (_SHORT_TITLE, _by_familiar_name),
            (_OF_OFFICE, _by_familiar_name),
            (_FULL_NAME, _by_name),
            (_NAME_BY_ITS_SIGNS, _by_name),
            (_BEHIND_A_TITLE, _by_name),
            (_TITLE_ALONE, _by_title),
        )
    ]
)
_BY_CONTEXT = (
    _REGION,
    _EVERYBODY,
    _OFFICE_IN_CHARGE,
    _OUGHT_TO_ANSWER,
    _DEPARTMENT,
    _BESIDE,
    _NAME_IN_CHARGE,
    _GIVEN_NAME_ALONE,
)
_CONTEXTS = Sieve([pattern.pattern for pattern in _BY_CONTEXT])


def find_people(text: str, roster: Roster) -> list[PersonMention]:
    """Everybody named in the text, in order; each stretch of text names one."""
    found = [PersonMention(start, end, text[start:end]) for start, end in roster.names_in(text)]
    text = cover(text, [(mention.start, mention.end) for mention in found])
    named, text = _NAMED.find(text)
    found += named
    known = [
        PersonMention(start, end, text[start:end], is_department=True) for start, end in roster.departments_in(text)
    ]
    found += known
    text = cover(text, [(mention.start, mention.end) for mention in known])
    for place in _CONTEXTS.likely(text + TAKEN):
        new = list(_told_by_context(text, _BY_CONTEXT[place]))
        found += new
        text = cover(text, [(mention.start, mention.end) for mention in new])
    return list(_without_roles(sorted(found, key=lambda mention: mention.start)))


_UNNAMED = ("村支书", "村主任", "村书记", "村会计", "村文书", "镇长", "乡长")
"""村支书老赵: the role of whoever is named behind it."""


def _without_roles(found: list[PersonMention]) -> Iterator[PersonMention]:
    """分管副院长刘芳 is one person, named by name: the role in front of a name names nobody else."""
    for mention, following in pairwise([*found, None]):
        is_role = mention is not None and (mention.is_title or mention.name.startswith(_UNNAMED))
        if mention and not (is_role and following and following.start == mention.end and not following.is_department):
            yield mention


def _told_by_context(text: str, pattern: re.Pattern[str]) -> Iterator[PersonMention]:
    """What a pattern finds; where a match names nobody, another may begin inside it: 请马上让电工班去修."""
    place = 0
    while match := pattern.search(text, place):
        mention = _by_context(match, pattern)
        if mention:
            yield mention
        place = match.end() if mention else match.start() + 1


def _by_context(match: re.Match[str], pattern: re.Pattern[str]) -> PersonMention | None:
    if pattern not in {_DEPARTMENT, _OFFICE_IN_CHARGE, _OUGHT_TO_ANSWER, _BESIDE}:
        return PersonMention(match.start(), match.end(), match.group(), is_department=pattern in {_REGION, _EVERYBODY})
    name = match["name"]
    if _NOT_IN_A_DEPARTMENT.search(name):
        return None
    return PersonMention(match.start("name"), match.end("name"), name, is_department=True)
