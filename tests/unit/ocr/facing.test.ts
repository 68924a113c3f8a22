import { describe, expect, it } from "vitest";
import { doubtfulPage } from "@/lib/ocr/doubtful-page";
import { unevenness } from "@/lib/ocr/evenness";
import { facing } from "@/lib/ocr/facing";
import { type Grey, turnedBy } from "@/lib/ocr/grey";
import type { TypeLine } from "@/lib/ocr/type-line";
import type { Box } from "@/lib/records/box";
import { drawn, setSolid } from "./drawing";

const LINES = 12;
const page = drawn(400, 400, []);
const picture: Grey = { width: 480, height: 48, pixels: new Uint8Array(480 * 48) };
const line = (vertical: boolean, index: number): TypeLine => ({
  box: vertical ? [10 + 24 * index, 10, 20, 300] : [10, 10 + 24 * index, 300, 20],
  vertical,
  picture,
  span: 300,
});
const lines = (vertical: boolean) => Array.from({ length: LINES }, (_, index) => line(vertical, index));

/** A recogniser that is so sure of each reading of the lines, one after the other. */
const sure = (...confidences: number[]) => {
  let reading = 0;
  return {
    asked: () => reading,
    read: async (pictures: readonly Grey[]) => {
      const confidence = confidences[reading] ?? 0;
      reading += 1;
      return pictures.map(({ width, height }) =>
        Array.from({ length: Math.floor(width / height) }, () => ({ character: "字", confidence, at: 0 })),
      );
    },
  };
};

describe("how a page stands", () => {
  it("is not asked further where its level lines are read well", async () => {
    const pool = sure(0.95, 0.1);
    expect([await facing(lines(false), page, pool), pool.asked()]).toEqual([0, 1]);
  });

  it("is on its head where the lines are read much better so", async () => {
    expect(await facing(lines(false), page, sure(0.5, 0.95))).toBe(180);
    expect(await facing(lines(false), page, sure(0.5, 0.6))).toBe(0);
  });

  it("is on one side or the other, or set in vertical lines, where most lines are upright", async () => {
    expect(await facing(lines(true), page, sure(0.4, 0.9, 0.3))).toBe(90);
    expect(await facing(lines(true), page, sure(0.8, 0.3, 0.95))).toBe(270);
    expect(await facing(lines(true), page, sure(0.9, 0.3, 0.4))).toBe(0);
  });

  it("nobody knows of a page with hardly a line", async () => {
    const pool = sure(0);
    expect([await facing(lines(false).slice(0, 2), page, pool), pool.asked()]).toEqual([0, 0]);
  });
});

it("A picture is turned by quarters", () => {
  const grey = (width: number, height: number, pixels: number[]): Grey => ({
    width,
    height,
    pixels: Uint8Array.from(pixels),
  });
  const source = grey(3, 2, [1, 2, 3, 4, 5, 6]);
  expect(turnedBy(source, 90)).toEqual(grey(2, 3, [4, 1, 5, 2, 6, 3]));
  expect(turnedBy(source, 180)).toEqual(grey(3, 2, [6, 5, 4, 3, 2, 1]));
  expect(turnedBy(source, 270)).toEqual(grey(2, 3, [3, 6, 2, 5, 1, 4]));
});

describe("how evenly a page lies", () => {
  const type = setSolid([60, 60], 40, 26, 16);
  /** Each character where it is seen from aside: farther at one edge, so that lines run together there. */
  const fromAside = (boxes: readonly Box[], share: number): Box[] =>
    boxes.map(([x, y, width, height]) => {
      const near = 1 - (share * x) / 800;
      return [x, Math.round(400 + (y - 400) * near), width, Math.max(1, Math.round(height * near))];
    });

  it("is even where it is flat, whichever way its lines run", () => {
    expect(unevenness(drawn(800, 800, type))).toBeLessThan(0.3);
    expect(unevenness(turnedBy(drawn(800, 800, type), 90))).toBeLessThan(0.3);
  });

  it("is not where it was photographed from aside", () => {
    const aside = drawn(800, 800, fromAside(type, 0.12));
    expect(unevenness(aside)).toBeGreaterThan(1);
    expect(unevenness(turnedBy(aside, 90))).toBeGreaterThan(1);
  });
});

describe("what is said of a page that the recogniser hardly knows", () => {
  const set = (text: string, unsure = 0) =>
    Array.from({ length: 10 }, () => ({
      text,
      unsure: Array.from({ length: unsure }, (_, at) => ({ at, confidence: 0.5 })),
    }));

  it("is that it looks traditional, and what reads it", () => {
    expect(doubtfulPage(set("本報訊昨日縣長到鄉間視察水災□況，與農民談話甚□"))).toMatchInlineSnapshot(
      `"这一版是繁体字的，由两种识别软件对着读：读法不同的字（0%）没有把握，认不出的写成 □，要核对"`,
    );
  });

  it("is how much of it is unknown or unsure, where it is not clear why", () => {
    expect(doubtfulPage(set("本报□昨日□长到□间视察水□情况，与□民谈话甚久", 3))).toMatchInlineSnapshot(
      `"有 22% 的字认不出（写成 □），13% 没有把握：可能是少见的字体，或图不清楚；图不清楚的，用 300 dpi 重新扫描，不然请换认得繁体字的识别软件（ABBYY FineReader、Tesseract 的 chi_tra），导入它的 ALTO、hOCR 结果"`,
    );
  });

  it("is nothing of a simplified page, its bylines and a name in it", () => {
    expect(doubtfulPage(set("□本报记者高田通讯员梁增煜說昨日县长到乡间视察水情", 1))).toBeNull();
    expect(doubtfulPage([{ text: "樣例□□", unsure: [] }])).toBeNull();
  });
});
