import "@/components/list/list.css";
import "@/components/place/place.css";
import { notFound } from "next/navigation";
import { toMetadata } from "@/app/metadata";
import { StoryList } from "@/components/list/story-list";
import { urls } from "@/lib/site/urls";
import { paramsOf, viewOf } from "@/lib/view";

type Params = { params: Promise<Record<"id", string>> };

const find = async ({ params }: Params) => {
  const { id } = await params;
  return viewOf("list", urls.place(id));
};

export const generateStaticParams = () => paramsOf("/place/[id]");
export const generateMetadata = async (props: Params) => toMetadata(await find(props));

export default async function Page(props: Params) {
  const view = await find(props);
  if (!view) notFound();
  return <StoryList view={view} />;
}
