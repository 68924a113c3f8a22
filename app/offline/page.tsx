import "@/components/story/story.css";
import "@/components/offline/offline.css";
import { notFound } from "next/navigation";
import { toMetadata } from "@/app/metadata";
import { OfflinePage } from "@/components/offline-page";
import { urls } from "@/lib/site/urls";
import { viewOf } from "@/lib/view";

const find = () => viewOf("offline", urls.offline());

export const generateMetadata = async () => toMetadata(await find());

export default async function Page() {
  const view = await find();
  if (!view) notFound();
  return <OfflinePage view={view} />;
}
