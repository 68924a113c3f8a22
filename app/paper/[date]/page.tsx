import "@/components/calendar/calendar.css";
import "@/components/paper/paper.css";
import { notFound } from "next/navigation";
import { toMetadata } from "@/app/metadata";
import { IssuePage } from "@/components/paper/issue-page";
import { IssueYearPage } from "@/components/paper/issue-year-page";
import { WithdrawnPage } from "@/components/withdrawn-page";
import { urls } from "@/lib/site/urls";
import { paramsOf, viewOf } from "@/lib/view";

type Params = { params: Promise<Record<"date", string>> };

/** A day's issue, or one that is gone; `date` may be a year. */
const find = async ({ params }: Params) => {
  const { date } = await params;
  const url = urls.issue(date);
  return (await viewOf("issue", url)) ?? (await viewOf("issueYear", url)) ?? (await viewOf("withdrawn", url));
};

export const generateStaticParams = () => paramsOf("/paper/[date]");
export const generateMetadata = async (props: Params) => toMetadata(await find(props));

export default async function Page(props: Params) {
  const view = await find(props);
  if (!view) notFound();
  switch (view.kind) {
    case "issue":
      return <IssuePage view={view} />;
    case "issueYear":
      return <IssueYearPage view={view} />;
    case "withdrawn":
      return <WithdrawnPage view={view} />;
    default:
      return view satisfies never;
  }
}
