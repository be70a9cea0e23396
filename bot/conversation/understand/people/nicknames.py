"""How those of the same house are called, and the words that give them work: 交给投递部的大刘吧, 拿给水务站幺妹弄."""

from bot.conversation.understand.people.surnames import COMMON

_CALLED = (
    rf"(?:[老小][{COMMON}][哥姐]|老(?![师板乡百人年家旧城房大总公婆区街村校干同龄干了是])[一-龥]|小(?![组队学区时型伙孩朋微企店吃商镇村修事额结户班件了是])[一-龥]|阿(?![姨胶拉尔里克])[一-龥]"
    rf"|大(?:[{COMMON}]|[军伟强勇刚亮兵斌宝鹏])|[{COMMON}春夏秋冬梅兰红芳丽玲英华军强勇刚伟燕霞萍珍][哥姐叔姨嫂婶]|[胖瘦大二三四五六七八幺黑][哥姐妹叔姨嫂婶娃]|幺[弟儿]|[{COMMON}]?(?:胖子|瘦子|大个|眼镜)|[强军刚勇伟涛亮辉鹏飞磊斌]子)"
)
_OFFICE = (
    r"(?:[一-龥]{1,7}?(?:办公室|[科股室处部局所站队组院办班社台馆厂矿校园店行段庭团]|中心|窗口|车间|工区)|后勤|财务|人事|保卫|基建|总务|教务|行政|物业|食堂|库房|门卫|法务|客服|工程|我们?)"
    r"(?:那边|这边|里)?的?"
)
_HANDING = r"(?:(?:移?交|转|发|派|批|签|拨|推|丢|甩|扔|撂|抛|塞|拿|递|分|指派|安排|布置|委托|交代|交办|转办)(?:给|到)|[转交派批])"
_TELLING = r"(?:叫|让|喊|请|安排|由|托|委托|责成|指派|发|签)"
_DOES = (
    r"(?:先|再|就|赶紧|抓紧|马上|尽快|去|来){0,2}(?:办理?|弄|处理|处置|落实|跟进?|盯|干|搞|做|整改?|改|跑|抓|管|负责|经办|经手|接手?|核实?|查|牵头|收拾|料理|操办|承办|看着办)"
    r"(?:一?下|着)?"
)
_THERE = r"(?:那[儿里边]|手[里上]|名下)"
_TAIL = r"(?:吧|了|啦|哈|呢|咯|喽|哦|嘛)*"
ONE_OF_OURS = (
    rf"(?:{_HANDING}了?(?:{_OFFICE})?(?P<name>{_CALLED})(?=(?:{_DOES}|{_THERE})?{_TAIL}(?:$|[,。;!]))"
    rf"|{_TELLING}(?:{_OFFICE})?(?P<told>{_CALLED})(?={_DOES}{_TAIL}(?:$|[,。;!])))"
)
"""丢给法规处胖哥了: a name that is known to those of the house, by the words in front of it and behind."""
GIVEN_TO_ONE_OF_OURS = (
    r"(?:[这那此该](?:[个条件项份单块摊]|事情?|活)*儿?|\ue0ff|已经?|都|我们?|就|先|直接|可以|具体|后续|,)*"
    rf"(?:{_HANDING}了?(?:{_OFFICE}|\ue0ff+的?)?\ue0ff{{2,3}}(?:{_DOES}|{_THERE})?|{_TELLING}(?:{_OFFICE}|\ue0ff+的?)?\ue0ff{{2,3}}{_DOES}){_TAIL}"
)
"""All of such a clause, with the name covered."""
