import { appendFile, mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { callersFolder } from "@/lib/cli/project";
import { loadContext } from "@/lib/content/load";
import type { Site } from "@/lib/records/site";
import { ROOT } from "../command";
import { type ArchivePlan, writeArchive, writeSite } from "./archive";
import { benchHugo, benchNewspaper, hugoAt, newspaperAt } from "./bench";
import { hugoPlan, hugoVersion, writeHugoSite } from "./hugo-site";
import { type Machine, thisMachine } from "./machine";
import { type Material, realMaterial } from "./material";
import type { Measurement } from "./measurement";
import { type Kind, type Options, readOptions } from "./options";
import { pagesPlan } from "./pages-plan";
import { storiesPlan } from "./stories-plan";
import { formatTable } from "./table";

/**
 * `npm run bench`: how long publishes of generated archives take and how much memory: of everything, of nothing new,
 * of one more story, after a change of the templates; and Hugo's builds of the same stories, where it is installed.
 * Everything happens under `.cache/bench/`; written archives are used again.
 */

const WORK = path.join(ROOT, ".cache", "bench");
/** Both kinds lie in the folder of `content/` that has their name. */
const PLANS: Record<Kind, (size: number, material: Material) => ArchivePlan> = {
  stories: storiesPlan,
  pages: pagesPlan,
};
const PROJECT_CONTENT = path.join(ROOT, "content");

/** What one size is measured with. */
interface Run {
  options: Options;
  size: number;
  machine: Machine;
  /** Version of Hugo; null: not measured. */
  hugo: string | null;
  out: string;
}

async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if ("error" in options) return refuse(options.error);
  const hugo = options.hugo === false || options.kind === "pages" ? null : hugoVersion();
  if (options.hugo && !hugo)
    return refuse(
      options.kind === "pages"
        ? "Hugo reads no printed pages: leave out --hugo."
        : "--hugo: Hugo is not installed.",
    );
  const { context } = await loadContext(PROJECT_CONTENT);
  if (!context) return refuse("content/site.yml can't be read: npm run check says why.");
  const machine = thisMachine();
  const out = options.out
    ? path.resolve(callersFolder("bench", { env: process.env, cwd: process.cwd() }), options.out)
    : path.join(WORK, "results.jsonl");
  console.log(describe(machine, hugo));
  let ok = true;
  for (const size of options.sizes) ok = (await benchSize({ options, size, machine, hugo, out })) && ok;
  return ok ? 0 : 1;
}

/** Measures one size and prints its table. False where a run failed. */
async function benchSize(run: Run): Promise<boolean> {
  const { options, size } = run;
  console.log(
    `\n${size.toLocaleString("en")} stories as ${options.kind === "pages" ? "printed pages" : "files"}`,
  );
  const measurements: Measurement[] = [];
  for await (const measurement of measurementsOf(run)) {
    measurements.push(measurement);
    const { measure, round, usage } = measurement;
    process.stderr.write(`· ${measure} ${round}: ${usage.seconds.toFixed(1)} s\n`);
    if (usage.code !== 0) process.stderr.write(`${usage.output}\n`);
    await record(run, measurement);
  }
  console.log(`\n${formatTable(measurements)}`);
  return measurements.every(({ usage }) => usage.code === 0);
}

async function* measurementsOf({ options, size, hugo }: Run): AsyncGenerator<Measurement> {
  const folder = path.join(WORK, `${options.kind}-${size}`);
  const content = path.join(folder, "content");
  const site = await writeSite(PROJECT_CONTENT, content);
  const material = realMaterial(site.sections.map(({ id }) => id));
  const plan = PLANS[options.kind](size, material);
  const newspaper = await newspaperAt(folder, plan, options.kind, options.assume, options.limits);
  await writeArchive(newspaper.archive, plan);
  yield* benchNewspaper(newspaper, options.rounds, options.assume);
  if (!options.keep)
    for (const made of ["dist", "cache"]) await rm(path.join(folder, made), { recursive: true, force: true });
  if (hugo) yield* hugoMeasurements(path.join(folder, "hugo"), hugoPlan(size, material, site), site, options);
}

async function* hugoMeasurements(
  folder: string,
  plan: ArchivePlan,
  site: Site,
  { rounds, keep, limits }: Options,
): AsyncGenerator<Measurement> {
  await writeHugoSite(folder, plan, site);
  yield* benchHugo(await hugoAt(folder, plan, limits), rounds);
  if (!keep) await rm(path.join(folder, "public"), { recursive: true, force: true });
}

/** A JSON line a run, at once: a later run that breaks off takes nothing with it. */
async function record({ options, size, machine, hugo, out }: Run, measurement: Measurement): Promise<void> {
  const { measure, round, usage, report, written, published } = measurement;
  const { output, ...used } = usage;
  const line = {
    date: new Date().toISOString(),
    machine,
    n: size,
    kind: options.kind,
    measure,
    round,
    limits: options.limits,
    ...used,
    // Of a run that failed, what it said.
    ...(usage.code === 0 ? {} : { output }),
    written,
    published,
    report,
    ...(measure.startsWith("hugo") ? { hugo } : {}),
  };
  await mkdir(path.dirname(out), { recursive: true });
  await appendFile(out, `${JSON.stringify(line)}\n`);
}

const describe = ({ commit, modified, node, cpu, cores, memory, load }: Machine, hugo: string | null) =>
  [
    `commit ${commit?.slice(0, 7) ?? "unknown"}${modified ? " and changes" : ""}`,
    `Node.js ${node}`,
    `${cores} × ${cpu}`,
    `${Math.round(memory / 1024 ** 3)} GiB`,
    `load ${load}`,
    ...(hugo ? [hugo] : []),
  ].join(" · ");

function refuse(message: string): number {
  console.error(message);
  return 2;
}

process.exitCode = await main(process.argv.slice(2));
