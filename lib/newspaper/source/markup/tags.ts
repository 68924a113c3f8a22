import { hasTextBefore, hasTextBehind } from "./edges";
import { scripted } from "./scripts";
import { type Conversion, type Form, type Splice, whole } from "./splice";
import { BETWEEN_CELLS } from "./table-rows";
import { type Tag, type TagRun, tableOf } from "./tables";

/** Elements that stand in lines of their own. */
const BLOCKS = new Set(
  "html body p div center section article main figure figcaption blockquote ul ol li h1 h2 h3 h4 h5 h6 hr br table thead tbody tfoot tr caption colgroup col".split(
    " ",
  ),
);
const CELLS = ["td", "th"];
/** Elements that only say how their text looks or where it leads. */
const INLINE = "b strong i em u s del ins span font small big mark a sup sub label nobr".split(" ");

/** A tag of HTML that recognisers write; others stay, and are a warning. */
const TAG = new RegExp(
  `<(/?)(${[...BLOCKS, ...CELLS, ...INLINE].sort((a, b) => b.length - a.length).join("|")})(?=[\\s/>])([^<>\\n]*)>`,
  "gi",
);
const SCRIPT = /<(sup|sub)>([^<>\n]{1,12})<\/\1>/gi;

/** Tags of HTML → lines, table rows, characters set high or low. `skip`: what is read otherwise; `plain`: text without mark-up. */
export function findTags(
  text: string,
  skip: (at: number) => boolean,
  plain: (text: string) => string,
): { conversions: Conversion[]; forms: Form[] } {
  if (!/<[/A-Za-z]/.test(text)) return { conversions: [], forms: [] };
  const scripts = [...text.matchAll(SCRIPT)].flatMap(({ 0: printed, 1: name = "", 2: words = "", index }) => {
    const to = skip(index) ? null : scripted(words.trim(), name.toLowerCase() === "sup" ? "sup" : "sub");
    return to === null ? [] : [whole(index, index + printed.length, to)];
  });
  const starts = new Map(scripts.map(({ start, end }) => [start, end]));
  let done = 0;
  const tags = [...text.matchAll(TAG)].flatMap(
    ({ 0: printed, 1: slash, 2: name = "", 3: attributes = "", index }): Tag[] => {
      done = Math.max(done, starts.get(index) ?? 0);
      if (index < done || skip(index)) return [];
      return [
        {
          name: name.toLowerCase(),
          closes: slash === "/",
          attributes,
          start: index,
          end: index + printed.length,
        },
      ];
    },
  );
  const conversions: Conversion[] = [...scripts];
  const forms: Form[] = [];
  for (const runs of byTable(runsOf(text, tags))) {
    if (runs[0]?.inTable) {
      const table = tableOf(text, runs, plain);
      conversions.push(...table.conversions);
      forms.push(...table.forms);
    } else
      for (const run of runs)
        conversions.push({ start: run.start, end: run.end, splices: [lineSplice(text, run)] });
  }
  return { conversions, forms };
}

/** Tags with nothing but white space between them; those beside a table's are its own, but for marks of what follows. */
function runsOf(text: string, tags: readonly Tag[]): TagRun[] {
  const runs: TagRun[] = [];
  const closed = closedTables(tags);
  let depth = 0;
  let open = false;
  for (const tag of tags) {
    const last = runs.at(-1);
    const between = text.slice(last?.end ?? 0, tag.start);
    // A table whose end is missing ends with a blank line.
    if (open && /\n[^\S\n]*\n/.test(between)) depth = 0;
    const opens = tag.name === "table" && !tag.closes;
    if (opens) depth += 1;
    if (opens) open = !closed.has(tag);
    const inTable = depth > 0;
    const near = between.length < 200 && between.trim() === "";
    const joins = last && (last.inTable ? inTable || !HAS_MARK.test(tag.name) : opens || !inTable);
    if (last && near && joins) {
      last.tags.push(tag);
      last.end = tag.end;
      last.inTable ||= inTable;
    } else runs.push({ tags: [tag], start: tag.start, end: tag.end, inTable });
    if (tag.name === "table" && tag.closes) depth = Math.max(0, depth - 1);
  }
  return runs;
}

/** The tables that have an end. */
function closedTables(tags: readonly Tag[]): Set<Tag> {
  const open: Tag[] = [];
  const closed = new Set<Tag>();
  for (const tag of tags) {
    if (tag.name !== "table") continue;
    if (!tag.closes) open.push(tag);
    else {
      const table = open.pop();
      if (table) closed.add(table);
    }
  }
  return closed;
}

/** Elements of which something stays: a heading's hashes, a list's mark. */
const HAS_MARK = /^(?:h[1-6]|li)$/;

/** Runs outside of tables one by one, those of one table together. */
function byTable(runs: readonly TagRun[]): TagRun[][] {
  const groups: TagRun[][] = [];
  for (const run of runs) {
    const last = groups.at(-1);
    const begins = run.tags.some(({ name, closes }) => name === "table" && !closes);
    const goesOn = last?.[0]?.inTable === true && run.inTable && !begins;
    if (last && goesOn) last.push(run);
    else groups.push([run]);
  }
  return groups;
}

/** What stands in the place of tags outside of tables: a line end where they part text, and the mark of a heading or of a list. */
function lineSplice(text: string, { tags, start, end }: TagRun): Splice {
  const parts = tags.some(({ name }) => BLOCKS.has(name));
  const before = hasTextBefore(text, start);
  const after = hasTextBehind(text, end);
  const inside = text.slice(start, end).match(/\n/g)?.length ?? 0;
  if (!parts && tags.some(({ name, closes }) => CELLS.includes(name) && !closes))
    return { start, end, to: before && after ? BETWEEN_CELLS : "" };
  if (!parts && inside === 0) return { start, end, to: "" };
  const feeds = before && after ? "\n".repeat(Math.min(2, Math.max(1, inside))) : "";
  return { start, end, to: feeds + (after ? markOf(tags) : "") };
}

function markOf(tags: readonly Tag[]): string {
  const opened = tags.findLast(({ name, closes }) => !closes && HAS_MARK.test(name))?.name ?? "";
  return opened === "li" ? "- " : "#".repeat(Number(opened.slice(1))) + (opened ? " " : "");
}
