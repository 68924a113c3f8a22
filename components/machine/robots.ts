import type { RobotsView } from "@/lib/site/pages/robots";

/** Everything may be read, but by those who are refused (RFC 9309): search results are made in the browser and have nothing for a crawler. */
export function renderRobots({ sitemap, refused, licence }: RobotsView): string {
  const group = [...refused.map((name) => `User-agent: ${name}`), "Disallow: /"];
  return [
    ...["User-agent: *", "Allow: /", ""],
    ...(refused.length > 0 ? [...group, ""] : []),
    ...(licence ? [`License: ${licence}`] : []),
    `Sitemap: ${sitemap}`,
    "",
  ].join("\n");
}
