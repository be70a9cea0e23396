"""Writes the words of dialects as everybody would: 搵 is 找, 啷个 is 怎么, 赶趟 is 来得及."""

import re
import tomllib
from importlib.resources import files

from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.rewriting import Step

_SEEK = expression(
    r"(?:(?<![一-龥])|(?<=[你您]))寻(?=[一-龥]{1,6}(?:[科处办局部股所站室]|[老小][一-龥]|中心|公司|大厅)(?:$|[,，。!！去]))"
)
"""寻物业科: 找."""
_BEING_DONE = expression(
    r"(?:(?<![一-龥])|(?<=时间表)|(?<=计划)|(?<=进度)|(?<=节点)|(?<=方案)|(?<=时序)|(?<=工期)|(?<=图))"
    r"(我们|你们|他们|师傅们?|工人|施工队|各科|各村)?(?:而家|现在|仲|还|都)*"
    r"([搞整做弄改办拆跟修]|处理|整改|办理|施工|装修|清理|维修|检修|落实|跟进|装(?!紧了))紧[了的嘅呀啊喇㗎架噃咯嘞]*(?=$|[,，。!！呢])"
)
"""搞紧, 我哋做紧啦: as 正在搞, in Cantonese; but 螺丝拧紧了 is tight."""
_THINGS_BEING_DONE = expression(
    r"(?<=[一-龥])(?<![要没未不会能是有系])(处理|整改|办理|施工|装修|清理|维修|检修|落实|跟进|[做改办拆修])紧[了嘅呀啊喇㗎架噃咯嘞]*(?=$|[,，。!！呢])"
)
"""手续办紧啦: in hand, and not done; of these acts none makes a thing tight."""
_BEING_DONE_TO_IT = expression(
    r"(?<![一-龥])([搞整做改办拆])紧(?![急密张要缺迫凑俏固跟实绷盯抓靠身贴的了呢嘅呀啊喇])(?=[一-龥])"
)
"""办紧手续: as 正在办手续; but 做紧急处置."""
_PERFECT_IN_CANTONESE = expression(
    r"(?:(?<=[讲报写填算计搞整做][多高大少早错好完定掂])|(?<=[换修清交补装办拆退签缴]))左(?=$|[,，。!！啦喇])"
)
"""讲85%讲多左, 搞掂左: 了, as 咗 is typed."""
_ALL_THROUGH_IT = expression(
    r"(?:(?<=全部)(?P<all>[放发换拆清修装补搬退缴交种铺收])|(?P<each>[换修拆装补交缴签搬退贴]))晒[了啦喇]?(?=$|[,，。!！])"
)
"""冚唪唥放晒, 啲灯换晒: to the last of them, in Cantonese; 晒 of grain or nets is laid out in the sun."""
_AT_HIS_PLACE = expression(
    r"(?<=在)(?P<who>[阿老小][一-龥]|[一-龥]{1,2}(?:哥|姐|叔|伯|姨|嫂|仔|妹|主任|师傅|科长?)|[我他]们?)度(?=$|[,，。!！])"
)
"""相喺阿强度: with him; but 在年度 is no place."""
_ALL_BUT = expression(r"(?<![一-龥])(?P<but>净|只|就|仲)争(?![取朝分先议执端创当做光气论吵抢来得相])")
"""净系争盖章: 差, in Cantonese; 只争朝夕 is another word."""
_BUT_IT_IS = expression(r"(?<![一-龥])咪(?P<long>一早|早就?|已经|都)?(?=[一-龥]{0,2}[好完妥定齐]了)")
"""咪一早搞掂咗囉: 不就, asked in return; 咪搞佢 is leave it alone."""
_OVER_IN_HUNAN = expression(
    r"(?P<end>[弄搞整修改办做干换装补拆清退建挂贴铺焊刷洗扫搬签交缴理][好完妥定齐净清]|[一-龥](?:妥当|利索|到位|归一|清爽|干净))哒(?P<tag>啵)?(?=$|[,，。!！~])"
)
_ASKED_OF_ONESELF = expression(r"(?:[这可]不|不就|不是)[^,，。;；!！?？]*$")
_TO_COME = expression(r"[会能要肯必]定?[^,，。;；!！?？]{0,6}$")
_DENIED_BY_ITS_SOUND = expression(
    r"(?:(?<=不是)|(?<![一-龥]))(?:冒|木|么|呒)(?=(?:有)?[弄办改做整搞干修拆清退换装补](?:[完好妥成清齐定掂]|到位|归一|利索))"
)
"""不是冒修好: 没, in the sounds of Hunan."""
_BEFORE_THAT_DAY = expression(
    r"(?:(?<=清明|端午|中秋|国庆|元旦|春节|五一|十一|过年|月底|年底|周末|周[一二三四五六日])|(?<=[号日节]))(?P<edge>[前后])头(?=[就便都也已全把才再要能必][一-龥]|[弄搞办改修整做干拆换补]|$|[,，。!！])"
)
"""清明前头就搞好哒: 前, inland."""
_ISSUED_BY_SOUND = expression(r"(?<=[号日天午周一二三四五六])(?P<act>下|发|印|批|出)得(?=文|函|通知|批复|件)")
"""九月十二号下得文: 的 as it is mistyped."""
_IN_TRUTH_ONLY = expression(r"(?:真实|实际|其实|而家|现在)得(?=\d[\d.]*%|[一二两三四五六七八九]成|百分)")
"""真实得70%: as little as that, in Cantonese."""
_IS_A_SLIP = expression(
    r"(?<=[\d%成半数])系(?=[误错笔口手虚估旧老多高]|去年|上[月周次]|(?:统计|计算|录入|汇总|填报)(?:错|有误|失误))|(?<=[\d%成])(?=系统(?:默认|自动|自带))"
)
"""85%系误填, 85%系统默认的: 是."""
_KEPT_AT = expression(r"(?<=在)([劝喊催做弄补修搞整改追收拆清等挖装挨跑])起(?=$|[,，。!！嘞哈呢哦])")
"""还在劝起: 还在劝, in the southwest."""
_GOT_GOING = expression(
    r"(?<![一-龥])((?:都|也|已经?|我们?|这就)*[搞弄整做干办改忙])起了(?=[嘛哦噻哈嘞啊呀]*(?:$|[,，。!！]))"
)
"""搞起了: it has been set about, in the southwest; 搭起了 stands."""
_KEPT_GOING = expression(
    r"(?<![一-龥])(我们|他们|师傅们?|工人|施工队)?(?:还|都|也|正|在|仍|一直)*([搞弄整做干办改修拆装清忙补催追查盯跟])"
    r"(?:[到倒着]起(?:在|的|了|得)*|[到倒的](?=在))在?[嘛哦噻哈嘞啊呀]*(?=$|[,，。!！])"
)
"""搞到起的, 搞倒在: 正在搞, in the southwest and at the middle Yangtze."""
_AT_IT_THERE = expression(
    r"(?<![一-龥])(?P<who>我们|他们|师傅们?|工人)?(?:还|也|都|正)*(?:(?:勒|辣)(?:海|嗨|该)?|搁[那这](?:儿|块儿?)?)(?P<act>[做弄办搞修拆改整干忙])(?=(?:呢|着呢?|嘞)?(?:$|[,，。!！]))"
    r"|(?<![一-龥])(?P<act_before>[做弄办搞修拆改整])(?:勒|辣)(?:海|嗨|该)(?=$|[,，。!！])"
)
"""勒做, 做勒海, 搁那整呢: 在做, about Shanghai and in the northeast."""
_HOW_HARD = expression(r"(?:咋|怎么)恁(?=[难慢])")
_SO_MUCH = expression(r"恁(?=[难快多大慢早贵远忙么])")
_NOT_BY_THEN = expression(r"(?<=[号底前末])([交完搞做办])不到(?=$|[,，。!！])")
_NOT_LET = expression(r"不叫(?=(?:我们?)?[拆建修装进动干种挖过走开签弄])")
_ALL_OF_IT = expression(r"(?<=[完好齐清搞定])晒")
_LONG_WAY_OFF = expression(r"(?<![一-龥])还?早(?:着)?(?:哩|嘞|咧|喽|咯|哪|嘿)(?=$|[,，。!！])")
"""早哩: far from done, in the north."""
_SO_LITTLE = expression(
    r"(?<![一-龥])得(?:那|个)?(?=(?:[一二两三四五六七八九]{1,2}成|一半|百分之|\d{1,2}%)(?![^,，。!！]*(?:才|要|以上)))"
)
"""得嗰一两成: no more than that, in Cantonese and Gan; 得八成以上才行 is what is called for."""
_MADE_UP = expression(r"(?<![没未不])(?<=[编写印画订])起(?:哒|了|喽|咯)(?=$|[,，。!！])")
"""标书编起哒: written to its end, in Hunan."""
_PERFECT_IN_HUNAN = expression(r"(?<=[平清齐净结])(?<![没未不][平清齐净结])哒(?=$|[,，。!！])")
"""账全平哒: 了."""
_ON_AND_ON = expression(r"(?<=[上做开讲搞推弄整学跑办])落去(?=$|[,，。!！])")
"""按部就班上落去: 下去, in Cantonese."""
_END_OF_THE_YEAR = expression(r"年尾(?![款数巴气子灯项工盘声])")
"""年尾前: 年底前; 今年尾款 is money."""
_FORMERLY = expression(r"(?:先头|头先)(?=(?:我们?)?[讲说报填写])")
"""先头讲的90%: 之前."""
_IN_TRUTH = expression(r"真格(?:的)?(?=[只才就是有也得])")
"""真格只有70%: 实际."""
_IS_IT_GOOD = expression(r"(?<=[号日天周月底初末年间])好不好(?=$|[,，。!！?？])")
_MORE_TIME = expression(
    r"[推延缓宽容挪拖改调放](?:限|迟|后|期|展)?[到至几半一二两三四五六七八九十\d]|(?<![没不])给(?:我|咱|俺)们?|再给"
)


