"""Finds a piece of the work that a clause behind the claim names as still to be done, put off, or come undone."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from bot.conversation.understand.days.tense import is_behind
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import Verdict
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag

KEEPING = expression(
    r"巩固|坚持|保持|监管|管护|维护|回头看|巡查|巡护|监督|防止|严防|防反弹|长效|跟踪|抽查|举一反三|机制|报|交|送|销号|归档|材料|资料|照片|加强|强化|管理|深化|提升|总结|推广|盯|督"
)
"""What only keeps the result, or reports it, is no more of the work."""
_A_PIECE = expression(
    # 转下一科
    r"^(?:再|就|又|然后)?(?:转|到|去|送|轮到|传给?|接着)(?:给)?(?:下一?|别的|另一)[一-龥]{1,3}$|"
    # 后续还有绿化, 剩下就是刷漆
    r"^(?:后面|后续|后头|往后|接下来|下一?步|随后|然后|另外|剩下的?|余下的?|下剩的?|还)(?:我们?|这边)?(?:就|还|只|仅)*(?:有|剩|差|要|得|需|是)(?!什么|啥|问题|事|别的|情况|需要|感谢|谢|请|没有|无)[一-龥]{2}"
    # 标线后补, 利息另算
    r"|^(?!这|那|我|你|您|都|全|已|可|先)[一-龥]{1,6}?(?:后补|[另再][算定弄补装接种办处修改收谈搞]|另行[一-龥]{1,3}|[留放拖推挪搁缓移]到(?:下一?[步批期次轮年]|[二三]期|以后|后面|后期|下个?月|明年|来年|年后|节后|开春|最后)(?:再[一-龥]{1,3})?|暂缓|待定|放一放|先放着|先不[一-龥]{1,2}|缓一?缓|(?:单独|分开|另外|专门|分批|分步)(?:再)?[一-龥]{1,3})(?:一下)?$"
    # 效果还得看, 公章还要盖, 剩余的分批办
    r"|^(?!这|那|我|你|您|以后|今后|往后)[一-龥]{1,6}(?:还|尚|仍)(?:得|要|需要?|须|待)(?!报|交|送|给|谢|请|什么|啥)[一-龥]{1,4}$"
    r"|^(?:剩余|剩下|余下|其余|其他|别)的[^,。;]{1,8}$"
)
"""拆完了，后续还有绿化: another piece of the work is named."""
_ITS_NAME = r"[一-龥]{1,6}?"
_A_LATER_ROUND = (
    r"(?:下一?(?:步|批|期|轮|次|回|个?阶段|拨)|[二三四五]期|后续|后面|后期|后头|往后|以后|将来|日后|最后|末尾|明年|来年|开春|年后|节后|年底|[寒暑]假|假期|换届|汛后|秋后|农闲)"
    r"[一-龥]{0,4}$"
)
_A_PIECE_PUT_OFF = expression(
    r"^(?!有|回头|见面|细节|情况|具体|其他|别的|详|完了|到时|以后|开会|电话|这|那|我|你|您|都|全|已|可|先|数字|结果)[一-龥]{2,5}?(?:[再另](?:说|议)|(?:随后|回头|以后|择期|往后|改天|过后|稍后|后面|后期|后续|后头|日后|下一?步|下一?[批期轮回次]|明年|来年|开春|年后)(?:再|就|会|要|去)?(?!报|回|说|聊|发|送|交|补|给|答|传|打|用|执行|运行)[一-龥]{1,3})$"
    # 烟囱留到下步, 阀门轮到下批, 工勤的缓一步, 安置另想办法
    rf"|^(?!这|那|我|你|您|都|全|已|可){_ITS_NAME}(?:则|就|先|都|也|还|只好|只能|打算|准备)*(?:留|放|排|挪|推|搁|归|并|拖|延|移|轮|摆|甩|等|待|攒|赶|押)(?:到|给|在|待|至|进|入|着)*{_A_LATER_ROUND}"
    rf"|^(?!这|那|我|你|您|都|全|已|可){_ITS_NAME}(?:则|就|先|都|也|还|只好|只能|打算|准备)*(?:缓一?[步缓手]|暂时?[缓留存搁]|(?:慢慢|逐步|逐个|陆续|一点点)(?:来|弄|改|谈|清|磨|消化|还|退|办|补|搞|拆|换|修)|看(?:明年|来年|开春|老?天|运气|造化|财政|资金|行情|天气|雨水|上面|领导|情况)(?:的|吧|了)?|从长计议|走一步看一步|另(?![一-龥]{{1,3}}了)(?:想|找|请|选|谋|做打算|外)[一-龥]{{0,4}})$"
)
"""绿化再说, 水电随后接: a piece, and no answer, is put off."""
_ANOTHER_KIND = expression(
    r"^(?:剩下|余下|其余)?(?!(?:材料|资料|照片|报告|票据|佐证|签字|盖章)的)[一-龥]{1,6}的(?:还|都|就|只能|只好)*(?:等|待|在|正|另|再|得|要|拖|欠|压|挂|卡|悬|赖|耗)[一-龥\ue0ff]{1,5}(?<!了)$"
)
"""拖欠农民工的付了，材料商的等回款: those of another kind are still to come."""
_ALL_BUT = expression(
    r"^(?:但是?|可是?|不过)?(?:(?:就|只|唯独|唯有|仅)(?:有|剩|差)?\ue0ff{2,}(?!前|内|就|已|[^,。;]*了$)"
    r"|(?:其中|还|只是)?有?\ue0ff{2,}[^,。;]{0,4}(?:在外|外出|出差|住院|不在|失联|联系不|不要|不肯|不同意|不领|不签|不认|拒|有争议|有异议|有意见|得返工|要返工|要重|得重|不合格|不达标|不行))"
)
"""全办了，就一户在外地: all but so many."""
_SOME_LEFT = expression(
    r"^(?:大|小|其他|别|剩下|余下|少数|个别|老|旧)?的?(?:还|尚|仍)(?:有|剩|余|欠|差)(?:着|下)?\ue0ff{2,}[一-龥]{0,4}$"
)
"""大的坑填了，小的还有十几个."""
_CAME_UNDONE = expression(
    # 装了，叫人偷了; 关了，夜里又开
    r"^(?:后来|但是?|可是?|不过|结果|又|都|全|没几天|转头)*(?:叫|让|被|给)[^,。;]{0,5}(?:啃|偷|踩|拔|砸|吃|刨|毁|淹|冲|烧|盗|撬|剪|拆|推|占|刮|压|挖|扒)[一-龥]{0,2}了?$"
    r"|^(?:但是?|可|不过|就是|还是?|现在|用着)*(?:老|总|老是|总是|动不动|时不时|三天两头|隔三差五|经常)(?:停|坏|漏|堵|跳|卡|死机|掉|断|返|塌|裂|渗|冒|出(?:故障|毛病|问题))"
    # 换成更细的; 收了白条; 换个牌子接着开; 天天崩; 字印错了; 发到别人卡上; 干两天走了; 狗都能钻
    r"|^(?:但是?|可|不过|就是|结果)?(?:换|改|装|买|配|用)(?:成|的是|上)了?(?:更|还是)?(?:细|小|差|次|旧|老|薄|杂牌|假|二手|低)(?:[一-龥]{0,2}的|的)$|^(?:结果|就)?[收打开给]了?(?:一?堆|一?张|几张)?(?:白条|欠条|空头支票)(?:子)?$"
    r"|^(?:又|再)?换个?(?:牌子?|名字?|地方|地儿|马甲|法人|老板|门面)(?:又|接着|继续|照样|重新)(?:开|干|收|卖|办|营业|经营|招生|生产)[一-龥]{0,2}$"
    r"|^(?:但是?|可|不过|就是)?(?:天天|整天|一天到晚|成天)(?:都|还)?(?:响|崩|坏|漏|堵|跳闸?|掉线?|停|断|卡|报警|报错|死机|出事|出故障)(?:的|呢)?$"
    r"|^(?:但是?|可|不过|就是|结果)?(?!之前|原来|以前|上次|上回|刚|我|先前|前面|昨)[一-龥]{1,4}(?:印|刻|喷|刷|焊|绣)(?:错|反|歪|倒)了?$"
    r"|^(?:但是?|可|不过|就是|结果|又|全|都)*[发打退转拨汇寄送]到了?(?:别人|他人|人家|旧|老|错|隔壁|死)[一-龥]{0,6}$"
    r"|^(?:又|都|全|才|刚|没)*(?:干|待|呆|住|来|上|做|用|撑|坚持|挺|转|亮|跑)了?(?:不到|没到|没|才)?[一二两三四五六七八九十几半]个?(?:天|周|月|星期|礼拜|小时|晚上?|宿)(?:就|又|便|都|全)*(?:走|跑|散|撤|停|坏|辞职|不干|灭|塌|歇|黄|关|堵|漏|死|烂|没影)(?:了|人了)$"
    r"|^(?:但是?|可|不过|就是)?(?!没|谁也|不)[一-龥]{1,3}都能(?:钻|翻|爬|撬|踹开|溜|混)(?:进去|过去|出去|进来|过|开)?$"
    r"|^[^,。;没未]{0,4}又(?:潮|坑|塌|裂|漏|堵|坏|锈|脏|乱|臭|黑|断|掉|渗|冒|枯|死|歪|松|淹|返碱|起皮|开裂|发霉|长草|长出来)了$"
    r"|^[^,。;没未]{0,4}又(?:冒出|出现|出|有|来|发现|查出|添)了?(?:些|个)?(?:新的?|别的|另外的?)[一-龥]{0,6}$"
    r"|^[^,。;没未]{0,4}又(?:来|有|冒出来|出现|欠|漏|犯|新增)(?:一[批个些])?了?$"
    r"|^(?:后来|但是?|可是?|不过|结果|没几天|转头|夜里|晚上|白天|最近|现在|昨晚|昨天|今早)*又(?:都|偷偷|悄悄|给)*(?:开|建|种|占|干|摆|搭|放|收|盖|排|采|养|卖|堆|倒)(?:了|上|起来|起来了|上了|开了|张|回来|回去|满了?)?$|"
    r"^[^,。;没未应该]{0,3}(?:[一二两三四五六七八九十几\d]+|个别|部分|少数)[户家本条笔张份个人名处][^,。;没未全都均已如]{0,8}(?:[印填写录发登打算刻](?:错|反|重|漏)|(?:退|打|弹)回来?)了?$|"
    r"^(?:后来|但是?|可是?|不过|结果)?(?:又)?(?:有|个别|部分|少数|几)[^,。;没未]{0,5}(?:又|给|被)?(?:退回来?|打回来?|跑回来?|搬回来?|返回来?|反悔|变卦|返潮|开裂|漏水|渗水|枯|死|坏|塌|反弹|不认账|不认)了$"
)
"""发完了，有几户退回来了."""


_THEN_MORE_WORK = expression(
    r"(?:接着|接下来|跟着|然后|随后|后[头面续]|下一?步|下[边面]|回头|再)(?:就|再|还|是|要|得|准备|安排|把|来|去|进行|开始|做)*"
    r"(?:除锈|[上刷喷]漆|[上铺摊]沥青|[上铺]油面?|[上盖铺]瓦|下[泵管料]|回填|覆土|试[压水]|通[水电气]|调试|[绿亮美硬]化|粉刷|勾缝|保温|防[水腐]|接[线电水管]|打[压磨孔桩底蜡]|清[垃渣淤运]|拉[垃渣土料]|运[垃渣土料]|封[闭边口顶]"
    r"|[刷铺抹砌浇挖栽种喷涂焊吊架埋绑搭钉磨拆装](?![订修潢卸的了])[一-龥])[一-龥]{0,5}(?<![了过完好掉毕])"
)
"""闸门装上了，后头除锈上漆; 井打好了，再下泵: the next act on the thing, and so what was done to it was not all."""
_STILL_SHORT = expression(r"(?![我你您他她谁啥别都也]|什么)[一-龥]{1,6}(?:还|尚|仍)(?:缺|欠|短|少)(?:着|呢|在)*")
"""警示牌尚缺: what the thing is short of, whatever it is."""
_OF_THE_RESULT = expression(
    r"^[^,。;]{0,4}不[一-龥]{1,3}了$|^(?:不是|并非|而是|提前|比(?:期限|时限|计划|要求|规定|原定|预期|到期))|也|照样|照常|起(?:执行|实行|施行|不再|正式|启用)?|生效|施行|执行|开会|来[看查验]|看|检查|验|报|交|送|发|给|回|见|休|出差|销|汇报|通知|公布|搬[回进]|开[学业张馆放门]|投用|启用|用|上课|营业|办公|入住"
)
"""下月起执行, 周五来看: of the result or of us, and no more of the work."""
_SAME_VERB_AGAIN = expression(r"([弄改办做干搞整修建拆装换补清退签种栽铺刷搬测查])(?:完|好|了|掉|齐)+了?$")


def parts_to_come(readings: Sequence[Reading], today: date) -> list[Reading]:
    """门诊楼改了，住院部排在下月; 男寝弄完，女寝假期弄: what names another part that is still to come."""
    done = [place for place, each in enumerate(readings) if each.judgement.verdict is Verdict.DONE]
    if not done:
        return []
    verb = _SAME_VERB_AGAIN.search(readings[done[0]].clause.text)
    return [
        reading
        for reading in readings[done[0] + 1 :]
        if not (reading.intents or reading.has_no_date)
        and reading.judgement.verdict is Verdict.NOTHING
        and not _OF_THE_RESULT.search(reading.clause.text)
        and (_is_set_ahead(reading.clause, today) or (verb and _does_it_again(reading.clause, verb[1])))
    ]


def _is_set_ahead(clause: Clause, today: date) -> bool:
    ahead = [each for each in clause.dates if not is_behind(each.moment.past, each.moment.future, today)]
    lasted = [each for each in ahead if each.span and _LASTED.search(clause.text[: each.start - clause.start])]
    return len(ahead) > len(lasted)


_LASTED = expression(r"(?:满|了|过|试运行|试用|试行|运行|历时|为期|连续|连着|长达|前后|整整|足足|共|约|近)$")
"""试运行满一个月: how long it has lasted."""


def _does_it_again(clause: Clause, verb: str) -> bool:
    """女寝假期弄, without 了."""
    return clause.text != verb and clause.text.endswith(verb) and not clause.has(Tag.PERFECT, Tag.ALL)


def leaves_a_piece(readings: Sequence[Reading]) -> bool:
    """Whether something behind the claim names a piece that is still to be done, or came undone."""
    pieces = [(each, each.clause.text) for each in readings[1:]]
    pieces += [
        (after, before.clause.text + after.clause.text)
        for before, after in pairwise(readings[1:])
        if before.clause.end == after.clause.start
    ]
    return any(_is_a_piece(reading, text) for reading, text in pieces)


def came_undone(text: str) -> bool:
    """干两天走了, 狗都能钻: said of what was done, it is there no more, or no good."""
    return _CAME_UNDONE.match(text) is not None


def is_put_off(text: str) -> bool:
    """Whether the words name a piece that is put off, 标线后补, or that came undone."""
    return (_A_PIECE_PUT_OFF.match(text) or _A_PIECE.match(text) or _CAME_UNDONE.match(text)) is not None


def _is_a_piece(reading: Reading, text: str) -> bool:
    clause = reading.clause
    if _ANOTHER_KIND.match(clause.covered):
        return True
    if clause.has(Tag.LONG, Tag.EVIDENCE, Tag.CLOSE, Tag.ACCEPT) or KEEPING.search(text):
        return False
    if (
        _A_PIECE_PUT_OFF.match(text)
        or _CAME_UNDONE.match(text)
        or (_ALL_BUT.match(clause.covered) and not (clause.dates and not clause.amounts))
        or _SOME_LEFT.match(clause.covered)
        or _THEN_MORE_WORK.fullmatch(text)
        or _STILL_SHORT.fullmatch(text)
    ):
        return True
    is_told = reading.intents or reading.judgement.verdict is Verdict.DONE or clause.has(Tag.NEG, Tag.ANSWER)
    return not is_told and _A_PIECE.match(text) is not None
