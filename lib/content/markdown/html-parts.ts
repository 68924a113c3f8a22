import type { Element, ElementContent, Root, RootContent } from "hast";
import { visitElements } from "@/lib/elements";
import { excerpt, type Finding, startOf } from "./finding";
import { isAllowed, leadsSomewhere } from "./schema";

/** Runs code, or brings in what has not been checked. */
const UNSAFE = ["script", "iframe", "object", "embed", "applet", "frame", "frameset", "base", "meta", "link"];
/** What stands in them is no text for readers, or none without a program. */
const WITH_CONTENT = [
  ...UNSAFE,
  ...["style", "title", "head", "xml", "noscript", "noembed", "noframes", "template", "textarea", "select"],
  ...["svg", "math", "canvas", "map"],
];

/** An element that was taken out with all that stands in it. */
export interface Dropped {
  finding: Finding;
  element: Element;
}

/** Takes out of a tree, in place, the elements that readers get nothing of. */
export function dropParts(tree: Root): Dropped[] {
  const dropped: Dropped[] = [];
  const keep = (node: RootContent | ElementContent): boolean => {
    if (node.type !== "element" || !(isForNobody(node) || isHidden(node))) return true;
    dropped.push({ finding: findingOf(node, textOf(node)), element: node });
    return false;
  };
  tree.children = tree.children.filter(keep);
  visitElements(tree, (element) => {
    element.children = element.children.filter(keep);
  });
  return dropped;
}

/** Of what readers could fill in, only the boxes of task lists are published. */
const isForNobody = ({ tagName, properties }: Element): boolean =>
  WITH_CONTENT.includes(tagName) || (tagName === "input" && properties.type !== "checkbox");

/** What the programs from which editors paste hide stays hidden. */
const isHidden = ({ properties }: Element): boolean =>
  /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(String(properties.style ?? "")) ||
  (properties.hidden !== undefined && properties.hidden !== false);

/** The words in an element. */
export function textOf(node: Element | Root): string {
  const parts =
    "content" in node && node.content ? [...node.children, ...node.content.children] : node.children;
  return parts
    .map((child) => (child.type === "text" ? child.value : child.type === "element" ? textOf(child) : ""))
    .join("");
}

function findingOf(node: Element, text: string): Finding {
  const at = startOf(node);
  const tag = `<${node.tagName}>`;
  if (UNSAFE.includes(node.tagName)) return unsafe(at, ` ${tag} `);
  const words = text.trim() === "" ? "" : `，连同里面的“${excerpt(text)}”`;
  if (isHidden(node))
    return {
      severity: "warning",
      rule: "hidden-html",
      at,
      message: `隐藏的 ${tag} 没有发布${words}`,
      cure: "不发布的就删去它；要发布的，去掉 hidden、display:none 之类的写法",
    };
  return {
    severity: "warning",
    rule: "dropped-html",
    at,
    message: `${tag} 没有发布${words}`,
    cure: `里面有要发布的文字，就移到 ${tag} 外面；没有就删去它`,
  };
}

const unsafe = (at: Finding["at"], what: string): Finding => ({
  severity: "warning",
  rule: "unsafe-html",
  at,
  message: `正文里的${what}不安全，没有发布`,
  cure: "删去它；排版用 Markdown 就够了",
});

/** Attributes that were dropped because they are unsafe, or lead nowhere. */
export function droppedAttributes(tree: Root): Finding[] {
  const findings: Finding[] = [];
  visitElements(tree, (element) => {
    const at = startOf(element);
    for (const [name, value] of Object.entries(element.properties)) {
      const text = String(value);
      if (/^on/i.test(name)) findings.push(unsafe(at, ` ${name.toLowerCase()} 属性`));
      // A picture in the text itself (`data:`) has a message of its own.
      else if (
        (name === "href" && /^\s*(?:javascript|vbscript|data):/i.test(text)) ||
        (name === "src" && /^\s*(?:javascript|vbscript):/i.test(text))
      )
        findings.push(unsafe(at, name === "href" ? "链接里的脚本" : "图片地址里的脚本"));
      else if (name === "href" && element.tagName === "a" && !leadsSomewhere(text))
        findings.push({
          severity: "warning",
          rule: "unknown-scheme",
          at,
          message: `链接 ${excerpt(text, 40)} 的开头读者的浏览器不认识，只留下文字，没有做成链接`,
          cure: "改用 https://、mailto: 或 tel: 开头的网址，或去掉链接",
        });
    }
  });
  return findings;
}

/** Elements whose tags were taken away while their text is published: one finding for all of a name. */
export function unknownTags(tree: Root): Finding[] {
  const found = new Map<string, { at: Finding["at"]; times: number }>();
  visitElements(tree, (element) => {
    if (isAllowed(element.tagName)) return;
    const known = found.get(element.tagName) ?? { at: startOf(element), times: 0 };
    found.set(element.tagName, { ...known, times: known.times + 1 });
  });
  return [...found].map(([name, { at, times }]) => ({
    severity: "warning",
    rule: "unknown-html",
    at,
    message: `标签 <${name}>${times > 1 ? `（共 ${times} 处）` : " "}去掉了，里面的文字照常发布`,
    cure: "从别的程序粘贴来的，贴成纯文本；排版用 Markdown 就够了",
  }));
}
