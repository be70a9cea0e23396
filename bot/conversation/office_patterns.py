"""The office's orders, with the words and the patterns by which each is known; data."""

import re
from enum import StrEnum

UNIT = "全单位"
"""Stands among the items where everything of the unit is meant."""


class Order(StrEnum):
    """What is ordered or asked for."""

    OVERDUE = "od"
    THIS_WEEK = "w0"
    NEXT_WEEK = "w1"
    THIS_MONTH = "m0"
    NEXT_MONTH = "m1"
    SOON = "d7"
    DIFFICULTIES = "df"
    UNHEARD = "un"
    UNBOUND = "ub"
    PAUSED = "pa"
    DIGEST = "digest"
    SEND_DIGEST = "send_digest"
    LADDERS = "ladders"
    PERSON = "person"
    PROBLEM = "problem"
    NUDGE = "nudge"
    SET_LADDER = "set_ladder"
    SAVE_LADDER = "save_ladder"
    WORK_HOURS = "work_hours"
    DIGEST_TIME = "digest_time"
    DAY = "day"
    PAUSE = "pause"
    RESUME = "resume"
    INVITE = "invite"
    INVITE_GROUP = "invite_group"
    ASSIGN = "assign"
    LONG_TERM = "long_term"
    REOPEN = "reopen"
    RESOLVE = "resolve"
    MOVE_DATE = "move_date"
    ROLES = "roles"
    RESTORE = "restore"
    EXPORT = "export"
    DELETE = "delete"


LISTS: dict[Order, tuple[str, ...]] = {
    Order.OVERDUE: ("逾期", "超期", "已逾期", "已超期", "过期", "逾期未办", "超期未办", "逾期未完成", "超期未完成"),
    Order.THIS_WEEK: (
        "本周到期",
        "这周到期",
        "本周",
        "周内到期",
        "本周内到期",
        "本周要到期",
        "这个星期到期",
        "本星期到期",
    ),
    Order.NEXT_WEEK: ("下周到期", "下周", "下周要到期", "下星期到期", "下个星期到期"),
    Order.THIS_MONTH: ("本月到期", "这个月到期", "当月到期", "月内到期", "本月要到期", "本月"),
    Order.NEXT_MONTH: ("下月到期", "下个月到期", "下月要到期", "下月"),
    Order.SOON: ("七天内到期", "7天内到期", "一周内到期", "近期到期", "快到期", "即将到期", "临期"),
    Order.DIFFICULTIES: (
        "困难",
        "未解决困难",
        "未解决的困难",
        "未决困难",
        "困难未决",
        "待协调",
        "待协调困难",
        "没解决的困难",
    ),
    Order.UNHEARD: (
        "无人",
        "无人负责",
        "无人提醒",
        "无人接收",
        "没人管",
        "没人负责",
        "没人收到",
        "无责任人",
        "收不到提醒",
    ),
    Order.UNBOUND: ("未绑定", "谁没绑定", "没绑定的", "未绑定人员", "没绑定", "绑定情况"),
    Order.PAUSED: ("暂停", "已暂停", "暂停提醒名单", "暂停名单", "谁暂停了"),
    Order.DIGEST: ("周报", "本周周报", "整改周报", "周通报", "通报"),
    Order.SEND_DIGEST: ("发周报", "发送周报", "推送周报", "周报发群", "发周报到群", "把周报发到群里", "发通报"),
    Order.LADDERS: ("阶梯", "提醒阶梯", "设阶梯", "提醒规则"),
}
SLASH = {
    "/digest": Order.DIGEST,
    "/overdue": Order.OVERDUE,
    "/week": Order.THIS_WEEK,
    "/difficulties": Order.DIFFICULTIES,
    "/unheard": Order.UNHEARD,
    "/ladders": Order.LADDERS,
}
FRAME = re.compile(
    r"(?:查看|查询|查|看看|看|列出|列|有哪些|哪些)?(?P<word>.+?)(?:的)?(?:事项|清单|名单|情况|列表|有哪些|措施)?"
)

