import "@/app/styles/search.css";
import { look, showPage } from "@/app/show-page";
import { SearchScreen } from "@/components/search-screen";
import { urls } from "@/lib/site/urls";

const page = showPage(urls.search, look("search", SearchScreen));

export const generateMetadata = page.metadata;
export default page.Page;
