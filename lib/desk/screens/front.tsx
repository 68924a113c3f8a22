import { FrontPage } from "@/components/desk/front/front-page";
import { frontView } from "../front/front-view";
import type { Screen } from "../screen";

/** `/desk/front/?q=…` */
export const FRONT: Screen = {
  path: "/desk/front/",
  tab: "front",
  islands: ["front"],
  async show(desk, { query }) {
    const front = await frontView(desk, (query.get("q") ?? "").trim());
    if (front) return { title: "头版", main: <FrontPage front={front} /> };
    return { title: "头版", main: <p className="py-6">content/site.yml 读不了，先照首页上的错误改好。</p> };
  },
};
