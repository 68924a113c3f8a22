import "@/components/place/place.css";
import { notFound } from "next/navigation";
import { toMetadata } from "@/app/metadata";
import { PlacesPage } from "@/components/place/places-page";
import { urls } from "@/lib/site/urls";
import { viewOf } from "@/lib/view";

const find = () => viewOf("places", urls.places());

export const generateMetadata = async () => toMetadata(await find());

export default async function Page() {
  const view = await find();
  if (!view) notFound();
  return <PlacesPage view={view} />;
}
