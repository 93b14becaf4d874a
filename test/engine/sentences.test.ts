import { inFiveYearPlan, inFiveYearReview, inPlan, inReview, lines } from './reading';

type Row = readonly [sentence: string, expected: readonly string[]];

const targets: readonly Row[] = [
  [
    '地区生产总值增长6%左右,规上工业增加值增长7%以上。',
    ['T gdp growth 6% approx 2024', 'T industrial_va_above growth 7% ge 2024'],
  ],
  [
    '城镇和农村居民人均可支配收入分别增长6%和7%左右。',
    ['T urban_income growth 6% approx 2024', 'T rural_income growth 7% approx 2024'],
  ],
  [
    '城乡居民人均可支配收入分别增长5%、6.5%。',
    ['T urban_income growth 5% 2024', 'T rural_income growth 6.5% 2024'],
  ],
  [
    '工业增加值增长6.5—7%,引进总部企业1-2个。',
    ['T industrial_va growth 6.5~7% range 2024', 'T 引进总部企业 level 1~2个 range 2024'],
  ],
  [
    '地区生产总值增长6.5%以上,在实际工作中力争完成7%。',
    ['T gdp growth 6.5% ge 2024', 'T gdp growth 7% stretch 2024'],
  ],
  ['地区生产总值增长7%,力争8%。', ['T gdp growth 7% 2024', 'T gdp growth 8% stretch 2024']],
  [
    '新招引亿元以上工业项目90个、其中10亿元以上工业项目12个。',
    ['T 新招引亿元以上工业项目 level 90个 2024', 'T 10亿元以上工业项目 level 12个 2024'],
  ],
  [
    '工业投资、技改投资均增长15%。',
    ['T industrial_investment growth 15% 2024', 'T tech_upgrade_investment growth 15% 2024'],
  ],
  [
    '居民消费价格涨幅控制在3%左右,城镇调查失业率控制在5.5%以内。',
    ['T cpi growth 3% approx 2024', 'T unemployment_surveyed share 5.5% le 2024'],
  ],
  [
    '完成固定资产投资480亿元、其中工业投资160亿元。',
    ['T fai level 480亿元 2024', 'T industrial_investment level 160亿元 2024'],
  ],
  [
    '争取高新技术企业增长20%、科技型中小企业增长10%。',
    ['T hightech_enterprises growth 20% stretch 2024', 'T 科技型中小企业 growth 10% stretch 2024'],
  ],
  [
    '力争引进亿元以上项目超40个、10亿元以上项目超8个,全年实现签约投资总额300亿元。',
    [
      'T 引进亿元以上项目 level 40个 ge stretch 2024',
      'T 引进10亿元以上项目 level 8个 ge stretch 2024',
      'T 签约投资总额 level 300亿元 2024',
    ],
  ],
  [
    '推动全市行政村100%达到干净整洁村标准、60%达到美丽宜居村标准。',
    [
      'T 推动全市行政村达到干净整洁村标准 share 100% 2024',
      'T 推动全市行政村达到美丽宜居村标准 share 60% 2024',
    ],
  ],
  ['地区生产总值增速高于全省1个百分点。', ['T gdp gap 1个百分点 2024']],
  ['万元GDP能耗下降2.5%。', ['T energy_intensity growth -2.5% 2024']],
  [
    '一般公共预算收入增长8.5 %左右,进出口总额增长１２％。',
    ['T budget_revenue growth 8.5% approx 2024', 'T trade_total growth 12% 2024'],
  ],
  ['新增城镇就业2.1万人以上。', ['T urban_jobs level 2.1万人 ge 2024']],
  ['实际使用外资增长百分之七点五。', ['T fdi growth 7.5% 2024']],
  [
    '旅游收入增长20%以上、旅游人次达到1200万。',
    ['T tourism_revenue growth 20% ge 2024', 'T tourist_visits level 1200万 2024'],
  ],
  ['研发经费支出占地区生产总值比重达到2.3%。', ['T rd_intensity share 2.3% 2024']],
  ['国内生产总值增长7.5%以内。', ['T gdp growth 7.5% le 2024']],
  ['去年建成学校8所,今年再建10所。', ['R 建成学校 level 8所 2023', 'T 再建 level 10所 2024']],
  ['2025年建成高铁站1座。', ['T 建成高铁站 level 1座 2025 end']],
];

