import { appendFile, cp, mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { callersFolder } from "@/lib/cli/project";
import { drawnPhoto, PHOTO_COUNT, photoName } from "../../archives/drawn-photos";
import { cleanEnvironment, launched, ROOT } from "../../command";
import { writeArchive, writeSite } from "../archive";
import { assumePublished } from "../assume-published";
import { folderState } from "../folder-state";
import { thisMachine } from "../machine";
import { type Material, realMaterial } from "../material";
import { measure, type Usage } from "../measure";
import { type DayReport, readDayReport } from "./day-report";
import { choresOf, issueOf, yearsPlan } from "./days";
import { differences, linkedCopy } from "./linked-copy";
import { readOptions, type SoakOptions } from "./options";
import { type Day, formatSoak } from "./table";

/**
 * `npm run soak`: a year of days. A made-up paper's archive of twenty years is published, then one issue a day, with new
 * photos, corrections and takedowns of old stories and changes of the templates. Every tenth state is compared with a
 * publish of everything, byte for byte; at the end stands whether a day costs at the end what it cost at the beginning.
 * Everything happens under `.cache/bench/soak/`.
 */

const WORK = path.join(ROOT, ".cache", "bench", "soak");
const PLACES = {
  content: path.join(WORK, "content"),
  dist: path.join(WORK, "dist"),
  cache: path.join(WORK, "cache"),
  report: path.join(WORK, "report.json"),
};

/** Where a publish reads and writes. */
type Places = typeof PLACES;

async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if ("error" in options) {
    console.error(options.error);
    return 2;
  }
  const out = options.out
    ? path.resolve(callersFolder("soak", { env: process.env, cwd: process.cwd() }), options.out)
    : path.join(WORK, "..", "soak.jsonl");
  const machine = thisMachine();
  const material = await prepare(options);
  const days: Day[] = [];
  let differing = 0;
  let templates = 0;
  for (let day = 1; day <= options.days; day += 1) {
    const { date, chores } = await fileDay(day, options, material);
    if (chores.newTemplates) templates += 1;
    const moment = `${date}T06:00:00+08:00`;
    const { usage, report } = await publishAsOf(PLACES, { moment, templates });
    const done: Day = {
      day,
      corrected: chores.correct !== null,
      takenDown: chores.takeDown !== null,
      newTemplates: chores.newTemplates,
      seconds: usage.seconds,
      peakBytes: usage.peakBytes,
      cacheBytes: folderState(PLACES.cache).bytes,
      report,
    };
    days.push(done);
    const compared = !options.assume && day % options.compare === 0;
    const differs = compared ? await comparedWithAll({ moment, templates }) : [];
    differing += differs.length;
    await appendFile(out, `${JSON.stringify({ machine, options, ...done, compared, differs })}\n`);
    console.log(lineOf(done, compared, differs));
  }
  console.log(`\n${formatSoak(days)}`);
  if (differing > 0) console.error(`\n${differing} files differ from a publish of everything.`);
  return differing > 0 ? 1 : 0;
}

/** Writes the years and publishes them. */
async function prepare({ years, assume }: SoakOptions): Promise<Material> {
  const { content, dist, cache } = PLACES;
  // Readings of unchanged files are kept from one soak to the next: what they cost is not what is measured.
  await rm(dist, { recursive: true, force: true });
  const site = await writeSite(path.join(ROOT, "content"), content);
  const material = realMaterial(site.sections.map(({ id }) => id));
  const plan = yearsPlan(years, material);
  console.log(`Writing ${plan.size.toLocaleString("en")} pages of ${years} years …`);
  // Corrections and takedowns of an earlier soak stand in the files.
  await rm(path.join(content, "pages"), { recursive: true, force: true });
  await writeArchive(path.join(content, "pages"), plan);
  for (let number = 0; number < PHOTO_COUNT; number += 1) await writePhoto(photoName(number), number);
  if (assume) {
    await assumePublished(content, dist, cache);
    return material;
  }
  const { date } = issueOf(0, material);
  const { usage, report } = await publishAsOf(PLACES, { moment: `${date}T20:00:00+08:00`, templates: 0 });
  console.log(
    `Published: ${report.stories.toLocaleString("en")} stories, ${report.pages.toLocaleString("en")} pages in ${usage.seconds.toFixed(0)} s, ${mebibytes(usage.peakBytes)} MiB`,
  );
  return material;
}

