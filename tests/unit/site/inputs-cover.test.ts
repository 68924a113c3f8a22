import { beforeAll, describe, expect, it } from "vitest";
import type { Content } from "@/lib/records/content";
import { archiveOf } from "@/lib/site/archive/archive";
import { groupBy } from "@/lib/site/archive/group-by";
import { commonInputs } from "@/lib/site/archive/inputs";
import { type Route, routesOf } from "@/lib/site/routes/routes";
import { isNightly } from "../../length";
import { fullContent, NOW } from "../full-content";
import { otherValues, valuesByShape } from "./changed";
import { type Reads, Recorder, type Spot, spotsIn } from "./recorded";

/**
 * A publish renders a page again when its inputs have changed, and at no other time. So whatever a view reads must be
 * among its inputs. Here every value in an archive that has every feature is changed, one after the other: no page may
 * be another while its inputs are what they were.
 *
 * A view can't depend on what it has not read, and the archive was not made with: that is recorded, and spared.
 */
interface Known {
  /** Of its view. */
  kind: string;
  /** Input → as JSON; those of all pages, too. */
  inputs: ReadonlyMap<string, string>;
  view: string;
  /** What its view and its inputs read. */
  reads: Reads;
}

/** A change that a page shows, and the inputs that changed with it: none is a mistake. */
interface Shown {
  url: string;
  kind: string;
  path: string;
  changed: string[];
}

/** Inputs of all pages, by number. */
const COMMON = "all pages";
/** The input of a page that is made from nothing smaller than its view: see `viewAsInputs`. */
const ITSELF = "content";
const inputOf = (kind: string, input: string) => (input.startsWith(COMMON) ? input : `${kind}: ${input}`);

const viewOf = (route: Route): string => {
  try {
    return JSON.stringify(route.view());
  } catch {
    // Data that no file can have, such as two dates in one.
    return "no view";
  }
};

function inputsOf(route: Route, common: readonly [string, string][]): Map<string, string> {
  try {
    const own = Object.entries(route.inputs()).map(([name, value]): [string, string] => [
      name,
      JSON.stringify(value) ?? "",
    ]);
    return new Map([...common, ...own]);
  } catch {
    return new Map([...common, ["no inputs", ""]]);
  }
}

const routesIn = (content: Content) => {
  const archive = archiveOf(content, NOW);
  const common = commonInputs(archive).map((value, index): [string, string] => [
    `${COMMON} ${index}`,
    JSON.stringify(value),
  ]);
  return { routes: routesOf(archive), common };
};

/** A story or page as it is kept has a digest of all that is in it. */
const digestOf = (content: Content, { path }: Spot): { digest: string } | null => {
  const [list, index] = path.split(".");
  if (list !== "stories" && list !== "pages") return null;
  return content[list][Number(index)] ?? null;
};

class Archive {
  readonly content: Content;
  /** What was read to make the archive and its routes. */
  readonly made: Reads;
  readonly known = new Map<string, Known>();

  constructor(content: Content) {
    this.content = content;
    const recorder = new Recorder();
    const { routes, common } = routesIn(recorder.wrap(content));
    this.made = recorder.take();
    for (const route of routes) {
      const inputs = inputsOf(route, common);
      // What is its own input need not be looked at.
      if (inputs.has(ITSELF)) continue;
      const view = viewOf(route);
      this.known.set(route.url, { kind: route.view()?.kind ?? "", inputs, view, reads: recorder.take() });
    }
  }

