import { byline, deck, furniture, headline, kicker, line, type Paper, photo, story, text } from "../parts";

const unsigned = (title: string, ...body: readonly string[]) =>
  story([headline(title), ...body.map((one) => text(one))]);
const picture = (caption: string, credit: string, between = " ") =>
  story([photo(`${caption}${between}${credit}`, { caption, credit })], { kind: "photo" });

const paper: Paper = {
  name: "longshan-columns",
  form: "A county-level city's paper, 2003–2020, each page under several column names — 新闻超市, 社区广角, 百姓茶坊, 今日关注, 图片报道, 曝光台, 光荣榜, “…杯”摄影比赛 — that stand above stories with headlines or above a picture alone; kickers that look like column names; stories about columns and competitions whose headlines begin like labels.",
  width: 14,
  indent: false,
  subheadMark: "**@**",
  pages: [
    {
      name: "2003-10-10-02",
      items: [
        furniture("龙山报 2003年10月10日 星期五 第二版 综合", "folio"),
        furniture("今日关注", "other"),
        story(
          [
            kicker("龙山煤矿塌陷区"),
            headline("三百亩水面养出鱼米香"),
            deck("废坑变鱼塘 矿工变渔民"),
            text(
              "十年前塌下去的三百亩土地，如今成了一片水面。龙山煤矿的二百名转岗矿工在这里养鱼、种藕，去年收入一百六十万元。",
              "本报讯（记者 窦尔敦 通讯员 池映莲）",
            ),
            text("老矿工说，井下摸了半辈子黑，上来一看，水里的月亮真白。"),
          ],
          {
            by: [
              ["窦尔敦", "reporter"],
              ["池映莲", "correspondent"],
            ],
            dateline: ["本报", null, "讯"],
          },
        ),
        furniture("新闻超市", "other"),
        unsigned("城区公厕全部免费", "从10月1日起，城区二十九座公厕全部免费开放，原收费员转为保洁员。"),
        unsigned("龙山梆子进课堂", "市实验小学把龙山梆子编进校本课程，每班每周一节，由剧团老演员教唱。"),
        unsigned("液化气站换新招牌", "五家液化气站更换统一招牌，价格、重量、投诉电话写在门口。"),
        furniture("曝光台", "other"),
        picture("10月7日，记者在东关桥头看到，一处垃圾堆放点紧靠水井，污水直流。", "本报记者 窦尔敦摄"),
        furniture("光荣榜", "other"),
        story([
          headline("本月拾金不昧者"),
          line("邵庆元（出租车司机）拾到现金一万一千元，归还失主。"),
          line("禹小荷（学生）拾到存折一本，交到派出所。"),
          line("金大嫂（菜农）拾到手机一部，登门送还。"),
        ]),
        furniture("编辑 班 超然 校对 冀 北", "credits"),
      ],
    },
    {
      name: "2009-05-22-03",
      items: [
        furniture("第三版 2009年5月22日 龙山报 社会生活", "folio"),
        furniture("百姓茶坊", "other"),
        story(
          [
            headline("茶馆里的“义务调解员”"),
            text(
              "东门茶馆的老板慕容清泉有三样本事：泡茶、讲古、劝架。十二年来，在他茶桌上和好的夫妻有二十一对、兄弟有九对。",
              "本报讯（记者 冷于冰）",
            ),
            text(
              "他的规矩是，先喝三泡再开口。头一泡烫嘴，骂不出来；第二泡出味，听得进去；第三泡淡了，气也淡了。",
            ),
          ],
          { by: [["冷于冰", "reporter"]], dateline: ["本报", null, "讯"] },
        ),
        furniture("社区广角", "other"),
        story(
          [
            headline("南关社区：给老人装“平安绳”"),
            text(
              "一根绳子，一头在床边，一头连着邻居家的铃铛，拉一拉就有人来。南关社区给十九位独居老人装上了“平安绳”。",
              "",
              "（池映莲）",
            ),
          ],
          {
            by: [["池映莲", "author"]],
          },
        ),
        story(
          [
            headline("矿工新村：旧雨棚改成车棚"),
            text("拆下来的三百平方米旧雨棚没有当废品卖，工会组织工人拼成了五个自行车棚。", "", "（班超然）"),
          ],
          {
            by: [["班超然", "author"]],
          },
        ),
        furniture("“矿山杯”摄影比赛", "other"),
        picture("5月1日凌晨，换班的矿工在井口合影，没有人叫他们笑。", "祁连山 摄"),
        story([
          headline("“矿山杯”摄影比赛开始投票"),
          text(
            "本报与市总工会联合举办的“矿山杯”摄影比赛，二十幅入围作品今起在市工人文化宫展出，市民可现场投票，每人限投三票。",
          ),
          text("投票截止日期为6月10日，票数最高的五位作者各奖一盏老式矿灯。"),
        ]),
        unsigned(
          "新闻里的旧事，旧事里的新闻",
          "本报“旧闻新读”专栏开办两年，登出旧照片九十六张，其中三十一张有读者来信认出了照片里的人，最远的一封寄自黑龙江。",
        ),
        furniture("编辑 冷于冰", "credits"),
      ],
    },
    {
      name: "2014-12-19-04",
      items: [
        furniture("龙山报 2014年12月19日 星期五 4 副刊·社会", "folio"),
        furniture("记者走基层", "other"),
        story(
          [
            headline("凌晨两点的豆腐巷"),
            byline("本报记者 冷于冰"),
            text(
              "凌晨两点，豆腐巷的灯一盏一盏亮了。十一家豆腐坊，从西往东数，最东头的一家七十年没有断过火。",
            ),
            text("磨盘早已换成了电动的，但点卤还是用手，一勺快了老，一勺慢了嫩，全凭腕子上的一口气。"),
            text("五点半，第一车豆腐出巷，满街都是热气。"),
          ],
          { by: [["冷于冰", "reporter", "本报"]] },
        ),
        furniture("图片报道", "other"),
        story(
          [
            headline("“小候鸟”飞回龙山"),
            photo("12月15日，外出务工的父母陆续返乡，孩子们早早等在出站口。 池映莲 摄", {
              caption: "12月15日，外出务工的父母陆续返乡，孩子们早早等在出站口。",
              credit: "池映莲 摄",
            }),
          ],
          { kind: "photo" },
        ),
        furniture("街谈巷议", "other"),
        story(
          [
            headline("别让“温馨提示”冷冰冰"),
            text("“温馨提示：禁止坐卧，违者后果自负。”广场上的这块牌子，前四个字是热的，后十个字是冰的。"),
            text("提示不是命令。把牌子改成“这里有台阶，请扶好老人”，意思到了，心也到了。"),
            byline("东关 明理"),
          ],
          { by: [["明理", "author"]] },
        ),
        furniture("征文选登", "other"),
        story(
          [
            headline("父亲的井绳"),
            byline("仝小溪"),
            text(
              "父亲下井那天，把一截井绳系在我手腕上，说：“我拽一拽，你就知道我在。”那根绳子我系了三个月，他每天傍晚真的会拽一拽——不是在井下，是在门口。",
            ),
            text("后来我才懂，绳子拴住的不是他，是我。"),
          ],
          { by: [["仝小溪", "author"]] },
        ),
        story(
          [
            headline("“我和龙山煤”征文启事"),
            text(
              "本报开设“我和龙山煤”征文，欢迎矿工、家属、读者投稿，一千二百字以内，2015年3月底截止。来稿请寄本报副刊部，注明真实姓名、单位、电话。",
            ),
          ],
          { kind: "notice" },
        ),
        furniture("副刊热线 6211119", "other"),
      ],
    },
    {
      name: "2020-07-03-02",
      items: [
        furniture("2 民生 2020年7月3日 星期五 龙山报", "folio"),
        furniture("民生速递", "other"),
        unsigned(
          "医保个人账户可家庭共用",
          "7月起，职工医保个人账户余额可用于配偶、父母、子女在定点医院就诊，在手机上绑定即可。",
        ),
        unsigned("周末公交优惠两折", "每周六、日，市民持公交卡乘车享两折优惠，日均客流比上月多四千人次。"),
        unsigned(
          "三项考试延期",
          "原定7月举行的普通话、会计、驾驶理论三项考试延期，具体时间另行通知，已缴费的不用重新报名。",
        ),
        furniture("图说新闻", "other"),
        picture("6月30日，汛期来临，应急队员在牛头山水库演练翻船自救。", "通讯员 班超然 池映莲"),
        story(
          [
            kicker("“光盘”三个月"),
            headline("泔水桶轻了一半"),
            deck("一家机关食堂算出的账：每天少倒九十斤饭菜"),
            text(
              "从三月到六月，市供电公司食堂的泔水桶从每天四桶减到两桶。厨师长任我行在墙上画了一条曲线，红线往下走，大家都看得懂。",
              "本报讯（记者 冷于冰）",
            ),
            text("秘诀是半份菜、小碗饭，再加一句“不够再添”。"),
          ],
          { by: [["冷于冰", "reporter"]], dateline: ["本报", null, "讯"] },
        ),
        furniture("读者来信", "other"),
        story([
          headline("过街按钮太高 孩子够不着"),
          text("编辑同志："),
          text(
            "解放路小学门前的行人过街按钮装在一米四的高度，一二年级的学生跳起来才能够着。请有关部门把它降到一米。",
          ),
          line("家长 尔雅"),
        ]),
        story([
          headline("每周一星 看谁最美"),
          text(
            "本报“每周一星”专栏开办以来，收到读者推荐信四百余封。本周上榜的是卖早点的禹师傅，他的摊子在学校门口，十年没有涨过学生粥的价钱，一碗五角。",
          ),
        ]),
        furniture("编辑 冷于冰 投稿邮箱 lsbbjb@163.com", "credits"),
      ],
    },
  ],
};

export default paper;
