"""How many replies a second are understood on one core."""

import time
from datetime import date

from bot.conversation.understand import understand

_DAY = date(2023, 10, 11)
_REPLIES = (
    "已完成",
    "收到，马上落实",
    "管护站维修完成了三分之二，还差两间",
    "申请延期到11月底，苗木还没到货",
    "3、4条完了，第6条月底，其他的正在办",
    "补种1.2万亩，任务2万亩，预计下周五前完成",
    "不是没整改，是资料没交",
    "请李科长牵头落实，资料报办公室",
    "这个事情是这样的，方案上个月就定了，施工队也进场了，但是设备还没到货，估计月底前干不完，能不能往后推一推",
)
_SECONDS = 3.0


def report() -> list[str]:
    """The line of `make bench`; what a first reading compiles is not counted."""
    for reply in _REPLIES:
        understand(reply, _DAY)
    began, count = time.process_time(), 0
    while (spent := time.process_time() - began) < _SECONDS:
        for reply in _REPLIES:
            understand(reply, _DAY)
        count += len(_REPLIES)
    return [f"replies understood on one core: {count / spent:,.0f} a second"]
