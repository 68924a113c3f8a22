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
    "4个样例项目落地建设 新增样例不少于300万平方米",
    "",
  ])("%s is not read as one", (text) => {
    expect(read(text)).toBeNull();
  });
});
