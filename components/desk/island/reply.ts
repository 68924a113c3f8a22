/** What an action answers. */
export type Reply =
  | {
      kind: "done";
      message: string;
      /** HTML for elements, by their ids; null: the screen's main part is asked for anew. */
      parts: Readonly<Record<string, string>> | null;
      /** Another screen to go to. */
      go: string | null;
      /** What would be undone and redone now. */
      next: Next;
    }
  | {
      kind: "refused";
      message: string;
      cure: string;
      /** What is shown of it, as above. */
      parts?: Readonly<Record<string, string>> | null;
    };

export interface Next {
  undo: string | null;
  redo: string | null;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** Reads an answer of the desk; a refusal where it is none. */
export function readReply(value: unknown): Reply {
  if (!isRecord(value)) return UNREAD;
  const { kind, message, cure, go, next } = value;
  const parts = partsOf(value.parts);
  if (kind === "refused") return { kind, message: textOf(message) ?? "", cure: textOf(cure) ?? "", parts };
  if (kind !== "done") return UNREAD;
  const { undo, redo } = isRecord(next) ? next : { undo: null, redo: null };
  return {
    kind,
    message: textOf(message) ?? "",
    parts,
    go: textOf(go),
    next: { undo: textOf(undo), redo: textOf(redo) },
  };
}

function partsOf(value: unknown): Record<string, string> | null {
  if (!isRecord(value)) return null;
  const html = Object.entries(value).flatMap(([id, part]) => (typeof part === "string" ? [[id, part]] : []));
  return Object.fromEntries(html);
}

const UNREAD: Reply = {
  kind: "refused",
  message: "编辑台没有回答",
  cure: "看看终端里它是不是还开着",
};
