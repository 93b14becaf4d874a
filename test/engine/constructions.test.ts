/** Constructions of the language, each with made-up sentences: what must be read, and what must not. */
import { inFiveYearPlan, inFiveYearReview, inPlan, inReview, lines, only } from './reading';

type Row = [sentence: string, expected: string[]];

const reads = (name: string, read: typeof inPlan, rows: Row[]): void =>
  describe(name, () => {
    it.each(rows)('%s', (sentence, expected) => {
      expect(lines(read(`${sentence}。`))).toEqual(expected);
    });
  });

reads('units that count by a head, an area or a hundred thousand stay whole', inReview, [
  [
    '孕产妇死亡率5.07/10万,婴儿死亡率2.1‰',
    ['R 孕产妇死亡率 share 5.07/10万 2023', 'R 婴儿死亡率 share 2.1‰ 2023'],
  ],
  ['移动电话普及率128.4部/百人', ['R 移动电话普及率 level 128.4部/百人 2023']],
  ['公路密度143.47公里/百平方公里', ['R 公路密度 level 143.47公里/百平方公里 2023']],
  ['用电量23亿千瓦小时', ['R 用电量 level 23亿千瓦小时 2023']],
  ['馆藏档案资料71.5万卷(件、册)', ['R 馆藏档案资料 level 71.5万卷 2023']],
]);

reads('ages, years of schooling and death rates are figures of a five-year plan', inFiveYearPlan, [
  [
    '婴儿死亡率、5岁以下儿童死亡率、孕产妇死亡率分别降为7.5‰、9.5‰、18/10万',
    [
      'T 婴儿死亡率 share 7.5‰ 2028 end',
      'T 5岁以下儿童死亡率 share 9.5‰ 2028 end',
      'T 孕产妇死亡率 share 18/10万 2028 end',
    ],
  ],
  [
    '人均预期寿命提高1岁,达到78.5岁',
    ['T 人均预期寿命提高 level 1岁 2028 end', 'T 人均预期寿命 level 78.5岁 2028 end'],
  ],
  ['劳动年龄人口平均受教育年限提高到11.3年', ['T 劳动年龄人口平均受教育年限 level 11.3年 2028 end']],
]);

reads('the industries of a list get a name each', inReview, [
  [
    '第一、二、三产业增加值分别增长4%、7%、6%',
    ['R primary_va growth 4% 2023', 'R secondary_va growth 7% 2023', 'R tertiary_va growth 6% 2023'],
  ],
  [
    '一、二、三产业增加值分别为12亿元、30亿元、40亿元',
    ['R primary_va level 12亿元 2023', 'R secondary_va level 30亿元 2023', 'R tertiary_va level 40亿元 2023'],
  ],
  [
    '三次产业增加值分别增长3%、7%、6%',
    ['R primary_va growth 3% 2023', 'R secondary_va growth 7% 2023', 'R tertiary_va growth 6% 2023'],
  ],
  [
    '装备、材料、消费品产业转型步伐加快,增加值分别增长16.8%、5.9%、8.9%',
    [
      'R 装备产业增加值 growth 16.8% 2023',
      'R 材料产业增加值 growth 5.9% 2023',
      'R 消费品产业增加值 growth 8.9% 2023',
    ],
  ],
]);

reads('a leaning noun takes the noun of the figure before', inReview, [
  ['国家级研发平台3个,其中省级12个', ['R 国家级研发平台 level 3个 2023', 'R 省级研发平台 level 12个 2023']],
  [
    '社会保险基金收入72.4亿元,支出66.1亿元',
    ['R 社会保险基金收入 level 72.4亿元 2023', 'R 社会保险基金支出 level 66.1亿元 2023'],
  ],
  ['生猪存栏41.9万头、出栏56.7万头', ['R 生猪存栏 level 41.9万头 2023', 'R 生猪出栏 level 56.7万头 2023']],
  [
    '新开工亿元以上重点项目167个、建成106个',
    ['R 新开工亿元以上重点项目 level 167个 2023', 'R 建成亿元以上重点项目 level 106个 2023'],
  ],
  // what is an indicator by itself is never completed
  [
    '贸易进出口总额408.1亿元,增长49.4%;其中出口374.7亿元,进口33.4亿元',
    [
      'R trade_total level 408.1亿元 2023',
      'R trade_total growth 49.4% 2023',
      'R exports level 374.7亿元 2023',
      'R imports level 33.4亿元 2023',
    ],
  ],
]);

