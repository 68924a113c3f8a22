import type { Dialect, Entry } from "../entry";
import type { Resolver } from "../places/resolver";
import type { Note } from "../report/note";
import { codeBlocks, withoutRaw } from "./code-blocks";
import type { Dialogue } from "./dialect";
import { withoutRemotePlayers } from "./html-tags";
import { closedCodes, hugoBlocks, hugoCodes } from "./hugo";
import { closedTags, liquidTags } from "./liquid";
import { translatedPlaces } from "./markdown-places";
import { translatedMarks } from "./marks";
import { outsideCode } from "./segments";

/** An archive's Markdown as ours: short codes, other programs' marks, then where links and pictures lead. */
export async function markdownText(
  entry: Entry,
  dialect: Dialect,
  dialogue: Dialogue,
  resolver: Resolver,
  notes: Note[],
): Promise<string> {
  const text = entry.body.text.replace(/\r\n?/g, "\n").replace(/^\n+/, "");
  const translated = codesOf(text, dialect, dialogue);
  const plain = outsideCode(translated, (part) =>
    withoutRemotePlayers(translatedMarks(part, dialogue), entry, notes),
  );
  const led = await translatedPlaces(plain, entry, resolver, notes);
  return outsideCode(led, (part) => part.replace(/\n(?:[ \t]*\n){2,}/g, "\n\n")).trim();
}

function codesOf(text: string, dialect: Dialect, dialogue: Dialogue): string {
  switch (dialect) {
    case "hugo":
      return outsideCode(hugoBlocks(text), (part) => hugoCodes(part, dialogue, closedCodes(text)));
    case "hexo":
    case "jekyll":
      return withoutRaw(
        outsideCode(codeBlocks(text), (part) =>
          liquidTags(part, dialogue, dialect === "hexo", closedTags(text)),
        ),
      );
    case "none":
      return text;
    default:
      return dialect satisfies never;
  }
}
