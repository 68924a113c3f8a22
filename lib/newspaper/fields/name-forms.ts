import { beginsWithAnySurname, hasCompoundSurname, isOftenSurname } from "./surnames";

/** Words that stand in brackets or by themselves where names may, and begin like one. */
const WORDS = new Set(
  (
    "原载 转载 江苏 江西 云南 安徽 贵州 甘肃 宁夏 山东 山西 广东 广西 海南 连载 连载完 全文 全文完 代序 代跋 通讯 通联 通知 通告 通报 公告 公示 公益 公文 启事 简讯 简介 简报 简称 简明 双打 双语 单打 单位 方言 " +
    "章节 图文 图表 来信 来稿 来函 来电 来论 应征 计划 计时 时评 时事 时讯 时间 时文 明天 今天 水彩 水墨 广告 高考 中考 初中 高中 高级 初级 " +
    "新闻 新华社 安全 关键 关注 国画 国内 国际 国庆 要闻 要目 要点 言论 言情 成人 成语 成品 常识 常用 金奖 银奖 铜奖 金牌 银牌 铜牌 " +
    "祝贺 花絮 花边 花卉 雷雨 雷阵雨 阴转晴 晴 多云 车讯 车市 商讯 商情 经济 经典 经贸 文摘 文娱 文学 文化 文艺 文件 文教 文档 文苑 党建 党课 " +
    "农村 农业 农事 农谚 农技 都市 都市版 东部 西部 南部 支持 向导 向日葵 年终 年画 白描 木刻 剪纸 石刻 石雕 易拉宝 有奖 有感 有删节 有删改 " +
    "越剧 黄梅戏 京剧 京韵 京津冀 沪剧 评剧 谈话 谈片 庭审 温馨提示 文章 万象 万事通 包装 包裹 安装 安居 康乐 健康 边走边看 " +
    "综合 补白 补遗 封面 封底 路透社 游记 游戏 童话 童谣 童诗 幸福 幸运 和谐 和平 相声 相册 强化 别册 别裁 从略 从缺 但愿 声明 声讯 讣告 " +
    "目录 短波 喜讯 广而告之 卷首语 司法 司机 祖国 平安 平民 平安夜 平凡 平台 全国 全省 全市 全年 全版 全图 全集 全能 全家福 全体 戴孝 别问 水稻 水利 水产 水电 水价 钱袋子 " +
    "项目 项链 沙画 沙龙 空白 空缺 空调 曾用名 满分 满座 牛市 熊市 季刊 季报 周刊 周报 周末 周五 周六 周日 周边 席位 应急 应届 代售 代销 代理 代表 代办 边关 终审 终评 解放军 解说 解读 解答 解析 毛笔 万元 万亩 万人 万岁 马上 谢谢 方便 黄河 高校 金融"
  ).split(" "),
);

/** 赵县柏林乡通讯组, 市委宣传部: who signs is an office. */
const OFFICE =
  /(?:通讯组|报道组|新闻组|采访组|课题组|编辑部|编辑室|记者站|通讯站|广播站|宣传[部科组股队]|办公室|党委|支部|总工会|委员会|指导站|文化站|气象[台站]|中心|公司|大队|小组|全体.*)$/;

/** First words of names of minorities that are written without ·: 巴图孟克, 次仁央宗, 哈丽亚. */
const MINORITY =
  /^(?:巴图|巴雅|巴特|乌云|乌日|乌力|其其|其木|萨仁|萨如|萨日|孟克|额尔|朝鲁|哈斯|哈丽|哈森|宝音|苏日|阿拉|阿如|阿依|阿达|阿不|阿卜|阿迪|阿旺|那顺|那日|娜仁|乌兰|格根|格桑|斯琴|敖登|高娃|达瓦|达娃|次仁|次旦|次旺|扎西|卓玛|平措|多吉|尼玛|央宗|央金|拉姆|拉巴|旦增|丹增|洛桑|洛松|索朗|索南|白玛|德吉|罗布|仁青|仁增|才让|才旦|古丽|买买|吐尔|艾山|艾尔|艾合|木拉|迪丽|热依|热合|帕提|努尔|叶尔|赛力|巴哈|巴合|麦尔|玛丽|米吉|依力|伊力|玉素|图雅|青格|特木|布仁|莫日|包力|呼和|桑杰|旺堆|边巴|强巴|贡布|土登)/;

