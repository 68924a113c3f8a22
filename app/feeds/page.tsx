import "@/app/styles/standing.css";
import { look, showPage } from "@/app/show-page";
import { FeedsPage } from "@/components/standing/feeds-page";
import { urls } from "@/lib/site/urls";

const page = showPage(urls.feeds, look("feeds", FeedsPage));

export const generateMetadata = page.metadata;
export default page.Page;