reads('a verb of adding goes on for the list, and not for the stock behind it', inReview, [
  ['建设垃圾箱260个和果皮箱1200个', ['R 建设垃圾箱 level 260个 2023', 'R 建设果皮箱 level 1200个 2023']],
  ['新引进研发机构12家、累计达到104家', ['R 新引进研发机构 level 12家 2023', 'R 研发机构 level 104家 2023']],
  [
    '新登记经营主体17.3万户、增长5.1%,总量达79.4万户、增长10.4%',
    [
      'R new_market_entities level 17.3万户 2023',
      'R new_market_entities growth 5.1% 2023',
      'R market_entities level 79.4万户 2023',
      'R market_entities growth 10.4% 2023',
    ],
  ],
]);

reads('a count at the front of its clause is named by what follows it', inReview, [
  [
    '民生支出63亿元,占财政支出的83.7%,33项民生工程全面完成',
    [
      'R livelihood_expenditure level 63亿元 2023',
      'R livelihood_share share 83.7% 2023',
      'R 民生工程全面完成 level 33项 2023',
    ],
  ],
  [
    '规模工业增加值增长9%,近七成企业产值实现两位数增长',
    ['R industrial_va_above growth 9% 2023', 'R 企业产值实现两位数增长 share 70% approx 2023'],
  ],
  ['新增3个4A级景区', ['R 新增4A级景区 level 3个 2023']],
  ['打造10个“5G+工业互联网”试点', ['R 打造“5G+工业互联网”试点 level 10个 2023']],
  ['37个工业大类行业有29个保持增长', ['R 工业大类行业 level 29个 2023']],
  [
    '投入400多万元对全县5万余亩林木进行病虫害防治',
    ['R 投入 level 400万元 ge 2023', 'R 对林木进行病虫害防治 level 5万亩 ge 2023'],
  ],
]);

reads('the start of a rise is no figure of its own', inFiveYearReview, [
  [
    '低保标准分别从每月653元、300元提高到676元、411元',
    ['R 低保标准 level 676元 2023 end', 'R 低保标准 level 411元 2023 end'],
  ],
  [
    '城乡居民人均可支配收入分别由29400元、10700元提高到40200元、16400元,年均增长6.4%、8.2%',
    [
      'R urban_income level 40200元 2023',
      'R rural_income level 16400元 2023',
      'R urban_income growth 6.4% 2019-2023 average',
      'R rural_income growth 8.2% 2019-2023 average',
    ],
  ],
  [
    '森林覆盖率、建成区绿化覆盖率分别由41.2%、36%提高到45.1%、41%',
    ['R forest_coverage share 45.1% 2023 end', 'R 建成区绿化覆盖率 share 41% 2023 end'],
  ],
  ['城乡收入比由3.15∶1缩小为2.87∶1', ['R income_ratio level 2.87 2023 end']],
  [
    '三次产业结构由14∶52∶34调整为11∶52∶37',
    [
      'R 三次产业结构(第一产业) share 11 2023 end',
      'R 三次产业结构(第二产业) share 52 2023 end',
      'R 三次产业结构(第三产业) share 37 2023 end',
    ],
  ],
]);

reads('changes against the year before are growth, whatever the verb', inReview, [
  [
    '一般公共预算收入63亿元,比上年增收3.2亿元,增长7%',
    [
      'R budget_revenue level 63亿元 2023',
      'R budget_revenue growth 3.2亿元 2023',
      'R budget_revenue growth 7% 2023',
    ],
  ],
  ['粮食产量31万吨,比上年增产3.1%', ['R grain_output level 31万吨 2023', 'R grain_output growth 3.1% 2023']],
  ['人民币汇率比上年末升值2.56%', ['R 人民币汇率 growth 2.56% 2023']],
  [
    '城乡居民收入比值为1.88,比上年缩小0.03',
    ['R income_ratio level 1.88 2023', 'R income_ratio growth -0.03 2023'],
  ],
  [
    '税收收入59.8亿元,占比61.2%,下降3.1%',
    ['R tax_revenue level 59.8亿元 2023', 'R tax_share share 61.2% 2023', 'R tax_revenue growth -3.1% 2023'],
  ],
]);

