/** What an editor does instead with a file that is no page's text, by its kind. */
export const CURES = {
  html: "在浏览器里打开，复制正文，存成 .txt",
  recogniser: "从识别（OCR）软件里导出纯文字、Markdown，或 hOCR、ALTO、PAGE XML、MinerU、PaddleOCR 的结果",
  /** Of those that an import reads. */
  importable: "用 npm run import 导入这个文件",
  wordProcessor: "在文字处理软件里另存为 .txt（编码选 UTF-8）",
};

/** A format that is written in text, and yet is mark-up or data, no page's text. */
interface FileFormat {
  name: string;
  cure: string;
  isIt: (text: string) => boolean;
}

/** The formats, the narrower first: hOCR is HTML, ALTO is XML. Each is told by what the text begins with. */
const FORMATS: readonly FileFormat[] = [
  { name: "hOCR（识别软件的 HTML）", cure: CURES.importable, isIt: isHocr },
  { name: "ALTO XML（识别软件的版面描述）", cure: CURES.importable, isIt: rootIs(/^<(?:\w+:)?alto[\s>]/i) },
  { name: "PAGE XML（识别软件的版面描述）", cure: CURES.importable, isIt: rootIs(/^<(?:\w+:)?PcGts[\s>]/i) },
  { name: "HTML 网页", cure: CURES.html, isIt: isHtmlDocument },
  { name: "浏览器存的网页（MHTML）", cure: CURES.html, isIt: isMhtml },
  { name: "XML", cure: CURES.recogniser, isIt: isXml },
  { name: "JSON", cure: CURES.recogniser, isIt: isJson },
  { name: "RTF 文档", cure: CURES.wordProcessor, isIt: (text) => /^\{\\rtf\d/.test(text) },
  {
    name: "TSV 表格（Tesseract 的识别结果）",
    cure: CURES.importable,
    isIt: (text) => /^level\tpage_num\tblock_num\t/.test(text),
  },
];

/** What a file's text is, where it is mark-up or data; null for plain text and Markdown. */
export function foreignFormat(text: string): Pick<FileFormat, "name" | "cure"> | null {
  const begun = text.trim();
  return FORMATS.find(({ isIt }) => isIt(begun)) ?? null;
}

function rootIs(root: RegExp): FileFormat["isIt"] {
  return (text) => root.test(withoutProlog(text));
}

/** Without `<?xml …?>`, the document type and comments. */
const withoutProlog = (text: string): string =>
  text.replace(/^(?:(?:<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^<>]*>)\s*)+/i, "");

function isHocr(text: string): boolean {
  return text.startsWith("<") && /<[^<>]*\bclass\s*=\s*["']ocrx?_(?:page|carea|par|line|word)\b/.test(text);
}

/** A whole web page. Recognisers put a table between `<html><body>` and go on with Markdown: that is none. */
function isHtmlDocument(text: string): boolean {
  if (/^(?:(?:<\?xml[\s\S]*?\?>|<!--[\s\S]*?-->)\s*)*<!DOCTYPE\s+html\b/i.test(text)) return true;
  const body = withoutProlog(text);
  return /^<(?:html|head|body)[\s>]/i.test(body) && !/^<html[^<>]*>\s*<body[^<>]*>\s*<table[\s>]/i.test(body);
}

function isMhtml(text: string): boolean {
  return /^(?:From: <Saved by|MIME-Version: \d)/i.test(text);
}

/** Elements of HTML that recognisers write into Markdown: a page may begin with one and end with its like. */
const HTML_PART =
  /^<(?:a|b|big|blockquote|center|del|details|div|em|figure|font|h[1-6]|html|i|li|mark|ol|p|s|section|small|span|strong|su[bp]|table|u|ul)[\s>]/i;

/** By its declaration, or by a root element that closes where the text ends. */
function isXml(text: string): boolean {
  if (/^<\?xml\s/i.test(text)) return true;
  const body = withoutProlog(text);
  return !HTML_PART.test(body) && /^<([A-Za-z_][\w.:-]*)(?=[\s>])[\s\S]*<\/\1\s*>$/.test(body);
}

/** By its beginning: what was cut off counts, and one object a line, and Python's way of printing it. */
function isJson(text: string): boolean {
  return (
    /^\{\s*(?:"[^"\n]*"|'[^'\n]*')\s*:/.test(text) ||
    /^\[\s*(?:[[{]\s*)*(?:"[^"\n]*"|'[^'\n]*'|-?\d+(?:\.\d+)?)\s*[:,]/.test(text) ||
    /^(?:\{\s*\}|\[\s*\])$/.test(text)
  );
}
