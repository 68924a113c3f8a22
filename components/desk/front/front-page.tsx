import type { ReactNode } from "react";
import { Button, Field, Input } from "../form/field";
import { Preview } from "../stories/story-page";

/** A story of the front page. */
export interface FrontRow {
  url: string;
  headline: string;
  note: string;
  /** Whether an editor has put it there; else the program. */
  isFixed: boolean;
}

/** A section's strip. */
export interface StripRow {
  id: string;
  name: string;
  isHidden: boolean;
}

export interface FrontView {
  lead: (FrontRow & { untilDay: string; untilTime: string }) | null;
  beside: readonly FrontRow[];
  strips: readonly StripRow[];
  hidden: readonly FrontRow[];
  /** Stories that may be put there. */
  others: readonly FrontRow[];
  query: string;
}

/** 头版: what leads, what stands beside it, in which order the sections follow; and the page itself. */
export function FrontPage({ front }: { front: FrontView }) {
  return (
    <>
      <header className="title">
        <h1>头版</h1>
        <p className="quiet">
          不管它，程序自己排。要自己定的，在这里定；按下就写进 front.yml，发布以后读者看到。
        </p>
      </header>
      <div className="grid gap-x-8 xl:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <FrontLists front={front} />
        <Preview url="/" />
      </div>
    </>
  );
}

/** What is decided of it, and by whom. */
export function FrontLists({ front: { lead, beside, strips, hidden, others, query } }: { front: FrontView }) {
  return (
    <div id="front-lists" className="min-w-0">
      <h2 className="text-lg pt-4">头条</h2>
      {lead ? (
        <>
          <ul>
            <Row row={lead}>
              {lead.isFixed && <Do label="交还程序" input={{ kind: "lead", url: null }} />}
            </Row>
          </ul>
          {lead.isFixed && (
            <form data-do="front-until" className="flex flex-wrap items-end gap-2 py-2">
              <Field id="until-day" label="放到何时（可省）">
                <Input id="until-day" name="day" type="date" defaultValue={lead.untilDay} />
              </Field>
              <Field id="until-time" label="时刻">
                <Input id="until-time" name="time" type="time" defaultValue={lead.untilTime} />
              </Field>
              <Button type="submit">定下</Button>
            </form>
          )}
        </>
      ) : (
        <p className="quiet py-2">还没有可以做头条的稿件。</p>
      )}

      <h2 className="text-lg pt-6">头条旁边</h2>
      <ol data-order="beside">
        {beside.map((row) => (
          <Row key={row.url} row={row} item={row.isFixed ? row.url : undefined}>
            {row.isFixed ? (
              <>
                <Moves list="beside" item={row.url} name={row.headline} />
                <Do label="交还程序" input={{ kind: "out", list: "beside", item: row.url }} />
              </>
            ) : (
              <Do label="固定在这里" input={{ kind: "in", list: "beside", item: row.url }} />
            )}
            <Do label="做头条" input={{ kind: "lead", url: row.url }} />
            <Do label="首页不放" input={{ kind: "in", list: "hidden", item: row.url }} />
          </Row>
        ))}
      </ol>

      <h2 className="text-lg pt-6">栏目的次序</h2>
      <ol data-order="order">
        {strips.map(({ id, name, isHidden }) => (
          <li key={id} draggable data-item={id} className={ROW}>
            <span className={`font-song text-lg ${isHidden ? "text-quiet line-through" : ""}`}>{name}</span>
            <span className="flex flex-wrap gap-2">
              <Moves list="order" item={id} name={name} />
              <Do
                label={isHidden ? "放上首页" : "首页不放"}
                input={{ kind: isHidden ? "out" : "in", list: "hidden", item: id }}
              />
            </span>
          </li>
        ))}
      </ol>

      {hidden.length > 0 && (
        <>
          <h2 className="text-lg pt-6">首页不放的稿件</h2>
          <ul>
            {hidden.map((row) => (
              <Row key={row.url} row={row}>
                <Do label="放上首页" input={{ kind: "out", list: "hidden", item: row.url }} />
              </Row>
            ))}
          </ul>
        </>
      )}

      <h2 className="text-lg pt-6">别的稿件</h2>
      <form action="/desk/front/" className="flex gap-2 py-2">
        <Input name="q" type="search" defaultValue={query} aria-label="标题里的字" placeholder="标题里的字" />
        <Button type="submit">找</Button>
      </form>
      <ul>
        {others.map((row) => (
          <Row key={row.url} row={row}>
            <Do label="做头条" input={{ kind: "lead", url: row.url }} />
            <Do label="放头条旁边" input={{ kind: "in", list: "beside", item: row.url }} />
            <Do label="首页不放" input={{ kind: "in", list: "hidden", item: row.url }} />
          </Row>
        ))}
      </ul>
    </div>
  );
}

const ROW =
  "flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2 border-b border-rule data-[over=above]:border-t-2 data-[over=above]:border-t-accent data-[over=below]:border-b-2 data-[over=below]:border-b-accent";

interface RowProps {
  row: FrontRow;
  /** What it is called where it can be dragged. */
  item?: string | undefined;
  children: ReactNode;
}

function Row({ row: { url, headline, note, isFixed }, item, children }: RowProps) {
  return (
    <li draggable={item !== undefined} data-item={item} className={ROW}>
      <span className="min-w-48 grow basis-0">
        <a className="font-song text-lg font-semibold" href={`/desk/stories${url}`}>
          {headline}
        </a>
        <span className="quiet block num">{isFixed ? `编辑定的 · ${note}` : note}</span>
      </span>
      <span className="flex flex-wrap gap-2">{children}</span>
    </li>
  );
}

const Do = ({ label, input }: { label: string; input: object }) => (
  <Button data-do="front" data-input={JSON.stringify(input)}>
    {label}
  </Button>
);

/** Up and down, for those without a mouse. */
const Moves = ({ list, item, name }: { list: string; item: string; name: string }) => (
  <>
    {([-1, 1] as const).map((by) => (
      <Button
        key={by}
        id={`move-${item}-${by}`}
        data-do="front"
        data-input={JSON.stringify({ kind: "move", list, item, by })}
        aria-label={`${name}${by < 0 ? "上移" : "下移"}`}
      >
        {by < 0 ? "↑" : "↓"}
      </Button>
    ))}
  </>
);
