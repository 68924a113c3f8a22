import { type Evidence, each } from "@/lib/newspaper/grammar/place";
import { TEXTS, TITLES } from "@/lib/newspaper/grammar/states";
import { isNumbered } from "@/lib/newspaper/text";

/** 一、 （一） 1. number the parts of a story. */
export const numbered: Evidence = {
  name: "numbered",
  weigh: ({ facts }) =>
    facts.title && isNumbered(facts.text)
      ? { subhead: facts.length <= 30 ? 3 : 0, headline: -3, kicker: -3, deck: -3, "headline-line": -4 }
      : null,
};

/** 2024. and 4.5 are figures, not titles. */
export const figuresOnly: Evidence = {
  name: "figures-only",
  weigh: ({ facts }) =>
    facts.title && !/\p{L}{2}/u.test(facts.text) && !facts.figures
      ? { ...each(TITLES, -7), paragraph: 1 }
      : null,
};

/** Two phrases with a space between: 产业强村 日子红火. */
export const twoPhrases: Evidence = {
  name: "two-phrases",
  weigh: ({ facts }) =>
    facts.title && /^[^\s，。]{3,16}[ \u3000]+[^\s，。]{3,16}$/u.test(facts.text)
      ? { kicker: 1, headline: 1, subhead: 1.5, deck: 1, "headline-line": 0, paragraph: -2 }
      : null,
};

/** 副题 often has a leading ——. */
export const dash: Evidence = {
  name: "dash",
  weigh: ({ facts }) =>
    facts.title && /^(?:——|--|—)/.test(facts.text)
      ? { deck: 7, headline: -5, kicker: -5, subhead: -1, paragraph: -1, "headline-line": -4 }
      : null,
};

const BEGINS_IN_TEXT = /^(?:记者|据|近日|目前|今年|昨|当日|同时|此外|但|而|其中|并|也|还|他|她|我们|它|该)/;
const ENDS_IN_TEXT = /[的和与及或在将把被对从向是了为等到就则也都而且于以其这那个]$/;

/** Words with which a text is cut off, or goes on, rather than a title begins or ends. */
export const fragment: Evidence = {
  name: "fragment",
  weigh: ({ facts }) => {
    const { block, text } = facts;
    if (!facts.title || block.heading > 0 || block.bold) return null;
    const points = (BEGINS_IN_TEXT.test(text) ? 1.5 : 0) + (ENDS_IN_TEXT.test(text) ? 2.5 : 0);
    const odd = /[“『「（《][^”』」）》]*$/.test(text) || /^[^“『「（《]*[”』」）》]/.test(text) ? 2.5 : 0;
    return points + odd > 0 ? { ...each(TITLES, -points - odd), paragraph: points + odd } : null;
  },
};

const NOTE =
  /^[【（([]?\s*(?:编\s*者\s*按|编\s*者\s*的\s*话|开\s*栏\s*的\s*话|核\s*心\s*提\s*示|阅\s*读\s*提\s*示|编\s*辑\s*同\s*志\s*按|本\s*报\s*编\s*者\s*按|内\s*容\s*提\s*要|编\s*後|編\s*者\s*按)/;

/** An editor's note, 编者按 or 开栏的话, belongs to the story below it: here it is the label alone. */
export const noteTitle: Evidence = {
  name: "editors-note-title",
  weigh: ({ facts }) =>
    facts.title && facts.length <= 8 && NOTE.test(facts.text)
      ? { "note-title": 9, subhead: 7, headline: -6, kicker: -6, deck: -6, ...each(TEXTS, -2) }
      : { "note-title": -20 },
};

/** And here its text, or the text below its label. */
export const noteText: Evidence = {
  name: "editors-note",
  weigh: ({ facts, above }) => {
    if (facts.title) return { "note-above": -8 };
    if (NOTE.test(facts.text)) return { "note-above": 5, paragraph: 1 };
    const upper = above(1);
    return { "note-above": upper && NOTE.test(upper.text) && upper.title ? 1 : -4 };
  },
};

/** Boxes that belong to the story above: their label is a 小标题. */
const BOX =
  /^[【[◆■●▶]?\s*(?:相\s*关\s*链\s*接|新\s*闻\s*链\s*接|链\s*接|新\s*闻\s*背\s*景|背\s*景|背\s*景\s*链\s*接|记\s*者\s*手\s*记|采\s*访\s*手\s*记|编\s*后|编\s*后\s*语|短\s*评|点\s*评|记\s*者\s*点\s*评|延\s*伸\s*阅\s*读|名\s*词\s*解\s*释|相\s*关\s*新\s*闻|新\s*闻\s*延\s*伸|温\s*馨\s*提\s*示|小\s*贴\s*士|提\s*醒|知\s*识\s*链\s*接|专\s*家\s*点\s*评|专\s*家\s*建\s*议|律\s*师\s*说\s*法|数\s*据|声\s*音)\s*[】\]]?$/;

export const boxLabel: Evidence = {
  name: "box-label",
  weigh: ({ facts }) =>
    facts.title && BOX.test(facts.text) ? { subhead: 6, headline: -4, kicker: -4 } : null,
};

const SPEAKER =
  /^(?:[①-⑳]|\d{1,2}[.、．])?\s*(?:问|答|記者|记者|主持人|專家|专家|律师|医生|嘉宾|\p{Script=Han}?先生|\p{Script=Han}?女士)[：:]\S/u;

/** 问： 答： 记者： in an interview are text, not titles. */
export const dialogue: Evidence = {
  name: "dialogue",
  weigh: ({ facts }) =>
    facts.title && facts.block.heading === 0 && SPEAKER.test(facts.text)
      ? { ...each(TITLES, -7), paragraph: 4 }
      : null,
};

/** （作者单位：…）, （作者为…） and (完) close a text; they are no title of the next. */
export const authorNote: Evidence = {
  name: "author-note",
  weigh: ({ facts }) =>
    facts.title && !facts.byline && /^[（(][^（()）]+[）)]$/.test(facts.text)
      ? { ...each(TITLES, -6), paragraph: 3 }
      : null,
};
