/** A line that Git leaves where two versions of a file disagree, in an editor's words. */
export interface MergeMarker {
  rule: string;
  message: string;
  cure: string;
  /** In UTF-16 units of the text. */
  offset: number;
}

const rule = "merge-conflict";
const cure = "在 <<<<<<< 与 >>>>>>> 之间选定一份，删去另一份和这些标记行";

/** The first such line of a text. A row of equals signs alone is none: Markdown has a meaning for it. */
export function mergeMarker(text: string): MergeMarker | null {
  const match = /^(?:<{7}|>{7}|\|{7})(?: .*)?$/m.exec(text);
  if (!match) return null;
  const message = `合并时的冲突没有解决：还留着“${match[0].slice(0, 7)}”这一行`;
  return { rule, message, cure, offset: match.index };
}
