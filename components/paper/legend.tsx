import type { ReactNode } from "react";
import type { EvidenceCounts } from "@/lib/site/paper/account";
import { SMALL_HEADING } from "../small-heading";

/** What the marks mean, and how many there are; what the page has none of is left out. */
export function Legend({ counts }: { counts: EvidenceCounts }) {
  const { stories, omitted, withdrawn } = counts;
  const rows = marksOf(counts).filter(({ count }) => count > 0);
  return (
    <section className="pt-5" aria-labelledby="legend">
      <h2 className={SMALL_HEADING} id="legend">
        符号说明
      </h2>
      <p className="quiet">
        行号后面是识别原文，{withdrawn > 0 ? "除已撤下的外" : ""}一字未改；本站刊出{stories}篇
        {omitted > 0 && `，未采用${omitted}篇`}
        {withdrawn > 0 && `，撤下${withdrawn}篇`}。改动都标在原处，点开看报道里的记录。
      </p>
      {rows.length > 0 && (
        <dl className="grid gap-x-8 gap-y-2 pt-3 text-small lg:grid-cols-3">
          {rows.map(({ note, mark, count, measure }) => (
            <div className="grid grid-cols-[5.5rem_minmax(0,1fr)] items-baseline" key={note}>
              <dt className="font-song whitespace-nowrap">{mark}</dt>
              <dd>
                {note}
                {count}
                {measure}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

interface Mark {
  mark: ReactNode;
  note: string;
  count: number;
  measure: string;
}

/** Each mark as it looks in the transcript. */
function marksOf(counts: EvidenceCounts): Mark[] {
  const { misread, suspect, unspaced, converted, joined, supplied, furniture } = counts;
  return [
    {
      mark: (
        <span className="misread">
          <del>误</del>
          <ins>正</ins>
        </span>
      ),
      note: "识别更正",
      count: misread,
      measure: "处",
    },
    {
      mark: (
        <span className="suspect">
          <mark>疑</mark>
        </span>
      ),
      note: "存疑，原样保留",
      count: suspect,
      measure: "处",
    },
    {
      mark: (
        <span className="unspaced">
          <del>字 距</del>
          <ins>字距</ins>
        </span>
      ),
      note: "去掉字间空格",
      count: unspaced,
      measure: "处",
    },
    {
      mark: (
        <span className="converted">
          <del>$5 \%$</del>
          <ins>5%</ins>
        </span>
      ),
      note: "识别软件的标记换成文字",
      count: converted,
      measure: "处",
    },
    {
      mark: <span className="join ml-0">接下段</span>,
      note: "接回被分栏切断的段落",
      count: joined,
      measure: "处",
    },
    { mark: <ins>编辑补</ins>, note: "标题、署名等与原版不同", count: supplied, measure: "处" },
    {
      mark: <span className="furniture">版面</span>,
      note: "不属于报道的版面文字",
      count: furniture,
      measure: "行",
    },
  ];
}
