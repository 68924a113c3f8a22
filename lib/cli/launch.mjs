/**
 * `node lib/cli/launch.mjs check …` runs `lib/cli/check.ts` as one file that was made of all its modules and libraries, with the code that V8
 * compiled of it: a thousand modules are neither looked for nor compiled. It is made again once a module, a setting or a library has
 * changed. What a command starts threads or processes with must be plain JavaScript that stands by itself, as `lib/publish/next/in-thread.mjs`,
 * or started by this file, too, as `lib/pdf/thread/pdf-thread` is: else it finds no modules of ours. Other programs than commands are named by
 * their path, `tests/publish/child`; a program is imports, then statements, which may await. In plain JavaScript, as nothing that knows
 * TypeScript runs yet.
 */
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import v8 from "node:v8";
import vm from "node:vm";
import { threadId } from "node:worker_threads";

const ROOT = path.resolve(import.meta.dirname, "..", "..");
/** Inside the project: from there its libraries are found. */
const FOLDER = path.join(ROOT, ".cache", "programs");
/** What else decides what is made of the modules. */
const SETTINGS = ["package-lock.json", "tsconfig.json", "lib/cli/launch.mjs"];

const stateOf = (file) => {
  const { size, mtimeMs } = statSync(path.join(ROOT, file));
  return [file, size, mtimeMs];
};

/**
 * The file made of a command's modules, if they all are as they were, and where they were: a copy of the project has the record of the
 * one that it was made from, whose file would work in that one's folders.
 */
function made(record) {
  try {
    const { root, node, file, inputs } = JSON.parse(readFileSync(record, "utf8"));
    const isSame = inputs.every(([name, ...state]) => `${state}` === `${stateOf(name).slice(1)}`);
    return root === ROOT && node === process.version && isSame && existsSync(file) ? file : null;
  } catch {
    // Never made, or a module is gone.
    return null;
  }
}

function fileIn(record) {
  try {
    return JSON.parse(readFileSync(record, "utf8")).file;
  } catch {
    return null;
  }
}

/** Where a module stands is asked of itself: in one file of many each keeps its own place. */
const keepPlace = (file, source) =>
  source
    // Functions: in a text a dollar sign of the path would mean something.
    .replaceAll("import.meta.dirname", () => JSON.stringify(path.dirname(file)))
    .replaceAll("import.meta.url", () => JSON.stringify(pathToFileURL(file).href));

/** A program's imports, at its head. */
const IMPORTS = /^(?:\s|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/|import\b[^;]*;)*/;

/** Only a function may await where the whole is one. */
function asFunction(source) {
  const imports = IMPORTS.exec(source)?.[0] ?? "";
  return `${imports}void (async () => {\n${source.slice(imports.length)}\n})();\n`;
}

const adapted = (entry) => ({
  name: "adapted",
  setup({ onLoad }) {
    onLoad({ filter: /\.(ts|m?js)$/, namespace: "file" }, ({ path: file }) => {
      const source = readFileSync(file, "utf8");
      if (file !== entry && !source.includes("import.meta")) return null;
      const contents = keepPlace(file, file === entry ? asFunction(source) : source);
      return { contents, loader: file.endsWith(".ts") ? "ts" : "js" };
    });
  },
});

/** These have programs of the machine beside them, which they look for where they stand. */
const WITH_MACHINE_CODE = ["sharp", "esbuild"];

/** Libraries become part of the file, but for those that a command may do without: they are loaded when it needs them. */
const lazyApart = {
  name: "lazy-apart",
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path: name, kind }) =>
      (kind === "dynamic-import" && !name.startsWith("@/")) || WITH_MACHINE_CODE.includes(name)
        ? { path: name, external: true }
        : null,
    );
  },
};

const moduleOf = (command) => (command.includes("/") ? `${command}.ts` : `lib/cli/${command}.ts`);
const nameOf = (command) => command.replaceAll("/", "_");

