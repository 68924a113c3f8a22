/** Said at the head of every made-up file. */
export const MADE_UP = "测试用的虚构报纸：人物、地方和事情都是编的，不是新闻";

/** Sections of the made-up paper, and the papers of `tests/compose/papers/` whose stories fill them. */
export const SECTIONS = [
  {
    id: "yaowen",
    name: "要闻",
    from: ["jinghai-daily-2022", "guanghua-daily-2016", "lujiang-daily-2013", "nanxi-county"],
  },
  {
    id: "minsheng",
    name: "民生",
    from: ["huaihai-service", "bohai-morning", "tianshan-morning", "weibei-evening", "liaohe-night"],
  },
  {
    id: "shehui",
    name: "社会",
    from: ["haixi-metro", "shudu-daily-metro", "qiantang-express", "yuehai-express", "zhongyuan-morning"],
  },
  { id: "sannong", name: "三农", from: ["songnen-farmers"] },
  { id: "jiaoyu", name: "教育", from: ["shuxiang-education", "qinglan-campus"] },
  { id: "jiankang", name: "健康", from: ["kangning-health"] },
  { id: "tiyu", name: "体育", from: ["jianghan-sports"] },
  { id: "wenhua", name: "文化", from: ["gusu-evening", "jiangyuan-pictures", "jinnan-letters"] },
] as const;

/** Ids and names of places that are nowhere, and where each stands on the map. */
const PLACES = [
  ["chengdong", "城东区", 2, 2],
  ["chengxi", "城西区", 4, 2],
  ["linhe", "临河市", 2, 1],
  ["qingshan", "青山县", 1, 2],
  ["baisha", "白沙县", 1, 3],
  ["shiqiao", "石桥县", 2, 4],
  ["donghu", "东湖县", 4, 3],
  ["nanpu", "南浦县", 4, 1],
  ["xinqu", "滨江新区", 3, 2],
] as const;
export const PLACE_NAMES = PLACES.map(([, name]) => name);

/** `site.yml` of the made-up paper. */
export const SITE = [
  `# ${MADE_UP}`,
  "name: 样江日报",
  "url: https://sample.example.cn",
  "tagline: 虚构的报纸",
  `description: ${MADE_UP}。`,
  "sections:",
  ...SECTIONS.map(({ id, name }) => `  - {id: ${id}, name: ${name}, keywords: [${name}]}`),
  "places:",
  ...PLACES.map(([id, name, column, row]) => `  - {id: ${id}, name: ${name}, tile: [${column}, ${row}]}`),
  "",
].join("\n");
