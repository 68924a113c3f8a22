import type { StatedDate } from "../manuscript/manuscript";
import type { Element } from "../media/xml";
import type { OfficePackage } from "./package";
import { xmlPart } from "./part-names";
import { childNamed } from "./xml";

/** When the document was last saved: an office hands a story in on its day, mostly. */
export async function datesOf(parts: OfficePackage): Promise<StatedDate[]> {
  const core = await xmlPart(parts, "docProps/core.xml");
  const saved =
    core && (textOf(childNamed(core, "dcterms:modified")) ?? textOf(childNamed(core, "dcterms:created")));
  const moment = saved ? Date.parse(saved) : Number.NaN;
  return Number.isNaN(moment) ? [] : [{ date: chineseDay(moment), basis: "properties" }];
}

const textOf = (element: Element | null): string | null => {
  const [child] = element?.children ?? [];
  return child?.type === "text" ? child.value : null;
};

const HOURS = 3_600_000;
const chineseDay = (moment: number): string => new Date(moment + 8 * HOURS).toISOString().slice(0, 10);
