import "@/app/styles/standing.css";
import { look, showPage } from "@/app/show-page";
import { AccessibilityPage } from "@/components/standing/accessibility-page";
import { urls } from "@/lib/site/urls";

const page = showPage(urls.accessibility, look("accessibility", AccessibilityPage));

export const generateMetadata = page.metadata;
export default page.Page;
