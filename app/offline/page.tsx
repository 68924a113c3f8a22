import "@/app/styles/offline.css";
import { look, showPage } from "@/app/show-page";
import { OfflinePage } from "@/components/offline-page";
import { urls } from "@/lib/site/urls";

const page = showPage(urls.offline, look("offline", OfflinePage));

export const generateMetadata = page.metadata;
export default page.Page;
