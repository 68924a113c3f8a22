import { strToU8, type Zippable, zipSync } from "fflate";
import type { BookStory, IssueBookView } from "@/lib/site/pages/issue-book";
import { escapedXml, XML_DECLARATION } from "./xml";

/** The earliest moment that an archive can say: the same issue gives the same bytes, wherever and whenever. */
const TIME = new Date(1980, 0, 1);

/** An issue as a book: EPUB 3.3 (https://www.w3.org/TR/epub-33/), a chapter for each printed page. */
export function renderEpub(view: IssueBookView): Uint8Array<ArrayBuffer> {
  const chapters = view.pages.map((page) => ({ ...page, file: `p${page.number}.xhtml` }));
  const files: Zippable = {
    // First and not compressed, so that the first bytes of the file say what it is.
    mimetype: [strToU8("application/epub+zip"), { level: 0 }],
    "META-INF/container.xml": strToU8(CONTAINER),
    "EPUB/package.opf": strToU8(packageOf(view, chapters)),
    "EPUB/nav.xhtml": strToU8(navigation(view, chapters)),
    "EPUB/style.css": strToU8(STYLE),
  };
  for (const { file, label, stories } of chapters)
    files[`EPUB/${file}`] = strToU8(
      xhtml(label, [`<h1>${escapedXml(label)}</h1>`, ...stories.map(storyHtml)].join("\n")),
    );
  return new Uint8Array(zipSync(files, { mtime: TIME }));
}

const CONTAINER = `${XML_DECLARATION}
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles></container>
`;

const STYLE = `h1, h2, h3 { line-height: 1.35; }
p { margin: 0; text-indent: 2em; line-height: 1.8; }
.quiet, .sign { text-indent: 0; }
.quiet { font-size: .875em; }
section { margin-top: 2em; }
`;

type Chapter = IssueBookView["pages"][number] & { file: string };

/** `2024-06-22T00:00:00+08:00` → `2024-06-21T16:00:00Z`, as the package wants it. */
const inUtc = (moment: string): string => new Date(moment).toISOString().replace(/\.\d+Z$/, "Z");

const packageOf = (view: IssueBookView, chapters: readonly Chapter[]): string => `${XML_DECLARATION}
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="zh-CN">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${escapedXml(view.url)}</dc:identifier>
<dc:title>${escapedXml(view.title)}</dc:title>
<dc:language>zh-CN</dc:language>
<dc:creator>${escapedXml(view.paper)}</dc:creator>
<dc:date>${view.date}</dc:date>
<dc:source>${escapedXml(view.url)}</dc:source>
${view.copyright ? `<dc:rights>${escapedXml(view.copyright)}</dc:rights>\n` : ""}<meta property="dcterms:modified">${inUtc(view.modified)}</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="style.css" media-type="text/css"/>
${chapters.map(({ file, number }) => `<item id="p${number}" href="${file}" media-type="application/xhtml+xml"/>`).join("\n")}
</manifest>
<spine>
<itemref idref="nav"/>
${chapters.map(({ number }) => `<itemref idref="p${number}"/>`).join("\n")}
</spine>
</package>
`;

/** The contents: pages and their headlines. */
function navigation({ title }: IssueBookView, chapters: readonly Chapter[]): string {
  const entries = chapters.map(({ file, label, stories }) => {
    const headlines = stories.map(
      (story) => `<li><a href="${file}#${idOf(story)}">${escapedXml(story.headline)}</a></li>`,
    );
    return `<li><a href="${file}">${escapedXml(label)}</a>${headlines.length > 0 ? `<ol>${headlines.join("")}</ol>` : ""}</li>`;
  });
  return xhtml(
    title,
    `<h1>${escapedXml(title)}</h1>\n<nav epub:type="toc"><ol>${entries.join("\n")}</ol></nav>`,
  );
}

/** Unique: the address, with the day, since a story that stands in for a printed one may be of another. */
const idOf = ({ url }: BookStory): string =>
  `s-${new URL(url).pathname.split("/").filter(Boolean).join("-").replaceAll("%", "_")}`;

function storyHtml(story: BookStory): string {
  const { kicker, headline, deck, bylines, blocks, captions, corrections, url } = story;
  const line = (text: string, name = "quiet") => `<p class="${name}">${escapedXml(text)}</p>`;
  return [
    `<section id="${idOf(story)}">`,
    ...(kicker ? [line(kicker, "sign")] : []),
    `<h2>${escapedXml(headline)}</h2>`,
    ...(deck ? [line(deck, "sign")] : []),
    ...(bylines ? [line(bylines)] : []),
    ...corrections.map((text) => line(`更正：${text}`)),
    ...blocks.map(({ kind, text }) =>
      kind === "subhead" ? `<h3>${escapedXml(text)}</h3>` : `<p>${escapedXml(text)}</p>`,
    ),
    ...captions.map((text) => line(`图：${text}`)),
    `<p class="quiet"><a href="${escapedXml(url)}">${escapedXml(url)}</a></p>`,
    "</section>",
  ].join("\n");
}

const xhtml = (title: string, body: string): string => `${XML_DECLARATION}
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="zh-CN" xml:lang="zh-CN">
<head><title>${escapedXml(title)}</title><link rel="stylesheet" href="style.css"/></head>
<body>
${body}
</body>
</html>
`;
