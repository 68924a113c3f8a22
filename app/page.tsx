import "@/components/front/front.css";
import "@/components/place/place.css";
import { notFound } from "next/navigation";
import { toMetadata } from "@/app/metadata";
import { FrontPage } from "@/components/front/front-page";
import { urls } from "@/lib/site/urls";
import { viewOf } from "@/lib/view";

const find = () => viewOf("front", urls.front());

export const generateMetadata = async () => toMetadata(await find());

export default async function Page() {
  const view = await find();
  if (!view) notFound();
  return <FrontPage view={view} />;
}
