import { Slug } from "@/lib/content/schema/values";
import { askToRename } from "@/lib/edit/asks";
import { command } from "../line/command";
import type { CommandSpec } from "../line/spec";
import { ADDRESS, EDIT_OPTIONS, editByAddress } from "./edit-by-address";

const RENAME = {
  script: "rename",
  words: {
    name: { zh: "网址 新网址名", en: "ADDRESS NEW-SLUG" },
    least: 2,
    most: 2,
    missing: { zh: "要写网址，再写新的网址名", en: "an address and the new last part of it" },
  },
  about: {
    zh: "换一个网址名：在那一篇里写 slug，发布过的把旧网址写进 aliases，读者打开旧网址会转到新的。",
    en: "Gives a story another slug; an address that was published is kept in aliases:, and leads to the new one.",
  },
  options: { ...EDIT_OPTIONS },
  notes: {
    zh: `${ADDRESS.zh}\n例如：npm run rename -- /2024/06/23/jiliang/ fama-huimin`,
    en: `${ADDRESS.en}\nFor example: npm run rename -- /2024/06/23/jiliang/ fama-huimin`,
  },
} as const satisfies CommandSpec<string>;

/** `npm run rename -- URL 新网址名`: another address, to which the old one leads. */
export const main = command(RENAME, async (line, io) => {
  const [address = "", slug = ""] = line.words;
  if (!Slug.safeParse(slug).success)
    return line.wrong({
      zh: `${slug} 不是网址名：只用小写字母、数字和连字符，例如 jiliang`,
      en: `${slug} can be no part of an address: small letters, digits and hyphens`,
    });
  return editByAddress(
    {
      address,
      dryRun: line.has("dry-run"),
      editOf: ({ story, state }) => askToRename({ story, standing: state.kind }, slug),
      next: (url) => `下次发布，网址是 ${url}；发布过的旧网址转到它。`,
    },
    io,
  );
});
