/** What is no `Char` of XML 1.0 (2.2): control characters and halves of characters, for two. */
const NOT_IN_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

export const xmlText = (value: string) => value.replace(NOT_IN_XML, "");

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text as it stands in an element or in an attribute's quotes. */
export const escapedXml = (value: string): string =>
  xmlText(value).replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
