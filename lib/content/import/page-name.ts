import type { Site } from "@/lib/records/site";
import { type FolioPiece, folioPieces } from "./folio-words";

/** A line that may print the page's name (版名). */
export interface NameLine {
  text: string;
  /**
   * `name`: the splitter takes it for a name; `alone`: a line at the edge, perhaps a story's; `folio`: the page's own line; `file`: a
   * word of the file's name.
   */
  kind: "name" | "alone" | "folio" | "file";
}

/** What is known to be the paper's name and not a page's. */
export type IsPaper = (name: string) => boolean;

/** The site's names; 聊城新闻网 is that of the paper 聊城新闻. */
export function namesPaper({ name, shortName }: Pick<Site, "name" | "shortName">): IsPaper {
  const bare = (text: string) => text.replace(/\s+|(?:网|網|在线|數字報|数字报|电子报|客户端)$/gu, "");
  const own = new Set([name, shortName].flatMap((each) => (each ? [bare(each)] : [])));
  return (found) => own.has(bare(found));
}

interface Candidate {
  name: string;
  weight: number;
}

/** Names that many papers give their pages. */
const USUAL =
  /^(?:今日)?(?:要[闻聞]|[综綜]合|[国國][际際]|[国國][内內]|[时時][政事]|[经經][济濟]|社[会會]|民生|教育|文化|[体體]育|文[体體旅教]|健康|科技|[财財][经經]|法[治制]|城事|都市|城市|本地|[县縣]域|三[农農]|理[论論]|[评評][论論]|副刊|周末|生活|深度|人物|[旅游][游遊]|校[园園]|[专專][题題版]|特刊|特[别別][报報][道導]|[广廣]告|公告|服[务務]|便民|[热熱][线線]|[读讀][书書]|[读讀]者[来來]信|[港澳][闻聞]|[产產][经經]|[视視][觉觀点點])(?:版|新[闻聞])?$/u;
const USUAL_END =
  /(?:新[闻聞]|[周週]刊|副刊|[专專]刊|[专專]版|要[闻聞]|[综綜]合|[视視][点點线線]|[观觀]察|民生|版)$|·/u;
/** A paper, a sheet of one: nothing that a page of it is called; 特别报道 is. */
const PAPER = /(?:[报報]|[报報]社|[报報]\p{Script=Han}?刊|[报報]·\p{Script=Han}+版)$/u;
const SHAPE = /^(?=(?:.*\p{Script=Han}){2})[\p{Script=Han}A-Za-z·/、&]{2,10}$/u;
/** Who made the page, when, where it is to be had, and what a picture's last line says. */
const NO_NAME =
  /^(?:星期|(?:本[报報])?(?:见习|見習)?(?:[记記]者|通[讯訊][员員]|[实實][习習]生)|[农農][历曆]|[责責]任|[责責][编編]|[编編][辑輯]|主[编編]|美[编編]|校[对對]|[值执][班行]|版[式面]|今日\S*版|本[报報期版]|社址|[邮郵]|[电電][话話]|第|[总總]第|共|[国國][内內][统統]一|零售|出版|代[号號]|[发發]行|扫码)|(?:[年月日期摄攝号]|[编編][辑輯]|主[办辦管]|出版|网|[摄攝]影|供[图圖]|记者|通讯员)$/u;

/** What the lines call the page; null where they do not say, or two say differently what is as likely. */
export function pageName(lines: readonly NameLine[], isPaper: IsPaper): string | null {
  const found = lines.flatMap((line) => candidates(line, isPaper));
  const best = Math.max(...found.map(({ weight }) => weight));
  const names = new Set(found.flatMap(({ name, weight }) => (weight === best ? [name] : [])));
  return names.size === 1 ? ([...names][0] ?? null) : null;
}

/** What is printed comes before what the file is called; 定稿 is no name. */
const OF_FILE = -10;

function candidates({ text, kind }: NameLine, isPaper: IsPaper): Candidate[] {
  if (kind === "file") return usual(text) > 0 && !isPaper(text) ? [{ name: text, weight: OF_FILE }] : [];
  const pieces = folioPieces(text);
  const named = pieces.flatMap((piece, index) => {
    const name = piece.kind === "word" ? nameOf(piece.text) : "";
    const may = SHAPE.test(name) && !NO_NAME.test(name) && !PAPER.test(name) && !isPaper(name);
    const known = usual(name);
    const text =
      known === 0 && ((piece.kind === "word" && piece.touches) || (kind === "alone" && name.length > 5));
    return may && !text ? [{ name, index, usual: known }] : [];
  });
  if (kind !== "folio" && pieces.length === 1)
    return named.map(({ name, usual }) => ({ name, weight: usual + (kind === "name" ? 4 : 0) }));
  const numbered = pieces.some(({ kind }) => kind === "page");
  if (!numbered && pieces.every(({ kind }) => kind !== "date")) return [];
  // What begins a line that numbers no page is the paper's name, unless pages are called so.
  return named
    .filter(({ index, usual }) => numbered || usual > 0 || index > 0)
    .map(({ name, index, usual }) => ({ name, weight: usual + placed(pieces, index) }));
}

/** The page's number has its name beside it, and the paper's begins the line. */
function placed(pieces: readonly FolioPiece[], index: number): number {
  const beside = [pieces[index - 1], pieces[index + 1]].some((piece) => piece?.kind === "page");
  return (beside ? 5 : 0) + (index === 0 ? 0 : 1);
}

const usual = (name: string): number => (USUAL.test(name) ? 3 : USUAL_END.test(name) ? 2 : 0);

const nameOf = (word: string): string => word.replace(/[•・‧∙]/g, "·").replace(/^[·/、]+|[·/、]+$/g, "");
