/**
 * Some voices fall silent after about 15 seconds: at the slowest speed that is some 60 characters. Stretches end after a
 * sentence where one ends in time, else at a comma.
 */
const STRETCH = /.{1,60}(?:[。！？；…][”’」』）]*|$)|.{1,60}[，、：,.]|.{1,60}/gsu;
/** Something that a voice can read. */
const SPEAKABLE = /[\p{L}\p{N}]/u;

/** A paragraph in stretches to be spoken one after the other; none if it has nothing to say. */
export const utterancesOf = (text: string): string[] =>
  SPEAKABLE.test(text) ? (text.trim().match(STRETCH) ?? []) : [];

/** The best voice for Mandarin: the mainland's first. Systems write zh-CN, zh_CN, cmn-Hans-CN. */
export function chineseVoice<Voice extends { lang: string }>(voices: readonly Voice[]): Voice | undefined {
  const chinese = voices.filter(({ lang }) => /^(?:zh|cmn)/i.test(lang));
  return chinese.find(({ lang }) => /CN/i.test(lang)) ?? chinese[0];
}
