import type { PageLayout } from "@/lib/layout/model";
import { type OpenDocument, withPage } from "./document";
import { drawingsOf } from "./graphics/drawings";
import { outlinesIn } from "./graphics/outlines";
import { coveredByPictures, picturesOf } from "./graphics/pictures";
import { rulesOf } from "./graphics/rules";
import { isUnnamed, whyUnreadable } from "./legibility";
import { LONGEST_SIDE, MOST_CHARACTERS, SHORTEST_SIDE } from "./limits";
import { linesOf } from "./lines/lines";
import { drawnOnce } from "./lines/twice";
import type { Character } from "./reading/character";
import { readCharacters } from "./reading/characters";
import { readDrawn } from "./reading/drawn";
import { objectsOf, type PageObjects } from "./reading/objects";
import { type Placing, placingOf } from "./reading/placing";
import { Rotation } from "./rotation";

/** Of a page's characters, and how many at least: so many that run otherwise show that the page lies on its side. */
const MOST = 0.6;
const FEW = 40;

/** A page as it was read. */
export interface PageReading {
  layout: PageLayout;
  /** How it is shown, so that most of its lines run to the right. */
  rotation: Rotation;
  /** Why its text is to be recognised from its picture instead; null where the PDF's own can be used. */
  needsOcr: string | null;
  /** What of the page was not taken, in words for editors. */
  remarks: string[];
}

/** Why a page can't be read, in words for editors. */
export interface UnreadPage {
  problem: string;
  cure: string;
}

/** Reads a page, counted from 0. */
export function readPage(document: OpenDocument, index: number): PageReading | UnreadPage {
  const { pdfium } = document;
  const read = withPage(document, index, (page) => {
    const placing = placingOf(pdfium, page);
    const wrong = wrongSize(placing);
    if (wrong) return wrong;
    const objects = objectsOf(pdfium, page, placing);
    const characters = readCharacters(pdfium, page, placing, objects);
    const shown = rotationOf(pdfium.call.FPDFPage_GetRotation(page));
    const quarter = characters.kind === "too-many" ? 0 : usualQuarter(characters.characters);
    if (quarter === 0) return readOpenPage(document, { placing, objects, characters, rotation: shown });
    // A page that lies on its side, or upside down: turned upright.
    const rotation = rotationOf(shown + 4 - quarter);
    pdfium.call.FPDFPage_SetRotation(page, rotation);
    const upright = placingOf(pdfium, page);
    const turned = objectsOf(pdfium, page, upright);
    return readOpenPage(document, {
      placing: upright,
      objects: turned,
      characters: readCharacters(pdfium, page, upright, turned),
      rotation,
    });
  });
  return read ?? { problem: "这一页损坏了，打不开", cure: "请向排版的人要一份重新导出的 PDF" };
}

const rotationOf = (quarters: number): Rotation => Rotation.parse(((quarters % 4) + 4) % 4);

/** Which way the lines of most characters run, where so many show it; 0 where none does. */
function usualQuarter(characters: readonly Character[]): Character["quarter"] {
  const sides = [1, 2, 3] as const;
  const counts = sides.map((side) => characters.filter(({ quarter }) => quarter === side).length);
  const found = sides.find((_, index) => (counts[index] ?? 0) > Math.max(FEW, characters.length * MOST));
  return found ?? 0;
}

function wrongSize({ width, height }: Placing): UnreadPage | null {
  const long = Math.max(width, height);
  const short = Math.min(width, height);
  if (short >= SHORTEST_SIDE && long <= LONGEST_SIDE) return null;
  return {
    problem: `页面尺寸是 ${inMillimetres(width)} × ${inMillimetres(height)} 毫米，不像一个版`,
    cure: `边长应在 ${inMillimetres(SHORTEST_SIDE)} 到 ${inMillimetres(LONGEST_SIDE)} 毫米之间，请按成品尺寸重新导出`,
  };
}

const inMillimetres = (points: number): number => Math.round((points / 72) * 25.4);

/** A page as it is shown, with what stands on it. */
interface OpenPage {
  placing: Placing;
  rotation: Rotation;
  objects: PageObjects;
  characters: ReturnType<typeof readCharacters>;
}

function readOpenPage(
  { pdfium }: OpenDocument,
  { placing, rotation, objects, characters: read }: OpenPage,
): PageReading | UnreadPage {
  const { width, height } = placing;
  if (read.kind === "too-many")
    return {
      problem: `这一页有 ${read.count} 个字，最多 ${MOST_CHARACTERS} 个，不像一个版`,
      cure: "请一版一页地重新导出",
    };
  const { characters: all, foreignFonts } = read;
  const characters = drawnOnce(all.filter((one) => isOnPage(one, placing)));
  const outside = all.filter((one) => !isOnPage(one, placing)).length;
  const drawn = readDrawn(pdfium, objects);
  const drawings = drawingsOf(drawn, placing);
  const rules = rulesOf(drawn, placing, drawings);
  const pictures = [...picturesOf(drawn, placing), ...drawings];
  const lines = linesOf(characters, rules);
  const needsOcr = whyUnreadable(characters, {
    pictures: coveredByPictures(drawn, placing),
    outlines: outlinesIn(drawn),
  });
  const unnamed = needsOcr === null ? characters.filter(isUnnamed).length : 0;
  const remarks = [
    ...(unnamed > 0 ? [`有 ${unnamed} 个字，字体里没有它们的编码，读出来的可能是错的`] : []),
    ...(outside > 0 ? [`版面之外的 ${outside} 个字没有收`] : []),
    ...(objects.cut ? ["图形太多，后面的线条和图片没有看"] : []),
    ...(foreignFonts.length > 0
      ? [`PDF 里没有嵌入的字体：${foreignFonts.join("、")}；画出的版面图上会缺这些字`]
      : []),
    ...(characters.length > 0 && characters.every(({ unseen }) => unseen)
      ? ["文字是压在图片下面的识别结果，认错的字要核对"]
      : []),
    ...(all.length === 0 && objects.objects.length === 0 ? ["这一页是空白的"] : []),
  ];
  return { layout: { width, height, lines, rules, pictures }, rotation, needsOcr, remarks };
}

const isOnPage = ({ box: [left, top, width, height] }: Character, page: Placing): boolean => {
  const [x, y] = [left + width / 2, top + height / 2];
  return x >= 0 && y >= 0 && x <= page.width && y <= page.height;
};
