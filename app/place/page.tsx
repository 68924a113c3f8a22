import "@/app/styles/places.css";
import { look, showPage } from "@/app/show-page";
import { PlacesPage } from "@/components/place/places-page";
import { urls } from "@/lib/site/urls";

const page = showPage(urls.places, look("places", PlacesPage));

export const generateMetadata = page.metadata;
export default page.Page;
