import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type DeployInput, deploy } from "@/lib/deploy/deploy";
import { temporaryFolder } from "../folder";
import { brokenParts, FIRST, publishTexts, SECOND, THIRD, type Tree, treeOf } from "./small-site";
import { isInstalled, TARGETS, type TestTarget } from "./targets";

/** So many files are touched on the way from one state to the other, whatever the target. */
const LEAST_STEPS = 5;

class Interrupted extends Error {}

for (const { name, tool, takes, stride, open } of TARGETS) {
  describe.skipIf(!isInstalled(tool))(
    `${name}${isInstalled(tool) ? "" : ` (${tool} is not installed)`}`,
    () => {
      let dist: string;
      let there: TestTarget;
      const left: TestTarget[] = [];

      const send = (options: Partial<DeployInput> = {}) =>
        deploy({ dist, target: there.target, env: there.env, ...options });
      const sendTexts = async (texts: Tree, options: Partial<DeployInput> = {}) => {
        await publishTexts(dist, texts);
        return send(options);
      };
      const expectSame = async () => expect(await there.tree()).toEqual(takes(await treeOf(dist)));

      beforeEach(async () => {
        dist = path.join(await temporaryFolder(), "dist");
        there = await open();
        left.push(there);
      });
      afterEach(async () => {
        await Promise.all(left.splice(0).map((target) => target.close()));
      });

      it("gets everything at first, and what changed after that", async () => {
        const first = await sendTexts(FIRST);
        await expectSame();
        expect(first).toMatchObject({ known: false, resumes: false, plan: { changed: [], removed: [] } });

        const second = await sendTexts(SECOND);
        await expectSame();
        const { added, changed, removed } = second.plan;
        const isCopy = (file: string) => /\.(?:br|gz)$/.test(file);
        expect({
          added: added.filter((file) => !isCopy(file)).sort(),
          changed: changed.filter((file) => !isCopy(file)).sort(),
          removed: removed.filter((file) => !isCopy(file)),
        }).toEqual({
          added: ["2024/06/23/yazi/index.html", "media/2024/鸭子 2.png"],
          changed: ["index.html", "media/2024/鸭子 1.png"],
          removed: ["2024/06/22/jiu/index.html"],
        });
        expect(await there.folders()).not.toContain("2024/06/22/jiu");
      });

      it("gets nothing where nothing changed", async () => {
        await sendTexts(FIRST);
        const files: string[] = [];
        const { plan } = await send({ onFile: () => files.push("") });
        expect(files).toEqual([]);
        expect(plan).toEqual({ added: [], changed: [], removed: [], emptied: [] });
      });

      it("keeps what is not the site's", async () => {
        await there.add("2024/06/22/jiu/附件.pdf", "PDF");
        await there.add(".htaccess", "Deny");
        await sendTexts(FIRST);
        await sendTexts(SECOND);
        const tree = await there.tree();
        expect(tree["2024/06/22/jiu/附件.pdf"]).toBe("PDF");
        expect(tree[".htaccess"]).toBe("Deny");
        expect(tree["2024/06/22/jiu/index.html"]).toBeUndefined();
      });

      it("is only looked at in a dry run", async () => {
        await sendTexts(FIRST);
        const before = await there.tree();
        await publishTexts(dist, SECOND);
        const distBefore = await treeOf(dist);
        const { plan, bytes } = await send({ dryRun: true });
        expect(plan.added).toContain("media/2024/鸭子 2.png");
        expect(bytes).toBeGreaterThan(0);
        expect(await there.tree()).toEqual(before);
        expect(await treeOf(dist)).toEqual(distBefore);
      });

      it("is whole whenever a deploy is interrupted, and the next one completes it", async () => {
        await sendTexts(FIRST);
        const ways = [SECOND, FIRST];
        for (let step = 1, ended = false; !ended; step += stride) {
          // To the second state and back in turns.
          ways.reverse();
          await publishTexts(dist, ways[1] ?? {});
          ended = await send({ onFile: failingAt(step) }).then(
            () => true,
            (error) => {
              expect(error).toBeInstanceOf(Interrupted);
              return false;
            },
          );
          const broken = brokenParts(await there.tree(), ways);
          expect({ step, broken }).toEqual({ step, broken: [] });
          await send();
          await expectSame();
          if (ended) expect(step).toBeGreaterThan(LEAST_STEPS);
        }
      });

      it("is completed by a deploy of a newer site, too", async () => {
        for (const step of [3, 6]) {
          await sendTexts(FIRST);
          await expect(sendTexts(SECOND, { onFile: failingAt(step) })).rejects.toThrow(Interrupted);
          await sendTexts(THIRD, { onFile: failingAt(step) }).catch(() => {});
          await sendTexts(FIRST);
          await expectSame();
        }
      });

      it("gets everything anew where that is asked for", async () => {
        await sendTexts(FIRST);
        await there.add("index.html", "改过的");
        expect((await send()).plan.changed).toEqual([]);
        await send({ full: true });
        await expectSame();
      });
    },
  );
}

function failingAt(step: number): () => void {
  let steps = 0;
  return () => {
    steps += 1;
    if (steps === step) throw new Interrupted(`${step}`);
  };
}
