import type { Archive } from "../archive/archive";
import type { Inputs } from "../archive/inputs";
import { dateLabel } from "../text/labels";
import { urls } from "../urls";
import { iiifDays } from "./iiif-manifest";

/** All issues with pictures, for viewers of libraries: what the IIIF collection of the paper says. */
export interface IiifCollectionView {
  kind: "iiifCollection";
  /** The site's address, which stands before all paths. */
  origin: string;
  paper: string;
  copyright: string | null;
  rights: string | null;
  /** The newest first. `url`: of the issue's manifest. */
  issues: { date: string; label: string; url: string }[];
}

/** null where no issue has a manifest. */
export function iiifCollectionView(archive: Archive): IiifCollectionView | null {
  const days = iiifDays(archive);
  if (days.length === 0) return null;
  const { name, url, legal, rights = null } = archive.site;
  return {
    kind: "iiifCollection",
    origin: url,
    paper: name,
    copyright: legal.copyright ?? null,
    rights,
    issues: days.map((date) => ({ date, label: `${name} ${dateLabel(date)}`, url: urls.iiifManifest(date) })),
  };
}

/** What the collection is made from. */
export const iiifCollectionInputs = (archive: Archive): Inputs => ({ days: iiifDays(archive) });
