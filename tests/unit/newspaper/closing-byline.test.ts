import { describe, expect, it } from "vitest";
import { cutClosingByline } from "@/lib/newspaper/fields/closing-byline";
import { concatTraced } from "@/lib/newspaper/source/traced";
import { traceOf } from "./trace-of";

const read = (text: string, hasByline = false) => {
  const found = cutClosingByline(traceOf(text), hasByline);
  return (
    found && [found.rest.text, found.byline.bylines.map(({ name, role }) => `${role} ${name}`).join(" ")]
  );
};

describe("the signature at the end of a paragraph", () => {
  it.each([
    ["全文结束。（记者 刘聪 报道）", "reporter 刘聪"],
    ["全文结束。(记者 刘聪)", "reporter 刘聪"],
    ["全文结束。（常　言）", "author 常言"],
    ["全文结束。（向云天）", "author 向云天"],
    ["全文结束。（谷雨）", "author 谷雨"],
    ["全文结束。（邮电家属院 王文治）", "author 王文治"],
    ["全文结束。（农机厂 陆德厚）", "author 陆德厚"],
    ["全文结束。（齐家凹　崔　样）", "author 崔样"],
    ["全文结束。（记者庞浩/文 寇建军/图）", "reporter 庞浩 photographer 寇建军"],
    ["全文结束。（麦尔旦·买买提艾力 文/图）", "author 麦尔旦·买买提艾力"],
    ["全文结束。（黎婉如文　周德全图）", "author 黎婉如 photographer 周德全"],
    ["全文结束。□本报记者 张驰", "reporter 张驰"],
    ["全文结束。　　本报记者 张驰", "reporter 张驰"],
    ["全文结束。哈丽亚　文/图", "author 哈丽亚"],
    ["全文结束。通讯员 鹿兆祥", "correspondent 鹿兆祥"],
    ["全文结束。记者 曹立群 通讯员 鹿兆祥", "reporter 曹立群 correspondent 鹿兆祥"],
    ["全文结束。通讯员 马 丽", "correspondent 马丽"],
    ["全文结束。（曹立群整理）", "author 曹立群"],
    ["全文结束。（曹立群 供稿）", "author 曹立群"],
    ["全文结束。（曹立群 编译）", "author 曹立群"],
    ["全文结束。（本报驻南京记者）", ""],
    ["全文结束。（本报通讯员）", ""],
    ["全文结束。【曹立群】", "author 曹立群"],
    ["全文结束。文/石 梅 图/路 遥", "author 石梅 photographer 路遥"],
    ["全文结束。（省兽医站）", ""],
    ["全文结束。（记者 田甜 通讯员 人社）", "reporter 田甜 correspondent 人社"],
    ["全文结束。柳溪、记者田子牧文/图（新闻线索奖30元）", "author 柳溪 reporter 田子牧"],
    ["全文结束。（赵县柏林乡通讯组）", ""],
    ["全文结束。（样牌公社样庄大队科研组）", ""],
    ["全文结束。（样欣 文/摄）", "author 样欣"],
    ["全文结束。（记者 施样雨　线索提供：样女士）", "reporter 施样雨"],
    ["全文结束。（记者 施样雨 通讯员 李例 报料人 样先生）", "reporter 施样雨 correspondent 李例"],
    ["全文结束。（样 欢）", "author 样欢"],
    ["全文结束。（样　江　施小样）", "author 样江 author 施小样"],
    ["全文结束。（白样松 样 远）", "author 白样松 author 样远"],
    ["全文结束。记者施样雨（新闻线索奖20元）", "reporter 施样雨"],
    ["全文结束。（样城镇工会来稿）", ""],
    ["全文结束。（师专 陆 露）", "author 陆露"],
    ["全文结束。（后勤处　鲍学样）", "author 鲍学样"],
    ["全文结束。（保卫科 安样）", "author 安样"],
    ["全文结束。（本报特派记者 古 样 西湖今日电）", "reporter 古样"],
    ["全文结束。（本报记者 曹立群 巴黎五月三日电）", "reporter 曹立群"],
    ["全文结束。（赵庄乡政府 曹立样）", "author 曹立样"],
    ["全文结束。（县委 曹立样）", "author 曹立样"],
    ["全文结束。（二（3）班 曹立样）", "author 曹立样"],
    ["全文结束。（曹立样摘编）", "author 曹立样"],
    ["全文结束。文/曹立样", "author 曹立样"],
    ["全文结束。武 大 样", "author 武大样"],
    ["全文结束。　陆 样", "author 陆样"],
    ["全文结束。　　曹立样", "author 曹立样"],
    ["全文结束。萨尔肯·托兰　文　巴依尔·那顺　摄", "author 萨尔肯·托兰 photographer 巴依尔·那顺"],
  ])("%s is read", (text, expected) => {
    expect(read(text)).toEqual(["全文结束。", expected]);
  });

  it("has names parted where a printed line ends", () => {
    const text = "全文结束。（花小木学生记者 南珂）";
    const read = (starts: number[]) =>
      cutClosingByline(traceOf(text), false, new Set(starts))?.byline.bylines.map(({ name }) => name);
    expect(read([text.indexOf("学生")])).toEqual(["花小木", "南珂"]);
    const wide = "全文结束。（江　舟桑玉林）";
    const starts = new Set([wide.indexOf("桑玉")]);
    const found = cutClosingByline(traceOf(wide), false, starts)?.byline.bylines;
    expect(found?.map(({ name }) => name)).toEqual(["江舟", "桑玉林"]);
    const close = "全文结束。■卫　兴乐正华　本报特约记者　栗　谷";
    const signed = cutClosingByline(traceOf(close), false, new Set([close.indexOf("乐正")]))?.byline.bylines;
    expect(signed?.map(({ name, outlet }) => [name, outlet])).toEqual([
      ["卫兴", null],
      ["乐正华", null],
      ["栗谷", "本报"],
    ]);
    const compound = "全文结束。（兰州分局　令狐强　柯　山）";
    const owners = cutClosingByline(traceOf(compound), false, new Set([compound.indexOf("强")]))?.byline
      .bylines;
    expect(owners?.map(({ name }) => name)).toEqual(["令狐强", "柯山"]);
    const role = "全文结束。■样海快报记者 霍倩文 实习生 容小曼";
    const roles = cutClosingByline(traceOf(role), false, new Set([role.indexOf("文 实")]))?.byline.bylines;
    expect(roles?.map(({ name }) => name)).toEqual(["霍倩文", "容小曼"]);
    const within = "全文结束。（记者 由甲 通讯员 逄娜）";
    expect(
      cutClosingByline(traceOf(within), false, new Set([within.indexOf("娜")]))?.byline.bylines,
    ).toHaveLength(2);
  });

  it.each(["（上 图）", "（未 完）", "（下 转）", "（图 文）", "（样欢）", "（农 业 新闻）"])(
    "%s names nobody",
    (mark) => {
      expect(read(`全文结束。${mark}`)).toBeNull();
    },
  );

  it.each([
    "曹立样",
    " 曹立样",
    "　　完",
    "　　请看下图",
    "　　下 转",
    "　水　样　摄",
    "　　方便面",
    "　　成绩单",
    "　　周末见",
    "　　水清清",
    "　　万岁",
    "　　谢谢",
  ])("behind the last sentence %s is no name", (end) => {
    expect(read(`全文结束。${end}`)).toBeNull();
  });

  it("may be a dateline, with or without who filed it", () => {
    expect(read("全文结束。（据新华社电）")).toEqual(["全文结束。", ""]);
    expect(read("全文结束。（据新华社哈尔滨电　花冠群）")).toEqual(["全文结束。", "author 花冠群"]);
    expect(cutClosingByline(traceOf("全文结束。（据新华社哈尔滨电）"), false)?.dateline).toEqual({
      outlet: "新华社",
      place: "哈尔滨",
      kind: "电",
      date: null,
    });
  });
});

