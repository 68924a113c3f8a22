import { evidenceRule } from "../grammar/rule";
import { mostSigned, SIGNED_PLACES } from "../page/paper-habits";

const PLACES = [...SIGNED_PLACES, "mixed"] as const;
const NONE = { below: 0, opening: 0, closing: 0, end: 0, none: 0 };
const PAGE = ["# 麦收全面展开", "□记者 高田", "麦收展开。"];
const NAMES = ["# 一棵老槐树", "段志忠", "老槐树在村口站了三百年。"];

export const paperByline = evidenceRule({
  name: "paper-byline",
  note: "Convention “House style”: a paper signs its stories in one place, and by mere names always or never.",
  findings: [
    ...PLACES.map((place) => `signs-${place}` as const),
    "names-in-use",
    "names-rare",
    "names-never",
  ],
  examples: [
    ...SIGNED_PLACES.map((place) => ({
      page: PAGE,
      on: "高田",
      paper: { signed: { ...NONE, [place]: 4 } },
      finds: `signs-${place}`,
    })),
    { page: PAGE, on: "高田", paper: { signed: { ...NONE, below: 2, end: 2 } }, finds: "signs-mixed" },
    { page: PAGE, on: "高田", paper: { signed: { ...NONE, below: 2 } }, finds: null },
    {
      page: NAMES,
      on: "段志忠",
      paper: { stories: 5, bylines: { roles: 0, bare: 4 } },
      finds: "names-in-use",
    },
    { page: NAMES, on: "段志忠", paper: { stories: 5, bylines: { roles: 4, bare: 1 } }, finds: "names-rare" },
    {
      page: NAMES,
      on: "段志忠",
      paper: { stories: 5, bylines: { roles: 4, bare: 0 } },
      finds: "names-never",
    },
    { page: NAMES, on: "段志忠", paper: { stories: 2 }, finds: null },
    { page: PAGE, on: "高田", finds: null },
  ],
  look: ({ facts: { byline }, page: { paper } }) => {
    if (!paper || !byline) return null;
    if (byline.sure) {
      const place = mostSigned(paper);
      return place && `signs-${place}`;
    }
    if (paper.stories < 3) return null;
    const { roles, bare } = paper.bylines;
    if (bare === 0) return "names-never";
    return bare >= (roles + bare) * 0.3 ? "names-in-use" : "names-rare";
  },
});
