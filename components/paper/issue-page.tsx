import type { IssueView } from "@/lib/site/pages/issue";
import { StepLinks } from "../calendar/step-links";
import { Crumbs } from "../chrome/crumbs";
import { Shell } from "../chrome/shell";
import { LinksInLine } from "../links-in-line";
import { IiifLink } from "./iiif-link";
import { Legend } from "./legend";
import { PageNav } from "./page-nav";
import { RuleNotes } from "./rule-notes";
import { Sheet } from "./sheet";
import { Thumbnails } from "./thumbnails";
import { Transcripts } from "./transcripts";

/** 一期: all its pages, transcript after transcript, in one scroll. */
export function IssuePage({ view }: { view: IssueView }) {
  const {
    chrome,
    meta,
    crumbs,
    title,
    weekday,
    lunar,
    basis,
    sheets,
    thumbnails,
    downloads,
    iiif,
    counts,
    rules,
    steps,
  } = view;
  return (
    <Shell chrome={chrome} meta={meta}>
      <Crumbs crumbs={crumbs} />
      <header className="title">
        <p className="label">版面</p>
        <h1>{title}</h1>
        <p className="quiet">
          {weekday} · {lunar}
          {basis && ` · ${basis}`}
        </p>
        <StepLinks steps={steps} label="前后期" compact="word" />
        <PageNav
          label="版面导航"
          pages={sheets.map(({ id, label, name }) => ({ label, name, url: `#${id}` }))}
        />
        <Thumbnails pages={thumbnails} />
        <p className="quiet">
          下载本期：
          <LinksInLine links={downloads} />
        </p>
        {iiif && (
          <p className="quiet">
            <IiifLink url={iiif} />
          </p>
        )}
      </header>
      <Transcripts>
        <Legend counts={counts} />
        {sheets.map((sheet) => (
          <section className="leaf pt-10" key={sheet.id} id={sheet.id} aria-labelledby={`${sheet.id}-name`}>
            <header className="flex flex-wrap items-baseline justify-between border-b border-ink">
              <h2 className="text-[1.625rem]" id={`${sheet.id}-name`}>
                {sheet.label} {sheet.name}
              </h2>
              <a className="link py-1 text-small print:hidden" href={sheet.url}>
                单看{sheet.label}
              </a>
            </header>
            <Sheet sheet={sheet} heading="h3" />
          </section>
        ))}
        <RuleNotes rules={rules} />
      </Transcripts>
      <StepLinks steps={steps} label="前后期（页尾）" />
      <p className="hidden text-small print:block">{meta.canonical}</p>
    </Shell>
  );
}
