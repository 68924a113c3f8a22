import { concatTraced, sliceTraced, type Traced } from "../source/traced";
import { isMinorityName, isStyle } from "./name-forms";
import { beginsWithAnySurname, beginsWithSurname, hasCompoundSurname, surnameWeight } from "./surnames";

const HAN_NAME = /^\p{Script=Han}+(?:[·•・]\p{Script=Han}+)*$/u;

/** Words after 记者 that begin a sentence, not a name: 记者从…获悉, 记者在…看到. */
const BEGINS_SENTENCE =
  /^(?:从|在|了解|获悉|看到|采访|发现|近日|昨|今|日前|注意|走进|来到|随|跟|就|对|将|也|还|问|站|节|会|证|协会|们|手记|追访|调查|观察|在线|感言|点评|视点|札记|站|团|见面|招待|提问|等|现场|视线|日记|体验|直播|出镜|论坛|走基层)/;

/** Characters of offices, places and sentences, which long names never have. */
const NOT_IN_LONG_NAMES =
  /[的是在了和与及或从对为有无不这那说被把将个们年月日时公局院部厂校会处科委镇乡村街路省市县区]/;

/**
 * The names in a run of text, or null where it is none. The OCR spaces the characters of a name apart
 * (`胡 磊 高 田`) and loses the spaces between names (`何丰伦孟昭丽`).
 */
export function cutNames(run: Traced): Traced[] | null {
  const names: Traced[] = [];
  let singles: Traced[] = [];
  const flush = (): boolean => {
    const cut = singles.length === 0 ? [] : cutSingles(concatTraced(singles));
    singles = [];
    if (cut) names.push(...cut);
    return cut !== null;
  };
  const all = pieces(run);
  // Where spaces part the names, one of four characters is whole, 白音仓布 关雁, unless two frequent surnames are in it.
  const parted = all.length > 1;
  const wide = wideGaps(run, all);
  for (const [index, piece] of all.entries()) {
    if (!HAN_NAME.test(piece.text) || (piece.text.length > 1 && BEGINS_SENTENCE.test(piece.text)))
      return null;
    if (piece.text.length === 1) {
      if (wide.has(index) && singles.length > 1 && !flush()) return null;
      singles.push(piece);
      continue;
    }
    // 江　舟桑　榆: two names that are set wide, cut by a printed line's end.
    const [first] = singles;
    if (
      singles.length === 1 &&
      first &&
      piece.text.length === 2 &&
      all[index + 1]?.text.length === 1 &&
      beginsWithAnySurname(first.text) &&
      beginsWithAnySurname(piece.text.slice(1))
    ) {
      names.push(concatTraced([first, sliceTraced(piece, 0, 1)]));
      singles = [sliceTraced(piece, 1)];
      continue;
    }
    // 王 志强, 周广 聚: the OCR has spaced one letter only.
    const [only] = singles;
    if (
      singles.length === 1 &&
      only &&
      piece.text.length === 2 &&
      beginsWithSurname(only.text) &&
      !beginsWithSurname(piece.text)
    ) {
      names.push(concatTraced([only, piece]));
      singles = [];
      continue;
    }
    const [next, after] = [all[index + 1], all[index + 2]];
    if (
      next?.text.length === 1 &&
      piece.text.length === 2 &&
      after?.text.length !== 1 &&
      singles.length === 0
    ) {
      singles.push(piece);
      continue;
    }
    if (!flush()) return null;
    const cut = parted && isWhole(piece.text) ? [piece] : cutRun(piece);
    if (!cut) return null;
    names.push(...cut);
  }
  return flush() ? names : null;
}

/** Characters that were spaced apart: 庞 浩 南 华; six of them without a known surname are two names of three. */
function cutSingles(run: Traced): Traced[] | null {
  const { text } = run;
  if (
    text.length === 4 &&
    !hasCompoundSurname(text) &&
    beginsWithAnySurname(text) &&
    beginsWithAnySurname(text.slice(2))
  )
    return [sliceTraced(run, 0, 2), sliceTraced(run, 2)];
  if (run.text.length === 6 && !bestCut(run.text)) return [sliceTraced(run, 0, 3), sliceTraced(run, 3)];
  return cutRun(run);
}

const isWhole = (text: string) =>
  text.length === 4 &&
  !NOT_IN_LONG_NAMES.test(text) &&
  (surnameWeight(text) < 3 || surnameWeight(text.slice(2)) < 3);

/** Pieces above which a wider gap stands than between others: 程 玉 珂　郑 文. */
function wideGaps({ text }: Traced, all: readonly Traced[]): ReadonlySet<number> {
  const widths = [...text.trim().matchAll(/[\s、/／|｜,]+/g)].map(({ 0: gap }) =>
    [...gap].reduce((sum, char) => sum + (char === " " ? 1 : 2), 0),
  );
  const least = Math.min(...widths);
  return new Set(
    widths.length === all.length - 1 ? widths.flatMap((width, at) => (width > least ? [at + 1] : [])) : [],
  );
}

function pieces(run: Traced): Traced[] {
  return [...run.text.matchAll(/[^\s、/／|｜,]+/g)].map(({ 0: piece, index }) =>
    sliceTraced(run, index, index + piece.length),
  );
}

/** Characters without spaces, cut into names of two or three, or of four after a compound surname. */
function cutRun(run: Traced): Traced[] | null {
  const { text } = run;
  if (text.length < 2) return null;
  if (/[·•・]/.test(text) || text.length <= 3 || isStyle(text)) return [run];
  if (text.length === 4 && hasCompoundSurname(text)) return [run];
  if (text.length === 4 && isMinorityName(text) && isMinorityName(text.slice(2))) return [run];
  const cut =
    text.length === 4 && Math.min(surnameWeight(text), surnameWeight(text.slice(2))) < 2
      ? null
      : bestCut(text);
  if (cut) return cut.slice(1).map((end, index) => sliceTraced(run, cut[index] ?? 0, end));
  // A name of four, or one of a minority written without ·: 次仁央宗, 乌云其木格.
  return text.length <= 6 && !NOT_IN_LONG_NAMES.test(text) ? [run] : null;
}

/** Boundaries that give most characters to names with a likely surname, longer names first. Null where none fits. */
function bestCut(text: string): number[] | null {
  const best: ({ score: number; cut: number[] } | undefined)[] = [{ score: 0, cut: [0] }];
  for (let end = 2; end <= text.length; end += 1) {
    for (const length of [2, 3, 4]) {
      const before = best[end - length];
      const name = text.slice(end - length, end);
      if (!before || !beginsWithSurname(name)) continue;
      if (length === 4 && !hasCompoundSurname(name)) continue;
      const score = before.score + surnameWeight(name) * length - (length === 3 ? 0 : 0.5);
      if (score > (best[end]?.score ?? -1)) best[end] = { score, cut: [...before.cut, end] };
    }
  }
  return best[text.length]?.cut ?? null;
}