reads('distances to others and to the plan are told of the indicator', inReview, [
  [
    '规上工业增加值增长8.1%,增速高于全省2.3个百分点',
    ['R industrial_va_above growth 8.1% 2023', 'R industrial_va_above gap 2.3个百分点 2023'],
  ],
  ['地区生产总值增速比全省高0.8个百分点', ['R gdp gap 0.8个百分点 2023']],
  [
    '工业投资、技改投资增速分别高于全省3.1个、4.2个百分点',
    ['R industrial_investment gap 3.1个百分点 2023', 'R tech_upgrade_investment gap 4.2个百分点 2023'],
  ],
  [
    '一般公共预算收入完成63亿元,占年度任务的102.3%',
    ['R budget_revenue level 63亿元 2023', 'R budget_revenue gap 102.3% 2023'],
  ],
  ['地区生产总值增长6.8%(年度目标6%以上)', ['R gdp growth 6.8% 2023', 'T gdp growth 6% ge 2023']],
  [
    '社会消费品零售总额增速居全省第3位,高于全省平均水平1.2个百分点',
    ['R 社会消费品零售总额增速 rank 3位 2023', 'R retail_sales gap 1.2个百分点 2023'],
  ],
]);

reads('the columns of a budget are no names', inReview, [
  [
    '一般公共预算收入年初预算95.8亿元,实际完成97.7亿元,完成调整预算的101.2%,较上年增收6.8亿元,增长7.5%',
    [
      'T budget_revenue level 95.8亿元 2023',
      'R budget_revenue level 97.7亿元 2023',
      'R budget_revenue gap 101.2% 2023',
      'R budget_revenue growth 6.8亿元 2023',
      'R budget_revenue growth 7.5% 2023',
    ],
  ],
]);

reads('subjects are shared out over numbers of several units', inReview, [
  [
    '机场旅客吞吐量和货邮吞吐量分别达到420.6万人次、1.25万吨,比上年增长5%、7.2%',
    [
      'R 机场旅客吞吐量 level 420.6万人次 2023',
      'R 货邮吞吐量 level 1.25万吨 2023',
      'R 机场旅客吞吐量 growth 5% 2023',
      'R 货邮吞吐量 growth 7.2% 2023',
    ],
  ],
  [
    '接待游客人次和旅游收入分别突破7000万人次和1000亿元大关',
    ['R tourist_visits level 7000万人次 ge 2023', 'R tourism_revenue level 1000亿元 ge 2023'],
  ],
]);

reads('targets', inPlan, [
  [
    '居民消费价格涨幅、城镇调查失业率分别控制在3%和5%以内',
    ['T cpi growth 3% le 2024', 'T unemployment_surveyed share 5% le 2024'],
  ],
  ['经济增长预期目标为7%左右', ['T gdp growth 7% approx 2024']],
  [
    '研发经费投入增长19%以上、投入强度达到1.51%',
    ['T 研发经费投入 growth 19% ge 2024', 'T rd_intensity share 1.51% 2024'],
  ],
  ['固定资产投资增速高于全省平均水平2个百分点', ['T fai gap 2个百分点 2024']],
  ['居民人均可支配收入增速高于经济增速1个百分点', ['T resident_income gap 1个百分点 2024']],
  // to obtain, not to wish for
  ['争取上级资金120亿元以上', ['T 争取上级资金 level 120亿元 ge 2024']],
  ['争取高新技术企业增长20%', ['T hightech_enterprises growth 20% stretch 2024']],
]);

reads('what is no figure of the area is left', inReview, [
  ['38万云岭人民、23万老区人民', []],
  ['超额完成国家下达的110万人就业任务', []],
  ['总投资10亿元的新能源项目成功签约', []],
  ['世界经济增长3.1%', []],
  ['国内市场规模扩大8%', []],
  // but its own, though the name begins alike
  ['国内发明专利授权量增长45%', ['R 国内发明专利授权量 growth 45% 2023']],
  // one level's figure is not the area's
  ['县(市、区)一般公共预算收入145.4亿元', ['R 县一般公共预算收入 level 145.4亿元 2023']],
  ['户籍人口城镇化率达36.5%', ['R 户籍人口城镇化率 share 36.5% 2023']],
]);

const announced = (goals: string): string[] =>
  lines(inPlan(`今年经济社会发展主要预期目标是:地区生产总值增长6%左右,${goals}。`)).slice(1);

reads('names that stand for two, and lists told only by what they did', inFiveYearReview, [
  [
    '地区生产总值、城乡居民人均可支配收入分别完成215.4亿元、38100元、15874元,分别是2018年的1.9倍、1.59倍、1.77倍',
    [
      'R gdp level 215.4亿元 2023',
      'R urban_income level 38100元 2023',
      'R rural_income level 15874元 2023',
      'R gdp level 1.9倍 2023 end',
      'R urban_income level 1.59倍 2023 end',
      'R rural_income level 1.77倍 2023 end',
    ],
  ],
  [
    '旅游收入年均增长17%;本外币存贷款余额均突破千亿元,分别达到1361亿元和1128亿元,年均增长22%和24%',
    [
      'R tourism_revenue growth 17% 2019-2023 average',
      'R 本外币存贷款余额 level 1000亿元 ge 2019-2023 cumulative',
      'R deposits level 1361亿元 2023',
      'R loans level 1128亿元 2023',
      'R deposits growth 22% 2019-2023 average',
      'R loans growth 24% 2019-2023 average',
    ],
  ],
  [
    '生产总值达到61亿元,人均生产总值突破10万元,均为2018年的1.4倍',
    [
      'R gdp level 61亿元 2023',
      'R gdp_per_capita level 10万元 ge 2023',
      'R gdp_per_capita level 1.4倍 2023 end',
    ],
  ],
]);

