/** 【样报专讯】, 本报讯, 本报北京5月2日电, 样报讯（: datelines; 本报记者直击停电现场 is a deck. */
const DATELINE =
  /^(?:【[^】]*[讯訊电電]】|本[报報][讯訊](?![员員])|本[报報][^，。；：]{1,12}(?:[讯訊电電]|消息)(?=$|[\s（(：:【[]|[记記]者)|\p{Script=Han}{2,6}[讯訊][（(])/u;
/** □ 本报记者 某某: also with its letters set wide. */
const MARKED_BYLINE = /^[□■●◆◇○]\s*本\s*[报報]\s*[记記]\s*者/u;

/** Whether a line begins as the text of a story does. */
export const opensText = (text: string): boolean => DATELINE.test(text);

/** Whether a line begins as stories without a headline do: with who wrote it; one with a dateline has a headline. */
export const opensStory = (text: string): boolean => MARKED_BYLINE.test(text);
