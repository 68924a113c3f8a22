import { describe, expect, it } from "vitest";
import {
  isCaption,
  isCredit,
  isLabelledCaption,
  mergePhotos,
  photoRefs,
  readCaption,
} from "@/lib/newspaper/fields/photos";
import type { Verdict } from "@/lib/newspaper/grammar/verdict";
import type { BlockFacts } from "@/lib/newspaper/page/facts";
import { trace } from "@/lib/newspaper/source/traced";
import { splitPage } from "@/lib/newspaper/split";

const read = (text: string) =>
  readCaption(trace(text, 0, text.length)).map(({ ref, caption, credit }) => [ref, caption, credit]);

describe("a caption", () => {
  it.each([
    ["▲样农装箱。 通讯员 倪样/摄", [[null, "▲样农装箱。", "通讯员 倪样/摄"]]],
    ["◄样机在检修。 特约摄影 桑样", [[null, "◄样机在检修。", "特约摄影 桑样"]]],
    ["样机在检修。特约摄影桑 样", [[null, "样机在检修。", "特约摄影桑 样"]]],
    ["◀样机在检修。 特约摄影 桑样", [[null, "◀样机在检修。", "特约摄影 桑样"]]],
    ["样机在检修。 ■样城快报记者 简样例/摄", [[null, "样机在检修。", "样城快报记者 简样例/摄"]]],
    ["样机在检修。 荀样 文/摄", [[null, "样机在检修。", "荀样 文/摄"]]],
    ["样机在检修。 康样 图/文", [[null, "样机在检修。", "康样 图/文"]]],
    ["样机在检修。（甘 样 图/文）", [[null, "样机在检修。", "甘 样 图/文"]]],
    ["漫画：样长的“车”　　庄样例/图", [[null, "漫画：样长的“车”", "庄样例/图"]]],
    ["样机在检修……（特约摄影 甘样）", [[null, "样机在检修……", "特约摄影 甘样"]]],
    ["样机在检修。 摄影/罗样例", [[null, "样机在检修。", "摄影/罗样例"]]],
    ["样机在检修。 文/图 井样例", [[null, "样机在检修。", "文/图 井样例"]]],
    ["样机在检修。（闵小样/摄）", [[null, "样机在检修。", "闵小样/摄"]]],
    ["样机在检修。 新华社发", [[null, "样机在检修。", "新华社发"]]],
    ["样机在检修。新华社发（邰样 摄）", [[null, "样机在检修。", "新华社发（邰样 摄）"]]],
    ["样机在检修。 县融媒体中心记者 路样 凌例", [[null, "样机在检修。", "县融媒体中心记者 路样 凌例"]]],
    ["9月10日，摄于样桥下。焊工敲鼓。 巩样", [[null, "9月10日，摄于样桥下。焊工敲鼓。", "巩样"]]],
    ["《别样》 庾信样 画", [[null, "《别样》", "庾信样 画"]]],
    ["庾 大 样 作", [[null, null, "庾大样 作"]]],
    ["样机在检修。 资料图", [[null, "样机在检修。", "资料图"]]],
    ["样机在检修。图据受访者", [[null, "样机在检修。", "图据受访者"]]],
    ["样机在检修。 图源：样大", [[null, "样机在检修。", "图源：样大"]]],
    ["样机在检修。 新华社/法新", [[null, "样机在检修。", "新华社/法新"]]],
    ["样机在检修。（本报记者 康样凡 翻拍）", [[null, "样机在检修。", "本报记者 康样凡 翻拍"]]],
    ["样机在检修。 图片：康样凡", [[null, "样机在检修。", "图片：康样凡"]]],
    ["样机在检修。 图片：视觉中国", [[null, "样机在检修。", "图片：视觉中国"]]],
    ["喜欢剪窗花的样户。 云南 剪纸", [[null, "喜欢剪窗花的样户。 云南 剪纸", null]]],
    ["《样桥》 康样凡 木刻", [[null, "《样桥》", "康样凡 木刻"]]],
    [
      "样机在检修。 本报记者 康样凡 本报通讯员 辛样杰 摄",
      [[null, "样机在检修。", "本报记者 康样凡 本报通讯员 辛样杰 摄"]],
    ],
    ["大图：样人排成人链。", [["大图", "样人排成人链。", null]]],
    ["小图：样人扫路。 张样摄", [["小图", "样人扫路。", "张样摄"]]],
    ["如图：样人扫路。 张样摄", [["如图", "样人扫路。", "张样摄"]]],
    ["（右图）样人扫路。", [["右图", "样人扫路。", null]]],
    [
      "①样人进港。②样船出海。 記者周樣攝",
      [
        ["①", "样人进港。", "記者周樣攝"],
        ["②", "样船出海。", "記者周樣攝"],
      ],
    ],
    [
      "图①：样桥。图②：样路。 本报记者 孟样例摄",
      [
        ["图①", "样桥。", "本报记者 孟样例摄"],
        ["图②", "样路。", "本报记者 孟样例摄"],
      ],
    ],
    [
      "图①②：样桥两头。 张样摄",
      [
        ["图①", "样桥两头。", "张样摄"],
        ["图②", "样桥两头。", "张样摄"],
      ],
    ],
    [
      "左图：旧照。 右图：新照。（沐样例翻拍、摄）",
      [
        ["左图", "旧照。", "沐样例翻拍、摄"],
        ["右图", "新照。", "沐样例翻拍、摄"],
      ],
    ],
  ])("%s", (text, photos) => {
    expect(read(text)).toEqual(photos);
  });

  it.each([
    ["the writer takes no picture", "样人在灯下写完了文章，他在家里作画。"],
    ["who signs the text", "样村修了路。（张样 文/摄）"],
    ["a name behind a sentence", "样村修了路。 张样"],
    ["a reporter behind a sentence", "样村修了路。 本报记者 张样"],
    ["an agency in text", "样事由新华社发"],
    ["a title with a surname", "江南 剪纸"],
    ["a film made again", "经典电影翻拍"],
    ["an old courtyard", "图片：王家大院"],
    ["a campus", "照片：校园春色"],
    ["an archive in text", "样馆公布了一批资料图"],
    ["numbers inside of text", "样会有两项：①修路②架桥"],
    ["a large map spoken of", "大图纸铺在样桌上。"],
  ])("is not: %s", (_, text) => {
    expect([isCaption(text), isLabelledCaption(text), isCredit(text)]).toEqual([false, false, false]);
  });
});