reads('plans long past and comparisons with them', inReview, [
  [
    '“十五”期间,全市累计出口105亿美元,比“九五”增长75%',
    ['R exports level 105亿美元 2001-2005 cumulative', 'R exports growth 75% 2001-2005 cumulative'],
  ],
  ['“九五”期间,全社会固定资产投资累计完成58亿元', ['R fai level 58亿元 1996-2000 cumulative']],
]);

reads('several years beside a figure of the plan', inPlan, [
  ['“十四五”末,城镇化率达到60%', ['T urbanization share 60% 2025 end']],
  [
    '“十四五”期间,地区生产总值年均增长6%,城镇新增就业25万人',
    ['T gdp growth 6% 2021-2025 average', 'T urban_jobs level 25万人 2021-2025 cumulative'],
  ],
  [
    '未来三年,新增高新技术企业100家,旅游收入年均增长10%',
    ['T 新增高新技术企业 level 100家 2024-2026 cumulative', 'T tourism_revenue growth 10% 2024-2026 average'],
  ],
  ['力争三年内新增上市公司5家', ['T 新增上市公司 level 5家 stretch 2024-2026 cumulative']],
  ['2024年至2026年,新建改建道路500公里', ['T 新建改建道路 level 500公里 2024-2026 cumulative']],
  [
    '实施三年行动计划,新建公园10座,今年完成投资5亿元',
    ['T 新建公园 level 10座 2024', 'T 新建公园完成投资 level 5亿元 2024'],
  ],
]);

reads('several years beside a figure of the review', inReview, [
  ['“十三五”以来,新建公路80公里', ['R 新建公路 level 80公里 2016-2023 cumulative']],
  ['农村绝对贫困人口由“十三五”末的25.4万人减少到11.6万人', ['R 农村绝对贫困人口 level 11.6万人 2023']],
  ['贡献率由“十三五”末的42%提高到去年的47%', ['R 贡献率 share 47% 2023']],
  ['近三年累计引进项目80个', ['R 引进项目 level 80个 2021-2023 cumulative']],
]);

reads('several years and what is reached in the last of them', inFiveYearReview, [
  [
    '2019年至2023年,地区生产总值由412亿元增加到560亿元,年均增长6%,新建公路300公里',
    [
      'R gdp level 560亿元 2023',
      'R gdp growth 6% 2019-2023 average',
      'R 新建公路 level 300公里 2019-2023 cumulative',
    ],
  ],
  [
    '固定资产投资累计完成1200亿元,是上一个五年的1.6倍',
    ['R fai level 1200亿元 2019-2023 cumulative', 'R fai level 1.6倍 2019-2023 cumulative'],
  ],
  ['生产总值一年一个新台阶,从“十三五”末的696亿元增至913亿元', ['R gdp level 913亿元 2023']],
]);

reads('goals of five years', inFiveYearPlan, [
  [
    '到2028年,累计完成固定资产投资3000亿元以上,单位地区生产总值能耗下降13.5%',
    ['T fai level 3000亿元 ge 2024-2028 cumulative', 'T energy_intensity growth -13.5% 2024-2028 cumulative'],
  ],
  [
    '地区生产总值增速7.5%,城乡居民人均可支配收入分别增长10%、13%',
    [
      'T gdp growth 7.5% 2024-2028 average',
      'T urban_income growth 10% 2024-2028 average',
      'T rural_income growth 13% 2024-2028 average',
    ],
  ],
  ['地区生产总值在2018年的基础上翻一番', ['T gdp growth 100% 2019-2028 cumulative']],
  ['力争在2030年前实现全市生产总值比2020年翻一番', ['T gdp growth 100% stretch 2021-2030 cumulative']],
  ['2028年前在中部地区率先实现地区生产总值比2018年翻一番', ['T gdp growth 100% 2019-2028 cumulative']],
  ['全社会R&D强度达到2.5%以上', ['T rd_intensity share 2.5% ge 2028 end']],
  [
    '小额贷款公司、担保公司分别达到20家和80家以上',
    ['T 小额贷款公司 level 20家 ge 2028 end', 'T 担保公司 level 80家 ge 2028 end'],
  ],
]);

