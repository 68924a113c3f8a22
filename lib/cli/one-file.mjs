/**
 * Makes one file of a command's modules and libraries, for `launch.mjs`: see there. Loaded where one is to be made; in plain JavaScript, as nothing that knows
 * TypeScript runs yet.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

/** The text of a command, whose module is at `entry` in the project, and what esbuild says of the files that are in it. */
export const commandText = (root, entry) =>
  bundled(root, { entryPoints: [entry] }, [adapted(path.join(root, entry)), lazyApart]);

/** The text of a library, with all that it exports. */
export async function libraryText(root, name) {
  const contents = `export * from "${name}"; export { default } from "${name}";`;
  return (await bundled(root, { stdin: { contents, resolveDir: root } }, [])).text;
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

/** Imports that are left in the file: those of libraries that are not part of it. */
const LIBRARY_IMPORT = /(?<![\w$.])import\(\s*(?=")/g;

/** One file of modules and libraries. */
async function bundled(root, modules, plugins) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    ...modules,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    // By itself it takes a module that is not there for a library's.
    alias: { "@": root },
    plugins,
    mainFields: ["module", "main"],
    metafile: true,
    write: false,
    // A third of the text less to be read.
    minifyWhitespace: true,
    // An error that nobody catches is shown with its line.
    lineLimit: 200,
    // The raw text of one would not survive `inAscii`; as a plain string it need not.
    supported: { "template-literal": false },
    charset: "ascii",
    logLevel: "silent",
  });
  return { text: inAscii(outputFiles[0].text.replaceAll(LIBRARY_IMPORT, "importLibrary(")), metafile };
}

/**
 * A program with escapes for what is not ASCII, which is left in regular expressions alone: what V8 reads byte by byte it has in a tenth of the time. Where a
 * character has a backslash before it, which says nothing, the escape's takes its place. A pattern's `source` has the escapes, too, which mean the same.
 */
const inAscii = (text) =>
  text.replace(/\\\\|\\?[^\0-\x7f]/g, (found) =>
    found === "\\\\"
      ? found
      : `\\u${found
          .charCodeAt(found.length - 1)
          .toString(16)
          .padStart(4, "0")}`,
  );
