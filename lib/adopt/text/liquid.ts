import { basePath } from "../permalinks/spelling";
import { reference } from "../places/reference";
import { note } from "../report/note";
import { type Arguments, given, linkBlock, picture, playerPage, readArguments, wordsOf } from "./arguments";
import type { Dialogue } from "./dialect";
import { quotesAsMarkdown } from "./quotes";
import { asCode } from "./segments";

const TAG = /\{%-?\s*(\/?[\w-]+)((?:(?!-?%\})[\s\S])*)-?%\}/g;
const OUTPUT = /\{\{-?((?:(?!-?\}\})[^\n])*)-?\}\}/g;
/** Tags that steer what is made and say nothing themselves. */
const SILENT =
  /^(?:assign|capture|endcapture|if|elsif|else|endif|unless|endunless|for|endfor|case|when|endcase|increment|decrement|break|continue|cycle|set)$/;

/** Liquid's and Nunjucks' tags in Jekyll's and Hexo's texts as Markdown: pictures, players, references; of others the text stays. */
export function liquidTags(
  text: string,
  dialogue: Dialogue,
  isHexo: boolean,
  closed: ReadonlySet<string>,
): string {
  const raw: string[] = [];
  return (isHexo ? quotesAsMarkdown(text) : text)
    .replace(/\{%-?\s*raw\s*-?%\}([\s\S]*?)\{%-?\s*endraw\s*-?%\}/g, (_, inside: string) => {
      raw.push(inside);
      return `\uE022${raw.length - 1}\uE023`;
    })
    .replace(/\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}/g, "")
    .replace(/\{#[\s\S]*?#\}/g, (whole) => (isHexo ? "" : whole))
    .replace(TAG, (tag, name: string, typed: string) =>
      tagAsText(
        { tag, name: name.toLowerCase(), typed: typed.trim(), isPaired: closed.has(name.toLowerCase()) },
        dialogue,
        isHexo,
      ),
    )
    .replace(OUTPUT, (output, inside: string) => outputAsText(output, inside.trim(), dialogue))
    .replace(/\uE022(\d+)\uE023/g, (_, index: string) => raw[Number(index)] ?? "");
}

/** The names of tags that the text closes somewhere. */
export const closedTags = (text: string): Set<string> =>
  new Set([...text.matchAll(/\{%-?\s*end_?([\w-]+)/gi)].map(([, name = ""]) => name.toLowerCase()));

interface Tag {
  tag: string;
  name: string;
  typed: string;
  isPaired: boolean;
}

function tagAsText({ tag, name, typed, isPaired }: Tag, dialogue: Dialogue, isHexo: boolean): string {
  const args = readArguments(typed);
  const say = (kind: "player" | "short-code" | "code-tags" | "mark") =>
    dialogue.notes.push(note(dialogue.source, kind, tag));
  if (/^(?:end)?raw$/.test(name) || name.startsWith("end"))
    return /^end(?:note|details|tab|fold)/.test(name) ? "\n\n" : "";
  if (name === "post_url" || (name === "link" && !isHexo)) return reference(args.positional[0] ?? "");
  if (name === "post_link" || name === "post_path" || name === "asset_path")
    return hexoReference(name, args, dialogue);
  if (/^(?:asset_)?img$|^(?:asset_)?image$|^picture$|^figure$/.test(name)) return hexoPicture(args);
  if (name === "asset_link")
    return `[${args.positional.slice(1).join(" ") || args.positional[0]}](<${args.positional[0] ?? ""}>)`;
  if (name === "link" || name === "button" || name === "btn") {
    const [words = "", address = ""] = typed.includes(",")
      ? typed.split(",").map((part) => part.trim())
      : args.positional;
    const [url, shown] = /^(?:https?:|\/|#)/.test(words) ? [words, address] : [address, words];
    if (url !== "") return `[${shown || url}](<${url}>)`;
  }
  const include = /^include/.test(name) ? includeAsText(args) : null;
  if (include !== null) return include;
  const player =
    playerPage(name, args.positional[0] ?? "") ??
    (name === "iframe" || name === "video" ? playerPage("", args.positional[0] ?? "") : null);
  if (player) {
    say("player");
    return linkBlock(player.words, player.address);
  }
  if (SILENT.test(name)) {
    say("mark");
    return "";
  }
  if (!isPaired) {
    say("short-code");
    return asCode(tag);
  }
  say("code-tags");
  const words = /^(?:blockquote|quote)$/.test(name)
    ? [typed]
    : wordsOf({ ...args, positional: [typed.replace(/[\w-]+=\S+/g, "")] });
  const said = words.filter((each) => /\S/.test(each));
  return said.length === 0 ? "" : `\n\n**${said.join(" ").trim()}**\n\n`;
}

/** `{% post_link slug 文字 %}` */
function hexoReference(name: string, { positional }: Arguments, { titleOf }: Dialogue): string {
  const [to = "", ...words] = positional;
  if (name !== "post_link") return name === "post_path" ? reference(to) : to;
  const shown = words.filter((word) => !/^(?:true|false)$/.test(word)).join(" ");
  return `[${shown || titleOf(to) || to}](${reference(to)})`;
}

/** `{% img [class] src [width] [height] "title" "alt" %}`: what looks like a file is the picture, what are words is said of it. */
function hexoPicture({ positional, named }: Arguments): string {
  const src =
    named.get("src") ??
    positional.find((word) => /\.\w{3,4}(?:[?#].*)?$|^https?:/.test(word)) ??
    positional[0] ??
    "";
  const words = positional
    .slice(positional.indexOf(src) + 1)
    .filter((word) => !/^[\d.]+(?:px|%|em)?$/.test(word))
    .flatMap((word) => word.split(/["']\s*["']/).map((part) => part.replace(/^["']|["']$/g, "")));
  const caption = named.get("title") ?? words[0] ?? "";
  return picture(src, named.get("alt") ?? words[1] ?? caption, caption);
}

/** `{% include figure.html src="…" caption="…" %}`; null for an include that shows no picture and no video. */
function includeAsText(args: Arguments): string | null {
  const file = args.positional[0] ?? "";
  const src = given(args, "src", "url", "image", "image_path", "img", "file", "path", "filename", "source");
  const caption = [given(args, "caption", "description"), given(args, "title")]
    .filter((words) => words !== null)
    .join(" ");
  if (
    src !== null &&
    (/figure|image|img|photo|picture/i.test(file) || /\.(?:jpe?g|png|gif|webp|svg)$/i.test(src))
  )
    return `\n\n${picture(src, given(args, "alt") ?? caption, caption)}\n\n`;
  const service = /youtube|vimeo|bilibili/i.exec(file)?.[0].toLowerCase();
  const player = playerPage(
    service ?? (given(args, "provider") ?? "").toLowerCase(),
    given(args, "id", "video", "code", "url", "src") ?? "",
  );
  return player ? linkBlock(player.words, player.address) : null;
}

/** `{{ site.baseurl }}/a`, `{{ "/a" | relative_url }}`; what is not known stands as it is written. */
function outputAsText(output: string, inside: string, dialogue: Dialogue): string {
  const base = basePath(dialogue.url);
  const literal =
    /^(?:"([^"]*)"|'([^']*)')\s*((?:\|\s*(?:relative_url|absolute_url|prepend:\s*[\w.]+|url_for)\s*)*)$/.exec(
      inside,
    );
  if (literal) return `${literal[3] === "" ? "" : base}${literal[1] ?? literal[2] ?? ""}`;
  if (/^site\.(?:baseurl|base_url|root)\b/.test(inside)) return base;
  if (/^site\.url\b/.test(inside)) return originOf(dialogue.url);
  dialogue.notes.push(note(dialogue.source, "short-code", output));
  return asCode(output);
}

const originOf = (url: string | null): string =>
  url !== null && URL.canParse(url) ? new URL(url).origin : "";
