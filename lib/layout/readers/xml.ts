import { parseXml, XmlElement, XmlError, XmlText } from "@rgrove/parse-xml";
import { type Markup, tooDeepLine } from "./markup";
import { type Unreadable, unreadable } from "./reading";

const EXPORT_AGAIN = "从识别软件重新导出这个文件";

/**
 * XML as a tree. The parser knows the five entities of XML and fetches nothing; a file that declares entities of its own is
 * refused before it is parsed, and so is one whose elements nest too deep for a parser that calls itself. `names`: where prefixes
 * tell elements apart, the names as they are written.
 */
export function readXml(text: string, names: NameForm = withoutPrefix): Markup | Unreadable {
  const declares = /<!ENTITY\b/i.exec(text.slice(0, text.search(/<[A-Za-z_]/) >>> 0));
  if (declares)
    return unreadable(
      "xml-entities",
      "XML 里自己定义了实体（<!ENTITY），没有读：这样的文件可能撑爆内存或读取别的文件",
      EXPORT_AGAIN,
      lineAt(text, declares.index),
    );
  const deep = tooDeepLine(text);
  if (deep !== null)
    return unreadable("xml-too-deep", "XML 的元素套得太深，不像识别结果", EXPORT_AGAIN, deep);
  try {
    const { root } = parseXml(text, { preserveComments: false });
    return root ? fromElement(root, names) : unreadable("xml-empty", "XML 里没有内容", EXPORT_AGAIN);
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    return unreadable(
      "xml-damaged",
      `XML 不完整或写错了（第 ${error.column} 个字附近）`,
      EXPORT_AGAIN,
      error.line,
    );
  }
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split("\n").length;

function fromElement({ name, attributes, children }: XmlElement, names: NameForm): Markup {
  return {
    name: names(name),
    attributes,
    children: children.flatMap((child) => {
      if (child instanceof XmlElement) return fromElement(child, names);
      return child instanceof XmlText ? child.text : [];
    }),
  };
}

/** What an element is called in the tree, by its name as it is written. */
type NameForm = (written: string) => string;

const withoutPrefix: NameForm = (name) => name.slice(name.indexOf(":") + 1);
