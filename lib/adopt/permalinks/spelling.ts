/** How generators spell names in addresses. */

/** Hugo: lower case, spaces as hyphens, no other marks than those of addresses. */
export const hugoName = (text: string): string =>
  text
    .normalize("NFC")
    .trim()
    .replace(/\s+/g, "-")
    .replace(/[^\p{L}\p{M}\p{N}.\-_~/#+]/gu, "")
    .replace(/-{2,}/g, "-")
    .toLowerCase();

/** Jekyll's way of making names, but for the case: what is neither letter nor figure is a hyphen. */
export const jekyllName = (text: string): string =>
  text.replace(/[^\p{M}\p{L}\p{Nd}]+/gu, "-").replace(/^-|-$/g, "");

/** The same that keeps the marks of addresses, as `:title` does. */
export const jekyllPretty = (text: string): string =>
  text.replace(/[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu, "-").replace(/^-|-$/g, "");

/** Hexo: what must not stand in an address is a hyphen. */
export const hexoName = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/\p{Cc}/gu, "")
    .replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'<>,.?/]+/g, "-")
    .replace(/-{2,}/g, "-")
    .replace(/^-+|-+$/g, "");

/** Fills the gaps of a pattern, `/:year/:title/`; null where one has nothing to stand for it. */
export function filled(pattern: string, values: Readonly<Record<string, string | null>>): string | null {
  let whole = true;
  const names = Object.keys(values).sort((a, b) => b.length - a.length);
  const gap = new RegExp(`:(${names.join("|")})`, "g");
  const made = pattern.replace(gap, (_, name: string) => {
    const value = values[name];
    if (value === null || value === undefined) whole = false;
    return value ?? "";
  });
  return whole && !/\/:[a-z]/.test(made) ? slashes(made) : null;
}

/** A path with a slash before it, and none doubled. */
export const slashes = (path: string): string => `/${path}`.replace(/\/{2,}/g, "/");

/** The path of a site's address: `https://a.cn/blog/` → `/blog`. */
export function basePath(url: string | null): string {
  if (url === null || !URL.canParse(url)) return "";
  return new URL(url).pathname.replace(/\/+$/, "");
}
