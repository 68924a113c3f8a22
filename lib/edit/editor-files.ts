import {
  FrontDraft,
  OcrFixesDraft,
  PageDraft,
  PeopleDraft,
  RedirectsDraft,
  SiteDraft,
  StoryDraft,
  TopicsDraft,
} from "@/lib/content/schema/drafts";
import { jsonSchemaOf } from "@/lib/content/schema/json-schema";

/** The schemas of content's files, and which files they are for, from the content's folder. */
const SCHEMAS = [
  { name: "site", schema: SiteDraft, title: "site.yml", files: "site.yml" },
  { name: "front", schema: FrontDraft, title: "front.yml", files: "front.yml" },
  { name: "people", schema: PeopleDraft, title: "people.yml", files: "people.yml" },
  { name: "topics", schema: TopicsDraft, title: "topics.yml", files: "topics.yml" },
  { name: "redirects", schema: RedirectsDraft, title: "redirects.yml", files: "redirects.yml" },
  { name: "ocr-fixes", schema: OcrFixesDraft, title: "ocr-fixes.yml", files: "ocr-fixes.yml" },
  { name: "story", schema: StoryDraft, title: "稿件文件开头的字段", files: "stories/**/*.md" },
  { name: "page", schema: PageDraft, title: "版面文件开头的字段", files: "pages/**/*.md" },
] as const;

const pathOf = (name: string): string => `.schema/${name}.json`;

/** JSON Schemas of what editors write, by their paths in the content's folder. */
export const schemaFiles = (): Record<string, string> =>
  Object.fromEntries(
    SCHEMAS.map(({ name, schema, title }) => [
      pathOf(name),
      `${JSON.stringify(jsonSchemaOf(schema, title), null, 2)}\n`,
    ]),
  );

/** What VS Code is told, `.vscode/settings.json` beside the content's folder, `folder`: which file has which schema. */
export function codeSettings(folder: string): string {
  const yaml = SCHEMAS.map(({ name, files }) => [`./${folder}/${pathOf(name)}`, `${folder}/${files}`]);
  return `${JSON.stringify({ "yaml.schemas": Object.fromEntries(yaml) }, null, 2)}\n`;
}
