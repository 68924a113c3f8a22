import { cp, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { main } from "@/lib/cli/commands/check";
import { decideSuspects } from "@/lib/content/decisions/decide";
import { loadContent } from "@/lib/content/load";
import { suspectKey } from "@/lib/content/ocr/suspect-key";
import { formatSuspects } from "@/lib/content/ocr/suspect-report";
import type { Content } from "@/lib/records/content";
import { runInProcess } from "../cli/in-process";
import {
  contentFolder,
  contentOf,
  type Files,
  load,
  markdown,
  PAGE_FIELDS,
  reportOf,
  story,
  temporaryFolder,
} from "../folder";

const ROOT = path.join(import.meta.dirname, "../../..");
const STORIES = ["stories:", "  - {starts: 样例标题, slug: yangli, section: rural}"];
const BODY =
  "# 样例标题\n\n□记者 薛良诚 报道\n\n聊城市在平区召开会议，比例市區不低于百分之五十。\n\n会议定于13月召开，在平区的代表参加，并在会上介绍各自的做法。\n";
const page = (body = BODY): Files => ({ "pages/a.md": markdown([...PAGE_FIELDS, ...STORIES], body) });

/** The key of the first suspect that has this text. */
const keyOf = async (contentDir: string, text: string): Promise<string> => {
  const { suspects } = await loadContent(contentDir);
  const found = suspects.find((suspect) => suspect.text === text);
  if (!found) throw new Error(`no suspect ${text}`);
  return suspectKey(found);
};

/** Runs `npm run check` on a content folder. */
const check = (contentDir: string, ...args: string[]) =>
  runInProcess(main, args, { env: { NEWSPAPER_CONTENT: contentDir } });

describe("on the real page", () => {
  it("all known misreadings are found, and nothing else, where ocr-fixes.yml is empty", async () => {
    const folder = await temporaryFolder();
    await cp(path.join(ROOT, "content"), folder, { recursive: true });
    await writeFile(path.join(folder, "ocr-fixes.yml"), "");
    const { suspects } = await loadContent(folder);
    const counts = new Map<string, number>();
    for (const { text, suggestion } of suspects) {
      const key = `${text}→${suggestion}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    expect(Object.fromEntries(counts)).toMatchInlineSnapshot(`
      {
        "刘孩子镇→刘垓子镇": 1,
        "在平→茌平": 5,
        "市區→市区": 1,
        "往平→茌平": 1,
        "砵码→砝码": 4,
      }
    `);
  });

  it("known misreadings are not listed where ocr-fixes.yml has them", async () => {
    const { suspects } = await loadContent(path.join(ROOT, "content"));
    const spoken = suspects.filter(({ text }) => /在平|往平|市區|砵码|献血空白/.test(text));
    expect(spoken).toEqual([]);
  });
});

describe("suspects are shown", () => {
  it("on the page's lines, without overlaps, and never on the story", async () => {
    const content = await contentOf({
      ...page(),
      "ocr-fixes.yml": "- {wrong: 市區, right: 市区}\n- {wrong: 会议定于}\n",
    });
    expect(
      content.pages[0]?.lines.flatMap(({ number, marks }) => marks.map((mark) => ({ number, ...mark }))),
    ).toMatchInlineSnapshot(`
      [
        {
          "column": 4,
          "kind": "suspect",
          "length": 2,
          "note": "与本地的“茌平区”只差一个字，这样读更通顺",
          "number": 6,
          "to": "茌平",
        },
        {
          "column": 14,
          "kind": "misread",
          "length": 2,
          "note": "",
          "number": 6,
          "to": "市区",
        },
        {
          "column": 1,
          "kind": "suspect",
          "length": 4,
          "note": "",
          "number": 8,
          "to": null,
        },
        {
          "column": 5,
          "kind": "suspect",
          "length": 3,
          "note": "没有 13 月",
          "number": 8,
          "to": null,
        },
        {
          "column": 11,
          "kind": "suspect",
          "length": 2,
          "note": "与本地的“茌平区”只差一个字，这样读更通顺",
          "number": 8,
          "to": "茌平",
        },
      ]
    `);
    expect(content.stories[0]?.repairs.map(({ kind }) => kind)).toEqual(["misread", "suspect"]);
  });

  it("above a column break that cuts them, with the whole in the note", async () => {
    const content = await contentOf(
      page("# 样例标题\n\n□记者 薛良诚 报道\n\n聊城市召开会议，比例为市\n\n區内百分之五十。\n"),
    );
    expect(
      content.pages[0]?.lines.flatMap(({ number, marks }) => marks.map((mark) => ({ number, ...mark }))),
    ).toMatchInlineSnapshot(`
      [
        {
          "column": 12,
          "kind": "suspect",
          "length": 1,
          "note": "简体文中混入的繁体字“區”；全文应是“市区”",
          "number": 6,
          "to": null,
        },
      ]
    `);
  });

  it("once for a story that ends in mid-sentence", async () => {
    const files = page("# 样例标题\n\n□记者 薛良诚 报道\n\n会议提出了三项要求，并且\n");
    expect(await reportOf(files)).toBe("");
    expect((await load(files)).suspects.map(({ kind, text, line }) => ({ kind, text, line }))).toEqual([
      { kind: "unfinished", text: "项要求，并且", line: 13 },
    ]);
  });

  it("fifty at most, unless all are asked for", async () => {
    const { suspects } = await load(page(`# 样例标题\n\n${"会议定于13月召开。\n\n".repeat(60)}`));
    expect(suspects).toHaveLength(60);
    const some = formatSuspects(suspects, false).split("\n");
    expect(some.at(-4)).toMatch(/^[a-z][a-z0-9]{5} content\/pages\/a\.md:109:5 数字 会议定于【13月】召开。$/);
    expect(some.at(-2)).toBe("还有 10 处，用 npm run check -- --all 全部列出");
    expect(formatSuspects(suspects, true).split("\n")).toHaveLength(2 + 2 * 60);
    expect(formatSuspects([], false)).toBe("");
  });
});

/** A page of three stories with a misreading each; `fields` end with the lines below the entry of the second. */
const three = (...fields: string[]): Files => ({
  "pages/a.md": markdown(
    [
      ...PAGE_FIELDS,
      ...fields.filter((line) => !line.startsWith("    ")),
      ...STORIES,
      "  - starts: 第二样例",
      ...fields.filter((line) => line.startsWith("    ")),
      "  - {starts: 第三样例, slug: san, section: rural}",
    ],
    "# 样例标题\n\n□记者 薛良诚 报道\n\n聊城市在平区召开会议，部署了下半年的样例工作。\n\n# 第二样例\n\n□记者 薛良诚 报道\n\n会议定于13月召开，各地的样例代表都要参加。\n\n# 第三样例\n\n□记者 薛良诚 报道\n\n比例市區不低于百分之五十，这一条写进了今年的样例工作要点。\n",
  ),
});
const SECOND = ["    slug: er", "    section: rural"];
const marked = (content: Content | null) =>
  content?.pages.flatMap(({ lines }) =>
    lines.flatMap(({ marks }) => marks.map(({ kind, to }) => [kind, to])),
  );

describe("what editors decide about a page settles suspects:", () => {
  it.each([
    ["omitted", ["    omit: true", "    reason: 样例理由"]],
    ["taken down", [...SECOND, "    takedown: {date: 2024-07-01, reason: 样例理由}"]],
  ])("of a story that is %s there are none", async (_, lines) => {
    const { content, suspects } = await load(three(...lines));
    expect(suspects.map(({ text }) => text)).toEqual(["市區", "在平"]);
    expect(marked(content)).toEqual([
      ["suspect", "茌平"],
      ["suspect", "市区"],
    ]);
    expect(JSON.stringify(content?.stories)).not.toContain("13月");
  });

  it("of a printed story whose replacement was taken down there are none", async () => {
    const { content, suspects } = await load({
      ...three(...SECOND),
      "stories/er-2.md": story(
        "",
        "printed: /2024/06/22/er/",
        "takedown: {date: 2024-07-01, reason: 样例理由}",
      ),
    });
    expect(suspects.map(({ text }) => text)).toEqual(["市區", "在平"]);
    expect(JSON.stringify(content)).not.toContain("13月");
    expect(marked(content)).toHaveLength(2);
  });

  it("an unfinished end that a story below finishes is no suspect", async () => {
    const body =
      "# 样例标题\n\n本报记者 李样例\n\n会议昨天在样例会堂举行，各单位的负责人参加。会议讨论了明年的安排，提出了三项要求，并且\n\n# 分栏的后半\n\n本报记者 张样例\n\n一一落实到位。各单位的负责人表示，明天就开始。\n";
    const files = (...lines: string[]) => ({
      "pages/a.md": markdown([...PAGE_FIELDS, ...STORIES, "  - starts: 分栏的后半", ...lines], body),
    });
    expect((await load(files(...SECOND))).suspects.map(({ kind }) => kind)).toEqual(["unfinished"]);
    expect((await load(files("    joins: previous"))).suspects).toEqual([]);
  });

  it("a page's own fixes silence them like the site's: mended, doubted, or right as printed", async () => {
    const fixes = [
      "fixes:",
      "  - {wrong: 在平, right: 茌平, context: 在平区}",
      "  - {wrong: 13月}",
      "  - {wrong: 市區, right: 市區}",
    ];
    const { content, suspects, problems } = await load(three(...fixes, ...SECOND));
    expect(problems).toEqual([]);
    expect(suspects).toEqual([]);
    expect(marked(content)).toEqual([
      ["misread", "茌平"],
      ["suspect", null],
    ]);
    const repairs = content?.stories.map((each) => each.repairs.map(({ kind }) => kind));
    expect(repairs).toEqual([["misread"], ["suspect"], []]);
  });

  it("what a page calls right as printed keeps the site's fix off, on this page", async () => {
    const own = three("fixes:", "  - {wrong: 在平, right: 在平, context: 在平区}", ...SECOND);
    const other = markdown([...PAGE_FIELDS, ...STORIES], BODY);
    const { content } = await load({
      ...own,
      "pages/b.md": other.replace('"01"', '"02"').replace("yangli", "bie"),
      "ocr-fixes.yml": "- {wrong: 在平, right: 茌平, context: 在平区}\n",
    });
    const places = content?.stories.map(({ slug, body }) => [slug, /.平区/.exec(JSON.stringify(body))?.[0]]);
    expect(places).toEqual(
      expect.arrayContaining([
        ["yangli", "在平区"],
        ["bie", "茌平区"],
      ]),
    );
  });
});

describe("the region in site.yml", () => {
  const site = (region: string) => ({
    "site.yml": `name: 小城新闻\nurl: https://news.example.cn\ndescription: 新闻\nregion: ${region}\nsections: [{id: rural, name: 三农}]\n`,
  });
  it.each(["山东省聊城市", "聊城市", "山东省", "山东省聊城市茌平区", "北京市", "重庆市城口县"])(
    "may be %s",
    async (region) => {
      expect(await reportOf(site(region))).toBe("");
    },
  );
  it("is reported where it is unknown or names more than one place", async () => {
    expect(await reportOf(site("山东省柳城市"))).toMatchInlineSnapshot(`
      "content/site.yml:4:9 错误 报道地区“山东省柳城市”不在行政区划里，或不止一处 [unknown-region]
          → 从省写起，相近的有：山东省聊城市、山东省聊城市莘县、山东省聊城市冠县；也可以删去这一行
      1 个错误，0 个提醒"
    `);
    expect(await reportOf(site("鼓楼区"))).toMatchInlineSnapshot(`
      "content/site.yml:4:9 错误 报道地区“鼓楼区”不在行政区划里，或不止一处 [unknown-region]
          → 从省写起，相近的有：江苏省南京市鼓楼区、江苏省徐州市鼓楼区、福建省福州市鼓楼区；也可以删去这一行
      1 个错误，0 个提醒"
    `);
  });
});

describe("npm run check", () => {
  it("lists the suspects below the problems, and ends well", async () => {
    const { code, stdout } = await check(await contentFolder(page()));
    expect(code).toBe(0);
    expect(stdout).toMatchInlineSnapshot(`
      "没有问题。

      存疑（可能的误识）：4 处，最可疑的在前；都没有改动
      b9a932 content/pages/a.md:13:14 繁体字 …在平区召开会议，比例【市區】不低于百分之五十。 → 市区
          简体文中混入的繁体字“區”
      g448fp content/pages/a.md:13:4 地名 聊城市【在平】区召开会议，比例市區… → 茌平
          与本地的“茌平区”只差一个字，这样读更通顺
      jyc39t content/pages/a.md:15:11 地名 会议定于13月召开，【在平】区的代表参加，并在会… → 茌平
          与本地的“茌平区”只差一个字，这样读更通顺
      su6agg content/pages/a.md:15:5 数字 会议定于【13月】召开，在平区的代表参…
          没有 13 月
      确是误识：npm run check -- --accept 编号…（没有建议的加 --right 正确的文字）；没有错：npm run check -- --dismiss 编号…；定错了：npm run check -- --undo 编号…
      "
    `);
  });

  it("writes fixes with --accept that hold exactly there, and leaves the rest of the file alone", async () => {
    const before = "# 已知的误识\n- {wrong: 甲, right: 乙}   # 说明\n";
    const folder = await contentFolder({ ...page(), "ocr-fixes.yml": before });
    expect(
      await check(folder, "--accept", await keyOf(folder, "市區"), await keyOf(folder, "在平")),
    ).toMatchInlineSnapshot(`
      {
        "code": 0,
        "stderr": "",
        "stdout": "已写入 content/ocr-fixes.yml：
      “市區”→“市区”（语境：市區不低）
      “在平”→“茌平”（语境：在平区召）
      定错了：npm run check -- --undo b9a932 g448fp
      ",
      }
    `);
    const after = await readFile(path.join(folder, "ocr-fixes.yml"), "utf8");
    const [head = "", entry = ""] = before.split("\n");
    expect([after.startsWith(`${head}\n`), after.endsWith(`\n${entry}\n`)]).toEqual([true, true]);
    expect(after).toMatchInlineSnapshot(`
      "# 已知的误识
      - wrong: 在平
        right: 茌平
        context: 在平区召
        note: 与本地的“茌平区”只差一个字，这样读更通顺
      - wrong: 市區
        right: 市区
        context: 市區不低
        note: 简体文中混入的繁体字“區”
      - {wrong: 甲, right: 乙}   # 说明
      "
    `);
    const { content, suspects } = await loadContent(folder);
    expect(content?.stories[0]?.repairs).toHaveLength(2);
    expect(suspects.map(({ text }) => text)).toEqual(["在平", "13月"]);
  });

  it("makes one entry of several of a kind, and takes from --right what nobody can guess", async () => {
    const folder = await contentFolder(page());
    const { suspects } = await loadContent(folder);
    const keys = suspects.flatMap((suspect) => (suspect.text === "在平" ? [suspectKey(suspect)] : []));
    expect((await check(folder, "--accept", ...keys)).code).toBe(0);
    expect((await check(folder, "--accept", await keyOf(folder, "13月"), "--right", "12月")).code).toBe(0);
    expect(await readFile(path.join(folder, "ocr-fixes.yml"), "utf8")).toMatchInlineSnapshot(`
      "- wrong: 13月
        right: 12月
        context: 13月召开
        note: 没有 13 月
      - wrong: 在平
        right: 茌平
        context:
          - 在平区召
          - 在平区的
        note: 与本地的“茌平区”只差一个字，这样读更通顺
      "
    `);
  });

  it("notes with --dismiss that a word is right as printed, and changes nothing on the story", async () => {
    const folder = await contentFolder(page());
    expect((await check(folder, "--dismiss", await keyOf(folder, "市區"))).stdout).toMatchInlineSnapshot(`
      "已写入 content/ocr-fixes.yml：
      “市區”核对无误（语境：市區不低）
      定错了：npm run check -- --undo b9a932
      "
    `);
    const { content, suspects } = await loadContent(folder);
    expect(suspects).toHaveLength(3);
    expect(content?.stories[0]?.repairs).toEqual([]);
    expect(content?.pages[0]?.lines.flatMap(({ marks }) => marks)).toHaveLength(3);
  });

  it("settles with --dismiss what is doubtful in a byline, which no fix could mend", async () => {
    const folder = await contentFolder(page(BODY.replace("薛良诚", "的卢样")));
    const { suspects } = await loadContent(folder);
    expect((await check(folder, "--dismiss", await keyOf(folder, "的卢样"))).stdout).toMatchInlineSnapshot(`
      "已写入 content/ocr-fixes.yml：
      “的卢样”核对无误（语境：的卢样 报）
      定错了：npm run check -- --undo hjjmkw
      "
    `);
    const after = await loadContent(folder);
    expect(after.suspects).toEqual(suspects.filter(({ kind }) => kind !== "byline"));
    expect(after.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("writes fixes with --accept that hold exactly there on a page with overrides, too", async () => {
    const body =
      "# 样例标题\n\n□记者 薛良诚 报道\n\n聊城市在平区召开会议，比例市區不低于百分之五十。\n\n# 不是一稿\n\n□记者 薛良诚 报道\n\n会议定于13月召开，各地的样例代表都要参加。\n\n# 重复的一稿\n\n□记者 薛良诚 报道\n\n会议定于13月召开，各地的样例代表都要参加。\n";
    const fields = [
      ...PAGE_FIELDS,
      "fixes:",
      "  - {wrong: 市區, right: 市区}",
      ...STORIES,
      "  - {starts: 不是一稿, joins: previous}",
      "  - {starts: 重复的一稿, omit: true, reason: 重复}",
    ];
    const folder = await contentFolder({ "pages/a.md": markdown(fields, body) });
    const { suspects } = await loadContent(folder);
    expect(suspects.map(({ text, line }) => [text, line])).toEqual([
      ["在平", 17],
      ["13月", 23],
    ]);
    expect((await check(folder, "--accept", await keyOf(folder, "13月"), "--right", "12月")).code).toBe(0);
    expect((await check(folder, "--accept", await keyOf(folder, "在平"))).code).toBe(0);
    expect(await readFile(path.join(folder, "ocr-fixes.yml"), "utf8")).toMatchInlineSnapshot(`
      "- wrong: 13月
        right: 12月
        context: 13月召开
        note: 没有 13 月
      - wrong: 在平
        right: 茌平
        context: 在平区召
        note: 与本地的“茌平区”只差一个字，这样读更通顺
      "
    `);
    const { content, ...after } = await loadContent(folder);
    expect(after.problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(after.suspects).toEqual([]);
    expect(content?.stories[0]?.repairs.map(({ kind }) => kind)).toEqual(["misread", "misread", "misread"]);
  });

  it("prints the problems, then the suspects, and ends with 1 where there are errors", async () => {
    const lines = [...PAGE_FIELDS, "stories:", "  - {starts: 没有的话, slug: mei, section: rural}"];
    const folder = await contentFolder({ "pages/a.md": markdown(lines, BODY) });
    const { code, stdout } = await check(folder);
    expect(code).toBe(1);
    expect(
      stdout.split("\n").filter((line) => /^(?:\d|存疑|[a-z][a-z0-9]{5} )/.test(line)),
    ).toMatchInlineSnapshot(`
      [
        "1 个错误，2 个提醒",
        "存疑（可能的误识）：4 处，最可疑的在前；都没有改动",
        "b9a932 content/pages/a.md:13:14 繁体字 …在平区召开会议，比例【市區】不低于百分之五十。 → 市区",
        "g448fp content/pages/a.md:13:4 地名 聊城市【在平】区召开会议，比例市區… → 茌平",
        "jyc39t content/pages/a.md:15:11 地名 会议定于13月召开，【在平】区的代表参加，并在会… → 茌平",
        "su6agg content/pages/a.md:15:5 数字 会议定于【13月】召开，在平区的代表参…",
      ]
    `);
  });

  it("says what it can't do, and writes nothing", async () => {
    const folder = await contentFolder({
      ...page(BODY.replace("薛良诚", "的卢样").replace("13月召开，在平区的代表参加，", "13月召开，")),
    });
    const { suspects } = await loadContent(folder);
    const numberOf = (kind: string) => suspects.filter((each) => each.kind === kind).map(suspectKey)[0] ?? "";
    const first = suspects.map(suspectKey)[0] ?? "";
    const said = async (keys: readonly string[], right: string | null = null) => {
      const { ok, message } = await decideSuspects(folder, await loadContent(folder), {
        kind: "accept",
        keys,
        right,
      });
      return `${ok} ${message}`;
    };
    expect([
      await said([numberOf("number")]),
      await said([numberOf("byline")], "卢样"),
      await said(["k7m2qd"]),
      await said([]),
      await said([first], suspects[0]?.text),
      await said([first, numberOf("number")], "乙"),
    ]).toMatchInlineSnapshot(`
      [
        "false r2dubj 没有建议的文字；写成 npm run check -- --accept r2dubj --right 正确的文字",
        "false hjjmkw 在署名、电头或图片说明里，content/ocr-fixes.yml 只改标题和正文；署名在 stories: 里用 bylines: 改，图片说明用 photos: 的 caption: 改；没有错就用 npm run check -- --dismiss hjjmkw",
        "false 没有编号“k7m2qd”：现在有 4 条存疑，先用 npm run check 看编号；处理过的用 npm run check -- --undo k7m2qd 撤回",
        "false 写上编号，例如 npm run check -- --accept b9a932",
        "false b9a932 要改成的文字与原文相同；没有错就用 npm run check -- --dismiss b9a932",
        "false --right 一次只能用于同一种误识；请分几次采纳",
      ]
    `);
    await expect(readFile(path.join(folder, "ocr-fixes.yml"))).rejects.toThrow("ENOENT");
  });

  it("ends with 2 where it refuses, or does not know an option", async () => {
    const broken = await contentFolder({ ...page(), "ocr-fixes.yml": "- {wrong: 甲\n" });
    expect(await check(broken, "--accept", "k7m2qd")).toEqual({
      code: 2,
      stdout: "",
      stderr: "content/ocr-fixes.yml 有错误，先照 npm run check 的提示改好\n",
    });
    expect(await readFile(path.join(broken, "ocr-fixes.yml"), "utf8")).toBe("- {wrong: 甲\n");
    const misspelt = await check(broken, "--acept", "k7m2qd");
    expect(misspelt.code).toBe(2);
    expect(misspelt.stderr).toMatch(/^没有 --acept 这个选项；是不是 --accept？\n\n用法：/);
  });
});

describe("npm run check -- --undo", () => {
  it("takes decisions back by their keys: the file is as it was", async () => {
    const before = "# 已知的误识\n- {wrong: 市区，, right: 市区。, context: 市区，会}   # 说明\n";
    const folder = await contentFolder({ ...page(), "ocr-fixes.yml": before });
    const { suspects } = await loadContent(folder);
    const keys = suspects.map(suspectKey);
    const [first = "", second = "", third = ""] = keys;
    expect((await check(folder, "--accept", first, second, third)).code).toBe(0);
    expect((await loadContent(folder)).suspects).toHaveLength(1);
    expect((await check(folder, "--undo", second)).stdout).toMatchInlineSnapshot(`
      "已从 content/ocr-fixes.yml 撤回：
      “在平”→“茌平”（语境：在平区召）
      "
    `);
    expect((await loadContent(folder)).suspects.map(suspectKey).sort()).toEqual([second, keys[3]].sort());
    expect((await check(folder, "--undo", third, first)).code).toBe(0);
    expect(await readFile(path.join(folder, "ocr-fixes.yml"), "utf8")).toBe(before);
    expect((await loadContent(folder)).suspects.map(suspectKey)).toEqual(keys);
    expect(await check(folder, "--undo", first)).toEqual({
      code: 2,
      stdout: "",
      stderr: `content/ocr-fixes.yml 里没有编号 ${first} 的条目；本版的 fixes: 和手工写的、指几处的，请自己改\n`,
    });
    expect((await check(folder, "--undo")).stderr).toBe(
      "写上处理时的编号，例如 npm run check -- --undo k7m2qd\n",
    );
  });

  it("keys stay while the front matter grows, and are the same on every machine", async () => {
    const folder = await contentFolder(page());
    const before = (await loadContent(folder)).suspects.map(suspectKey);
    const other = await contentFolder({
      "pages/a.md": page()["pages/a.md"]?.toString().replace("name: 要闻", "# 说明\nname: 要闻") ?? "",
    });
    expect((await loadContent(other)).suspects.map(suspectKey)).toEqual(before);
    expect(before).toMatchInlineSnapshot(`
      [
        "b9a932",
        "g448fp",
        "jyc39t",
        "su6agg",
      ]
    `);
  });
});

describe("entries of ocr-fixes.yml", () => {
  it("go in by the order of their misreadings, so that two people's decisions stand apart", async () => {
    const before =
      "# 已知的误识\n- {wrong: 丁, right: 丙}\n  # 丁的后话\n# 说往平\n- wrong: 往平\n  right: 茌平\n";
    const folder = await contentFolder({ ...page(), "ocr-fixes.yml": before });
    const other = await contentFolder({ ...page(), "ocr-fixes.yml": before });
    await check(folder, "--accept", await keyOf(folder, "在平"));
    await check(other, "--dismiss", await keyOf(other, "13月"));
    const [one, two] = await Promise.all(
      [folder, other].map((each) => readFile(path.join(each, "ocr-fixes.yml"), "utf8")),
    );
    expect(one).toMatchInlineSnapshot(`
      "# 已知的误识
      - {wrong: 丁, right: 丙}
        # 丁的后话
      - wrong: 在平
        right: 茌平
        context: 在平区召
        note: 与本地的“茌平区”只差一个字，这样读更通顺
      # 说往平
      - wrong: 往平
        right: 茌平
      "
    `);
    expect(two?.startsWith("# 已知的误识\n- wrong: 13月")).toBe(true);
  });
});
