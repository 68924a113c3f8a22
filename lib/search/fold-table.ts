import { TRADITIONAL_PAIRS } from "@/lib/text/traditional";
import { type Fold, readFold } from "./fold";

/** OpenCC's single characters, 繁 → 简, as `readFold` reads them: 22 KB, 11 KB compressed. */
export const FOLD_TABLE = TRADITIONAL_PAIRS.flat().join("");

/** The table that the index is built with. */
export const FOLD: Fold = readFold(FOLD_TABLE);
