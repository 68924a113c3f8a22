import type { Box } from "@/lib/records/box";
import { PageMap, type PageMapProps } from "./page-map";
import { Palette } from "./palette";
import { type LineRow, LineRows } from "./rows";
import { type StoryCard, StoryCards } from "./stories";

export interface PageTableProps {
  /** `2024-06-22-01` */
  page: string;
  /** 2024年6月22日 第01版 要闻 */
  title: string;
  rows: readonly LineRow[];
  stories: readonly StoryCard[];
  /** What is wrong with what editors have written of the page. */
  errors: readonly string[];
  /** null where nobody knows where its lines stand, or the editor reads the text. */
  map: { picture: PageMapProps["picture"]; zones: readonly (readonly Box[])[] } | null;
  /** The other way to look at it; null where there is none. */
  other: { label: string; url: string } | null;
  around: { earlier: string | null; later: string | null };
  /** Where it is taken out; null where it can't be read. */
  removal: string | null;
}

/** 版面台: the page on the left, what becomes of it on the right. */
export function PageTableScreen({
  page,
  title,
  rows,
  stories,
  errors,
  map,
  other,
  around,
  removal,
}: PageTableProps) {
  return (
    <>
      <header className="flex flex-wrap items-baseline gap-x-6 py-2 border-b border-ink">
        <h1 className="text-lg">{title}</h1>
        <nav aria-label="别的版面" className="nav ml-auto">
          <ul>
            {other && (
              <li>
                <a href={other.url}>{other.label}</a>
              </li>
            )}
            {around.earlier !== null && (
              <li>
                <a href={around.earlier}>上一版</a>
              </li>
            )}
            {around.later !== null && (
              <li>
                <a href={around.later}>下一版</a>
              </li>
            )}
          </ul>
        </nav>
      </header>
      <Errors errors={errors} />
      <div className="lg:grid lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:gap-x-8">
        <section aria-label="版面" className="relative">
          {map ? <PageMap picture={map.picture} rows={rows} zones={map.zones} /> : <LineRows rows={rows} />}
          <Palette page={page} as={map ? "picture" : "text"} />
        </section>
        <section aria-label="拆成的稿件" className="lg:sticky lg:top-0 lg:max-h-[100vh] lg:overflow-y-auto">
          <StoryCards stories={stories} />
        </section>
      </div>
      {removal && (
        <p className="mt-8 py-2 border-t border-rule">
          <a className="link" href={removal}>
            移去这一版
          </a>
        </p>
      )}
    </>
  );
}

export function Errors({ errors }: { errors: readonly string[] }) {
  return (
    <ul id="errors">
      {errors.map((error) => (
        <li key={error} className="py-2 border-b border-rule text-small text-accent whitespace-pre-wrap">
          {error}
        </li>
      ))}
    </ul>
  );
}
