import { endsParagraph, openMarks } from "./sentence";
import type { Position, Source } from "./source";
import { concat, joinSoftly, type Traced } from "./traced";
import type { Block, BodyBlock, SplitProblem, SplitRepair } from "./types";

/** How much of the text around a closed break a repair shows. Characters. */
const AROUND = 6;

export interface Joined {
  blocks: BodyBlock[];
  repairs: SplitRepair[];
  problems: SplitProblem[];
}

type Piece = Pick<Block, "class" | "text" | "indented">;

/** Closes the column breaks between a story's paragraphs. Two real paragraphs are never joined; a doubt is a warning. */
export function joinColumns(pieces: readonly Piece[], source: Source): Joined {
  const blocks: (BodyBlock & { open: boolean })[] = [];
  const repairs: SplitRepair[] = [];
  const problems: SplitProblem[] = [];
  for (const { class: kind, text, indented } of pieces) {
    const last = blocks.at(-1);
    const joinable = last?.open && kind === "paragraph" && !indented;
    if (last && joinable && wasCut(last.text.text, text.text)) {
      repairs.push(repairOf(last.text, text, source));
      last.text = joinPieces(last.text, text);
    } else {
      if (last && joinable && looksCut(last.text.text)) problems.push(weakBreak(last.text, source));
      blocks.push({ kind: kind === "subhead" ? "subhead" : "paragraph", text, open: kind === "paragraph" });
    }
  }
  return { blocks: blocks.map(({ kind, text }) => ({ kind, text })), repairs, problems };
}

/** Whether a column break, not a paragraph's end, stands between two texts. */
export function wasCut(first: string, second: string): boolean {
  if (/^[”’）》」』】，。、；：！？]/.test(second)) return true;
  if (!endsParagraph(first)) return !looksLikeOwnParagraph(first);
  // A sentence may end inside a quotation that a column break parts from its closing mark. A quotation of several
  // paragraphs opens each with a quote of its own.
  const { opened } = openMarks(first);
  const closer = opened.at(-1);
  return closer !== undefined && !/^[“「『（《]/.test(second) && openMarks(second).closed.includes(closer);
}

/** A short line without any mark may be a line of its own, such as verse or a slogan. */
const looksLikeOwnParagraph = (text: string) => text.length < 12 && !/[，、“（]/.test(text);

const looksCut = (text: string) => !endsParagraph(text);

function joinPieces(first: Traced, second: Traced): Traced {
  return /[A-Za-z]$/.test(first.text) && /^[A-Za-z]/.test(second.text)
    ? joinSoftly(first, second)
    : concat([first, second]);
}

function repairOf(first: Traced, second: Traced, source: Source): SplitRepair {
  const before = first.text.slice(-AROUND);
  const after = second.text.slice(0, AROUND);
  return { kind: "joined", ...endOf(first, source), from: `${before}\n${after}`, to: before + after };
}

const endOf = (text: Traced, source: Source): Position => source.position(text.at.at(-1) ?? 0);

const weakBreak = (text: Traced, source: Source): SplitProblem => ({
  ...endOf(text, source),
  severity: "warning",
  rule: "weak-break",
  message: `“${text.text.slice(-AROUND)}”没有句末标点，又不像被分栏切断，按两段处理`,
  cure: "对照原版；若是一段，在正文里接不了，请更换更好的识别文本",
});
