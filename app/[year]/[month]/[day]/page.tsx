import "@/components/calendar/calendar.css";
import "@/components/list/list.css";
import { notFound } from "next/navigation";
import { toMetadata } from "@/app/metadata";
import { StoryList } from "@/components/list/story-list";
import { urls } from "@/lib/site/urls";
import { paramsOf, viewOf } from "@/lib/view";

type Params = { params: Promise<Record<"year" | "month" | "day", string>> };

const find = async ({ params }: Params) => {
  const { year, month, day } = await params;
  return viewOf("list", urls.day(`${year}-${month}-${day}`));
};

export const generateStaticParams = () => paramsOf("/[year]/[month]/[day]");
export const generateMetadata = async (props: Params) => toMetadata(await find(props));

export default async function Page(props: Params) {
  const view = await find(props);
  if (!view) notFound();
  return <StoryList view={view} />;
}
