import { stat } from "node:fs/promises";
import path from "node:path";
import { inside, isInside } from "@/lib/files/inside";
import { LOCK, withLock } from "@/lib/publish/lock/lock";
import {
  JOURNAL,
  journalOf,
  MANIFEST,
  type Manifest,
  type Records,
  readRecords,
  recordsOf,
  UNKNOWN,
} from "@/lib/publish/manifest/manifest";
import { pathsOf } from "@/lib/publish/manifest/manifest-files";
import { askEachTime } from "./object-store";
import { type DeployPlan, planDeploy } from "./plan";
import { rcloneTransport } from "./rclone/transport";
import { rsyncTransport } from "./rsync";
import type { Target } from "./target";
import { DeployFailed, type Headers, type Outgoing, type Transport, type TransportInput } from "./transport";

export type DeployStage = "compare" | "prepare" | "add" | "change" | "remove" | "note";

export interface DeployInput {
  dist: string;
  target: Target;
  /** The environment of rclone and rsync: the editor's configuration and passwords come with it. */
  env: NodeJS.ProcessEnv;
  /** Finds out what would be done; touches neither `dist` nor the target. */
  dryRun?: boolean;
  /** Sends everything, whatever the target is said to have. */
  full?: boolean;
  /** The headers that an object store is to keep with a file of the site. */
  headersOf?: (file: string) => Headers;
  onStage?: (stage: DeployStage) => void;
  /** Called with what will be done, before anything is. */
  onPlan?: (planned: Planned) => void;
  /** Called before each file is sent, put in its place or removed; where it throws the deploy ends. */
  onFile?: () => void;
  /** Called where a publish or another deploy, of this process number, must end first. */
  onWait?: (pid: number) => void;
  /** Ends the deploy early. */
  signal?: AbortSignal;
}

export interface Planned {
  plan: DeployPlan;
  /** Bytes of the files that are added and changed. */
  bytes: number;
  /** Whether the target's own records say what it has; if not, everything is sent and nothing is removed. */
  known: boolean;
  /** Whether an earlier deploy to it did not end. */
  resumes: boolean;
  /** What the target has, or had before; null where that is not known. */
  before: Manifest | null;
}

/**
 * Makes a target what `dist` is: files that are new, then changed ones, then removals, the manifest last. What the target
 * has is what its own manifest says, so it does not matter how many publishes lie between, or which machine sent the last.
 * Ended at any moment, all that its pages lead to is there, and a journal at the target tells the next deploy what was
 * begun. Rejects with `DeployFailed`.
 */
export async function deploy(input: DeployInput): Promise<Planned> {
  const { dist, target, dryRun = false, onWait = () => {} } = input;
  if (target.kind === "rclone" && isWithin(dist, target.address))
    throw new DeployFailed("目标在 dist 里面：发布时会被清理，换一个文件夹");
  if ((await readRecords(dist)).manifest === null) throw new DeployFailed(NOT_PUBLISHED);
  const run = async (action: typeof bringUpToDate) => {
    const site = await readSite(dist);
    return withTransport(input, (transport) => action(input, transport, site));
  };
  if (dryRun) return run(async (...given) => (await compare(...given)).planned);
  // A publish that runs meanwhile would change what is being sent.
  return withLock(path.join(dist, LOCK), onWait, () => run(bringUpToDate));
}

/** Whether an address is a folder, or one under it; of remotes it is never true. */
const isWithin = (folder: string, address: string): boolean =>
  path.isAbsolute(address) && isInside(folder, address);

const NOT_PUBLISHED = "还没有发布过网站：先运行 npm run build";

type Site = Records & { manifest: Manifest };

async function bringUpToDate(input: DeployInput, transport: Transport, site: Site): Promise<Planned> {
  const { dist, full = false, onStage = () => {}, onPlan = () => {} } = input;
  const { planned, there, files } = await compare(input, transport, site);
  const { added, changed, removed, emptied } = planned.plan;
  onPlan(planned);
  if (there.hash === site.hash && files.length + removed.length === 0) {
    // An interrupted deploy of an earlier site may have left files.
    await transport.clear();
    if (there.becomes !== null) await transport.remove([JOURNAL], []);
    return planned;
  }
  onStage("prepare");
  const record = { path: MANIFEST, size: await sizeOf(dist, MANIFEST), hash: site.hash };
  const resumes = !full && there.doubtful.length > 0 && there.becomes === site.hash;
  await transport.prepare([record, ...files], resumes);
  await transport.write(
    JOURNAL,
    journalOf(there.hash === site.hash ? UNKNOWN : site.hash, [...added, ...changed, ...removed]),
  );
  onStage("add");
  await transport.put(added);
  onStage("change");
  await transport.put(changed);
  onStage("remove");
  await transport.remove(removed, emptied);
  onStage("note");
  await transport.put([MANIFEST]);
  await tidy(transport);
  return planned;
}

/** The journal goes last: while it is there, something may be left to tidy. */
async function tidy(transport: Transport): Promise<void> {
  await transport.clear();
  await transport.remove([JOURNAL], []);
}

async function compare(
  { dist, full = false, onStage = () => {} }: DeployInput,
  transport: Transport,
  site: Site,
) {
  onStage("compare");
  const [manifestText = "", journalText = ""] = await transport.read([MANIFEST, JOURNAL]);
  const there = recordsOf(manifestText, journalText);
  const plan = planDeploy(there, site.manifest, { takes: transport.takes, full });
  const hashes = pathsOf(site.manifest);
  const files: Outgoing[] = [];
  for (const file of [...plan.added, ...plan.changed])
    files.push({ path: file, size: await sizeOf(dist, file), hash: hashes.get(file) ?? "" });
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  const planned: Planned = {
    plan,
    bytes,
    known: there.manifest !== null,
    resumes: there.doubtful.length > 0,
    before: there.manifest,
  };
  return { planned, there, files };
}

/** The records of a site that is whole. */
async function readSite(dist: string): Promise<Site> {
  const { manifest, ...records } = await readRecords(dist);
  if (!manifest) throw new DeployFailed(NOT_PUBLISHED);
  if (records.doubtful.length > 0)
    throw new DeployFailed("上一次发布没有完成，或正在进行：先运行 npm run build");
  return { ...records, manifest };
}

/** Bytes of a file of the site. */
async function sizeOf(dist: string, file: string): Promise<number> {
  const found = await stat(inside(dist, file)).catch(() => null);
  if (!found?.isFile()) throw new DeployFailed(`dist 里少了 ${file}：先运行 npm run build -- --full`);
  return found.size;
}

async function withTransport<T>(
  input: DeployInput,
  action: (transport: Transport) => Promise<T>,
): Promise<T> {
  const { dist, target, env, full = false, headersOf = askEachTime, onFile = () => {}, signal } = input;
  const given: TransportInput = { dist, address: target.address, env, full, headersOf, onFile, signal };
  const transport = await (target.kind === "rsync" ? rsyncTransport(given) : rcloneTransport(given));
  try {
    return await action(transport);
  } finally {
    await transport.close();
  }
}
