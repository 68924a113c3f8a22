import fc from "fast-check";
import { expect, it } from "vitest";
import { formatReport, hasErrors } from "@/lib/content/report";
import { chained } from "@/lib/publish/plan/known-days";
import { archiveOf } from "@/lib/site/archive/archive";
import { commonInputs } from "@/lib/site/archive/inputs";
import { storyDays } from "@/lib/site/pages/story-days";
import { type Route, routesOf } from "@/lib/site/routes/routes";
import { runs } from "../../length";
import { load } from "../folder";
import { begin, edited, edits, filesOf, type Newsroom } from "../newsroom";

interface Page {
  inputs: string;
  view: string;
  /** Of a page with nothing of later days: what says, without its inputs, that those are what they were. */
  day: string | null;
}

/** The inputs and the view of every page. */
async function pagesOf(room: Newsroom): Promise<Map<string, Page>> {
  const { content, problems } = await load(filesOf(room));
  if (!content || hasErrors(problems)) throw new Error(formatReport(problems));
  const archive = archiveOf(content, `${room.today}T12:00:00+08:00`);
  const common = commonInputs(archive);
  const days = chained(storyDays(archive));
  const settled = ({ until }: Route) => {
    const day = until();
    return day && JSON.stringify([common, days.get(day)]);
  };
  return new Map(
    routesOf(archive).map((route) => [
      route.url,
      {
        inputs: JSON.stringify([common, route.inputs()]),
        view: JSON.stringify(route.view()),
        day: settled(route),
      },
    ]),
  );
}

it("a page made from the same inputs is the same page, whatever else has changed", async () => {
  let compared = 0;
  let settled = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(edits(), { minLength: 3, maxLength: 14 }), async (list) => {
      let room = begin();
      let before = await pagesOf(room);
      for (const edit of list) {
        room = edited(room, edit);
        const after = await pagesOf(room);
        for (const [url, page] of after) {
          const old = before.get(url);
          if (old?.day && old.day === page.day) {
            expect([url, page.inputs]).toEqual([url, old.inputs]);
            settled++;
          }
          if (old?.inputs !== page.inputs) continue;
          expect([url, page.view]).toEqual([url, old.view]);
          compared++;
        }
        before = after;
      }
    }),
    { numRuns: runs(3, 200) },
  );
  expect(compared).toBeGreaterThan(500);
  expect(settled).toBeGreaterThan(50);
});
