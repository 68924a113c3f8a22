import { expect, test } from "vitest";
import { isBoldName } from "@/lib/pdf/reading/fonts";

test.each([
  ...[
    "SimHei",
    "黑体",
    "方正大黑简体",
    "方正小标宋简体",
    "方正粗宋",
    "FZHTK--GBK1-0",
    "FZDHTJW--GB1-0",
    "FZXBSJW--GB1-0",
  ],
  ...[
    "FZCSJW--GB1-0",
    "FZLTCHJW--GB1-0",
    "NotoSansCJKsc-Bold",
    "SourceHanSerifCN-Heavy",
    "PingFangSC-Semibold",
    "STHeiti",
  ],
])("%s is heavier than body type", (name) => {
  expect(isBoldName(name)).toBe(true);
});

test.each([
  ...[
    "SimSun",
    "宋体",
    "方正书宋_GBK",
    "方正细黑一简体",
    "FZSSK--GBK1-0",
    "FZBSK--GBK1-0",
    "FZKTK--GBK1-0",
    "FZFSK--GBK1-0",
  ],
  ...["FZXH1JW--GB1-0", "NotoSerifCJKsc-Regular", "STSong-Light", "SourceHanSansCN-DemiLight", "KaiTi"],
])("%s is not", (name) => {
  expect(isBoldName(name)).toBe(false);
});
