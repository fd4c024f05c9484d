"""Sample data for printouts: people and units are invented."""

from __future__ import annotations

from trainer.prints.holder import Holder, Phone
from trainer.training.card import Card, Duty, Emergency, Hazard, Risk, Signed
from trainer.training.source import Source

UNIT, SHOP = "示例化工有限公司", "包装车间"
PHONES = (Phone("值班室", "0000"), Phone("火警", "119"), Phone("急救", "120"))
NAMES = [
    "张三",
    "李四",
    "王五",
    "赵六",
    "钱七",
    "孙八",
    "周九",
    "吴十",
    "郑一",
    "王二",
    "冯三",
    "陈四",
]

SHORT = (
    "遵守规章和规程，服从管理",
    "集中精神，不做无关的事",
    "参加安全培训，特种作业须持证",
    "岗前查隐患：机械、用电、环境",
    "出事故、见隐患，立即报告",
    "有权批评、检举、控告，拒绝违章冒险",
    "险情危及人身，有权停工、撤离",
    "正确佩戴和使用防护用品",
    "熟练应急逃生，会自救互救",
    "法律法规和企业赋予的其他职责",
)
PACKER = Card(
    id="packer",
    post="包装工",
    layer="一般从业人员",
    trades=("工贸通用",),
    summary="看管包装线，投料、封口、码垛；最怕粉尘着火爆炸、手被机器卷进去。",
    duties=tuple(Duty(text=short + "。", short=short) for short in SHORT),
    hazards=(
        Hazard("粉尘爆炸", "投料口、除尘器", Risk.RED, "会烧伤、炸伤。",
               ("每班清扫积尘，扫完记录", "严禁烟火，不用铁器敲打设备", "除尘器停了、坏了，马上停工报告"),
               "每班清扫积尘，严禁烟火和铁器敲击", "dust"),
        Hazard("机械致害", "封口机、输送带", Risk.ORANGE, "断指断臂。",
               ("卡料、清理先停机、断电、挂牌", "防护罩和急停按钮完好才开机", "衣袖扎紧，长发塞进帽子"),
               "停机断电挂牌再清理，衣袖扎紧", "gears"),
        Hazard("厂(场)内车辆致害", "叉车通道", Risk.ORANGE, "被撞倒、碾压。",
               ("走人行道，不横穿叉车通道", "不站在叉车后面，不站在货叉下面"),
               "走人行道，不进叉车作业半径", "truck"),
        Hazard("坍塌", "码垛区", Risk.YELLOW, "压伤、压死。",
               ("按限高码放，码整齐", "看到歪垛先离开、先报告，再处理"),
               "限高码放，歪垛先报告后处理", "stack"),
        Hazard("灼烫", "热封刀", Risk.BLUE, "烫伤。",
               ("戴隔热手套", "换刀、擦刀先断电，等凉了再动手"),
               "戴隔热手套，不触碰加热面", "heat"),
    ),
    emergency=(
        Emergency("粉尘着火", ("停机断电，停除尘器", "大声喊人，全部撤到室外", "报告班长，打119",
                              "清点人数，不回去拿东西", "没有检查确认，不恢复开工")),
        Emergency("人被机器卷住、夹住", ("马上按急停，拉闸断电", "喊人，报告班长，打120",
                                        "断电以后再救人，不硬拉")),
    ),
    quick=("停机断电", "示警撤人", "报告班长", "自救互救"),
    ppe=(Signed("防尘口罩", "mask"), Signed("防静电工作服"), Signed("防护手套", "gloves")),
    prohibitions=(Signed("严禁烟火", "flame"), Signed("严禁开机清理卡料"), Signed("严禁铁器敲打设备")),
    slogan="先清扫 再开机 不打铁",
    sources=(Source("中华人民共和国安全生产法", "全国人民代表大会常务委员会", "2021-06-10", "law"),),
)  # fmt: skip


def holders(count: int = 12, card: Card = PACKER) -> list[Holder]:
    """So many people of one team."""
    return [
        Holder(card, NAMES[i % len(NAMES)], f"AB-{i + 17:03d}", "2026-11", UNIT, SHOP, PHONES)
        for i in range(count)
    ]
