/** Where GB 2312 has its characters: rows B0 to F7, cells A1 to FE. */
const [FIRST_ROW, LAST_ROW, FIRST_CELL, LAST_CELL] = [0xb0, 0xf7, 0xa1, 0xfe];

/** The 6,763 characters of GB 2312, which are simplified but for a few (乾). The browser knows them, so no table need be sent. */
export function commonCharacters(): ReadonlySet<string> {
  const bytes: number[] = [];
  for (let row = FIRST_ROW; row <= LAST_ROW; row++)
    for (let cell = FIRST_CELL; cell <= LAST_CELL; cell++) bytes.push(row, cell);
  return new Set(new TextDecoder("gbk").decode(new Uint8Array(bytes)));
}