/** Characters that names of minorities are written with where a · stands in them. */
const TRANSLITERATED =
  /^[阿艾安巴白拜皮不祖博合买托艾贝比毕别波布才查朝达丹旦当岛道德得登迪丁顿多朵娥俄尔额恩尔凡法芳夫甫富盖甘戈格根古哈孩海汗赫和红呼胡华霍吉加佳贾坚江杰金居卡凯康科克肯孔库拉来赖兰勒雷里力丽利莲列林龙隆鲁路罗洛玛马买麦曼毛美蒙米明莫姆木慕穆那娜乃尼努诺欧帕佩平普其齐奇恰强乔切琴青曲热仁日荣如瑞萨赛塞桑森沙山斯什史司松苏塔泰坦汤特提铁图土托吐娃瓦万汪旺威维文翁沃乌吾西希夏先香小肖辛兴雅亚叶耶伊依以益因音英尤优尤玉孜元扎泽增詹珍孜自宗卓佐托买力江娜尔提别克孜热顺生音孟和那顺敖其尔]+(?:[·•・][\p{Script=Han}]{1,8})+$/u;

/** 和平路, 水果店: three characters whose last tells a place. */
const PLACE = /^\p{Script=Han}{2}[路街县局厂店站校市区社院馆铺厅摊巷]$/u;

/** 冷女士, 小齐妈妈, 王某: people that a text speaks of, and that sign nothing. */
const ADDRESSED =
  /(?:女士|先生|小姐|太太|大爷|大妈|大姐|大哥|大叔|阿姨|师傅|同学|妈妈|爸爸|老师|奶奶|爷爷|婆婆|伯伯|阿[婆公嬷伯]|某某?|[老小]姐)$/;

/** 车来了, 车厢里: the end of a clause. */
const CLAUSE = /[了的着吗呢吧么里您你我他她它们是]$/;

/** 时评, 来信: words that stand where names do. */
export const isCommonWord = (text: string): boolean => WORDS.has(text);

/** Whether a run of characters is a word, a place or an office, and nobody's name. */
export const isNoName = (text: string): boolean =>
  isCommonWord(text) || PLACE.test(text) || ADDRESSED.test(text) || CLAUSE.test(text) || isOffice(text);

export const isOffice = (text: string): boolean =>
  (text.length > 2 && OFFICE.test(text)) || (text.length > 3 && /[局厂院校社团系股科处]$/.test(text));

/** Whether a text has the form of a minority's name: 哈迪夏·买买提, 次仁央宗. */
export const isMinorityName = (text: string): boolean =>
  TRANSLITERATED.test(text) || (text.length <= 6 && MINORITY.test(text)) || isInParts(text);

/** 阿不都·热合曼: two names of a minority, whatever characters they go on with. */
const isInParts = (text: string): boolean => {
  const parts = text.split(/[·•・]/);
  return (
    parts.length === 2 && parts.every((part) => /^\p{Script=Han}{2,6}$/u.test(part) && MINORITY.test(part))
  );
};

/** 龙潭居士: a style that somebody writes under. */
export const isStyle = (text: string): boolean =>
  /^\p{Script=Han}{2}(?:居士|山人|散人|道人|布衣|樵夫|渔翁|渔父|闲人)$/u.test(text);

/** Whether pieces are names where names are expected; of several, one may have a surname that nobody knows. */
export function mayBeNames(texts: readonly string[]): boolean {
  const odd = texts.filter((text) => !mayBeName(text));
  if (odd.length === 0) return true;
  if (odd.length > 1 || odd.some((text) => text.length > 3 || isNoName(text))) return false;
  // （峡　江　施小鹤）: a pen name beside a name that cannot be mistaken for a word.
  const others = texts.filter((text) => !odd.includes(text));
  return texts.length > 2 || (others.some(isSureName) && !odd.some((text) => ROLE_LIKE.test(text)));
}

/** A name of three characters with a frequent surname. */
const isSureName = (text: string): boolean => text.length === 3 && isOftenSurname(text) && mayBeName(text);

/** Words that stand before names: 摘自, 责编, 原载. */
const ROLE_LIKE = /[编摘载稿报刊者员题插图文摄译播录集整供据]|[自由为]$/;

/** Whether a single word may be a name: （水果）, （通知） are likelier words. */
export const mayBeOnlyName = (text: string): boolean =>
  mayBeName(text) && (text.length > 2 || isMinorityName(text) || isOftenSurname(text));

/** Whether a text may be a name where names are expected: at a signature's place, between brackets, after a bullet. */
export function mayBeName(text: string): boolean {
  if (isNoName(text)) return false;
  if (isMinorityName(text) || isStyle(text)) return true;
  return (
    beginsWithAnySurname(text) &&
    text.length >= 2 &&
    (text.length <= 3 || (text.length === 4 && hasCompoundSurname(text)))
  );
}
