/** A subject that papers have a section for, or print without one. */
export interface Subject {
  /** What sections that print it are called, the likeliest first: a section's name contains one of these. */
  sections: readonly string[];
  /** Words that stories of other subjects seldom have. */
  words: readonly string[];
  /** A headline that says it alone. */
  headline?: RegExp;
}

const words = (list: string): readonly string[] => list.split(" ");

/** 启事, 公告: a line of the splitter's own says what is one. */
export const NOTICES: Subject = {
  sections: words("公告 启事 公示 通告 分类 广告 便民 服务 信息"),
  words: words(
    "遗失 声明作废 启事 特此公告 特此声明 特此通告 招领 讣告 拍卖公告 招标公告 招聘启事 停水通知 停电通知",
  ),
  headline: /(?:启事|公告|通告|声明|公示|讣告|通知书?)$/,
};

/**
 * What a story may be about, whatever sections a site has. A subject that no section of the site prints keeps its
 * stories from the others: a match is no economic news because it is a 项目.
 */
export const SUBJECTS: readonly Subject[] = [
  NOTICES,
  {
    sections: words("天气 气象 民生 生活 便民 服务 社会"),
    words: words(
      "天气 气温 气象台 冷空气 寒潮 阵雨 雷阵雨 暴雨 雨夹雪 多云 晴转 降温 大风 台风 降雨 降水 摄氏度 ℃ 天气预报 最高温 最低温",
    ),
    headline: /天气预报|今日天气|气温|降温|寒潮|高温预警|暴雨/,
  },
  {
    sections: words("社会 法治 法制 平安 突发 民生"),
    words: words(
      "事故 车祸 火灾 起火 失火 明火 着火 火势 溺水 坠落 受伤 伤者 遇难 爆炸 相撞 追尾 侧翻 坍塌 被困 消防员 消防救援 交警 肇事 地震",
    ),
    headline:
      /撞(?:上|进|了|倒|伤|车)|相撞|追尾|侧翻|车祸|事故|起火|失火|着火|火灾|爆炸|坍塌|坠[楼河井落]|溺水|落水|被困/,
  },
  {
    sections: words("体育 文体 运动 赛场 健身"),
    words: words(
      "体育 球队 足球 篮球 排球 乒乓球 羽毛球 网球 围棋 象棋 田径 游泳 马拉松 长跑 联赛 决赛 半决赛 小组赛 比赛 冠军 亚军 季军 金牌 银牌 铜牌 运动员 运动会 教练 主场 客场 锦标赛 公开赛 奥运 亚运 全运会 进球 比分 选手 裁判 球迷 夺冠 队员 赛事 赛道 男子 女子",
    ),
    headline: /决赛|联赛|锦标赛|公开赛|邀请赛|[球舟车跑棋]赛|马拉松|夺冠|[金银铜]牌|运动会|球迷|主场|客场/,
  },
  {
    sections: words("文化 文体 文旅 文艺 文娱 副刊 科教文"),
    words: words(
      "演出 剧场 剧院 剧团 歌舞 音乐会 画展 书法 美术 摄影展 文物 博物馆 非遗 非物质文化遗产 戏曲 京剧 话剧 吕剧 豫剧 诗歌 散文 小说 作家 读书 图书馆 电影 书画 民俗 庙会 展览 文化馆 艺术 考古",
    ),
  },
  {
    sections: words("旅游 文旅 文化"),
    words: words("旅游 游客 景区 景点 民宿 出游 旅行社 客流 打卡"),
  },
  {
    sections: words("国际 环球 世界 天下 时事"),
    words: words(
      "总统 首相 联合国 外长 外交部 欧盟 北约 白宫 停火 大选 国会 总理府 使馆 安理会 美国 俄罗斯 日本 英国 法国 以色列 伊朗 乌克兰",
    ),
  },
  {
    sections: words("健康 卫生 医疗 卫健 民生 生活"),
    words: words("医院 患者 手术 疫苗 接种 门诊 病房 医生 护士 流感 血压 就医 医保 体检 症状"),
  },
  {
    sections: words("交通 出行 民生 城事 城市 社会"),
    words: words("公交 地铁 高速公路 客运 航班 列车 春运 封闭施工 绕行 车道 停车位 站点 乘客"),
  },
  {
    sections: words("法治 法制 平安 政法 社会"),
    words: words("公安 民警 派出所 诈骗 法院 检察院 嫌疑人 被告人 判决 犯罪 抓获 律师"),
    headline: /被判|获刑|缓刑|判决|落网|被抓|诈骗|行窃|盗窃/,
  },
  {
    sections: words("教育 科教 校园 科教文"),
    words: words("学校 学生 教师 校园 高考 中考 课堂 招生 小学 中学 大学 幼儿园 家长 老师 班级"),
  },
  {
    sections: words("三农 农业 农村 乡村 农经"),
    words: words("农民 农业 农村 小麦 玉米 种植 灌溉 大棚 丰收 秋收 春耕 合作社 村民 亩产 畜牧"),
  },
  {
    sections: words("经济 财经 产经 产业 金融"),
    words: words("企业 产业 投资 经济 生产线 招商 亿元 金融 银行 贷款 订单 出口 增长 同比 市场 销售额 工业"),
  },
  {
    sections: words("政务 时政 政情 党建"),
    words: words("市委 市政府 县委 县政府 书记 市长 县长 调研 常委会 人大常委会 政协 党组织 政务 审批 党员"),
  },
];
