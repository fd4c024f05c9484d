"""Question banks to measure with: made of the words of the trade, the same in every run."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Final

from trainer.quiz.kinds.single import Single
from trainer.quiz.prompt import Option
from trainer.quiz.question import AUDIENCES, DIFFICULTIES, TOPICS, Ground, Question

HEADS: Final = ("题型", "题干", "选项A", "选项B", "选项C", "选项D", "答案", "解析", "章节", "难度")
_SEED: Final = 20261123
_WHERE: Final = (
    "在有限空间内", "在粉尘涉爆车间", "进入配电室", "在液氨储罐区", "动火点周围十米内", "在喷漆房里",
    "高处平台边缘", "吊装区域下方", "在危险化学品仓库", "锅炉房值班期间", "冲压机工位旁", "输送带下方",
    "在污水处理池边", "使用叉车的通道上", "砂轮机旁", "在电缆沟里", "铸造车间浇注时", "脚手架拆除现场",
    "木工房除尘器旁", "在氧气瓶存放处", "设备停机检修时", "夜班交接的时候", "外来施工单位进厂后", "雷雨天气过后",
)  # fmt: skip
_WHO: Final = (
    "监护人", "班组长", "作业负责人", "电工", "焊工", "新进厂的员工", "主要负责人", "安全管理人员", "劳务派遣人员",
    "叉车司机", "吊装指挥人员", "仓库保管员", "承包单位的工人", "维修人员", "实习学生", "动火审批人", "当班操作工",
    "应急救援人员",
)  # fmt: skip
_WHAT: Final = (
    "发现可燃气体报警", "没有办理作业票", "需要临时用电", "闻到刺激性气味", "看到安全护栏松动", "接到停电通知",
    "准备打开人孔盖", "更换除尘器滤袋", "清理料仓积灰", "检查接地电阻", "佩戴正压式呼吸器", "使用手持电动工具",
    "搬运腐蚀性液体", "测量氧气浓度", "确认上锁挂牌", "扑救初起火灾", "登记隐患台账", "开展岗前培训", "疏散现场人员",
    "报告生产安全事故", "给受伤同事止血", "检验压力表", "核对安全技术说明书", "穿脱防静电工作服", "验收防爆灯具",
    "试运行行车限位", "处理卡住的物料", "补签班前会记录", "查看监控录像", "组织应急演练",
)  # fmt: skip
_HOW: Final = (
    "应当先通风再检测", "不得擅自离开岗位", "必须经过书面批准", "可以由一人单独完成", "应在三十分钟内上报",
    "禁止带电操作", "需要两人以上在场", "应立即停止作业并撤离", "每两小时检测一次", "由专人全程监护",
    "先断开电源再处理", "不允许降低防护等级", "按照操作规程执行", "要留存影像资料备查", "严禁用压缩空气吹扫",
    "应当设置警戒区域", "由持证人员进行", "必须系好安全带", "不能用水直接喷射", "可先处理后补手续",
)  # fmt: skip
_ASKED: Final = (
    "下列做法正确的是（　　）。", "首先要做的是（　　）。", "最可能造成的后果是（　　）。", "依照规定期限为（　　）。",
    "说法错误的一项是（　　）。", "应当采取的措施是（　　）。", "由谁承担责任（　　）？", "这属于哪一类隐患（　　）？",
)  # fmt: skip
_LAWS: Final = ("安全生产法", "消防法", "职业病防治法", "特种设备安全法", "危险化学品安全管理条例")

Row = tuple[str, ...]


def rows(count: int) -> Iterator[Row]:
    """*count* rows of a table under `HEADS`, one single-choice question each."""
    chance = Random(_SEED)
    for at in range(count):
        options = [_option(chance) for _ in "ABCD"]
        yield (
            "单选题", _stem(chance), *options, chance.choice("ABCD"),
            f"{chance.choice(_WHO)}{chance.choice(_HOW)}，{chance.choice(_HOW)}。",
            f"第{at % 12 + 1}章", chance.choice(DIFFICULTIES),
        )  # fmt: skip


def _stem(chance: Random) -> str:
    first = f"{chance.choice(_WHERE)}，{chance.choice(_WHO)}{chance.choice(_WHAT)}"
    second = f"{chance.choice(_WHO)}{chance.choice(_WHAT)}" if chance.random() < 0.6 else ""
    return "，".join(filter(None, (first, second, chance.choice(_ASKED))))


def _option(chance: Random) -> str:
    return f"{chance.choice(_WHAT)}，{chance.choice(_HOW)}"


def questions(count: int) -> Iterator[Question]:
    """The same as questions that have topics, an audience and often a ground."""
    chance = Random(_SEED)
    for at, (_, stem, a, b, c, d, answer, why, *_rest) in enumerate(rows(count)):
        law = chance.choice(_LAWS) if chance.random() < 0.7 else ""
        options = tuple(map(Option, "ABCD", (a, b, c, d)))
        yield Question(
            f"m-{at:06}", stem, Single(options, answer), why,
            Ground(f"中华人民共和国{law}", f"第{chance.randrange(1, 90)}条") if law else Ground(),
            tuple(chance.sample(TOPICS, chance.randrange(3))), (chance.choice(AUDIENCES),),
            chance.choice(DIFFICULTIES),
        )  # fmt: skip


def workbook(file: Path, count: int) -> None:
    """Write *count* rows as another program's workbook."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet("题库")
    sheet.append(HEADS)
    for row in rows(count):
        sheet.append(row)
    book.save(file)
