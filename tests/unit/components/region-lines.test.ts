import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { RegionLines } from "@/components/paper/region-lines";
import type { RegionView } from "@/lib/site/paper/evidence";

it("a line whose text is withheld keeps its number and place, and the region says why", () => {
  const region: RegionView = {
    id: "L30-30",
    linesLabel: "第30行",
    first: true,
    number: null,
    label: "本文已于2024年7月1日撤下：应当事人要求",
    story: null,
    note: null,
    zone: null,
    supplied: [],
    relabelled: [],
    lines: [
      {
        id: "L30",
        number: 30,
        class: "paragraph",
        label: "已撤下",
        rule: "withdrawn",
        why: null,
        runs: null,
        join: null,
        crops: null,
        tight: false,
      },
    ],
  };
  const html = renderToStaticMarkup(createElement(RegionLines, { region, heading: "h2" }));
  expect(html).toContain("<span>本文已于2024年7月1日撤下：应当事人要求</span>");
  expect(html).toContain('<p id="L30" data-n="30" class="withheld">');
  expect(html).not.toContain("<h2>");
});
