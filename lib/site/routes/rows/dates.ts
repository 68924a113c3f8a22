import { dayOf } from "@/lib/records/date";
import { dayAfter } from "../../archive/periods";
import { dayList, monthList, yearList } from "../../pages/dates";
import { frontView } from "../../pages/front";
import { LIST_LENGTH } from "../../pages/list";
import { storyInputs, storyView } from "../../pages/story";
import { lastChange, newestChange } from "../../story/changes";
import { urls } from "../../urls";
import { gone, lists, page, pages } from "../kinds-of-row";

/** Stories, the front page, and lists by day, month and year. */
export const DATED_ROWS = [
  pages(urls.story, {
    every: ({ stories }) => stories,
    at: ({ url }) => url,
    inputs: storyInputs,
    until: (_, { date }) => dayOf(date),
    view: storyView,
    modified: ({ changed }, story) => (changed.has(story) ? lastChange(story) : story.date),
    test: { name: "story with a mended word", url: "/2024/06/22/lvse-jiancai-chanyelian/" },
  }),
  gone(urls.story),
  gone(urls.issue),
  gone(urls.page),
  page(urls.front, {
    view: frontView,
    modified: ({ stories, changed }) => newestChange(stories.slice(0, LIST_LENGTH), changed),
    offline: "ahead",
    test: { name: "front" },
  }),

  lists(urls.day, {
    every: ({ byDay }) => byDay.keys(),
    at: urls.day,
    list: dayList,
    until: ({ stories }, day) => dayAfter(stories, day),
    modified: ({ byDay, changed }, day) => newestChange(byDay.get(day) ?? [], changed),
    test: { name: "day" },
  }),
  lists(urls.month, {
    every: ({ byMonth }) => byMonth.keys(),
    at: urls.month,
    list: monthList,
    until: ({ stories }, month) => dayAfter(stories, month),
    modified: ({ byMonth, changed }, month) => newestChange(byMonth.get(month) ?? [], changed),
    test: { name: "month" },
  }),
  lists(urls.year, {
    every: ({ byYear }) => byYear.keys(),
    at: urls.year,
    list: yearList,
    until: ({ stories }, year) => dayAfter(stories, year),
    test: { name: "year" },
  }),
];
