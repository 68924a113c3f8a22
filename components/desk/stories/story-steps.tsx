import type { ReactNode } from "react";
import { Button, Field, Input } from "../form/field";
import type { StoryView } from "./story-view";

/** What is done to a story once, and told to readers: 更正, 撤下, 换网址名. */
export function StorySteps({ story, today }: { story: StoryView; today: string }) {
  const { url, standing, file, kind } = story;
  const hasAppeared = standing !== "draft" && standing !== "scheduled";
  return (
    <section id="story-steps" className="pt-8" aria-label="别的事">
      {hasAppeared && (
        <Step name="报道更正" what="correct-story" url={url}>
          <Field
            id="correction"
            label="更正的话"
            note="读者在这一篇的标题下、文末和更正页上看到；正文要不要改，自己定。"
          >
            <Input id="correction" name="text" required placeholder="第二段的“三”应为“四”" />
          </Field>
          <Field id="corrected-by" label="更正者（可省）">
            <Input id="corrected-by" name="by" placeholder="编辑部" />
          </Field>
          <Field id="corrected-on" label="刊出更正的日期">
            <Input id="corrected-on" name="day" type="date" required defaultValue={today} />
          </Field>
          <Button type="submit">加上更正</Button>
        </Step>
      )}
      {standing !== "draft" && (
        <Step name="撤下" what="take-down-story" url={url}>
          <Field
            id="reason"
            label="理由"
            note="读者打开原来的网址，看到撤下的日期和理由；文字从全站和搜索里消失。"
          >
            <Input id="reason" name="reason" required placeholder="应当事人要求" />
          </Field>
          <Field id="taken-down-on" label="撤下的日期">
            <Input id="taken-down-on" name="day" type="date" required defaultValue={today} />
          </Field>
          <Button type="submit">撤下这一篇</Button>
        </Step>
      )}
      <Step name="换网址名" what="rename-story" url={url}>
        <Field
          id="slug"
          label="新的网址名"
          note={`现在是 ${url}。只用小写字母、数字和连字符；${hasAppeared ? "读者打开旧网址，转到新的。" : "还没有发布，旧网址不用留。"}`}
        >
          <Input id="slug" name="slug" required pattern="[a-z0-9]+(?:-[a-z0-9]+)*" />
        </Field>
        <Button type="submit">换成这个</Button>
      </Step>
      {kind === "file" && standing === "draft" && (
        <Step name="删去草稿" what="delete-draft" url={url}>
          <p className="quiet">{`删去 ${file}。删错了按“撤销”。`}</p>
          <Button type="submit">删去这一篇</Button>
        </Step>
      )}
    </section>
  );
}

function Step({
  name,
  what,
  url,
  children,
}: {
  name: string;
  what: string;
  url: string;
  children: ReactNode;
}) {
  return (
    <details className="border-b border-rule">
      <summary className="py-2 cursor-pointer">{name}</summary>
      <form data-do={what} data-after-save="" className="grid gap-3 pb-4 max-w-100">
        <input type="hidden" name="url" value={url} />
        {children}
      </form>
    </details>
  );
}
