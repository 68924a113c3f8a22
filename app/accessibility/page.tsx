import "@/components/story/story.css";
import "@/components/standing/standing.css";
import { notFound } from "next/navigation";
import { toMetadata } from "@/app/metadata";
import { AccessibilityPage } from "@/components/standing/accessibility-page";
import { urls } from "@/lib/site/urls";
import { viewOf } from "@/lib/view";

const find = () => viewOf("accessibility", urls.accessibility());

export const generateMetadata = async () => toMetadata(await find());

export default async function Page() {
  const view = await find();
  if (!view) notFound();
  return <AccessibilityPage view={view} />;
}