ITEM = r"(?:\d{1,3}(?:-\d{1,3}){1,2}|第\d{1,3}[项条]|\d{1,3}(?![\d天日月年个%]))"
_ITEMS = rf"(?P<items>{ITEM}(?:[ 、,，和及]+{ITEM}){{0,9}})"
_GAP = r"(?P<gap>[ :,，]*)"
_NAME = r"(?P<name>(?!提醒|催办|对)[\u4e00-\u9fff·]{2,8}?(?:\([^()]{1,20}\))?)"
_UNIT = r"(?:全单位|本单位|整个单位|全局|全员|所有人|单位)"
WHOLE = re.compile(_UNIT)
_REST = r"(?P<rest>(?:[ :,，。]).*)?"
_TARGET = rf"(?P<target>{_UNIT}|问题 ?\d{{1,3}}|第\d{{1,3}}个?问题|{ITEM})"
_UNTIL = r"(?P<rest>(?:[ :,，。到至因]|直到|截至|\d|原因|明天|下|本周|月底).*)?"
_ROLE = r"(?P<role>第一责任人|第一责任领导|直接责任人|直接责任领导|分管领导|责任领导|具体经办人|经办人|经办|承办人)"

_BECOMES = r"[ :,，]*(?:改为|换成|改成|换为|为|是)?"

