import type { ReadArticle } from "./article";
import { dateOfSeconds, datesIn } from "./dates";
import { byId, find, metaOf, wordsIn } from "./find";

/** `var msg_title = '…'`, `var ct = "1719014400"`. */
const variable = (script: string, name: string): string | undefined =>
  new RegExp(`\\bvar\\s+${name}\\s*=\\s*(["'])((?:(?!\\1)[^\\\\\\n]|\\\\.)*)\\1`).exec(script)?.[2];

/** 微信公众号文章: its text is in `#js_content`, its headline in `#activity-name`. */
export const readWeChat: ReadArticle = (page, script) => {
  const content = find(page, byId("js_content"));
  if (!content) return null;
  const headline =
    wordsIn(find(page, byId("activity-name"))) ??
    metaOf(page, "og:title", "twitter:title") ??
    variable(script, "msg_title") ??
    null;
  const author = wordsIn(find(page, byId("js_author_name"))) ?? metaOf(page, "author");
  const published = wordsIn(find(page, byId("publish_time")));
  return {
    parts: [content],
    stated: {
      kicker: null,
      headline,
      deck: null,
      bylines: author === null ? [] : [author],
      dates: datesIn(published, variable(script, "createTime"), dateOfSeconds(variable(script, "ct"))),
    },
    left: null,
  };
};
