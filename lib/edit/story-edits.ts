import type { Change } from "@/lib/content/yaml/change";
import type { Path } from "@/lib/content/yaml/parse";

/** What an editor does to a story that is published. */
export type StoryEdit =
  /** 报道更正. `date`: a day or a moment. */
  | { kind: "correct"; date: string; text: string; by: string | null }
  /** 撤下 */
  | { kind: "takedown"; date: string; reason: string }
  /** 审校: somebody has read it. `time`: a moment. */
  | { kind: "review"; step: string; name: string; time: string }
  /** Another slug; `old`: the address that leads to the new one from now on, null where readers never had it. */
  | { kind: "rename"; slug: string; old: string | null };

/** The changes of the file's fields. `path`: of the story among them, none in a file of its own. */
export function changesFor(edit: StoryEdit, path: Path): Change[] {
  switch (edit.kind) {
    case "correct": {
      const { date, text, by } = edit;
      const value = { date, text, ...(by === null ? {} : { by }) };
      return [{ kind: "append", path: [...path, "corrections"], value }];
    }
    case "takedown": {
      const { date, reason } = edit;
      return [{ kind: "set", path: [...path, "takedown"], value: { date, reason } }];
    }
    case "review": {
      const { step, name, time } = edit;
      return [{ kind: "append", path: [...path, "review"], value: { step, name, time } }];
    }
    case "rename": {
      const { slug, old } = edit;
      const below = ["date", "starts"];
      return [
        { kind: "set", path: [...path, "slug"], value: slug, below },
        ...(old === null
          ? []
          : [{ kind: "append" as const, path: [...path, "aliases"], value: old, below: ["slug"] }]),
      ];
    }
    default:
      return edit satisfies never;
  }
}
