import type { Construct, Event, State } from "micromark-util-types";
import { charOf } from "./mark-character";

const TILDE = 126;
const DIGIT = /\d/;

/** `10~~20元，30~~40元` are two ranges, and no text that is struck. Comes before the construct that strikes. */
export const numberRange: Construct = {
  name: "numberRange",
  tokenize(effects, ok, nok) {
    const before = charOf(this.previous);
    const { events } = this;
    const inside: State = (code) => {
      if (code === TILDE) {
        effects.consume(code);
        return inside;
      }
      effects.exit("data");
      return DIGIT.test(before) && DIGIT.test(charOf(code)) && !isStruck(events) ? ok(code) : nok(code);
    };
    return (code) => {
      effects.enter("data");
      return inside(code);
    };
  },
};

/** Whether a run came before that this one may close: `原价~~100~~80元`. */
function isStruck(events: readonly Event[]): boolean {
  const runs = events.filter(
    ([kind, { type }]) => kind === "enter" && type === "strikethroughSequenceTemporary",
  );
  return runs.length % 2 === 1;
}
