import type { RepairView } from "@/lib/site/views";

/** One recorded change or doubt. */
export function RepairLine({ repair }: { repair: RepairView }) {
  switch (repair.kind) {
    case "misread":
      return (
        <li id={repair.id}>
          识别更正：第{repair.line}行 <del>{repair.from}</del> → <ins>{repair.to}</ins>
          {repair.note && `，${repair.note}`} <BackLink id={repair.id} />
        </li>
      );
    case "suspect":
      return (
        <li id={repair.id}>
          存疑：第{repair.line}行 {repair.from}
          {repair.note && `，${repair.note}`}；原样保留 <BackLink id={repair.id} />
        </li>
      );
    case "joined":
      return (
        <li>
          换栏接合：第{repair.line}行 {repair.before}
          <b className="seam">｜</b>
          {repair.after}
        </li>
      );
    case "unspaced":
      return (
        <li>
          去空格：第{repair.line}行 {repair.from} → {repair.to}
        </li>
      );
    case "supplied":
      return (
        <li>
          {suppliedLabel(repair)}：{repair.to ?? repair.from}
          {repair.to && repair.from && `（原为：${repair.from}）`}
        </li>
      );
    default:
      return repair satisfies never;
  }
}

function suppliedLabel({ by, label, from, to }: Extract<RepairView, { kind: "supplied" }>): string {
  if (by === "software") return "首句代题";
  if (to === null) return `编辑删去${label}`;
  return `编辑${from === null ? "补" : "改"}${label}`;
}

function BackLink({ id }: { id: string }) {
  return (
    <a href={`#${id}-at`} aria-label="回到正文">
      ↩
    </a>
  );
}
