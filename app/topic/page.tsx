import "@/app/styles/list.css";
import { look, showPage } from "@/app/show-page";
import { TopicsPage } from "@/components/list/topics-page";
import { urls } from "@/lib/site/urls";

const page = showPage(urls.topics, look("topics", TopicsPage));

export const generateMetadata = page.metadata;
export default page.Page;
