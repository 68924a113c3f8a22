import { z } from "zod";
import { isLasting } from "@/lib/records/address";
import { field } from "./field";
import { takenDownFor, takenDownOn } from "./fields/takedown";
import { A_LIST, Alias, listOf } from "./values";

const OWN_ADDRESS = "以 / 开头的站内网址";

const RedirectDraft = z.object({
  from: field({
    label: "旧网址",
    expected: OWN_ADDRESS,
    example: "from: /2024/06/22/jiu/",
    schema: Alias,
  }),
  to: field({ label: "新网址", expected: OWN_ADDRESS, example: "to: /2024/06/22/xin/", schema: Alias }),
});

const GoneDraft = z.object({
  url: field({
    label: "网址",
    expected: "稿件或版面的站内网址",
    example: "url: /2024/06/22/jiu/",
    schema: Alias.refine(isLasting),
  }),
  date: takenDownOn,
  reason: takenDownFor,
});

/** `content/redirects.yml`: where old addresses lead that no story has among its `aliases`, and which are gone for good. */
export const RedirectsDraft = z.object({
  redirects: field({
    label: "改了的网址",
    expected: A_LIST,
    example: "redirects: [{from: /2024/06/22/jiu/, to: /2024/06/22/xin/}]",
    schema: listOf(RedirectDraft),
  }),
  gone: field({
    label: "不再有的网址",
    expected: A_LIST,
    example: "gone: [{url: /2024/06/22/jiu/, date: 2024-07-01, reason: 理由}]",
    schema: listOf(GoneDraft),
  }),
});
export type RedirectsDraft = z.infer<typeof RedirectsDraft>;
