import { evidenceRule } from "../grammar/rule";
import { isTitleLine } from "../page/title-runs";

/** What tells how a title is phrased; each form is looked for in the title without the white space around it. */
const FORMS = {
  "says-at-end":
    /(?:指出|提出|强调|強調|要求|决定|決定|表示|表明|显示|顯示|认为|認為|建议|建議|提醒|通知|指示|号召|號召|证明|透露|报道|說|说)$/u,
  "occasion-at-end":
    /(?:召[开開]|[举舉]行|[闭閉开開]幕|开赛|開賽|落幕|启动|啟動|发布|公布|揭[晓曉]|结束|结[业束]|开始|開始|开馆|开学|開學|宣判|出台|[施实]行|实施|到达|放榜|来临|出炉|出爐|亮相|热播|[会會][议議]?|典[礼禮]|仪式|儀式|论坛|比赛|比賽|联赛|聯賽|锦标赛)$/u,
  "time-at-end":
    /(?:之[后後]|以[后後]|[过過][后後]|以[来來]|之际|之際|前夕|期[间間]|首[日周]|第[一二三四五六七八九十\d]{1,3}[天日周年届屆次轮輪课課]|[\d一二三四五六七八九十][年月日天]|前夜|[当當][天日]|今年|[昨今近]日|时节|季节)$/u,
  "place-at-end": /[中里裡下上内內间間旁边邊处處后後前]$/u,
  "aim-at-start":
    /^(?:贯彻|响应|庆祝|纪念|克服|反对|防止|接受|改进|帮助|适应|面对|针对|围绕|聚焦|关注|直击|走进|发扬|坚持|加强|认真|狠抓|大力|依靠|根据|为|為|由于|随着|自力更生|打破|改变|推[行广]|落实|学习|深入|执行|严格|培育|拥护|保护|爱护|不[等用向靠])/u,
  "who-at-end":
    /(?:公司|集[团團]|[县縣市区區镇鎮乡鄉村厂廠局队隊社校院所委会會栋棟号號门門馆館站店部处處团團班组組军軍师師旅连連营營]|单元|大[学學]|[中小][学學]|工人|农民|農民|社[员員]|[职員职]工|[战戰]士|民兵|[妇婦]女|青年|同志|[学學]生|老[师師人]|教[师師]|[市居村]民|[记記]者|[医醫]生|民警|警察)$/u,
  series:
    /系列|追踪|追蹤|[后後][续續]|[见見][报報]|报道|報導|专题|[来來]信|选登|選登|追访|[热熱][线線]|[调調]查|[观觀]察|[见見][闻聞]|[侧側][记記]|故事|现场|現場|档案|课题|探访|走访|體驗|体验|对话|访谈|盘点|回[顾顧]/u,
  "speaker-at-start": /^[^：:]{2,9}[：:]/u,
  "writes-of": /^(?:——|—|－－).{0,3}(?:[记記]|[访訪]|[写寫]|看|[来來]自|[从從]|[与與])/u,
  "compares-figures":
    /其中|最|超|占|佔|达|達|累[计計]|同比|平均|均|[将將]|已|仍|尚|[约約]|逾|余|共|首批|每|全部|目前|[预預][计計]|可|须|須|需/u,
  "source-at-start":
    /^(?:本?[报報]?[记記]者|[专專]家|警方|[市居村]民|物[业業]|[业業]主|官方|交警|[医醫]生|律[师師]|法[院官]|(?:教育|主管)部[门門]|气象|主[管帅]|店[主方]|家[长長]|[校厂]方|商家|[业業][内內]|[卖賣]家|[当當]事|有[关關]|民警|校[长長]|[县縣市区區省全])/u,
  "question-word": /谁|誰|何|怎|吗|嗎|呢|啥|[几幾]|哪/u,
  "done-at-end": /了$/u,
  done: /了./u,
  addresses: /[你您我他她咱俺]/u,
  "goes-on-at-start":
    /^(?:却|卻|才|又|也|[还還]|都|再|就|竟|[终終]|原[来來]|[为為][何啥]|怎[么麼]|何[时時]|[该該]|不|[没沒]|把|被|[让讓]|[给給]|替|[从從]|到|在|向|走|成|[变變]|找|[换換]|搬|送|[来來]|去|重|只|要|能|[会會]|有|是|如今|今|昨)/u,
  "of-at-end": /的$/u,
  "counts-at-start": /^[一二两兩三四五六七八九十百千万萬几\d]/u,
  acts: /[着著过過让讓把被成出到上下进進开開起建获獲用办辦送变變增减減降升破夺奪胜勝败敗落迎促抓学學问問唱跑救打卖賣买買收种種修造搬换換装裝拆找看写寫画畫读讀]/u,
  denies: /[不没沒无無未]/u,
  "phrases-as-long": /^(\S+)[\s　]+(\S+)$/u,
  "two-numbers": /(?:\d+|[一二三四五六七八九十百千万萬亿億]+).+?(?:\d+|[一二三四五六七八九十百千万萬亿億]+)/u,
} as const;

type Form = keyof typeof FORMS;
const NAMES = Object.keys(FORMS).filter((name): name is Form => name in FORMS);

export const titlePhrasing = evidenceRule({
  name: "title-phrasing",
  note: "Convention “Headline”: 引题 says where, when, for what and who speaks; 副题 whom it asks and how many; 主题 what is done.",
  findings: [...NAMES, "nothing"],
  examples: [
    {
      page: ["# 全市水利会议提出", "# 今冬修渠", "今冬修渠三百里。"],
      on: "会议",
      finds: ["says-at-end", "source-at-start", "acts"],
    },
    { page: ["# 麦收以来", "# 机手不歇", "麦收展开。"], on: "以来", finds: ["time-at-end", "acts"] },
    { page: ["# 麦浪金黄", "麦收展开。"], on: "金黄", finds: ["nothing"] },
    { page: ["# 麦收全面展开", "麦收在6月上旬展开。"], on: "上旬", finds: null },
  ],
  look: ({ facts }) => {
    if (!isTitleLine(facts)) return null;
    const text = facts.text.trim();
    const found = NAMES.filter((name) => isSaid(name, text));
    return found.length > 0 ? found : ["nothing"];
  },
});

/** Phrases on both sides of a space count where they are as long. */
function isSaid(name: Form, text: string): boolean {
  const match = FORMS[name].exec(text);
  return match !== null && (name !== "phrases-as-long" || match[1]?.length === match[2]?.length);
}
