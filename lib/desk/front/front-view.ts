import type { FrontRow, FrontView } from "@/components/desk/front/front-page";
import type { FiledStory } from "@/lib/records/content";
import { dayOf } from "@/lib/records/date";
import { archiveOf } from "@/lib/site/archive/archive";
import { chooseStories } from "@/lib/site/front/choose";
import { isNamed } from "@/lib/site/story/listed";
import type { Desk } from "../desk";

/** Stories that are offered. */
const OFFERED = 20;

/** The front page as it is now, and what editors have decided of it; null where `site.yml` can't be read. */
export async function frontView(desk: Desk, query: string): Promise<FrontView | null> {
  const { content } = await desk.content();
  if (!content) return null;
  const archive = archiveOf(content, desk.now().toISOString());
  const { site, front, byUrl, stories } = archive;
  const names = new Map(site.sections.map(({ id, name }) => [id, name]));
  const rowOf =
    (isFixed: boolean) =>
    ({ url, headline, section, date }: FiledStory): FrontRow => ({
      url,
      headline: headline.main,
      note: [dayOf(date), names.get(section ?? "") ?? "未归栏"].join(" · "),
      isFixed,
    });
  const { lead, beside } = chooseStories(archive);
  const isLeadFixed = lead !== null && front.lead?.url === lead.url;
  const until = isLeadFixed ? (front.lead?.until ?? "") : "";
  const hidden = front.hidden.stories.flatMap((url) => byUrl.get(url) ?? []);
  const shown = new Set([lead, ...beside, ...hidden]);
  const order = [...new Set([...front.order, ...site.sections.map(({ id }) => id)])];
  return {
    lead: lead && {
      ...rowOf(isLeadFixed)(lead),
      untilDay: until.slice(0, 10),
      untilTime: until.slice(11, 16),
    },
    beside: beside.map((story) => rowOf(front.beside.includes(story.url))(story)),
    strips: order.map((id) => ({
      id,
      name: names.get(id) ?? id,
      isHidden: front.hidden.sections.includes(id),
    })),
    hidden: hidden.map(rowOf(true)),
    others: stories
      .filter((story) => !shown.has(story) && (query === "" || isNamed(story, query)))
      .slice(0, OFFERED)
      .map(rowOf(false)),
    query,
  };
}
