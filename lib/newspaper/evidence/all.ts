import type { Evidence } from "@/lib/newspaper/grammar/place";
import { bracketedByline, bylineForm, editorsOnly } from "./bylines";
import { brief } from "./column";
import { beforeByline, headingLevel, unsigned } from "./levels";
import { boldMark, headingMark, headingText } from "./marks";
import { advertText, contactLine, noticeBody, noticeTitle } from "./notices";
import { captionForm, datelineForm, jumpForm, listLine, photoTitle } from "./openings";
import { bareFigures, pageName } from "./page-line";
import { series } from "./series";
import { asking, commaInside, indent, paragraphShape, plainLine, titleLength } from "./shape";
import {
  authorNote,
  boxLabel,
  dash,
  dialogue,
  figuresOnly,
  fragment,
  noteText,
  noteTitle,
  numbered,
  twoPhrases,
} from "./words";

/** Everything that speaks for or against what a block may be. Their points add up: the order is only that of reading. */
export const EVIDENCE: readonly Evidence[] = [
  bylineForm,
  pageName,
  bareFigures,
  bracketedByline,
  editorsOnly,
  datelineForm,
  jumpForm,
  captionForm,
  listLine,
  photoTitle,
  noticeTitle,
  noticeBody,
  advertText,
  contactLine,
  headingMark,
  headingText,
  boldMark,
  headingLevel,
  paragraphShape,
  titleLength,
  commaInside,
  plainLine,
  asking,
  indent,
  numbered,
  figuresOnly,
  unsigned,
  beforeByline,
  twoPhrases,
  dash,
  fragment,
  noteTitle,
  noteText,
  boxLabel,
  series,
  dialogue,
  authorNote,
  brief,
];
