import type { Network, Reply } from "./post";

/** What became of a batch. */
export type Outcome =
  /** Taken; `left`: how many more may be sent today, where that is said. `refused`: addresses that it will never take. */
  | { kind: "taken"; left: number | null; refused: number }
  /** Today's allowance is smaller than the batch. */
  | { kind: "too many" }
  /** Not taken; why, and what an editor can do, in words. */
  | { kind: "failed"; words: string };

/** Somebody who is told of changes. */
export interface Channel {
  id: "indexnow" | "baidu" | "websub";
  /** As editors know it. */
  title: string;
  /** How many addresses fit into one message. */
  most: number;
  /** Whether it wants to know of an address; paths. */
  takes: (url: string) => boolean;
  /** Whether it wants to know of what is no more. */
  takesDeleted: boolean;
  /** Tells it of whole addresses. */
  send: (addresses: readonly string[], network: Network) => Promise<Outcome>;
}

export const TAKEN: Outcome = { kind: "taken", left: null, refused: 0 };

/** A reply that no protocol foresees, in words. */
export function unforeseen(reply: Reply): string {
  switch (reply.kind) {
    case "silence":
      return reply.words;
    case "later":
      return `要求 ${reply.seconds} 秒以后再来（${reply.status}）`;
    case "answer":
      if (reply.status === 429) return "说来得太勤（429）";
      if (reply.status >= 500) return `那边出了故障（${reply.status}）`;
      if (reply.status >= 300 && reply.status < 400) return `接口换了地址（${reply.status}）`;
      return `回答看不懂（${reply.status}${excerpt(reply.text)}）`;
    default:
      return reply satisfies never;
  }
}

/** The beginning of an answer, on one line. */
export const excerpt = (text: string): string => {
  const line = text
    .replace(/[\p{Control}\s]+/gu, " ")
    .trim()
    .slice(0, 80);
  return line === "" ? "" : `：${line}`;
};
