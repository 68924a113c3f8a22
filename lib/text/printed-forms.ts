/** Forms of marks that stand in vertical lines, and the marks that they are forms of (Unicode, “Vertical Forms” and “CJK Compatibility Forms”). */
const VERTICAL = new Map(
  [
    ..."︐，︑、︒。︓：︔；︕！︖？︗〖︘〗︙…︱—︲–︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』﹇［﹈］",
  ].flatMap((form, index, all): [string, string][] =>
    index % 2 === 0 ? [[form, all[index + 1] ?? form]] : [],
  ),
);

/** Radicals (U+2E80–2EFF) that look as a character of their own does; those of Kangxi's dictionary Unicode maps itself. */
const RADICALS = new Map(
  [
    ..."⺟母⺠民⺩王⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⻯竜",
  ].flatMap((radical, index, all): [string, string][] =>
    index % 2 === 0 ? [[radical, all[index + 1] ?? radical]] : [],
  ),
);

/** Radicals, doubles of Chinese characters, and Latin ligatures. */
const MAPPED_BY_UNICODE = /^[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06\u{2f800}-\u{2fa1f}]$/u;

/**
 * The character that was typed, where a font gives the code of a form that looks the same: 竖排的括号, 康熙部首 ⼤ for 大, ﬁ for fi.
 * Full and half width stay.
 */
export function typedForm(character: string): string {
  const known = VERTICAL.get(character) ?? RADICALS.get(character);
  if (known) return known;
  return MAPPED_BY_UNICODE.test(character) ? character.normalize("NFKC") : character;
}
