import type { Evidence } from "../grammar/rule";
import { aboveTitles } from "./above-block";
import { advertText } from "./advert-text";
import { asking } from "./asking";
import { authorNote } from "./author-note";
import { bareFigures } from "./bare-figures";
import { beforeByline } from "./before-closing-byline";
import { belowTitles } from "./below-titles";
import { boldMark } from "./bold-line";
import { boxLabel } from "./box-label";
import { bylineForm } from "./byline-form";
import { bracketedByline } from "./byline-in-brackets";
import { editorsOnly } from "./byline-of-editors";
import { captionForm } from "./caption";
import { closedUnit } from "./closed-unit";
import { cohesion } from "./cohesion";
import { columnLabel } from "./column-label";
import { commaInside } from "./comma-inside";
import { contactLine } from "./contact-line";
import { dash } from "./dash";
import { datelineForm } from "./dateline";
import { dialogue } from "./dialogue";
import { noteText } from "./editors-note";
import { noteTitle } from "./editors-note-title";
import { brief } from "./first-brief";
import { fragment } from "./fragment";
import { headingText } from "./heading-is-text";
import { headingLevel } from "./heading-level";
import { headingMark } from "./heading-mark";
import { imprint } from "./imprint";
import { indent } from "./indent";
import { jumpForm } from "./jump";
import { labelShape } from "./label-shape";
import { listLine } from "./list-line";
import { noticeBody } from "./notice-body";
import { noticeTitle } from "./notice-title";
import { numbered } from "./numbered";
import { oneSentence } from "./one-sentence";
import { openingWords } from "./opening-words";
import { pageNameForm } from "./page-name";
import { paperByline } from "./paper-byline";
import { paperLabel } from "./paper-label";
import { paperLook } from "./paper-look";
import { paperMark } from "./paper-mark";
import { paperSigns } from "./paper-signs";
import { paragraphShape } from "./paragraph-shape";
import { plainLine } from "./plain-line";
import { resultRow } from "./result-row";
import { scene } from "./scene";
import { seriesForm } from "./series-form";
import { setHeadline } from "./set-headline";
import { setPlace } from "./set-place";
import { setSheet } from "./set-sheet";
import { setType } from "./set-type";
import { series } from "./subhead-series";
import { surface } from "./surface";
import { textBelow } from "./text-below";
import { titleLength } from "./title-length";
import { titlePhrasing } from "./title-phrasing";
import { titleSize } from "./title-size";
import { titleWords } from "./title-words";
import { told } from "./told-below";
import { twoPhrases } from "./two-phrases";
import { unsigned } from "./unsigned-heading";

/** Everything that speaks for or against what a block may be. Their points add up: the order, from fixed wording through marks to shape, is only that of reading. */
export const EVIDENCE: readonly Evidence[] = [
  bylineForm,
  bracketedByline,
  editorsOnly,
  datelineForm,
  jumpForm,
  captionForm,
  oneSentence,
  scene,
  listLine,
  columnLabel,
  brief,
  noteTitle,
  noteText,
  noticeTitle,
  noticeBody,
  advertText,
  contactLine,
  pageNameForm,
  bareFigures,
  headingMark,
  headingText,
  boldMark,
  headingLevel,
  unsigned,
  beforeByline,
  series,
  seriesForm,
  closedUnit,
  paragraphShape,
  indent,
  titleLength,
  commaInside,
  plainLine,
  asking,
  numbered,
  resultRow,
  twoPhrases,
  dash,
  fragment,
  boxLabel,
  dialogue,
  authorNote,
  titleSize,
  titleWords,
  titlePhrasing,
  belowTitles,
  aboveTitles,
  textBelow,
  openingWords,
  cohesion,
  told,
  labelShape,
  surface,
  imprint,
  setType,
  setHeadline,
  setPlace,
  setSheet,
  paperByline,
  paperLabel,
  paperLook,
  paperMark,
  paperSigns,
];
