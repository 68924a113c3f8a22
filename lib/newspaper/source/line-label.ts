/** What an editor can say that a printed line is. */
export const LINE_KINDS = [
  "kicker",
  "headline",
  "deck",
  "byline",
  "dateline",
  "paragraph",
  "subhead",
  "caption",
  "credit",
  "furniture",
  "continues",
] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** What editors call them. */
export const LINE_NAMES: Readonly<Record<LineKind, string>> = {
  kicker: "引题",
  headline: "主题",
  deck: "副题",
  byline: "署名",
  dateline: "电头",
  paragraph: "正文",
  subhead: "小标题",
  caption: "图片说明",
  credit: "图片作者",
  furniture: "版面文字",
  continues: "接着上一行",
};

/** What an editor says of one printed line: an entry of a page's `lines:`. */
export interface LineLabel {
  /** As much of the line as makes it unique; spaces do not matter. */
  text: string;
  /** null: it was read rightly. */
  is: LineKind | null;
  /** Nothing more is to be said of it. */
  reviewed: boolean;
}

/** What holds of a block because an editor says so. */
export interface BlockLabel {
  is: LineKind | null;
  reviewed: boolean;
}

export const UNLABELLED: BlockLabel = { is: null, reviewed: false };

/** Kinds that are the printed lines named and no more; others go on to the end of their block. */
const WHOLE_BLOCK: readonly LineKind[] = ["paragraph", "dateline", "caption", "continues"];
export const isOneLine = (is: LineKind): boolean => !WHOLE_BLOCK.includes(is);
