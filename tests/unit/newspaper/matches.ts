/** Where `actual` differs from what `expected` has: every key there must match; keys absent there are free. */
export function differences(actual: unknown, expected: unknown, path = "$"): string[] {
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual)) return [`${path}: not a list`];
    const length =
      actual.length === expected.length
        ? []
        : [`${path}: ${actual.length} items, expected ${expected.length}`];
    return [
      ...length,
      ...expected.flatMap((item, index) => differences(actual[index], item, `${path}[${index}]`)),
    ];
  }
  if (isObject(expected)) {
    if (!isObject(actual)) return [`${path}: not an object`];
    return Object.entries(expected).flatMap(([key, value]) =>
      differences(actual[key], value, `${path}.${key}`),
    );
  }
  return actual === expected
    ? []
    : [`${path}: ${JSON.stringify(actual)}, expected ${JSON.stringify(expected)}`];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
