import { changeYaml } from "@/lib/content/yaml/change";
import { writeInLine } from "@/lib/content/yaml/document";
import { GROUP_KINDS } from "../entry";
import { keyOf, TABLE_PARTS, type TableLine } from "./table";

const HEAD = `# 收旧稿时，原来的栏目、标签归到哪个栏目。改好 section: 再运行一次同样的命令；编辑改过的稿件不会动。
# section: 写 site.yml 里栏目的代号或名称；未归栏 是哪一栏也不归；不收 是这些稿件不要；空着的看别的行，都没有写就是未归栏。
# 一篇有几项的，先看 categories，再看 folders、languages、tags。
`;

/** The table as a file: what was there stays byte for byte, what is new comes behind. `choices`: the site's sections. */
export function tableText(
  lines: readonly TableLine[],
  there: { text: string; told: ReadonlyMap<string, string> } | null,
  choices: string,
): string {
  if (there === null)
    return `${HEAD}# 栏目：${choices}\n${GROUP_KINDS.map((kind) => part(kind, lines)).join("")}`;
  const fresh = lines.filter((line) => !there.told.has(keyOf(line)));
  return changeYaml(
    there.text,
    fresh.map(({ kind, name, count, section }) => ({
      kind: "append",
      path: [TABLE_PARTS[kind]],
      value: { name, count: String(count), section: section ?? "" },
    })),
  );
}

function part(kind: TableLine["kind"], lines: readonly TableLine[]): string {
  const own = lines.filter((line) => line.kind === kind);
  return own.length === 0 ? "" : `${TABLE_PARTS[kind]}:\n${own.map(written).join("")}`;
}

const written = ({ name, count, section }: TableLine): string =>
  `  - {name: ${writeInLine(name)}, count: ${count}, section: ${section ?? ""}}\n`;
