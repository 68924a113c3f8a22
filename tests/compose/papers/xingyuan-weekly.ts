import { furniture, headline, kicker, line, type Paper, photo, story, subhead, text } from "../parts";

const unsigned = (title: string, ...body: readonly string[]) =>
  story([headline(title), ...body.map((one) => text(one))]);
const items = (title: string, ...body: readonly string[]) =>
  story([headline(title), ...body.map((one) => line(one))]);
const picture = (caption: string, credit: string, between = " ", title?: string) =>
  story([...(title ? [headline(title)] : []), photo(`${caption}${between}${credit}`, { caption, credit })], {
    kind: "photo",
  });

const paper: Paper = {
  name: "xingyuan-weekly",
  form: "A works paper and later a county weekly, 2000–2017, whose second page is briefs: 一句话新闻, 各地短波, 一周要闻, 数字, 天气 as titles of lists with ●, ■, ▲ and places before the items; 简讯 and 图片新闻 as labels over briefs with headlines; unsigned features with subheads of one mark; 征稿 and 比赛 as titles.",
  width: 14,
  indent: true,
  subheadMark: "**@**",
  pages: [
    {
      name: "2000-09-15-02",
      items: [
        furniture("星源工人报 2000年9月15日 第二版 车间内外", "folio"),
        story([
          headline("一台老车床的第四次“退休”"),
          text("铸造分厂有一台1958年的车床，先后被报废过三次，又被请回来三次。今年七月，它第四次退休。"),
          subhead("第一次：手柄断了"),
          text("1979年，手柄断了，厂里判了它报废。青工小魏捡了一根钢管焊上，又转了八年。"),
          subhead("第二次：没人会开"),
          text("1987年新设备进厂，老车床被推到墙角。后来急件加班，只有它能车那种偏心轴。"),
          subhead("第三次：“它比我岁数大”"),
          text("1996年，徒弟不肯学，说它比自己岁数大。师傅只说了一句：“它没有罢过工。”"),
          text("这一次，工人们在它的工作台上放了一盆花，写上：光荣退休。"),
        ]),
        furniture("简讯", "other"),
        unsigned("食堂早餐添三样", "本周起，职工食堂早餐增添油条、豆腐脑、烤馍三样，价格三角、四角、二角。"),
        unsigned("女工宿舍安装吊扇", "二号女工宿舍七十二间房全部装上吊扇，不收一分钱。"),
        unsigned(
          "“万米无缺陷”赛结束",
          "机加分厂历时三个月的“万米无缺陷”竞赛结束，一班夺冠，奖品是十二双劳保鞋。",
        ),
        items(
          "数字",
          "● 41：八月份全厂评出的节约能手数",
          "● 1200：厂图书馆新增的图书册数",
          "● 0：八月份责任事故数",
        ),
        picture("9月8日，新进厂的青工在进行安全考试，考不过不许上岗。", "车千秋摄", "　　"),
        furniture("编辑 铁英", "credits"),
      ],
    },
    {
      name: "2006-03-24-02",
      items: [
        furniture("星源报 2006年3月24日 星期五 第二版 综合", "folio"),
        items(
          "一句话新闻",
          "●全县今年拟修通村水泥路四百公里。",
          "●县残联为盲人免费发放语音电话一百部。",
          "●横涧乡首批山羊“坐”上火车去广东。",
          "●县文工团排练新戏《槐花开》，五一上演。",
          "●三中食堂实行“点餐制”，剩饭减少一半。",
        ),
        furniture("各地短波", "other"),
        unsigned(
          "磨河乡：谁家的猪跑了都认识",
          "磨河乡给每头仔猪打耳标，号码记在户主名下。上月三头猪走失，两天内全部送回。",
        ),
        unsigned(
          "黑石镇：桥头有个“信用牌”",
          "桥头的黑板上写着谁借了打谷机、还没还。有人怕丢面子，夜里悄悄擦掉，第二天又被写上。",
        ),
        unsigned(
          "东关街：一口锅喂饱一条巷",
          "煤炉换成节能灶，二十户人家合用一口大锅煮粥，一冬省煤一万四千斤。",
          "喝粥不收钱，只要一周轮到你家做一次。",
        ),
        furniture("图片新闻", "other"),
        picture("3月18日，鸡冠山小学的学生在山坡上种核桃树，每棵树挂着种树人的名字。", "张同尘/摄"),
        picture("3月20日，春分，县城东关的孩子们在桥头竖鸡蛋。", "张同尘/摄", ""),
        story(
          [
            headline("“我为家乡找亮点”有奖征文"),
            text(
              "即日起，本报举办“我为家乡找亮点”有奖征文活动，字数不超过八百字，题材真实，文责自负，截稿日期为5月31日。来稿请寄县文化馆。",
            ),
          ],
          { kind: "notice" },
        ),
      ],
    },
    {
      name: "2011-08-05-02",
      items: [
        furniture("星源报 2 综合 2011年8月5日 星期五", "folio"),
        story([
          kicker("山洪过境一小时"),
          headline("敲锣喊醒四十户"),
          text(
            "8月2日凌晨，石门村村主任提着铜锣沿河敲了一小时，四十户人家全部转移上山，洪水淹了院子，没有伤人。",
          ),
          text("锣面被敲裂了一道缝，村主任说，裂就裂吧，人没裂。"),
        ]),
        furniture("一周要闻", "other"),
        unsigned("县城自来水水压恢复", "因主管爆裂停水的城区北片，8月3日18时水压恢复正常。"),
        unsigned("两条县道封闭施工", "8月5日至12月10日，横星线、黑石线封闭施工，过往车辆绕行省道。"),
        unsigned("农家书屋暑期上午开门", "全县一百二十六家农家书屋，暑期每天上午八点到十一点半开放。"),
        items(
          "八月上旬天气",
          "1日至3日 阴有小雨 22—29℃",
          "4日至7日 多云转晴 24—33℃",
          "8日至10日 有一次暴雨过程",
        ),
        story([
          headline("“我把电影票夹在了家谱里”"),
          text("在三岔村，一本新修的家谱里，夹着二十七张电影票。"),
          subhead("家谱里为什么有电影票"),
          text("主修的老人说，家谱是记谁生了谁，电影票是记谁跟谁好过。"),
          subhead("“1982年，《少林寺》看了六遍”"),
          text("票根上最多的是《少林寺》，六张，六个不同的日子，写着同一个人的名字。"),
          subhead("三代人，一张合影"),
          text("照片里的三代人站在老影院门口，影院后来变成了超市。"),
        ]),
        picture(
          "8月3日，县消防大队的战士在洪水退后给老人晾晒被褥。",
          "庄子休 摄",
          "　",
          "一床被子晒出“太阳味”",
        ),
        furniture("编辑 铁英 校对 凌霄", "credits"),
      ],
    },
    {
      name: "2017-12-22-02",
      items: [
        furniture("2017年12月22日 星期五 2 民情 星源报", "folio"),
        furniture("民情速递", "other"),
        unsigned("给路灯装“体温计”", "县路灯所给二千盏灯装上温控器，气温低于零下十度，自动提前半小时开灯。"),
        unsigned(
          "一张身份证坐遍全县公交",
          "12月20日起，全县公交全部支持身份证、手机乘车，末班车延长四十分钟。",
        ),
        furniture("“最美庭院”摄影比赛", "other"),
        picture("水峪村的韦大姐把旧轮胎刷成花盆，摆成三层台阶。", "申小豆 摄"),
        picture("沟口村的退休教师在院墙上画了一棵“识字树”。", "申小豆 摄"),
        story([
          headline("最美庭院评选，你来投票"),
          text("县妇联与本报联合举办的“最美庭院”评选，共有四十二户入围，照片在县文化广场展出至1月10日。"),
          text("投票方式：现场投票、微信投票各占一半。"),
        ]),
        story([
          headline("“数字”年终盘点"),
          line("9 个村开通了自来水。"),
          line("31 条小巷装上了路灯。"),
          line("106 位老人第一次用手机付了菜钱。"),
          line("1 座桥取名“等你桥”，村民投票选出。"),
        ]),
        unsigned("磨坊书店开到半夜", "一家磨坊改成的小书店，老板每天开到十二点，最晚的客人是下夜班的护士。"),
        furniture("编辑 铁英", "credits"),
      ],
    },
  ],
};

export default paper;
