/** Words with which names of columns end, and with which hardly any headline does. */
const ONLY_OF_COLUMNS =
  "点滴|广角|廣角|巷议|巷議|一议|短波|简讯|簡訊|快訊|速递|速遞|快递|小小说|小说|小說|连载|連載|小言论|来信|來信|园地|茶座|走笔|点菜|报料|随手拍|短评|短評|帮你跑|帮你问|有话说|有話說|茶坊|茶馆|闲话|閒話|开讲|開講|相册|传真|傳真|曝光台|选登|選登|来鸿|來鴻|来论|來論|奇闻|家书|旁听席|直通车|大家谈|视窗|之声|之聲|播报|荟萃|集锦|集萃|拾零|拾趣|采风|驿站|长廊|大观|万象|超市|速览";

/** The same where what stands about them has to tell more. */
const ALSO_OF_OTHERS =
  "随笔|隨筆|手记|手記|杂谈|雜談|漫谈|回音壁|信箱|热线|熱線|看台|论坛|論壇|视点|視點|焦点|散文|诗歌|漫画|漫畫|特写|特寫|专栏|專欄|言论|言論|时评|時評|微评|来函|來函|之窗|沙龙|三言两语|追踪|对话|對話|旧闻|档案|人物|读者|社区|社區|话题|話題|夜话|夜話|札记|札記|问答|問答|面对面|视界|絮语|笔会|讲堂|课堂|擂台|窗口|博览|新鲜事|走基层|镜头|连连看|故事|在现场|一线|提醒|周刊";

/** 记者走基层, 图说新闻, 读者来电: words with which names of columns begin. */
const BEGINS_A_COLUMN =
  "^(?:记者|記者|图说|圖說|镜头|读者|讀者|本报|新闻|新聞|国外|海外|域外|百姓|市民|身边|凡人)";

/** 街谈巷议, 读者园地, by the words they begin and end with. */
export const NAMES_A_COLUMN = new RegExp(
  `(?:${ONLY_OF_COLUMNS}|${ALSO_OF_OTHERS})$|${BEGINS_A_COLUMN}\\p{Script=Han}{2,5}$`,
  "u",
);

/** 清明将至, 高温来袭, 雨夜迷路, 丰收以后: a short line that tells what happens, as kickers do and names of columns do not. */
export const TELLS_AN_EVENT =
  /^\p{Script=Han}{1,5}(?:将至|將至|来袭|來襲|吃紧|吃緊|告急|来临|來臨|在即|过后|過後|以后|以後|之后|之後|前后|时节|時節|归来|歸來|来了|來了|到了|迷路|惹祸|惹禍|受阻|停摆|回暖|降温|入伏|直击|直擊|被困|走失|起火|落水|断水|停电|停电|上岸|开河|封冻|返乡|返校|开学|开镰|开播|开工|完工|通车|竣工|[将已刚正未不被把][\p{Script=Han}]|[天年月]|前面|前头|办法|了|着|过)$|^[春夏秋冬雨雪风晨夜](?:\p{Script=Han}不|\p{Script=Han}{0,2}[到来临归])/u;

/** 社区广角, 县区快递, ·小小说·, 〖凡人小事〗: a column's name by its words or by its brackets, whatever stands about it. */
export const COLUMN_NAME = new RegExp(
  `^(?:[·•・◆■●]?\\p{Script=Han}{0,3}(?:${ONLY_OF_COLUMNS})[·•・◆■●]?|〖[^〖〗，。]{2,8}〗)$`,
  "u",
);

/** 国外新鲜事, 采访手记, 农事问答, □站台诗页: names of columns where a headline stands below them. */
const OVER_TITLES =
  /^(?:[□■◆·]?(?!本[报周])\p{Script=Han}{0,6}(?:走基层|新鲜事|在现场|手记|手記|札记|札記|夜话|夜話|问答|問答|诗页|诗笺|看台|回音壁|信箱|论坛|論壇|散文|诗歌|追踪|追蹤|旧闻新读|视点|視點)|农事提醒|记者走基层·\p{Script=Han}{2,5}|\p{Script=Han}{2}(?:消息|简报|簡報)|[〖【]\p{Script=Han}{2,6}[〗】])·?$/u;

/** Whether a short line over a headline is the name of a column: by its words, and by those that elsewhere may be a headline's. */
export const isColumnOverTitle = (text: string): boolean =>
  text.length <= 12 && (COLUMN_NAME.test(text) || OVER_TITLES.test(text));