describe("a signature over two printed lines", () => {
  const over = (upper: string, lower: string) => {
    const below = traceOf(lower);
    const found = cutClosingByline(
      concatTraced([traceOf(upper), { ...below, at: below.at.map((at) => at + upper.length + 1) }]),
      false,
    );
    return found?.byline.bylines.map(({ name, role }) => `${role} ${name}`).join(" ") ?? null;
  };

  it.each([
    ["全文结束。（江　舟", "桑玉林）", "author 江舟 author 桑玉林"],
    ["全文结束。（木拉提·哈孜", "彭　涛）", "author 木拉提·哈孜 author 彭涛"],
    ["全文结束。（临川纺织厂", "周秀英）", "author 周秀英"],
    ["全文结束。（记者 刘", "聪）", "reporter 刘聪"],
    ["全文结束。（向云", "天）", "author 向云天"],
    ["全文结束。（据样例", "杂志）", null],
    ["全文结束。（资料", "图片）", null],
  ])("%s⏎%s", (upper, lower, expected) => {
    expect(over(upper, lower)).toBe(expected);
  });
});

describe("an end that signs nothing", () => {
  it.each([
    "全文结束。（完）",
    "全文结束。（连载）",
    "全文结束。（右图）",
    "全文结束。（资料图片）",
    "全文结束。（水果）",
    "全文结束。（江苏）",
    "全文结束。（王先生）",
    "全文结束。（泉山区 冷女士）",
    "全文结束。（本报综合）",
    "全文结束。（据《样例》杂志）",
    "全文结束。（样欣）",
    "全文结束。（男子第三组）",
    "全文结束。（线索提供：样女士）",
    "全文结束。 本报记者 张驰 摄",
    "全文结束。记者从样例处获悉",
    "全文结束。记者在现场看到",
    // A column's end may cut a sentence behind its first words.
    "全文结束。记者常来",
    "全文结束。记者路过",
    "全文结束。（东门桥至西站）",
    "全文结束。文/图 井大山",
    "全文没有结束（记者 刘聪）",
    "没有结束的记者 张驰",
    "感谢读者葛女士报料，奖50元",
  ])("%s stays text", (text) => {
    expect(read(text)).toBeNull();
  });

  it("is a bare name where the story is signed", () => {
    expect(read("全文结束。（谷雨）", true)).toBeNull();
  });
});
