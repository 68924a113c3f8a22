import "@/components/story/story.css";
import "@/components/standing/standing.css";
import { notFound } from "next/navigation";
import { toMetadata } from "@/app/metadata";
import { AboutPage } from "@/components/standing/about-page";
import { urls } from "@/lib/site/urls";
import { viewOf } from "@/lib/view";

const find = () => viewOf("about", urls.about());

export const generateMetadata = async () => toMetadata(await find());

export default async function Page() {
  const view = await find();
  if (!view) notFound();
  return <AboutPage view={view} />;
}
