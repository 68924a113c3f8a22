import "@/components/calendar/calendar.css";
import "@/components/paper/paper.css";
import { notFound } from "next/navigation";
import { toMetadata } from "@/app/metadata";
import { PrintedPage } from "@/components/paper/printed-page";
import { WithdrawnPage } from "@/components/withdrawn-page";
import { urls } from "@/lib/site/urls";
import { paramsOf, viewOf } from "@/lib/view";

type Params = { params: Promise<Record<"date" | "page", string>> };

const find = async ({ params }: Params) => {
  const { date, page } = await params;
  const url = urls.page(date, page);
  return (await viewOf("page", url)) ?? (await viewOf("withdrawn", url));
};

export const generateStaticParams = () => paramsOf("/paper/[date]/[page]");
export const generateMetadata = async (props: Params) => toMetadata(await find(props));

export default async function Page(props: Params) {
  const view = await find(props);
  if (!view) notFound();
  return view.kind === "page" ? <PrintedPage view={view} /> : <WithdrawnPage view={view} />;
}
