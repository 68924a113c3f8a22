import type { Root } from "hast";
import { visitElements } from "@/lib/elements";
import type { ContentView } from "@/lib/site/story/content";
import { Deck, Kicker, SuppliedNote } from "../story/around-headline";
import { Corrections } from "../story/corrections";
import { StoryBody } from "../story/story-body";
import { elementTree } from "./element-tree";
import { IN_FEED } from "./in-feed";

/** What a story's page says, for feed readers: by the components of the page, in HTML that stands by itself. */
export function feedContent(content: ContentView, page: string): Root {
  const tree: Root = { type: "root", children: elementTree(FeedStory({ content })) };
  return standingAlone(tree, page);
}

function FeedStory({ content }: { content: ContentView }) {
  const { kicker, deck, suppliedNote, corrections } = content;
  return (
    <>
      <Kicker runs={kicker} medium={IN_FEED} />
      <Deck runs={deck} medium={IN_FEED} />
      <SuppliedNote note={suppliedNote} />
      {/* Before the text that they are about: who has read it once sees what is new. */}
      <Corrections corrections={corrections} />
      <StoryBody content={content} medium={IN_FEED} />
    </>
  );
}

/** Attributes for the site's style sheets, scripts and headings, of which a feed has none. */
const OF_THE_SITE = /^(?:className|id|role|tabIndex|aria|data)(?![a-z])/;

/** Without what refers to the page around; links with the site's address, as `/media/…` and `#note` belong to no feed. */
function standingAlone(tree: Root, page: string): Root {
  visitElements(tree, ({ properties }) => {
    for (const [name, value] of Object.entries(properties)) {
      if (OF_THE_SITE.test(name)) delete properties[name];
      else if (isAddress(name) && typeof value === "string" && URL.canParse(value, page))
        properties[name] = new URL(value, page).href;
    }
  });
  return tree;
}

const isAddress = (name: string): boolean => name === "href" || name === "src";
