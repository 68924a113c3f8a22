/** What can be said of a line by one key. */
const KINDS = [
  { key: "1", label: "引题", is: "kicker" },
  { key: "2", label: "主题", is: "headline" },
  { key: "3", label: "副题", is: "deck" },
  { key: "4", label: "署名", is: "byline" },
  { key: "5", label: "正文", is: "paragraph" },
  { key: "6", label: "小标题", is: "subhead" },
  { key: "7", label: "图片说明", is: "caption" },
  { key: "8", label: "接着上一行", is: "continues" },
  { key: "0", label: "不采用", is: "furniture" },
  { key: "y", label: "没有错", is: "reviewed" },
] as const;

const PARTS = [
  { key: "n", label: "另起一稿", name: "begin-story" },
  { key: "u", label: "并入上一稿", name: "join-story" },
] as const;

/** The keys below the page. `page`: `2024-06-22-01`; `as`: how it is looked at. */
export function Palette({ page, as }: { page: string; as: "text" | "picture" }) {
  return (
    <div className="sticky bottom-0 border-t-[3px] border-ink bg-paper">
      <p data-chosen="" className="pt-2 text-small text-quiet truncate" />
      <div role="toolbar" aria-label="这一行是" className="flex max-sm:overflow-x-auto sm:flex-wrap -mx-2">
        {PARTS.map(({ key, label, name }) => (
          <PaletteKey key={key} sign={key} label={label} name={name} input={{ page, as }} />
        ))}
        {KINDS.map(({ key, label, is }) => (
          <PaletteKey key={key} sign={key} label={label} name="label-line" input={{ page, as, is }} />
        ))}
      </div>
    </div>
  );
}

interface PaletteKeyProps {
  sign: string;
  label: string;
  name: string;
  input: Readonly<Record<string, string>>;
}

function PaletteKey({ sign, label, name, input }: PaletteKeyProps) {
  return (
    <button
      type="button"
      data-do={name}
      data-key={sign}
      data-with="row"
      data-input={JSON.stringify(input)}
      aria-keyshortcuts={sign}
      className="px-2 shrink-0 whitespace-nowrap hover:text-accent"
    >
      {label} <kbd className="text-small text-quiet uppercase">{sign}</kbd>
    </button>
  );
}
