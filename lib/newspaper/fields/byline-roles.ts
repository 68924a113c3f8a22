import { sliceTraced, type Traced, trimTraced, withoutSpaces } from "../source/traced";
import { cutHome } from "./author-home";
import type { Lead } from "./byline-lead";
import { type BylineReading, readNames } from "./byline-names";
import { endsAsOutlet, roleNamed } from "./byline-words";
import { isNoName, mayBeName } from "./name-forms";
import { beginsWithAnySurname, surnameWeight } from "./surnames";

/** 张三 整理, 李四 摄影: whether a role may stand behind its name. */
export const mayStandBehind = (role: string): boolean =>
  /口述|执笔|摄影|记录|整理|供图|图片|撰文|撰稿|编译|设计|制图|策划|统筹/.test(role.replace(/\s+/g, ""));

/** （某某整理）: whose work on the words is told by itself. */
export const worksOnWords = (role: string): boolean =>
  /^(?:口述|执笔|整理|撰文|撰稿|编译)$/.test(role.replace(/\s+/g, ""));

/** 其木格口述　萨仁整理: each role stands behind its name. */
export function readRolesBehind(
  part: Traced,
  roles: readonly RegExpExecArray[],
  found: BylineReading,
): boolean {
  const last = roles.at(-1);
  if (!last || last.index + last[0].length < part.text.length) return false;
  let start = 0;
  const people = roles.map((role) => {
    const names = cutHome(trimTraced(sliceTraced(part, start, role.index)));
    start = role.index + role[0].length;
    return { names, role: roleNamed(role[2] ?? ""), behind: mayStandBehind(role[2] ?? "") };
  });
  if (!people.every(({ names, behind }) => behind && mayBeName(withoutSpaces(names).text))) return false;
  found.sure = true;
  return people.every(({ names, role }) => readNames(names, { role, outlet: null }, false, found));
}

/** 新闻摄影比赛, 整理房间, 评论员文章: what looks like a role touches what is no name. */
export function isWord(part: Traced, role: RegExpExecArray, { outlet }: Lead, more: boolean): boolean {
  const names = part.text.slice(role.index + role[0].length);
  const known = outlet === null || endsAsOutlet(outlet);
  if (!more && !(outlet && known) && SPOKEN_OF.test(role[2] ?? "") && !opensWithName(names)) return true;
  if (more || /[\s/／:：|｜丨]$/.test(role[0]) || /^\s/.test(names)) return false;
  if (/记者|通讯员|实习生/.test(role[2] ?? "")) return outlet === null && !beginsWithName(names);
  return !known || names.length !== 3 || surnameWeight(names) < 3;
}

/** 主笔 时评 is a column, 农民报道员 走红 a headline. */
const SPOKEN_OF = /^(?:主笔|报道员|撰稿人)$/u;

/** 滕 飞 发自 东阳, 曹立群 */
function opensWithName(run: string): boolean {
  const [first = ""] = run.trim().split(/[\s、]+/u);
  const whole = first.length > 1 && first.length <= 3;
  return whole ? mayBeName(first) : beginsWithAnySurname(first);
}

/** Whether a run that touches its role may begin with somebody's name: 记者何丰伦孟昭丽, but not 记者走基层. */
const beginsWithName = (run: string) =>
  !isNoName(run.trim()) && (beginsWithAnySurname(run) || mayBeName(run.trim().slice(0, 4)));
