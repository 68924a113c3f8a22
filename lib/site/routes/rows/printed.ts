import { inPeriod, periodsOf, YEAR } from "../../archive/periods";
import { iiifCollectionInputs, iiifCollectionView } from "../../pages/iiif-collection";
import { iiifDays, iiifInputs, iiifManifestView } from "../../pages/iiif-manifest";
import { issueInputs, issueView } from "../../pages/issue";
import { issueBookInputs, issueBookView } from "../../pages/issue-book";
import { issueYearView } from "../../pages/issue-year";
import { issuesView } from "../../pages/issues";
import { pageInputs, pageView } from "../../pages/printed-page";
import { newestPrinted } from "../../paper/newest-printed";
import { urls } from "../../urls";
import { files, page, pages } from "../kinds-of-row";

/** The printed paper: its issues and pages, what readers take with them, and what libraries fetch. */
export const PRINTED_ROWS = [
  page(urls.issues, {
    view: issuesView,
    modified: ({ issueDays }) => issueDays[0] ?? null,
    test: { name: "issues" },
  }),
  pages(urls.issueYear, {
    // Next.js has one name for a folder: years and days of issues share it.
    template: "/paper/[date]",
    every: ({ pages }) => periodsOf(pages, YEAR).map(({ period }) => period),
    at: urls.issueYear,
    view: issueYearView,
    modified: ({ pages }, year) => inPeriod(pages, year)[0]?.date ?? null,
    lasting: "list",
    test: { name: "year of issues" },
  }),
  pages(urls.issue, {
    every: ({ issueDays }) => issueDays,
    at: urls.issue,
    inputs: issueInputs,
    view: issueView,
    modified: (archive, date) => newestPrinted(archive, archive.pagesByDay.get(date) ?? []),
    test: { name: "issue" },
  }),
  files("text", urls.issueText, {
    every: ({ issueDays }) => issueDays,
    at: urls.issueText,
    inputs: issueBookInputs,
    view: issueBookView,
    lasting: "part",
  }),
  files("epub", urls.issueEpub, {
    every: ({ issueDays }) => issueDays,
    at: urls.issueEpub,
    inputs: issueBookInputs,
    view: issueBookView,
    lasting: "part",
  }),
  files("iiif", urls.iiifCollection, {
    every: (archive) => (iiifDays(archive).length > 0 ? [null] : []),
    at: () => urls.iiifCollection(),
    inputs: iiifCollectionInputs,
    view: iiifCollectionView,
    lasting: "part",
  }),
  files("iiif", urls.iiifManifest, {
    every: iiifDays,
    at: urls.iiifManifest,
    inputs: iiifInputs,
    view: iiifManifestView,
    lasting: "part",
  }),
  pages(urls.page, {
    every: ({ pages }) => pages,
    at: ({ date, number }) => urls.page(date, number),
    inputs: pageInputs,
    view: pageView,
    modified: (archive, printed) => newestPrinted(archive, [printed]),
    test: { name: "printed page with its lines' classes" },
  }),
];
