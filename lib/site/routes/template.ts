import type { Pattern } from "@/lib/records/address";

/** Names of folders of `app/` that take dates which stand whole in the URL. */
const WHOLE_DATES = new Map([
  ["year-month", "month"],
  ["year-month-day", "date"],
  ["month-day", "day"],
]);

/** The folder of `app/` that renders an address: `/section/{id}/{year-month}/` → `/section/[id]/[month]`. */
export function templateOf({ pattern }: Pick<Pattern, "pattern">): string {
  const folders = pattern
    // A gap takes a whole folder's name, whatever stands behind it: `{part}.xml`.
    .replace(/\{([^}]+)\}[^/{]*/g, (_, gap: string) => foldersOf(gap))
    .replace(/\/$/, "");
  return folders === "" ? "/" : folders;
}

const foldersOf = (gap: string): string =>
  gap
    .split("/")
    .map((name) => `[${WHOLE_DATES.get(name) ?? name}]`)
    .join("/");

/** What Next.js calls the parts of a URL that a template renders: `/section/[id]` → `{ id: "rural" }`. */
export function paramsIn(template: string, url: string): Record<string, string> {
  const parts = url.split("/");
  return Object.fromEntries(
    template
      .split("/")
      .flatMap((folder, index) =>
        folder.startsWith("[") ? [[folder.slice(1, -1), parts[index] ?? ""]] : [],
      ),
  );
}

/** The other way round. */
export function urlIn(
  { pattern }: Pick<Pattern, "pattern">,
  template: string,
  params: Readonly<Record<string, string>>,
): string {
  if (!template.includes("[")) return pattern;
  const path = template.replace(/\[([^\]]+)\]/g, (_, name: string) => params[name] ?? "");
  return pattern.endsWith("/") ? `${path}/` : path;
}