def _will_it_do(found: re.Match[str]) -> str:
    """期限放到25号好不好: asked as 行不行 is; 效果好不好 is a question."""
    asked = re.split(r"[,，。;；!！?？\s]", found.string[: found.start()])[-1]
    return "行不行" if _MORE_TIME.search(asked) else found.group()


_WILL_DO = expression(r"(?<![下上回出起过])来三(?![十百千万家户条件处个人名天月年份本台只间套次遍])")
"""来三, as they say in Shanghai; 办下来三十六本 is so many."""
_DO = r"(?=(?:有)?[弄办改做整搞干修拆清退换](?:[完好妥成清齐定掂]|到位|归一|利索|清爽|巴适)|(?=完成|办结|整改|开工|动工|销号))"
_NOT_YET = expression(
    rf"(?:还|都|也|仍)(?:米|呒|毋|冒|木|么|弗|勿|美|梅|每|霉|眉){_DO}|朆|(?:还|都|也|仍|一直)冒(?=[挖动搞弄做改修建拆装种栽买签批交报写编贴铺刷开来到搬退清换补缴付走通])|(?<![a-z])(?:mei(?:you)?|wei){_DO}"
    r"|(?<![怎什那这多要])么(?=(?:搞|弄|改|做|干|整)(?:完|好)(?:$|[,，。!！]))"
    r"|(?<![一-龥])哪(?:里|儿|有)?(?=[弄办改做整搞干修拆清退换](?:完|好|妥|成)了?(?:嘛|呀|哦|哟|咯|咧|噻)(?![一-龥]))"
)
"""还米弄完, 还美弄好, 朆装好, mei弄好, wei完成, 哪弄完了嘛: a 没 in the sounds of a region, or in a question that asks nothing."""


