import type { TopicsView } from "@/lib/site/pages/topics";
import { Crumbs } from "../chrome/crumbs";
import { Shell } from "../chrome/shell";
import { PageTitle } from "../page-title";

/** 专题: all of them, each with its newest story. */
export function TopicsPage({
  view: { chrome, meta, crumbs, title, description, topics },
}: {
  view: TopicsView;
}) {
  return (
    <Shell chrome={chrome} meta={meta}>
      <Crumbs crumbs={crumbs} />
      <PageTitle label="往期" title={title} line={description} />
      <ol>
        {topics.map((topic) => (
          <Topic key={topic.url} topic={topic} />
        ))}
      </ol>
    </Shell>
  );
}

function Topic({ topic }: { topic: TopicsView["topics"][number] }) {
  const { label, url, description, count, span, newest } = topic;
  return (
    <li className="border-b border-rule py-4 md:grid md:grid-cols-[1fr_auto] md:gap-x-8">
      <h2 className="text-[1.375rem] leading-[1.4]">
        <a href={url}>{label}</a>
      </h2>
      <p className="quiet num md:pt-2">
        {span} · {count}
      </p>
      {description && <p className="md:col-span-2">{description}</p>}
      <p className="md:col-span-2">
        <span className="quiet">最新：</span>
        <a className="link" href={newest.url}>
          {newest.label}
        </a>
      </p>
    </li>
  );
}
