/**
 * A copy of a record with some of its fields changed. Fields that the record works out when they are first asked for
 * (see `lib/content/cache/`) stay that way, which `{ ...record }` would undo; `lazy` gives changed ones of that kind.
 */
export function revised<T extends object>(
  record: T,
  changes: Partial<T>,
  lazy: { [Field in keyof T]?: () => T[Field] } = {},
): T {
  const fields = {
    ...Object.getOwnPropertyDescriptors(record),
    ...Object.getOwnPropertyDescriptors(changes),
  };
  return Object.defineProperties({}, { ...fields, ...lazyFields(lazy) }) as T;
}

function lazyFields(lazy: Partial<Record<PropertyKey, () => unknown>>): PropertyDescriptorMap {
  return Object.fromEntries(
    Object.entries(lazy).map(([field, get]) => [field, { get, enumerable: true, configurable: true }]),
  );
}