it.each([
  ["样车被压（如图）。", ["如图"]],
  ["样人读数。（下图为同学们在管旁。）", ["下图"]],
  ["样灯（图①、图②）卖得好。", ["图①", "图②"]],
  ["样图（示意图）。", []],
  ["（图书馆）", []],
])("a text points at pictures: %s", (text, refs) => {
  expect(photoRefs(text)).toEqual(refs);
});

describe("a story of pictures", () => {
  /** Reads without the grammar: what is marked is a headline, what has an arrow a caption. */
  const plainly = (facts: readonly BlockFacts[]): Verdict[] =>
    facts.map(({ block, caption }) =>
      block.heading > 0
        ? { class: "headline", rule: "", opens: true }
        : { class: caption ? "caption" : "paragraph", rule: "" },
    );
  const page = (...blocks: string[]) =>
    splitPage(["# 样田五月", ...blocks].join("\n\n"), {}, plainly).stories[0];
  const CAPTIONS = ["▲样农在装箱。 张样/摄", "▼样机在检修。 李例/摄"];
  const TEXT = "样田五月，麦子黄了，收割机开进了地头，村里的老人孩子都来看。";

  it("may have one paragraph that leads to a series", () => {
    expect(page(TEXT, ...CAPTIONS)?.kind).toBe("photo");
  });

  it("is news with one picture, or with more text", () => {
    expect(page(TEXT, ...CAPTIONS.slice(0, 1))?.kind).toBe("news");
    expect(page(TEXT, TEXT, ...CAPTIONS)?.kind).toBe("news");
  });
});

it("one credit in a line of its own is that of all captions that have none", () => {
  const captions = ["▲样农在装箱。", "▼样机在检修。 李例摄", "（图片均由作者拍摄）", "样人扫路。"].flatMap(
    (text) => readCaption(trace(text, 0, text.length)),
  );
  expect(mergePhotos([], captions).map(({ credit }) => credit)).toEqual([
    "图片均由作者拍摄",
    "李例摄",
    "图片均由作者拍摄",
  ]);
});

it("150,000 pictures named in one caption are all there", () => {
  const { stories } = splitPage(`# 样例标题\n\n${"图①：".repeat(150_000)}`);
  expect(stories.flatMap(({ photos }) => photos)).toHaveLength(150_000);
});
