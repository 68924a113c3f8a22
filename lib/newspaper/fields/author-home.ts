import { sliceTraced, type Traced } from "../source/traced";
import { placesAtEnd } from "./byline-words";
import { isMinorityName, mayBeName } from "./name-forms";
import { isPlaceName } from "./place-names";
import { beginsWithAnySurname, beginsWithSurname } from "./surnames";

/** What an office, a place or a school class ends with. */
const HOME_END =
  /(?:[省市县縣区區旗盟州镇鎮乡鄉村厂廠社局校院队部站所学學团矿场行馆科系班组连营店司会巷路园坊里弄室处屯寨库段]|街道|小区|中心|政府|[县市省区州镇乡党团]委|[党政]办|妇联|[0-9０-９]{2,4}级|[一二三四五六七八九十]中|某地)$/;
/** What somebody is: 工人, 上等兵, 主任医师. */
const TRADE =
  /(?:工人|农民|社员|战士|干部|职工|教师|老师|学生|中学生|小学生|大学生|居民|市民|村民|农户|网友|读者|用户|业主|司机|律师|法官|检察官|民警|医生|医师|护士|药师|讲师|教授|研究员|工程师|技术员|会计|营业员|营业员|列兵|上等兵|下士|中士|上士|少尉|中尉|上尉|少校|排长|连长|班长|指导员|教导员|厂长|经理|主任|书记|校长|园长|作家|诗人|编导|导演|演员|评论员|学者|专家|博士|硕士|志愿者|退休[^\s]{0,4})$/;
/** 师专, 一中: schools, as people call them. */
const SCHOOL = /^(?:师[专大院范]|[农医工财商][大专校院]|[一二三四五六七八九十]中|[党卫技]校|[电函夜]大)$/u;
const NATION = /^[（(]?\p{Script=Han}{1,5}族[）)]?$/u;
/** 后勤处, 保卫科: departments, some of which begin as names do. */
const DEPARTMENT =
  /^(?:后勤|保卫|教务|总务|人事|财务|宣传|组织|学工|学生|科研|基建|设备|安全|生产|计划|供销|武装|政治|行政|纪检|信访|统战|农业|水利)[处科部室组股办]$/u;
/** 齐家凹, 王家庄: hamlets that are named for a family. */
const HAMLET = /^\p{Script=Han}家[凹湾灣庄莊屯寨坪沟溝坳岭嶺桥橋店集堡峪坡坝壩垭塘垸冲]$/u;
/** 一个电商站, 两座仓库: things that are counted. */
const COUNTED = /^[一两二三四五六七八九十几每各这那][个座台项条家位名件场次处]/;
/** 禾欣 文/摄: a word alone before what was done is who did it. */
const ONE_WHO_DID_BOTH = /^\s*\p{Script=Han}{2,3}\s*文\s*[/／、并]\s*[图摄]$/u;
/** As letters of a name that is set wide. */
const LETTERS = /^\s*\p{Script=Han}(?:\s+\p{Script=Han}){1,3}\s*$/u;

/** 段文心（福建莆田 教师）, 叶尔丁·阿纳什（哈萨克族）: what stands behind. */
const BEHIND =
  /^(\p{Script=Han}(?:[\s·]*\p{Script=Han}){1,12}?)\s*[（(](?!外|组诗|节选|[上中下续之]|[一二三四五六七八九十]|诗|散文|小说|随笔)[^（()）]{2,14}[）)]$/u;

/** （湖北）柏 舟, （浙江温州）叶渡: a province, what lies in it, or a county. */
const PLACE_BEFORE =
  /^[（(](?:(?:北京|天津|上海|重庆|河[北南]|山[东西]|辽宁|吉林|黑龙江|江[苏西]|浙江|安徽|福建|湖[北南]|广[东西]|海南|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|内蒙古|香港|澳门|台湾)\p{Script=Han}{0,6}|\p{Script=Han}{1,6}[省市县州盟旗])[）)]\s*/u;

/** 资中 庹世荣, （湖北）柏 舟, 市一医院急诊科 柏爱民, 某雷达站　上等兵　卜云飞: where an author is from, and what he is, is no name. */
export function cutHome(part: Traced): Traced {
  if (/\s文\s.*[图摄]$/.test(part.text) || ONE_WHO_DID_BOTH.test(part.text)) return part;
  const own = BEHIND.exec(part.text)?.[1];
  if (own && (beginsWithSurname(own) || isMinorityName(own))) return sliceTraced(part, 0, own.length);
  const nation = /^(?:[（(]\p{Script=Han}{1,5}族[）)]|[[〔［]\p{Script=Han}{1,6}[\]〕］])\s*/u.exec(
    part.text,
  );
  if (nation) return sliceTraced(part, nation[0].length);
  const place = PLACE_BEFORE.exec(part.text)?.[0];
  if (place && namesOnly(part.text.slice(place.length))) return sliceTraced(part, place.length);
  const gaps = part.text.matchAll(/[\s，,]+|(?<=[省市县区旗镇乡村])·/g);
  let end = 0;
  for (const gap of gaps) {
    const word = part.text.slice(end, gap.index);
    const rest = part.text.slice(gap.index + gap[0].length);
    if (!isHome(word, rest)) break;
    end = gap.index + gap[0].length;
  }
  return end > 0 && namesOnly(part.text.slice(end)) ? sliceTraced(part, end) : part;
}

/** Whether a word before names tells where their owners are from, or what they are. */
function isHome(word: string, rest: string): boolean {
  if (!/^[\p{Script=Han}A-Za-z0-9０-９（）()“”]{2,20}$/u.test(word)) return false;
  if (COUNTED.test(word)) return false;
  if (
    DEPARTMENT.test(word) ||
    HAMLET.test(word) ||
    SCHOOL.test(word) ||
    NATION.test(word) ||
    TRADE.test(word) ||
    isPlaceName(word)
  )
    return true;
  if (placesAtEnd(word) === word.length) return true;
  const letters = LETTERS.test(rest);
  // 贾家巷 边 桂 香: the name is set wide, so what stands close is none.
  if (letters && rest.replace(/\s+/g, "").length > 2) return word.length <= 14;
  if (/[省市县縣区區镇鎮乡鄉村厂廠]$/.test(word)) return true;
  if (mayBeName(word) && word.length < 4) return false;
  if (HOME_END.test(word)) return true;
  const single = !/[\s、]/.test(rest.trim());
  return !mayBeName(word) && (letters || (word.length <= 3 && single && !beginsWithAnySurname(word)));
}

/** Whether names and nothing else are left. */
function namesOnly(text: string): boolean {
  if (LETTERS.test(text)) return true;
  const pieces = text.trim().split(/[\s、，,]+/);
  return pieces.every((piece) => piece.length === 1 || mayBeName(piece) || isFour(piece));
}

/** 富察玉林, 白音仓布 */
const isFour = (text: string) => text.length === 4 && beginsWithSurname(text);
