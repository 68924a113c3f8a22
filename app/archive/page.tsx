import "@/components/calendar/calendar.css";
import { notFound } from "next/navigation";
import { toMetadata } from "@/app/metadata";
import { ArchivePage } from "@/components/calendar/archive-page";
import { urls } from "@/lib/site/urls";
import { viewOf } from "@/lib/view";

const find = () => viewOf("archive", urls.archive());

export const generateMetadata = async () => toMetadata(await find());

export default async function Page() {
  const view = await find();
  if (!view) notFound();
  return <ArchivePage view={view} />;
}
