import path from "node:path";
import { loadContext } from "@/lib/content/load";
import { formatReport } from "@/lib/content/report";
import { DECAP_LOSS, DECAP_PAGE, decapConfig } from "@/lib/edit/decap";
import { codeSettings, schemaFiles } from "@/lib/edit/editor-files";
import { writeSite } from "@/lib/edit/new-site";
import { exists } from "@/lib/files/exists";
import { complain, type Io, say } from "../io";
import { command, type Line } from "../line/command";
import type { CommandSpec } from "../line/spec";
import { projectFromEnvironment } from "../project";

const SCHEMAS = {
  script: "schemas",
  about: {
    zh: `给别的程序写好要用的：content/.schema/ 里是各种文件的 JSON Schema，.vscode/settings.json 告诉 VS Code 哪个文件用哪一个
（装上 YAML 扩展，改 site.yml 等就有提示和红线）。程序更新以后再运行一次。`,
    en: `Writes what other programs need: JSON Schemas of content's files into content/.schema/, and .vscode/settings.json,
which names them for VS Code (with its YAML extension). Run it again after an update.`,
  },
  options: {
    decap: {
      about: {
        zh: "另写 admin/：Decap CMS 的设置。它有损失，运行时逐条说明",
        en: "the configuration of Decap CMS, too, in admin/; what it loses is said",
      },
    },
  },
} as const satisfies CommandSpec<string>;

/** `npm run schemas`: what editors of other programs need to know of content's files. */
export const main = command(SCHEMAS, writeSchemas);

async function writeSchemas(line: Line<keyof typeof SCHEMAS.options>, io: Io): Promise<number> {
  const { contentDir } = projectFromEnvironment(io.env, io.cwd);
  const { context, problems } = await loadContext(contentDir);
  if (!context) return complain(io, formatReport(problems));
  const written = [await writeEditorFiles(contentDir)];
  if (line.has("decap")) {
    const folder = path.dirname(contentDir);
    const name = path.basename(contentDir);
    const files = { "admin/config.yml": decapConfig(context.site, name), "admin/index.html": DECAP_PAGE };
    await writeSite(folder, files);
    const loss = DECAP_LOSS.map((each) => `  - ${each}`).join("\n");
    written.push(`写好了 ${path.join(folder, "admin")}：先改 config.yml 里的 backend。用它要知道：\n${loss}`);
  }
  return say(io, written.join("\n"));
}

/** Writes the schemas, and beside the content what VS Code reads, where an editor has none of his own; says so. */
export async function writeEditorFiles(contentDir: string): Promise<string> {
  await writeSite(contentDir, schemaFiles());
  const [folder, name] = [path.dirname(contentDir), path.basename(contentDir)];
  const settings = codeSettings(name);
  const told = `写好了 ${path.join(contentDir, ".schema")}`;
  if (await exists(path.join(folder, ".vscode", "settings.json")))
    return `${told}；${path.join(folder, ".vscode", "settings.json")} 已经有了，没有动它，里面要有：\n${settings.trimEnd()}`;
  await writeSite(folder, { ".vscode/settings.json": settings });
  return `${told} 和 ${path.join(folder, ".vscode", "settings.json")}`;
}
