import type { IssueYearView } from "@/lib/site/pages/issue-year";
import { Months } from "../calendar/months";
import { StepLinks } from "../calendar/step-links";
import { Crumbs } from "../chrome/crumbs";
import { Shell } from "../chrome/shell";

/** The issues of one year, month by month. */
export function IssueYearPage({ view }: { view: IssueYearView }) {
  const { chrome, meta, crumbs, title, description, months, steps } = view;
  return (
    <Shell chrome={chrome} meta={meta}>
      <Crumbs crumbs={crumbs} />
      <header className="title">
        <p className="label">版面</p>
        <h1>{title}</h1>
        <p className="quiet">{description}</p>
        <StepLinks steps={steps} label="前后年份" compact="label" />
      </header>
      <Months months={months} label={`${title}各期`} />
      <StepLinks steps={steps} label="前后年份（页尾）" />
    </Shell>
  );
}
