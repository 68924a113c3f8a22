/**
 * `node lib/cli/launch.mjs check …` runs `lib/cli/check.ts` as one file that was made of all its modules, which starts in half of the
 * time: hundreds of modules are neither looked for nor compiled. It is made again once a module, a setting or a library has
 * changed. What a command starts threads or processes with must be plain JavaScript that stands by itself, as `lib/publish/next/in-thread.mjs`:
 * it finds no modules of ours; or this file with the name of a module. Other programs than commands are named by their path, `tests/publish/child`,
 * `lib/adopt/text/mend-thread`. In plain JavaScript, as nothing that knows TypeScript runs yet.
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
import path from "node:path";
import { pathToFileURL } from "node:url";
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
    const { root, file, inputs } = JSON.parse(readFileSync(record, "utf8"));
    const isSame = inputs.every(([name, ...state]) => `${state}` === `${stateOf(name).slice(1)}`);
    return root === ROOT && isSame && existsSync(file) ? file : null;
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
const keepsPlaces = {
  name: "keeps-places",
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/, namespace: "file" }, ({ path: file }) => {
      if (file.includes(`${path.sep}node_modules${path.sep}`)) return null;
      const contents = readFileSync(file, "utf8")
        // Functions: in a text a dollar sign of the path would mean something.
        .replaceAll("import.meta.dirname", () => JSON.stringify(path.dirname(file)))
        .replaceAll("import.meta.url", () => JSON.stringify(pathToFileURL(file).href));
      return { contents, loader: "ts" };
    });
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
    format: "esm",
    packages: "external",
    // By itself it takes a module that is not there for a library's.
    alias: { "@": ROOT },
    plugins: [keepsPlaces],
    metafile: true,
    write: false,
    logLevel: "silent",
  });
  const inputs = [...settings, ...Object.keys(metafile.inputs).map(stateOf)];
  const [{ contents }] = outputFiles;
  const digest = createHash("sha256").update(contents).digest("hex").slice(0, 16);
  const file = path.join(FOLDER, `${nameOf(command)}-${digest}.mjs`);
  mkdirSync(FOLDER, { recursive: true });
  const last = fileIn(record);
  writeWhole(file, contents);
  writeWhole(record, JSON.stringify({ root: ROOT, file, inputs }));
  // Not the last one: a process that has just begun may be about to read it.
  for (const name of readdirSync(FOLDER))
    if (name.startsWith(`${nameOf(command)}-`) && ![file, last].includes(path.join(FOLDER, name)))
      rmSync(path.join(FOLDER, name), { force: true });
  return file;
}

/** Another process or thread that starts meanwhile finds all of it, or nothing. */
function writeWhole(file, contents) {
  const draft = `${file}.${process.pid}-${threadId}`;
  writeFileSync(draft, contents);
  renameSync(draft, file);
}

async function program(command) {
  const record = path.join(FOLDER, `${nameOf(command)}.json`);
  try {
    return made(record) ?? (await make(command, record));
  } catch {
    // Where nothing can be written, or a module is broken: as it stands, and with its own message.
    await import("tsx");
    return path.join(ROOT, moduleOf(command));
  }
}

const [command = ""] = process.argv.splice(2, 1);
await import(pathToFileURL(await program(command)).href);
