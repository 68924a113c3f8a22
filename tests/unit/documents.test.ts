import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { SplitOutput } from "@/lib/newspaper/contract";

const ROOT = path.join(import.meta.dirname, "../..");
/** Generated, installed, or an editor's or a test's own. */
const LEFT_OUT = /^(?:node_modules|dist|\.next|\.cache|\.git|test-results|playwright-report)$/;
const CONTENT = /^(?:content\/(?:pages|stories|media)|tests\/fixtures\/)/;
const isDocument = (file: string) =>
  file.endsWith(".md") && (!CONTENT.test(file) || file === "tests/fixtures/README.md");
const isCode = (file: string) => /\.tsx?$/.test(file) && !file.endsWith(".d.ts");

/** Paths from the project's folder of all its files. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(path.join(ROOT, folder), { withFileTypes: true });
  const found = await Promise.all(
    entries
      .filter(({ name }) => !LEFT_OUT.test(name))
      .map((entry) => {
        const file = path.posix.join(folder, entry.name);
        return entry.isDirectory() ? filesIn(file) : [file];
      }),
  );
  return found.flat().sort();
}

const read = async (file: string) => ({ file, text: await readFile(path.join(ROOT, file), "utf8") });
const files = await filesIn("");
const documents = await Promise.all(files.filter(isDocument).map(read));
const code = await Promise.all(files.filter(isCode).map(read));
const textOf = (file: string) => documents.find((document) => document.file === file)?.text ?? "";

const withoutFences = (text: string) => text.replace(/^```[\s\S]*?^```$/gm, "").replace(/^ {4}.*$/gm, "");

/** What GitHub makes of a heading: `下转、上接` → `下转上接`. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replace(/ /g, "-");
const headingsOf = (text: string) =>
  [...withoutFences(text).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => heading);

test("The README is a page to begin with, not a book: 6,000 bytes at most", () => {
  expect(Buffer.byteLength(textOf("README.md"))).toBeLessThanOrEqual(6000);
});

test("The README shows a picture of the site of 200 kB at most", async () => {
  const picture = /!\[[^\]]+\]\((.+?)\)/.exec(textOf("README.md"))?.[1] ?? "";
  expect((await readFile(path.join(ROOT, picture))).byteLength).toBeLessThanOrEqual(200_000);
});

test("Every link of a document within the project leads to a file, and to a heading, that is there", () => {
  const broken = documents.flatMap(({ file, text }) =>
    [...withoutFences(text).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, link = ""]) => {
      if (/^(?:[a-z]+:|\/)/.test(link)) return [];
      const [to = "", anchor] = decodeURI(link).split("#");
      const target = to === "" ? file : path.posix.join(path.posix.dirname(file), to);
      if (!existsSync(path.join(ROOT, target))) return [`${file}: ${link}`];
      const there = anchor === undefined || headingsOf(textOf(target)).map(anchorOf).includes(anchor);
      return there ? [] : [`${file}: ${link}`];
    }),
  );
  expect(broken).toEqual([]);
});

test("Every file and folder that a document names is there", () => {
  const NAMED = /`((?:lib|app|components|tests|public|\.ci|\.github)\/[\w./[\]-]*)`/g;
  const missing = documents.flatMap(({ file, text }) =>
    [...withoutFences(text).matchAll(NAMED)].flatMap(([, name = ""]) =>
      existsSync(path.join(ROOT, name)) ? [] : [`${file}: ${name}`],
    ),
  );
  expect(missing).toEqual([]);
});

test("Every room of lib/ is in the tables of lib/README.md", () => {
  const rooms = files.flatMap((file) => /^lib\/[^/]+\/[^/]+\//.exec(file)?.[0] ?? []);
  const named = textOf("lib/README.md");
  expect([...new Set(rooms)].filter((room) => !named.includes(`\`${room}\``))).toEqual([]);
});

test("Every npm script that a document or a message names is in package.json", async () => {
  const { text } = await read("package.json");
  const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(text));
  const unknown = [...documents, ...code].flatMap(({ file, text }) =>
    [...text.matchAll(/npm (?:run (?:-s |--silent )?([a-z][\w:]*)|(start|test)\b)/g)].flatMap(
      ([, run, short]) => {
        const name = run ?? short ?? "";
        return name in scripts ? [] : [`${file}: ${name}`];
      },
    ),
  );
  expect(unknown).toEqual([]);
});

test("Every convention that the splitter's code cites is a section of CONVENTIONS.md", () => {
  const sections = headingsOf(textOf("lib/newspaper/CONVENTIONS.md"));
  const cited = code.flatMap(({ file, text }) =>
    [...text.matchAll(/Conventions? ((?:["“][^"”]+["”],? ?)+)/g)].flatMap(([, names = ""]) =>
      [...names.matchAll(/["“]([^"”]+)["”]/g)].map(([, name = ""]) => ({ file, name })),
    ),
  );
  expect(cited.length).toBeGreaterThan(0);
  expect(cited.filter(({ name }) => !sections.includes(name))).toEqual([]);
});

test("The form of the splitter's output in CONTRACT.md is the schema's", () => {
  const [, shown = ""] = /^```jsonc\n([\s\S]*?)^```$/m.exec(textOf("lib/newspaper/CONTRACT.md")) ?? [];
  const output: unknown = JSON.parse(shown.replace(/ ?\/\/ .*$/gm, ""));
  expect(SplitOutput.parse(output)).toEqual(output);
  expect(SplitOutput.parse(output).stories.map((story) => Object.keys(story).sort())).toEqual([
    Object.keys(SplitOutput.shape.stories.element.shape).sort(),
  ]);
});

/** The system's and npm's. */
const NOT_OURS = new Set(["PATH", "NODE_ENV", "INIT_CWD"]);

/** The environment variables that a file reads, by `env.NAME`, by taking them out of `env`, or by a name of our own. */
function variablesIn(text: string): string[] {
  const dotted = [...text.matchAll(/\benv\??\.([A-Z][A-Z0-9_]+)\b/g)].map(([, name = ""]) => name);
  const taken = [...text.matchAll(/\{([^{}]*)\} = (?:process\.)?env\b/g)].flatMap(([, names = ""]) =>
    [...names.matchAll(/\b[A-Z][A-Z0-9_]+\b/g)].map(([name]) => name),
  );
  const own = [...text.matchAll(/\bNEWSPAPER_[A-Z_]*[A-Z]\b/g)].map(([name]) => name);
  return [...dotted, ...taken, ...own].filter((name) => !NOT_OURS.has(name));
}

test("Every environment variable that is read is in the table of lib/README.md, and no other", () => {
  const [, section = ""] = textOf("lib/README.md").split("\n## Environment variables\n");
  const [table = ""] = section.split("\n## ");
  const documented = [...table.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name = ""]) => name);
  // What the runner's own tests run as an example is nobody's test.
  const used = code.filter(({ file }) => !/documents\.test\.ts$|\/samples\//.test(file));
  const variables = new Set(used.flatMap(({ text }) => variablesIn(text)));
  expect([...variables].sort()).toEqual(documented.sort());
  const handbook = [...textOf("content/README.md").matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name]) => name);
  expect(documented).toEqual(expect.arrayContaining(handbook));
});

test("The figure of pages that are read exactly is what lies in the fixtures' folders", async () => {
  const count = async (folder: string) => (await readdir(path.join(ROOT, "tests/fixtures", folder))).length;
  const [exact, unsolved] = [await count("pages"), await count("pages-unsolved")];
  expect(textOf("tests/fixtures/README.md")).toContain(
    `${exact} of the ${exact + unsolved} pages are read exactly as labelled`,
  );
});
