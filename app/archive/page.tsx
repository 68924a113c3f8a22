import "@/app/styles/archive.css";
import { look, showPage } from "@/app/show-page";
import { ArchivePage } from "@/components/calendar/archive-page";
import { urls } from "@/lib/site/urls";

const page = showPage(urls.archive, look("archive", ArchivePage));

export const generateMetadata = page.metadata;
export default page.Page;
