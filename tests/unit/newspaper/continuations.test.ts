import { describe, expect, it } from "vitest";
import { matchContinuations, type PrintedPart } from "@/lib/newspaper/continuations";

const leaves = (page: string, to: string, title: string | null): PrintedPart => ({
  page,
  jump: { to, from: null },
  title,
});
const arrives = (page: string, from: string, title: string | null): PrintedPart => ({
  page,
  jump: { to: null, from },
  title,
});

describe("stories that go on on another page", () => {
  it("are matched by the numbers of the two pages", () => {
    const parts = [
      leaves("01", "2", "大桥合龙"),
      { page: "01", jump: null, title: "麦收开镰" },
      arrives("02", "1", null),
    ];
    expect(matchContinuations(parts)).toEqual({
      pairs: [{ from: 0, to: 2 }],
      lost: [],
      stray: [],
      absent: [],
    });
  });

  it("are matched by the headline that the rest repeats, where several go over", () => {
    const parts = [
      leaves("01", "2", "大桥提前合龙"),
      leaves("01", "2", "麦收全面开镰"),
      arrives("02", "1", "麦收全面开镰"),
      arrives("02", "1", "大桥合龙"),
    ];
    expect(matchContinuations(parts).pairs).toEqual([
      { from: 0, to: 3 },
      { from: 1, to: 2 },
    ]);
  });

  it("are matched in printed order where they repeat no headline", () => {
    const parts = [
      leaves("a1", "A2", "甲"),
      leaves("a1", "A2", "乙"),
      arrives("a2", "A1", null),
      arrives("a2", "A1", null),
    ];
    expect(matchContinuations(parts).pairs).toEqual([
      { from: 0, to: 2 },
      { from: 1, to: 3 },
    ]);
  });

  it("may go on twice, from page to page", () => {
    const middle: PrintedPart = { page: "02", jump: { from: "1", to: "3" }, title: null };
    expect(matchContinuations([leaves("01", "2", "甲"), middle, arrives("03", "2", null)]).pairs).toEqual([
      { from: 0, to: 1 },
      { from: 1, to: 2 },
    ]);
  });

  it("are not matched where the rest has another headline, and both ends are reported", () => {
    const parts = [leaves("01", "2", "大桥提前合龙"), arrives("02", "1", "校园里的小菜园")];
    expect(matchContinuations(parts)).toEqual({ pairs: [], lost: [0], stray: [1], absent: [] });
  });

  it("are reported where the issue does not have the other page", () => {
    const parts = [leaves("01", "4", "甲"), arrives("01", "8", null)];
    expect(matchContinuations(parts)).toEqual({ pairs: [], lost: [], stray: [], absent: [0, 1] });
  });
});
