import "@/components/search/search.css";
import { notFound } from "next/navigation";
import { toMetadata } from "@/app/metadata";
import { SearchScreen } from "@/components/search-screen";
import { urls } from "@/lib/site/urls";
import { viewOf } from "@/lib/view";

const find = () => viewOf("search", urls.search());

export const generateMetadata = async () => toMetadata(await find());

export default async function Page() {
  const view = await find();
  if (!view) notFound();
  return <SearchScreen view={view} />;
}
