import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { loadTagger, newTagger } from "@/lib/content/words/jieba";
import { keptIndex } from "@/lib/content/words/kept-index";
import { isKnownRegion } from "@/lib/content/words/known-regions";
import { wordLines } from "@/lib/content/words/word-lines";
import { loadWords } from "@/lib/content/words/words";
import { temporaryFolder } from "../../folder";

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

describe("a text's words", () => {
  it("are the same by those of the dictionary that stand in it as by all", async () => {
    const [few, one, whole] = await Promise.all([Number.POSITIVE_INFINITY, 1, 0].map(newTagger));
    const pages = path.join(import.meta.dirname, "../../../../content/pages");
    const printed = readdirSync(pages, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".md"))
      .slice(0, 5)
      .flatMap((name) => readFileSync(path.join(pages, name), "utf8").split(/\n{2,}/));
    const odd = [
      "",
      " ",
      "A股 4S店 3.5% hello, world\r\n𠮷田家\uE000的\uE000",
      "研究生命起源结婚的和尚未结婚的",
      "\uD800半",
    ];
    for (const text of [...odd, ...printed]) {
      const tags = whole?.tag(text);
      expect(few?.tag(text)).toEqual(tags);
      expect(one?.tag(text)).toEqual(tags);
    }
  });

  it("are found by an index that is kept, and made again where that is damaged", async () => {
    const words = new TextEncoder().encode("记者 3 n\n灌区 12 n");
    const folder = await temporaryFolder();
    const made = await keptIndex(words, folder);
    expect([made.total, made.longest]).toEqual([15, 6]);
    const [name = ""] = readdirSync(folder);
    const kept = readFileSync(path.join(folder, name));
    expect(await keptIndex(words, folder)).toEqual(made);
    for (const damaged of [kept.subarray(0, 60), Buffer.from(kept).fill(7, 40, 44), Buffer.alloc(0)]) {
      writeFileSync(path.join(folder, name), damaged);
      expect(await keptIndex(words, folder)).toEqual(made);
      expect(readFileSync(path.join(folder, name)).equals(kept)).toBe(true);
    }
    expect(await keptIndex(words, path.join(folder, name))).toEqual(made);
  });
});

describe("regions", () => {
  it("are looked up once for the same divisions, but for those that there are none of", async () => {
    const root = await temporaryFolder();
    const asked: string[] = [];
    const isKnown = (name: string) =>
      isKnownRegion(name, async () => asked.push(name) > 0 && name !== "聊成市", root);
    // Where nothing tells versions of the divisions apart nothing is kept.
    expect([await isKnown("聊城市"), await isKnown("聊城市")]).toEqual([true, true]);
    expect(asked.splice(0)).toEqual(["聊城市", "聊城市"]);
    writeFileSync(path.join(root, "package-lock.json"), "{}");
    const all = async () => [await isKnown("聊城市"), await isKnown("聊成市"), await isKnown("山东省")];
    expect([await all(), await all()]).toEqual([
      [true, false, true],
      [true, false, true],
    ]);
    expect(asked.splice(0)).toEqual(["聊城市", "聊成市", "山东省", "聊成市"]);
    writeFileSync(path.join(root, ".cache/words/regions.json"), "{");
    expect([await isKnown("聊城市"), await isKnown("聊城市")]).toEqual([true, true]);
    writeFileSync(path.join(root, "package-lock.json"), '{"newer": 1}');
    await isKnown("聊城市");
    expect(asked).toEqual(["聊城市", "聊城市"]);
  });
});
