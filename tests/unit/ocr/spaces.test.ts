import { expect, it } from "vitest";
import type { ReadCharacter } from "@/lib/ocr/ctc";
import { withSpaces } from "@/lib/ocr/spaces";
import type { Box } from "@/lib/records/box";
import { drawn } from "./drawing";

const HEIGHT = 48;
const PITCH = 46;

/** A line's picture with a box of print for each character (日 and 口 are narrow), _ for a space of a quarter of a character; and what is read there. */
function printed(text: string, pitch = PITCH) {
  const boxes: Box[] = [];
  const read: Omit<ReadCharacter, "confidence">[] = [];
  let left = 12;
  for (const character of text) {
    if (character === "_") {
      left += Math.round(PITCH / 4);
      continue;
    }
    const wide = /[日口卜]/.test(character) ? 24 : /\d/.test(character) ? 18 : 40;
    const square = /\d/.test(character) ? Math.round(pitch / 2) : pitch;
    // 卜 leans to the right.
    const leans = character === "卜" ? 11 : 0;
    boxes.push([left + Math.round((square - wide) / 2) + leans, 4, wide - leans, 40]);
    read.push({ character, at: left + square / 2 });
    left += square;
  }
  const width = left + 12;
  // The recogniser tells where a character is by steps of eight pixels.
  const characters = read.map(({ character, at }) => ({
    character,
    confidence: 0.99,
    at: (Math.floor(at / 8) * 8 + 4) / width,
  }));
  return withSpaces(characters, drawn(width, HEIGHT, boxes))
    .map(({ character }) => character)
    .join("");
}

it("A space narrower than a character is seen where what follows is moved", () => {
  expect(printed("通讯员_田_埂报道")).toBe("通讯员 田 埂报道");
  expect(printed("律师事务所_欧阳敬")).toBe("律师事务所 欧阳敬");
  expect(printed("3月16日_星期四晴")).toBe("3月16日 星期四晴");
});

it("Narrow characters, lines set wide and lines of a few characters have none", () => {
  expect(printed("自日口日门口的日子")).toBe("自日口日门口的日子");
  expect(printed("孩子写作业我写错别字", PITCH + 10)).toBe("孩子写作业我写错别字");
  expect(printed("记者申卜川报道")).toBe("记者申卜川报道");
  expect(printed("云_鹤")).toBe("云鹤");
});
