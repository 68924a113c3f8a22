import { z } from "zod";
import { chinaMinute } from "@/lib/records/china-time";
import { type Action, action } from "../action";

/** Publishing, and going back to what was published. */
export const PUBLISH_ACTIONS: readonly Action[] = [
  action("publish", z.object({}), async (desk) => {
    if (!desk.publishing.start(desk.now())) return { kind: "refused", message: "正在发布，等它完成" };
    return { kind: "done", message: "开始发布了", parts: async () => ({}) };
  }),
  action("go-back", z.object({ id: z.string() }), async (desk, { id }) => {
    const { snapshots, publishing, now } = desk;
    if (publishing.progress().kind === "running") return { kind: "refused", message: "正在发布，等它完成" };
    const wanted = (await snapshots.list()).find((each) => each.id === id);
    if (!wanted) return { kind: "refused", message: "那一次没有留下来", cure: "换一次" };
    const when = chinaMinute(new Date(wanted.at));
    // Nothing is lost: what is there now is one of those that can be gone back to.
    const kept = await snapshots.take(now(), `回到 ${when} 之前的样子`);
    const files = await snapshots.restore(id);
    if (!files) return { kind: "refused", message: "那一次没有留下来", cure: "换一次" };
    const label = `回到 ${when} 的样子`;
    await desk.keep(label, files);
    desk.refresh();
    return {
      kind: "done",
      message:
        files.length === 0
          ? "现在就是那时的样子，什么也没有动"
          : `换了 ${files.length} 个文件，成了 ${when} 的样子；原来的样子留在 ${chinaMinute(new Date(kept.at))} 那一条。还没有发布`,
    };
  }),
];
