import { randomUUID } from "node:crypto";
import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { identityOf, isAlive } from "@/lib/publish/lock/process-identity";
import { parsedJson } from "@/lib/publish/parsed-json";
import { DeployFailed, type Transport } from "./transport";

/** At the target, while somebody sends a site to it. Hidden, so that no server hands it out. */
export const TARGET_LOCK = ".deploy.lock";

/** A lock that has not been renewed for so long is nobody's: its machine has lost its power or its network. Milliseconds. */
const HELD_FOR = 15 * 60_000;
const RENEWED_EVERY = 5 * 60_000;
/** Two that begin at once both find no lock; the later one's stands, and after this both see whose. Milliseconds. */
export const TIME_TO_NOTICE = 2000;

const Holder = z.object({
  /** Another one for each deploy. */
  id: z.string(),
  /** For people: the machine's name. */
  machine: z.string(),
  /** Which machine or container, and since when it runs. */
  boot: z.string(),
  pid: z.number().int().positive(),
  started: z.string().nullable(),
  /** ISO moments. */
  since: z.string(),
  until: z.string(),
});
type Holder = z.infer<typeof Holder>;

/** Those of this process. */
const ours = new Set<string>();

/** Where a lock is. */
type Place = Pick<Transport, "read" | "write" | "remove">;

export interface Held {
  /** Writes until when the lock is held; this is done by itself, too. */
  renew(): Promise<void>;
  /** Throws where another machine has taken the lock since: this one was thought to be gone. */
  check(): void;
}

/**
 * Does something while no other machine sends to the target. Rejects with `DeployFailed` where one does. Stores have no step in which a
 * file is made only if it is not there, so the lock is written, and looked at again after `timeToNotice`.
 */
export async function withTargetLock<T>(
  place: Place,
  timeToNotice: number,
  action: (held: Held) => Promise<T>,
): Promise<T> {
  const [found = ""] = await place.read([TARGET_LOCK]);
  const other = holderIn(found);
  if (other) throw busy(other);
  const since = new Date().toISOString();
  const mine = (): Holder => ({
    id,
    machine: hostname(),
    boot: BOOT,
    ...identityOf(process.pid),
    since,
    until: new Date(Date.now() + HELD_FOR).toISOString(),
  });
  const id = randomUUID();
  ours.add(id);
  try {
    await place.write(TARGET_LOCK, JSON.stringify(mine()));
    await sleep(timeToNotice);
    const first = await winner(place);
    if (first && first.id !== id) throw busy(first);
    return await renewing(place, mine, action);
  } finally {
    ours.delete(id);
  }
}

/** Who has the lock by now, whoever it is. */
async function winner(place: Place): Promise<Holder | null> {
  const [text = ""] = await place.read([TARGET_LOCK]);
  return parsedJson(Holder, text);
}

/** Renews the lock as long as something is being done, and takes it away then. */
async function renewing<T>(place: Place, mine: () => Holder, action: (held: Held) => Promise<T>): Promise<T> {
  let taken: Holder | null = null;
  let renewal = Promise.resolve();
  const renew = async () => {
    const there = await winner(place);
    if (there && there.id !== mine().id) taken = there;
    else await place.write(TARGET_LOCK, JSON.stringify(mine()));
  };
  // One that fails is tried again next time; the deploy itself says what is wrong with the target.
  const timer = setInterval(() => {
    renewal = renew().catch(() => {});
  }, RENEWED_EVERY);
  timer.unref();
  const held: Held = {
    renew,
    check() {
      if (taken) throw busy(taken);
    },
  };
  const release = async () => {
    clearInterval(timer);
    await renewal;
    if (!taken) await place.remove([TARGET_LOCK], []);
  };
  const result = await action(held).catch(async (error: unknown) => {
    // Where it can't be removed either, it is known by its process, or runs out.
    await release().catch(() => {});
    throw error;
  });
  await release();
  return result;
}

/** Who sends to the target at this moment, by the text of its lock; null where nobody does. */
export function holderIn(text: string, now = Date.now()): Holder | null {
  const holder = parsedJson(Holder, text);
  if (!holder || !(Date.parse(holder.until) > now)) return null;
  if (holder.boot !== BOOT) return holder;
  const lives = holder.pid === process.pid ? ours.has(holder.id) : isAlive(holder);
  return lives ? holder : null;
}

/** Whether somebody sends to the target, by the text of its lock, or has left the lock behind. */
export function lockState(text: string): "none" | "held" | "left" {
  if (text === "") return "none";
  return holderIn(text) ? "held" : "left";
}

const busy = ({ machine, since, until }: Holder): DeployFailed =>
  new DeployFailed(
    `另一台机器（${machine}）从 ${minuteOf(since)} 起正在往这里送：等它送完再来。它要是断了电、断了网，${minuteOf(until)} 以后就能送`,
  );

/** 08:30, in China. */
const minuteOf = (moment: string): string =>
  new Date(moment).toLocaleTimeString("zh-CN", {
    timeZone: "Asia/Shanghai",
    hour: "2-digit",
    minute: "2-digit",
  });

/**
 * Of each start of a machine another one, where the system tells, and of each container: beside one another they have one kernel, and do not
 * see one another's processes. Else the machine's name.
 */
const BOOT = bootOf();
function bootOf(): string {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return `${boot} ${readlinkSync("/proc/self/ns/pid")}`;
  } catch {
    return hostname();
  }
}
