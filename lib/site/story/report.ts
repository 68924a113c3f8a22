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
  if (URL.canParse(to)) return formUrl(new URL(to), { url: address, line });
  // RFC 6068 wants lines to end by both characters.
  const body = [address, line].filter(Boolean).map((each) => `${each}\r\n`);
  return `mailto:${to}?subject=${encodeURIComponent("报错")}&body=${encodeURIComponent(body.join(""))}`;
}

/**
 * The address of a form with what it is told. Where its route stands in the fragment (`#/baocuo`), so do the values, since a script reads
 * them there; another fragment is left out: what is put behind the address would belong to it.
 */
function formUrl(form: URL, values: Record<string, string>): string {
  const route = /^#[!/]/.test(form.hash) ? form.hash : null;
  const [path = "", query = ""] = route?.split("?", 2) ?? ["", form.search];
  const params = new URLSearchParams(query);
  for (const [name, value] of Object.entries(values)) params.set(name, value);
  // Last, and once: what is put behind the address is its value.
  params.delete("text");
  params.append("text", "");
  form.hash = "";
  if (route === null) form.search = `${params}`;
  return route === null ? form.href : `${form.href}${path}?${params}`;
}

/** 第01版 第3–28行; empty for what was not printed. */
const lineOf = ({ source }: Story): string =>
  source.kind === "page" ? `${pageLabel(source.page)} ${linesLabel(source.lines)}` : "";

const emailIn = (contact: string | undefined): string | null =>
  contactRuns(contact ?? "").flatMap((run) =>
    run.kind === "link" && run.url.startsWith("mailto:") ? run.text : [],
  )[0] ?? null;
