import { Button, Field, Input } from "../form/field";
import type { StepView } from "./story-view";

/** 三审三校: who has read it, and buttons for what is left. */
export function StoryReview({ url, steps }: { url: string; steps: readonly StepView[] }) {
  if (steps.length === 0) return null;
  const left = steps.filter(({ done, isRequired }) => isRequired && !done).map(({ step }) => step);
  return (
    <form data-do="review-story" data-after-save="" className="mt-2 p-4 bg-wash" id="story-review">
      <input type="hidden" name="url" value={url} />
      <h2 className="text-lg">审校</h2>
      <p className={left.length > 0 ? "text-accent" : "quiet"}>
        {left.length > 0 ? `还没有${left.join("、")}，不能发布` : "要审的都审过了"}
      </p>
      <Field id="reviewer" label="您的姓名" className="max-w-60 py-2">
        <Input id="reviewer" name="name" required data-remember="reviewer" />
      </Field>
      <ul className="grid gap-2 sm:grid-cols-3">
        {steps.map(({ step, done }) => (
          <li key={step}>
            <Button
              data-do="review-story"
              data-after-save=""
              data-input={JSON.stringify({ step })}
              className="w-full"
              main={done === null}
            >
              {done === null ? step : `再${step}一次`}
            </Button>
            <span className="quiet block num pt-1">{done ? `${done.name} ${done.when}` : "还没有"}</span>
          </li>
        ))}
      </ul>
      <p className="quiet pt-2">按下就记下姓名和时间，写在文件的开头，读者看不到。按错了用“撤销”。</p>
    </form>
  );
}