const results: readonly Row[] = [
  [
    '城乡居民人均可支配收入分别达到43326元、21482元,分别增长5.2%、7.4%。',
    [
      'R urban_income level 43326元 2023',
      'R rural_income level 21482元 2023',
      'R urban_income growth 5.2% 2023',
      'R rural_income growth 7.4% 2023',
    ],
  ],
  [
    '全年完成生产总值512.3亿元、超过临江居全省第五,增长6.8%。',
    ['R gdp level 512.3亿元 2023', 'R gdp growth 6.8% 2023'],
  ],
  [
    '税收收入36亿元,占一般公共预算收入的72%。',
    ['R tax_revenue level 36亿元 2023', 'R tax_share share 72% 2023'],
  ],
  [
    '民生支出61亿元,占一般公共预算支出81%。',
    ['R livelihood_expenditure level 61亿元 2023', 'R livelihood_share share 81% 2023'],
  ],
  [
    '新登记市场主体8120户、总数达6.2万户。',
    ['R new_market_entities level 8120户 2023', 'R market_entities level 6.2万户 2023'],
  ],
  [
    '粮食面积稳定在80万亩,产量达到31.5万吨。',
    ['R 粮食面积 level 80万亩 2023', 'R grain_output level 31.5万吨 2023'],
  ],
  [
    '空气优良天数达到332天,PM2.5平均浓度下降6%。',
    ['R good_air_days level 332天 2023', 'R pm25 growth -6% 2023'],
  ],
  [
    '电信诈骗案件发案数下降31%,办结率达到98.5%。',
    ['R 电信诈骗案件发案数 growth -31% 2023', 'R 办结率 share 98.5% 2023'],
  ],
  ['高新区围绕千亿目标攻坚,研发投入强度达4.1%。', ['R 高新区研发投入强度 share 4.1% 2023']],
  [
    '建设道路12.8公里、污水管网30公里。',
    ['R 建设道路 level 12.8公里 2023', 'R 建设污水管网 level 30公里 2023'],
  ],
  [
    '新建、改扩建青石小学等6所学校,规范建设20个村卫生站。',
    ['R 新建学校 level 6所 2023', 'R 规范建设村卫生站 level 20个 2023'],
  ],
  ['推动不少于30家企业上市辅导。', ['R 推动企业上市辅导 level 30家 ge 2023']],
  [
    '储备重点药物7.6万余盒、试剂30万份,走访企业3万多家次。',
    [
      'R 储备重点药物 level 7.6万盒 ge 2023',
      'R 储备试剂 level 30万份 2023',
      'R 走访企业 level 3万家次 ge 2023',
    ],
  ],
  [
    '社会消费品零售总额378亿元、下降2.5%。',
    ['R retail_sales level 378亿元 2023', 'R retail_sales growth -2.5% 2023'],
  ],
  ['城乡居民收入倍差缩小至1.95。', ['R income_ratio level 1.95 2023']],
  [
    '三次产业结构调整为8.1:42.5:49.4。',
    [
      'R 三次产业结构(第一产业) share 8.1 2023',
      'R 三次产业结构(第二产业) share 42.5 2023',
      'R 三次产业结构(第三产业) share 49.4 2023',
    ],
  ],
  [
    '规上工业增加值增长7.2%,高于全省1.3个百分点。',
    ['R industrial_va_above growth 7.2% 2023', 'R industrial_va_above gap 1.3个百分点 2023'],
  ],
  [
    '重点项目完成投资86亿元,超计划6.5个百分点。',
    ['R 重点项目完成投资 level 86亿元 2023', 'R 重点项目完成投资 gap 6.5个百分点 2023'],
  ],
  [
    '网络零售额翻一番,三成以上村实现直播带货。',
    ['R 网络零售额 growth 100% 2023', 'R 村实现直播带货 share 30% ge 2023'],
  ],
  ['一般公共预算收入突破百亿元大关。', ['R budget_revenue level 100亿元 ge 2023']],
  [
    '搬迁1万6千多户、新建农村公路2万5千公里。',
    ['R 搬迁 level 1.6万户 ge 2023', 'R 新建农村公路 level 2.5万公里 2023'],
  ],
  [
    '接待游客620万人次,旅游综合收入48亿元,分别较2019年增长12%、21%。',
    [
      'R tourist_visits level 620万人次 2023',
      'R tourism_revenue level 48亿元 2023',
      'R tourist_visits growth 12% 2020-2023 cumulative',
      'R tourism_revenue growth 21% 2020-2023 cumulative',
    ],
  ],
  [
    '地区生产总值由2019年的412亿元增加到2023年的560亿元,年均增长6.1%。',
    ['R gdp level 412亿元 2019', 'R gdp level 560亿元 2023', 'R gdp growth 6.1% 2020-2023 average'],
  ],
  ['森林覆盖率由41%提高到46.5%。', ['R forest_coverage share 46.5% 2023']],
  ['存款余额比年初增加51.3亿元。', ['R deposits growth 51.3亿元 2023']],
  [
    '减少农村低收入人口1.2万人,压减“三公”经费6%。',
    ['R 减少农村低收入人口 level 1.2万人 2023', 'R “三公”经费 growth -6% 2023'],
  ],
  [
    '新增5G基站420个、3A级以上景区2家。',
    ['R 新增5G基站 level 420个 2023', 'R 新增3A级以上景区 level 2家 2023'],
  ],
  [
    '外贸进出口总额达1,234.5亿元,同比增长21%。',
    ['R trade_total level 1234.5亿元 2023', 'R trade_total growth 21% 2023'],
  ],
  [
    '城镇新增就业超过3万人、失业人员再就业1.1万人。',
    ['R urban_jobs level 3万人 ge 2023', 'R 失业人员再就业 level 1.1万人 2023'],
  ],
  ['市场主体突破7万户大关。', ['R market_entities level 7万户 ge 2023']],
  [
    '东屏新区建设提速,地区生产总值突破300亿元、增长23%。',
    ['R 东屏新区地区生产总值 level 300亿元 ge 2023', 'R 东屏新区地区生产总值 growth 23% 2023'],
  ],
  ['前三季度,地区生产总值增长5.1%。', ['R gdp growth 5.1% 2023']],
  ['去年建成学校8所。', ['R 建成学校 level 8所 2023']],
  ['到2030年,碳排放强度下降20%。', ['T 碳排放强度 growth -20% 2030 end']],
  ['2023年1-11月,一般公共预算收入增长7%。', ['R budget_revenue growth 7% 2023']],
  ['五年来累计改造老旧小区320个。', ['R 改造老旧小区 level 320个 2019-2023 cumulative']],
  ['失业率为3.2%,低于4.5%的控制目标。', ['R unemployment_registered share 3.2% 2023']],
];

