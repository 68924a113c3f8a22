import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseSync } from "oxc-parser";
import { listFiles } from "@/lib/files/list-files";

/** One import of a source file, types and dynamic imports among them. */
export interface SourceImport {
  /** The file that imports, from the project's folder. */
  from: string;
  /** A file of ours that is imported, from the project's folder; null where it is a package's. */
  file: string | null;
  /** The package, or `node:` for a module of Node.js's; null where the file is ours. */
  library: string | null;
}

const SOURCE = /\.tsx?$/;
const ENDINGS = ["", ".ts", ".tsx", ".d.ts"];

/** Every import of the sources in some folders. Throws where one resolves to nothing. */
export async function importsIn(root: string, folders: readonly string[]): Promise<SourceImport[]> {
  const lists = await Promise.all(
    folders.map(async (folder) =>
      (await listFiles(path.join(root, folder))).map((file) => `${folder}/${file}`),
    ),
  );
  return lists
    .flat()
    .filter((file) => SOURCE.test(file))
    .flatMap((from) =>
      specifiersOf(path.join(root, from)).map((specifier) => resolve(root, from, specifier)),
    );
}

function specifiersOf(file: string): string[] {
  const text = readFileSync(file, "utf8");
  const { module, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  return [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => (moduleRequest ? [moduleRequest.value] : [])),
    ),
    // Those of a name that is worked out have no quotes, and can't be followed.
    ...module.dynamicImports.flatMap(({ moduleRequest: { start, end } }) => {
      const quoted = /^["'`](?<name>[^"'`]+)["'`]$/.exec(text.slice(start, end));
      return quoted?.groups?.name ? [quoted.groups.name] : [];
    }),
  ];
}

function resolve(root: string, from: string, specifier: string): SourceImport {
  const ours = specifier.startsWith("@/") || specifier.startsWith(".");
  if (!ours) return { from, file: null, library: libraryOf(specifier) };
  const base = specifier.startsWith("@/")
    ? specifier.slice(2)
    : path.posix.join(path.posix.dirname(from), specifier);
  const ending = ENDINGS.find((each) => SOURCE.test(base + each) && existsSync(path.join(root, base + each)));
  const file = ending === undefined ? base : base + ending;
  if (!existsSync(path.join(root, file))) throw new Error(`${from} imports ${specifier}, which is not there`);
  return { from, file, library: null };
}

/** `@scope/name/sub/path` → `@scope/name` */
function libraryOf(specifier: string): string {
  if (specifier.startsWith("node:")) return "node:";
  const parts = specifier.split("/");
  return parts.slice(0, specifier.startsWith("@") ? 2 : 1).join("/");
}
