import { ofShortText } from "../source/of-short-text";
import { anySpaced, isShort } from "../source/text";
import { isSpacedApart } from "../source/unspaced";

const NOTICE_WORDS = `(?:${anySpaced("公告 声明 启事 通告 公示 讣告 遗失 更正 挂失 啟事 聲明 訃告 更正与致歉 致歉")})`;
const OTHER_NOTICE_TITLE =
  /^(?:关于[^，。]{2,30}的|[\p{Script=Han}]{2,8})通\s*知$|^(?:失物招领|沉痛悼念|(?:本周)?停[水电气](?:预告|计划|信息)|(?:今日|明日|近期)停[水电气]|招生|招聘|招租|转让|寻人|寻物|求购|出售|征婚|[寻尋徵征]求?失主|[徵征]求(?:義工|义工|志工|家教)|(?:誠徵|诚征|诚聘|誠聘|急聘)\p{Script=Han}{2,6}|鸣谢|鳴謝|致歉信|招生简章|出租|求租|计划停电|稿约|敬告(?:读者|讀者|作者|订户|用户|顾客))$/u;
const NOTICE_TITLE = new RegExp(
  `^(?:关于[^，。]{2,36}的)?(?:[\\p{Script=Han}（）()“”《》\\d]{0,30}?)${NOTICE_WORDS}(?:[（(][^（()）]{1,20}[）)])?$`,
  "u",
);
/** 发布公告, 拟发声明: a headline that speaks of a notice; 体彩开奖公告 is a list. */
const SPOKEN_OF =
  /[，。：；！？]|开奖|開獎|发布|发出|刊登|回应|[收接]到|就.{1,12}(?:声明|公告)|一则|一纸|这份|虚假|联合声明|宣读|签署/;

/** Whether a line is the title of a notice: 遗失声明, 拍卖公告, 关于…的公告. */
export const isNoticeTitle = ofShortText((printed): boolean => {
  const text = isSpacedApart(printed) ? printed.replace(/\s+/g, "") : printed;
  return (
    isShort(text, 40) && (NOTICE_TITLE.test(text) || OTHER_NOTICE_TITLE.test(text)) && !SPOKEN_OF.test(text)
  );
});

/** Words in which titles of notices end, and headlines as well: “慈善一日捐”倡议书, “趣味定向赛”招募. */
const MAY_BE_NOTICE =
  /(?:招募|征集令|征集|倡议书|预告|计划|安排|招生|招聘|招工|约稿|征稿|征文|徵稿|悼念|招领|通知|一览|须知|致读者|迁址|遷址)$/u;

/** Whether a line may be the title of a notice as well as a headline. */
export const mayBeNotice = (text: string): boolean => isShort(text, 30) && MAY_BE_NOTICE.test(text.trim());

const SIGNATURE =
  /^(?:[\p{Script=Han}（）()·]{4,30}(?:公司|委员会|局|院|厂|店|处|中心|政府|银行|大队|小组|学校|合作社|编辑部|报社|管理部|办公室|俱乐部|工会|学生会|协会|商会|分会|支部|分局|支队|营业所|服务部|门市部|筹备处|事务所|管理所|管理处|管理站)|[\d０-９〇○零一二三四五六七八九十]{2,4}年[\d０-９一二三四五六七八九十]{1,3}月[\d０-９一二三四五六七八九十]{1,3}日)$/u;

/** Whether a line is who signs a notice, or when. */
export function isSignature(text: string): boolean {
  return isShort(text, 40) && SIGNATURE.test(text.trim());
}
