"""The diagrams themselves, one function each."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from board import GREEN, GREY, HEAD, ORANGE, RED, TEXT, WIDTH, YELLOW, Board, pale

from kit.palette import BLUE, INK, NAVY, TEAL, WHITE
from kit.pen import disc, line, poly, rect
from kit.words import words


def five_words() -> Board:
    """五个核心词: what each asks for."""
    board = Board("five-words", 620)
    board.title("五个核心词，一条线串起来")
    held = (
        ("红线", ("发展决不能", "以牺牲人命", "为代价"), RED),
        ("责任", ("制度定下来", "人人有份", "层层落实"), ORANGE),
        ("警醒", ("警钟长鸣", "弦要绷紧", "不能放松"), "#B9820B"),
        ("治本", ("风险先管住", "隐患早治好", "常抓长抓"), GREEN),
        ("创新", ("改进办法", "用好技术", "提升监管"), BLUE),
    )
    wide, gap = 208, 22
    left = (WIDTH - 5 * wide - 4 * gap) / 2
    board.add(line([(left + 40, 500), (WIDTH - left - 40, 500)], GREY, 8))
    for n, (head, lines, colour) in enumerate(held):
        x = left + n * (wide + gap)
        board.card(x, 116, wide, 300, head, lines, colour)
        board.add(line([(x + wide / 2, 416), (x + wide / 2, 470)], colour, 8))
        board.number(x + wide / 2, 500, str(n + 1), colour, 32)
    board.add(words("底线在前，责任跟上，时时警醒，从根上治，办法常新", WIDTH / 2, 584, TEXT, GREY))
    return board


def three_musts() -> Board:
    """三管三必须: who answers for what he runs."""
    board = Board("three-musts", 640)
    board.title("谁管的事，谁就管它的安全")
    held = (
        ("管行业", "管这个行业的部门", ("定规划、抓检查", "就管行业的安全"), BLUE),
        ("管业务", "分管各项业务的人", ("管生产、设备、采购", "就管业务里的安全"), TEAL),
        ("管生产经营", "单位的主要负责人", ("管人、管钱、管生产", "就对安全全面负责"), NAVY),
    )
    wide, gap = 350, 35
    left = (WIDTH - 3 * wide - 2 * gap) / 2
    for n, (head, who, lines, colour) in enumerate(held):
        x = left + n * (wide + gap)
        board.card(x, 112, wide, 300, head, (who, *lines), colour)
        board.arrow(x + wide / 2, 418, x + wide / 2, 478, colour)
    board.block(left, 484, WIDTH - 2 * left, 100, ("都必须管安全：没有“不归我管”",), RED, WHITE, 42)
    return board


def fifteen() -> Board:
    """十五条措施 in four groups by whom they address."""
    board = Board("fifteen-measures", 800)
    board.title("十五条措施，看谁来做")
    held = (
        (
            "党委政府和部门",
            ("1 党委责任", "2 政府责任", "3 部门监管责任", "4 追究领导和监管责任"),
            NAVY,
        ),
        (
            "企业",
            ("5 第一责任人", "8 不得违法分包挂靠", "9 管好劳务派遣用工", "14 不得瞒报谎报迟报"),
            TEAL,
        ),
        ("把住关口", ("6 开展大检查", "7 项目审批红线", "10 打非治违", "13 重奖举报"), ORANGE),
        ("执法和统筹", ("11 整治执法宽松软", "12 执法队伍建设", "15 统筹发展和安全"), BLUE),
    )
    wide, high, gap = 545, 310, 30
    left = (WIDTH - 2 * wide - gap) / 2
    for n, (head, lines, colour) in enumerate(held):
        x = left + (n % 2) * (wide + gap)
        board.card(x, 108 + (n // 2) * (high + 26), wide, high, head, lines, colour)
    return board


def eight_grips() -> Board:
    """八抓 round one aim."""
    board = Board("eight-grips", 700)
    board.title("八抓：从人到制度，从日常到应急")
    held = (
        ("抓教育培训", GREEN), ("抓制度完善", TEAL), ("抓苗头隐患", BLUE), ("抓日常监管", NAVY),
        ("抓严惩重罚", RED), ("抓本质安全", ORANGE), ("抓应急处置", "#B9820B"), ("抓社会共治", "#7A5AA6"),
    )  # fmt: skip
    places = (
        (90, 130), (465, 110), (840, 130), (870, 310), (840, 490), (465, 520), (90, 490), (60, 310),
    )  # fmt: skip
    for (x, y), (_, colour) in zip(places, held, strict=True):
        board.add(line([(x + 135, y + 50), (600, 360)], colour, 6))
    board.add(disc(600, 360, 112, WHITE), disc(600, 360, 104, RED))
    board.lines(600, 300, 120, ("人民至上", "生命至上"), 40, WHITE)
    for n, ((x, y), (head, colour)) in enumerate(zip(places, held, strict=True), 1):
        board.block(x, y, 270, 100, (head,), colour, WHITE, 40)
        board.number(x + 6, y + 6, str(n), INK, 25)
    return board


def six_risks() -> Board:
    """六个方面风险."""
    board = Board("six-risks", 640)
    board.title("六个方面的风险")
    held = (
        ("责任", ("责任落实", "不到位"), RED), ("行业", ("重点行业", "领域风险"), ORANGE),
        ("历史", ("历史积累", "的风险"), "#B9820B"), ("新生", ("经济社会发展", "带来的新风险"), TEAL),
        ("救援", ("应急救援", "能力不足"), BLUE), ("监管", ("安全监管", "力量不足"), NAVY),
    )  # fmt: skip
    for n, (head, lines, colour) in enumerate(held):
        x, y = 60 + (n % 3) * 370, 112 + (n // 3) * 262
        board.card(x, y, 340, 236, head, lines, colour)
        board.number(x + 46, y + 35, str(n + 1), INK, 24)
    return board


def two_gates() -> Board:
    """双重预防: two gates before an accident."""
    board = Board("two-gates", 660)
    board.title("两道关，挡在事故前面")
    board.block(30, 250, 170, 130, ("危险源", "客观存在"), pale(ORANGE))
    board.card(
        256,
        130,
        290,
        370,
        "第一关 管风险",
        ("辨识风险点", "评出红橙黄蓝", "分级落实管控", "告知到岗到人"),
        BLUE,
    )
    board.card(
        654,
        130,
        290,
        370,
        "第二关 治隐患",
        ("对照措施排查", "如实记录通报", "限期整改", "验收销号"),
        TEAL,
    )
    board.block(1042, 250, 130, 130, ("事故",), RED, WHITE, 46)
    board.arrow(202, 315, 252, 315)
    board.arrow(550, 332, 650, 332, ORANGE)
    board.arrow(948, 332, 1038, 332, RED)
    board.lines(600, 232, 90, ("管控", "失效"), TEXT, ORANGE)
    board.lines(993, 232, 90, ("没有", "治好"), TEXT, RED)
    board.block(256, 540, 688, 84, ("查出的隐患，回头改进风险管控",), pale(GREEN), GREEN, 34)
    board.add(line([(800, 502), (800, 538)], GREEN, 7), line([(440, 538), (440, 510)], GREEN, 7))
    board.add(poly([(440, 502), (424, 522), (456, 522)], GREEN))
    return board


def levels() -> Board:
    """事故等级: a ladder of three measures."""
    board = Board("accident-levels", 700)
    board.title("事故等级：三项里取最高的一级")
    heads = ("等级", "死亡", "重伤（含急性工业中毒）", "直接经济损失")
    rows = (
        ("特别重大", "30人以上", "100人以上", "1亿元以上", RED, WHITE),
        ("重大", "10至29人", "50至99人", "5000万元以上", ORANGE, WHITE),
        ("较大", "3至9人", "10至49人", "1000万元以上", YELLOW, INK),
        ("一般", "不到3人", "不到10人", "不到1000万元", BLUE, WHITE),
    )
    lefts, wides = (40, 250, 500, 850), (200, 240, 340, 310)
    for x, wide, head in zip(lefts, wides, heads, strict=True):
        board.add(words(head, x + wide / 2, 140, TEXT, GREY))
    for n, (*cells, colour, ink) in enumerate(rows):
        y = 164 + n * 112
        for at, (x, wide, text) in enumerate(zip(lefts, wides, cells, strict=True)):
            fill, tone = (colour, ink) if not at else (WHITE, INK)
            board.block(x, y, wide, 100, (text,), fill, tone, HEAD if not at else 34)
    board.add(
        words(
            "“以上”含本数，“以下”不含本数；下落不明的人先计入伤亡上报", WIDTH / 2, 664, TEXT, NAVY
        )
    )
    return board


def clock() -> Board:
    """报告时限: from the place of the accident upwards."""
    board = Board("report-clock", 760)
    board.title("出了事故，一级一级怎么报")
    steps = (
        ("现场有关人员", "立即", "报告本单位负责人", RED),
        ("单位负责人", "1小时内", "报县级以上应急和有关部门", ORANGE),
        ("应急和有关部门", "每级2小时内", "逐级上报，同时报本级政府", BLUE),
        ("人数有变化", "30日内补报", "道路交通、火灾事故7日内", TEAL),
    )
    for n, (who, when, what, colour) in enumerate(steps):
        y = 108 + n * 142
        board.block(40, y, 320, 112, (who,), colour, WHITE, HEAD)
        board.block(380, y, 290, 112, (when,), WHITE, colour, 42)
        board.block(690, y, 470, 112, (what,), pale(colour), INK, 33)
        if n < 3:
            board.arrow(200, y + 112, 200, y + 140, GREY, 8)
    board.add(
        words("情况紧急时，现场人员可以直接报县级以上应急和有关部门", WIDTH / 2, 716, TEXT, RED)
    )
    return board


def rights() -> Board:
    """从业人员权利义务 on two sides."""
    board = Board("rights-duties", 760)
    board.title("你的权利，你的义务")
    mine = (
        "知道危险、防范和应急",
        "提建议、批评、检举、控告",
        "拒绝违章指挥和强令冒险",
        "遇直接危及人身的紧急情况",
        "停止作业、撤离",
        "工伤保险和依法索赔",
    )
    owed = (
        "落实岗位安全责任",
        "守制度、守规程、听管理",
        "正确佩戴使用防护用品",
        "接受教育培训",
        "发现隐患立即报告",
    )
    board.card(40, 108, 545, 500, "权利", mine, BLUE)
    board.card(615, 108, 545, 500, "义务", owed, TEAL)
    board.block(40, 634, 1120, 90, ("行使权利，单位不得降工资、降福利、解除合同",), NAVY, WHITE, 36)
    return board


def first_minutes() -> Board:
    """应急处置常识: the order of the first minutes."""
    board = Board("first-minutes", 700)
    board.title("头几分钟，先后不能乱")
    steps = (
        ("看", ("什么险情", "自己安全吗"), NAVY), ("喊", ("示警、报告", "叫人撤离"), RED),
        ("断", ("断电、断气", "断料、停机"), ORANGE), ("撤", ("上风向", "走疏散通道"), BLUE),
        ("救", ("有把握、有装备", "才救人灭火"), GREEN),
    )  # fmt: skip
    wide, gap = 196, 42
    left = (WIDTH - 5 * wide - 4 * gap) / 2
    for n, (head, lines, colour) in enumerate(steps):
        x = left + n * (wide + gap)
        board.add(disc(x + wide / 2, 200, 78, colour), words(head, x + wide / 2, 230, 86, WHITE))
        board.lines(x + wide / 2, 296, 120, lines, 29)
        if n < 4:
            board.arrow(x + wide + 2, 200, x + wide + gap - 4, 200, GREY, 9)
    board.add(rect(60, 450, 1080, 206, pale(RED), 16), words("三个“不”", 180, 566, HEAD, RED))
    board.lines(
        700, 450, 206,
        ("不知道里面有什么，不进去", "没有隔绝式呼吸防护，不下池下井", "火压不住、烟封了路，不恋战"), 34, INK,
    )  # fmt: skip
    return board


ALL: Final[dict[str, Callable[[], Board]]] = {
    "five-words": five_words,
    "three-musts": three_musts,
    "fifteen-measures": fifteen,
    "eight-grips": eight_grips,
    "six-risks": six_risks,
    "two-gates": two_gates,
    "accident-levels": levels,
    "report-clock": clock,
    "rights-duties": rights,
    "first-minutes": first_minutes,
}
