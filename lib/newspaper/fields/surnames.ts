import { simple } from "../source/fold";

/** Surnames of two characters. */
const COMPOUND = new Set(
  "欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 令狐 呼延 轩辕 拓跋 百里 第五 左丘 梁丘 漆雕 乐正 闾丘".split(
    " ",
  ),
);

/** Surnames of one character that are in use today (百家姓 and the police register's most frequent ones). */
const SINGLE = new Set(
  (
    "方赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于傅皮卞齐康伍余元卜顾孟黄穆萧尹" +
    "姚邵汪祁毛禹狄米贝臧伏成戴宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程嵇邢裴陆荣翁荀" +
    "羊惠甄曲封储靳段富巫焦巴牧山谷车侯宓蓬全班仰秋仲伊宫宁仇栾甘厉戎祖武符刘景詹束龙叶幸司韶黎薄印白蒲邰鄂索赖卓蔺屠蒙池乔阴胥苍闻党翟谭贡劳姬申扶堵冉宰郦雍璩桑桂濮牛寿通边扈燕冀郏浦尚农温别" +
    "庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡文寇广禄阙东欧沃利蔚越隆师巩聂晁勾敖融冷辛阚那简饶空曾沙养鞠须丰巢关蒯相查后荆红游竺权盖益桓公仉岳帅缑亢况有琴商牟佘佴伯赏墨哈" +
    "谯笪年爱阳佟闫肖覃赫迟代付苟楚晋涂尧仝初邸丛逄逯亓隋战矫官来展由海英苑宿揭岱原占次门战崇鹿冼佀线禚虎郜衣朴玄权太崖雒逄铁藏苌冶才仓茆睢门亚宛修辜甄乌谌谈仵佀侴俱信僧元八刀初劳化么井介代丰乜和普召思茸庹佴啜扎卓侴乜" +
    "酆湛贲芮羿汲邴糜隗郗钭蓟莘殳夔厍訾毋郈鄢於撖蹇镡爨桓郇侍兰麦邝栗漆檀尉粟芦丘"
  ).split(""),
);

/** Surnames, too, but in a text nearly always something else: names are not cut before them. */
const RARE = new Set(
  "水时平明计经滑家松弓暴怀从咸籍能双却国归法汝钦言福区操种折召但敬粟税玉卯呙宝庆回肇青瓮由母树令药南原粘佃释楼智豆练盘卿位银宾呼斯阿鲜奉闭植木赞撒".split(
    "",
  ),
);

/** The hundred most frequent ones of today (公安部《二〇二〇年全国姓名报告》). */
const FREQUENT = new Set(
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤".split(
    "",
  ),
);

/** Surnames that begin other words so often that a run of characters is not cut before them. */
const COMMON_WORDS = new Set(
  "于有公年相别都通后终东广文充空向来由海次门成支常全安山利越爱那有关应强满新年".split(""),
);

/** Those of them that are surnames nearly as often, before a given name of two characters, and the words that they begin. */
const OFTEN_SURNAMES = new Set("于文成常安关应支".split(""));
const WORD_PREFIX =
  /^(?:于是|于此|文[化艺明学物件教旅章体创字本苑具玩]|成[就功立长品人本都语员绩为果效]|常[态见年务识委住常用规]|安[全置居装徽心保排康家静检]|关[于键注爱心系门怀税]|应[急对该当用届邀聘]|支[部持出付招队委教])/;

/** Whether two characters at the beginning are one surname: 欧阳. */
export function hasCompoundSurname(name: string): boolean {
  return COMPOUND.has(name.slice(0, 2));
}

/** Whether a text may begin with a surname. */
export function beginsWithSurname(name: string): boolean {
  return hasCompoundSurname(name) || SINGLE.has(simple(name.charAt(0)));
}

/** How likely a run of names is to be cut before this one: frequent surnames first, common words last. */
export function surnameWeight(name: string): number {
  if (hasCompoundSurname(name)) return 3;
  const first = simple(name.charAt(0));
  if (!SINGLE.has(first)) return 0;
  if (COMMON_WORDS.has(first)) return 1;
  return FREQUENT.has(first) ? 3 : 2.5;
}

/** Whether it begins with a surname that is seldom anything else. */
export function beginsWithSureSurname(name: string): boolean {
  if (hasCompoundSurname(name) && name.length === 4) return true;
  // 关晓月 has a surname, 关键词 has none.
  if (name.length === 3 && OFTEN_SURNAMES.has(name.charAt(0)) && !WORD_PREFIX.test(name)) return true;
  return beginsWithSurname(name) && !COMMON_WORDS.has(name.charAt(0));
}

/** Whether a text begins with a character that is a surname more often than a word's beginning, and with no such word. */
export const isOftenSurname = (text: string): boolean => {
  const first = text.charAt(0);
  if (OFTEN_SURNAMES.has(first)) return !WORD_PREFIX.test(text);
  return beginsWithSurname(text) && !COMMON_WORDS.has(first);
};

/** Whether anybody has the surname with which a name begins. */
export const beginsWithAnySurname = (name: string): boolean =>
  beginsWithSurname(name) || RARE.has(simple(name.charAt(0)));
