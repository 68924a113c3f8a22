import { BULLETS } from "../source/text";
import { mayBeName } from "./name-forms";

/** A byline that names no person: 本报评论员. */
export const SIGNED_BY_OFFICE = new RegExp(
  `^[${BULLETS}]?(?:本报|本刊|本社|新华社|本台)(?:特约|特派|驻\\p{Script=Han}{1,6})?(?:评论员|记者|通讯员|编辑部)$`,
  "u",
);
/** （赵县柏林乡通讯组）, （胡庄大队科研组）; 某某供稿 is somebody. */
const SIGNED_BY_GROUP =
  /^\p{Script=Han}{2,14}(?:(?:通讯|报道|科研|写作|调查|创作|学习|宣传)小?组|通讯站|记者站|来稿|供稿)$/u;
const PRESS_GROUP = /^\p{Script=Han}{2,14}(?:(?:通讯|报道|写作|调查)组|通讯站|记者站)$/u;

/** （省兽医站）, （赵县农业局）: behind the last sentence, the house that sent it in; （东门桥至西站） is none. */
export const isHouse = (close: string): boolean =>
  !/记者|通讯员|实习生|编辑|作者/.test(close) &&
  /^\p{Script=Han}{0,4}[省市县区州盟旗乡镇](?!.*[至到])\p{Script=Han}{2,10}(?:[局院所站社厂矿校]|公司|委员会|协会)$/u.test(
    close,
  ) &&
  !mayBeName(close);

/** 中共右平县委通讯组　本报记者: several offices, and nobody's name; 市里派出调查组　县里成立通讯组 tells news. */
export const areOffices = (text: string): boolean => {
  const offices = text.split(/[\s、]+/u);
  return (
    offices.length > 1 &&
    offices.some((each) => SIGNED_BY_OFFICE.test(each)) &&
    offices.every((each) => SIGNED_BY_OFFICE.test(each) || PRESS_GROUP.test(each))
  );
};

export const isGroup = (close: string): boolean =>
  SIGNED_BY_GROUP.test(close) && !mayBeName(close.replace(/[来供]稿$/, ""));
