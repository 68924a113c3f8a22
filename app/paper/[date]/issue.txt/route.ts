import { serveFile } from "@/app/serve-file";
import { renderIssueText } from "@/components/machine/issue-text";
import { urls } from "@/lib/site/urls";

const file = serveFile(urls.issueText, "issueBook", "text/plain", renderIssueText);

export const dynamic = "force-static";
export const generateStaticParams = file.params;
export const GET = file.GET;
