import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fillRow } from "@/lib/site/front/fill-row";
import { formsOfFirsts } from "@/lib/site/front/forms";
import type { FrontTeaser } from "@/lib/site/front/front-teaser";
import { bestPicture, type PictureShape, pictureShape, pictureWorth } from "@/lib/site/front/picture-worth";
import { layRows } from "@/lib/site/front/rows";
import { pictureView } from "@/lib/site/pictures/picture";
import { runs } from "../../length";

const picture = (width: number, height: number, caption?: string) => ({
  src: "/media/a.jpg",
  alt: "样例",
  width,
  height,
  hash: null,
  ...(caption === undefined ? {} : { caption }),
});

const teaser = (url: string, shape: PictureShape | null): FrontTeaser => ({
  url,
  kicker: null,
  headline: url,
  deck: null,
  summary: "样例文字。",
  date: "2024-06-22",
  dateLabel: "2024年6月22日",
  section: { label: "", url: "" },
  names: "",
  picture: shape && pictureView(picture(1500, 1000)),
  when: null,
  shape,
});

const shapes = fc.constantFrom<PictureShape | null>("lying", "large", "small", null);
/** Sections of one to four stories; the first may have a picture of any shape. */
const sections = fc.array(fc.tuple(shapes, fc.integer({ min: 0, max: 3 })), { maxLength: 12 }).map((all) =>
  all.map(([shape, others], index) => ({
    section: { label: `${index}`, url: `/section/s${index}/` },
    stories: [
      teaser(`/${index}/`, shape),
      ...Array.from({ length: others }, (_, other) => teaser(`/${index}/${other}/`, null)),
    ],
  })),
);

describe("a picture", () => {
  it("is worth more the larger it is, lying, with a caption; a tiny one is worth nothing", () => {
    const sorted = [picture(1500, 1000, "样例"), picture(1500, 1000), picture(900, 1200), picture(320, 240)];
    const worth = sorted.map(pictureWorth);
    expect(worth).toEqual(worth.toSorted((a, b) => b - a));
    expect(new Set(worth).size).toBe(worth.length);
    expect(pictureWorth(picture(100, 80))).toBe(0);
    expect(bestPicture([picture(100, 80)])).toBeNull();
    expect(bestPicture(sorted.toReversed())).toBe(sorted[0]);
  });

  it("lies, or is large whatever its shape, or small", () => {
    expect(
      [
        [1500, 1000],
        [900, 1200],
        [1000, 1000],
        [1800, 300],
        [600, 2400],
        [320, 240],
      ].map(([width = 0, height = 0]) => pictureShape({ width, height })),
    ).toEqual(["lying", "large", "large", "large", "large", "small"]);
  });
});

describe("what follows each other on a phone", () => {
  it("differs: no two pictures across, no two in words", () => {
    fc.assert(
      fc.property(fc.array(shapes), (all) => {
        const forms = formsOfFirsts(all.map((shape, index) => teaser(`/${index}/`, shape)));
        for (const [index, form] of forms.entries()) {
          if (form === "side" && all[index] === "small") continue;
          expect(form, `${index} of ${all}`).not.toBe(forms[index - 1]);
        }
      }),
      { numRuns: runs() },
    );
  });

  it("wastes no picture", () => {
    fc.assert(
      fc.property(fc.array(shapes), (all) => {
        const forms = formsOfFirsts(all.map((shape, index) => teaser(`/${index}/`, shape)));
        expect(forms.map((form) => form === "wide" || form === "side")).toEqual(
          all.map((shape) => shape !== null),
        );
      }),
      { numRuns: runs() },
    );
  });
});

describe("the rows of a front page", () => {
  it("have every section and story once, in order, and no hole", () => {
    fc.assert(
      fc.property(sections, (all) => {
        const strips = layRows(all);
        const urlsOf = (list: readonly { stories: readonly { url: string }[] }[]) =>
          list.flatMap(({ stories }) => stories.map(({ url }) => url));
        expect(urlsOf(strips)).toEqual(urlsOf(all));
        let columns = 0;
        for (const { span } of strips) {
          expect((columns % 12) + span).toBeLessThanOrEqual(12);
          columns = (columns + span) % 12;
        }
        expect(columns).toBe(0);
      }),
      { numRuns: runs() },
    );
  });

  it("have another number of sections than the row above", () => {
    fc.assert(
      fc.property(sections, (all) => {
        const rows: number[] = [];
        let columns = 0;
        for (const { span } of layRows(all)) {
          if (columns === 0) rows.push(0);
          rows.push((rows.pop() ?? 0) + 1);
          columns = (columns + span) % 12;
        }
        expect(rows.filter((count, index) => count === rows[index - 1])).toEqual([]);
      }),
      { numRuns: runs() },
    );
  });

  it("are filled: a lower section with more to tell is less than a story lower than the highest", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(shapes, fc.integer({ min: 1, max: 4 })), { minLength: 2, maxLength: 3 }),
        (all) => {
          const lines = { wide: 15, side: 6, text: 6, room: 6, headline: 2 };
          const row = all.map(([shape, others]) => ({
            stories: [
              { ...teaser("/", shape), form: shape ? ("wide" as const) : ("text" as const) },
              ...Array.from({ length: others }, () => ({ ...teaser("/", null), form: "headline" as const })),
            ],
          }));
          const filled = fillRow(row, 4).map(({ stories }) => ({
            height: stories.reduce((sum, { form }) => sum + lines[form], 0),
            untold: stories.some(({ form }) => form === "headline"),
          }));
          const before = row.map(({ stories }) => stories.reduce((sum, { form }) => sum + lines[form], 0));
          const highest = Math.max(...filled.map(({ height }) => height));
          expect(highest).toBe(Math.max(...before));
          for (const { height, untold } of filled) if (untold) expect(highest - height).toBeLessThan(4);
        },
      ),
      { numRuns: runs() },
    );
  });
});
