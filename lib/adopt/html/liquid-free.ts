import type { Archive, Entry } from "../entry";
import { codeBlocks } from "../text/code-blocks";
import type { Dialogue } from "../text/dialect";
import { closedCodes, hugoCodes } from "../text/hugo";
import { closedTags, liquidTags } from "../text/liquid";
import { htmlOfMarks } from "./html-of-marks";

/** A page of HTML without its generator's tags: what they show is HTML, too. */
export function liquidFree({ body: { text } }: Entry, { dialect }: Archive, dialogue: Dialogue): string {
  if (dialect === "none") return text;
  const made =
    dialect === "hugo"
      ? hugoCodes(text, dialogue, closedCodes(text))
      : liquidTags(codeBlocks(text), dialogue, dialect === "hexo", closedTags(text));
  return made === text ? text : htmlOfMarks(made);
}
