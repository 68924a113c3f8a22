import { z } from "zod";
import { Dateline } from "@/lib/records/byline";
import { field } from "../field";
import { ONE_LINE, orNull, Text } from "../values";
import { outlet } from "./bylines";

/** 电头 */
export const dateline = field({
  label: "电头",
  expected: "媒体、地点和讯或电",
  example: "dateline: {outlet: 本报, place: 地名, kind: 讯}",
  schema: orNull(
    z.object({
      outlet: field({ ...outlet, schema: Text }),
      place: field({ label: "地点", expected: ONE_LINE, example: "place: 地名", schema: orNull(Text) }),
      kind: field({
        label: "讯或电",
        expected: "讯 或 电",
        example: "kind: 讯",
        schema: Dateline.shape.kind,
      }),
      date: field({
        label: "电头的日期",
        expected: "印在报上的日期",
        example: "date: 某月某日",
        schema: orNull(Text),
      }),
    }),
  ),
});
