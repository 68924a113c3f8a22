import path from "node:path";
import { type Adopted, adopt, TABLE } from "@/lib/adopt/adopt";
import type { ArchiveKind } from "@/lib/adopt/entry";
import { readArchive } from "@/lib/adopt/read-archive";
import { byFile, sumByKind } from "@/lib/adopt/report/report";
import { ADOPT_FOLDER } from "@/lib/adopt/write/record";
import { loadContext } from "@/lib/content/load";
import { formatReport } from "@/lib/content/report";
import { sectionChoices } from "@/lib/content/settings/references";
import { writeWhole } from "@/lib/files/write-whole";
import { modulesDigest } from "@/lib/publish/plan/sources";
import { complain, type Io, say } from "../io";
import { command, type Line } from "../line/command";
import type { CommandSpec, Language } from "../line/spec";
import { progressOf } from "../progress";
import { callersFolder, projectFromEnvironment } from "../project";

const ADOPT = {
  script: "adopt",
  words: {
    name: { zh: "旧站的文件夹，或导出的文件", en: "FOLDER-OR-EXPORT" },
    least: 1,
    most: 1,
    missing: { zh: "缺少旧站的文件夹，或导出的文件", en: "no folder, and no export" },
  },
  about: {
    zh: "收旧站的稿件：Hugo、Hexo、Jekyll 的文件夹，Ghost 导出的 .json，WordPress 导出的 .xml。旧站的文件不动；再运行一次，编辑改过的稿件不动。",
    en: "Takes over the stories of another site: a folder of Hugo, Hexo or Jekyll, an export of Ghost (.json) or WordPress (.xml). Nothing there is changed; run again, it leaves what editors have changed.",
  },
  options: {
    "dry-run": { about: { zh: "只看结果，什么也不写", en: "show what would be done, write nothing" } },
  },
  notes: {
    zh: `旧栏目归到哪里，写在 content/${TABLE} 里：改好再运行一次。例如：npm run adopt -- ../old-site`,
    en: `Which section old categories go to stands in content/${TABLE}: fill it in and run again. For example: npm run adopt -- ../old-site`,
  },
} as const satisfies CommandSpec<string>;

/** `npm run adopt -- ../old-site`: an archive into `content/`. */
export const main = command(ADOPT, adoptAsTyped);

async function adoptAsTyped(line: Line<keyof typeof ADOPT.options>, io: Io): Promise<number> {
  const { language } = line;
  const dryRun = line.has("dry-run");
  const place = path.resolve(callersFolder("adopt", io), line.words[0] ?? "");
  const { root, contentDir, cacheDir } = projectFromEnvironment(io.env, io.cwd);
  const { context, problems } = await loadContext(contentDir);
  if (!context) return complain(io, formatReport(problems));
  const archive = await readArchive(place);
  if (!archive)
    return complain(
      io,
      language === "en"
        ? `${place} is no archive that is known`
        : `${place} 里认不出旧站\n    → 给它旧站的文件夹（里面有 hugo.toml、_config.yml 之类的设置和稿件），或导出的 .json、.xml 文件`,
    );
  const progress = progressOf(io.err, archive.entries.length);
  const result = await adopt(archive, context, {
    dryRun,
    cacheDir,
    program: await modulesDigest(root, ["lib/adopt/adopt.ts"]),
    onProgress: (done, total) =>
      progress.within(
        language === "en"
          ? `Stories: ${Math.floor((100 * done) / total)} %`
          : `稿件：${Math.floor((100 * done) / total)}%`,
        done / total,
      ),
  });
  progress.clear();
  if (result.kind === "record") return complain(io, recordFault(result.file, language));
  if (result.kind === "table")
    return complain(io, tableFault(result.word, sectionChoices(context.site), language));
  const whole = byFile(result.notes, language);
  const report = path.join(contentDir, ADOPT_FOLDER, "report.txt");
  if (!dryRun) await writeWhole(report, whole);
  say(io, [headline(result, language), sumByKind(result.notes, language)].filter(Boolean).join("\n\n"));
  if (dryRun) return say(io, `\n${whole}`);
  return say(io, `\n${nextSteps(result, report, language)}`);
}

const tableFault = (word: string | null, choices: string, language: Language): string =>
  language === "en"
    ? word === null
      ? `content/${TABLE} cannot be read as YAML; mend it, or delete it to have it made anew`
      : `content/${TABLE}: there is no section ${word}; choose of ${choices}`
    : word === null
      ? `content/${TABLE} 读不了，什么也没有写\n    → 核对括号和引号；或删去它，再运行一次就重写一份`
      : `content/${TABLE} 里写的“${word}”不是栏目，什么也没有写\n    → 从 site.yml 的栏目里选：${choices}；或写 未归栏、不收；新栏目先写进 site.yml`;

const recordFault = (file: string, language: Language): string =>
  language === "en"
    ? `${file} cannot be read; nothing was written. Mend it or take an older copy: it says which stories are there already`
    : `${file} 读不了，什么也没有写：它记着哪些稿件已经收过\n    → 从备份或版本库里取回它（合并冲突的，选一边）；真要从头收的，删去它和收过的稿件`;

const KIND_NAMES: Record<ArchiveKind, string> = {
  hugo: "Hugo",
  hexo: "Hexo",
  jekyll: "Jekyll",
  ghost: "Ghost",
  wordpress: "WordPress",
  markdown: "Markdown",
};

function headline({ archive, outcomes, unfiled, pictures }: Adopted, language: Language): string {
  const of = (name: Parameters<typeof outcomes.get>[0]) => outcomes.get(name) ?? 0;
  const zh = [
    `${KIND_NAMES[archive.kind]}：${archive.entries.length} 篇`,
    `新收 ${of("new")}，更新 ${of("updated")}，没有变化 ${of("unchanged")}，编辑改过的 ${of("edited")}、删去的 ${of("removed")} 没有动，没有收 ${of("refused")}`,
    `图片和附件 ${pictures} 个；未归栏 ${unfiled} 篇`,
  ];
  const en = [
    `${KIND_NAMES[archive.kind]}: ${archive.entries.length} stories`,
    `new ${of("new")}, updated ${of("updated")}, unchanged ${of("unchanged")}; changed by editors ${of("edited")} and deleted ${of("removed")}, both left alone; refused ${of("refused")}`,
    `pictures and attachments ${pictures}; in no section ${unfiled}`,
  ];
  return (language === "en" ? en : zh).join("\n");
}

function nextSteps({ unfiled }: Adopted, report: string, language: Language): string {
  const zh = [
    `逐个文件的说明写在 ${report}`,
    ...(unfiled > 0 ? [`栏目：在 content/${TABLE} 里写上 section:，再运行一次同样的命令`] : []),
    "接下来：npm run check",
  ];
  const en = [
    `All of it, file by file: ${report}`,
    ...(unfiled > 0
      ? [`Sections: fill in section: in content/${TABLE}, and run the same command again`]
      : []),
    "Next: npm run check",
  ];
  return (language === "en" ? en : zh).join("\n");
}
