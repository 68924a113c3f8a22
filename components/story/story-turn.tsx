import type { TurnView } from "@/lib/site/pages/further";
import { BreakableText } from "../headline";

/** 上一篇, 下一篇: the stories beside this one, at the foot of it. */
export function StoryTurn({ turn: { previous, next, month } }: { turn: TurnView }) {
  if (!previous && !next && !month) return null;
  return (
    <nav className="turn" aria-label="前后篇">
      {previous && (
        <a href={previous.url} rel="prev">
          <span className="quiet">上一篇</span> <BreakableText text={previous.label} />
        </a>
      )}
      {next && (
        <a className="on" href={next.url} rel="next">
          <span className="quiet">下一篇</span> <BreakableText text={next.label} />
        </a>
      )}
      {month && (
        <a className="on" href={month.url}>
          <span className="quiet">同月</span> {month.label}
        </a>
      )}
    </nav>
  );
}
