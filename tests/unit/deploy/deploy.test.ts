import path from "node:path";
import { describe, expect, it, type TestContext } from "vitest";
import type { DeployInput } from "@/lib/deploy/deploy";
import type { DeployPlan } from "@/lib/deploy/plan";
import { isNightly } from "../../length";
import { temporaryFolder } from "../folder";
import { deploy } from "./send";
import { brokenParts, FIRST, publishTexts, SECOND, THIRD, type Tree, treeOf } from "./small-site";
import { isInstalled, TARGETS } from "./targets";

/** A deploy from one state to the other touches at least so many files, whatever the target. */
const LEAST_STEPS = 5;

/**
 * Where a deploy is interrupted first, and how many steps later each time: at night at every step; by day at every ninth, because
 * neighbouring steps are much alike, or in its middle alone.
 */
const stepsOf = (alike: boolean) => {
  if (isNightly()) return { begin: 1, stride: alike ? 6 : 1 };
  return alike ? { begin: 6, stride: 100 } : { begin: 1, stride: 9 };
};

class Interrupted extends Error {}

for (const { name, tool, takes, alike, open } of TARGETS) {
  const { begin, stride } = stepsOf(alike);
  describe.skipIf(!isInstalled(tool))(
    `${name}${isInstalled(tool) ? "" : ` (${tool} is not installed)`}`,
    // Most of the time is spent waiting for servers.
    { concurrent: true },
    () => {
      async function setUp({ onTestFinished }: TestContext) {
        const dist = path.join(await temporaryFolder(), "dist");
        const there = await open();
        onTestFinished(async () => {
          await there.close();
        });
        const send = (options: Partial<DeployInput> = {}) =>
          deploy({ dist, target: there.target, env: there.env, ...options });
        const sendTexts = async (texts: Tree, options: Partial<DeployInput> = {}) => {
          await publishTexts(dist, texts);
          return send(options);
        };
        const expectSame = async () => expect(await there.tree()).toEqual(takes(await treeOf(dist)));
        /** Nor any of a store's, which has no folders. */
        const expectNoEmptyFolder = async () => {
          const [files, folders] = [Object.keys(await there.tree()), await there.folders()];
          const isEmpty = (folder: string) => !files.some((file) => file.startsWith(`${folder}/`));
          expect(folders.filter(isEmpty)).toEqual([]);
        };
        return { dist, there, send, sendTexts, expectSame, expectNoEmptyFolder };
      }

      it("gets everything at first, then what changed, and keeps what is not the site's", async (context) => {
        const { dist, there, send, sendTexts } = await setUp(context);
        await there.add("2024/06/22/jiu/附件.pdf", "PDF");
        await there.add(".htaccess", "Deny");
        const expectSameBeside = async () =>
          expect(await there.tree()).toEqual({
            ...takes(await treeOf(dist)),
            "2024/06/22/jiu/附件.pdf": "PDF",
            ".htaccess": "Deny",
          });

        const first = await sendTexts(FIRST);
        await expectSameBeside();
        expect(first).toMatchObject({ known: false, resumes: false, plan: { changed: [], removed: [] } });

        await publishTexts(dist, SECOND);
        const before = [await there.tree(), await treeOf(dist)];
        const dry = await send({ dryRun: true });
        expect([await there.tree(), await treeOf(dist)]).toEqual(before);

        const second = await send();
        await expectSameBeside();
        expect(second).toEqual(dry);
        expect(withoutCopies(second.plan)).toEqual({
          added: ["2024/06/23/yazi/index.html", "media/2024/鸭子 2.png"],
          changed: ["index.html", "media/2024/鸭子 1.png"],
          removed: ["2024/06/22/jiu/index.html"],
          emptied: ["2024/06/22/jiu"],
        });

        const files: string[] = [];
        const third = await send({ onFile: () => files.push("") });
        expect(files).toEqual([]);
        expect(third.plan).toEqual({ added: [], changed: [], removed: [], emptied: [] });
      });

      it("is whole whenever a deploy is interrupted, and the next one completes it, with no folder left in which nothing is", async (context) => {
        const { dist, there, send, sendTexts, expectSame, expectNoEmptyFolder } = await setUp(context);
        await sendTexts(FIRST);
        const ways = [SECOND, FIRST];
        for (let step = begin, ended = false; !ended; step += stride) {
          // Each round goes the other way: to the second state, then back to the first.
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
          await expectNoEmptyFolder();
          if (ended) expect(step).toBeGreaterThan(LEAST_STEPS);
        }
      });

      // What is left is ours, whatever the way to the target.
      if (alike && !isNightly()) return;

      it("is completed by a deploy of a newer site, too", async (context) => {
        const { sendTexts, expectSame } = await setUp(context);
        for (const step of isNightly() ? [3, 6] : [6]) {
          await sendTexts(FIRST);
          await expect(sendTexts(SECOND, { onFile: failingAt(step) })).rejects.toThrow(Interrupted);
          await sendTexts(THIRD, { onFile: failingAt(step) }).catch(() => {});
          await sendTexts(FIRST);
          await expectSame();
        }
      });

      it("gets everything anew where that is asked for", async (context) => {
        const { dist, there, send, sendTexts, expectSame } = await setUp(context);
        await sendTexts(FIRST);
        await there.add("index.html", "改过的");
        expect((await send()).plan.changed).toEqual([]);
        await publishTexts(dist, SECOND);
        await send({ onFile: failingAt(12) }).catch(() => {});
        await there.add("2024/06/22/tudou/index.html", "改过的");
        await send({ full: true });
        await expectSame();
      });
    },
  );
}

const isCopy = (file: string): boolean => /\.(?:br|gz)$/.test(file);
const withoutCopies = ({ emptied, ...changes }: DeployPlan) => ({
  ...Object.fromEntries(
    Object.entries(changes).map(([kind, files]: [string, string[]]) => [
      kind,
      files.filter((file) => !isCopy(file)).sort(),
    ]),
  ),
  emptied,
});

function failingAt(step: number): () => void {
  let steps = 0;
  return () => {
    steps += 1;
    if (steps === step) throw new Interrupted(`${step}`);
  };
}
