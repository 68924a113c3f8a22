import "@/app/styles/standing.css";
import { look, showPage } from "@/app/show-page";
import { AboutPage } from "@/components/standing/about-page";
import { urls } from "@/lib/site/urls";

const page = showPage(urls.about, look("about", AboutPage));

export const generateMetadata = page.metadata;
export default page.Page;
