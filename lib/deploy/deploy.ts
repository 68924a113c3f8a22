import path from "node:path";
import { isInside } from "@/lib/files/inside";
import { LOCK, withLock } from "@/lib/publish/lock/lock";
import {
  JOURNAL,
  journalOf,
  MANIFEST,
  type Manifest,
  recordsOf,
  UNKNOWN,
} from "@/lib/publish/manifest/manifest";
import { pathsOf } from "@/lib/publish/manifest/manifest-files";
import { askEachTime } from "./object-store";
import { type DeployPlan, planDeploy } from "./plan";
import { rcloneTransport } from "./rclone/transport";
import { rsyncTransport } from "./rsync";
import { mustBePublished, readSite, type Site, sizeOf } from "./site";
import type { Target } from "./target";
import { type Held, lockState, TARGET_LOCK, TIME_TO_NOTICE, withTargetLock } from "./target-lock";
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
  /** How long two that begin at once are given to notice each other. Milliseconds. */
  timeToNotice?: number;
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
  await mustBePublished(dist);
  const run = async (action: typeof bringUpToDate) => {
    const site = await readSite(dist);
    return withTransport(input, (transport) => action(input, transport, site));
  };
  if (dryRun)
    return run(async (...given) => {
      input.onStage?.("compare");
      return (await compare(...given)).planned;
    });
  // A publish that runs meanwhile would change what is being sent.
  return withLock(path.join(dist, LOCK), onWait, () => run(bringUpToDate));
}

/** Whether an address is a folder, or one under it; of remotes it is never true. */
const isWithin = (folder: string, address: string): boolean =>
  path.isAbsolute(address) && isInside(folder, address);

async function bringUpToDate(input: DeployInput, transport: Transport, site: Site): Promise<Planned> {
  const { onStage = () => {}, onPlan = () => {}, timeToNotice = TIME_TO_NOTICE } = input;
  onStage("compare");
  const compared = await compare(input, transport, site);
  if (isThere(compared, site)) {
    const { planned, there, lock } = compared;
    onPlan(planned);
    if (lock === "held") return planned;
    // An interrupted deploy of an earlier site may have left files.
    await transport.clear();
    const left = [...(there.becomes === null ? [] : [JOURNAL]), ...(lock === "left" ? [TARGET_LOCK] : [])];
    if (left.length > 0) await transport.remove(left, []);
    return planned;
  }
  return withTargetLock(transport, timeToNotice, (held) => send(input, transport, site, held));
}

const isThere = ({ there, planned, files }: Compared, site: Site): boolean =>
  there.hash === site.hash && files.length + planned.plan.removed.length === 0;

async function send(input: DeployInput, transport: Transport, site: Site, held: Held): Promise<Planned> {
  const { dist, full = false, onStage = () => {}, onPlan = () => {} } = input;
  // Again: another machine may have sent something before this one had the lock.
  const { planned, there, files } = await compare(input, transport, site);
  const { added, changed, removed, emptied } = planned.plan;
  onPlan(planned);
  onStage("prepare");
  const record = { path: MANIFEST, size: await sizeOf(dist, MANIFEST), hash: site.hash };
  const resumes = !full && there.doubtful.length > 0 && there.becomes === site.hash;
  await transport.prepare([record, ...files], resumes);
  await transport.write(
    JOURNAL,
    journalOf(there.hash === site.hash ? UNKNOWN : site.hash, [...added, ...changed, ...removed]),
  );
  held.check();
  onStage("add");
  await transport.put(added);
  held.check();
  onStage("change");
  await transport.put(changed);
  held.check();
  onStage("remove");
  await transport.remove(removed, emptied);
  held.check();
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

type Compared = Awaited<ReturnType<typeof compare>>;

async function compare({ dist, full = false }: DeployInput, transport: Transport, site: Site) {
  const [manifestText = "", journalText = "", lockText = ""] = await transport.read([
    MANIFEST,
    JOURNAL,
    TARGET_LOCK,
  ]);
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
  return { planned, there, files, lock: lockState(lockText) };
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
