"""Work told as done and marred in the next breath is asked about; work that is well, in the same words, is done."""

from datetime import date

import pytest

from bot.conversation.understand import Intent, understand

TODAY = date(2023, 10, 11)


@pytest.mark.parametrize(
    "text",
    [
        "监控补了，死角还有",
        "蓝藻捞了，又长",
        "扶贫鸡发了，死了一半",
        "扬尘罚了，老板不交",
        "化粪池清了，盖板破着",
        "封条贴了，揭了",
        "保险柜换了，密码本谁保管没定",
        "账册移交了，凭证还差两箱",
        "裸土盖了，风一吹又掀了",
        "候车室座椅换了，空调坏着",
    ],
)
def test_what_came_undone_or_is_contested_is_asked_about(text: str) -> None:
    meaning = understand(text, TODAY)
    assert (set(meaning.intents), meaning.percent, meaning.confirm) == ({Intent.PROGRESS}, None, True)


@pytest.mark.parametrize(
    "text",
    [
        "桥墩浇了，桥面也架了",
        "泵修好了，运行正常",
        "老病区关了，新病区开了",
        "广告牌拆完了，龙骨也割了",
        "课桌全换了，七个班都换了",
        "化粪池清完了，照片发群里",
        "消防栓换完，水带配齐",
        "库房盘完了，账实相符",
        "污水接管了，泵也装了",
        "护栏焊好了，漆也上了",
        "班组培训都搞完了",
        "闸机装好了，人脸录完了",
        "步道修好了，游客都走了",
        "停车场划好线了，道闸装好了",
        "借出的藏品全追回了",
        "公积金补齐了，凭证在人事",
        "菜市场改造好了，摊贩都回去了",
        "扣的钱退了，签字表在财务",
        "欠的加班费补发完了",
        "奖金收回了，已入账",
        "档案改完了，组织部认定了",
        "股权变更了，工商执照换了",
        "下属公司都注销了",
        "实验室封了，废液也拉走了",
        "尾矿库闭库了，坝也加固了",
        "危化品移走了，罐洗了",
        "气瓶检完，二维码贴了",
        "锅炉证补办了",
        "监控补装了，死角没了",
        "窗口增设了，不排队了",
        "宿舍腾退完毕",
        "水费降下来了，文件发了",
        "证发到户了",
        "计价器全校了",
        "站牌换新的了",
        "标志牌立起来了",
        "坑填平了，树也种了",
        "蓝藻捞干净了",
        "油烟净化器装了，定期清洗",
        "裸土全盖了",
        "喷淋开了，围挡也补了",
        "厕所修好了，水也通了",
        "食堂收回自营了",
        "纪要补了，存档了",
        "收费公示了",
        "处分执行了",
        "申诉驳回，已执行到位",
        "票据补开了",
        "多报的核减了",
        "死亡人员清出低保了",
        "冒领的追回来了",
        "挂账核销了",
        "账外账并账了",
        "小金库清了，钱上交了",
        "公车私用的油费退了",
        "违规发的烟酒券收回了",
        "吃空饷的清了",
        "长期病假的处理了",
        "家属岗清了",
        "会议费超标部分退了",
        "门口乱停管住了",
        "锅炉水垢洗净了，水处理剂也加了",
        "公租房全收回了",
        "粮库地坪浇好了",
        "收费站撤了，人员都分流了",
        "驿站热水器装上了",
        "泳池循环泵修好了",
        "福利院护理床换完了",
        "信用社自助机装好了",
        "保费都退了",
        "记者证全收回注销了",
        "兽药店罚款交了",
        "鸡舍消毒完毕",
        "桑园退出来了，地交还村里",
        "航标全换了",
        "岸电接通了",
        "安检机换了，人员也持证了",
        "候车室空调修好了",
        "旧衣箱全换新的",
        "公证费退完了，发票也冲红了",
        "团费补齐了",
        "职代会提案都答复了",
        "卷宗补正归档了",
        "处分决定执行完毕",
        "展板换新了，都挂上了",
        "律师费追回来了",
        "缺岗的人配齐了",
        "发现的都退了",
        "应退的都退了",
        "证补齐了，可以用了",
        "修好了，可以通行了",
        "换好了，可以销号了",
        "档案补齐了",
        "装备配齐了",
        "已督促整改到位",
        "锁换了",
        "门锁修好了",
        "钥匙收回来了",
        "分组重新调整好了",
        "欠的钱凑齐还上了",
        "人员补齐了，名单在人事科",
        "签完了，一户不落",
    ],
)
def test_work_that_is_well_is_done(text: str) -> None:
    assert Intent.DONE in understand(text, TODAY).intents


@pytest.mark.parametrize(
    "text",
    [
        "押金退了，少了五十",
        "补贴发了，少发了三户",
        "档案移交了，一数短了两本",
        "灭火器换了，缺了三个",
        "第3条钱退了，不过少了两百",
    ],
)
def test_what_was_handed_over_and_falls_short_is_not_done(text: str) -> None:
    meaning = understand(text, TODAY)
    assert Intent.DONE not in meaning.intents
    assert (meaning.quantity, meaning.confirm) == (None, True)


@pytest.mark.parametrize("text", ["欠薪全发了，没少一分", "钱都还了，一分没少", "噪音治了，投诉少了两件"])
def test_what_is_not_short_or_is_the_better_for_it_is_done(text: str) -> None:
    assert Intent.DONE in understand(text, TODAY).intents


@pytest.mark.parametrize(
    "text",
    [
        "上周清干净的，一场雨又堵实了",
        "刚扶正的，一阵风又刮歪了",
        "验收都过了的，暗访又拍到漏电",
        "才补平的坑，大车一压又塌了",
        "没有像通报里写的那样全部办结",
        "不像你们想的那样都弄好了",
        "没有哪一户是改完了的",
        "当时是办结了，来访人不认，得重办",
        "柜子买齐了，卷宗一份没放",
        "去年那批老房验收了，今年这批没有",
    ],
)
def test_what_came_undone_again_or_is_not_as_it_is_told_is_not_done(text: str) -> None:
    assert understand(text, TODAY).intents == (Intent.NOT_DONE,)


@pytest.mark.parametrize(
    "text",
    [
        "反弹过一次，已重新清理完毕",
        "怕下雪，抢在雪前全收完了",
        "除了正街，后巷也都清完了",
        "原来还差三家，现在也签完了",
        "钱还没拨，自己垫资修好了",
        "别的局没完，我们完了",
        "接手的时候没动，现在全弄好了",
        "料到得晚，工期没误，装完了",
        "接到单子第二天就修好了",
        "我们镇完成了，别的镇不清楚",
    ],
)
def test_what_went_ill_was_feared_or_is_outdone_says_nothing_against_the_end(text: str) -> None:
    meaning = understand(text, TODAY)
    assert (meaning.intents, meaning.percent) == ((Intent.DONE,), 100)


@pytest.mark.parametrize(
    "text",
    [
        "刚干完一小段",
        "除了招标，合同也签完了",
        "凡是好拆的，都拆完了",
        "干得成的早干完了",
        "虽然有困难，主体完成了",
        "停电耽搁两天，今天接着干",
    ],
)
def test_a_part_or_a_step_is_no_end_whatever_was_overcome(text: str) -> None:
    assert Intent.DONE not in understand(text, TODAY).intents
