import { execFile } from "node:child_process";
import { cp, mkdir, readdir, rm, symlink, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { ROOT } from "../../command";
import { temporaryFolder } from "../folder";

/** A project with a command of two modules. */
async function project(name = "project") {
  const root = path.join(await temporaryFolder(), name);
  const write = (name: string, text: string) => writeFile(path.join(root, name), text);
  await mkdir(path.join(root, "lib/cli"), { recursive: true });
  await mkdir(path.join(root, "lib/far"));
  for (const name of ["lib/cli/launch.mjs", "lib/cli/one-file.mjs"])
    await cp(path.join(ROOT, name), path.join(root, name));
  await symlink(path.join(ROOT, "node_modules"), path.join(root, "node_modules"));
  await write("package.json", '{"type": "module"}');
  await write("package-lock.json", "{}");
  await write("tsconfig.json", '{"compilerOptions": {"paths": {"@/*": ["./*"]}}}');
  await write(
    "lib/far/word.ts",
    'export const word: string = "one";\nexport const here = import.meta.dirname;\n',
  );
  await write(
    "lib/cli/say.ts",
    'import { here, word } from "@/lib/far/word";\nconsole.log(JSON.stringify([word, here, process.argv.slice(2)]));\n',
  );
  const launch = (...args: string[]) => launchIn(root, ...args);
  const programs = async () =>
    (await readdir(path.join(root, ".cache/programs"))).filter((name) => name.endsWith(".cjs"));
  return { root, write, launch, programs, here: path.join(root, "lib/far") };
}

async function launchIn(root: string, ...args: string[]): Promise<unknown> {
  const script = path.join(root, "lib/cli/launch.mjs");
  const { stdout } = await promisify(execFile)(process.execPath, [script, "say", ...args], { cwd: root });
  return JSON.parse(stdout);
}

it("a command runs as one file, its modules where they stand, with what it is given", async () => {
  const { launch, programs, here } = await project();
  expect(await launch("a", "--b")).toEqual(["one", here, ["a", "--b"]]);
  const [first] = await programs();
  expect(await launch()).toEqual(["one", here, []]);
  expect(await programs()).toEqual([first]);
});

it("a command runs in a folder whose name has characters that mean something elsewhere", async () => {
  const { launch, here } = await project("a $$ b $& %20");
  expect(await launch()).toEqual(["one", here, []]);
});

it("characters of all kinds mean in the file what they mean in the module", async () => {
  const { write, launch } = await project();
  const say = (...values: string[]) =>
    write("lib/cli/say.ts", `console.log(JSON.stringify([${values.join(", ")}]));\n`);
  const hole = (value: string) => `$\{${value}}`;
  const plain = [
    '/^[一-三]\\，\\\\、$/.test("丁，\\\\、")',
    '/^😀{2}[^😁]$/u.test("😀😀a")',
    '"\\，\\\\，😀" + `零\\\\零`',
    "/* 注 */ { 中: 1 }",
  ];
  await say(...plain);
  const meant = [true, true, "，\\，😀零\\零", { 中: 1 }];
  expect(await launch()).toEqual(meant);
  // A text whose escapes mean themselves.
  await say(...plain, "String.raw`\\中`");
  expect(await launch()).toEqual([...meant, "\\中"]);
  await say(
    `String.raw\`${hole(`[1].map((x) => \`${hole("x")}b\`)`)}\\n中\``,
    `((raw) => raw\`\\t\\\`中${hole("2")}\`)(String.raw)`,
  );
  expect(await launch()).toEqual(["1b\\n中", "\\t\\`中2"]);
});

it("an error that nobody catches is told in a few lines, not with the whole file", async () => {
  const { write, launch } = await project();
  await write(
    "lib/far/word.ts",
    Array.from({ length: 2000 }, (_, index) => `export const value${index} = process.argv[${index}];\n`).join(
      "",
    ),
  );
  await write(
    "lib/cli/say.ts",
    'import * as words from "@/lib/far/word";\nif (Object.keys(words).length > 9) throw new Error("lost");\n',
  );
  const failure: unknown = await launch().catch((error: unknown) => error);
  const told = String(failure);
  expect(told).toContain("Error: lost");
  expect(told.length).toBeLessThan(3000);
});

it("a large library that a command may need is a file of its own, run once, when it is needed", async () => {
  const { write, launch, programs } = await project();
  await write(
    "lib/cli/say.ts",
    'const satori = async () => (await import("satori")).default;\nconsole.log(JSON.stringify([process.argv.length > 2 && (await satori()) === (await satori())]));\n',
  );
  expect([await launch(), await launch("draws")]).toEqual([[false], [true]]);
  expect(await programs()).toHaveLength(2);
});

it("a command is made anew once a module or a library has changed, and again as it was", async () => {
  const { write, launch, programs, here } = await project();
  for (const word of ["one", "three", "fourteen", "one"]) {
    await write(
      "lib/far/word.ts",
      `export const word = "${word}";\nexport const here = import.meta.dirname;\n`,
    );
    expect(await launch()).toEqual([word, here, []]);
  }
  expect((await programs()).length).toBeLessThanOrEqual(2);
  await write("package-lock.json", '{"a": 1}');
  expect(await launch()).toEqual(["one", here, []]);
  expect((await programs()).length).toBe(1);
});

it("a copy of the project runs its own modules", async () => {
  const { root, launch, here } = await project();
  // Times that a copy keeps to the last digit.
  for (const name of [
    "package-lock.json",
    "tsconfig.json",
    "lib/cli/launch.mjs",
    "lib/cli/say.ts",
    "lib/far/word.ts",
  ])
    await utimes(path.join(root, name), 1e9, 1e9);
  expect(await launch()).toEqual(["one", here, []]);
  const copy = path.join(await temporaryFolder(), "copy");
  await cp(root, copy, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
  expect(await launchIn(copy)).toEqual(["one", path.join(copy, "lib/far"), []]);
});

it("a command whose file can't be kept runs all the same", async () => {
  const { write, launch, here } = await project();
  await write(".cache", "a file in its place");
  expect(await launch("a")).toEqual(["one", here, ["a"]]);
});

it("a command that is broken says why", async () => {
  const { root, write, launch } = await project();
  await write("lib/far/word.ts", "export const word = ;\n");
  await expect(launch()).rejects.toThrow(/word\.ts/);
  await rm(path.join(root, "lib/far/word.ts"));
  await expect(launch()).rejects.toThrow(/ERR_MODULE_NOT_FOUND[\s\S]*say\.ts/);
  await write("lib/far/word.ts", 'export const word = "back";\nexport const here = "";\n');
  expect(await launch()).toEqual(["back", "", []]);
});
