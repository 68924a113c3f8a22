import { photoName } from "../../archives/drawn-photos";
import type { ArchivePlan, GeneratedFile } from "../archive";
import type { Material } from "../material";
import { pageFile } from "../pages-plan";
import { randomFrom } from "../random";
import { storyOn } from "../stories";

/** An issue's pages, and the numbers of the stories on each: ten stories on eight pages. */
const ISSUE: readonly (readonly number[])[] = [[1, 2], [3, 4], [5], [6], [7], [8], [9], [10]];
const STORIES_PER_DAY = 10;
/** One story in so many has a photo. */
const PHOTO_EVERY = 3;
const DAYS_PER_YEAR = 365;

/** An older story is corrected every so many days, another is taken down every so many. */
const CORRECTION_EVERY = 5;
const TAKEDOWN_EVERY = 13;

/** What editors do on a day beside filing its issue. */
export interface Chores {
  /** Addresses of stories. */
  correct: string | null;
  takeDown: string | null;
  /** Whether the program's templates are others from this day on. */
  newTemplates: boolean;
}

/** The issues of the years before the first day, under `pages/`, the newest first. Their photos are the drawn ones, by turns. */
export function yearsPlan(years: number, material: Material): ArchivePlan {
  const pageAt = (index: number): GeneratedFile => {
    const daysBack = Math.floor(index / ISSUE.length);
    return issuePage(daysBack, index % ISSUE.length, material, (story) =>
      photoName(daysBack * STORIES_PER_DAY + story),
    );
  };
  return {
    size: years * DAYS_PER_YEAR * ISSUE.length,
    fileAt: pageAt,
    addedAt: (index) =>
      issuePage(-1 - Math.floor(index / ISSUE.length), index % ISSUE.length, material, photoOfDay(1)),
  };
}

/** The pages of the issue of day `day`, from 1, and its new photos: their names under `media/` and the drawing each is. */
export function issueOf(
  day: number,
  material: Material,
): { date: string; pages: GeneratedFile[]; photos: { name: string; drawing: number }[] } {
  const photo = photoOfDay(day);
  return {
    date: storyOn(-day, 1, material).date,
    pages: ISSUE.map((_, page) => issuePage(-day, page, material, photo)),
    photos: ISSUE.flat()
      .filter(hasPhoto)
      .map((story) => ({ name: photo(story), drawing: 1000 + day * STORIES_PER_DAY + story })),
  };
}

/** What else is done on day `day`: the same in every run. */
export function choresOf(
  day: number,
  { years, templates }: { years: number; templates: number },
  material: Material,
): Chores {
  const random = randomFrom(7_000_000 + day);
  const anyStory = () => {
    const { date, slug } = storyOn(
      random.below(years * DAYS_PER_YEAR),
      1 + random.below(STORIES_PER_DAY),
      material,
    );
    return `/${date.replaceAll("-", "/")}/${slug}/`;
  };
  return {
    correct: day % CORRECTION_EVERY === 0 ? anyStory() : null,
    takeDown: day % TAKEDOWN_EVERY === 0 ? anyStory() : null,
    newTemplates: day % templates === 0,
  };
}

const hasPhoto = (story: number): boolean => story % PHOTO_EVERY === 1;

const photoOfDay = (day: number) => (story: number) => `ri-${day}-${story}.jpg`;

function issuePage(
  daysBack: number,
  page: number,
  material: Material,
  photoName: (story: number) => string,
): GeneratedFile {
  return pageFile(
    {
      daysBack,
      page: page + 1,
      stories: ISSUE[page] ?? [],
      photoOf: (story) => (hasPhoto(story) ? `media/${photoName(story)}` : null),
    },
    material,
  );
}
