import { isNoticeTitle, mayBeNotice } from "../fields/notice";
import type { BlockInContext } from "./context";
import { isTitleLine } from "./title-runs";

/** A notice has no more blocks. */
const NOTICE_LENGTH = 10;
/** 《潞河人家》征集老故事, “五一”假期景区便民提示. */
const ASKS = /征集|徵集|征稿|约稿|招募|(?:提示|指南|预告|安排|须知|信息|通道)$/u;

/** Whether the title above, however far, is a notice's. */
export function isInNotice(above: BlockInContext["above"]): boolean {
  for (let n = 1; n <= NOTICE_LENGTH; n += 1) {
    const facts = above(n);
    if (!facts || facts.byline?.sure || facts.dateline) return false;
    if (isNoticeTitle(facts.text)) return true;
    if (isTitleLine(facts)) return mayBeNotice(facts.text) || ASKS.test(facts.text);
  }
  return false;
}
