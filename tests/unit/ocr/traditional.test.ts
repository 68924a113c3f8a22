import { describe, expect, it } from "vitest";
import { withCentredMarks } from "@/lib/ocr/centred-marks";
import type { ReadCharacter } from "@/lib/ocr/ctc";
import type { Grey } from "@/lib/ocr/grey";
import { profile, stretches } from "@/lib/ocr/ink";
import { readLines } from "@/lib/ocr/read-lines";
import { agreed } from "@/lib/ocr/two-readings";
import type { TypeLine } from "@/lib/ocr/type-line";
import type { Box } from "@/lib/records/box";
import { inked } from "./drawing";

/** Characters at even distances; unsure of those behind ?, · is one that was not read. */
function reading(text: string, length = [...text.replaceAll("?", "")].length): ReadCharacter[] {
  let at = 0;
  let unsure = false;
  return [...text].flatMap((character): ReadCharacter[] => {
    if (character === "?") {
      unsure = true;
      return [];
    }
    const read = { character, confidence: unsure ? 0.6 : 0.99, at: (at + 0.5) / length };
    [at, unsure] = [at + 1, false];
    return character === "·" ? [] : [read];
  });
}
const told = (read: readonly ReadCharacter[]) =>
  read.map(({ character, confidence }) => (confidence < 0.8 ? `?${character}` : character)).join("");

describe("a line in traditional characters by two recognisers", () => {
  it.each([
    // Unknown to the first, read as its simplified form, as another, not at all.
    ["□本報記者·詠欣", "口本報記者談詠欣", "□本報記者?談詠欣"],
    ["縣議會?□續質詢", "縣議會繼續質詢", "縣議會?繼續質詢"],
    ["規定?温度不變", "規定溫度不變", "規定溫度不變"],
    ["一共?雨百元整", "一共兩百元整", "一共?兩百元整"],
    ["交通局長·漲價", "交通局長說漲價", "交通局長?說漲價"],
    // The first knows marks, and what it is sure of.
    ["放學，八時吃飯。", "放學,八時吃飯人", "放學，八時吃飯。"],
    ["有八旬老人昨日", "有八名老人昨日", "有八旬老人昨日"],
    // What has no room was not printed.
    ["水電費單，欠缺一樣", "水電費單人欠缺一樣", "水電費單，欠缺一樣"],
    ["昨日", "昨日", "昨日"],
  ])("%s and %s are %s", (first, second, both) => {
    expect(told(agreed(reading(first), reading(second)))).toBe(both);
  });
});

describe("a page", () => {
  const picture: Grey = { width: 8, height: 48, pixels: new Uint8Array(8 * 48).fill(255) };
  const lines = Array.from(
    { length: 10 },
    (): TypeLine => ({ box: [0, 0, 8, 48], vertical: false, picture, span: 8 }),
  );
  const readPage = async (first: string, second: string) => {
    let again = 0;
    const steps: string[] = [];
    const read = await readLines(
      lines,
      {
        read: async (some) =>
          some.map((_, index) => reading(index === 0 ? first.replaceAll("?", "") : first)),
        readTraditional: async (some) => {
          again += some.length;
          return some.map(() => reading(second));
        },
      },
      (done, of) => steps.push(`${done}/${of}`),
    );
    return { text: told(read[1] ?? []), again, steps };
  };

  it("in traditional characters is read again where the first recogniser is unsure", async () => {
    const page = await readPage("縣議會昨日總質詢?讨論水災", "縣議會昨日總質詢討論水災");
    expect(page).toEqual({
      text: "縣議會昨日總質詢討論水災",
      again: 8,
      steps: ["8/10", "10/10", "18/18"],
    });
  });

  it("in simplified characters is read once, whatever it is unsure of", async () => {
    expect(await readPage("县议会昨日总质询?讨论水灾", "")).toMatchObject({
      again: 0,
      steps: ["8/10", "10/10"],
    });
  });
});

describe("marks in the middle of their squares", () => {
  const mark = (character: string, boxes: readonly Box[]) => {
    const ink = inked(200, 48, boxes);
    const columns = profile(ink, [0, 0, 200, 48], "columns");
    const at = stretches(0, 200, (x) => (columns[x] ?? 0) > 0);
    return withCentredMarks([{ character, confidence: 0.6, at: 0.5 }], ink, at)[0]?.character;
  };
  const ring: Box[] = [
    [94, 18, 12, 3],
    [94, 27, 12, 3],
    [94, 18, 3, 12],
    [103, 18, 3, 12],
  ];

  it("are commas and full stops", () => {
    expect(mark("’", [[96, 19, 8, 12]])).toBe("，");
    expect(mark("；", [[96, 19, 8, 12]])).toBe("，");
    expect(mark("·", ring)).toBe("。");
  });

  it("are none where they stand higher, are two, or full", () => {
    expect(mark("’", [[96, 4, 8, 12]])).toBe("’");
    const semicolon: Box[] = [
      [96, 12, 6, 6],
      [96, 24, 6, 12],
    ];
    expect(mark("；", semicolon)).toBe("；");
    expect(mark("·", [[94, 18, 12, 12]])).toBe("·");
  });
});
