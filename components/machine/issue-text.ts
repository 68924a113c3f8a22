import type { BookStory, IssueBookView } from "@/lib/site/pages/issue-book";

/** An issue as plain text: pages, stories, paragraphs, a line each, with blank lines between them. */
export function renderIssueText({ title, weekday, url, copyright, pages }: IssueBookView): string {
  return [
    `${title} ${weekday}`,
    url,
    ...pages.flatMap(({ label, stories }) => [RULE, label, ...stories.map(storyText)]),
    RULE,
    ...(copyright ? [copyright] : []),
  ]
    .join("\n\n")
    .concat("\n");
}

const RULE = "＝".repeat(20);

const storyText = ({
  kicker,
  headline,
  deck,
  bylines,
  blocks,
  captions,
  corrections,
  url,
}: BookStory): string =>
  [
    [kicker, `【${headline}】`, deck].filter(Boolean).join("\n"),
    bylines,
    ...corrections.map((text) => `更正：${text}`),
    ...blocks.map(({ kind, text }) => (kind === "paragraph" ? `　　${text}` : text)),
    ...captions.map((text) => `图：${text}`),
    url,
  ]
    .filter((part) => part !== "")
    .join("\n\n");
