/** XML 1.0 has no control characters, and no halves of characters. */
export const xmlText = (value: string) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken out.
  value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, "");

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text as it stands in an element or in an attribute's quotes. */
export const escapedXml = (value: string): string =>
  xmlText(value).replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
