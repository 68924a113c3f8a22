import { type Archive, periodsOf, YEAR } from "./archive/archive";
import { viewAsInputs } from "./archive/inputs";
import { issuesView, issueYearView } from "./pages/issues";
import { issueInputs, issueView, pageInputs, pageView } from "./pages/printed-page";
import { storyInputs, storyView } from "./pages/story";
import { withdrawnView } from "./pages/withdrawn";
import type { Add, AddOne, Address } from "./routes/route";
import { urls } from "./urls";

const STORY = "/[year]/[month]/[day]/[slug]";

export function addStories(archive: Archive, add: Add): void {
  for (const story of archive.stories) {
    add(
      { template: STORY, params: storyParams(story.url), url: story.url },
      () => storyInputs(archive, story),
      () => storyView(archive, story),
    );
  }
  for (const gone of archive.withdrawn) {
    const view = () => withdrawnView(archive, gone);
    add({ ...goneAddress(gone.url), indexed: false }, () => viewAsInputs(view()), view);
  }
}

export function addPaper(archive: Archive, add: Add, addOne: AddOne): void {
  addOne({ template: "/paper", params: {}, url: urls.issues() }, () => issuesView(archive));
  for (const { period: year } of periodsOf(archive.pages, YEAR)) {
    addOne({ template: "/paper/[date]", params: { date: year }, url: urls.issueYear(year) }, () =>
      issueYearView(archive, year),
    );
  }
  for (const date of archive.issueDays) {
    add(
      { template: "/paper/[date]", params: { date }, url: urls.issue(date) },
      () => issueInputs(archive, date),
      () => issueView(archive, date),
    );
  }
  for (const page of archive.pages) {
    const { date, number } = page;
    add(
      { template: "/paper/[date]/[page]", params: { date, page: number }, url: urls.page(date, number) },
      () => pageInputs(archive, page),
      () => pageView(archive, page),
    );
  }
}

/** Where the page of something that is gone is rendered: a story, a printed page or an issue. */
function goneAddress(url: string): Address {
  const [, first = "", date = "", page = ""] = url.split("/");
  if (first !== "paper") return { template: STORY, params: storyParams(url), url };
  return page
    ? { template: "/paper/[date]/[page]", params: { date, page }, url }
    : { template: "/paper/[date]", params: { date }, url };
}

/** `/2024/06/22/slug/` → the parameters of `/[year]/[month]/[day]/[slug]`. */
function storyParams(url: string): Record<string, string> {
  const [, year = "", month = "", day = "", slug = ""] = url.split("/");
  return { year, month, day, slug };
}
