import type { Byline, Role } from "@/lib/records/byline";
import { cutNames, isName, readNames } from "./names";

const BULLETS = /[□■◆◇●○◎⊙▲△▼★☆]/g;
/** A byline has none of these; text has. */
const TEXT_MARKS = /[。，！？；“”：]/;
const LONGEST = 45;

/** Letters that the OCR may have spaced apart. */
const spaced = (word: string) => [...word].join("[\\s　]*");
const anyOf = (words: readonly string[]) => words.map(spaced).join("|");

const ROLE_WORDS: [string, Role][] = [
  ["实习记者", "intern"],
  ["实习生", "intern"],
  ["通讯员", "correspondent"],
  ["摄影记者", "photographer"],
  ["记者", "reporter"],
  ["摄影", "photographer"],
  ["责任编辑", "editor"],
  ["责编", "editor"],
  ["编辑", "editor"],
];
/** Roles written with a slash, 文/冯娜娜; without a slash 文 and 图 are parts of names. */
const SLASH_ROLES: [string, Role][] = [
  ["文图", "author"],
  ["图文", "author"],
  ["文", "author"],
  ["图", "photographer"],
  ["整理", "author"],
  ["设计", "author"],
];
const RANKS = ["特约", "特派", "见习", "实习", "首席", "全媒体", "驻站", "融媒体", "资深"];
const OUTLET = `(?:${anyOf(["本报", "本刊", "本台", "本网"])}|[\\p{Script=Han}·]{1,12}?(?:报|网|社|台|刊|新闻|客户端|每经|传媒|在线)|每经)`;

const ROLE = new RegExp(
  `(?<outlet>${OUTLET}[\\s　]*)?(?:(?:${anyOf(RANKS)})[\\s　]*)*` +
    `(?:(?<role>${anyOf(ROLE_WORDS.map(([word]) => word))})(?:[\\s　]*[/／])?` +
    `|(?<slash>文[/／]图|${anyOf(SLASH_ROLES.map(([word]) => word))})[\\s　]*[/／])`,
  "gu",
);

export interface ParsedByline {
  bylines: Byline[];
  /** Whether letters spaced apart were closed up. */
  closedUp: boolean;
}

/** Whether a line can be a byline: short, a role or a bullet, none of the marks that text has. */
export const looksLikeByline = (line: string): boolean => parseByline(line) !== null;

/** Reads a byline in any of the forms that papers print; null if the text is none. */
export function parseByline(raw: string): ParsedByline | null {
  if (raw.length > 200) return null;
  const inner = /^[\s　]*[（(]([^（()）]*)[)）][\s　]*$/.exec(raw)?.[1];
  const text = (inner ?? raw).replace(BULLETS, " ").trim();
  if (text === "" || TEXT_MARKS.test(text) || text.replace(/[\s　]/g, "").length > LONGEST) return null;
  const parsed = byRoles(text) ?? byTrailingRoles(text);
  if (parsed) return parsed;
  // （谢达成）: a name alone in brackets.
  return inner !== undefined && isName(text) && cutNames(text).rest === ""
    ? { bylines: [{ name: text, role: "author", outlet: null }], closedUp: false }
    : null;
}

/** 记者 刘聪 通讯员 王磊 报道: roles before names. */
function byRoles(text: string): ParsedByline | null {
  const body = text
    .replace(/[\s　]*(?:摄影)?报[\s　]*道$/, "")
    .replace(/[\s　]*发自.*$/, "")
    .replace(/[\s　]*文[/／]?图$/, "")
    .replace(/[\s　]*文[/／]摄影$/, "");
  const reporting = body !== text;
  const roles = [...body.matchAll(ROLE)];
  const [first] = roles;
  if (!first || body.slice(0, first.index).trim() !== "") return null;
  const bylines: Byline[] = [];
  let closedUp = /[\s　]/.test(first[0].trim());
  let pending: Role | null = null;
  for (const [index, match] of roles.entries()) {
    const end = match.index + match[0].length;
    const segment = body.slice(end, roles[index + 1]?.index ?? body.length);
    const role: Role = roleOf(match) ?? pending ?? "author";
    const outlet = match.groups?.outlet?.replace(/[\s　]/g, "") || null;
    // 文/本刊记者冯娜娜: the slash names no one yet.
    if (segment.trim() === "") {
      pending = role;
      continue;
    }
    const read = namesOf(segment, reporting && index === roles.length - 1);
    if (!read) return null;
    closedUp ||= read.closedUp;
    for (const { name, photographer } of read.people)
      bylines.push({ name, role: photographer ? "photographer" : role, outlet });
    pending = null;
  }
  return bylines.length > 0 ? { bylines, closedUp } : null;
}

const roleOf = ({ groups }: RegExpExecArray | RegExpMatchArray): Role | null => {
  const word = (groups?.role ?? groups?.slash ?? "").replace(/[\s　/／]/g, "");
  return [...ROLE_WORDS, ...SLASH_ROLES].find(([known]) => known === word)?.[1] ?? null;
};

type People = { people: { name: string; photographer: boolean }[]; closedUp: boolean };

function namesOf(segment: string, reporting: boolean): People | null {
  const text = segment.replace(/[（(）)]/g, " ").trim();
  const pair = /^(\p{Script=Han}{2,3})[\s　]*文[\s　]*(\p{Script=Han}{2,3})[\s　]*[图摄]$/u.exec(text);
  if (pair?.[1] && pair[2]) {
    return {
      people: [
        { name: pair[1], photographer: false },
        { name: pair[2], photographer: true },
      ],
      closedUp: false,
    };
  }
  const read = readNames(text);
  if (read)
    return { people: read.names.map((name) => ({ name, photographer: false })), closedUp: read.closedUp };
  // 何丰伦孟昭丽南宁、福州报道: names, then where they report from.
  if (!reporting) return null;
  const words = text.split(/[\s　、]+/);
  const { names } = cutNames(words[0] ?? "");
  return names.length > 0
    ? { people: names.map((name) => ({ name, photographer: false })), closedUp: false }
    : null;
}

/** 张三 文 李四 图; 王 哲摄: names before roles. */
function byTrailingRoles(text: string): ParsedByline | null {
  const photo = /^(.{2,12}?)[\s　]*(?:摄影|摄)(?:[\s　]*[/／][\s　]*报道)?$/u.exec(text)?.[1];
  if (photo) {
    const read = readNames(photo.replace(/^.*[·\s](?=\S+$)/, (head) => (/[·]/.test(head) ? head : "")));
    return read && read.names.length > 0
      ? {
          bylines: read.names.map((name) => ({ name, role: "photographer", outlet: null })),
          closedUp: read.closedUp,
        }
      : null;
  }
  const pair = namesOf(text, false);
  return pair?.people.some(({ photographer }) => photographer)
    ? {
        bylines: pair.people.map(({ name, photographer }) => ({
          name,
          role: photographer ? "photographer" : "author",
          outlet: null,
        })),
        closedUp: false,
      }
    : null;
}

/** Every byline on its lines, or null if one of the lines is none. */
export function parseBylines(lines: readonly string[]): ParsedByline[] | null {
  const parsed = lines.map(parseByline);
  return parsed.every((each) => each !== null) ? parsed : null;
}
