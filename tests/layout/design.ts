import type { Face } from "./sheet";

/** Where on a story's area its headline stands. */
export type TitlePlace = "top" | "left" | "right" | "center" | "strip" | "vertical" | "corner";

/** A part of the sheet with columns of its own: its edges as shares of the type area. */
export interface Zone {
  x: readonly [number, number];
  y: readonly [number, number];
  columns: number;
}

/** How a paper's pages are made up. Lengths in points. */
export interface Design {
  name: string;
  width: number;
  height: number;
  margin: number;
  zones: readonly Zone[];
  gutter: number;
  bodySize: number;
  leading: number;
  body: Face;
  /** Of 本报讯（记者 …） and other words before a first paragraph. */
  lead: Face;
  /** One of these, by story. */
  titles: readonly Face[];
  /** Of 引题 and 副题. */
  beside: Face;
  subhead: Face;
  caption: Face;
  /** Type heights of the main headline: of the leading story, of one over several columns, of one over one. */
  titleSizes: readonly [number, number, number];
  /** Characters' width of main headlines: least and most. */
  stretch: readonly [number, number];
  titleAlign: "center" | "left" | "spread";
  titlePlaces: readonly TitlePlace[];
  /** Whether a thin rule parts the columns of a story. */
  columnRules: boolean;
  /** What parts stories. */
  separators: "rules" | "space";
  /** 栏目名 white on black. */
  reverseLabels: boolean;
  /** How rules and frames look. */
  ruled: "hair" | "double" | "dashed";
  /** Share of the stories in frames, and of the frames with a grey ground. */
  frames: number;
  grounds: number;
  /** Share of the stories with columns of another width than the zone's. */
  otherMeasure: number;
  /** Share of the long stories that have a short one in a frame in their columns. */
  guests: number;
  /** Share of the stories whose text is larger or smaller than the page's. */
  otherSize: number;
  /** Share of the longer stories that get a picture without caption. */
  pictures: number;
  captions: "below" | "beside" | "either";
  /** One line, three pieces on a line, or below a drawn masthead. */
  folio: "line" | "pieces" | "masthead";
  credits: "top" | "bottom";
  /** Below the headline over all columns, or first in the text. */
  bylines: "title" | "column";
  subheads: "center" | "left";
  /** Whether indents are printed as two blanks rather than as space. */
  blanks: boolean;
  /** In which order the page's description draws its lines. */
  drawing: "reading" | "titles-last" | "frames-shuffled" | "lines-shuffled";
}

/** 对开, 四开. */
export const BROADSHEET = { width: 1106, height: 1545, margin: 44 };
export const TABLOID = { width: 780, height: 1106, margin: 38 };

export const whole = (columns: number): readonly Zone[] => [{ x: [0, 1], y: [0, 1], columns }];

const BASE: Omit<Design, "name"> = {
  ...BROADSHEET,
  zones: whole(6),
  gutter: 12,
  bodySize: 10,
  leading: 14,
  body: "serif",
  lead: "serif",
  titles: ["serif-bold", "sans-bold"],
  beside: "serif",
  subhead: "sans-bold",
  caption: "sans",
  titleSizes: [44, 26, 17],
  stretch: [0.85, 1],
  titleAlign: "center",
  titlePlaces: ["top"],
  columnRules: false,
  separators: "rules",
  reverseLabels: false,
  ruled: "hair",
  frames: 0.15,
  grounds: 0,
  otherMeasure: 0.1,
  guests: 0.2,
  otherSize: 0.1,
  pictures: 0.3,
  captions: "below",
  folio: "pieces",
  credits: "bottom",
  bylines: "title",
  subheads: "center",
  blanks: false,
  drawing: "reading",
};

export const design = (name: string, own: Partial<Design>): Design => ({ ...BASE, ...own, name });

