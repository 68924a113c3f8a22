import path from "node:path";
import { watchFolder } from "@/lib/files/watch-folder";
import type { PublishResult } from "../input-and-result";
import { withLock } from "../lock/lock";
import { isDue, LOOK_EVERY, waitFor } from "./due";
import { wakefulness } from "./wakefulness";

/** In the cache: the lock of the process that keeps a site published. */
const WATCH_LOCK = ".watch.lock";

/** Why a publish begins. */
export type Reason = { kind: "start" } | { kind: "changed"; file: string } | { kind: "due" };

export interface KeepInput {
  contentDir: string;
  cacheDir: string;
  now: () => Date;
  /** Publishes once; what it has started stays ready for the next time. Rejects where the system fails. */
  publish: (reason: Reason) => Promise<PublishResult>;
  /** Calls back when it is to end. A publish that has begun is brought to its end. */
  onStop: (listener: () => void) => void;
  /** Another process, of this number, keeps this site published: this one waits for its end. */
  onWait: (pid: number) => void;
  /** The first publish is over, and changes are looked for. `isTold`: the system tells of them at once. */
  onReady?: (isTold: boolean) => void;
  /** A publish failed for a cause outside of the content; it is tried again in a minute. `true`: that can be mended. */
  onFailure: (error: unknown) => boolean;
  /** How often the clock is looked at; else every minute. Milliseconds. */
  lookEvery?: number;
}

/**
 * Keeps a site published until it is told to stop: publishes what changes in the content, and what falls due. Goes by the wall clock, which it asks
 * every minute, so that a sleep of the machine delays nothing for longer. One process at a time keeps a site; what it has published is on disk, so that
 * another one goes on where it was ended. Errors of the content are the result's; they end nothing.
 */
export async function keepPublished(input: KeepInput): Promise<void> {
  const { cacheDir, onStop, onWait } = input;
  const stopped = new Promise<void>((resolve) => onStop(resolve));
  let hasLock = false;
  const kept = withLock(path.join(cacheDir, WATCH_LOCK), onWait, () => {
    hasLock = true;
    return keep(input, stopped);
  });
  // Who waits for the end of another process has nothing to bring to an end.
  await Promise.race([kept, stopped.then(() => (hasLock ? kept : undefined))]);
}

async function keep(input: KeepInput, stopped: Promise<void>): Promise<void> {
  const { contentDir, now, onReady, lookEvery = LOOK_EVERY } = input;
  const wake = wakefulness();
  void stopped.then(wake.stop);
  const watched = watchFolder(contentDir, wake.changed);
  try {
    let { nextDue, at } = await publishOnce(input, { kind: "start" }, null);
    onReady?.(watched.isTold);
    while (!wake.isStopped()) {
      const woken = await wake.wait(waitFor(nextDue, now().getTime(), lookEvery));
      if (woken.kind === "stopped") break;
      const moment = now().getTime();
      // Without a change, and nothing due, the minute is over: files that nobody tells of are found by a publish, too.
      const reason: Reason =
        woken.kind === "changed"
          ? woken
          : isDue(nextDue, at, moment)
            ? { kind: "due" }
            : { kind: "changed", file: "" };
      ({ nextDue, at } = await publishOnce(input, reason, nextDue));
    }
  } finally {
    watched.stop();
  }
}

/** When something falls due next, and the moment of this publish. `known`: what the last one said of that. */
async function publishOnce(
  { now, publish, onFailure }: KeepInput,
  reason: Reason,
  known: string | null,
): Promise<{ nextDue: string | null; at: number }> {
  const at = now().getTime();
  // What is over for a publish that failed stays due, and is tried with the next look.
  const later = known !== null && Date.parse(known) > at ? known : null;
  try {
    const result = await publish(reason);
    return { nextDue: result.published ? result.nextDue : later, at };
  } catch (error) {
    if (!onFailure(error)) throw error;
    return { nextDue: later, at };
  }
}
