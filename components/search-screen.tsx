import type { SearchView } from "@/lib/site/pages/search";
import { urls } from "@/lib/site/urls";
import { Crumbs } from "./chrome/crumbs";
import { Shell } from "./chrome/shell";
import { SearchPage } from "./search/search-page";

/** 搜索, with the paper's header and footer. */
export function SearchScreen({ view }: { view: SearchView }) {
  const { chrome, meta, crumbs, host, sections, places, people, years, confusables, archive } = view;
  return (
    <Shell chrome={chrome} meta={meta}>
      <div className="column">
        <Crumbs crumbs={crumbs} />
        <SearchPage
          site={{ name: chrome.name, host }}
          sections={sections}
          places={places}
          people={people}
          years={years}
          confusables={confusables}
          archive={archive}
          sectionUrl={urls.section}
        />
      </div>
      <script type="module" src="/islands/search.js" />
    </Shell>
  );
}
