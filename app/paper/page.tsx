import "@/app/styles/issues.css";
import { look, showPage } from "@/app/show-page";
import { IssuesPage } from "@/components/paper/issues-page";
import { urls } from "@/lib/site/urls";

const page = showPage(urls.issues, look("issues", IssuesPage));

export const generateMetadata = page.metadata;
export default page.Page;
