import type { Row } from "./row";
import type { TABLE } from "./table";

type RowOf<Entry> = Entry extends readonly (infer Each)[] ? Each : Entry;
type ViewIn<Each> = Each extends Row<infer View> ? View : never;

/** The view model of any route: whatever a row of the table makes. */
export type View = ViewIn<RowOf<(typeof TABLE)[number]>>;

export type ViewKind = View["kind"];
export type ViewOf<Kind extends ViewKind> = Extract<View, { kind: Kind }>;
