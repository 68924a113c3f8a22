import { formatProblem } from "@/lib/content/report";
import type { Problem } from "@/lib/records/problem";
import { StoryForm } from "./story-form";
import { StoryReview } from "./story-review";
import { StorySteps } from "./story-steps";
import type { StoryView } from "./story-view";

/** A story: its form, and beside it the page as readers will have it. */
export function StoryPage({ story, today }: { story: StoryView; today: string }) {
  return (
    <>
      <StoryHead headline={story.headline} state={story.state} file={story.file} />
      <div className="grid gap-x-8 xl:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <div className="min-w-0">
          <StoryProblems problems={story.problems} />
          <StoryReview url={story.url} steps={story.review} />
          <StoryForm key={story.version} story={story} />
          <StorySteps story={story} today={today} />
        </div>
        <Preview url={story.url} />
      </div>
    </>
  );
}

export function StoryHead({ headline, state, file }: { headline: string; state: string; file: string }) {
  return (
    <header className="title" id="story-head">
      <p className="quiet">
        <a href="/desk/stories/">稿件</a>
        {" › "}
        <span className="text-accent">{state}</span>
      </p>
      <h1>{headline}</h1>
      <p className="quiet wrap-anywhere">{file}</p>
    </header>
  );
}

/** What a check says of the file. */
export function StoryProblems({ problems }: { problems: readonly Problem[] }) {
  return (
    <ul id="story-problems">
      {problems.map((problem) => (
        <li
          key={formatProblem(problem)}
          className={`py-2 border-b border-rule text-small whitespace-pre-wrap wrap-anywhere ${problem.severity === "error" ? "text-accent" : "text-quiet"}`}
        >
          {formatProblem(problem)}
        </li>
      ))}
    </ul>
  );
}

/** The page itself, which shows anew what is saved. */
export function Preview({ url }: { url: string }) {
  return (
    <section aria-label="预览" className="min-w-0 xl:sticky xl:top-0 xl:h-screen flex flex-col pt-2">
      <p className="quiet flex gap-4">
        预览：存盘以后自己换新
        <a className="link" href={url} target="preview">
          单独打开
        </a>
      </p>
      <iframe
        id="preview"
        src={url}
        title="网页预览"
        className="grow w-full min-h-[40rem] border border-rule bg-paper"
      />
    </section>
  );
}
