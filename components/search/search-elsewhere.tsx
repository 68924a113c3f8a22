interface SearchElsewhereProps {
  site: { name: string; host: string };
  sections: { label: string; url: string }[];
  archive: { label: string; url: string }[];
}

/**
 * The ways to find a story without the search element: sections, months, and a search engine. The engine's
 * form is hidden while the element works, not put into `noscript`: a browser may run scripts and still be too
 * old for the index.
 */
export function SearchElsewhere({ site, sections, archive }: SearchElsewhereProps) {
  return (
    <div className="search-elsewhere">
      <form className="search-outside" action="https://www.bing.com/search" method="get">
        <label htmlFor="search-outside-q">用必应搜索{site.name}（在网址后接着写要找的词）</label>
        <input
          id="search-outside-q"
          type="search"
          name="q"
          defaultValue={`site:${site.host} `}
          autoComplete="off"
        />
        <button type="submit">去必应搜索</button>
      </form>
      <Directory name="栏目" links={sections} />
      <Directory name="往期" links={archive} />
    </div>
  );
}

function Directory({ name, links }: { name: string; links: { label: string; url: string }[] }) {
  if (links.length === 0) return null;
  return (
    <nav className="search-directory" aria-label={`按${name}查找`}>
      <h2>{name}</h2>
      <ul>
        {links.map(({ label, url }) => (
          <li key={url}>
            <a href={url}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
