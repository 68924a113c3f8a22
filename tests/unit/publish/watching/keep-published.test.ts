import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it, vi } from "vitest";
import { watchFolder } from "@/lib/files/watch-folder";
import type { Published, PublishResult } from "@/lib/publish/input-and-result";
import { isDue, waitFor } from "@/lib/publish/watching/due";
import { type KeepInput, keepPublished, type Reason } from "@/lib/publish/watching/keep-published";
import { PATIENCE } from "../../../patience";
import { temporaryFolder } from "../../folder";

const done = (nextDue: string | null): Published => ({
  published: true,
  problems: [],
  changes: { added: [], changed: [], removed: [] },
  due: { pages: 0, bundles: 0 },
  pages: 1,
  stories: 1,
  nextDue,
  bytes: 1,
  stages: [],
});

/** A site that is kept published in its own folders, with a clock and a stand-in for publishing. */
async function kept(
  publish: (reason: Reason, count: number) => PublishResult,
  more: Partial<KeepInput> = {},
) {
  const folder = await temporaryFolder();
  const [contentDir, cacheDir] = [path.join(folder, "content"), path.join(folder, "cache")];
  await mkdir(contentDir);
  await mkdir(cacheDir);
  const reasons: Reason[] = [];
  const waits: number[] = [];
  let stop = () => {};
  let now = Date.parse("2026-01-01T00:00:00Z");
  const input: KeepInput = {
    contentDir,
    cacheDir,
    now: () => new Date(now),
    publish: async (reason) => {
      reasons.push(reason);
      return publish(reason, reasons.length);
    },
    onStop: (listener) => {
      stop = listener;
    },
    onWait: (pid) => waits.push(pid),
    onFailure: () => true,
    lookEvery: 50,
    ...more,
  };
  const run = keepPublished(input);
  return {
    input,
    contentDir,
    reasons,
    waits,
    run,
    stop: () => stop(),
    setClock: (moment: string) => {
      now = Date.parse(moment);
    },
    times: (count: number) =>
      vi.waitFor(() => expect(reasons.length).toBeGreaterThanOrEqual(count), PATIENCE),
  };
}

describe("a site that is kept published", () => {
  it("is published at the start, after a change, and until it is told to stop", async () => {
    const site = await kept(() => done(null), { lookEvery: 60_000 });
    await site.times(1);
    await writeFile(path.join(site.contentDir, "a.md"), "甲");
    await site.times(2);
    site.stop();
    await site.run;
    expect(site.reasons).toEqual([{ kind: "start" }, { kind: "changed", file: "a.md" }]);
  });

  it("is published when something falls due, also where the machine has slept past it", async () => {
    const site = await kept(() => done("2026-01-01T08:30:00+08:00"));
    await site.times(2);
    expect(site.reasons.some(({ kind }) => kind === "due")).toBe(false);
    site.setClock("2026-01-03T00:00:00Z");
    await vi.waitFor(() => expect(site.reasons).toContainEqual({ kind: "due" }), PATIENCE);
    site.stop();
    await site.run;
  });

  it("goes on after errors of the content and after failures of the disk; what nobody can mend ends it", async () => {
    const site = await kept((_, count) => {
      if (count === 1) return { published: false, problems: [] };
      if (count === 2) throw Object.assign(new Error("full"), { code: "ENOSPC" });
      return done(null);
    });
    await site.times(3);
    site.stop();
    await site.run;
    const broken = await kept(
      () => {
        throw new Error("a mistake of ours");
      },
      { onFailure: () => false },
    );
    await expect(broken.run).rejects.toThrow("a mistake of ours");
  });

  it("has one process: a second says who has it, waits, and takes over", async () => {
    const first = await kept(() => done(null), { lookEvery: 60_000 });
    await first.times(1);
    const second = await kept(() => done(null), { cacheDir: first.input.cacheDir, lookEvery: 60_000 });
    await vi.waitFor(() => expect(second.waits).toEqual([process.pid]), PATIENCE);
    const third = await kept(() => done(null), { cacheDir: first.input.cacheDir });
    await vi.waitFor(() => expect(third.waits).toEqual([process.pid]), PATIENCE);
    first.stop();
    await first.run;
    await vi.waitFor(() => expect(second.reasons.length + third.reasons.length).toBeGreaterThan(0), PATIENCE);
    second.stop();
    third.stop();
    await Promise.all([second.run, third.run]);
  });
});

it("the clock is looked at every minute, and when something falls due", () => {
  const now = Date.parse("2026-01-01T00:00:00Z");
  expect(waitFor(null, now)).toBe(60_000);
  expect(waitFor("2026-01-01T00:00:10Z", now)).toBe(10_000);
  expect(waitFor("2026-02-01T00:00:00Z", now)).toBe(60_000);
  expect(waitFor("2025-01-01T00:00:00Z", now)).toBe(0);
  expect(isDue("2026-01-01T00:00:00Z", now, now)).toBe(true);
  expect(isDue("2026-01-01T00:00:01Z", now, now)).toBe(false);
  // Set back: what was published as of later may not be published yet.
  expect(isDue(null, now, now - 1)).toBe(true);
});

it("a folder that the system does not watch is looked at", async () => {
  const folder = await temporaryFolder();
  const changed = vi.fn();
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "setTimeout", "clearTimeout"] });
  const watched = watchFolder(folder, changed, () => {
    throw Object.assign(new Error("too many"), { code: "ENOSPC" });
  });
  try {
    expect(watched.isTold).toBe(false);
    await writeFile(path.join(folder, "a.md"), "甲");
    await vi.advanceTimersByTimeAsync(6000);
    expect(changed).toHaveBeenCalledTimes(1);
    await rm(path.join(folder, "a.md"));
    await vi.advanceTimersByTimeAsync(6000);
    expect(changed).toHaveBeenCalledTimes(2);
  } finally {
    watched.stop();
    vi.useRealTimers();
  }
});
