import type { Fold } from "./fold";
import { normaliseText } from "./normalise";
import { once } from "./once";
import { commonCharacters } from "./plain";

/** 繁→简 as far as it was needed: files of stories bring their own characters, the whole table is loaded for rare queries alone. */
export function growingFold(loadWhole: () => Promise<Fold>) {
  const fold = new Map<string, string>();
  const learn = (pairs: Fold): void => {
    for (const [traditional, simplified] of pairs) fold.set(traditional, simplified);
  };
  const whole = once(() => loadWhole().then(learn));
  const common = commonCharacters();
  return {
    learn,
    /**
     * What a query needs. Most characters are known not to be traditional ones, or were read in stories; only for others the table is
     * loaded. `folded`: those in GB 2312 that are folded, too.
     */
    async foldFor(query: string, folded: string, isRead: (character: string) => boolean): Promise<Fold> {
      const isKnown = (character: string) =>
        character < "\u0300" ||
        fold.has(character) ||
        (common.has(character) && !folded.includes(character)) ||
        isRead(character);
      // Without the table traditional queries find less, which is better than no search; the next query asks again.
      if (![...normaliseText(query, fold)].every(isKnown)) await whole().catch(() => {});
      return fold;
    },
  };
}