def _over_in_hunan(found: re.Match[str]) -> str:
    """这不弄好哒啵: 了嘛, asked in return; 弄好哒啵 alone may be a question, and 会弄好哒 is a promise."""
    before = found.string[: found.start()]
    if not found["tag"]:
        return found["end"] if _TO_COME.search(before) else f"{found['end']}了"
    return f"{found['end']}了{'嘛' if _ASKED_OF_ONESELF.search(before) else '吧'}"


def _words() -> dict[str, str]:
    """The words of `dialects.toml` with their common ones."""
    lists = tomllib.loads(files(__package__).joinpath("dialects.toml").read_text(encoding="utf-8"))
    return {word: common for words in lists.values() for word, common in words.items()}


_SO_IT_IS = expression(
    r"(?<=[弄改办整搞修做干清拆换补装收铺建][好完妥定齐])(?:[嘞咧](?=[一-龥])|勒(?![令索紧死住])|(?:[嘞咧]|撒|老)(?=$|[,，。!！~]))"
    r"|(?<=[已都全][弄改办整搞修做干清拆换补装][好完妥定齐])鸟(?=$|[,，。!！~])|(?<=[^不想没未][通亮掉净平满])[嘞咧](?=$|[,，。!！~])|(?<=[补配装换修搞弄][齐完])鸟(?=$|[,，。!！~])"
)
_GOES_ON_BEHIND_IT = (
    "就",
    "再",
    "才",
    "没",
    "吗",
    "么",
    "的话",
    "便",
    "马上",
    "之后",
    "以后",
    "后",
    "部分",
    "一半",
    "一部分",
    "一点",
    "几",
    "两",
    "大半",
)


