import { byline, deck, furniture, headline, kicker, type Paper, photo, story, subhead, text } from "../parts";

const paper: Paper = {
  name: "huaibei-evening",
  form: "An evening paper of a northern city about 2008: 本报讯（记者 …） in the first line, decks without dash, hotline tails.",
  width: 16,
  indent: false,
  subheadMark: "**@**",
  pages: [
    {
      name: "2008-11-12-05",
      items: [
        furniture("2008年11月12日 星期三 淮滨晚报 05 民生", "folio"),
        story(
          [
            kicker("供暖第一天 热线响不停"),
            headline("七成来电只问一件事"),
            headline("暖气片为啥一半热"),
            deck("热力公司：先放气，再报修"),
            text(
              "昨天是今年供暖的头一天，从清早六点起，市热力公司的值班电话就没有闲过。到傍晚五点，值班员一共接了四百多个电话，七成问的是同一件事：暖气片上头热下头凉。",
              "本报讯（记者 祁连生 实习生 卫小满） ",
            ),
            text(
              "“多半是管子里有气。”维修班长老闵说，把排气阀拧开，等水流匀了再关上，十户里有八户当场就能热起来。",
            ),
            subhead("放气有讲究"),
            text(
              "老闵提醒，放气前先备好盆和毛巾，阀门只拧半圈，水溅出来不要慌。家里有老人的，可以打电话让维修工上门，不收费用。",
            ),
          ],
          {
            by: [
              ["祁连生", "reporter"],
              ["卫小满", "intern"],
            ],
            dateline: ["本报", null, "讯"],
          },
        ),
        story(
          [
            headline("站牌“背对”乘客"),
            byline("□记者 虞 海 文/图"),
            text(
              "家住河湾新村的车先生反映，小区门口新装的公交站牌正面朝着绿化带，等车的人得绕到冬青后面才看得见。记者前天下午到现场，看到站牌离树丛不到一尺，字被叶子挡去大半（右图）。",
            ),
            text("公交公司说，施工队把方向装反了，三天内掉过头来。"),
            photo("站牌紧贴树丛，乘客看不见站名。 虞 海 摄", {
              caption: "站牌紧贴树丛，乘客看不见站名。",
              credit: "虞海 摄",
              ref: "右图",
            }),
          ],
          {
            by: [["虞海", "reporter"]],
          },
        ),
        furniture("责编：卜一鸣 版式：柴静", "credits"),
      ],
    },
  ],
};

export default paper;
