import "@/app/styles/list.css";
import { PreviewList } from "@/components/preview/preview-list";
import { previewList } from "@/lib/view";

/** What readers do not have. A page of `next dev` alone: a build does not know files that end so. */
export default async function Page() {
  return <PreviewList {...(await previewList())} />;
}

export const dynamic = "force-dynamic";
