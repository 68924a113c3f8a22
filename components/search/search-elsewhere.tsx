interface SearchElsewhereProps {
  site: { name: string; host: string };
  sections: { label: string; url: string }[];
  archive: { label: string; url: string }[];
}

/**
 * The ways to find a story without the search element: sections, months, and a search engine. The engine's
 * form is hidden while the element works, not put into `noscript`: a browser may run scripts and still be too
 * old for the index. It comes last, so that nothing moves when it goes.
 */
export function SearchElsewhere({ site, sections, archive }: SearchElsewhereProps) {
  return (
    <div className="search-elsewhere mt-6">
      <Directory name="栏目" links={sections} />
      <Directory name="往期" links={archive} />
      <form
        className="search-outside flex flex-wrap gap-x-4 pt-8"
        action="https://www.bing.com/search"
        method="get"
      >
        <label className="quiet basis-full" htmlFor="search-outside-q">
          用必应搜索{site.name}（在网址后接着写要找的词）
        </label>
        <input
          id="search-outside-q"
          className="min-h-target min-w-0 flex-1 border-b border-ink"
          type="search"
          name="q"
          defaultValue={`site:${site.host} `}
          autoComplete="off"
        />
        <button className="border-b border-ink px-4" type="submit">
          去必应搜索
        </button>
      </form>
    </div>
  );
}

function Directory({ name, links }: { name: string; links: { label: string; url: string }[] }) {
  if (links.length === 0) return null;
  return (
    <nav className="pt-8" aria-label={`按${name}查找`}>
      <h2 className="border-b border-rule pb-2 text-lg font-bold">{name}</h2>
      <ul className="-mx-1.5 pt-2 text-balance">
        {links.map(({ label, url }) => (
          <li className="inline-block" key={url}>
            <a className="block min-w-target px-1.5 leading-(--spacing-target)" href={url}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
