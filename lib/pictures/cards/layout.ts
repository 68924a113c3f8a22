import { CARD_LINE_HEIGHT, CARD_MARGIN, CARD_SIZE, type Card } from "./card";

/** An element as the library takes it: HTML's names, styles as React has them. */
export interface Box {
  type: "div";
  key: null;
  props: { style: Readonly<Record<string, string | number>>; children?: string | Box[] };
}

const PAPER = "#fbfaf6";
const INK = "#1b1b19";
const QUIET = "#6b675e";
const ACCENT = "#a9271c";
const HAIRLINE = "#d9d7d1";

/** Margins above and below. Pixels. */
const TOP = 44;
const BOTTOM = 40;

const box = (style: Box["props"]["style"], children?: string | Box[]): Box => ({
  type: "div",
  key: null,
  props: { style: { display: "flex", ...style }, ...(children === undefined ? {} : { children }) },
});

const OPENING = /^[“‘《〈「『（【〔]/;

/** A card as boxes: the paper's name over a double rule, the headline, the date below a hairline. */
export function cardLayout(card: Card): Box {
  const { width, height } = CARD_SIZE;
  return box(
    {
      // The library counts padding as CSS does where nothing is said: outside of the width.
      width: width - 2 * CARD_MARGIN,
      height: height - TOP - BOTTOM,
      flexDirection: "column",
      padding: `${TOP}px ${CARD_MARGIN}px ${BOTTOM}px`,
      backgroundColor: PAPER,
      color: INK,
      fontFamily: "Song",
    },
    [head(card), rules(), middle(card), box({ height: 1, backgroundColor: HAIRLINE }), foot(card)],
  );
}

const head = ({ paper, section }: Card): Box =>
  box({ justifyContent: "space-between", alignItems: "flex-end", height: 56 }, [
    box({ fontSize: 42, lineHeight: 1.2, letterSpacing: 3 }, paper),
    ...(section === null ? [] : [box({ fontSize: 30, lineHeight: 1.3, color: ACCENT }, section)]),
  ]);

/** 文武线: a thick rule and a thin one. */
const rules = (): Box =>
  box({ flexDirection: "column", marginTop: 14 }, [
    box({ height: 5, backgroundColor: INK }),
    box({ height: 1, marginTop: 4, backgroundColor: INK }),
  ]);

const middle = ({ kicker, lines, size }: Card): Box =>
  box({ flexDirection: "column", flexGrow: 1, justifyContent: "center" }, [
    ...(kicker === null
      ? []
      : [box({ fontSize: 32, lineHeight: 1.3, marginBottom: 18, color: ACCENT }, kicker)]),
    ...lines.map((line) =>
      box(
        {
          fontSize: size,
          lineHeight: CARD_LINE_HEIGHT,
          whiteSpace: "pre",
          // An opening mark is the right half of its square: what it encloses stands flush with the other lines.
          marginLeft: OPENING.test(line) ? -size / 2 : 0,
        },
        line,
      ),
    ),
  ]);

const foot = ({ year, date, page }: Card): Box => {
  const small = { fontSize: 30, lineHeight: 1.3, color: QUIET };
  const right = page === null ? [] : [box(small, page)];
  if (year === null)
    return box({ justifyContent: "space-between", marginTop: 18 }, [box(small, date), ...right]);
  return box({ justifyContent: "space-between", alignItems: "flex-end", marginTop: 14 }, [
    box({ alignItems: "flex-end" }, [
      box({ fontSize: 92, lineHeight: 1, letterSpacing: 2, color: ACCENT }, year),
      box({ ...small, marginLeft: 22, marginBottom: 5 }, date),
    ]),
    ...right.map((each) => box({ marginBottom: 5 }, [each])),
  ]);
};