reads('what a figure is compared with dates it', inFiveYearReview, [
  [
    '一般公共预算收入59.5亿元,比上年增长33.8%,比2018年增长1.3倍',
    [
      'R budget_revenue level 59.5亿元 2023',
      'R budget_revenue growth 33.8% 2023',
      'R budget_revenue growth 1.3倍 2019-2023 cumulative',
    ],
  ],
  [
    '2023年地区生产总值2383亿元,比2018年的1243亿元接近翻一番',
    ['R gdp level 2383亿元 2023', 'R gdp growth 100% approx 2019-2023 cumulative'],
  ],
  [
    '2023年一般公共预算收入200亿元,“十三五”时期比“十二五”时期增长2.25倍',
    ['R budget_revenue level 200亿元 2023', 'R budget_revenue growth 2.25倍 2016-2020 cumulative'],
  ],
  [
    '外贸出口537万美元,比三年前增长1.4倍',
    ['R exports level 537万美元 2023', 'R exports growth 1.4倍 2021-2023 cumulative'],
  ],
  [
    '五年累计完成固定资产投资696亿元,实现社会消费品零售总额729亿元,年均分别增长12%和10.7%',
    [
      'R fai level 696亿元 2019-2023 cumulative',
      'R retail_sales level 729亿元 2019-2023 cumulative',
      'R fai growth 12% 2019-2023 average',
      'R retail_sales growth 10.7% 2019-2023 average',
    ],
  ],
  ['地区生产总值以年均11.2%的速度增长', ['R gdp growth 11.2% 2019-2023 average']],
]);

reads('five years beside a year', inReview, [
  [
    '2023年地区生产总值达到622亿元,固定资产投资五年累计完成1870亿元、是上个五年的3.2倍',
    [
      'R gdp level 622亿元 2023',
      'R fai level 1870亿元 2019-2023 cumulative',
      'R fai level 3.2倍 2019-2023 cumulative',
    ],
  ],
  [
    '地区生产总值从2019年的580亿元增加到908亿元,年均增长7.8%,农村居民人均可支配收入从9814元增加到14196元,年均增长9.7%',
    [
      'R gdp level 580亿元 2019',
      'R gdp level 908亿元 2023',
      'R gdp growth 7.8% 2020-2023 average',
      'R rural_income level 14196元 2023',
      'R rural_income growth 9.7% 2020-2023 average',
    ],
  ],
  [
    '规上工业、公共财政收入降幅收窄,分别下降1.5%、7.5%',
    ['R industrial_va_above growth -1.5% 2023', 'R budget_revenue growth -7.5% 2023'],
  ],
  [
    '工业投资、基础设施投资占比分别提高到27.2%、36.7%',
    ['R 工业投资占比 share 27.2% 2023', 'R 基础设施投资占比 share 36.7% 2023'],
  ],
]);

reads('words that only go on', inReview, [
  ['出台促进消费20条、新能源汽车36条、总部经济10条等政策措施', []],
  ['在物价低迷的形势下,社会消费品零售总额仍然达到1310亿元', ['R retail_sales level 1310亿元 2023']],
  [
    '人均地区生产总值达34636元,折4183美元',
    ['R gdp_per_capita level 34636元 2023', 'R gdp_per_capita level 4183美元 2023'],
  ],
  [
    '城镇居民人均可支配收入和农村居民人均可支配收入扣除价格变化因素,实际分别增长8.4%和7.1%',
    ['R urban_income growth 8.4% 2023', 'R rural_income growth 7.1% 2023'],
  ],
  [
    '商品零售价格涨幅和居民消费价格涨幅分别为—0.2%和4.0%',
    ['R 商品零售价格涨幅 growth -0.2% 2023', 'R cpi growth 4% 2023'],
  ],
]);

reads('a wish and a control in the plan', inPlan, [
  ['外贸出口力争有所增长;城镇登记失业率控制在3%左右', ['T unemployment_registered share 3% approx 2024']],
  ['居民消费价格总指数升幅调控在4%以内', ['T cpi growth 4% le 2024']],
  [
    '今年1至5月,全市地区生产总值641亿元,比去年同期增长11.6%',
    ['R gdp level 641亿元 2024', 'R gdp growth 11.6% 2024'],
  ],
]);

