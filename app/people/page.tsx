import "@/app/styles/list.css";
import { look, showPage } from "@/app/show-page";
import { PeoplePage } from "@/components/list/people-page";
import { urls } from "@/lib/site/urls";

const page = showPage(urls.people, look("people", PeoplePage));

export const generateMetadata = page.metadata;
export default page.Page;
