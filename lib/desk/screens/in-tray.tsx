import { InTray } from "@/components/desk/inbox/in-tray";
import { reportOf } from "../inbox/report-view";
import type { Screen } from "../screen";

/** What the browser offers to choose. */
const ACCEPTS =
  ".pdf,.jpg,.jpeg,.png,.webp,.tif,.tiff,.txt,.md,.docx,.docm,.html,.htm,.mht,.mhtml,.xml,.alto,.hocr,.json,.tsv";

/** The time of day in China: 08:30. */
const timeOf = (at: Date): string =>
  at.toLocaleTimeString("zh-CN", {
    timeZone: "Asia/Shanghai",
    hour: "2-digit",
    minute: "2-digit",
    hour12: false,
  });

/** 收件 */
export const IN_TRAY: Screen = {
  path: "/desk/in/",
  tab: "in",
  islands: ["in-tray"],
  async show(desk) {
    const reports = desk.inbox.done().map((done) => reportOf(done, timeOf(done.at)));
    return { title: "收件", main: <InTray reports={reports} accepts={ACCEPTS} /> };
  },
};
