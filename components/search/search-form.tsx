import { urls } from "@/lib/site/urls";

/** A value to choose, and its name. */
interface Option {
  id: string;
  name: string;
}

interface SearchFormProps {
  sections: Option[];
  places: Option[];
  people: Option[];
  years: string[];
}

/** The search box with its filters: a plain GET form, so that a search has an address. */
export function SearchForm({ sections, places, people, years }: SearchFormProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers of 2020 know the role, but not the element `search`.
    <form
      className="search-form grid grid-cols-[1fr_auto] gap-x-4 border-t border-ink pt-4"
      action={urls.search()}
      method="get"
      role="search"
    >
      <label className="quiet col-span-full mb-1.5" htmlFor="search-q">
        关键词
      </label>
      <div className="relative">
        <input
          id="search-q"
          className="search-box min-h-target w-full min-w-0 appearance-none border-b border-ink pr-target font-song text-lg md:text-[1.375rem]"
          type="search"
          name="q"
          placeholder="人名、地名、原句"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="search"
          aria-keyshortcuts="/"
        />
        {/* The script shows it where there is something to clear. */}
        <button className="search-clear quiet absolute top-0 right-0" type="button" hidden>
          清除
        </button>
      </div>
      <button className="border-b border-ink px-4" type="submit">
        搜索
      </button>
      {/* Two columns on a phone, one where text is large. */}
      <div className="col-span-full grid grid-cols-[repeat(auto-fit,minmax(7.5rem,1fr))] gap-x-6 py-3 md:gap-x-4">
        <Filter name="section" label="栏目" options={sections} />
        <Filter name="place" label="地区" options={places} />
        <Filter name="person" label="署名" options={people} />
        <Filter name="year" label="年份" options={years.map((year) => ({ id: year, name: year }))} />
        <Choice name="sort" label="排序" first="标题在先" options={SORTS} />
      </div>
    </form>
  );
}

/** One choice that narrows the search; none where there is nothing to choose from. */
function Filter({ name, label, options }: { name: string; label: string; options: Option[] }) {
  if (options.length === 0) return null;
  return <Choice name={name} label={label} first="全部" options={options} />;
}

const SORTS: Option[] = [
  { id: "newest", name: "最新在先" },
  { id: "oldest", name: "最早在先" },
];

/** `first`: what is chosen until the reader chooses. */
function Choice({
  name,
  label,
  first,
  options,
}: {
  name: string;
  label: string;
  first: string;
  options: Option[];
}) {
  return (
    <label className="flex min-w-0 items-center">
      <span className="quiet mr-2 whitespace-nowrap md:mr-1">{label}</span>
      <select className="min-w-0 flex-1 border-b border-ink text-ellipsis" name={name}>
        <option value="">{first}</option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}
