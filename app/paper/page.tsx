import "@/components/calendar/calendar.css";
import "@/components/paper/paper.css";
import { notFound } from "next/navigation";
import { toMetadata } from "@/app/metadata";
import { IssuesPage } from "@/components/paper/issues-page";
import { urls } from "@/lib/site/urls";
import { viewOf } from "@/lib/view";

const find = () => viewOf("issues", urls.issues());

export const generateMetadata = async () => toMetadata(await find());

export default async function Page() {
  const view = await find();
  if (!view) notFound();
  return <IssuesPage view={view} />;
}
