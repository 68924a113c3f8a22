import path from "node:path";
import { expect, it } from "vitest";
import { addFile, writeArchive, writeSite } from "../bench/archive";
import { newspaperAt } from "../bench/bench";
import { canLimitMemory } from "../bench/limits";
import { realMaterial } from "../bench/material";
import { storiesPlan } from "../bench/stories-plan";
import { ROOT } from "../command";
import { isNightly } from "../length";
import { AMPLE_TIME, workFolder } from "./publishing";

/** A small rented machine: one processor, 2 GiB for everything that a publish starts. */
const SMALL = { memory: 2048, cores: 1 };
const STORIES = 10_000;

it.runIf(isNightly() && canLimitMemory())(
  "a machine with one processor and 2 GiB publishes one story more into ten thousand",
  { timeout: 4 * AMPLE_TIME },
  async () => {
    const folder = await workFolder();
    const content = path.join(folder, "content");
    const site = await writeSite(path.join(ROOT, "content"), content);
    const plan = storiesPlan(STORIES, realMaterial(site.sections.map(({ id }) => id)));
    const newspaper = await newspaperAt(folder, plan, "stories", false, SMALL);
    await writeArchive(newspaper.archive, plan);
    await newspaper.assumePublished();
    // The few files that need no rendering.
    expect((await newspaper.publish("full")).usage).toMatchObject({ code: 0 });
    await addFile(newspaper.archive, plan, 0);
    const { usage, report } = await newspaper.publish("plus-one");
    expect(usage).toMatchObject({ code: 0 });
    expect(report?.stories).toBe(STORIES + 1);
    expect(report?.due?.pages).toBeGreaterThan(5);
  },
);
