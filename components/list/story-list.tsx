import type { CountedLink, ListView } from "@/lib/site/views";
import { Crumbs } from "../chrome/crumbs";
import { Shell } from "../chrome/shell";
import { Teaser } from "../teaser";

/** Days, months, years, sections, places, people. */
export function StoryList({ view }: { view: ListView }) {
  const { chrome, meta, crumbs, label, title, description, groups, periods, siblings, feed, listing, total } =
    view;
  return (
    <Shell chrome={chrome} meta={meta}>
      <Crumbs crumbs={crumbs} />
      <header className="title">
        <p className="label">{label}</p>
        <h1>{title}</h1>
        <p className="quiet">
          {description}
          {listing === "section" && ` · ${total} 篇`}
          {feed && (
            <>
              {" · "}
              <a href={feed}>订阅</a>
            </>
          )}
        </p>
      </header>
      {groups.length === 0 && <p className="empty">这里还没有报道。</p>}
      {groups.map(({ heading, url, stories }) => (
        <section className="group" key={url}>
          {heading && <h2>{url ? <a href={url}>{heading}</a> : heading}</h2>}
          <div className="stories">
            {stories.map((teaser) => (
              <Teaser
                key={teaser.url}
                teaser={teaser}
                level={3}
                show={{
                  kicker: true,
                  deck: true,
                  summary: true,
                  names: true,
                  picture: true,
                  section: listing !== "section" && listing !== "day",
                }}
              />
            ))}
          </div>
        </section>
      ))}
      {periods && periods.links.length > 0 && <Periods label={periods.label} links={periods.links} />}
      {siblings.length > 0 && (
        <Periods
          label={listing === "place" ? "其他地方" : listing === "day" ? "版面" : "其他年份"}
          links={siblings}
        />
      )}
    </Shell>
  );
}

function Periods({ label, links }: { label: string; links: readonly CountedLink[] }) {
  return (
    <nav className="periods" aria-label={label}>
      <h2>{label}</h2>
      <ul>
        {links.map(({ label: name, url, count }) => (
          <li key={url}>
            <a href={url}>
              {name} <span className="quiet num">{count}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
