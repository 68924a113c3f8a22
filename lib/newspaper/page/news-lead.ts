/** How many characters of a lead are searched. */
const LEAD_LENGTH = 22;

const WHEN =
  /(?:昨[日天晚夜]|今[日天晨晚]|前[日天晚]|近[日来期]|日前|最近|目前|截至|本月|上[周月]|今年|去年|记者[从在了]|获悉|据悉|据[了介]|[0-9０-９一二三四五六七八九十〇○]{1,3}\s*[月日号])/;

/** Whether a text opens like news: its first words say when, 6月20日, 昨天, 日前, or how it became known, 记者从…获悉. */
export const opensNews = (text: string): boolean => WHEN.test(text.slice(0, LEAD_LENGTH));
