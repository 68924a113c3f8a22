import path from "node:path";
import { LOCK, withLock } from "@/lib/publish/lock/lock";
import { type Manifest, readRecords } from "@/lib/publish/manifest/manifest";
import type { Channel } from "./channel";
import {
  type Difference,
  differenceOf,
  knownBefore,
  type Memory,
  readMemory,
  remembering,
  writeMemory,
} from "./memory";
import type { Network } from "./post";
import { type Announceable, announceable } from "./published";
import { type Told, tell } from "./tell";

/** An announcement writes its memory alone: a publish need not wait until somebody answers. */
const ANNOUNCE_LOCK = ".announce.lock";

interface AnnounceInput {
  dist: string;
  /** The site's address, without a final slash. */
  siteUrl: string;
  channels: readonly Channel[];
  network: Network;
  /** What the target had before a deploy; of use where nothing else is remembered. */
  before?: Manifest | null;
  /** Says what would be announced, and does nothing. */
  dryRun?: boolean;
  /** Notes all that is there as announced, and tells nobody. */
  markOnly?: boolean;
  /** Called where a publish, or another announcement, of this process number must end first. */
  onWait?: (pid: number) => void;
}

export type Announced =
  /** There is no site, or it is not whole. */
  | { kind: "unpublished" }
  | {
      kind: "announced";
      difference: Difference;
      told: Told[];
      pending: Readonly<Record<string, readonly string[]>>;
    };

/**
 * Tells search engines and hubs what has changed since they were last told. What was told is noted after each message, so that it is not
 * told again whenever this ends; what was not is told next time. Touches nothing of the site.
 */
export async function announce(input: AnnounceInput): Promise<Announced> {
  const { dist, onWait = () => {} } = input;
  if ((await readRecords(dist)).manifest === null) return { kind: "unpublished" };
  if (input.dryRun) return announceSite(input);
  return withLock(path.join(dist, ANNOUNCE_LOCK), onWait, () => announceSite(input));
}

async function announceSite(input: AnnounceInput): Promise<Announced> {
  const { dist, siteUrl, channels, network, before, dryRun = false, markOnly = false } = input;
  const site = await siteNow(input);
  if (!site) return { kind: "unpublished" };
  const last = await readMemory(dist, siteUrl);
  const isFirst = last === null;
  const known = last?.known ?? (before ? knownBefore(before, site.manifest, site.now) : {});
  const difference = differenceOf(known, site.now);
  const memory = remembering(siteUrl, { known, pending: last?.pending ?? {} }, site.now, channels, isFirst);
  if (dryRun)
    return { kind: "announced", difference, told: [], pending: tellable(memory, site.now, channels) };
  if (markOnly) memory.pending = Object.fromEntries(channels.map(({ id }) => [id, []]));
  memory.pending = tellable(memory, site.now, channels);
  await writeMemory(dist, memory);
  const told: Told[] = [];
  for (const channel of channels) {
    const { id } = channel;
    told.push(
      await tell(channel, memory.pending[id] ?? [], siteUrl, network, async (left) => {
        memory.pending[id] = left;
        await writeMemory(dist, memory);
      }),
    );
  }
  return { kind: "announced", difference, told, pending: memory.pending };
}

/** The site as it is between two publishes; null where it is not whole. */
async function siteNow({ dist, siteUrl, dryRun = false, onWait = () => {} }: AnnounceInput) {
  const read = async (): Promise<{ manifest: Manifest; now: Announceable } | null> => {
    const { manifest, doubtful } = await readRecords(dist);
    return manifest && doubtful.length === 0
      ? { manifest, now: await announceable(dist, manifest, siteUrl) }
      : null;
  };
  return dryRun ? read() : withLock(path.join(dist, LOCK), onWait, read);
}

/** What each channel is told: of what is gone only where it wants to know. */
function tellable(
  { pending }: Memory,
  { marks }: Announceable,
  channels: readonly Channel[],
): Memory["pending"] {
  return Object.fromEntries(
    channels.map(({ id, takesDeleted }) => [
      id,
      (pending[id] ?? []).filter((url) => takesDeleted || marks[url] !== undefined),
    ]),
  );
}
