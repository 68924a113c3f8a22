import { SUSPECT_NAMES, type Suspect } from "@/lib/records/suspect";
import { suspectKey } from "./suspect-key";

/** How many suspects are listed unless all are asked for. */
const MAX_SHOWN = 50;
/** How many characters are shown on either side of a suspect. */
const CHARACTERS_SHOWN_AROUND = 10;

/** The suspects by their keys, for `npm run check`; empty where there are none. */
export function formatSuspects(suspects: readonly Suspect[], all: boolean): string {
  if (suspects.length === 0) return "";
  const shown = all ? suspects : suspects.slice(0, MAX_SHOWN);
  const hidden = suspects.length - shown.length;
  return [
    `存疑（可能的误识）：${suspects.length} 处，最可疑的在前；都没有改动`,
    ...shown.map(formatSuspect),
    ...(hidden > 0 ? [`还有 ${hidden} 处，用 npm run check -- --all 全部列出`] : []),
    "确是误识：npm run check -- --accept 编号…（没有建议的加 --right 正确的文字）；没有错：npm run check -- --dismiss 编号…；定错了：npm run check -- --undo 编号…",
  ].join("\n");
}

function formatSuspect(suspect: Suspect): string {
  const { file, line, column, kind, suggestion, reason } = suspect;
  const arrow = suggestion === null ? "" : ` → ${suggestion}`;
  return `${suspectKey(suspect)} ${file}:${line}:${column} ${SUSPECT_NAMES[kind]} ${inContext(suspect)}${arrow}\n    ${reason}`;
}

/** The doubtful stretch in 【】 among its neighbours. */
function inContext({ field, start, text }: Suspect): string {
  const end = start + text.length;
  const before = field.slice(Math.max(0, start - CHARACTERS_SHOWN_AROUND), start);
  const after = field.slice(end, end + CHARACTERS_SHOWN_AROUND);
  return `${start > CHARACTERS_SHOWN_AROUND ? "…" : ""}${before}【${text}】${after}${end + CHARACTERS_SHOWN_AROUND < field.length ? "…" : ""}`;
}
