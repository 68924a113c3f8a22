import type { Site } from "@/lib/records/site";
import type { Story } from "@/lib/records/story";
import { contactRuns } from "../text/contact";
import { linesLabel, pageLabel } from "../text/labels";

/**
 * 报错: where a reader tells of a fault in a story: an e-mail that says which story and where it was printed, or a form that is
 * told the same. Both end so that the words which the reader marked can be put behind them. null where nobody is to be told.
 */
export function reportUrl(story: Story, site: Site): string | null {
  const { report, legal, url } = site;
  const to = report ?? emailIn(legal.contact);
  if (to === null) return null;
  const address = url + story.url;
  const line = lineOf(story);
  if (URL.canParse(to)) {
    const form = new URL(to);
    form.searchParams.set("url", address);
    form.searchParams.set("line", line);
    // Last, and once: what is put behind the address is its value.
    form.searchParams.delete("text");
    form.searchParams.append("text", "");
    return form.href;
  }
  // RFC 6068 wants lines to end by both characters.
  const body = [address, line].filter(Boolean).map((each) => `${each}\r\n`);
  return `mailto:${to}?subject=${encodeURIComponent("报错")}&body=${encodeURIComponent(body.join(""))}`;
}

/** 第01版 第3–28行; empty for what was not printed. */
const lineOf = ({ source }: Story): string =>
  source.kind === "page" ? `${pageLabel(source.page)} ${linesLabel(source.lines)}` : "";

const emailIn = (contact: string | undefined): string | null =>
  contactRuns(contact ?? "").flatMap((run) =>
    run.kind === "link" && run.url.startsWith("mailto:") ? run.text : [],
  )[0] ?? null;
