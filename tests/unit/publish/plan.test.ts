import { describe, expect, it } from "vitest";
import { EMPTY_MANIFEST, type Manifest, UNKNOWN } from "@/lib/publish/manifest/manifest";
import { explainDue } from "@/lib/publish/plan/explain";
import { planPages } from "@/lib/publish/plan/plan";
import type { Inputs } from "@/lib/site/archive/inputs";
import type { Route } from "@/lib/site/routes/routes";

const BASIS = "basis";
const URL = "/2024/06/22/a/";

const routeOf = (inputs: Inputs): Route => ({
  url: URL,
  template: "/",
  params: {},
  indexed: true,
  modified: () => null,
  inputs: () => inputs,
  until: () => null,
  view: () => null,
});

/** A site that has the page as these inputs made it. */
function siteWith(inputs: Inputs): Manifest {
  const made = planPages([routeOf(inputs)], EMPTY_MANIFEST, BASIS, false).inputs.get(URL) ?? "";
  return { ...EMPTY_MANIFEST, basis: BASIS, pages: { [URL]: ["hash", 1, made] } };
}

const reasonOf = (inputs: Inputs, last: Manifest, basis = BASIS, full = false) =>
  planPages([routeOf(inputs)], last, basis, full).due.map(({ reason }) => reason);

describe("a page", () => {
  const inputs = { story: "digest", people: [] };

  it("is not due where it is made from what it was made from", () => {
    expect(reasonOf(inputs, siteWith(inputs))).toEqual([]);
  });

  it("is due where the site has none at its address", () => {
    expect(reasonOf(inputs, EMPTY_MANIFEST, EMPTY_MANIFEST.basis)).toEqual([{ kind: "new" }]);
  });

  it("is due where inputs changed, long or short ones, and their names are the reason", () => {
    const long = "a long text with spaces, of which a digest is kept";
    const last = siteWith({ ...inputs, list: long, page: "same" });
    const now = { story: "other", people: [], list: `${long}, changed`, page: "same" };
    expect(reasonOf(now, last)).toEqual([{ kind: "inputs", names: ["story", "list"] }]);
  });

  it("is made from an input that is not there as from none", () => {
    expect(reasonOf({ ...inputs, card: undefined }, siteWith({ ...inputs, card: null }))).toEqual([]);
  });

  it("is due where the templates or settings changed", () => {
    expect(reasonOf(inputs, siteWith(inputs), "other basis")).toEqual([{ kind: "basis" }]);
  });

  it("is due where everything was asked for", () => {
    expect(reasonOf(inputs, siteWith(inputs), BASIS, true)).toEqual([{ kind: "full" }]);
  });

  it("is due where a publish was killed while it wrote the page, whatever else changed, and the editor is told so", () => {
    const last: Manifest = { ...siteWith(inputs), pages: { [URL]: [UNKNOWN, 1, UNKNOWN] } };
    for (const basis of [BASIS, "other basis"])
      expect(reasonOf(inputs, last, basis)).toEqual([{ kind: "unfinished" }]);
    expect(explainDue(planPages([routeOf(inputs)], last, BASIS, false).due)).toBe(
      `${URL}  上次发布中断，重新生成`,
    );
  });
});
