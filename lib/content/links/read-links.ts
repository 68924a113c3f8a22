import type { Element, Root } from "hast";
import { visitElements } from "@/lib/elements";
import { idsIn } from "@/lib/records/anchors";
import type { WrittenLink } from "@/lib/records/links";
import { type Position, type Problem, reporter } from "@/lib/records/problem";
import { excerpt, startOf } from "../markdown/finding";
import { apart, readable } from "./href";
import { isOnOwnPage, placeOf, type Settled, settle } from "./settle";

interface ReadLinks {
  /** Those that lead within the site, but for those to a place that is in the text itself. */
  links: WrittenLink[];
  problems: Problem[];
}

/**
 * The links of an editor's text, whose first line is line `firstLine` of `file`; brings those that lead within the site into
 * one form in the tree. What can be said of a link by itself is a problem; the rest is said when all pages are known.
 */
export function readLinks(tree: Root, file: string, firstLine: number, siteUrl: string): ReadLinks {
  const anchors = new Set(idsIn(tree));
  const report = reporter(file);
  const links: WrittenLink[] = [];
  const problems: Problem[] = [];
  visitElements(tree, (element) => {
    const { href } = element.properties;
    if (element.tagName !== "a" || typeof href !== "string") return;
    const at = atLine(element, firstLine);
    const settled = settle(href, file, siteUrl);
    if (settled.kind === "outside") return;
    if (settled.kind !== "within") {
      problems.push(report({ severity: "error", at, ...faultOf(settled, readable(href), wordsOf(element)) }));
      return;
    }
    element.properties.href = settled.href;
    const place = placeOf(settled.href);
    // Notes with Chinese names have ids that are percent-encoded themselves.
    const isHere = place === null || anchors.has(place) || anchors.has(settled.href.slice(1));
    if (isOnOwnPage(settled.href) && isHere) return;
    links.push({ href: settled.href, written: readable(href), at });
  });
  return { links, problems };
}

function atLine(element: Element, firstLine: number): Position {
  const { line, column } = startOf(element);
  return { line: line + firstLine - 1, column };
}

const wordsOf = (element: Element): string =>
  element.children
    .map((child) => (child.type === "text" ? child.value : child.type === "element" ? wordsOf(child) : ""))
    .join("");

type Fault = Exclude<Settled, { kind: "outside" | "within" }>;

function faultOf(
  fault: Fault,
  written: string,
  words: string,
): Omit<Problem, "file" | "severity" | keyof Position> {
  const label = excerpt(words, 30);
  switch (fault.kind) {
    case "empty":
      return {
        rule: "link-empty",
        message: `链接“${label}”没有写网址，点了没有反应`,
        cure: `写成 [${label}](网址)；不要链接就只留文字：${label}`,
      };
    case "no-scheme":
      return {
        rule: "link-without-scheme",
        message: `链接 ${excerpt(written, 60)} 的开头不全，没有写明打开什么`,
        cure: `写成 ${fault.whole}`,
      };
    case "relative":
      return {
        rule: "link-relative",
        message: `链接 ${excerpt(written, 60)} 不是网址，也不是 content/ 里的文件`,
        cure: relativeCure(written),
      };
    default:
      return fault satisfies never;
  }
}

function relativeCure(written: string): string {
  const { path, rest } = apart(written);
  const plain = path.replace(/^(?:\.{1,2}\/)+/, "");
  if (/^index\.html?$/i.test(plain)) return `首页写 /${rest}；站内别的网页写 / 开头的网址`;
  const dated = /^\d{4}\/\d{2}\/\d{2}\/[^/]+/.test(plain)
    ? `，例如 /${plain.replace(/\/?$/, "/")}${rest}`
    : "";
  return `站内的网页写 / 开头的网址${dated}，或写稿件的文件：../2024/tudou.md；别的网站写 https:// 开头的网址`;
}
