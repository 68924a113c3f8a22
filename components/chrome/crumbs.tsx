import type { Link } from "@/lib/site/link";

/** 面包屑: the way from the front page; the last crumb is this page, and no link. */
export function Crumbs({ crumbs }: { crumbs: readonly Link[] }) {
  return (
    <nav className="crumbs quiet" aria-label="所在位置">
      <ol>
        {crumbs.slice(0, -1).map(({ label, url }) => (
          <li key={url}>
            <a href={url}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
