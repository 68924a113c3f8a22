import type { Construct, Event, State } from "micromark-util-types";
import { beginsWithSurname } from "@/lib/newspaper/fields/surnames";
import { charOf } from "./mark-character";

const ASTERISK = 42;
const DIGIT = /[\dxX]/;
/** A unit before which, or the digit after which, a star multiplies: `30cm*20cm`, `100毫米*200毫米`. */
const FACTOR = /[\dA-Za-z%米寸尺]/;
/** Between them a run that closes nothing is part of a word: `鲁P·A**123`, `A*B*C`. */
const LATIN = /[\dA-Za-z]/;
const HAN = /\p{Script=Han}/u;
/** Characters between the brackets behind a masked name, at most. */
const MAX_ASIDE = 30;
/** Nobody begins to emphasise with one of these: `张**、李**`. */
const CLAUSE_END = /[、，。；：！？）》」』”’]/;

/**
 * Stars that are no emphasis but stand for what is not told, or multiply: `138****8000`, `100*200*300毫米`, `张**、李**`.
 * Comes before the construct that makes emphasis of them.
 */
export const maskedRun: Construct = {
  name: "maskedRun",
  tokenize(effects, ok, nok) {
    const before = charOf(this.previous);
    const { events } = this;
    let length = 0;
    const inside: State = (code) => {
      if (code === ASTERISK) {
        effects.consume(code);
        length++;
        return inside;
      }
      effects.exit("data");
      const after = charOf(code);
      if (isFigure(before, length, after)) return ok(code);
      const isPlate = LATIN.test(before) && LATIN.test(after) && !hasOpener(events, length);
      if (isPlate) return ok(code);
      if (!HAN.test(before) || length > 2 || hasOpener(events, length)) return nok(code);
      if (after === "（" && beginsWithSurname(before))
        return length === 1 ? ok(code) : effects.check(aside, ok, nok)(code);
      if (CLAUSE_END.test(after)) return effects.check(markedMark, nok, ok)(code);
      if (!beginsWithSurname(before) || !HAN.test(after)) return nok(code);
      const given = effects.check(givenName, ok, nok);
      return AND.test(after) ? effects.check(maskedName, ok, given)(code) : given(code);
    };
    return (code) => {
      effects.enter("data");
      return inside(code);
    };
  },
};

function isFigure(before: string, length: number, after: string): boolean {
  if (length >= 4) return /[\p{L}\p{N}]/u.test(before) || /[\p{L}\p{N}]/u.test(after);
  if (DIGIT.test(before) && /\d/.test(after)) return true;
  return length === 1 && FACTOR.test(before) && /\d/.test(after);
}

/** A mark alone between stars, as recognised pages have it: `谌伟**）**`. */
const markedMark: Construct = {
  partial: true,
  tokenize: (effects, ok, nok) => {
    const next: State = (code) => {
      effects.exit("data");
      return code === ASTERISK ? ok(code) : nok(code);
    };
    return (code) => {
      effects.enter("data");
      effects.consume(code);
      return next;
    };
  },
};

/** What is said of a masked name, `（化名）`; with stars behind it, it is emphasised: `前文**（括号）**`. */
const aside: Construct = {
  partial: true,
  tokenize: (effects, ok, nok) => {
    let length = 0;
    const end: State = (code) => {
      effects.exit("data");
      return code === ASTERISK ? nok(code) : ok(code);
    };
    const inside: State = (code) => {
      const character = charOf(code);
      if (character === "" || code === ASTERISK || length++ > MAX_ASIDE) {
        effects.exit("data");
        return nok(code);
      }
      effects.consume(code);
      return character === "）" ? end : inside;
    };
    return (code) => {
      effects.enter("data");
      return inside(code);
    };
  },
};

/** What is told of a name whose middle is not: `王*明、李*华`. */
const givenName: Construct = {
  partial: true,
  tokenize: (effects, ok, nok) => {
    let length = 0;
    const inside: State = (code) => {
      const character = charOf(code);
      if (HAN.test(character) && length < 3) {
        effects.consume(code);
        length++;
        return inside;
      }
      effects.exit("data");
      return length < 3 && (character === "" || /[\s（]/.test(character) || CLAUSE_END.test(character))
        ? ok(code)
        : nok(code);
    };
    return (code) => {
      effects.enter("data");
      return inside(code);
    };
  },
};

/** Words that join two names. */
const AND = /[和与及跟同或]/;

/** Another name that is masked, too: `李**和王*`. */
const maskedName: Construct = {
  partial: true,
  tokenize: (effects, ok, nok) => {
    const end: State = (code) => {
      effects.exit("data");
      return code === ASTERISK ? ok(code) : nok(code);
    };
    const surname: State = (code) => {
      if (!beginsWithSurname(charOf(code))) {
        effects.exit("data");
        return nok(code);
      }
      effects.consume(code);
      return end;
    };
    return (code) => {
      effects.enter("data");
      effects.consume(code);
      return surname;
    };
  },
};

/** Whether an odd number of runs of this length came before, so that this one may close. */
function hasOpener(events: readonly Event[], length: number): boolean {
  const runs = events.filter(
    ([kind, { type, start, end }]) =>
      kind === "enter" && type === "attentionSequence" && end.offset - start.offset === length,
  );
  return runs.length % 2 === 1;
}
