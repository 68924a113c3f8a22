import { describe, expect, it } from "vitest";
import { loadTagger } from "@/lib/content/words/jieba";
import { wordLines } from "@/lib/content/words/word-lines";
import { loadWords } from "@/lib/content/words/words";

const table = (text: string) => wordLines(new TextEncoder().encode(text));

describe("a dictionary of lines", () => {
  it("has the words that stand at the beginning of a line, whole, and what stands behind them", () => {
    const { find } = table("记者 3 n\n记 12 v\n𠮷田 1 nr\nA股 7 n");
    expect(["记者", "记", "𠮷田", "A股"].map(find)).toEqual(["3 n", "12 v", "1 nr", "7 n"]);
    expect(["者", "记者会", "3", "n", "", "A", " "].map(find)).toEqual(Array(7).fill(undefined));
  });

  it("leaves out lines that have no word, or nothing behind it", () => {
    const { find } = table("\n\n 3 n\n空\n字 1 n\n\n");
    expect(["空", "字", ""].map(find)).toEqual([undefined, "1 n", undefined]);
  });

  it("has each of a great many words", () => {
    const words = Array.from({ length: 20_000 }, (_, index) => `词${index}`);
    const { find } = table(words.map((word, index) => `${word} ${index}`).join("\n"));
    expect(words.filter((word, index) => find(word) !== `${index}`)).toEqual([]);
    expect(find("词20000")).toBeUndefined();
  });
});

describe("jieba's words", () => {
  it("are counted, the characters in them, and who is named", async () => {
    const { frequency, isName, characters, total } = await loadWords();
    expect(
      ["记者", "灌区", "的", "一帆风顺", "没有的词", "中华人民共和国"].map(frequency),
    ).toMatchInlineSnapshot(`
      [
        24649,
        150,
        318825,
        125,
        0,
        0,
      ]
    `);
    expect(["刘聪", "王小波", "记者"].map(isName)).toMatchInlineSnapshot(`
      [
        false,
        true,
        false,
      ]
    `);
    expect([characters.size, characters.get("的"), characters.get("茌"), total]).toMatchInlineSnapshot(`
      [
        12045,
        370190,
        14,
        60101964,
      ]
    `);
    expect([...characters.keys()].slice(0, 6).join("")).toMatchInlineSnapshot(`"1号店4Ss"`);
  });

  it("are rarer or less rare in jieba's corpus, and of some it says nothing", async () => {
    const { rarity } = await loadTagger();
    expect(["的", "记者", "灌区", "药械", "没有的词"].map(rarity)).toMatchInlineSnapshot(`
      [
        0.88474202619,
        4.29694475313,
        8.95903522937,
        13.900677652,
        undefined,
      ]
    `);
  });
});
