"""Tells everyday matters that came to an end, meals, meetings, telephone calls, from the work of a ledger."""

from enum import StrEnum

from bot.conversation.understand.numbers.amounts import Amount
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression


class Matter(StrEnum):
    """How near to the work of a ledger the thing lies that was finished."""

    WORK = "work"
    PERHAPS = "perhaps"
    EVERYDAY = "everyday"


_ENDED = r"(?:已经?|都|也|刚|终于)*(?:[吃做炒买办打开结坐订值上下休考写看听讲谈聊]?[完好](?!成|工|结|毕|整|善)|结束|完成|[弄搞]好|妥|到)"
_EVERYDAY = expression(
    # Meals, the house, the body.
    r"结婚(?!登|证)|离婚(?!登|证)|饭(?!店|堂|卡|桌)|(?<![种蔬油])(?<!种上)(?<!种了)(?<!栽上)菜(?!单|田|地|窖|园|棚|市|籽|种)|[洗刷]碗|碗(?:都|也|全|已经?)*[洗刷]|面条|饺子|泡茶|茶泡|早点(?![摊铺店车])|[早午晚]餐(?![摊点店车券费厅])|夜宵|酒席|婚[礼宴]|丧事|喜事|葬礼|满月酒"
    r"|洗澡|澡洗|[洗剪理]完?头发?|头发|洗衣(?!房|间|工|服务|店|机)|衣服|衣裳|[扫拖]完?地(?!面)|地扫|打扫|网购|快递(?![柜站点架车员包网业企末三])|取件|搬家|家搬|[接送]完?孩子|孩子[接送]|写完?作业|作业[写批]|遛"
    r"|(?<![罐箱车机壳墙本船桥坝员工生师民众])(?<![老病工牧]人)(?<!孩子)体检(?!中心|科|表|测|修|验)|[做照拍查](?:完|好)?了?(?:个|一?次)?(?:核磁|ct|b超|彩超|胃镜|肠镜|透视|化验|核酸|理疗|透析|心电图)|手术(?![室灯床台器间部])|打完?针|针打|输液(?![椅室架泵厅大区器管])|药吃|吃完?药|看牙|住院(?!病历|部|费|押金|楼|患者|病人)|出院|病好|感冒|退烧|理疗"
    r"|牙(?!克)|(?:社保|公交|饭)卡(?:都|已经?)?[办充换补]|近视|作文|论文(?:都|已经?|也)*(?:写|改|投|答|交|查重)|网课|刷题|(?<![金贴助款资费奖纹脸勤])打卡(?![机点率系制]|到[人户卡])|步数|学习强国|[打踢看]完?球|麻将|弯了|[我他她](?:妈|爸|儿子|女儿|孩子|老婆|老公|媳妇|弟|妹|哥|姐)|[我自]家(?!里管)|(?<![\d一二三四五六七八九十几人民户农])家里(?!人员)"
    # The telephone, travel, the car.
    r"|手机(?:号|卡)?(?:已经?|都|也)?[换修充买贴配]|[换修充买]完?了?手机|网费|宽带费|公积金提取|微信(?:号|名)?[换改]|头像|群名|群公告|昵称|备注名"
    r"|(?<![星班报督线务开装设])(?<!装了)(?<!设了)(?<!配了)电话(?![线机亭箱号系交柱杆])(?!(?:也|都|已经?)*(?:能)?(?:接通|开通|打通|拨通|装|架|公布|公开|更新))|通话|视频聊|微信聊|出差|[机车船]票|航班|火车|高铁|订房|房间|酒店|宾馆|行李(?![转架车寄])|签证|护照|身份证|驾(?:照|驶(?!员|室|舱|人|台))"
    r"|洗完?车(?!污水|废水|间|台|点|店|房|设备|机|场)|停好车|(?<![公务用消防警水材引拖斗缆篷卫客洒巡护运救养货卡链送转急罐挂吊叉铲矿班校餐库推吊叉搅])车[修洗]|车停好|修完?车(?![铺店摊点行厂位棚间])|加完?油(?![卡站枪机岛棚])|油加(?!注)|车险|话费|水电费(?!分摊|收缴|公示|管理|台账|超|拖欠)|(?<!水)电费"
    rf"|(?:比赛|运动会)(?!(?:都|也|全|已经?)*[办搞做]){_ENDED}|(?:(?<![聘览销易洽动])会议?|例会|早会|(?<!加)班|值班|假|年假|休假|年休假|探亲假?|考试|(?<!党)课|接待|接待任务|(?<![前全员工能规务])培训班?(?!(?:都|也|全|已经?)*[办搞做弄])|演讲|发言|讲话|出操|客人|电视|小说|新闻|书|直播){_ENDED}"
    r"|开完会(?!(?:后|的|以后)*(?:第二天|当天|次日|转天|当晚|就))|散会|会散|下班|下完班|加完班|交完班|客人|[送接]站|汇报[完好](?!成|善)|忙[完好](?!成|善)|(?<![数部个户件条家遍])过(?:完|好了)(?!成|工|结|毕|整|善)|(?<![汇申上通])[看听读念聊唱玩吃喝睡谈讲考](?:完|好了)(?!成|工|结|毕|整|善)"
)
_PERHAPS = expression(
    r"表格?(?:都|也|已经?)*填|填[完好]|数据?录|数报|[录报统]完|统计|汇总|核查完|交接|订好|房子|装修|窗户?(?:都|已经?)?关|门(?:都|已经?)?锁好|灯(?:都|已经?)?关|工资(?:都|已经?)?发|密码(?![重更锁箱机])|办公桌|纪要学|空调|电脑|打印机|手机|疫苗(?![冷柜库本箱]|(?:都|也|已经?)*全部?[打补接种])|活动(?!场)|调研|检查(?=已?结束|完)|收拾|会场|会议室(?![一-龥]{0,3}[门窗灯桌椅墙顶屏调缝漏锁线])|卫生(?![死厕院室间站所许费巾盲])|保险(?!理赔|柜|箱|公司|机构|费率|条款|代理)|党费|采访|仪式|庆典|慰问|节目|演出|值守"
)
_OF_THE_LEDGER = expression(
    r"[多超违乱][收扣发缴领]的[一-龥]{0,6}?[钱款费金]|[这那]档子?事|[这那]桩事|因私|福利院|孤儿|留守儿童|困境儿童|学籍|统一保管|投诉电话|服务电话|监督电话|办公电话|交上来|收上来|统管|公示|公益|公用|公务|场次|网点|窗口|旅客|乘客|患者|住户|村民|职工|学员|用户|业主|二次收费|[河林路田]长|基站|放映|补助|过期|超期|霉变|不合格|整改|谈话|约谈|谈心|诫勉|问题|巡察|违规|违纪|超标|超支|套取|挪用|多[占领报发]|超占|腾退|腾出|清退|清理|退[还回缴款掉了清]|追[缴回]|补[缴交收]|收缴|专项|台账|措施|制度|办法|规定|机制|公款|欠|责任|隐患|落实|(?:都|均|全部?|逐[一个])谈(?:(?:完|过)?话|完|过|毕)|第[一二三四五六七八九十\d]+[条项]"
)
"""What is spoken of as a matter of a rectification is the work, however everyday it sounds."""