reads('heads shared over a list are whole words', inReview, [
  [
    '农业、规模以上工业、服务业增加值分别增长7%、16%和9.5%',
    ['R agri_va growth 7% 2023', 'R industrial_va_above growth 16% 2023', 'R service_va growth 9.5% 2023'],
  ],
  [
    '改造棚户区1.2万户、老旧小区1.3万户',
    ['R 改造棚户区 level 1.2万户 2023', 'R 改造老旧小区 level 1.3万户 2023'],
  ],
  [
    '孕产妇、婴儿死亡率分别下降74.8%和47.9%',
    ['R 孕产妇死亡率 growth -74.8% 2023', 'R 婴儿死亡率 growth -47.9% 2023'],
  ],
  [
    '二氧化硫、化学需氧量排放量分别下降2%、3%',
    ['R 二氧化硫排放量 growth -2% 2023', 'R 化学需氧量排放量 growth -3% 2023'],
  ],
  [
    '高新技术产业、战略性新兴产业增加值占比分别达20%、21%',
    ['R 高新技术产业增加值占比 share 20% 2023', 'R 战略性新兴产业增加值占比 share 21% 2023'],
  ],
  [
    '新经济、绿色经济占地区生产总值比重分别提高到24%、46%',
    ['R 新经济占地区生产总值比重 share 24% 2023', 'R 绿色经济占地区生产总值比重 share 46% 2023'],
  ],
  [
    '基本养老、失业保险参保人数分别达到26.8万人、7.3万人',
    ['R 基本养老参保人数 level 26.8万人 2023', 'R 失业保险参保人数 level 7.3万人 2023'],
  ],
  [
    '机电产品、高新技术产品出口占比分别达69.7%、38.7%',
    ['R 机电产品出口占比 share 69.7% 2023', 'R 高新技术产品出口占比 share 38.7% 2023'],
  ],
  [
    '省、市重点项目分别完成投资42亿元、57亿元',
    ['R 省重点项目完成投资 level 42亿元 2023', 'R 市重点项目完成投资 level 57亿元 2023'],
  ],
]);

reads('growth from the start of a rise is over its years', inFiveYearReview, [
  [
    '地区生产总值由2018年的338亿元增加到2023年的680亿元,增长1倍',
    ['R gdp level 338亿元 2018', 'R gdp level 680亿元 2023', 'R gdp growth 1倍 2019-2023 cumulative'],
  ],
  [
    '固定资产投资由83亿元增加到208亿元,增长1.5倍,一般公共预算收入50亿元,年均增长8%',
    [
      'R fai level 208亿元 2023 end',
      'R fai growth 1.5倍 2019-2023 cumulative',
      'R budget_revenue level 50亿元 2023',
      'R budget_revenue growth 8% 2019-2023 average',
    ],
  ],
  [
    '财政总收入、一般公共预算收入实现四年翻番',
    [
      'R fiscal_revenue_total growth 100% 2020-2023 cumulative',
      'R budget_revenue growth 100% 2020-2023 cumulative',
    ],
  ],
  [
    '累计完成固定资产投资1083亿元,实现社会消费品零售总额1165亿元,分别比上个五年增长98%和71%',
    [
      'R fai level 1083亿元 2019-2023 cumulative',
      'R retail_sales level 1165亿元 2019-2023 cumulative',
      'R fai growth 98% 2019-2023 cumulative',
      'R retail_sales growth 71% 2019-2023 cumulative',
    ],
  ],
  [
    '规模以上企业达到801家,是五年前的1.6倍',
    ['R 规模以上企业 level 801家 2023', 'R 规模以上企业 level 1.6倍 2023 end'],
  ],
]);

reads('a share, a contribution, a plan’s fulfilment is not the amount', inReview, [
  ['服务业增加值占比提高2.3个百分点', ['R 服务业增加值占比 growth 2.3个百分点 2023']],
  ['消费对经济增长的贡献率逐年提高,达到60%左右', ['R 消费对经济增长的贡献率 share 60% approx 2023']],
  [
    '重点项目完成投资369亿元,达年计划的131.5%',
    ['R 重点项目完成投资 level 369亿元 2023', 'R 重点项目完成投资 gap 131.5% 2023'],
  ],
  ['财政收入超10亿元县由1个增至8个', ['R 财政收入超10亿元县 level 8个 2023']],
  ['研究与试验发展经费占地区生产总值的比重达到2.5%', ['R rd_intensity share 2.5% 2023']],
  ['居民消费价格总体水平上升0.9%', ['R cpi growth 0.9% 2023']],
  [
    '城乡居民收入分别达到3.2万元、1.5万元,均增长7.5%',
    [
      'R urban_income level 3.2万元 2023',
      'R rural_income level 1.5万元 2023',
      'R urban_income growth 7.5% 2023',
      'R rural_income growth 7.5% 2023',
    ],
  ],
]);

