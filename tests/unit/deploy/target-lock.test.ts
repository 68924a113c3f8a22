import { hostname } from "node:os";
import { describe, expect, it } from "vitest";
import { holderIn, TARGET_LOCK, withTargetLock } from "@/lib/deploy/target-lock";
import { identityOf } from "@/lib/publish/lock/process-identity";

/** A target with room for its lock, and what was done there. */
function target(text = "") {
  const files = new Map(text ? [[TARGET_LOCK, text]] : []);
  return {
    files,
    read: async (names: readonly string[]) => names.map((name) => files.get(name) ?? ""),
    write: async (name: string, written: string) => {
      files.set(name, written);
    },
    remove: async (names: readonly string[]) => {
      for (const name of names) files.delete(name);
    },
  };
}

const lockOf = (changes: Record<string, unknown> = {}) =>
  JSON.stringify({
    id: "another",
    machine: "东楼的机器",
    boot: "another machine",
    ...identityOf(process.pid),
    since: new Date(Date.now() - 60_000).toISOString(),
    until: new Date(Date.now() + 60_000).toISOString(),
    ...changes,
  });

/** The `boot` of a lock that this machine writes. */
async function bootHere(): Promise<string> {
  const place = target();
  return withTargetLock(place, 0, async () => JSON.parse(place.files.get(TARGET_LOCK) ?? "").boot);
}

it("the lock is there while something is done, names the machine, and goes with it, also after a failure", async () => {
  const place = target();
  await withTargetLock(place, 0, async () => {
    expect(JSON.parse(place.files.get(TARGET_LOCK) ?? "")).toMatchObject({
      machine: hostname(),
      pid: process.pid,
    });
  });
  expect(place.files.size).toBe(0);
  await expect(withTargetLock(place, 0, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(place.files.size).toBe(0);
});

it("while another machine sends, nothing is done, and its lock stays", async () => {
  const text = lockOf({ since: "2024-06-23T00:30:00Z", until: "2999-06-23T00:45:00Z" });
  const place = target(text);
  await expect(withTargetLock(place, 0, async () => "done")).rejects.toThrow(
    "另一台机器（东楼的机器）从 08:30 起正在往这里送：等它送完再来。它要是断了电、断了网，08:45 以后就能送",
  );
  expect(place.files.get(TARGET_LOCK)).toBe(text);
});

it("of two that begin at once one goes on", async () => {
  const place = target();
  let free = () => {};
  const both = new Promise<void>((resolve) => {
    free = resolve;
  });
  let reads = 0;
  // Both look before either writes.
  const meeting = {
    ...place,
    read: async (names: readonly string[]) => {
      reads += 1;
      const texts = await place.read(names);
      if (reads === 2) free();
      await both;
      return texts;
    },
  };
  const results = await Promise.allSettled(
    ["one", "two"].map((name) => withTargetLock(meeting, 50, async () => name)),
  );
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(place.files.size).toBe(0);
});

describe("a lock is nobody's", () => {
  it.each([
    ["where it has not been renewed", { until: new Date(Date.now() - 1).toISOString() }],
    ["where it is no lock", { pid: "?" }],
    ["where its time is none", { until: "?" }],
  ])("%s", async (_why, changes) => {
    const place = target(lockOf(changes));
    expect(await withTargetLock(place, 0, async () => "done")).toBe("done");
    expect(place.files.size).toBe(0);
  });

  it("where a process of this machine had it that has ended, or this one that has given it up", async () => {
    const boot = await bootHere();
    expect(holderIn(lockOf({ boot }))).toBeNull();
    expect(holderIn(lockOf({ boot, pid: 2 ** 22 + 1, started: "1" }))).toBeNull();
    // One that runs.
    expect(holderIn(lockOf({ boot, ...identityOf(process.ppid) }))?.id).toBe("another");
  });
});

it("who has lost the lock meanwhile, as if its machine were gone, ends", async () => {
  const place = target();
  const done: string[] = [];
  const working = withTargetLock(place, 0, async (held) => {
    held.check();
    done.push("one");
    place.files.set(TARGET_LOCK, lockOf());
    await held.renew();
    held.check();
    done.push("two");
  });
  await expect(working).rejects.toThrow("另一台机器（东楼的机器）");
  expect(done).toEqual(["one"]);
  expect(place.files.get(TARGET_LOCK)).toContain("东楼的机器");
});
