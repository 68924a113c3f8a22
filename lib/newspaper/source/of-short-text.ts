/** Longer texts hardly come twice. */
const LONGEST = 60;
const MOST = 5000;

/**
 * The same function of a text and of nothing else, which remembers what it has said of short ones: the same lines stand on a
 * page again and again, and many rules ask of each.
 */
export function ofShortText<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    if (text.length > LONGEST) return read(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = read(text);
    if (known.size >= MOST) known.clear();
    known.set(text, value);
    return value;
  };
}
