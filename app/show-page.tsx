import { notFound } from "next/navigation";
import type { ComponentType, ReactElement } from "react";
import { toMetadata } from "@/app/metadata";
import { Preview } from "@/components/preview/preview-bar";
import { ProblemReport } from "@/components/problem-report";
import type { Pattern } from "@/lib/records/address";
import { templateOf, urlIn } from "@/lib/site/routes/template";
import type { View, ViewOf } from "@/lib/site/routes/views";
import { paramsOf, previewAt, viewOf } from "@/lib/view";

/** Views that are pages for readers. */
type ReaderView = Extract<View, { meta: object }>;
type PageKind = ReaderView["kind"];

interface Props {
  params: Promise<Record<string, string>>;
}

interface Shown {
  view: ReaderView;
  element: ReactElement;
}

/** Finds the view of a URL and puts it into its component; null where the URL has no view of that kind. */
type Look = (url: string) => Promise<Shown | null>;

/** A kind of view and the component that shows it. */
export function look<Kind extends PageKind>(
  kind: Kind,
  Component: ComponentType<{ view: ViewOf<Kind> }>,
): Look {
  return async (url) => {
    const view = await viewOf(kind, url);
    return view && { view, element: <Component view={view} /> };
  };
}

/** What Next.js asks of a page's file, from its address and the kinds of view that may stand there. */
export function showPage(address: Pattern, ...looks: readonly Look[]) {
  const template = templateOf(address);
  const find = async ({ params }: Props): Promise<Shown | null> => {
    const url = urlIn(address, template, await params);
    for (const shown of looks) {
      const found = await shown(url);
      if (found) return found;
    }
    return null;
  };
  return {
    params: () => paramsOf(template),
    metadata: async (props: Props) => toMetadata((await find(props))?.view ?? null),
    Page: async (props: Props) => {
      const found = await find(props);
      const bar = await previewAt(urlIn(address, template, await props.params));
      if (!found && bar && bar.problems.length > 0) return <ProblemReport problems={bar.problems} />;
      if (!found) notFound();
      return bar ? (
        <>
          <Preview bar={bar} />
          {found.element}
        </>
      ) : (
        found.element
      );
    },
  };
}
