import { Fragment } from "react";
import { initialId, type PeopleView } from "@/lib/site/pages/people";
import { countLabel } from "@/lib/site/text/labels";
import { Crumbs } from "../chrome/crumbs";
import { Shell } from "../chrome/shell";
import { PageTitle } from "../page-title";
import { SMALL_HEADING } from "../small-heading";

/** 阿依古丽·买买提: broken at its dots alone. */
const Name = ({ name }: { name: string }) => (
  <span className="break-keep">
    {name.split("·").map((part, index) => (
      <Fragment key={index}>
        {index > 0 && (
          <>
            ·<wbr />
          </>
        )}
        {part}
      </Fragment>
    ))}
  </span>
);

/** 署名: those who have signed stories, by their initials. */
export function PeoplePage({
  view: { chrome, meta, crumbs, title, line, initials, groups },
}: {
  view: PeopleView;
}) {
  // Without ways to the initials they are few, and most have one person: they stand beside one another.
  const isShort = initials.length === 0;
  return (
    <Shell chrome={chrome} meta={meta}>
      <Crumbs crumbs={crumbs} />
      <PageTitle label="往期" title={title} line={line} />
      {initials.length > 0 && (
        <nav className="border-b border-rule pb-2" aria-label="姓名拼音首字母">
          <ul className="-mx-4 text-balance">
            {initials.map(({ label, url, current }) => (
              <li className="inline-block" key={url}>
                <a
                  className="inline-block min-h-target min-w-target text-center leading-(--spacing-target) aria-[current]:font-bold aria-[current]:text-accent"
                  href={url}
                  aria-current={current ? "page" : undefined}
                >
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <div className={isShort ? "columns-2 gap-x-8 md:columns-3 xl:columns-4" : undefined}>
        {groups.map((group) => (
          <section
            className={isShort ? "break-inside-avoid pt-6" : "pt-6"}
            key={group.initial}
            aria-labelledby={initialId(group.initial)}
          >
            <h2 className={SMALL_HEADING} id={initialId(group.initial)}>
              {group.label}
            </h2>
            <ul className={isShort ? undefined : "grid grid-cols-2 gap-x-8 md:grid-cols-3 xl:grid-cols-4"}>
              {group.people.map(({ label, url, count }) => (
                <li className="border-b border-rule" key={url}>
                  <a className="flex min-h-target items-baseline justify-between gap-x-3 py-2" href={url}>
                    <Name name={label} />{" "}
                    <span className="quiet num whitespace-nowrap">{countLabel(count)}篇</span>
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Shell>
  );
}
