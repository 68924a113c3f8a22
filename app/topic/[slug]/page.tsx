import "@/app/styles/list.css";
import { look, showPage } from "@/app/show-page";
import { StoryList } from "@/components/list/story-list";
import { urls } from "@/lib/site/urls";

const page = showPage(urls.topic, look("list", StoryList));

export const generateStaticParams = page.params;
export const generateMetadata = page.metadata;
export default page.Page;
