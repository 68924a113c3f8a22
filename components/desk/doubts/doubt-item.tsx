import type { Box } from "@/lib/records/box";

/** A part of a page's picture, in the units of its layout, and what in it is meant. */
export interface CropView {
  url: string;
  page: { width: number; height: number };
  part: Box;
  marks: readonly Box[];
}

/** A doubt as it is shown. */
export interface DoubtItem {
  id: string;
  /** What sort of doubt: 地名, 识别没有把握, 行的类别. */
  kind: string;
  /** 2024年6月22日 第01版, and the page table at the line. */
  where: { label: string; url: string };
  /** The printed words: before, what is doubted, after. */
  words: readonly [string, string, string];
  reason: string;
  crop: CropView | null;
  /** 采纳: what becomes of it; null where there is nothing to propose. */
  accept: Answer | null;
  /** 没有错 */
  dismiss: Answer;
  /** 改成…: the action, and what is in the field at first; null where nothing can be typed. */
  change: (Answer & { value: string }) | null;
}

interface Answer {
  label: string;
  action: string;
  input: Readonly<Record<string, string>>;
}

/** One doubt: the chosen one is open. */
export function DoubtRow({ item }: { item: DoubtItem }) {
  const { id, kind, where, words, reason, crop, accept, dismiss, change } = item;
  const [before, doubted, after] = words;
  return (
    <li
      data-row={id}
      tabIndex={-1}
      aria-label={`${kind}：${doubted}`}
      className="group px-3 py-3 border-b border-rule cursor-pointer scroll-my-24 focus-visible:outline-offset-0 aria-[current=true]:bg-wash aria-[current=true]:border-l-[3px] aria-[current=true]:border-l-accent"
    >
      {crop && (
        <div className="hidden group-aria-[current=true]:block mb-3">
          <Crop crop={crop} />
        </div>
      )}
      <p className="font-song text-lg group-aria-[current=false]:truncate">
        <span className="text-quiet">{before}</span>
        <mark className="bg-transparent text-accent font-semibold underline decoration-1 underline-offset-4">
          {doubted}
        </mark>
        <span className="text-quiet">{after}</span>
        {accept?.label && <span className="ml-3 whitespace-nowrap">{`→ ${accept.label}`}</span>}
      </p>
      <p className="quiet">
        {`${kind} · ${reason} · `}
        <a className="link" href={where.url}>
          {where.label}
        </a>
      </p>
      <div className="hidden group-aria-[current=true]:flex flex-wrap items-center gap-x-4 gap-y-1 mt-2">
        {accept && <AnswerKey sign="y" label="采纳" answer={accept} />}
        <AnswerKey sign="n" label={dismiss.label} answer={dismiss} />
        {change && <ChangeForm change={change} />}
      </div>
    </li>
  );
}

function AnswerKey({ sign, label, answer }: { sign: string; label: string; answer: Answer }) {
  return (
    <button
      type="button"
      data-do={answer.action}
      data-key={sign}
      data-at-once=""
      data-input={JSON.stringify(answer.input)}
      aria-keyshortcuts={sign}
      className="px-2 border border-ink hover:text-accent"
    >
      {label} <kbd className="text-small text-quiet uppercase">{sign}</kbd>
    </button>
  );
}

function ChangeForm({
  change: { action, input, label, value },
}: {
  change: NonNullable<DoubtItem["change"]>;
}) {
  return (
    <form
      data-do={action}
      data-at-once=""
      data-input={JSON.stringify(input)}
      className="flex items-center gap-x-2"
    >
      <label className="flex items-center gap-x-2">
        <span>
          {label} <kbd className="text-small text-quiet">E</kbd>
        </span>
        <input
          name="right"
          defaultValue={value}
          required
          autoComplete="off"
          data-key="e"
          className="min-h-target w-40 px-2 border-b border-ink font-song"
        />
      </label>
      <button type="submit" className="px-2">
        存
      </button>
    </form>
  );
}

function Crop({ crop: { url, page, part, marks } }: { crop: CropView }) {
  const unit = part[2] / 400;
  return (
    <svg viewBox={part.join(" ")} className="w-full max-h-[40vh] dark:brightness-90">
      <title>这一处的原图</title>
      <image href={url} width={page.width} height={page.height} preserveAspectRatio="none" />
      <g className="fill-none stroke-accent" strokeWidth={unit}>
        {marks.map(([x, y, w, h]) => (
          <rect key={`${x} ${y}`} x={x} y={y} width={w} height={h} />
        ))}
      </g>
    </svg>
  );
}