async function make(command, record) {
  const { build } = await import("esbuild");
  // Before they are read: a change meanwhile is noticed next time.
  const settings = SETTINGS.map(stateOf);
  const { outputFiles, metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [moduleOf(command)],
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    // By itself it takes a module that is not there for a library's.
    alias: { "@": ROOT },
    plugins: [adapted(path.join(ROOT, moduleOf(command))), lazyApart],
    mainFields: ["module", "main"],
    metafile: true,
    write: false,
    logLevel: "silent",
  });
  // Of libraries the lock file tells.
  const own = Object.keys(metafile.inputs).filter((name) => !name.includes("node_modules/"));
  const inputs = [...settings, ...own.map(stateOf)];
  const text = outputFiles[0].text.replaceAll(LIBRARY_IMPORT, "importLibrary(");
  const digest = createHash("sha256").update(text).digest("hex").slice(0, 16);
  const file = path.join(FOLDER, `${nameOf(command)}-${digest}.cjs`);
  mkdirSync(FOLDER, { recursive: true });
  const last = fileIn(record);
  writeWhole(file, text);
  writeWhole(compiledOf(file), compiledCode(text, file));
  writeWhole(record, JSON.stringify({ root: ROOT, node: process.version, file, inputs }));
  // Not the last one: a process that has just begun may be about to read it.
  const kept = new Set([file, last].flatMap((each) => (each ? [each, compiledOf(each)] : [])));
  for (const name of readdirSync(FOLDER))
    if (name.startsWith(`${nameOf(command)}-`) && !kept.has(path.join(FOLDER, name)))
      rmSync(path.join(FOLDER, name), { force: true });
  return file;
}

/** Imports that are left in the file: those of libraries that are not part of it. */
const LIBRARY_IMPORT = /(?<![\w$.])import\((?=")/g;

const compiledOf = (file) => `${file}.compiled`;

/** What a file calls to load a library that it does without at first: V8 forgets who imports where code was compiled before. */
const importLibrary = (name, options) => import(name, options);
const PARAMETERS = "exports, require, module, __filename, __dirname, importLibrary";

/** The function of a file's text, much as Node.js itself makes one of a module of this kind. */
const scriptOf = (text, file, cachedData) =>
  new vm.Script(`(function (${PARAMETERS}) { ${text}\n})`, { filename: file, cachedData });

/** What V8 makes of every function of a text; by itself it compiles those only that have run. */
function compiledCode(text, file) {
  v8.setFlagsFromString("--no-lazy");
  const script = scriptOf(text, file);
  // Code that was compiled under other flags than it is read under is refused.
  v8.setFlagsFromString("--lazy");
  return script.createCachedData();
}

/** Runs a made file. Compiled code that is missing or of another V8 costs time, nothing else. */
function run(file) {
  let cachedData;
  try {
    cachedData = readFileSync(compiledOf(file));
  } catch {
    // It is compiled now.
  }
  const module = { exports: {} };
  const script = scriptOf(readFileSync(file, "utf8"), file, cachedData);
  const { exports } = module;
  script.runInThisContext()(exports, createRequire(file), module, file, path.dirname(file), importLibrary);
}

/** Another process or thread that starts meanwhile finds all of it, or nothing; so does one after a power cut: V8 trusts compiled code. */
function writeWhole(file, contents) {
  const draft = `${file}.${process.pid}-${threadId}`;
  writeFileSync(draft, contents, { flush: true });
  renameSync(draft, file);
}

/** The file made of a command's modules; null where none can be kept, or a module is broken. */
async function program(command) {
  const record = path.join(FOLDER, `${nameOf(command)}.json`);
  try {
    return made(record) ?? (await make(command, record));
  } catch {
    return null;
  }
}

const [command = ""] = process.argv.splice(2, 1);
const file = await program(command);
if (file !== null) run(file);
else {
  // As it stands, and with its own message. A thread is told by itself.
  const { register } = await import("tsx/esm/api");
  register();
  await import(pathToFileURL(path.join(ROOT, moduleOf(command))).href);
}
