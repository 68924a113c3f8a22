import type { IssueYearView } from "@/lib/site/pages/issue-year";
import { Months } from "../calendar/months";
import { StepLinks } from "../calendar/step-links";
import { Crumbs } from "../chrome/crumbs";
import { Shell } from "../chrome/shell";
import { PageTitle } from "../page-title";

/** The issues of one year, month by month. */
export function IssueYearPage({ view }: { view: IssueYearView }) {
  const { chrome, meta, crumbs, title, description, months, steps } = view;
  return (
    <Shell chrome={chrome} meta={meta}>
      <Crumbs crumbs={crumbs} />
      <PageTitle label="版面" title={title} line={description}>
        <StepLinks steps={steps} label="前后年份" compact="label" />
      </PageTitle>
      <Months months={months} label={`${title}各期`} />
      <StepLinks steps={steps} label="前后年份（页尾）" />
    </Shell>
  );
}
