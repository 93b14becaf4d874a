/** Words that only say which of its kind a figure is, and lean on the noun of the figure before. */

/** 国家级研发平台3个,其中省级12个: the level is exchanged or put in front. */
export const LEVELS =
  '世界级 国际级 国家级 国家 部级 省部级 省级 省 市级 市 县级 县 区级 乡镇级 乡级 村级 一级 二级 三级 四级 五级 五星级 四星级 三星级 5A级 4A级 3A级 2A级 AAAAA级 AAAA级 AAA级 甲级 乙级';

/** 常住人口100万人,其中城镇60万人: put in front of the noun. */
export const PLACES = '城镇 农村 城市 乡村 城区 县城 男性 女性';

/** 社会保险基金收入72亿元,支出66亿元: one word for another at the end of the noun. */
export const COUNTERPARTS: readonly (readonly string[])[] = [
  ['收入', '支出', '结余', '滚存结余'],
  ['存栏量', '出栏量'],
  ['存栏', '出栏'],
  ['招生', '在校生', '毕业生', '在校学生', '专任教师'],
  ['开工面积', '竣工面积', '施工面积', '销售面积'],
  ['开工', '竣工'],
  ['进口', '出口'],
];

/** 新开工重点项目167个、建成106个: one stage for another. */
export const STAGES =
  '新开工 开工 开工建设 新建 续建 在建 建成 建成投用 建成投产 基本建成 竣工 竣工投产 投产 投产达效 完工 签约 新签约 落地 新引进 引进 获批 启动 完成 交付 分配入住 主体完工';
