import "@/components/story/story.css";
import { notFound } from "next/navigation";
import { toMetadata } from "@/app/metadata";
import { StoryPage } from "@/components/story/story-page";
import { WithdrawnPage } from "@/components/withdrawn-page";
import { urls } from "@/lib/site/urls";
import { paramsOf, viewOf } from "@/lib/view";

type Params = { params: Promise<Record<"year" | "month" | "day" | "slug", string>> };

const find = async ({ params }: Params) => {
  const { year, month, day, slug } = await params;
  const url = urls.story(`${year}-${month}-${day}`, slug);
  return (await viewOf("story", url)) ?? (await viewOf("withdrawn", url));
};

export const generateStaticParams = () => paramsOf("/[year]/[month]/[day]/[slug]");
export const generateMetadata = async (props: Params) => toMetadata(await find(props));

export default async function Page(props: Params) {
  const view = await find(props);
  if (!view) notFound();
  return view.kind === "story" ? <StoryPage view={view} /> : <WithdrawnPage view={view} />;
}
