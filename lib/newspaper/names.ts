/**
 * The surnames that most people in China have (those of the 《百家姓》 and of the Ministry of Public Security's yearly
 * name reports that are still common), and the compound ones.
 */
const SINGLE =
  "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公区闫肖岳赫仝苑代初付么佟";
const COMPOUND = [
  "欧阳",
  "司马",
  "上官",
  "诸葛",
  "东方",
  "皇甫",
  "尉迟",
  "公孙",
  "慕容",
  "司徒",
  "令狐",
  "夏侯",
  "宇文",
  "长孙",
  "端木",
  "南宫",
  "独孤",
];

const SINGLES = new Set(SINGLE);

/** Words that begin what reporters do, not what they are called: 记者从…获悉. */
const NOT_A_NAME = /^(?:从|在|看到|了解|获悉|来到|走进|采访|近日|日前|今日|昨日|随|跟|将|还|也|对|就)/;

/** Whether characters can be a person's name: 高田, 欧阳修文, 阿依努尔·买买提. */
export function isName(text: string): boolean {
  if (NOT_A_NAME.test(text)) return false;
  if (/^[\p{Script=Han}A-Za-z]{1,8}(?:[·•][\p{Script=Han}A-Za-z]{1,8})+$/u.test(text)) return true;
  return /^\p{Script=Han}{2,4}$/u.test(text);
}

const surnameLength = (text: string): number =>
  COMPOUND.some((name) => text.startsWith(name)) ? 2 : SINGLES.has(text[0] ?? "") ? 1 : 0;

/**
 * Cuts a run of names without spaces: 何丰伦孟昭丽 → 何丰伦, 孟昭丽. Every name begins with a surname and has two or three
 * characters (three or four after a compound surname). `rest` is what follows the last name, such as a place.
 */
export function cutNames(run: string): { names: string[]; rest: string } {
  const best = longestCut(run);
  return { names: best, rest: run.slice(best.join("").length) };
}

/** The cut that covers most of the run; of equals, the one with fewer names. Runs are a byline's: a few dozen characters. */
function longestCut(run: string): string[] {
  const cuts: (string[] | null)[] = Array.from({ length: run.length + 1 }, () => null);
  cuts[0] = [];
  let best: string[] = [];
  for (let start = 0; start < run.length; start++) {
    const before = cuts[start];
    const surname = surnameLength(run.slice(start));
    if (!before || surname === 0) continue;
    for (const length of [surname + 2, surname + 1]) {
      const end = start + length;
      if (end > run.length || !isName(run.slice(start, end))) continue;
      const cut = [...before, run.slice(start, end)];
      const known = cuts[end];
      if (!known || known.length > cut.length) cuts[end] = cut;
      if (end > best.join("").length || (end === best.join("").length && cut.length < best.length))
        best = cut;
    }
  }
  return best;
}

/** Names in a list: spaced letters closed up (`张 迪 穆瑞向` → 张迪, 穆瑞向), runs cut. null if anything else is there. */
export function readNames(text: string): { names: string[]; closedUp: boolean } | null {
  const names: string[] = [];
  let closedUp = false;
  for (const group of groupsOf(text)) {
    if (group.spaced) {
      closedUp = true;
      const { names: cut, rest } =
        group.text.length <= 3 ? { names: [group.text], rest: "" } : cutNames(group.text);
      const pairs = rest === "" ? cut : (group.text.match(/.{2}/gu) ?? []);
      names.push(...pairs);
    } else if (group.text.length <= 3 || /[·•]/.test(group.text)) names.push(group.text);
    else {
      const { names: cut, rest } = cutNames(group.text);
      if (rest !== "" && !(group.text.length === 4)) return null;
      names.push(...(rest === "" ? cut : [group.text]));
    }
  }
  return names.every(isName) ? { names, closedUp } : null;
}

/** Words parted by spaces or 、; letters that stand alone are one spaced-out group. */
function groupsOf(text: string): { text: string; spaced: boolean }[] {
  const groups: { text: string; spaced: boolean }[] = [];
  for (const word of text.split(/[\s　、，,]+/).filter(Boolean)) {
    const last = groups.at(-1);
    const single = [...word].length === 1;
    if (single && last?.spaced) last.text += word;
    else groups.push({ text: word, spaced: single });
  }
  return groups;
}
