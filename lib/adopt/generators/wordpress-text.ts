import { type Note, note } from "../report/note";

/** Files of the export by their numbers. */
export type Attachments = ReadonlyMap<string, { src: string; alt: string | null; caption: string | null }>;

/** Blocks between which WordPress puts no paragraphs. */
const BLOCK =
  "(?:table|thead|tfoot|caption|col|colgroup|tbody|tr|td|th|div|dl|dd|dt|ul|ol|li|pre|form|map|area|blockquote|address|style|p|h[1-6]|hr|fieldset|legend|section|article|aside|hgroup|header|footer|nav|figure|figcaption|details|menu|summary|iframe|video|audio)";

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** A post's content as HTML: its short codes as what they show, its lines as paragraphs, as WordPress itself would. */
export function wordpressHtml(
  source: string,
  content: string,
  files: Attachments,
): { html: string; notes: Note[] } {
  const notes: Note[] = [];
  const whole = shortCodes(source, content.replace(/\r\n?/g, "\n"), files, notes);
  for (const [, block = ""] of content.matchAll(/<!--\s*wp:([\w/-]+)[^>]*\/-->/g))
    if (!/^(?:more|nextpage|spacer)$/.test(block)) notes.push(note(source, "mark", `<!-- wp:${block} /-->`));
  return { html: /<!--\s*wp:/.test(whole) ? whole : paragraphs(whole), notes };
}

const attribute = (attributes: string, name: string): string | null =>
  new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'\\]]+))`, "i")
    .exec(attributes)
    ?.slice(1)
    .find((value) => value !== undefined) ?? null;

function shortCodes(source: string, content: string, files: Attachments, notes: Note[]): string {
  const link = (address: string) => `<p><a href="${address}">${address}</a></p>`;
  return content
    .replace(
      /\[(sourcecode|code|php|cc)\b([^\]]*)\]([\s\S]*?)\[\/\1\]/g,
      (_, _name, _attributes, code: string) => `<pre><code>${escaped(code.trim())}</code></pre>`,
    )
    .replace(
      /\[(?:wp_)?caption\b([^\]]*)\]([\s\S]*?)\[\/(?:wp_)?caption\]/g,
      (_, attributes: string, inside: string) => {
        const picture = /(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?/i.exec(inside)?.[0] ?? "";
        const caption = attribute(attributes, "caption") ?? inside.replace(picture, "").trim();
        return `<figure>${picture}<figcaption>${caption}</figcaption></figure>`;
      },
    )
    .replace(/\[gallery\b([^\]]*)\]/g, (whole, attributes: string) => {
      const pictures = (attribute(attributes, "ids") ?? "")
        .split(",")
        .flatMap((id) => files.get(id.trim()) ?? []);
      if (pictures.length === 0) notes.push(note(source, "short-code", whole));
      return pictures.length === 0
        ? whole
        : pictures
            .map(
              ({ src, alt, caption }) =>
                `<figure><img src="${src}" alt="${escaped(alt ?? caption ?? "")}">${caption ? `<figcaption>${caption}</figcaption>` : ""}</figure>`,
            )
            .join("\n");
    })
    .replace(
      /\[(?:embed|youtube|vimeo)\b[^\]]*?\]\s*(https?:[^\s[\]]+)\s*\[\/(?:embed|youtube|vimeo)\]/g,
      (_, address: string) => link(address),
    )
    .replace(
      /\[(?:youtube|vimeo|video|audio|playlist|embed)\b([^\]]*)\](?:\s*\[\/(?:video|audio|playlist)\])?/g,
      (whole, attributes: string) => {
        const address =
          attribute(attributes, "src") ??
          attribute(attributes, "mp4") ??
          attribute(attributes, "mp3") ??
          /https?:[^\s\]"']+/.exec(attributes)?.[0];
        notes.push(note(source, address ? "player" : "short-code", whole));
        return address ? link(address) : whole;
      },
    )
    .replace(
      /\[\/?[a-z][\w-]+(?:\s+[\w-]+=(?:"[^"]*"|'[^']*'|[^\s\]]+))+\s*\/?\]|\[\/[a-z][\w-]+\]/gi,
      (whole) => {
        notes.push(note(source, "short-code", whole));
        return whole;
      },
    );
}

/** Lines as paragraphs (wpautop): a blank line parts two, a line's end is a break, but in preformatted text. */
function paragraphs(content: string): string {
  const kept: string[] = [];
  const keep = (text: string) => {
    kept.push(text);
    return `\n\n\uE020${kept.length - 1}\uE021\n\n`;
  };
  const bare = content.replace(/<(pre|script|style|textarea)\b[\s\S]*?<\/\1>/gi, keep);
  const apart = bare
    .replace(/<br\s*\/?>\s*<br\s*\/?>/gi, "\n\n")
    .replace(new RegExp(`(<${BLOCK}[\\s/>])`, "gi"), "\n\n$1")
    .replace(new RegExp(`(</${BLOCK}>)`, "gi"), "$1\n\n");
  return apart
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) =>
      /^\uE020\d+\uE021$/.test(part) ||
      new RegExp(`^</?${BLOCK}[\\s/>]|</${BLOCK}>$`, "i").test(part) ||
      /^<!--[\s\S]*-->$/.test(part)
        ? part
        : `<p>${part.replace(/\n/g, "<br>\n")}</p>`,
    )
    .join("\n")
    .replace(/\uE020(\d+)\uE021/g, (_, index: string) => kept[Number(index)] ?? "");
}