def _so_it_is(found: re.Match[str]) -> str:
    """弄好嘞放心吧, 都改好勒照片发群里, 搞定撒, 补齐鸟: 了, with a pause behind it; 弄好嘞就报 has none, since the one hangs on the other."""
    return "了" if found.string.startswith(_GOES_ON_BEHIND_IT, found.end()) else "了,"


_WORDS = _words()
_NOT_BEHIND = {
    "点": r"(?<![有一二三四五六七八九十两\d像差早快晚慢几])",
    "唔": r"(?!唔+[,，]|(?<![一-龥])唔(?:[那这第]|就是|问题))",
    "么": r"(?<![怎什这那多要甚])",
    "多": r"(?<![了过等要好没差])",
    "边": r"(?<![那这旁两里外上下左右前后东西南北周路岸海河])",
}
_KNOWN = expression(
    "|".join(_NOT_BEHIND.get(word[0], "") + re.escape(word) for word in sorted(_WORDS, key=len, reverse=True))
)
"""The longest first; 怎么有 holds no 么有, 那边个垃圾站 no 边个, 差点搞完 no 点搞, 等了多会儿 no 多会儿."""
_NOT_TO_ITS_END = expression(r"([弄做办改搞修])[勿弗伐]好")
"""弄勿好: cannot be done."""
_WELL_BY_NOW = expression(r"(?<=[就已经早都全]好)(?:咧|嘞|哩|喽|咯|啰|唠|嗦|哒|哉|噻)(?=$|[,，。!！])")
"""早就好咧: 了."""
_IS_IT_NOT = expression(r"(?<=[完好成妥定]了)迈(?=$|[,，。?？!！])|(?<=[了咗])咩(?=$|[,，。?？!！~])")
"""不是跟你说弄完了迈, 不是已经搞定了咩: 吗."""
_NO_MORE_THAN = expression(
    r"(?<![一-龥])得(?P<much>[一二两三四五六七八九十几半\d][^,，。!！?？\n]{0,6})咋(?=$|[,，。!！~])"
)
"""得一两成咋: only so much, in Cantonese."""
_AS_YOU_KNOW = expression(r"(?<=了)噻(?=$|[,，。!！~])")
"""不就跟你讲弄完了噻: 嘛."""
_BUT = expression(r"(?<![一-龥])但系(?![统里部主办列数别属]|学生会)")
"""但系20号赶不及: 但是, in Cantonese; 但系统没上线 is of a system."""
_SURELY_WILL = expression(
    r"(?<![落真其诚确现充证核坐夯务翔切如属老据])实(?=会[^议场计所长,，。\n]{1,4}[完好妥掂成齐](?:$|[,，。!！了]))"
)
"""实会装妥: surely, in Cantonese; 落实会开完 is of a meeting."""
_THIS_ONE = expression(r"(?<=[跟管理做抓带负责睇归系])呢(?=[条个件单摊边][一-龥]?(?:$|[,，。!！了]))")
"""不跟呢条线: 这, in Cantonese."""
_STILL_SHORT_OF = expression(r"(?:仲|还)(?:争住|争|欠住)(?=[\d一二三四五六七八九十百千万两几半])")
"""仲争8万元: 还差; 还争取 is of an effort."""
_ONLY_THEN_ENOUGH = expression(r"(?<=[元块万米人个台吨套名])先(?=(?:够|得)(?:$|[,，。!！]))")
"""8万元先够: 才, in Cantonese."""
_GIVE_ME = expression(
    r"(?<=[再多])把(?P<who>我们?)?(?=(?:\d+|[一二两三四五六七八九十半几]+)个?(?:天|日|周|星期|礼拜|月|工作日|钟头|小时)(?P<me>(?(who)|我们?)))"
)
"""再把八天我: 给, as they say in Changsha."""
COMMON_SPEECH: tuple[Step, ...] = (
    (_KNOWN, lambda found: _WORDS[found.group()]),
    (_BUT, "但是"),
    (_SURELY_WILL, "肯定"),
    (_THIS_ONE, "这"),
    (_STILL_SHORT_OF, "还差"),
    (_ONLY_THEN_ENOUGH, "才"),
    (_GIVE_ME, lambda found: "给" + (found["who"] or "")),
    (_BEING_DONE, r"\1正在\2"),
    (_THINGS_BEING_DONE, r"正在\1"),
    (_BEING_DONE_TO_IT, r"正在\1"),
    (_PERFECT_IN_CANTONESE, "了"),
    (_ALL_THROUGH_IT, lambda found: f"{found['all'] or found['each']}完了"),
    (_AT_HIS_PLACE, r"\g<who>那里"),
    (_ALL_BUT, lambda found: "还差" if found["but"] == "仲" else "只差"),
    (_BUT_IT_IS, lambda found: "这不早就" if found["long"] else "这不"),
    (_OVER_IN_HUNAN, _over_in_hunan),
    (_DENIED_BY_ITS_SOUND, "没"),
    (_BEFORE_THAT_DAY, r"\g<edge>"),
    (_ISSUED_BY_SOUND, r"\g<act>的"),
    (_IN_TRUTH_ONLY, lambda found: found.group()[:-1] + "只有"),
    (_IS_A_SLIP, "是"),
    (_KEPT_AT, r"\1"),
    (_AT_IT_THERE, lambda found: f"{found['who'] or ''}正在{found['act'] or found['act_before']}"),
    (_GOT_GOING, r"\1起来了"),
    (_KEPT_GOING, r"\1正在\2"),
    (_HOW_HARD, "真"),
    (_SO_MUCH, "那么"),
    (_NOT_LET, "不让"),
    (_NOT_BY_THEN, r"\1不了"),
    (_NOT_YET, "还没"),
    (_ALL_OF_IT, ""),
    (_SEEK, "找"),
    (_NOT_TO_ITS_END, r"\1不完"),
    (_WELL_BY_NOW, "了"),
    (_MADE_UP, "好了"),
    (_PERFECT_IN_HUNAN, "了"),
    (_LONG_WAY_OFF, "还早着呢"),
    (_ON_AND_ON, "下去"),
    (_END_OF_THE_YEAR, "年底"),
    (_FORMERLY, "之前"),
    (_IN_TRUTH, "实际"),
    (_SO_IT_IS, _so_it_is),
    (_IS_IT_NOT, "吗"),
    (_AS_YOU_KNOW, "嘛"),
    (_NO_MORE_THAN, r"才\g<much>"),
    (_SO_LITTLE, "只有"),
    (_IS_IT_GOOD, _will_it_do),
    (_WILL_DO, "可以"),
)
"""The words of dialects put into those that the lists know."""
