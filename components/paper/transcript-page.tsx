import type { PageView } from "@/lib/site/pages/printed-page";
import { StepLinks } from "../calendar/step-links";
import { Crumbs } from "../chrome/crumbs";
import { Shell } from "../chrome/shell";
import { HeadlineText } from "../headline";
import { CropsSwitch } from "./crops-switch";
import { Legend } from "./legend";
import { PageNav } from "./page-nav";
import { PagePicture } from "./page-picture";
import { RuleNotes } from "./rule-notes";
import { Sheet } from "./sheet";
import { Transcripts } from "./transcripts";

/** 版面: a printed page's picture, where it has one, and its transcript as the evidence. */
export function TranscriptPage({ view }: { view: PageView }) {
  const { chrome, meta, crumbs, title, basis, picture, sheet, rules, pages, steps } = view;
  return (
    <Shell chrome={chrome} meta={meta} island={picture ? "paper" : "site"}>
      <Crumbs crumbs={crumbs} />
      <header className="title">
        <p className="label">{picture ? "版面" : "版面文字"}</p>
        <h1>
          <HeadlineText text={title} />
        </h1>
        <p className="quiet">{[sheet.name, basis].filter(Boolean).join(" · ")}</p>
        <StepLinks steps={steps} label="前后版" compact="word" />
        <PageNav label="本期版面" pages={pages} />
      </header>
      {picture && <PagePicture picture={picture} />}
      <Transcripts>
        {picture && <CropsSwitch />}
        <Legend counts={sheet.counts} />
        <Sheet sheet={sheet} picture={picture} heading="h2" />
        <RuleNotes rules={rules} />
      </Transcripts>
      <StepLinks steps={steps} label="前后版（页尾）" />
      <p className="hidden text-small print:block">{meta.canonical}</p>
    </Shell>
  );
}
