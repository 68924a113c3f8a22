import type { CSSProperties } from "react";
import { formatProblem } from "@/lib/content/report";
import { CHANGES, PREVIEW, type PreviewBar } from "@/lib/site/preview/preview";

/** Asks once a second whether a file has changed since the page was made, and loads it again where one has. */
const reloadAfter = (known: string) => `(() => {
  const ask = async () => {
    try {
      const told = await (await fetch("${CHANGES()}")).text();
      if (told !== ${JSON.stringify(known)}) return location.reload();
    } catch {}
    setTimeout(ask, 1000);
  };
  ask();
})();`;

const BAR: CSSProperties = {
  padding: "0.5rem 1.25rem",
  background: "#fff3c4",
  color: "#3a2c00",
  font: "14px/1.6 sans-serif",
};
const PRE: CSSProperties = { margin: "0.5rem 0", whiteSpace: "pre-wrap", color: "#8a1010" };

/** In `next dev`, above a page: whether readers have it, what is wrong with its files, what else there is. */
export function Preview({ bar: { state, problems, counts } }: { bar: PreviewBar }) {
  return (
    <aside style={BAR} aria-label="预览">
      <strong>{state ?? "预览"}</strong>
      {state !== null && " 读者现在看不到这一页"}
      {" · "}
      <a href={PREVIEW()}>{counts.length > 0 ? counts.join("，") : "没有草稿"}</a>
      {problems.map((problem) => (
        <pre key={formatProblem(problem)} style={PRE}>
          {formatProblem(problem)}
        </pre>
      ))}
    </aside>
  );
}

/** The page loads itself again when a file of the content is other than the page, made at `known`, has it. */
export const Reload = ({ known }: { known: string }) => (
  <script dangerouslySetInnerHTML={{ __html: reloadAfter(known) }} />
);