reads('what belongs to a part, a product or others is not the whole area’s', inReview, [
  [
    '实际利用外资5.7亿美元,增长25%;其中外商直接投资3.1亿美元,增长10%',
    [
      'R fdi level 5.7亿美元 2023',
      'R fdi growth 25% 2023',
      'R 外商直接投资 level 3.1亿美元 2023',
      'R 外商直接投资 growth 10% 2023',
    ],
  ],
  ['软件销售收入10亿元,出口3亿美元', ['R 软件销售收入 level 10亿元 2023', 'R 出口 level 3亿美元 2023']],
  ['东屏新区进入全面开发阶段。地区生产总值增长23%', ['R 东屏新区地区生产总值 growth 23% 2023']],
  ['居民消费价格上涨2.4%,低于全国3.5%和全省2.7%的水平', ['R cpi growth 2.4% 2023']],
  [
    '居民人均可支配收入39466元,高出翻番目标2178元',
    ['R resident_income level 39466元 2023', 'R resident_income gap 2178元 2023'],
  ],
  [
    '税收15亿元,占全部税收比重达到51.6%',
    ['R tax_revenue level 15亿元 2023', 'R 税收占全部税收比重 share 51.6% 2023'],
  ],
  [
    '新增城镇就业3.64万人;6.5万人实现脱贫',
    ['R urban_jobs level 3.64万人 2023', 'R 实现脱贫 level 6.5万人 2023'],
  ],
]);

reads('growth told by a noun, and shares of a growth', inReview, [
  [
    '社会消费品零售总额达到70亿元、增速保持在20%',
    ['R retail_sales level 70亿元 2023', 'R retail_sales growth 20% 2023'],
  ],
  ['人口自然增长率为5.2‰', ['R 人口自然增长率 share 5.2‰ 2023']],
  [
    '一般公共预算收入完成预算的53.9%、同比下降45.1%',
    ['R budget_revenue gap 53.9% 2023', 'R budget_revenue growth -45.1% 2023'],
  ],
  ['县域生产总值480.6亿元', ['R 县域生产总值 level 480.6亿元 2023']],
  ['生产总值跨过3000亿元、增长5.2%', ['R gdp level 3000亿元 ge 2023', 'R gdp growth 5.2% 2023']],
  [
    '一般公共预算收入完成 8 1 . 1 6 亿元,增长 1 0 . 5 %',
    ['R budget_revenue level 81.16亿元 2023', 'R budget_revenue growth 10.5% 2023'],
  ],
  ['实施“1 3 2”工程', []],
  ['新建村道12公里,和美乡村覆盖率达73%', ['R 新建村道 level 12公里 2023', 'R 和美乡村覆盖率 share 73% 2023']],
]);

reads('增加值 is no 增加, and takes its trade from the clause before', inFiveYearReview, [
  [
    '工业增加值由120亿元增加到218亿元,年均增长8%',
    ['R industrial_va level 218亿元 2023', 'R industrial_va growth 8% 2019-2023 average'],
  ],
  ['建成区面积由32平方公里增加到51平方公里', ['R 建成区面积 level 51平方公里 2023 end']],
  [
    '第三产业蓬勃发展,实现增加值120亿元,年均增长8%',
    ['R tertiary_va level 120亿元 2023', 'R tertiary_va growth 8% 2019-2023 average'],
  ],
  [
    '地区生产总值先后跨上500亿元、600亿元两个台阶,年均增长8%',
    ['R gdp level 500亿元 ge 2023', 'R gdp growth 8% 2019-2023 average'],
  ],
]);

describe('parts of a report', () => {
  const report = (year: number, review: string): string[] =>
    lines(
      only(
        `${year}年云岭市政府工作报告\n各位代表:\n一、${year - 1}年工作回顾\n${review}\n二、${year}年工作安排\n地区生产总值增长5%左右。`,
      ),
    );

  it('a paragraph on the five years that have ended is of the five years, till one opens with the year', () => {
    expect(
      report(
        2026,
        '“十四五”时期是云岭市爬坡过坎的五年。\n这五年,发展质量提升。新建高标准农田20万亩。\n2025年,全市粮食总产量31万吨。',
      ),
    ).toEqual([
      'R 新建高标准农田 level 20万亩 2021-2025 cumulative',
      'R grain_output level 31万吨 2025',
      'T gdp growth 5% approx 2026',
    ]);
  });

  it.each([
    '这为我们做好2026年的工作奠定了坚实基础。',
    '广大干部群众为做好全年各项工作付出了心力,作出了贡献。',
    '今年是开局之年,我代表市人民政府向大会报告工作。',
    '今年是极不寻常的一年,突如其来的洪灾带来严重冲击。',
  ])('opens no plan: %s', (sentence) => {
    expect(report(2026, `${sentence}地区生产总值增长6.1%。`)).toEqual([
      'R gdp growth 6.1% 2025',
      'T gdp growth 5% approx 2026',
    ]);
  });
});

