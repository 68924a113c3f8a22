import "@/components/story/story.css";
import "@/components/standing/standing.css";
import { notFound } from "next/navigation";
import { toMetadata } from "@/app/metadata";
import { CorrectionsPage } from "@/components/standing/corrections-page";
import { urls } from "@/lib/site/urls";
import { paramsOf, viewOf } from "@/lib/view";

type Params = { params: Promise<Record<"year", string>> };

const find = async ({ params }: Params) => {
  const { year } = await params;
  return viewOf("corrections", urls.correctionsYear(year));
};

export const generateStaticParams = () => paramsOf("/corrections/[year]");
export const generateMetadata = async (props: Params) => toMetadata(await find(props));

export default async function Page(props: Params) {
  const view = await find(props);
  if (!view) notFound();
  return <CorrectionsPage view={view} />;
}
