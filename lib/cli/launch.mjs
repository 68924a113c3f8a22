/**
 * `node lib/cli/launch.mjs check …` runs `lib/cli/check.ts` as one file that was made of all its modules and libraries, with the code that V8
 * compiled of it: a thousand modules are neither looked for nor compiled. It is made again once a module, a setting or a library has
 * changed. What a command starts threads or processes with must be plain JavaScript that stands by itself, as `lib/publish/next/in-thread.mjs`,
 * or started by this file, too, as `lib/pdf/thread/pdf-thread` is: else it finds no modules of ours. Other programs than commands are named by
 * their path, `tests/publish/child`; a program is imports, then statements, which may await. In plain JavaScript, as nothing that knows
 * TypeScript runs yet.
 */
import { isAscii } from "node:buffer";
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
/**
 * Commands are short: V8 is to optimise what has run four times as long as it takes for enough by itself (66 KB of code run). Else a quarter of a small publish's time goes into
 * functions that hardly run again; with more than four times, a process that stays renders more slowly. Before anything is compiled: code that was compiled under
 * other flags is refused.
 */
const INTERRUPT_BUDGET = 4 * 66 * 1024;
v8.setFlagsFromString(`--interrupt-budget=${INTERRUPT_BUDGET}`);

/** Inside the project: from there its libraries are found. */
const FOLDER = path.join(ROOT, ".cache", "programs");
/** What else decides what is made of the modules. */
const SETTINGS = ["package-lock.json", "tsconfig.json", "lib/cli/launch.mjs", "lib/cli/one-file.mjs"];

const stateOf = (file) => {
  const { size, mtimeMs } = statSync(path.join(ROOT, file));
  return [file, size, mtimeMs];
};

/**
 * The record of what was made of a command's modules, if they all are as they were, and where they were: a copy of the project has the record of the
 * one that it was made from, whose file would work in that one's folders.
 */
function made(record) {
  try {
    const known = JSON.parse(readFileSync(record, "utf8"));
    const isSame = known.inputs.every(([name, ...state]) => `${state}` === `${stateOf(name).slice(1)}`);
    const isHere = known.root === ROOT && known.node === process.version;
    return isHere && isSame && filesOf(known).every((file) => existsSync(file)) ? known : null;
  } catch {
    // Never made, or a module is gone.
    return null;
  }
}

/** The files that were made of a command's modules and libraries. */
const filesOf = ({ file, libraries }) => [file, ...Object.values(libraries)];

function filesIn(record) {
  try {
    return filesOf(JSON.parse(readFileSync(record, "utf8")));
  } catch {
    return [];
  }
}

/** These take long to compile: where a command may need one, it is made a file of its own, with its compiled code. */
const LARGE = ["satori"];

const moduleOf = (command) => (command.includes("/") ? `${command}.ts` : `lib/cli/${command}.ts`);
const nameOf = (command) => command.replaceAll("/", "_");

/** The text of a made file. */
function textOf(file) {
  const bytes = readFileSync(file);
  return bytes.toString(isAscii(bytes) ? "latin1" : "utf8");
}

/** Keeps a file and what V8 makes of it, and says where. */
function kept(command, text) {
  const digest = createHash("sha256").update(text).digest("hex").slice(0, 16);
  const file = path.join(FOLDER, `${nameOf(command)}-${digest}.cjs`);
  writeWhole(file, text);
  writeWhole(compiledOf(file), compiledCode(text, file));
  return file;
}

async function make(command, record) {
  // Before they are read: a change meanwhile is noticed next time.
  const settings = SETTINGS.map(stateOf);
  const entry = moduleOf(command);
  const { commandText, libraryText } = await import("./one-file.mjs");
  const { text, metafile } = await commandText(ROOT, entry);
  // Of libraries the lock file tells.
  const own = Object.keys(metafile.inputs).filter((name) => !name.includes("node_modules/"));
  const inputs = [...settings, ...own.map(stateOf)];
  mkdirSync(FOLDER, { recursive: true });
  const libraries = {};
  for (const name of LARGE)
    if (text.includes(`importLibrary("${name}")`))
      libraries[name] = kept(command, await libraryText(ROOT, name));
  const last = filesIn(record);
  const made = { root: ROOT, node: process.version, file: kept(command, text), libraries, inputs };
  writeWhole(record, JSON.stringify(made));
  // Not the last ones: a process that has just begun may be about to read them.
  const wanted = new Set([...filesOf(made), ...last].flatMap((each) => [each, compiledOf(each)]));
  for (const name of readdirSync(FOLDER))
    if (name.startsWith(`${nameOf(command)}-`) && !wanted.has(path.join(FOLDER, name)))
      rmSync(path.join(FOLDER, name), { force: true });
  return made;
}

const compiledOf = (file) => `${file}.compiled`;

/** What a file calls to load a library that it does without at first: V8 forgets who imports where code was compiled before. */
async function importLibrary(name, options) {
  if (!(name in libraries)) return import(name, options);
  loaded[name] ??= run(libraries[name]);
  return loaded[name];
}
/** The files made of large libraries, by their names, and what those export that have run. */
let libraries = {};
const loaded = {};
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

/** Runs a made file and gives what it exports. Compiled code that is missing or of another V8 costs time, nothing else. */
function run(file) {
  let cachedData;
  try {
    cachedData = readFileSync(compiledOf(file));
  } catch {
    // It is compiled now.
  }
  const module = { exports: {} };
  const script = scriptOf(textOf(file), file, cachedData);
  const { exports } = module;
  script.runInThisContext()(exports, createRequire(file), module, file, path.dirname(file), importLibrary);
  return module.exports;
}

/** Another process or thread that starts meanwhile finds all of it, or nothing; so does one after a power cut: V8 trusts compiled code. */
function writeWhole(file, contents) {
  const draft = `${file}.${process.pid}-${threadId}`;
  writeFileSync(draft, contents, { flush: true });
  renameSync(draft, file);
}

/** The record of what is made of a command's modules; null where nothing can be kept, or a module is broken. */
async function program(command) {
  const record = path.join(FOLDER, `${nameOf(command)}.json`);
  try {
    return made(record) ?? (await make(command, record));
  } catch {
    return null;
  }
}

const [command = ""] = process.argv.splice(2, 1);
const known = await program(command);
if (known !== null) {
  libraries = known.libraries;
  run(known.file);
} else {
  // As it stands, and with its own message. A thread is told by itself.
  const { register } = await import("tsx/esm/api");
  register();
  await import(pathToFileURL(path.join(ROOT, moduleOf(command))).href);
}
