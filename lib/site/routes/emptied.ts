import type { Archive } from "../archive/archive";
import { viewAsInputs } from "../archive/inputs";
import { emptiedView } from "../pages/emptied";
import { type Route, rowAt } from "./routes";
import { paramsIn } from "./template";

/**
 * The routes of lists that were published and have no story any more. Only a publish knows them, which has the last
 * manifest: they are not among those of an archive.
 */
export const emptiedRoutes = (archive: Archive, urls: readonly string[]): Route[] =>
  urls.map((url) => {
    const template = rowAt(url)?.template;
    if (template === undefined) throw new Error(`No type of page has the address ${url}`);
    const view = () => emptiedView(archive, url);
    return {
      url,
      template,
      params: paramsIn(template, url),
      indexed: false,
      modified: () => null,
      inputs: () => viewAsInputs(view()),
      until: () => null,
      view,
    };
  });