/** Files a day's issue, and does the day's chores with the editors' commands. */
async function fileDay(day: number, options: SoakOptions, material: Material) {
  const { date, pages, photos } = issueOf(day, material);
  for (const { name, text } of pages) await writeFile(path.join(PLACES.content, "pages", name), text);
  for (const { name, drawing } of photos) await writePhoto(name, drawing);
  const chores = choresOf(day, options, material);
  if (chores.correct) await command("correct", [chores.correct, "测试用的更正", "--date", date]);
  if (chores.takeDown) await command("takedown", [chores.takeDown, "测试用的撤下", "--date", date]);
  return { date, chores };
}

async function writePhoto(name: string, drawing: number): Promise<void> {
  const folder = path.join(PLACES.content, "media");
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, name), await drawnPhoto(drawing));
}

async function command(name: string, args: readonly string[]): Promise<void> {
  const env = {
    ...cleanEnvironment(),
    NEWSPAPER_CONTENT: PLACES.content,
    NEWSPAPER_DIST: PLACES.dist,
    NEWSPAPER_CACHE: PLACES.cache,
  };
  succeeded(await measure(process.execPath, [...launched(name), ...args], { cwd: ROOT, env }));
}

async function publishAsOf(
  { content, dist, cache, report }: Places,
  { moment, templates }: { moment: string; templates: number },
  full = false,
): Promise<{ usage: Usage; report: DayReport }> {
  const name = templates === 0 ? "" : `, changed ${templates} times`;
  const args = [content, dist, cache, report, moment, name, ...(full ? ["full"] : [])];
  const program = launched("tests/bench/soak/publish-as-of");
  const usage = succeeded(
    await measure(process.execPath, [...program, ...args], { cwd: ROOT, env: cleanEnvironment() }),
  );
  return { usage, report: await readDayReport(report) };
}

/** The files that a publish of everything makes otherwise. */
async function comparedWithAll(as: { moment: string; templates: number }): Promise<string[]> {
  const copy: Places = {
    ...PLACES,
    dist: path.join(WORK, "dist-of-everything"),
    cache: path.join(WORK, "cache-of-everything"),
  };
  const remove = () =>
    Promise.all([copy.dist, copy.cache].map((folder) => rm(folder, { recursive: true, force: true })));
  await remove();
  await linkedCopy(PLACES.dist, copy.dist);
  await cp(PLACES.cache, copy.cache, { recursive: true });
  const { report } = await publishAsOf(copy, as, true);
  if (report.due.pages < report.pages) throw new Error("Not everything was made anew");
  const differing = await differences(PLACES.dist, copy.dist);
  await remove();
  return differing;
}

function succeeded(usage: Usage): Usage {
  if (usage.code !== 0) throw new Error(`Exit code ${usage.code}:\n${usage.output}`);
  return usage;
}

function lineOf(
  { day, seconds, peakBytes, report, ...done }: Day,
  compared: boolean,
  differs: string[],
): string {
  const { changes, due } = report;
  const also = [
    ...(done.corrected ? ["correction"] : []),
    ...(done.takenDown ? ["takedown"] : []),
    ...(done.newTemplates ? ["new templates"] : []),
    ...(compared
      ? [differs.length === 0 ? "same as everything anew" : `differs: ${differs.slice(0, 5).join(" ")}`]
      : []),
  ];
  const files = changes.added + changes.changed + changes.removed;
  return `day ${day}: ${seconds.toFixed(1)} s, ${mebibytes(peakBytes)} MiB, ${due.pages} pages, ${files} files${also.map((each) => ` · ${each}`).join("")}`;
}

const mebibytes = (bytes: number | null): string => (bytes === null ? "?" : (bytes / 2 ** 20).toFixed(0));

process.exitCode = await main(process.argv.slice(2));
