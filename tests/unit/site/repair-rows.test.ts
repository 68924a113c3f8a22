import { expect, it } from "vitest";
import { repairRows } from "@/lib/site/paper/repair-rows";
import type { RepairView } from "@/lib/site/paper/repairs";

const line = (number: number) => ({ label: `第${number}行`, url: `/paper/1/#L${number}` });
const unspaced = (id: string, number: number): RepairView => ({
  kind: "unspaced",
  id,
  line: line(number),
  from: "甲 乙",
  to: "甲乙",
});
const joined = (id: string, number: number): RepairView => ({
  kind: "joined",
  id,
  line: line(number),
  before: "甲",
  after: "乙",
});
const misread: RepairView = { kind: "misread", id: "x2", line: line(2), from: "甲", to: "乙", note: "" };

it("repairs done by rule share a row of their kind, each with its anchor, and name a line once", () => {
  const rows = repairRows([
    unspaced("x1", 7),
    misread,
    joined("x3", 7),
    unspaced("x4", 7),
    unspaced("x5", 8),
  ]);
  const shown = rows.map((row) =>
    row.kind === "single"
      ? row.repair.kind
      : [row.of, ...row.parts.map(({ id, at }) => `${id} ${at?.label ?? ""}`)],
  );
  expect(shown).toEqual([["unspaced", "x1 第7行", "x4 ", "x5 第8行"], "misread", ["joined", "x3 第7行"]]);
});

it("no repair is lost from the rows", () => {
  const rows = repairRows([joined("x1", 1), misread, unspaced("x3", 1), joined("x4", 1)]);
  const ids = rows.flatMap((row) => (row.kind === "all" ? row.parts.map(({ id }) => id) : row.repair.kind));
  expect(ids).toEqual(["x1", "x4", "misread", "x3"]);
});
