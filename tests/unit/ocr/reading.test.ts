import { describe, expect, it } from "vitest";
import { composedLine } from "@/lib/ocr/compose-line";
import { type ReadCharacter, readLine } from "@/lib/ocr/ctc";
import { punctuated } from "@/lib/ocr/punctuation";

/** What a recogniser says step by step: the class, and how sure it is of it. Classes: blank, 大, 桥, space. */
function said(...steps: [kind: number, sure: number][]): Float32Array {
  return Float32Array.from(
    steps.flatMap(([kind, sure]) => [0, 1, 2, 3].map((each) => (each === kind ? sure : (1 - sure) / 3))),
  );
}
const read = (...steps: [number, number][]) => readLine(said(...steps), steps.length, ["大", "桥"]);

describe("a line by what the recogniser says of each step", () => {
  it("takes neighbours of one class for one character, and those with a blank between for two", () => {
    const line = read([0, 0.9], [1, 0.8], [1, 0.97], [2, 0.9], [0, 0.9], [2, 0.6], [3, 0.9], [0, 0.9]);
    expect(line.map(({ character }) => character)).toEqual(["大", "桥", "桥", " "]);
  });

  it("is as sure of a character as where it is surest, and knows where its middle is", () => {
    const [first] = read([0, 0.9], [1, 0.8], [1, 0.97], [0, 0.9]);
    expect(first?.confidence).toBeCloseTo(0.97);
    expect(first?.at).toBeCloseTo(0.5);
  });

  it("is empty where there are only blanks", () => {
    expect(read([0, 0.9], [0, 0.5])).toEqual([]);
  });
});

/** Characters at even distances, the unsure ones with a ? before them; · is a gap. */
function evenly(text: string): ReadCharacter[] {
  const places = [...text.replaceAll("?", "")];
  const unsure = new Set([...text].flatMap((each, index, all) => (all[index - 1] === "?" ? [each] : [])));
  return places.flatMap((character, index) =>
    character === "·"
      ? []
      : [{ character, confidence: unsure.has(character) ? 0.5 : 0.99, at: (index + 0.5) / places.length }],
  );
}
const line = (text: string, vertical = false) => {
  const span = 20 * [...text.replaceAll("?", "")].length;
  const box: [number, number, number, number] = vertical ? [10, 10, 19, span] : [10, 10, span, 19];
  return composedLine(evenly(text), { box, vertical, span });
};

describe("a line of the layout", () => {
  it("has the size of its type, its confidence and its unsure characters", () => {
    expect(line("大桥提前?合龙")).toMatchObject({
      text: "大桥提前合龙",
      size: expect.closeTo(20),
      vertical: false,
      confidence: expect.closeTo(0.908),
      unsure: [{ at: 4, confidence: 0.5 }],
    });
  });

  it("has a space where white is printed, and unsure characters are counted with it", () => {
    expect(line("样例大桥·提前?合龙")).toMatchObject({
      text: "样例大桥 提前合龙",
      unsure: [{ at: 7, confidence: 0.5 }],
    });
  });

  it("has no space where all characters are set far apart, nor beside punctuation", () => {
    expect(line("大·桥·提·前·合·龙")?.text).toBe("大桥提前合龙");
    expect(line("大桥提前。·合龙了吗")?.text).toBe("大桥提前。合龙了吗");
  });

  it("is none where nothing was read", () => {
    expect(composedLine([], { box: [0, 0, 10, 10], vertical: false, span: 10 })).toBeNull();
    expect(composedLine(evenly(" "), { box: [0, 0, 10, 10], vertical: false, span: 10 })).toBeNull();
  });

  it("takes its size across where it is vertical", () => {
    expect(line("河东小学搬进新楼", true)).toMatchObject({ vertical: true, size: expect.closeTo(20, 0) });
  });
});

describe("punctuation", () => {
  it.each([
    ["大桥,学校;合龙", "大桥，学校；合龙"],
    ["(右图)", "（右图）"],
    ["记者:高田", "记者：高田"],
    ["App,iPhone 3:1 (CBA)", "App,iPhone 3:1 (CBA)"],
    ["1,000元", "1,000元"],
    ["(2024年)", "（2024年）"],
    ["2022－2023年", "2022—2023年"],
    ["抱一抱···..”昨日", "抱一抱……”昨日"],
    ["收银员……．“最", "收银员……“最"],
    ["人就躺下了.", "人就躺下了。"],
    ["为3.5米.昨日", "为3.5米。昨日"],
    ['慢。"——一位', "慢。”——一位"],
    ['留块地方。"”', "留块地方。”"],
    ["38°℃！空调", "38℃！空调"],
    ['"最美"用多了', "“最美”用多了"],
    ['他说："合龙了"', "他说：“合龙了”"],
    ['好”的"麦收"行动', "好”的“麦收”行动"],
    ['"三农""两会"都谈', "“三农”“两会”都谈"],
    ['12" TV', '12" TV'],
    ["www.a.b...c", "www.a.b...c"],
  ])("of %s is as Chinese text has it: %s", (narrow, wide) => {
    expect(punctuated([...narrow]).join("")).toBe(wide);
  });
});
