import "@/app/styles/issue.css";
import { look, showPage } from "@/app/show-page";
import { IssuePage } from "@/components/paper/issue-page";
import { IssueYearPage } from "@/components/paper/issue-year-page";
import { WithdrawnPage } from "@/components/withdrawn-page";
import { urls } from "@/lib/site/urls";

/** A day's issue, a year's, or one that is gone. */
const page = showPage(
  urls.issue,
  look("issue", IssuePage),
  look("issueYear", IssueYearPage),
  look("withdrawn", WithdrawnPage),
);

export const generateStaticParams = page.params;
export const generateMetadata = page.metadata;
export default page.Page;
