import { expect, it } from "vitest";
import { headlineLines, type Run } from "@/lib/site/story/runs";

const text = (words: string): Run => ({ kind: "text", text: words });
const fix: Run = { kind: "misread", text: "砝码", from: "砵码", id: "x1" };

it("a headline is parted at its spaces, and mended words stay where they are", () => {
  expect(headlineLines([text("手机变“"), fix, text("” 计量惠民生")])).toEqual([
    [text("手机变“"), fix, text("”")],
    [text("计量惠民生")],
  ]);
  expect(headlineLines([text("施工供水两不误 多管齐下保夏灌")])).toEqual([
    [text("施工供水两不误")],
    [text("多管齐下保夏灌")],
  ]);
  expect(headlineLines([text("一行")])).toEqual([[text("一行")]]);
});
