import { describe, expect, it } from "vitest";
import { parseByline } from "@/lib/newspaper/fields/byline";
import { traceOf } from "./trace-of";

const read = (text: string) =>
  parseByline(traceOf(text))?.bylines.map(({ outlet, role, name }) => `${outlet ?? "-"} ${role} ${name}`) ??
  null;

describe("a byline as newspapers print it", () => {
  const printed: readonly (readonly [string, readonly string[]])[] = [
    ["□记者 薛良诚  \n通讯员 马红坤 报道", ["- reporter 薛良诚", "- correspondent 马红坤"]],
    [
      "□ 本 报 记 者 胡 磊 高 田  \n本报通讯员 张 迪 穆瑞向",
      ["本报 reporter 胡磊", "本报 reporter 高田", "本报 correspondent 张迪", "本报 correspondent 穆瑞向"],
    ],
    [
      "□ 本报记者 张驰　　□ 本报见习记者 范瑞恒　　□ 本报通讯员 张晓斌",
      ["本报 reporter 张驰", "本报 reporter 范瑞恒", "本报 correspondent 张晓斌"],
    ],
    ["◆每经记者陈珂发自上海", ["每经 reporter 陈珂"]],
    ["□记者何丰伦孟昭丽南宁、福州报道", ["- reporter 何丰伦", "- reporter 孟昭丽"]],
    ["■新快报记者区君君文/图", ["新快报 reporter 区君君"]],
    ["文/本刊记者冯娜娜", ["本刊 reporter 冯娜娜"]],
    ["⊙记者朱宇琛○编辑朱贤佳", ["- reporter 朱宇琛", "- editor 朱贤佳"]],
    ["整理／邓若楠摄影／胡军设计／刘冰", ["- author 邓若楠", "- photographer 胡军", "- editor 刘冰"]],
    ["□记者张瞧文闫化庄图", ["- reporter 张瞧", "- photographer 闫化庄"]],
    ["(记者 刘聪 通讯员 王磊 报道)", ["- reporter 刘聪", "- correspondent 王磊"]],
    ["（谢达成）", ["- author 谢达成"]],
    ["（峡　江　施小鹤）", ["- author 峡江", "- author 施小鹤"]],
    ["（本报记者　闻静皇后区报道）", ["本报 reporter 闻静"]],
    ["采写/连 心 摄影/林 木", ["- author 连心", "- photographer 林木"]],
    ["本报记者古田 明溪核实报道", ["本报 reporter 古田", "本报 reporter 明溪"]],
    ["本报记者佟一鸣　果然核实报道", ["本报 reporter 佟一鸣", "本报 reporter 果然"]],
    ["本报记者 易水寒温哥华摄影报道", ["本报 reporter 易水寒"]],
    ["记者 赵  政  张宇杰", ["- reporter 赵政", "- reporter 张宇杰"]],
    ["大众网·海报新闻记者 张样例", ["大众网·海报新闻 reporter 张样例"]],
    ["见习记者 李样 实习生 王例", ["- reporter 李样", "- intern 王例"]],
    ["实习记者 李样", ["- intern 李样"]],
    ["本报特约记者张样例", ["本报 reporter 张样例"]],
    ["记者 阿不都·买买提 王例", ["- reporter 阿不都·买买提", "- reporter 王例"]],
    ["记者张样 李例 文/图", ["- reporter 张样", "- reporter 李例"]],
    ["文/张样 图/李例", ["- author 张样", "- photographer 李例"]],
    ["记者 胡磊 见习记者 高田 摄影报道", ["- reporter 胡磊", "- reporter 高田"]],
    ["本报记者 欧阳样例", ["本报 reporter 欧阳样例"]],
    ["□本报记者岳一帆本报通讯员景小鹿", ["本报 reporter 岳一帆", "本报 correspondent 景小鹿"]],
    ["⊙温小满　○编辑　卢一帆", ["- author 温小满", "- editor 卢一帆"]],
    ["■成纪明　本报记者　武　柏", ["- author 成纪明", "本报 reporter 武柏"]],
    ["（卜菲　学生记者 上官云）", ["- author 卜菲", "- reporter 上官云"]],
    ["（实习生丘子涵 记者甘少卿）", ["- intern 丘子涵", "- reporter 甘少卿"]],
    ["本报通讯员 温小满 特约通讯员 卢一帆", ["本报 correspondent 温小满", "- correspondent 卢一帆"]],
    ["本报驻日本特派记者 温小满", ["本报 reporter 温小满"]],
    ["兰 州 晨 报 记 者 郎　淳", ["兰州晨报 reporter 郎淳"]],
    // Who wrote and who took the pictures.
    ["楚天舒 侍琴 文/摄", ["- author 楚天舒", "- author 侍琴"]],
    ["（记者庞浩/文 寇建军/图）", ["- reporter 庞浩", "- photographer 寇建军"]],
    ["（记者温小满/图 卢一帆/文）", ["- photographer 温小满", "- reporter 卢一帆"]],
    ["■记者 温小满/文 卢一帆/图", ["- reporter 温小满", "- photographer 卢一帆"]],
    ["文/记者 温小满 图/卢一帆", ["- reporter 温小满", "- photographer 卢一帆"]],
    ["文/记者 温小满 图/记者 卢一帆", ["- reporter 温小满", "- photographer 卢一帆"]],
    ["文｜温小满", ["- author 温小满"]],
    ["图文/本报记者 温小满", ["本报 reporter 温小满"]],
    ["文．攝影／記者溫小滿", ["- reporter 溫小滿"]],
    ["古丽娜尔 文　马 骏 图", ["- author 古丽娜尔", "- photographer 马骏"]],
    ["萨尔肯·托兰　文　巴依尔·那顺　摄", ["- author 萨尔肯·托兰", "- photographer 巴依尔·那顺"]],
    ["察右后旗　其木格口述　萨仁整理", ["- author 其木格", "- author 萨仁"]],
    ["讲述/卢一帆 整理/温 安", ["- author 卢一帆", "- author 温安"]],
    ["作者：温小满（临水）", ["- author 温小满"]],
    [
      "统筹 卢一帆 执行 中原晨报·掌上中原记者 温小满",
      ["- editor 卢一帆", "中原晨报·掌上中原 reporter 温小满"],
    ],
    // A printed line's end has closed the gap between the two.
    ["（记者温雅/图卢一帆/文）", ["- photographer 温雅", "- reporter 卢一帆"]],
    ["本组稿件由记者温小满 卢一帆采写", ["- reporter 温小满", "- reporter 卢一帆"]],
    // Where it was filed is no name.
    ["【記者辛郁文／澎湖報導】", ["- reporter 辛郁文"]],
    ["〔記者溫小滿／台北報導〕", ["- reporter 溫小滿"]],
    ["編譯溫小滿／綜合外電報導", ["- author 溫小滿"]],
    ["本报记者 易水寒 温哥华摄影报道", ["本报 reporter 易水寒"]],
    ["■本报特派记者 祖冲 广州专电", ["本报 reporter 祖冲"]],
    ["（本报记者 闻静 皇后区报道）", ["本报 reporter 闻静"]],
    ["本报记者纪楠 苗春雨核实报道", ["本报 reporter 纪楠", "本报 reporter 苗春雨"]],
    // Names that are set wide, of four characters, of minorities, after a rare surname.
    ["记者 庞 浩 南 华 通讯员 甄 实", ["- reporter 庞浩", "- reporter 南华", "- correspondent 甄实"]],
    ["（程 玉 珂　郑 文）", ["- author 程玉珂", "- author 郑文"]],
    ["（江　舟桑　榆）", ["- author 江舟", "- author 桑榆"]],
    ["◎记者桓文如百里翔○编辑穆贵", ["- reporter 桓文如", "- reporter 百里翔", "- editor 穆贵"]],
    ["□本报记者 柴卫东　通讯员 郁 今", ["本报 reporter 柴卫东", "- correspondent 郁今"]],
    ["（计春华 东方亮）", ["- author 计春华", "- author 东方亮"]],
    ["（木拉提·哈孜 彭 湃）", ["- author 木拉提·哈孜", "- author 彭湃"]],
    [
      "（康将来 季晚风 卫升 安伟 赞美）",
      ["- author 康将来", "- author 季晚风", "- author 卫升", "- author 安伟", "- author 赞美"],
    ],
    ["四子王旗　巴图孟克", ["- author 巴图孟克"]],
    ["商 路", ["- author 商路"]],
    ["鲁 老 疙 瘩", ["- author 鲁老疙瘩"]],
    ["哈迪夏·买买提", ["- author 哈迪夏·买买提"]],
    // Where they are from, and what they are.
    ["（县乡　温小满）", ["- author 温小满"]],
    ["（闻喜 司小雨）", ["- author 司小雨"]],
    ["（夏县 令狐秀英）", ["- author 令狐秀英"]],
    ["贾家巷 边 桂 香", ["- author 边桂香"]],
    ["山西 路 大 为", ["- author 路大为"]],
    ["某雷达站　上等兵　卜云飞", ["- author 卜云飞"]],
    ["市中心医院心内科　单森林　余甘霖", ["- author 单森林", "- author 余甘霖"]],
    ["○ 文学院2009级　温如言", ["- author 温如言"]],
    ["叶尔丁·阿纳什（哈萨克族）", ["- author 叶尔丁·阿纳什"]],
    ["（侗族）吴显才", ["- author 吴显才"]],
    ["◎溫麗珠（國小教師）", ["- author 溫麗珠"]],
    ["(记者 温小满)", ["- reporter 温小满"]],
    ["（赵县柏林乡通讯组）", []],
  ];
  it.each(printed)("%s is read", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("a text that is no byline", () => {
  it.each([
    "记者从样例单位获悉",
    "记者在样例现场看到",
    "记者从样例单位获悉，这是正文。",
    "多名记者 采访",
    "样例有限公司则与科研",
    // Headlines of characters that are surnames, too.
    "黄河去年未曾断流",
    "高温黄色预警",
    "解放思想 挖潜革新",
    "停电让路 送冰上门",
    "路通了 车来了 羊下山",
    "一个电商站 两座仓库 三台天平",
    "一涨　离开地头",
    // Words that begin or go on like roles.
    "新闻摄影比赛",
    "新闻摄影展览",
    "图片新闻",
    "图片故事",
    "整理房间",
    "设计大赛",
    "编辑手记",
    "记者现场",
    "记者走基层·影像日记",
    "本报评论员文章",
    "（图片均由作者拍摄）",
    "國際中心／綜合報導",
    "本报记者甘少卿 实习生",
    "者庞浩/文 寇建军/图）",
    // Brackets and bullets that hold no name.
    "（组诗）",
    "（外一首）",
    "（连载）",
    "（水果）",
    "（江苏）",
    "（冷女士）",
    "● 和平路",
    "□ 新气象",
    "▲ 公告栏",
    "安阳市渠沟乡渠沟村　卫 强 等十七户",
    "民生·热线",
    "公 告",
    "4个样例项目落地建设 新增样例不少于300万平方米",
    "",
  ])("%s is not read as one", (text) => {
    expect(read(text)).toBeNull();
  });
});
