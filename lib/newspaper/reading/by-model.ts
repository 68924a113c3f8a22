import type { Model } from "../grammar/model";
import type { Finding } from "./findings";

/**
 * What follows from a list of findings by a model's weights, counted once for the two: the blocks of a page share their lists,
 * and so do pages that are read one after the other.
 */
export function byModel<Value>(
  compute: (model: Model, findings: readonly Finding[]) => Value,
): (model: Model, findings: readonly Finding[]) => Value {
  const known = new WeakMap<Model, WeakMap<readonly Finding[], Value>>();
  return (model, findings) => {
    const own = known.get(model) ?? new WeakMap<readonly Finding[], Value>();
    const before = own.get(findings);
    if (before !== undefined) return before;
    const value = compute(model, findings);
    known.set(model, own.set(findings, value));
    return value;
  };
}
