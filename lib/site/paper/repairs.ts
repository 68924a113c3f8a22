import { repairAnchor } from "@/lib/records/anchors";
import type { Repair, Story } from "@/lib/records/story";
import type { Link } from "../link";
import { linesLabel, pageLabel, relabelledLabel, suppliedLabel } from "../text/labels";
import { urls } from "../urls";
import { lineId } from "./regions";

/** One change or doubt, in the words that readers see; `line` leads to the printed line. */
export type RepairView =
  | { kind: "misread"; id: string; line: Link; from: string; to: string; note: string }
  | { kind: "suspect"; id: string; line: Link; from: string; note: string }
  | { kind: "joined"; id: string; line: Link; before: string; after: string }
  | { kind: "unspaced"; id: string; line: Link; from: string; to: string }
  /** `from` and `to` are cut where they are long: the printed line has them whole. */
  | { kind: "converted"; id: string; line: Link; from: string; to: string }
  /** `to`: null where an editor took it out. */
  | { kind: "supplied"; label: string; from: string | null; to: string | null }
  /** The same of printed words that were taken for something else. */
  | { kind: "relabelled"; label: string; from: string | null; to: string | null };

export function repairView(repair: Repair, index: number, source: Story["source"]): RepairView {
  const id = repairAnchor(index);
  if (repair.kind === "supplied")
    return { kind: "supplied", label: suppliedLabel(repair), from: repair.from, to: repair.to };
  if (repair.kind === "relabelled")
    return { kind: "relabelled", label: relabelledLabel(repair), from: repair.from, to: repair.to };
  const page = source.kind === "page" ? urls.page(source.date, repair.page ?? source.page) : "";
  const other = repair.page ? `${pageLabel(repair.page)} ` : "";
  const line: Link = {
    label: other + linesLabel([[repair.line, repair.line]]),
    url: `${page}#${lineId(repair.line)}`,
  };
  const { from } = repair;
  switch (repair.kind) {
    case "misread":
      return { kind: "misread", id, line, from, to: repair.to, note: repair.note };
    case "suspect":
      return { kind: "suspect", id, line, from, note: repair.note };
    case "joined": {
      const [before = "", after = ""] = from.split("⏎");
      return { kind: "joined", id, line, before, after };
    }
    case "unspaced":
      return { kind: "unspaced", id, line, from, to: repair.to };
    case "converted":
      return { kind: "converted", id, line, from: cut(from), to: cut(repair.to) };
    default:
      return repair satisfies never;
  }
}

/** How much of a recogniser's mark-up a story's record shows. */
const SHOWN_CHARACTERS = 24;

function cut(text: string): string {
  const chars = Array.from(text);
  return chars.length > SHOWN_CHARACTERS ? `${chars.slice(0, SHOWN_CHARACTERS - 1).join("")}…` : text;
}
