import { expect, it } from "vitest";
import { packStory, unpackStory } from "@/lib/search/packed-story";
import { makeRecords } from "./texts";

it("what a list of hits shows of a story survives packing", () => {
  for (const record of makeRecords(50)) {
    const {
      section: _section,
      places: _places,
      people: _people,
      ...shown
    } = {
      ...record,
      picture: "/pictures/0123456789abcdef-320.jpg",
    };
    expect(unpackStory(record.url, packStory({ ...record, picture: shown.picture }))).toEqual(shown);
  }
});

it("a story without kicker, deck, section, page and picture has none", () => {
  const [record] = makeRecords(1);
  if (!record) throw new Error("no record");
  const bare = {
    ...record,
    kicker: null,
    deck: null,
    sectionName: "",
    page: "",
    picture: "",
    text: "一\n二",
  };
  expect(unpackStory("/a/", packStory(bare))).toMatchObject({
    kicker: null,
    deck: null,
    page: "",
    picture: "",
    text: "一\n二",
  });
});
