import { Button } from "../form/field";
import { Past, type PastPublish } from "./past";
import { Planned, type PlannedView } from "./planned";
import { type LinkedProblem, Problems } from "./problems";
import { ProgressBox, type ProgressView } from "./progress-box";
import { Timed, type TimedStory } from "./timed";

export interface PublishView {
  /** null: `site.yml` can't be read. */
  plan: PlannedView | null;
  errors: readonly LinkedProblem[];
  warnings: readonly LinkedProblem[];
  timed: readonly TimedStory[];
  past: readonly PastPublish[];
  progress: ProgressView;
  target: string | null;
}

/** What a publish would change, and the button for it. */
export function PublishPage(props: PublishView) {
  const { plan, errors, warnings, timed, past, progress, target } = props;
  return (
    <>
      <header className="title">
        <h1>发布</h1>
      </header>
      <div className="grid gap-x-12 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="min-w-0">
          <Problems name="改好才能发布" problems={errors} isWrong />
          <Planned plan={plan} />
          <p className="py-4 flex flex-wrap items-center gap-4">
            <Button
              id="publish"
              main
              data-do="publish"
              disabled={plan === null || errors.length > 0 || progress.kind === "running"}
            >
              {target === null ? "发布" : "发布并送出"}
            </Button>
            <span className="quiet">
              {errors.length > 0
                ? "有错误，发布不了；已发布的网站不受影响"
                : target === null
                  ? "写到这台机器上；读者的网站在别处的，再送出去"
                  : `写到这台机器上，再送到 ${target}`}
            </span>
          </p>
          <ProgressBox progress={progress} />
          <Problems name="提醒，不妨碍发布" problems={warnings} isWrong={false} />
        </div>
        <div className="min-w-0">
          <Timed stories={timed} nextDue={plan?.nextDue ?? null} />
          <Past past={past} />
        </div>
      </div>
    </>
  );
}
