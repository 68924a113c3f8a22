import type { Cited } from "./cited";

/** 作者. 标题[N/OL]. 报名, 2024-06-22(01)[2027-03-04]. 网址: a reference to an online newspaper after GB/T 7714—2015. `today`: when it was looked up. */
export function gbt7714({ authors, title, paper, day, pages, url }: Cited, today: string): string {
  // GB/T 7714 8.1.2: of more than three authors the first three and 等.
  const names = authors.length > 3 ? [...authors.slice(0, 3), "等"] : authors;
  const by = names.length > 0 ? `${names.join(", ")}. ` : "";
  return `${by}${title}[N/OL]. ${paper}, ${day}${pages && `(${pages})`}[${today}]. ${url}.`;
}

/** RIS, which EndNote, NoteExpress and Zotero read: a tag a line, the record between TY and ER. */
export function ris({ authors, title, paper, day, pages, url, section, issn }: Cited): string {
  const lines: [tag: string, value: string][] = [
    ["TY", "NEWS"],
    ...authors.map((name): [string, string] => ["AU", name]),
    ["TI", title],
    ["T2", paper],
    ["PY", day.slice(0, 4)],
    ["DA", day.replaceAll("-", "/")],
    ["SP", pages],
    ["SE", section],
    ["SN", issn],
    ["LA", "zh-CN"],
    ["UR", url],
  ];
  const filled = lines.filter(([, value]) => value !== "").map(([tag, value]) => `${tag}  - ${value}\r\n`);
  return `${filled.join("")}ER  - \r\n`;
}

/** BibTeX, with the fields of biblatex beside its own. */
export function bibtex(cited: Cited, today: string): string {
  const { authors, title, paper, day, pages, url, issn } = cited;
  const fields: [name: string, value: string][] = [
    ["title", `{${escaped(title)}}`],
    ["author", authors.map((name) => `{${escaped(name)}}`).join(" and ")],
    ["journal", escaped(paper)],
    ["entrysubtype", "newspaper"],
    ["date", day],
    ["year", day.slice(0, 4)],
    ["month", `${Number(day.slice(5, 7))}`],
    ["pages", pages],
    ["issn", issn],
    ["langid", "chinese"],
    ["url", url],
    ["urldate", today],
  ];
  const lines = fields
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@article{${keyOf(cited)},\n${lines.join("")}}\n`;
}

/** CSL-JSON: an item of a newspaper, names as they are written. */
export function cslJson(cited: Cited, today: string): string {
  const { authors, title, paper, day, pages, url, section, issn } = cited;
  const item = {
    id: keyOf(cited),
    type: "article-newspaper",
    title,
    ...(authors.length > 0 ? { author: authors.map((name) => ({ literal: name })) } : {}),
    "container-title": paper,
    issued: dateOf(day),
    accessed: dateOf(today),
    ...(pages ? { page: pages } : {}),
    ...(section ? { section } : {}),
    ...(issn ? { ISSN: issn } : {}),
    URL: url,
    language: "zh-CN",
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

const dateOf = (day: string) => ({ "date-parts": [day.split("-").map(Number)] });

/** `2024-06-22-lvse-jiancai`: the end of a story's address, as no two have it. */
export const keyOf = ({ url }: Cited): string => new URL(url).pathname.split("/").filter(Boolean).join("-");

/** What TeX would take for a command. */
const escaped = (text: string): string =>
  text.replace(/[\\{}&%$#_~^]/g, (mark) => COMMANDS[mark] ?? `\\${mark}`);
const COMMANDS: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};