/** Ways to make up a page, after what Chinese papers of several decades do. */
export const USUAL_DESIGNS: readonly Design[] = [
  design("party-daily", {
    guests: 0.4,
    titlePlaces: ["top", "top", "left", "center"],
    folio: "masthead",
  }),
  design("party-daily-8", {
    zones: whole(8),
    bodySize: 9,
    leading: 12.5,
    columnRules: true,
    titlePlaces: ["top", "left", "right", "vertical"],
    titleSizes: [46, 28, 15],
    frames: 0.25,
    lead: "serif-bold",
    blanks: true,
  }),
  design("sixties", {
    ruled: "double",
    zones: whole(7),
    bodySize: 9,
    leading: 12,
    titles: ["serif-bold", "sans-bold", "serif-bold"],
    titlePlaces: ["vertical", "strip", "top", "right", "corner"],
    titleSizes: [40, 26, 16],
    frames: 0.35,
    otherMeasure: 0.2,
    columnRules: false,
    pictures: 0.15,
    drawing: "frames-shuffled",
  }),
  design("evening-tabloid", {
    reverseLabels: true,
    ...TABLOID,
    zones: whole(5),
    bodySize: 9,
    leading: 13,
    lead: "sans",
    titles: ["sans-bold"],
    titleAlign: "left",
    titleSizes: [40, 24, 16],
    captions: "either",
    bylines: "column",
    folio: "line",
    subheads: "left",
  }),
  design("metro-tabloid", {
    reverseLabels: true,
    ...TABLOID,
    zones: whole(4),
    bodySize: 10.5,
    leading: 15.5,
    body: "serif",
    titles: ["sans-bold"],
    beside: "sans",
    titleAlign: "left",
    titleSizes: [46, 26, 17],
    separators: "space",
    gutter: 16,
    frames: 0.3,
    grounds: 0.7,
    pictures: 0.5,
    drawing: "titles-last",
  }),
  design("side-strip", {
    zones: [
      { x: [0, 0.74], y: [0, 1], columns: 4 },
      { x: [0.76, 1], y: [0, 1], columns: 1 },
    ],
    bodySize: 10.5,
    leading: 15,
    titlePlaces: ["top", "center", "left"],
    titleAlign: "spread",
    frames: 0.2,
    credits: "top",
  }),
  design("upper-lower", {
    guests: 0.4,
    zones: [
      { x: [0, 1], y: [0, 0.54], columns: 5 },
      { x: [0, 1], y: [0.56, 1], columns: 7 },
    ],
    bodySize: 9.5,
    leading: 13.5,
    columnRules: true,
    titlePlaces: ["top", "right", "vertical"],
    captions: "beside",
    lead: "sans-bold",
  }),
  design("supplement", {
    guests: 0.4,
    ruled: "dashed",
    ...TABLOID,
    zones: whole(4),
    bodySize: 9.5,
    leading: 14.5,
    titles: ["serif-bold", "sans-bold"],
    titlePlaces: ["strip", "vertical", "center", "corner", "top"],
    titleSizes: [32, 24, 17],
    otherMeasure: 0.5,
    frames: 0.4,
    grounds: 0.3,
    pictures: 0.4,
    bylines: "column",
    drawing: "frames-shuffled",
  }),
  design("business", {
    reverseLabels: true,
    zones: whole(6),
    body: "sans",
    lead: "sans-bold",
    bodySize: 9,
    leading: 13.5,
    titles: ["sans-bold"],
    beside: "sans",
    caption: "serif",
    titleAlign: "left",
    separators: "space",
    gutter: 18,
    bylines: "column",
    subheads: "left",
    folio: "line",
    grounds: 0.5,
  }),
  design("farmers", {
    ruled: "dashed",
    ...TABLOID,
    zones: whole(6),
    gutter: 9,
    bodySize: 9,
    leading: 12.5,
    columnRules: true,
    titlePlaces: ["top", "vertical", "left"],
    titleSizes: [36, 22, 14],
    stretch: [0.7, 1.1],
    frames: 0.3,
    blanks: true,
    credits: "top",
  }),
  design("modern-party", {
    guests: 0.4,
    zones: whole(5),
    bodySize: 10.5,
    leading: 16,
    gutter: 18,
    titles: ["serif-bold"],
    titleSizes: [52, 30, 19],
    stretch: [0.9, 1],
    titlePlaces: ["top", "top", "left"],
    frames: 0.2,
    pictures: 0.4,
    folio: "pieces",
    separators: "rules",
    drawing: "lines-shuffled",
  }),
  design("briefs", {
    ...TABLOID,
    zones: [
      { x: [0, 0.3], y: [0, 1], columns: 1 },
      { x: [0.325, 1], y: [0, 1], columns: 3 },
    ],
    bodySize: 9.5,
    leading: 13.5,
    titles: ["sans-bold", "serif-bold"],
    titlePlaces: ["top", "corner", "right"],
    captions: "either",
    folio: "line",
    bylines: "column",
  }),
  design("overseas", {
    ruled: "double",
    zones: whole(8),
    gutter: 10,
    bodySize: 9,
    leading: 13,
    titles: ["sans-bold", "serif-bold"],
    titlePlaces: ["top", "vertical", "right", "strip"],
    titleSizes: [48, 30, 18],
    columnRules: true,
    frames: 0.2,
    otherMeasure: 0.3,
    drawing: "titles-last",
  }),
  design("picture-page", {
    reverseLabels: true,
    ...TABLOID,
    zones: [
      { x: [0, 1], y: [0, 0.45], columns: 3 },
      { x: [0, 1], y: [0.47, 1], columns: 5 },
    ],
    bodySize: 9,
    leading: 13,
    pictures: 0.9,
    captions: "either",
    titles: ["sans-bold"],
    titleAlign: "left",
    titlePlaces: ["top", "left", "strip"],
  }),
  design("broadsheet-4", {
    zones: whole(4),
    bodySize: 10.5,
    leading: 15.5,
    gutter: 16,
    titles: ["serif-bold"],
    titlePlaces: ["top", "left", "strip"],
    titleAlign: "left",
    titleSizes: [54, 32, 20],
    otherMeasure: 0.35,
    otherSize: 0.2,
    pictures: 0.5,
    captions: "either",
    bylines: "column",
    folio: "line",
    drawing: "lines-shuffled",
  }),
  design("fifties", {
    guests: 0.4,
    zones: whole(8),
    gutter: 8,
    bodySize: 8.5,
    leading: 11,
    titles: ["serif-bold"],
    titlePlaces: ["vertical", "right", "top", "strip"],
    titleSizes: [34, 22, 14],
    stretch: [0.75, 1.15],
    titleAlign: "spread",
    ruled: "double",
    frames: 0.3,
    columnRules: true,
    pictures: 0.1,
    folio: "masthead",
    credits: "top",
    blanks: true,
    drawing: "frames-shuffled",
  }),
];
