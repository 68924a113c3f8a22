import type { Joint } from "../grammar/rule";
import { datelineInHead } from "./dateline-in-head";
import { datelineInText } from "./dateline-in-text";
import { deckBelowHeadline } from "./deck-below-headline";
import { deckOverText } from "./deck-over-text";
import { finishedAbove } from "./finished-above";
import { goesOn } from "./goes-on";
import { headlineSecondLine } from "./headline-second-line";
import { kickerOverHeadline } from "./kicker-over-headline";
import { noteGoesOn } from "./note-goes-on";
import { overDateline } from "./over-dateline";
import { paperAfterSignature } from "./paper-after-signature";
import { paperTitlePair } from "./paper-title-pair";
import { plainOverText } from "./plain-over-text";
import { setBeside } from "./set-beside";
import { setWithinHeadline } from "./set-within-headline";
import { titleOverCaption } from "./title-over-caption";
import { titleOverText } from "./title-over-text";
import { titlePair } from "./title-pair";
import { titlePairLikeness } from "./title-pair-likeness";
import { titlePairWords } from "./title-pair-words";
import { unfinishedAbove } from "./unfinished-above";

/** All that two neighbouring blocks say of each other: titles, what follows them, text and its end. Their points add up, too. */
export const JOINTS: readonly Joint[] = [
  kickerOverHeadline,
  headlineSecondLine,
  deckBelowHeadline,
  overDateline,
  datelineInHead,
  datelineInText,
  titleOverCaption,
  plainOverText,
  deckOverText,
  noteGoesOn,
  goesOn,
  unfinishedAbove,
  finishedAbove,
  titlePair,
  titlePairWords,
  titlePairLikeness,
  titleOverText,
  setBeside,
  setWithinHeadline,
  paperAfterSignature,
  paperTitlePair,
];