PATTERNS: tuple[tuple[Order, str], ...] = (
    (
        Order.ROLES,
        r"(?:设置?|修?改|调整|分配)(?:人员)?(?:角色|权限)(?:[ :].*)?|授权(?:[ :].*)?|(?:设|撤|加)管理员(?:[ :].*)?",
    ),
    (Order.ROLES, r"(?:把|将).{2,8}(?:设为|改为|加入)(?:整改办|管理员|领导小组|整改办人员)"),
    (Order.RESTORE, r"(?:恢复|还原|回滚)(?:备份|数据库|数据|台账)(?:[ :].*)?|还原|回滚|备份(?:数据|数据库|台账)?"),
    (Order.EXPORT, r"(?:导出|下载)(?:全部|所有|整个|全部数据|数据|台账|数据库|全部台账|整改台账)?(?:[ :].*)?|全部导出"),
    (Order.DELETE, rf"(?:删除|删掉|清空|删|作废){_GAP}(?:{ITEM}|问题 ?\d+|台账|全部|所有|数据|人员|{_NAME})"),
    (Order.NUDGE, rf"(?:催办|催一下|催促|催催|再催|督办|催)[ :,，]*{_ITEMS}(?:一下)?"),
    (Order.NUDGE, rf"{_ITEMS}[ :,，]*(?:请|再)*(?:催办|催一下|催催|催促|督办)(?:一下)?"),
    (Order.NUDGE, r"催办|催一下|再催一下|催催"),
    (Order.NUDGE, rf"(?:催办|催一下|催促|催){_GAP}(?P<items>问题 ?\d{{1,3}}|第\d{{1,3}}个?问题)"),
    (Order.NUDGE, rf"(?:催办|催一下|催促|催){_GAP}(?:全部|所有)?(?P<rest>逾期|超期)(?:的?事项|的)?"),
    (Order.NUDGE, rf"(?:催办|催一下|催促|催){_GAP}{_NAME}"),
    (Order.SAVE_LADDER, r"(?:存|保存|新建|新增|自定义)阶梯[ :“\"]*(?P<name>[^\s:;“”\"]{1,20})[ :”\"]+(?P<rest>.+)"),
    (Order.WORK_HOURS, r"(?:设置?|改|调整)?(?:工作时间|上班时间)[ :,，]*(?:改?为)?(?P<rest>[\d:点时半分到至 ~-]*)"),
    (
        Order.DIGEST_TIME,
        r"(?:设置?|改|调整)?周报时间[ :,，]*(?:改?为)?(?P<rest>(?:每?(?:周|星期)[一二三四五六日天])?[\d:点时半分 上下午]*)",
    ),
    (Order.DAY, r"(?:设为?|改为)?(?P<name>休息日?|放假|工作日|上班|补班|按日历)[ :,，]+(?P<rest>\d.*)"),
    (
        Order.SET_LADDER,
        rf"(?:设置?|换|改|用)(?:提醒)?阶梯[ :,，]*{_TARGET}?[ :,，]*(?:改?为|改用|用|成)?[ :,，]*(?P<name>[^\s,，。]*)",
    ),
    (
        Order.SET_LADDER,
        rf"{_TARGET}[ :,，]*(?:设置?|换|改|用|改用)(?:提醒)?阶梯[ :,，]*(?:为|用|成)?[ :,，]*(?P<name>[^\s,，。]*)",
    ),
    (
        Order.RESUME,
        rf"(?:恢复提醒|恢复|解除暂停|取消暂停){_GAP}对?(?P<name>{_UNIT}|{_NAME.replace('name', 'who')})?(?:的?提醒)?",
    ),
    (Order.RESUME, rf"(?P<name>{_UNIT})(?:恢复提醒|解除暂停)"),
    (Order.PAUSE, rf"{_NAME}(?:暂停提醒|停止提醒){_UNTIL}"),
    (
        Order.PAUSE,
        rf"(?:暂停提醒|暂停|停止提醒){_GAP}对?(?P<name>{_UNIT}|{_NAME.replace('name', 'who')})(?:的?提醒)?{_UNTIL}",
    ),
    (Order.INVITE_GROUP, r"(?:群绑定码|绑定群|绑定码[ :,，]*群)[ :,，“\"]*(?P<name>[^”\"]{1,60}?)[”\"]?"),
    (Order.INVITE, rf"(?:生成绑定码|发绑定码|绑定码|邀请码|邀请绑定|邀请|重新绑定){_GAP}给?{_NAME}"),
    (Order.INVITE, rf"给{_NAME}(?:发|生成)?绑定码"),
    (Order.INVITE, rf"{_NAME}的?绑定码"),
    (Order.INVITE, r"(?:生成|发)?绑定码|邀请"),
    (
        Order.ASSIGN,
        rf"(?:换责任人|改责任人|更换责任人|调整责任人|换人|指定)[ :,，]*{_ITEMS}[ :,，的]*{_ROLE}?{_BECOMES}(?P<rest>.*)",
    ),
    (Order.ASSIGN, rf"{_ITEMS}[ :,，的]*(?:换人|换责任人)[ :,，]*{_ROLE}?{_BECOMES}(?P<rest>.*)"),
    (Order.ASSIGN, rf"[把将]?{_ITEMS}[ :,，的]*{_ROLE}[ :,，]*(?:改为|换成|改成|换为|换)[ :,，]*(?P<rest>.+)"),
    (Order.ASSIGN, rf"{_ITEMS}[ :,，的]*(?:换|改|更换){_ROLE}{_BECOMES}[ :,，]*(?P<rest>.+)"),
    (Order.ASSIGN, rf"(?:换|改|更换){_ROLE}[ :,，]*{_ITEMS}{_BECOMES}[ :,，]*(?P<rest>.+)"),
    (Order.LONG_TERM, rf"(?:列[为入]|转为?)?长期(?:坚持)?[ :,，]*{_ITEMS}{_REST}"),
    (Order.LONG_TERM, rf"{_ITEMS}[ :,，]*(?:列[为入]|转为?)长期(?:坚持)?{_REST}"),
    (Order.REOPEN, rf"(?:回头看|重新整改|重新开启|重新打开|重启|重开)[ :,，]*{_ITEMS}{_UNTIL}"),
    (Order.REOPEN, rf"{_ITEMS}[ :,，]*(?:回头看|重新整改|重新开启|重新打开|重启|重开){_UNTIL}"),
    (
        Order.RESOLVE,
        rf"(?:困难已?(?:解决|办结|协调好)了?|(?:已?解决|办结|协调好)了?困难)[ :,，]*{_ITEMS}(?:的?困难)?{_REST}",
    ),
    (Order.RESOLVE, r"已?(?:解决|协调好)了?[ :,，]*(?P<items>\d{1,3}(?:-\d{1,3}){1,2})(?:的?困难)?" + _REST),
    (Order.RESOLVE, rf"{_ITEMS}[ :,，]*的?困难已?(?:经)?(?:解决|协调好|办结|消除)了?{_REST}"),
    (Order.RESOLVE, rf"{_ITEMS}[ :,，]*(?P<gap>已?)(?:解决|协调好)了?"),
    (Order.RESOLVE, r"(?:困难)?已(?:解决|协调好|办结)"),
    (Order.MOVE_DATE, rf"(?:改时限|改期限|改期|改日期|调整时限|调整期限|变更时限|变更期限)[ :,，]*{_ITEMS}?{_UNTIL}"),
    (Order.MOVE_DATE, rf"{_ITEMS}[ :,，]*(?:改时限|改期限|改期|改日期|时限改为|期限改为|时限改到|期限改到){_UNTIL}"),
    (
        Order.PROBLEM,
        r"(?:查一下|查看|查询|查|看一下|看)[ :,，]*(?P<items>问题 ?\d{1,3}|第\d{1,3}个?问题)(?:的?(?:事项|情况|进展|措施))?",
    ),
    (Order.PERSON, rf"(?:查一下|查看|查询|查|看一下){_GAP}{_NAME}(?:名下)?(?:的?(?:事项|任务|清单|台账))?"),
)
"""Tried in this order; each must take up the whole of the words."""
