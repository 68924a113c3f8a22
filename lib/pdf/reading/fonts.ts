import type { Pdfium } from "../pdfium";

/** What a font says of itself. */
export interface Font {
  /** `FZXBSK--GBK1-0`, without the letters of a subset; empty where it has none (Type 3). */
  name: string;
  /** null where it does not say. */
  bold: boolean | null;
  embedded: boolean;
}

/** PDF 32000-1, table 123: the flag “ForceBold”. */
const FORCE_BOLD = 1 << 18;
/** Writers guess the weight of Chinese fonts: it counts only where no name says more. */
const BOLD_WEIGHT = 600;

/** Styles that western names and Noto, Source Han, PingFang say in words. */
const BOLD_WORDS = /bold|heavy|black|demi(?!light)/i;
/** 黑体, 标宋, 粗…, 超粗…, 大黑, 综艺: heavier than what newspapers set body text in. 细黑, 等线 are not. */
const BOLD_CHINESE = /(?<![细纤])黑|标宋|粗|特|综艺|SimHei|STHeiti(?!.*Light)|STXihei-Bold|LiHei|MHei/i;
/** Founder's names (方正): FZ, the style's initials, then K, S or JW: FZHTK 黑体, FZDHTK 大黑, FZXBSK 小标宋, FZCSK 粗宋, FZZYK 综艺. */
const BOLD_FOUNDER =
  /^FZ(?:HT|DHT|CHT|CCH|CHJ|LTH|LTCH|LTZH|LTTH|LTZCH|XBS|DBS|BS|CS|CY|CQ|ZY|ZDH|YHZ)(?:J|K|S|F|-|$)/;

/** Reads a font's facts. `font` is PDFium's name of it. */
export function readFont({ call, written }: Pdfium, font: number): Font {
  const name = decoded(written((at, bytes) => call.FPDFFont_GetBaseFontName(font, at, bytes))).replace(
    /^[A-Z]{6}\+/,
    "",
  );
  const isForced = (call.FPDFFont_GetFlags(font) & FORCE_BOLD) !== 0;
  return {
    name,
    bold: isForced || isBoldName(name) || (name === "" ? boldByWeight(call.FPDFFont_GetWeight(font)) : false),
    embedded: call.FPDFFont_GetIsEmbedded(font) === 1,
  };
}

/** Fonts made of drawings (Type 3) have no weight. */
const boldByWeight = (weight: number): boolean | null => (weight > 0 ? weight >= BOLD_WEIGHT : null);

/** Whether a font's name says that it is heavier than type for body text. */
export const isBoldName = (name: string): boolean =>
  [BOLD_WORDS, BOLD_CHINESE, BOLD_FOUNDER].some((pattern) => pattern.test(name));

/** Names are bytes: UTF-8, or GBK as Chinese Windows writes 宋体. */
function decoded(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  const name = end === -1 ? bytes : bytes.subarray(0, end);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(name);
  } catch {
    return new TextDecoder("gb18030").decode(name);
  }
}
