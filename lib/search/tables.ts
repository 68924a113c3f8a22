import { isOpen } from "./bundles";
import type { KeyTable } from "./key-table";
import type { ListedMonth, SearchList } from "./paths";

/** The name of the table that a month is in: its year's, or its own where it goes on. */
export const tableName = (month: string, newest: string | null): string =>
  isOpen(month, newest) ? month : month.slice(0, "2024".length);

/** A month's table, and the number of the month's first story in it: stories are counted from the table's oldest month. */
export function tableOf(month: ListedMonth, { newest, months, tables }: SearchList) {
  const name = tableName(month.name, newest);
  const table: KeyTable | undefined = tables.find((each) => each.name === name);
  if (!table) throw new Error(`no table has ${month.name}`);
  const before = months.filter((each) => tableName(each.name, newest) === name && each.name < month.name);
  return { table, first: before.reduce((sum, each) => sum + storiesOf(each), 0) };
}

/** How many stories a month has. */
export const storiesOf = ({ issues }: Pick<ListedMonth, "issues">): number =>
  issues.reduce((sum, { stories }) => sum + stories, 0);
