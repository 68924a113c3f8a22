import type { Jump } from "@/lib/newspaper/fields/jump";
import type { Problem } from "@/lib/records/problem";
import { reporter } from "../reading/context";
import type { Placed } from "./join-parts";

/** The rule of a jump whose other end is not found. */
export const LOOSE_JUMP = "loose-jump";

/** Its other half is not on the page where it should be, or that page is not there. */
export function looseProblem(placed: Placed | undefined, there: boolean): Problem[] {
  const jump = placed?.part.jump;
  if (!placed || !jump) return [];
  const { read, part } = placed;
  const { line, column } = part.at;
  const name = part.title ? `“${part.title}”` : "这一版的一稿";
  const [message, cure] = there
    ? [
        `那一版上没有找到${jump.to ? "接续" : "开头"}的文字`,
        "核对两版的“下转”“上接”；两处标题不同时，给后一版的那一稿写上同样的 headline:",
      ]
    : ["那一版还没有导入，这一篇不全", "把那一版也导入；没有那一版，这条提醒可以不理"];
  return [
    reporter(read.page.file)(
      "warning",
      LOOSE_JUMP,
      line,
      column,
      `${name}${jumpLabel(jump)}，${message}`,
      cure,
    ),
  ];
}

const jumpLabel = ({ to, from }: Jump): string => (to ? `下转第${to}版` : `上接第${from ?? ""}版`);
