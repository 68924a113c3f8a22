/** The languages in which commands explain themselves. */
export const LANGUAGES = ["zh", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** What is said, in each language. */
export type Words = Readonly<Record<Language, string>>;

/** An option of a command: one that takes a value says what kind of value. */
export interface OptionSpec {
  about: Words;
  /** What stands behind it in the help: a sample (`2024-06-23`), or the kind of value. None: it is there or not. */
  value?: Words;
}

/** What a command is called, takes and does: all that its help says. `Name`: its options, without their dashes. */
export interface CommandSpec<Name extends string> {
  /** Its script in package.json. */
  script: string;
  /** How it is typed where that is not `npm run SCRIPT --`. */
  typed?: string;
  /** What it takes beside options; none where it takes nothing else. */
  words?: {
    /** As the help has them: `文件或文件夹…`. */
    name: Words;
    /** How many it takes at least, and at most. */
    least: number;
    most: number;
    /** What is said where there are fewer. */
    missing: Words;
  };
  about: Words;
  options: Readonly<Record<Name, OptionSpec>>;
  /** What stands below the options: samples, what exit codes mean. */
  notes?: Words;
}

/** Options that every command has. */
export const COMMON_OPTIONS = {
  content: {
    value: { zh: "文件夹", en: "folder" },
    about: { zh: "内容在哪个文件夹。不写是 content", en: "the folder of the content; else content" },
  },
  out: {
    value: { zh: "文件夹", en: "folder" },
    about: {
      zh: "发布到哪个文件夹。不写是 dist；写了 --content 的，是内容文件夹旁边的 dist",
      en: "the folder of the published site; else dist, beside the content where --content is given",
    },
  },
  lang: {
    value: { zh: "zh 或 en", en: "zh or en" },
    about: {
      zh: "这段说明用哪种语言；内容里的问题总用中文说",
      en: "language of this help; what is said of the content is in Chinese",
    },
  },
} as const satisfies Record<string, OptionSpec>;

/** The longest option that still stands on one line with what it means, in columns of the terminal. */
export const MOST_TERM_COLUMNS = 24;
