interface PageNavProps {
  label: string;
  pages: readonly { label: string; name: string; url: string; current?: boolean }[];
}

/** 版面导航: the pages of an issue; nothing where it has only one. */
export function PageNav({ label, pages }: PageNavProps) {
  if (pages.length < 2) return null;
  return (
    <nav className="nav -mx-1.5 mt-3" aria-label={label}>
      <ul>
        {pages.map((page) => (
          <li key={page.url}>
            <a className="mr-2" href={page.url} aria-current={page.current ? "page" : undefined}>
              {page.label} <span className="quiet">{page.name}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
