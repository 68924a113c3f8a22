import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { loadContent } from "@/lib/content/load";
import { formatReport } from "@/lib/content/report";
import { Problem } from "@/lib/records/problem";
import { anyCharacter } from "../../any-character";
import { runs } from "../../length";
import { contentFolder, markdown, PAGE_FIELDS, png, story, temporaryFolder } from "../folder";

type Thing =
  | { kind: "text"; text: string }
  | { kind: "bytes"; bytes: Uint8Array }
  | { kind: "picture" | "folder" | "pipe" }
  | { kind: "link"; to: string };

const FOLDERS = [
  "",
  "stories/",
  "stories/2024/06/",
  "pages/",
  "media/",
  "media/2024/",
  "stories/a.md/",
  "odd/",
];
const NAMES = [
  "a.md",
  "b.md",
  "一.md",
  `${"长".repeat(83)}.md`,
  ".hidden.md",
  "README.md",
  "x.png",
  "x y#.png",
  "%00.png",
  "site.yml",
  "front.yml",
  "people.yml",
  "redirects.yml",
  "ocr-fixes.yml",
  "about.md",
  "masthead.svg",
  "icon.svg",
  "icon.png",
];
const REFERENCES = [
  "/media/x.png",
  "media/x y#.png",
  "../x.png",
  "/media/%00.png",
  "/media/%ED%A0%80.png",
  `/media/${"图".repeat(100)}.png`,
  "",
];
const LINES = [
  ...REFERENCES.map((file) => `photos: [{file: "${file}", alt: x}]`),
  'photos: [{file: "media/\\uD800.png"}]',
  'aliases: ["/old/\\uD800/", /%00/, /a//b/, /]',
  'kicker: "\\u200B"',
  `deck: ${"字".repeat(6000)}`,
  "draft: true",
  "slug: a",
  "bylines: [{name: 高田, role: reporter}]",
];
const BODIES = [
  ...REFERENCES.map((src) => `![x](${src}) [y](${src})\n`),
  "*a_ ".repeat(3000),
  "# 甲\n\n正文。\n",
  "[^1]",
];

const text = fc.oneof(
  fc.tuple(fc.constantFrom(...LINES), fc.constantFrom(...BODIES)).map(([line, body]) => story(body, line)),
  fc.constantFrom(...BODIES).map((body) => markdown(PAGE_FIELDS, body)),
  fc.constantFrom(...LINES),
  fc.string({ unit: anyCharacter, maxLength: 50 }),
);
const thing: fc.Arbitrary<Thing> = fc.oneof(
  { weight: 5, arbitrary: text.map((written) => ({ kind: "text" as const, text: written })) },
  {
    weight: 1,
    arbitrary: fc.uint8Array({ maxLength: 50 }).map((bytes) => ({ kind: "bytes" as const, bytes })),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom("picture" as const, "folder" as const, "pipe" as const)
      .map((kind) => ({ kind })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom("/dev/zero", "/dev/null", ".", "..", "a.md", "nowhere", "/etc")
      .map((to) => ({ kind: "link" as const, to })),
  },
);
const tree = fc.array(fc.tuple(fc.constantFrom(...FOLDERS), fc.constantFrom(...NAMES, null), thing), {
  maxLength: 12,
});

/** A name whose bytes are GB18030, for null. */
const fileAt = (folder: string, name: string | null): string | Buffer =>
  name === null
    ? Buffer.concat([Buffer.from(folder), Buffer.from([0xcd, 0xc1]), Buffer.from(".md")])
    : path.join(folder, name);

/** Puts one thing into a folder; what another thing stands in the way of is left out. */
async function put(root: string, folder: string, name: string | null, made: Thing, picture: Uint8Array) {
  const absolute = path.join(root, folder);
  await mkdir(absolute, { recursive: true }).catch(() => null);
  const file = fileAt(`${absolute}/`, name);
  if (existsSync(file)) return;
  const done = () => null;
  switch (made.kind) {
    case "text":
      return writeFile(file, made.text).catch(done);
    case "bytes":
      return writeFile(file, made.bytes).catch(done);
    case "picture":
      return writeFile(file, picture).catch(done);
    case "folder":
      return mkdir(file).catch(done);
    case "link":
      return symlink(made.to, file).catch(done);
    case "pipe":
      if (typeof file === "string" && existsSync(path.dirname(file))) execFileSync("mkfifo", [file]);
      return null;
  }
}

// What is never read to its end, a pipe say, would outlast the test's own time.
it("whatever lies in content/, there is a report, and the same one from the cache", async () => {
  const picture = await png(8, 8);
  await fc.assert(
    fc.asyncProperty(tree, async (things) => {
      const root = await contentFolder({});
      for (const [folder, name, made] of things) await put(root, folder, name, made, picture);
      const cache = { folder: await temporaryFolder(), version: "1" };
      const { problems } = await loadContent(root, cache);
      for (const problem of problems) Problem.parse(problem);
      expect(formatReport((await loadContent(root, cache)).problems)).toBe(formatReport(problems));
    }),
    { numRuns: runs() },
  );
});
