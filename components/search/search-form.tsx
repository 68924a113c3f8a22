import { urls } from "@/lib/site/urls";

interface SearchFormProps {
  sections: { id: string; name: string }[];
  years: string[];
}

/** The search box with its filters: a plain GET form, so that a search has an address. */
export function SearchForm({ sections, years }: SearchFormProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers of 2020 know the role, but not the element `search`.
    <form className="search-form" action={urls.search()} method="get" role="search">
      <label className="search-label" htmlFor="search-q">
        关键词
      </label>
      <input
        id="search-q"
        className="search-box"
        type="search"
        name="q"
        placeholder="人名、地名、原句"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="search"
        aria-keyshortcuts="/"
      />
      <button className="search-submit" type="submit">
        搜索
      </button>
      <label className="search-filter">
        <span>栏目</span>
        <select name="section">
          <option value="">全部</option>
          {sections.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="search-filter">
        <span>年份</span>
        <select name="year">
          <option value="">全部</option>
          {years.map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
        </select>
      </label>
    </form>
  );
}
