/** A small newspaper to search in: sentences recombined by a seeded generator, so that each run sees the same. */
import type { SearchRecord } from "@/lib/search/record";

const SENTENCES = [
  "6月18日，在聊城市东昌府区梁水镇的麦田里，抢种抗旱的农户正在浇地。",
  "“手机变‘砝码’，计量惠民生”，市场监管局的工作人员白国林说。",
  "聊城绿色建材产业链成势见效，上半年产值增长12.6%。",
  "茌平区信发街道的王大爷告诉记者，自来水通到了家门口。",
  "本报聊城讯（记者 高田 通讯员 梁增煜）全市三夏生产进入收尾阶段。",
  "莘县古云镇的香瓜大棚里，合作社负责人李秀英忙着装车。",
  "高唐县第一实验小学举行了开学第一课，1200名学生参加。",
  "临清市运河文化广场，一场夏日消费季活动正在进行。",
  "东阿县阿胶产业园今年新增就业岗位850个。",
  "冠县清水镇投资2,300万元修建了36公里的乡村公路。",
  "阳谷县狮子楼景区端午假期接待游客5.8万人次。",
  "据气象部门预报，未来三天全市最高气温38℃，注意防暑。",
  "他们把ＡＢＣ认证写进了合同，GDP增速居全省第3位。",
  "在繁體字的檔案裡，這裡叫做聊攝古城。",
  "经开区推进“放管服”改革，企业开办时间压缩到0.5天。",
  "度假区湖南路街道的志愿者为老人送去了粽子。",
  "砝码、电子秤、压力表，样样都要检定。",
  "供电公司抢修队连夜恢复了3条10千伏线路。",
  "这是一条让人人人人叫好的路。",
  "往年这个时候，麦子早已入仓；在今年，雨水来得晚了些。",
] as const;

const HEADLINES = [
  "聊城绿色建材产业链成势见效",
  "手机变“砝码” 计量惠民生",
  "抗旱保夏播",
  "古云香瓜甜四方",
  "临清运河边的夏日消费季",
  "茌平自来水通到家门口",
  "让老人吃上热粽子",
  "38℃高温里的抢修队",
  "东阿阿胶：850个新岗位",
] as const;

const SECTIONS = [
  { id: "economy", name: "经济" },
  { id: "rural", name: "三农" },
  { id: "livelihood", name: "民生" },
] as const;

/** A generator of numbers in [0, 1): the same seed gives the same numbers. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A random element of a list. */
export function pick<T>(list: readonly T[], random: () => number): T {
  const item = list[Math.floor(random() * list.length)];
  if (item === undefined) throw new Error("nothing to pick from");
  return item;
}

/** A random stretch of a text. */
export function cut(text: string, length: number, random: () => number): string {
  const characters = Array.from(text);
  const start = Math.floor(random() * Math.max(1, characters.length - length));
  return characters.slice(start, start + length).join("");
}

function paragraph(random: () => number): string {
  const rare = String.fromCodePoint(0x4e00 + Math.floor(random() * 3000));
  const sentences = Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(SENTENCES, random));
  return `${sentences.join("")}${rare}${cut(pick(SENTENCES, random), 5, random)}。`;
}

/** `count` stories over sixteen months of 2023 and 2024. */
export function makeRecords(count: number, seed = 7): SearchRecord[] {
  const random = seeded(seed);
  return Array.from({ length: count }, (_, i) => {
    const month = Math.floor(random() * 16);
    const year = month < 10 ? 2023 : 2024;
    const number = String(month < 10 ? month + 3 : month - 9).padStart(2, "0");
    const day = String(1 + Math.floor(random() * 28)).padStart(2, "0");
    const section = pick(SECTIONS, random);
    return {
      url: `/${year}/${number}/${day}/story-${i}/`,
      kicker: random() < 0.3 ? cut(pick(SENTENCES, random), 8, random) : null,
      headline: random() < 0.5 ? pick(HEADLINES, random) : cut(pick(SENTENCES, random), 10, random),
      deck: random() < 0.2 ? cut(pick(SENTENCES, random), 12, random) : null,
      text: Array.from({ length: 1 + Math.floor(random() * 6) }, () => paragraph(random)).join("\n"),
      date: `${year}-${number}-${day}${random() < 0.2 ? "T08:30:00+08:00" : ""}`,
      section: section.id,
      sectionName: section.name,
      places: random() < 0.5 ? [{ id: "dongchangfu", name: "东昌府区" }] : [],
      people: random() < 0.5 ? ["gao-tian"] : [],
      page: random() < 0.5 ? "第01版" : "",
      picture: "",
    };
  });
}