describe('conflicts', () => {
  const conflicts = (sentences: string): number =>
    inReview(sentences).records.filter(({ flags }) => flags.includes('conflict')).length;

  it.each([
    ['地区生产总值突破900亿元、达到932.1亿元。', 0],
    ['地区生产总值932.1亿元。全市地区生产总值达到932亿元。', 0],
    ['地区生产总值增长6.5%,分别高于全国、全省0.4和1个百分点。', 0],
    ['社会消费品零售总额增长10.6%,剔除价格因素后,实际增长14.3%。', 0],
    ['一般公共预算收入增长5%(同口径增长7.5%)。', 0],
    ['一般公共预算收入同口径增长3.9%,剔除减税等因素,实际增长10%。', 0],
    ['地区生产总值932.1亿元。全市地区生产总值达到985亿元。', 2],
    ['地区生产总值增长6.5%。地区生产总值增长6.8%。', 2],
  ])('%s', (sentences, expected) => {
    expect(conflicts(sentences)).toBe(expected);
  });
});

describe('goals without a number', () => {
  it.each<Row>([
    ['出口总额小幅增长', ['T exports growth improve 2024']],
    ['民间投资增速由负转正', ['T private_investment growth improve 2024']],
    ['研发经费投入增长与上年持平', ['T 研发经费投入 growth improve 2024']],
    ['地方一般公共预算收入增长与经济发展趋势基本一致', ['T budget_revenue growth sync 2024']],
    ['工业投资增速高于固定资产投资增速', ['T industrial_investment growth relative 2024']],
    ['主要污染物排放量下降按省下达计划执行', ['T emission_targets level assigned 2024']],
    ['按照国家要求完成节能减排降碳任务', ['T emission_targets level assigned 2024']],
    [
      '居民收入稳步增长,力争与经济增长基本同步',
      ['T resident_income growth improve 2024', 'T resident_income growth sync 2024'],
    ],
    ['主要污染物排放总量削减完成省下达任务', ['T emission_targets level assigned 2024']],
    ['单位地区生产总值能耗下降幅度完成省下达任务', ['T energy_intensity level assigned 2024']],
    ['经济增速力争“两位数”', ['T gdp growth improve 2024']],
    ['完成碳达峰碳中和目标任务', ['T 碳达峰碳中和 level assigned 2024']],
    ['进出口总额保持规模稳定', ['T trade_total growth improve 2024']],
    ['研究与试验发展经费占生产总值的比重进一步提高', ['T rd_intensity share improve 2024']],
    ['统筹做好稳增长、促改革、调结构、惠民生工作', []],
  ])('%s', (goals, expected) => {
    expect(announced(goals)).toEqual(expected);
  });

  it.each<[why: string, text: string, expected: string[]]>([
    [
      'a list that is arranged by a principle',
      '今年经济社会发展主要预期目标,按保持“三个同步”原则安排:生产总值增长7%,居民收入增长与经济增长同步。',
      ['T gdp growth 7% 2024', 'T resident_income growth sync 2024'],
    ],
    [
      'a list that goes on over many sentences',
      '主要目标是:经济平稳增长。改革取得新进展。研发投入强度3.6%以上。城乡居民收入与经济保持同步,城镇登记失业率控制在4.5%以内。',
      [
        'T gdp growth improve 2024',
        'T rd_intensity share 3.6% ge 2024',
        'T resident_income growth sync 2024',
        'T unemployment_registered share 4.5% le 2024',
      ],
    ],
    [
      'a remark on the list is no goal',
      '主要预期目标是:地区生产总值增长6%。这些目标综合考虑了各方面因素,环境质量改善。',
      ['T gdp growth 6% 2024'],
    ],
  ])('%s', (_why, text, expected) => {
    expect(lines(inPlan(text))).toEqual(expected);
  });

  it('stand in short lines of a list as well', () => {
    const report = inPlan(
      '今年经济社会发展主要预期目标是:\n——地区生产总值增长6%左右;\n——外贸进出口总额保持稳定增长;\n——单位GDP能耗完成省下达任务;\n',
    );
    expect(lines(report)).toEqual([
      'T gdp growth 6% approx 2024',
      'T trade_total growth improve 2024',
      'T energy_intensity level assigned 2024',
    ]);
  });
});
