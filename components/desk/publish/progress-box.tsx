export interface ProgressView {
  kind: "idle" | "running" | "done" | "failed";
  lines: readonly string[];
}

/** How far it is; the island writes here what the desk tells. */
export function ProgressBox({ progress: { kind, lines } }: { progress: ProgressView }) {
  return (
    <div
      id="progress"
      data-kind={kind}
      role="log"
      aria-label="发布的进展"
      className="data-[kind=idle]:hidden p-4 bg-wash text-small whitespace-pre-wrap wrap-anywhere data-[kind=failed]:text-accent"
    >
      {lines.join("\n")}
    </div>
  );
}
