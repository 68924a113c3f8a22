import { readFile } from "node:fs/promises";
import type { ReactElement } from "react";
import { z } from "zod";
import { FrontLists } from "@/components/desk/front/front-page";
import { absoluteOf } from "@/lib/content/import/archive";
import { sectionId } from "@/lib/content/words/topics";
import { editFront, type FrontEdit, type FrontList, typedFront } from "@/lib/edit/front-edits";
import type { Content } from "@/lib/records/content";
import { isCalendarDay } from "@/lib/records/date";
import { canonicalAddress } from "@/lib/records/spelling";
import { type Action, action, type Outcome } from "../action";
import type { Desk } from "../desk";
import { frontView } from "../front/front-view";

const FILE = "content/front.yml";

const list = z.enum(["beside", "order", "hidden"]);
const item = z.string();

const Asked = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("lead"), url: z.string().nullable() }),
  z.object({ kind: z.literal("in"), list, item }),
  z.object({ kind: z.literal("out"), list, item }),
  /** Up or down among those that editors have put in order. */
  z.object({ kind: z.literal("move"), list, item, by: z.union([z.literal(-1), z.literal(1)]) }),
  /** Above another one; null: at the end. */
  z.object({ kind: z.literal("place"), list, item, before: item.nullable() }),
]);
type Asked = z.infer<typeof Asked>;

/** What leads, what stands beside it, in which order sections follow, what is not shown: `front.yml`. */
export const FRONT_ACTIONS: readonly Action[] = [
  action("front", Asked, (desk, asked) =>
    save(desk, (typed, content) => editsFor(asked, (name) => entriesOf(name, typed, content))),
  ),
  action("front-until", z.object({ day: z.string(), time: z.string() }), async (desk, { day, time }) => {
    if (day !== "" && !isCalendarDay(day)) return { kind: "refused", message: "日期不对" };
    if (time !== "" && !/^\d\d:\d\d$/.test(time)) return { kind: "refused", message: "时刻不对" };
    const date = day === "" ? null : time === "" ? day : `${day}T${time}:00+08:00`;
    return save(desk, () => [{ kind: "until", date }]);
  }),
];

type Entries = readonly { typed: string; meant: string }[];

function editsFor(asked: Asked, entriesIn: (list: FrontList) => Entries): FrontEdit[] {
  const without = (name: FrontList, meant: string) => entriesIn(name).filter((each) => each.meant !== meant);
  const typed = (entries: Entries) => entries.map((each) => each.typed);
  switch (asked.kind) {
    case "lead": {
      const { url } = asked;
      if (url === null) return [{ kind: "lead", url }];
      return [
        { kind: "lead", url },
        { kind: "list", list: "beside", entries: typed(without("beside", url)) },
        { kind: "list", list: "hidden", entries: typed(without("hidden", url)) },
      ];
    }
    case "in": {
      const entries = [...typed(without(asked.list, asked.item)), asked.item];
      const other = asked.list === "hidden" ? "beside" : "hidden";
      return [
        { kind: "list", list: asked.list, entries },
        { kind: "list", list: other, entries: typed(without(other, asked.item)) },
      ];
    }
    case "out":
      return [{ kind: "list", list: asked.list, entries: typed(without(asked.list, asked.item)) }];
    case "move":
    case "place": {
      const all = entriesIn(asked.list);
      const own = all.find(({ meant }) => meant === asked.item);
      if (!own) return [];
      const others = all.filter((each) => each !== own);
      const at =
        asked.kind === "move"
          ? all.indexOf(own) + asked.by
          : asked.before === null
            ? others.length
            : others.findIndex(({ meant }) => meant === asked.before);
      const place = Math.max(0, Math.min(others.length, at));
      return [{ kind: "list", list: asked.list, entries: typed(others.toSpliced(place, 0, own)) }];
    }
    default:
      return asked satisfies never;
  }
}

/** A list as it is typed, and what each entry means; the order of sections is that of all of them. */
function entriesOf(
  name: FrontList,
  typed: Readonly<Record<string, unknown>>,
  { site, front }: Content,
): Entries {
  const written: unknown = typed[name];
  const words = Array.isArray(written) ? written.filter((word) => typeof word === "string") : [];
  const meaning = (word: string) => sectionId(word, site) ?? canonicalAddress(word) ?? word;
  const own = words.map((word) => ({ typed: word, meant: meaning(word) }));
  // Words in one line, 民生、经济, are a list as well.
  const said = Array.isArray(written) || written === undefined ? own : meantBy(name, front);
  if (name !== "order") return said;
  const known = new Set(said.map(({ meant }) => meant));
  const rest = site.sections.flatMap(({ id }) => (known.has(id) ? [] : [{ typed: id, meant: id }]));
  return [...said, ...rest];
}

const meantBy = (name: FrontList, { beside, order, hidden }: Content["front"]): Entries =>
  (name === "beside" ? beside : name === "order" ? order : [...hidden.sections, ...hidden.stories]).map(
    (meant) => ({ typed: meant, meant }),
  );

async function save(
  desk: Desk,
  editsOf: (typed: Readonly<Record<string, unknown>>, content: Content) => FrontEdit[],
): Promise<Outcome> {
  const { content } = await desk.content();
  const there = await readFile(absoluteOf(desk.contentDir, FILE), "utf8").catch(() => null);
  const typed = typedFront(there ?? "");
  const after = content && typed && editFront(there ?? "", editsOf(typed, content));
  if (after === null) return { kind: "refused", message: `${FILE} 读不了`, cure: "先照“发布”里的错误改好" };
  return {
    kind: "edit",
    label: "改头版",
    revisions: [{ file: FILE, before: there, after }],
    message: after === (there ?? "") ? "没有改动" : "写进了 front.yml，发布以后读者看到",
    parts: () => lists(desk),
  };
}

/** The page beside them makes itself anew. */
async function lists(desk: Desk): Promise<Record<string, ReactElement>> {
  const front = await frontView(desk, "");
  return front ? { "front-lists": <FrontLists front={front} /> } : {};
}
