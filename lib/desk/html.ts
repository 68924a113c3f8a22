import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";

/** A whole page. */
export const document = (element: ReactElement): string => `<!doctype html>${fragment(element)}`;

/** What stands in the place of an element. */
export const fragment = (element: ReactElement): string => renderToStaticMarkup(element);
