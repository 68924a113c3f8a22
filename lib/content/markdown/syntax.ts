import { gfmFromMarkdown, gfmToMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import type { Code, Construct, Event, Extension, State } from "micromark-util-types";
import type { Processor } from "unified";
import { urlAtStart } from "./bare-url";
import { maskedRun } from "./masked-run";
import { numberRange } from "./number-range";

declare module "micromark-util-types" {
  /** Tokens of GFM's bare addresses, of which the tree's links are made. */
  interface TokenTypeMap {
    literalAutolink: "literalAutolink";
    literalAutolinkHttp: "literalAutolinkHttp";
    literalAutolinkWww: "literalAutolinkWww";
  }
}

/** `6~7月` is a range, not the beginning of struck text. */
export const STRUCK = { singleTilde: false };

/**
 * Tables, footnotes, struck text and task lists. Without the step that looks for addresses in the finished tree: it knows no
 * Chinese marks, and what it makes has no positions.
 */
export function remarkTables(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfm(STRUCK)];
  const fromMarkdown = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), fromMarkdown];
  // Chinese characters are two columns wide: cells that are filled up with spaces would not stand below one another.
  data.toMarkdownExtensions = [
    ...(data.toMarkdownExtensions ?? []),
    gfmToMarkdown({ tablePipeAlign: false }),
  ];
}

/** What Chinese newsrooms mean: stars that mask figures, addresses that end where Chinese goes on. Comes after all others. */
export function remarkChinese(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), chinese];
}

/** Longer ones are not typed by people. */
const MAX_URL = 1000;

const bareUrl: Construct = {
  name: "bareUrl",
  tokenize(effects, ok, nok) {
    let seen = "";
    let left = 0;
    const look: Construct = {
      partial: true,
      tokenize: (inner, done, none) => {
        const inside: State = (code) => {
          if (isPlain(code) && seen.length < MAX_URL && mayBegin(seen)) {
            seen += String.fromCodePoint(code);
            inner.consume(code);
            return inside;
          }
          inner.exit("data");
          left = urlAtStart(seen).length;
          return left > 0 ? done(code) : none(code);
        };
        return (code) => {
          inner.enter("data");
          return inside(code);
        };
      },
    };
    const take: State = (code) => {
      if (left > 0) {
        left--;
        effects.consume(code);
        return take;
      }
      effects.exit(kind);
      effects.exit("literalAutolink");
      return ok(code);
    };
    let kind: "literalAutolinkHttp" | "literalAutolinkWww" = "literalAutolinkHttp";
    const begin: State = (code) => {
      if (/^www/i.test(seen)) kind = "literalAutolinkWww";
      effects.enter("literalAutolink");
      effects.enter(kind);
      return take(code);
    };
    const { previous, events } = this;
    return (code) =>
      isWordBefore(previous, code) || isInLabel(events) ? nok(code) : effects.check(look, begin, nok)(code);
  },
};

const chinese: Extension = {
  text: { 42: maskedRun, 72: bareUrl, 87: bareUrl, 104: bareUrl, 119: bareUrl, 126: numberRange },
  disable: { null: ["protocolAutolink", "wwwAutolink"] },
};

/** A character, and neither white space nor `<`. */
const isPlain = (code: Code): code is NonNullable<Code> => code !== null && code > 32 && code !== 60;

const BEGINNINGS = ["http://", "https://", "www."];

/** Whether what was seen so far may be, or is, the beginning of an address. */
function mayBegin(text: string): boolean {
  if (text.length > "https://".length) return true;
  const lower = text.toLowerCase();
  return BEGINNINGS.some((begin) => begin.startsWith(lower) || lower.startsWith(begin));
}

/** `xhttp://…` is no address; nor is `a.www.…`. */
function isWordBefore(previous: Code, code: Code): boolean {
  if (previous === null || previous < 0) return false;
  const before = String.fromCodePoint(previous);
  return code === 87 || code === 119 ? /[\w./@-]/.test(before) : /[a-z]/i.test(before);
}

/** Whether a bracket is open, which may become a link's: a link holds no other. */
function isInLabel(events: readonly Event[]): boolean {
  return events.some(
    ([, token]) => (token.type === "labelLink" || token.type === "labelImage") && !token._balanced,
  );
}
