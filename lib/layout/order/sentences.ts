const SENTENCE_END = /[。！？!?…][”’』」）)》】]*$/;

/** Whether a sentence ends where a text does. */
export const endsSentence = (text: string): boolean => SENTENCE_END.test(text.slice(-8).trimEnd());
