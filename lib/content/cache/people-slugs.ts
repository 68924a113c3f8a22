import path from "node:path";
import { z } from "zod";
import { personSlug } from "../words/slug";
import { readShard, writeShard } from "./shard";

/** Beside the months' files. */
const FILE = "people.slugs";

const Head = z.object({ version: z.string(), slugs: z.record(z.string(), z.string()) });

/**
 * The slugs that contributors' names have by themselves, kept from one load to the next: to find one takes a fifth of a millisecond, after
 * all readings of Chinese words are put together, and a paper has thousands of names. It may be deleted at any time.
 */
export class PeopleSlugs {
  private readonly asked = new Map<string, string>();
  private hasNew = false;

  private constructor(
    private readonly file: string,
    private readonly version: string,
    private readonly known: ReadonlyMap<string, string>,
  ) {}

  /** `version` names the code that makes slugs: those that other code made are not used, nor what is damaged. */
  static open(folder: string, version: string): PeopleSlugs {
    const file = path.join(folder, FILE);
    const { data } = Head.safeParse(readShard(file)?.head);
    const known = data?.version === version ? Object.entries(data.slugs) : [];
    return new PeopleSlugs(file, version, new Map(known));
  }

  readonly slugOf = (name: string): string => {
    const before = this.asked.get(name) ?? this.known.get(name);
    const slug = before ?? personSlug(name);
    if (before === undefined) this.hasNew = true;
    this.asked.set(name, slug);
    return slug;
  };

  /** Keeps what was asked for, where something of it is new. */
  async save(): Promise<void> {
    if (!this.hasNew) return;
    await writeShard(this.file, { version: this.version, slugs: Object.fromEntries(this.asked) }, []);
    this.hasNew = false;
  }
}
