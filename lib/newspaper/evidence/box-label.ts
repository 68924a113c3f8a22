import type { Evidence } from "@/lib/newspaper/grammar/place";

/** Boxes that belong to the story above: their label is a 小标题. */
const BOX =
  /^[【[◆■●▶]?\s*(?:相\s*关\s*链\s*接|新\s*闻\s*链\s*接|链\s*接|新\s*闻\s*背\s*景|背\s*景|背\s*景\s*链\s*接|记\s*者\s*手\s*记|采\s*访\s*手\s*记|编\s*后|编\s*后\s*语|短\s*评|点\s*评|记\s*者\s*点\s*评|延\s*伸\s*阅\s*读|名\s*词\s*解\s*释|相\s*关\s*新\s*闻|新\s*闻\s*延\s*伸|温\s*馨\s*提\s*示|小\s*贴\s*士|提\s*醒|知\s*识\s*链\s*接|专\s*家\s*点\s*评|专\s*家\s*建\s*议|律\s*师\s*说\s*法|数\s*据|声\s*音)\s*[】\]]?$/;

export const boxLabel: Evidence = {
  name: "box-label",
  weigh: ({ facts }) =>
    facts.title && (BOX.test(facts.text) || /^【[^】]{2,8}】$/.test(facts.text))
      ? { subhead: 6, headline: -4, kicker: -4 }
      : null,
};
