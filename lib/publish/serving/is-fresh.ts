import type { IncomingHttpHeaders } from "node:http";

/** Whether the client's copy is still the file's (RFC 9110 §13.2.2): an ETag, where given, decides alone. */
export function isFresh(
  headers: IncomingHttpHeaders,
  { etag, modified }: { etag: string; modified: number },
): boolean {
  const known = headers["if-none-match"];
  if (known !== undefined)
    return known.split(",").some((each) => ["*", etag].includes(each.trim().replace(/^W\//, "")));
  const since = Date.parse(headers["if-modified-since"] ?? "");
  return modified <= since;
}
