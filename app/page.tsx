import "@/app/styles/front.css";
import { look, showPage } from "@/app/show-page";
import { FrontPage } from "@/components/front/front-page";
import { urls } from "@/lib/site/urls";

const page = showPage(urls.front, look("front", FrontPage));

export const generateMetadata = page.metadata;
export default page.Page;
