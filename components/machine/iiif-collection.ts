import type { IiifCollectionView } from "@/lib/site/pages/iiif-collection";
import { urls } from "@/lib/site/urls";
import { PRESENTATION, providerOf, startOf, termsOf, webPage, words } from "./iiif";

/** All issues as a collection of the IIIF Presentation API 3.0: a manifest each, which has the rest. */
export function renderIiifCollection(view: IiifCollectionView): string {
  const { origin, paper, issues } = view;
  return JSON.stringify({
    "@context": PRESENTATION,
    id: origin + urls.iiifCollection(),
    type: "Collection",
    label: words(paper),
    ...termsOf(view),
    provider: [providerOf(view)],
    homepage: [webPage(origin + urls.issues(), paper)],
    items: issues.map(({ date, label, url }) => ({
      id: origin + url,
      type: "Manifest",
      label: words(label),
      navDate: startOf(date),
    })),
  });
}
