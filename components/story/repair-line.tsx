import { Fragment } from "react";
import type { Link } from "@/lib/site/link";
import type { RepairRow, RowPart } from "@/lib/site/paper/repair-rows";

/** What the software does by rule, in readers' words. */
const NAMES = { joined: "换栏接合", unspaced: "去空格", converted: "去识别标记" };

/** One recorded change or doubt, or all of a kind that the software made by rule. */
export function RepairLine({ row }: { row: RepairRow }) {
  return row.kind === "all" ? <AllOfKind row={row} /> : <SingleRepair repair={row.repair} />;
}

function AllOfKind({ row: { of, parts } }: { row: Extract<RepairRow, { kind: "all" }> }) {
  return (
    <li>
      {NAMES[of]}
      {parts.length > 1 && `${parts.length}处`}：
      {parts.map((part, index) => (
        <Fragment key={part.id}>
          {index > 0 && (part.at ? "；" : "、")}
          <Part part={part} />
        </Fragment>
      ))}
    </li>
  );
}

function SingleRepair({ repair }: Pick<Extract<RepairRow, { kind: "single" }>, "repair">) {
  switch (repair.kind) {
    case "misread":
      return (
        <li id={repair.id}>
          识别更正：
          <LineLink line={repair.line} /> <del>{repair.from}</del> → <ins>{repair.to}</ins>
          {repair.note && `，${repair.note}`}
          <BackLink id={repair.id} />
        </li>
      );
    case "suspect":
      return (
        <li id={repair.id}>
          存疑：
          <LineLink line={repair.line} /> {repair.from}
          {repair.note && `，${repair.note}`}；原样保留
          <BackLink id={repair.id} />
        </li>
      );
    case "relabelled":
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

/** As it was printed: with the spaces or the mark-up that was dropped, or the break that was closed. */
function Part({ part }: { part: RowPart }) {
  return (
    <span id={part.id}>
      {part.at && (
        <>
          <LineLink line={part.at} />{" "}
        </>
      )}
      <AsPrinted part={part} />
    </span>
  );
}

function AsPrinted({ part }: { part: RowPart }) {
  switch (part.kind) {
    case "unspaced":
      return part.from;
    case "converted":
      return (
        <>
          <del>{part.from}</del>
          {part.to.trim() && " → "}
          <ins>{part.to}</ins>
        </>
      );
    case "joined":
      return (
        <>
          {part.before}
          <b className="seam">｜</b>
          {part.after}
        </>
      );
    default:
      return part satisfies never;
  }
}

/** To the printed line, the evidence. */
function LineLink({ line: { label, url } }: { line: Link }) {
  return <a href={url}>{label}</a>;
}

/** Never alone on a line: the space before it is not one to break at. */
function BackLink({ id }: { id: string }) {
  return (
    <>
      {"\u00a0"}
      <a className="back" href={`#${id}-at`} aria-label="回到正文">
        ↩
      </a>
    </>
  );
}
