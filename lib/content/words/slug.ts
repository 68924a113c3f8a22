import { addDict, pinyin } from "pinyin-pro";

/**
 * Readings of place names that dictionaries of common words get wrong.
 * Source: 中华人民共和国行政区划 (茌平 Chípíng, 莘县 Shēn Xiàn, 东阿 Dōng'ē, 单县 Shàn Xiàn, 乐陵 Làolíng).
 */
const PLACE_READINGS = {
  茌平: "chí píng",
  莘县: "shēn xiàn",
  东阿: "dōng ē",
  单县: "shàn xiàn",
  乐陵: "lào líng",
};

/** Longest slug made from a headline, in characters; cut between syllables. */
const MAX_LENGTH = 60;

export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A permalink's last part from Chinese text: pinyin without tones, `聊城新闻` → `liao-cheng-xin-wen`. Empty if nothing is left. */
export function slugOf(text: string, surname: "head" | "off" = "off"): string {
  // The same each time: the library keeps its dictionaries by name.
  addDict(PLACE_READINGS, "places");
  const options = { toneType: "none", type: "array", nonZh: "consecutive", v: true, surname } as const;
  const syllables = pinyin(text.normalize("NFKC"), options)
    .flatMap((part) => part.toLowerCase().split(/[^a-z0-9]+/))
    .filter(Boolean);
  let slug = "";
  for (const syllable of syllables) {
    const longer = slug ? `${slug}-${syllable}` : syllable;
    if (longer.length > MAX_LENGTH) break;
    slug = longer;
  }
  return slug;
}

/** A person's slug: surname and given name, `高田` → `gao-tian`; names in other scripts fall back to their code points. */
export function personSlug(name: string): string {
  return slugOf(name, "head") || [...name].map((char) => char.codePointAt(0)?.toString(16)).join("-");
}