const ofFiveYears: readonly Row[] = [
  [
    '2023年,全市地区生产总值512.3亿元(预计数),年均增长4.1%;固定资产投资103亿元,年均增长6.2%。',
    [
      'R gdp level 512.3亿元 2023',
      'R gdp growth 4.1% 2019-2023 average',
      'R fai level 103亿元 2023',
      'R fai growth 6.2% 2019-2023 average',
    ],
  ],
  [
    '累计引进项目120个,投资总额430亿元,城镇新增就业4.2万人,城镇登记失业率为2.6%。',
    [
      'R 引进项目 level 120个 2019-2023 cumulative',
      'R 引进项目投资总额 level 430亿元 2019-2023 cumulative',
      'R urban_jobs level 4.2万人 2019-2023 cumulative',
      'R unemployment_registered share 2.6% 2023 end',
    ],
  ],
  [
    '年均压减“三公”经费6%,民生投入90亿元。',
    [
      'R “三公”经费 growth -6% 2019-2023 average',
      'R livelihood_expenditure level 90亿元 2019-2023 cumulative',
    ],
  ],
  [
    '城镇化率由48%提高到56%,高速公路里程从120公里增加到210公里。',
    ['R urbanization share 56% 2023 end', 'R 高速公路里程 level 210公里 2023 end'],
  ],
  [
    '绿地率达到38.3%,比“十三五”末提高5.3个百分点。',
    ['R 绿地率 share 38.3% 2023 end', 'R 绿地率 growth 5.3个百分点 2019-2023 cumulative'],
  ],
  [
    '农民人均纯收入达到16800元,年均递增9%。',
    ['R rural_income level 16800元 2023', 'R rural_income growth 9% 2019-2023 average'],
  ],
  ['去年地区生产总值增长6%。', ['R gdp growth 6% 2023']],
];

const forFiveYears: readonly Row[] = [
  [
    '地区生产总值年均增长8%以上,届末总量突破800亿元;人均生产总值超8.3万元。',
    [
      'T gdp growth 8% ge 2024-2028 average',
      'T gdp level 800亿元 ge 2028 end',
      'T gdp_per_capita level 8.3万元 ge 2028 end',
    ],
  ],
  [
    '城镇登记失业率控制在3%以内,城乡居民养老保险参保率达98%。',
    ['T unemployment_registered share 3% le 2024-2028', 'T 城乡居民养老保险参保率 share 98% 2028 end'],
  ],
  [
    '力争每年引进8亿元以上企业6家,新签约优质项目25个以上。',
    ['T 引进8亿元以上企业 level 6家 stretch 2024-2028', 'T 新签约优质项目 level 25个 ge stretch 2024-2028'],
  ],
  ['累计新增城镇就业5万人。', ['T urban_jobs level 5万人 2024-2028 cumulative']],
  ['到2028年,森林覆盖率达到47%。', ['T forest_coverage share 47% 2028 end']],
];

