"""Patterns of vows and of work that goes on: whatever it takes, on the day, in hand house by house."""

from bot.conversation.understand.lexicon import Tag

VOW_PATTERNS: tuple[tuple[str, frozenset[Tag]], ...] = tuple(
    (pattern, frozenset(tags))
    for pattern, tags in (
        # 月底包弄好, 哪怕加班也要办结, 到点准交.
        (
            r"包(?=弄好|改好|办好|搞好|搞定|办妥|完成|[改弄办做]完|给你|你满意|[你您]放心|在我身上|整好|整改)",
            {Tag.PROMISE},
        ),
        (
            r"(?:哪怕|就算|就是|即使|即便|再(?:难|忙|累|苦|晚|穷|急|大的困难)|砸锅卖铁|不吃不睡|不睡觉|通宵|熬夜|加班(?:加点)?|连夜|连轴转)"
            r"[^,。;!?没未不]{0,8}?[也都](?:要|得|会|必须|一定|肯定)(?!求)",
            {Tag.PROMISE},
        ),
        (r"(?:到点|到时候?|届时|到期)(?:一?准|肯定|一定|保证)", {Tag.PROMISE}),
        # 在逐户核, 合同在法务那儿审着.
        (
            r"(?:正?在|还在|正)(?:逐[一-龥]|挨[一-龥]{1,3}|一[一-龥]一?[一-龥]|分[一-龥]|抓紧|加紧|加快|陆续|连夜|集中|全力|重新|统一|忙着|想办法|带人|组织人)"
            r"[^,。;!?没未不]{0,6}?(?:[核查改办弄做补装拆修清签谈催追填退收搬建种栽审录报印对跑拍搞]|统计|排查|登记|整理|协调|整改|处理|解决|推进|安装)",
            {Tag.DOING},
        ),
        (
            r"在[^,。;!?没未不]{1,8}(?:[审批走办跑查核议改修印催]|审核|审批|办理|把关|排队|走流程)着(?:呢)?(?=$|[,。;!])",
            {Tag.DOING},
        ),
    )
)
"""Looked for before every other pattern."""