  /** Changes the archive at a place, and says what pages show it; then all is as before. */
  after(spot: Spot, value: unknown, wanted: (known: Known, changed: readonly string[]) => boolean): Shown[] {
    const { holder, key, path } = spot;
    const everywhere = this.made.has(spot);
    if (!everywhere && ![...this.known.values()].some(({ reads }) => reads.has(spot))) return [];
    const before = holder[key];
    const kept = digestOf(this.content, spot);
    const digest = kept?.digest ?? "";
    const shown: Shown[] = [];
    holder[key] = value;
    if (kept && key !== "digest") kept.digest = `${digest} changed`;
    try {
      const { routes, common } = routesIn(this.content);
      for (const route of routes) {
        const known = this.known.get(route.url);
        if (!known || !(everywhere || known.reads.has(spot))) continue;
        const now = inputsOf(route, common);
        const changed = [...known.inputs.keys(), ...now.keys()].filter(
          (name, index, all) => all.indexOf(name) === index && known.inputs.get(name) !== now.get(name),
        );
        if (!wanted(known, changed)) continue;
        if (viewOf(route) === known.view) continue;
        shown.push({ url: route.url, kind: known.kind, path, changed });
      }
    } finally {
      holder[key] = before;
      if (kept) kept.digest = digest;
    }
    return shown;
  }
}

/**
 * Inputs that hang on what was published before, or on two stories of one headline, of which there are none here: `share-card.test.ts` and
 * `same-headlines.test.ts` look at them.
 */
const OF_EARLIER = new Set(["story: card", "story: distinction"]);

/** How many places of one shape are changed in `npm test`; `npm run test:nightly` changes all. */
const PLACES_A_SHAPE = 4;

/** Of each shape a few, from its first to its last. */
function fewOfEach(spots: readonly Spot[]): Spot[] {
  return [...groupBy(spots, ({ shape }) => [shape]).values()].flatMap((alike) => {
    const step = Math.max(1, alike.length / PLACES_A_SHAPE);
    return Array.from(
      { length: Math.min(PLACES_A_SHAPE, alike.length) },
      (_, index) => alike[Math.floor(index * step)],
    ).filter((spot) => spot !== undefined);
  });
}

describe("of an archive with every feature", () => {
  let content: Content;
  let archive: Archive;
  let spots: Spot[];
  const shown: Shown[] = [];
  /** Kind of view and input of which a change has been found that nothing else would have told. */
  const needed = new Set<string>();

  beforeAll(async () => {
    content = await fullContent();
    archive = new Archive(content);
    spots = [...spotsIn(content)];
    const shapes = valuesByShape(spots);
    for (const spot of isNightly() ? spots : fewOfEach(spots)) {
      // By day one other value: what stands elsewhere, where there is that.
      for (const value of otherValues(spot, shapes).slice(0, isNightly() ? undefined : 1)) {
        const found = archive.after(spot, value, ({ kind }, changed) => {
          if (changed.length > 1) return false;
          return changed.length === 0 || !needed.has(inputOf(kind, changed[0] ?? ""));
        });
        for (const each of found) {
          shown.push(each);
          for (const input of each.changed) needed.add(inputOf(each.kind, input));
        }
      }
    }
  }, 600_000);

  it("every field has a value somewhere", () => {
    const filled = new Set<string>();
    const all = new Set<string>();
    for (const { holder, key, shape } of spots) {
      // What Markdown makes of a text is not a field; a draft is on no page.
      if (/\.tree\b|^about\b|^drafts\[\]\.story\b/.test(shape)) continue;
      all.add(shape);
      const value = holder[key];
      const isEmpty =
        value === null || value === "" || (typeof value === "object" && Object.keys(value).length === 0);
      if (!isEmpty) filled.add(shape);
    }
    expect([...all].filter((shape) => !filled.has(shape))).toEqual([]);
  });

  it("no page is another while its inputs are what they were", () => {
    expect(spots.length).toBeGreaterThan(2000);
    const untold = shown.filter(({ changed }) => changed.length === 0);
    expect(untold.map(({ url, path }) => `${url} shows ${path}`)).toEqual([]);
  });

  it("without any one of its inputs a page would be wrong", () => {
    const inputs = [...archive.known.values()].flatMap(({ kind, inputs }) =>
      [...inputs.keys()].map((name) => inputOf(kind, name)),
    );
    expect([...new Set(inputs)].filter((input) => !needed.has(input) && !OF_EARLIER.has(input))).toEqual([]);
  });
});
