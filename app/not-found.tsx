import "@/app/styles/list.css";
import { toMetadata } from "@/app/metadata";
import { NotFoundPage } from "@/components/not-found-page";
import { Preview } from "@/components/preview/preview-bar";
import { urls } from "@/lib/site/urls";
import { previewAt, viewOf } from "@/lib/view";

const find = () => viewOf("notFound", urls.notFound());

export const generateMetadata = async () => {
  // Next.js says `noindex` of a 404 by itself.
  const { robots: _, ...metadata } = toMetadata(await find());
  return metadata;
};

export default async function NotFound() {
  const view = await find();
  const bar = await previewAt(urls.notFound());
  const page = view ? <NotFoundPage view={view} /> : null;
  return bar ? (
    <>
      <Preview bar={bar} />
      {page}
    </>
  ) : (
    page
  );
}