def is_of_the_ledger(clause: Clause) -> bool:
    """公款吃饭的钱已退: whether the clause names what is put right."""
    return bool(clause.items) or _OF_THE_LEDGER.search(clause.text) is not None


_COUNTED = frozenset({"台", "辆", "套", "部", "座", "户", "家", "栋", "处", "名", "人", "例"})
"""年检过了二十一台: nobody counts out his own life like this."""
_BY_TENS = _COUNTED | {
    "只",
    "张",
    "份",
    "件",
    "本",
    "支",
    "个",
    "根",
    "人次",
    "场次",
    "剂",
    "间",
    "卷",
    "册",
    "箱",
    "笔",
    "条",
    "项",
    "吨",
    "亩",
    "盏",
    "剂次",
}
_MANY = 10


def _is_a_load(amount: Amount) -> bool:
    """发了400只: more than one household needs."""
    return amount.unit in _BY_TENS and amount.value >= _MANY


def matter_of(clause: Clause) -> Matter:
    """What a clause with a word of completion in it speaks of."""
    if is_of_the_ledger(clause):
        return Matter.WORK
    if any(amount.unit in _COUNTED or _is_a_load(amount) for amount in clause.amounts):
        return Matter.WORK
    if _EVERYDAY.search(clause.covered) or _HOUSEHOLD.search(clause.covered):
        return Matter.EVERYDAY
    found = _PERHAPS.search(_WHOSE.sub("", clause.text))
    return Matter.PERHAPS if found and found.start() < _A_NAME else Matter.WORK


_HOUSEHOLD = expression(
    r"^(?:我们?|家里|今天|昨天|刚|把|那个|新)*[^,。;!?]{0,1}(?:冰箱|沙发|电视(?!台|信号|柜|墙|会议)|眼镜|年检|洗衣机)"
)
"""冰箱换了; but 血库那台冰箱换了 names whose it is."""
_WHOSE = expression(r"^(?:我们?|这边|那个|把|今天|昨天|刚|已经?|都|全部?|单位|数据)+")
_A_NAME = 2
"""Characters: 护林员工资发了, 宿舍空调装了 name whose it is, and that is no everyday matter."""
