import type { EvidenceCounts } from "@/lib/site/views";

/** What the marks mean, and how many there are. */
export function Legend({ counts }: { counts: EvidenceCounts }) {
  const { stories, omitted, withdrawn, misread, suspect, joined, unspaced, supplied, furniture } = counts;
  return (
    <section className="legend" aria-labelledby="legend">
      <h2 id="legend">怎样读这份原文</h2>
      <p className="quiet">
        行号后面是识别原文，{withdrawn > 0 ? "除已撤下的外" : ""}一字未改；本站刊出 {stories} 篇
        {omitted > 0 && `，未采用 ${omitted} 篇`}
        {withdrawn > 0 && `，撤下 ${withdrawn} 篇`}。改动都标在原处，点开看稿件里的记录。
      </p>
      <dl>
        <dt>
          <span className="misread">
            <del>误</del>
            <ins>正</ins>
          </span>
        </dt>
        <dd>识别更正 {misread} 处</dd>
        <dt>
          <span className="suspect">
            <mark>疑</mark>
          </span>
        </dt>
        <dd>存疑，原样保留 {suspect} 处</dd>
        <dt>
          <span className="unspaced">
            <del>字 距</del>
            <ins>字距</ins>
          </span>
        </dt>
        <dd>去掉字间空格 {unspaced} 处</dd>
        <dt>
          <span className="join">接下段</span>
        </dt>
        <dd>接回被分栏切断的段落 {joined} 处</dd>
        <dt>
          <ins>编辑补</ins>
        </dt>
        <dd>标题、署名等与原版不同 {supplied} 处</dd>
        <dt>
          <span className="furniture">版面</span>
        </dt>
        <dd>不属于稿件的版面文字 {furniture} 行</dd>
      </dl>
    </section>
  );
}
