/** How paragraphs end, and what they leave open. */
const SENTENCE_END = /[。！？!?…][”’』」）)》〉】\]]*$/;
/** A lead-in to a list or a quotation may end a paragraph too. */
const LEAD_IN = /[：:]$/;

/** Whether a text ends as paragraphs do. */
export const endsSentence = (text: string): boolean => SENTENCE_END.test(text.trimEnd());

export const endsParagraph = (text: string): boolean => endsSentence(text) || LEAD_IN.test(text.trimEnd());

const PAIRS: Record<string, string> = {
  "“": "”",
  "（": "）",
  "《": "》",
  "「": "」",
  "『": "』",
  "【": "】",
  "(": ")",
};
const CLOSERS = new Set(Object.values(PAIRS));

/** Quotes and brackets that a text opens and does not close, and those it closes without opening. Linear. */
export function openMarks(text: string): { opened: string[]; closed: string[] } {
  const opened: string[] = [];
  const closed: string[] = [];
  for (const char of text) {
    const closer = PAIRS[char];
    if (closer) opened.push(closer);
    else if (CLOSERS.has(char)) {
      const at = opened.lastIndexOf(char);
      if (at === -1) closed.push(char);
      else opened.splice(at, 1);
    }
  }
  return { opened, closed };
}

/** No mark that ends a sentence or a clause: what headlines, kickers and subheads look like. */
export const isTitleLike = (text: string, longest: number): boolean => {
  const length = text.replace(/\s/g, "").length;
  return length > 0 && length <= longest && !/[。；;，,、：:]$/.test(text) && !/。/.test(text);
};
