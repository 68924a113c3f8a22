import { reference } from "../places/reference";
import { note } from "../report/note";
import { type Arguments, given, linkBlock, picture, playerPage, readArguments, wordsOf } from "./arguments";
import type { Dialogue } from "./dialect";
import { asCode, fenced } from "./segments";

const CODE = /\{\{(<|%)\s*(\/?)\s*([\w./-]+)((?:\s(?:(?!\/?[>%]\}\})[\s\S])*)?)(\/?)[>%]\}\}/g;
const ESCAPED = /\{\{([<%])\/\*([\s\S]*?)\*\/[>%]\}\}/g;

/** Hugo's short codes as Markdown: pictures, players, references; of others the text stays. */
export function hugoCodes(text: string, dialogue: Dialogue, closed: ReadonlySet<string>): string {
  const shown: string[] = [];
  // Written to be shown: {{</* figure */>}}.
  const whole = text.replace(ESCAPED, (_, mark: string, inside: string) => {
    shown.push(asCode(`{{${mark}${inside}${mark === "<" ? ">" : "%"}}}`));
    return `\uE022${shown.length - 1}\uE023`;
  });
  return whole
    .replace(CODE, (code, _mark, closes: string, name: string, typed: string, alone: string) =>
      closes
        ? ""
        : codeAsText(
            { code, name, args: readArguments(typed), isPaired: alone === "" && closed.has(name) },
            dialogue,
          ),
    )
    .replace(/\uE022(\d+)\uE023/g, (_, index: string) => shown[Number(index)] ?? "");
}

/** `{{< highlight go >}}…{{< /highlight >}}` as fences. */
export const hugoBlocks = (text: string): string =>
  text.replace(
    /\{\{[<%]\s*(?:highlight|code)\b([^\n}]*?)[>%]\}\}([\s\S]*?)\{\{[<%]\s*\/\s*(?:highlight|code)\s*[>%]\}\}/g,
    (_, typed: string, code: string) =>
      fenced(
        code,
        given(readArguments(typed), "lang", "language") ?? readArguments(typed).positional[0] ?? "",
      ),
  );

/** The names of short codes that the text closes somewhere: between their two marks stands text. */
export const closedCodes = (text: string): Set<string> =>
  new Set([...text.matchAll(/\{\{[<%]\s*\/\s*([\w./-]+)\s*[>%]\}\}/g)].map(([, name = ""]) => name));

interface Code {
  code: string;
  name: string;
  args: Arguments;
  isPaired: boolean;
}

function codeAsText({ code, name, args, isPaired }: Code, dialogue: Dialogue): string {
  const first = args.positional[0] ?? "";
  const kind = name.toLowerCase().split("/").at(-1) ?? "";
  const src = given(args, "src", "url", "link_src", "image", "path") ?? first;
  if (/^(?:rel)?ref$/.test(kind)) return reference(given(args, "path") ?? first);
  if (/figure|image|img|picture|photo/.test(kind) && /\.\w{3,4}(?:[?#].*)?$|^https?:/.test(src))
    return figure(src, args);
  if (/^(?:rawhtml|html|raw|unsafe)$/.test(kind)) return "";
  const player = playerPage(
    kind,
    given(args, "id", "bvid", "bv", "aid", "src", "url") ??
      (kind === "gist" ? args.positional.slice(0, 2).join("/") : first),
  );
  if (player) {
    dialogue.notes.push(note(dialogue.source, "player", code));
    return linkBlock(player.words, player.address);
  }
  if (/^(?:tweet|x|twitter)$/.test(kind)) {
    const id = given(args, "id") ?? first;
    dialogue.notes.push(note(dialogue.source, "player", code));
    return linkBlock(`推文：${id}`, `https://twitter.com/${given(args, "user") ?? "i"}/status/${id}`);
  }
  const anchor = anchorOf(args, dialogue);
  const link = isPaired ? null : linkOf(kind, args, dialogue);
  if (link !== null) return link;
  if (!isPaired && anchor !== null) return anchorMark(anchor, wordsOf(args));
  if (!isPaired) {
    dialogue.notes.push(note(dialogue.source, "short-code", code));
    return asCode(code);
  }
  dialogue.notes.push(note(dialogue.source, "code-tags", code));
  const words = wordsOf(args);
  if (anchor !== null) return anchorMark(anchor, words);
  return words.length === 0 ? "" : `\n\n**${words.join(" ")}**\n\n`;
}

/** The place that a short code makes, if links of the archive lead there. */
function anchorOf(args: Arguments, { placeOf }: Dialogue): string | null {
  const id = given(args, "id", "anchor", "name");
  const place = id === null ? null : placeOf(id);
  return place !== null && /^[\w:.-]+$/.test(place) ? place : null;
}

const anchorMark = (id: string, words: readonly string[]): string =>
  words.length === 0 ? `<a id="${id}"></a>` : `\n\n<a id="${id}"></a>**${words.join(" ")}**\n\n`;

/** `{{< link "Certs" "/certificates" >}}`, as many themes have it. */
function linkOf(kind: string, args: Arguments, { titleOf }: Dialogue): string | null {
  if (!/^(?:link|a|button|btn)$/.test(kind)) return null;
  const to = given(args, "href", "url", "link", "to", "path") ?? args.positional.at(-1) ?? "";
  if (!/^(?:https?:|\/|#|\.\.?\/)/.test(to)) return null;
  const said =
    given(args, "text", "title", "name", "label") ?? (args.positional.length > 1 ? args.positional[0] : null);
  return `[${said ?? titleOf(to.replace(/[#?].*$/, "").replace(/\/$/, "")) ?? to}](<${to}>)`;
}

function figure(src: string, args: Arguments): string {
  const caption = [given(args, "title"), given(args, "caption"), given(args, "attr")]
    .filter((words) => words !== null)
    .join(" ");
  return `\n\n${picture(src, given(args, "alt") ?? caption, caption)}\n\n`;
}
