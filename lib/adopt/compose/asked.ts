import { z } from "zod";
import type { Entry } from "../entry";
import type { Resolver } from "../places/resolver";
import type { Tools } from "./compose";

/** What was asked for a story's text, and the answer: as long as it is the same, so is what becomes of the text. */
export const Asked = z.tuple([z.enum(["link", "picture", "title", "place"]), z.string(), z.string()]);
type Asked = z.infer<typeof Asked>;

interface Overheard {
  tools: Tools;
  asked: () => Asked[];
  /** Not where a picture stands in the text itself: its bytes are nowhere else. */
  isLasting: () => boolean;
}

/** The same tools, and all that they are asked from now on. */
export function overheard(tools: Tools): Overheard {
  const heard = new Map<string, Asked>();
  let lasting = true;
  const told = <Answer>(kind: Asked[0], words: string, answer: Answer): Answer => {
    if (words.startsWith("data:")) lasting = false;
    else heard.set(`${kind} ${words}`, [kind, words, JSON.stringify(answer)]);
    return answer;
  };
  const { resolver, titleOf, placeOf } = tools;
  const listening: Resolver = {
    link: async (href, entry, notes) => told("link", href, await resolver.link(href, entry, notes)),
    picture: async (src, entry, notes) => told("picture", src, await resolver.picture(src, entry, notes)),
  };
  return {
    tools: {
      ...tools,
      resolver: listening,
      titleOf: (name) => told("title", name, titleOf(name)),
      placeOf: (id) => told("place", id, placeOf(id)),
    },
    asked: () => [...heard.values()],
    isLasting: () => lasting,
  };
}

/** Whether the tools still answer so. Pictures and files get their places by that, as when they are asked for the first time. */
export async function answerSo(asked: readonly Asked[], entry: Entry, tools: Tools): Promise<boolean> {
  let same = true;
  for (const [kind, words, before] of asked)
    same = JSON.stringify(await answerTo(kind, words, entry, tools)) === before && same;
  return same;
}

function answerTo(
  kind: Asked[0],
  words: string,
  entry: Entry,
  { resolver, titleOf, placeOf }: Tools,
): unknown {
  switch (kind) {
    case "link":
      return resolver.link(words, entry, []);
    case "picture":
      return resolver.picture(words, entry, []);
    case "title":
      return titleOf(words);
    case "place":
      return placeOf(words);
    default:
      return kind satisfies never;
  }
}
