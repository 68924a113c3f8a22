import { readArchivedDays, slugsTaken } from "@/lib/content/import/archive";
import { frontMatter } from "@/lib/content/import-story/front-matter";
import type { Context } from "@/lib/content/reading/context";
import { sectionChoices } from "@/lib/content/settings/references";
import { slugOf } from "@/lib/content/words/slug";
import { suggestSection } from "@/lib/content/words/suggest-section";
import { sectionId } from "@/lib/content/words/topics";
import { isNoticeTitle } from "@/lib/newspaper/fields/notice";
import { dayOf } from "@/lib/records/date";
import type { Site } from "@/lib/records/site";
import type { Refused } from "./edit-story";

/** What an editor says of a new story; null where it is to be guessed. */
export interface GivenOfNew {
  title: string;
  /** A day, or a moment. */
  date: string;
  section: string | null;
  slug: string | null;
  draft: boolean;
}

/** A new story's file, not yet written. */
export interface NewStory {
  kind: "new";
  /** `content/stories/2024/06/jiliang.md` */
  file: string;
  text: string;
  slug: string;
  section: { id: string; isGuess: boolean };
}

/** A story's file with its fields and nothing below; what nobody said is worked out of the headline. */
export async function newStory(given: GivenOfNew, context: Context): Promise<NewStory | Refused> {
  const day = dayOf(given.date);
  const archive = await readArchivedDays(context, [day]);
  const taken = slugsTaken(archive, day, "");
  const wanted = given.slug ?? (slugOf(given.title) || "story");
  if (given.slug !== null && taken.has(given.slug))
    return {
      kind: "refused",
      message: `${day} 已经有网址名 ${given.slug} 了`,
      cure: "换一个 --slug；不写就由程序起",
    };
  const slug = free(wanted, taken);
  const section = sectionOf(given, context.site);
  if (section === null)
    return {
      kind: "refused",
      message: given.section === null ? "site.yml 里还没有栏目" : `没有“${given.section}”这个栏目`,
      cure: `--section 从 site.yml 的栏目里选：${sectionChoices(context.site)}`,
    };
  const { title, date, draft } = given;
  const fields = {
    title,
    kicker: null,
    deck: null,
    date,
    section: section.id,
    bylines: [],
    dateline: null,
    draft,
  };
  const notes = {
    ...(section.isGuess ? { section: `看不出该归哪个栏目，请核对：${sectionChoices(context.site)}` } : {}),
    ...(draft ? { draft: "写好以后删去这一行，下次发布就登出" } : {}),
  };
  const file = `content/stories/${day.slice(0, 7).replace("-", "/")}/${slug}.md`;
  return { kind: "new", file, text: `---\n${frontMatter(fields, notes)}---\n\n`, slug, section };
}

function free(slug: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count++) {
    const tried = count === 1 ? slug : `${slug}-${count}`;
    if (!taken.has(tried)) return tried;
  }
}

function sectionOf({ section, title }: GivenOfNew, site: Site): { id: string; isGuess: boolean } | null {
  if (section !== null) {
    const id = sectionId(section, site);
    return id === null ? null : { id, isGuess: false };
  }
  const found = suggestSection({ headline: title, text: "", isNotice: isNoticeTitle(title) }, site.sections);
  const id = found?.id ?? site.sections[0]?.id ?? null;
  return id === null ? null : { id, isGuess: found === null || found === undefined };
}
