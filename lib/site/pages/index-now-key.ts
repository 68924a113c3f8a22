import type { Site } from "@/lib/records/site";
import type { Archive } from "../archive/archive";

/** The file by which search engines see that whoever tells them of changes may (https://www.indexnow.org/documentation). */
export interface IndexNowKeyView {
  kind: "indexNowKey";
  key: string;
}

/** null where search engines are not told. */
export const indexNowKeyView = ({ site }: Archive): IndexNowKeyView | null => {
  const key = indexNowKey(site);
  return key === null ? null : { kind: "indexNowKey", key };
};

/** How long a key may be. */
const LONGEST_KEY = 128;

/** The paper's own key, else one made of the site's address: it is no secret, as anybody may read the file. */
export const indexNowKey = ({ indexnow, url }: Pick<Site, "indexnow" | "url">): string | null => {
  if (typeof indexnow === "string") return indexnow;
  return indexnow ? `indexnow-${new URL(url).host.replace(/[^a-z0-9]+/g, "-")}`.slice(0, LONGEST_KEY) : null;
};
