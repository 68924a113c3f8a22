import "@/app/styles/printed-page.css";
import { look, showPage } from "@/app/show-page";
import { TranscriptPage } from "@/components/paper/transcript-page";
import { WithdrawnPage } from "@/components/withdrawn-page";
import { urls } from "@/lib/site/urls";

const page = showPage(urls.page, look("page", TranscriptPage), look("withdrawn", WithdrawnPage));

export const generateStaticParams = page.params;
export const generateMetadata = page.metadata;
export default page.Page;
