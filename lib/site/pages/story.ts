import { type Byline, ROLE_NAMES } from "@/lib/records/byline";
import type { FiledStory } from "@/lib/records/content";
import { momentOf } from "@/lib/records/date";
import type { Repair, Story } from "@/lib/records/story";
import type { Archive } from "../archive/archive";
import { digestsOf, type Inputs } from "../archive/inputs";
import { chromeOf, crumbsOf, metaOf } from "../frame/chrome";
import { newsArticle } from "../frame/json-ld";
import { basisNote } from "../paper/basis";
import { lineId, rangeId, rangesOf } from "../paper/regions";
import { galleryOf } from "../pictures/gallery";
import { pictureView } from "../pictures/picture";
import type { BylineGroup, Link, RepairView, StorySource, StoryView } from "../routes/views";
import { bodyView } from "../story/body";
import { citation, reference } from "../story/citation";
import { correctionViews } from "../story/corrections";
import { photoNotes } from "../story/photo-notes";
import { linesOf, repairId, runsOf } from "../story/runs";
import { modifiedOf, sectionLink, storyLink, storyText, summaryOf } from "../story/teaser";
import { dateLabel, linesLabel, momentLabel, pageLabel, pageName, suppliedLabel } from "../text/labels";
import { lengthLabel } from "../text/length";
import { urls } from "../urls";
import { furtherInputs, furtherView } from "./further";

export function storyView(archive: Archive, story: FiledStory): StoryView {
  const { site } = archive;
  const section = sectionLink(story.section, site);
  const { kicker, main, deck } = story.headline;
  const crumbs = crumbsOf(section, storyLink(story));
  const modified = modifiedOf(story);
  return {
    kind: "story",
    chrome: chromeOf(archive, section.url),
    meta: metaOf(archive, {
      title: main,
      description: summaryOf(story),
      url: story.url,
      crumbs,
      jsonLd: [newsArticle(story, archive)],
      picture: story.pictures[0] ?? story.textPictures[0],
      article: {
        published: momentOf(story.date),
        modified: modified ? momentOf(modified) : null,
        section: section.label,
        authors: story.bylines.map(({ name }) => name),
      },
    }),
    crumbs,
    kicker: kicker === null ? null : runsOf(kicker, story, "kicker"),
    headline: linesOf(runsOf(main, story, "main")),
    deck: deck === null ? null : runsOf(deck, story, "deck"),
    suppliedNote: suppliedNote(story),
    date: story.date,
    dateLabel: momentLabel(story.date),
    updated: modified ? { date: modified, label: momentLabel(modified) } : null,
    bylines: bylineGroups(story.bylines, archive),
    lengthLabel: lengthLabel(storyText(story)),
    body: bodyView(story),
    picture: story.pictures[0] ? pictureView(story.pictures[0]) : null,
    gallery: galleryOf(story.pictures.slice(1)),
    photoNotes: photoNotes(story.photos),
    corrections: correctionViews(story.corrections),
    source: sourceOf(story, archive),
    repairs: story.repairs.map((repair, index) => repairView(repair, index, story.source)),
    places: story.places.flatMap((id) => {
      const place = site.places.find((each) => each.id === id);
      return place ? [{ label: place.name, url: urls.place(id) }] : [];
    }),
    further: furtherView(story, archive),
    section,
    citation: citation(story, site),
    reference: reference(story, site),
  };
}

/** What a story's page is made from. */
export function storyInputs(archive: Archive, story: FiledStory): Inputs {
  return {
    story: story.digest,
    people: story.bylines.map(({ name }) => archive.people[name] ?? null),
    page: digestsOf(partsOf(story).map(({ file }) => archive.pageByFile.get(file))),
    ...furtherInputs(story, archive),
  };
}

/** Bylines that share role and outlet, together: 本报记者 胡磊 高田. */
function bylineGroups(bylines: readonly Byline[], { people }: Archive): BylineGroup[] {
  const groups: BylineGroup[] = [];
  for (const { name, role, outlet } of bylines) {
    const label = `${outlet ?? ""}${ROLE_NAMES[role]}`;
    const person: Link = { label: name, url: people[name] ? urls.person(people[name]) : "" };
    const last = groups.at(-1);
    if (last?.label === label) last.people.push(person);
    else groups.push({ label, people: [person] });
  }
  return groups;
}

function suppliedNote({ repairs }: Story): string | null {
  const supplied = repairs.find((repair) => repair.kind === "supplied" && repair.field === "main");
  if (supplied?.kind !== "supplied") return null;
  if (supplied.by === "software") return "原版标题缺失，此处以首句代题";
  return supplied.from === null ? "原版标题缺失，此题为编辑所加" : `此题为编辑所改，原题：${supplied.from}`;
}

function sourceOf({ source, url }: Story, archive: Archive): StorySource | null {
  if (source.kind === "file") return null;
  const page = archive.pageByFile.get(source.file);
  const whole: Link = { label: pageLabel(source.page), url: urls.page(source.date, source.page) };
  return {
    issueLabel: `${dateLabel(source.date)}${page && pageName(page) ? ` ${pageName(page)}` : ""}`,
    page: whole,
    lines: partsOf({ source }).flatMap((part) => printedLines(part, source.date, url, archive)),
    basis: page ? basisNote(page.dateBasis) : null,
  };
}

/** The pages on which a story is printed. */
const partsOf = ({ source }: Pick<Story, "source">): { file: string; page: string }[] =>
  source.kind === "page" ? [source, ...(source.continued ?? [])] : [];

/** Where a story stands on one of its pages. */
function printedLines(
  { file, page: number }: { file: string; page: string },
  date: string,
  url: string,
  { pageByFile }: Archive,
): Link[] {
  const page = pageByFile.get(file);
  // Not by its place when it was read: that counts the stories that were omitted or taken down, too.
  const ranges = page ? rangesOf(page, page.stories.indexOf(url)) : [];
  return ranges.map((range, index) => ({
    label: `${index === 0 ? `${pageLabel(number)} ` : ""}${linesLabel([range])}`,
    url: `${urls.page(date, number)}#${rangeId(range)}`,
  }));
}

function repairView(repair: Repair, index: number, source: Story["source"]): RepairView {
  const id = repairId(index);
  if (repair.kind === "supplied")
    return { kind: "supplied", label: suppliedLabel(repair), from: repair.from, to: repair.to };
  const page = source.kind === "page" ? urls.page(source.date, repair.page ?? source.page) : "";
  const other = repair.page ? `${pageLabel(repair.page)} ` : "";
  const line: Link = {
    label: other + linesLabel([[repair.line, repair.line]]),
    url: `${page}#${lineId(repair.line)}`,
  };
  const { from } = repair;
  switch (repair.kind) {
    case "misread":
      return { kind: "misread", id, line, from, to: repair.to, note: repair.note };
    case "suspect":
      return { kind: "suspect", id, line, from, note: repair.note };
    case "joined": {
      const [before = "", after = ""] = from.split("⏎");
      return { kind: "joined", id, line, before, after };
    }
    case "unspaced":
      return { kind: "unspaced", id, line, from, to: repair.to };
    default:
      return repair satisfies never;
  }
}
