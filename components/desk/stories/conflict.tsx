import { Button } from "../form/field";

export interface ConflictLine {
  kind: "same" | "gone" | "come";
  text: string;
}

/** Lines around what differs. */
const AROUND = 2;

/** A save of what somebody else has saved meanwhile: both versions, and what can be done. `version`: of the file now. */
export function Conflict({
  file,
  lines,
  version,
  action,
  url,
}: {
  file: string;
  lines: readonly ConflictLine[];
  version: string;
  /** What saves it. */
  action: "save-story" | "save-file";
  /** Where it is opened anew. */
  url: string;
}) {
  return (
    <section
      id="story-conflict"
      className="my-4 p-4 border-2 border-accent"
      aria-label="两种写法"
      tabIndex={-1}
      data-asks=""
    >
      <h2 className="text-lg">刚才别人存过这个文件，您的还没有存</h2>
      <p className="quiet wrap-anywhere">{`${file}：只列不一样的地方和前后两行。看过两种写法，选一种。`}</p>
      <p className="flex flex-wrap gap-3 pt-2">
        <Button data-do={action} data-input={JSON.stringify({ version })}>
          存我的，换掉他改的
        </Button>
        <a className="link leading-[var(--spacing-target)]" href={url}>
          不存，看他改的
        </a>
      </p>
      <div className="grid gap-4 py-3 md:grid-cols-2">
        <Version name="现在文件里的" lines={nearby(lines, "gone")} mark="gone" />
        <Version name="您要存的" lines={nearby(lines, "come")} mark="come" />
      </div>
    </section>
  );
}

function Version({
  name,
  lines,
  mark,
}: {
  name: string;
  lines: readonly ConflictLine[];
  mark: "gone" | "come";
}) {
  return (
    <div className="min-w-0">
      <h3 className="quiet">{name}</h3>
      <div className="bg-wash p-3 text-small whitespace-pre-wrap wrap-anywhere">
        {numbered(lines).map(({ kind, text, number }) =>
          kind === mark ? (
            <mark key={number} className="block bg-transparent text-accent font-semibold">
              {text || " "}
            </mark>
          ) : (
            <div key={number}>{text || " "}</div>
          ),
        )}
      </div>
    </div>
  );
}

/** What stands where lines are left out that are the same. */
const GAP: ConflictLine = { kind: "same", text: "……" };

/** The lines of one version that differ, and those around them. */
function nearby(lines: readonly ConflictLine[], own: "gone" | "come"): ConflictLine[] {
  const isNear = lines.map((_, index) =>
    lines.slice(Math.max(0, index - AROUND), index + AROUND + 1).some(({ kind }) => kind !== "same"),
  );
  return lines.flatMap((line, index) => {
    const isOwn = line.kind === "same" || line.kind === own;
    if (!isNear[index]) return isNear[index - 1] && isNear.includes(true, index) ? [GAP] : [];
    return isOwn ? [line] : [];
  });
}

const numbered = (lines: readonly ConflictLine[]) => lines.map((line, number) => ({ ...line, number }));
