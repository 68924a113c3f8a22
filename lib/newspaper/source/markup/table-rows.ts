/** Between the cells of a row: wide enough not to be taken for the space in a name. */
export const BETWEEN_CELLS = "\u3000";

interface Cell {
  column: number;
  columns: number;
  /** How many rows it has, from the one that is read on. */
  rows: number;
  text: string;
}

/** The lines of a table while it is read. What is put between two texts is what stands in the place of the tags there. */
export class TableRows {
  /** Cells of the rows above that reach down, by their column. */
  private readonly reaching = new Map<number, Cell>();
  private cell: Cell | null = null;
  private column = 0;
  /** What is written since the last text. */
  private pending = "";
  private line: "empty" | "between cells" | "in cell" = "empty";

  /** `below`: text stands before the table in its line. `left`: how many characters may be repeated. */
  constructor(
    private below: boolean,
    private left: number,
  ) {}

  beginCell(rows: number, columns: number): void {
    this.endCell();
    this.reachDown();
    this.cell = { column: this.column, columns, rows, text: "" };
    this.column += columns;
  }

  endCell(): void {
    if (this.cell && this.cell.rows > 1) this.reaching.set(this.cell.column, this.cell);
    this.cell = null;
    if (this.pending === " ") this.pending = "";
    if (this.line === "in cell") this.line = "between cells";
  }

  endRow(): void {
    this.endCell();
    if (this.column > 0) this.reachBehind();
    this.column = 0;
    if (this.line !== "empty") this.below = true;
    this.line = "empty";
  }

  /** A line end or another mark inside of a cell. */
  breakText(): void {
    if (this.line === "in cell" && this.pending === "") this.pending = " ";
  }

  /** What stands before this text, the next of the table. */
  text(words: string): string {
    this.write("");
    this.line = "in cell";
    if (this.cell) this.cell.text += (this.cell.text === "" ? "" : " ") + words.trim();
    return this.taken();
  }

  /** What stands behind the last text. `above`: text stands behind the table in its line. */
  finish(above: boolean): string {
    this.endRow();
    return this.taken() + (above && this.below ? "\n" : "");
  }

  /** Cells from above that reach into this row, up to the next that has none. */
  private reachDown(): void {
    for (let above = this.reaching.get(this.column); above; above = this.reaching.get(this.column)) {
      if (above.text !== "" && above.text.length <= this.left) {
        this.left -= above.text.length;
        this.write(above.text);
        this.line = "between cells";
      }
      this.column += above.columns;
    }
  }

  /** Those behind the last cell of the row; each reaches a row less from here on. */
  private reachBehind(): void {
    for (const column of [...this.reaching.keys()]
      .filter((each) => each >= this.column)
      .sort((a, b) => a - b)) {
      this.column = Math.max(this.column, column);
      this.reachDown();
    }
    for (const [column, cell] of this.reaching) {
      if (cell.rows > 1) this.reaching.set(column, { ...cell, rows: cell.rows - 1 });
      else this.reaching.delete(column);
    }
  }

  private write(words: string): void {
    if (this.line === "empty") this.pending += this.below ? "\n" : "";
    else if (this.line === "between cells") this.pending += BETWEEN_CELLS;
    this.pending += words;
  }

  private taken(): string {
    const { pending } = this;
    this.pending = "";
    return pending;
  }
}
