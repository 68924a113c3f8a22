import "@/app/styles/standing.css";
import { look, showPage } from "@/app/show-page";
import { CorrectionsPage } from "@/components/standing/corrections-page";
import { urls } from "@/lib/site/urls";

const page = showPage(urls.correctionsYear, look("corrections", CorrectionsPage));

export const generateStaticParams = page.params;
export const generateMetadata = page.metadata;
export default page.Page;
