"""The closed lists that content and screens choose from."""

from __future__ import annotations

TRADES = (
    "危险化学品", "港口仓储", "金属制品", "粉尘涉爆", "金属冶炼", "有限空间", "涉氨制冷",
    "食品加工", "造纸", "非煤矿山", "煤矿", "建筑施工", "城镇燃气", "油气管道", "住宿餐饮",
    "医疗机构", "道路运输", "仓储物流", "机械制造", "特种设备", "工贸通用", "党政机关",
)  # fmt: skip

TYPES_2025 = (
    "物体打击", "厂(场)内车辆致害", "道路(轨道)车辆致害", "机械致害", "起重致害", "触电", "淹溺",
    "灼烫", "火灾", "高处坠落", "跌落", "坍塌", "水害", "容器爆炸", "管道爆炸", "可燃气体爆炸",
    "可燃液体蒸气爆炸", "粉尘爆炸", "民用爆炸物品爆炸", "烟花爆竹爆炸", "其他可燃固体爆炸",
    "高温熔融物爆炸", "中毒", "窒息", "滑坡", "泄漏", "其他",
)  # fmt: skip
"""GB 6441-2025, in force since 2026-07-01."""

TYPES_1986 = (
    "物体打击", "车辆伤害", "机械伤害", "起重伤害", "触电", "淹溺", "灼烫", "火灾", "高处坠落",
    "坍塌", "冒顶片帮", "透水", "放炮", "火药爆炸", "瓦斯爆炸", "锅炉爆炸", "容器爆炸",
    "其他爆炸", "中毒和窒息", "其他伤害",
)  # fmt: skip
"""GB 6441-1986, replaced; kept for accidents classified under it."""

LAYERS = (
    "党政领导干部",
    "主要负责人", "其他负责人", "职能部门负责人", "生产车间负责人", "生产班组负责人", "一般从业人员",
)  # fmt: skip
"""Cadres (厅字〔2018〕13号), then the layers of a unit by 山东省安全生产条例 (2021-12-03) 第十六条."""

SIGNS = (
    "poison", "explosion", "fire", "bolt", "gears", "truck", "tank", "slip", "water", "stack",
    "heat", "dust",
)  # fmt: skip
PPE_SIGNS = ("helmet", "mask", "harness", "fan", "meter", "watch", "gloves", "ground")
NEVER_SIGNS = ("flame", "enter", "rescue", "phone")
