import { compare } from "@/lib/records/compare";
import type { SiteFile } from "../manifest/site-file";
import type { PolicyHashes } from "./csp";
import { headersFile } from "./headers-file";
import { recordFile } from "./hosting-record";
import { nginxFiles } from "./nginx";
import { redirectsFile } from "./redirects-file";

interface HostingInput extends PolicyHashes {
  /** Old URL → the story's own: paths of the site, decoded. */
  redirects: ReadonlyMap<string, string>;
  /** URLs of what was taken down, and of lists that it has emptied: paths of the site, decoded. */
  gone: readonly string[];
  /** The site's address, with its scheme. */
  siteUrl: string;
  noTransform: boolean;
}

/** What tells servers how to serve the site: `_headers` and `_redirects`, nginx's configuration, and the record of `npm start`. */
export function hostFiles(input: HostingInput): SiteFile[] {
  // The same site gives the same bytes, whatever the order in which its pages were made.
  const { redirects, gone, styleHashes, scriptHashes, pictureHost, siteUrl, noTransform } = input;
  const hashes = {
    styleHashes: [...styleHashes].sort(),
    scriptHashes: [...scriptHashes].sort(),
    ...(pictureHost ? { pictureHost } : {}),
  };
  return [
    headersFile({ ...hashes, siteUrl, noTransform }),
    redirectsFile(redirects),
    ...nginxFiles({ ...hashes, redirects, gone, siteUrl, noTransform }),
    recordFile({
      ...hashes,
      redirects: Object.fromEntries([...redirects].sort(([a], [b]) => compare(a, b))),
      gone: [...gone].sort(),
      ...(noTransform ? { noTransform } : {}),
    }),
  ];
}