const goals: readonly Row[] = [
  [
    '今年主要预期目标是:地区生产总值增长6%左右;居民收入与经济增长基本同步;进出口总额稳中提质;完成省下达的节能减排任务。',
    [
      'T gdp growth 6% approx 2024',
      'T resident_income growth sync 2024',
      'T trade_total growth improve 2024',
      'T emission_targets level assigned 2024',
    ],
  ],
  [
    '主要预期目标为:城镇和农村居民人均可支配收入增速快于经济增长,PM2.5平均浓度、单位GDP能耗下降率完成省定目标。',
    [
      'T resident_income growth relative 2024',
      'T pm25 level assigned 2024',
      'T energy_intensity level assigned 2024',
    ],
  ],
  [
    '主要预期目标是:固定资产投资实现正增长,外贸进出口、实际使用外资稳中有进,居民消费价格保持稳定。',
    [
      'T fai growth improve 2024',
      'T trade_total growth improve 2024',
      'T fdi growth improve 2024',
      'T cpi growth improve 2024',
    ],
  ],
  [
    '主要预期目标是:地区生产总值增长6%,全体居民收入快于经济增长,农村快于城镇,森林覆盖率达到48%以上。',
    [
      'T gdp growth 6% 2024',
      'T resident_income growth relative 2024',
      'T rural_income growth relative 2024',
      'T forest_coverage share 48% ge 2024',
    ],
  ],
  [
    '主要预期目标是:社会消费品零售总额增速高于全省平均水平,实际利用外资和其他约束性指标,确保完成市定任务。',
    [
      'T retail_sales growth relative 2024',
      'T fdi level assigned 2024',
      'T 其他约束性指标 level assigned 2024',
    ],
  ],
  [
    '主要预期目标是:空气优良天数比率、地表水水质优良率均达到省定目标,生产安全事故起数、死亡人数持续下降。',
    [
      'T good_air_ratio share assigned 2024',
      'T surface_water_ratio share assigned 2024',
      'T 生产安全事故起数 growth improve 2024',
      'T 死亡人数 growth improve 2024',
    ],
  ],
  [
    '主要预期目标是:地区生产总值增长5%左右,力争更好结果;税收收入两位数增长;一般公共预算收入与上年持平。',
    [
      'T gdp growth 5% approx 2024',
      'T tax_revenue growth improve 2024',
      'T budget_revenue growth improve 2024',
    ],
  ],
];

describe('the targets of a plan are read', () => {
  it.each(targets)('%s', (sentence, expected) => {
    expect(lines(inPlan(sentence))).toEqual(expected);
  });
});

describe('the results of a review are read', () => {
  it.each(results)('%s', (sentence, expected) => {
    expect(lines(inReview(sentence))).toEqual(expected);
  });
});

describe('a review of five years tells flows from states', () => {
  it.each(ofFiveYears)('%s', (sentence, expected) => {
    expect(lines(inFiveYearReview(sentence))).toEqual(expected);
  });
});

describe('goals of five years end in their last year', () => {
  it.each(forFiveYears)('%s', (sentence, expected) => {
    expect(lines(inFiveYearPlan(sentence))).toEqual(expected);
  });
});

describe('goals without a number are read in the list of main targets', () => {
  it.each(goals)('%s', (sentence, expected) => {
    expect(lines(inPlan(sentence))).toEqual(expected);
  });
});

describe('what states no figure of the area gives no record', () => {
  it.each([
    '国道324改线、220千伏变电站和G15高速建设顺利。',
    '引进投资超50亿元乃至100亿元项目取得突破。',
    '全国粮食产量增长1.3%,全省平均增速为4.2%。',
    '打造15分钟便民生活圈,建成3.0版数字平台。',
    '坚持稳中求进,统筹稳增长、调结构、惠民生,推动经济持续向好。',
    '出台稳增长措施32条,聚焦5个环节,开展3个专项行动。',
    '落实省政府〔2023〕15号文件,电话0571-88886666。',
    '全国经济增长5.2%。',
    '跨过3个千亿元级台阶。',
    '80万云岭人民满怀信心。',
    '“十百千万”工程和“1234”战略深入实施。',
  ])('%s', (sentence) => {
    expect(lines(inReview(sentence))).toEqual([]);
  });
});
