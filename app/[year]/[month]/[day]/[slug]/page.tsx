import "@/app/styles/story.css";
import { look, showPage } from "@/app/show-page";
import { StoryPage } from "@/components/story/story-page";
import { WithdrawnPage } from "@/components/withdrawn-page";
import { urls } from "@/lib/site/urls";

const page = showPage(urls.story, look("story", StoryPage), look("withdrawn", WithdrawnPage));

export const generateStaticParams = page.params;
export const generateMetadata = page.metadata;
export default page.Page;
