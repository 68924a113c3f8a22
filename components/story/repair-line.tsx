import type { Link, RepairView } from "@/lib/site/views";

/** One recorded change or doubt. */
export function RepairLine({ repair }: { repair: RepairView }) {
  switch (repair.kind) {
    case "misread":
      return (
        <li id={repair.id}>
          识别更正：
          <LineLink line={repair.line} /> <del>{repair.from}</del> → <ins>{repair.to}</ins>
          {repair.note && `，${repair.note}`} <BackLink id={repair.id} />
        </li>
      );
    case "suspect":
      return (
        <li id={repair.id}>
          存疑：
          <LineLink line={repair.line} /> {repair.from}
          {repair.note && `，${repair.note}`}；原样保留 <BackLink id={repair.id} />
        </li>
      );
    case "joined":
      return (
        <li id={repair.id}>
          换栏接合：
          <LineLink line={repair.line} /> {repair.before}
          <b className="seam">｜</b>
          {repair.after}
        </li>
      );
    case "unspaced":
      return (
        <li id={repair.id}>
          去空格：
          <LineLink line={repair.line} /> {repair.from} → {repair.to}
        </li>
      );
    case "supplied":
      return (
        <li>
          {repair.label}：{repair.to ?? repair.from}
          {repair.to && repair.from && `（原为：${repair.from}）`}
        </li>
      );
    default:
      return repair satisfies never;
  }
}

/** To the printed line, the evidence. */
function LineLink({ line: { label, url } }: { line: Link }) {
  return <a href={url}>{label}</a>;
}

function BackLink({ id }: { id: string }) {
  return (
    <a className="back" href={`#${id}-at`} aria-label="回到正文">
      ↩
    </a>
  );
}
