/** Sheets that are easily filled wrongly, as bureaus send them, with what a careful clerk would write out of the ledger of `figures.ts`. */
import type { Template } from './templates';
import { _ } from './sheet';

export const counterexamples: readonly Template[] = [
  {
    what: '单位占一行,夹在表头和数据之间',
    drawing: {
      rows: [
        ['2023年各县区主要指标完成数', _, _, _, _],
        ['地区', '地区生产总值', '增长', '一般公共预算收入', '增长'],
        [_, '亿元', '%', '万元', '%'],
        ['云岭市', _, _, _, _],
        ['青石区', _, _, _, _],
      ],
      merges: ['A1:E1', 'A2:A3'],
    },
    // prettier-ignore
    expected: {
      B4: 1265.4, C4: 7.1, D4: 851000, E4: 6.9,
      B5: 326.3, C5: 6.8, D5: 43900, E5: -2.5,
    },
  },
  {
    what: '单位写在行标题的末尾或另起一行,表下的注说另有单位',
    ledger: 'city',
    drawing: {
      rows: [
        ['云岭市2023年主要指标', _, _],
        ['指标\n(单位)', '年度目标', '实际完成'],
        ['地区生产总值\n(亿元)', _, _],
        ['一般公共预算收入,万元', _, _],
        ['社会消费品零售总额 亿元', _, _],
        ['城镇新增就业:人', _, _],
        ['固定资产投资增速%', _, _],
        ['进出口总额', _, _],
        ['注:进出口总额单位为亿美元。', _, _],
      ],
      merges: ['A1:C1', 'A9:C9'],
    },
    // prettier-ignore
    expected: {
      B3: 1280, C3: 1265.4,
      B4: 843900, C4: 851000,
      B5: '!other-measure-only', C5: 486.2,
      B6: 12000, C6: 13100,
      B7: 8, C7: 5.2,
      B8: '!unit-unclear', C8: '!unit-unclear',
    },
  },
  {
    what: '月报:本月、1-9月累计、同比、上年同期,都不是全年数',
    ledger: 'city',
    drawing: {
      rows: [
        ['云岭市2023年9月主要经济指标月报', _, _, _, _, _, _],
        ['指标', '全年目标', '9月', '1-9月累计', '同比±%', '上年同期', '完成全年目标%'],
        ['地区生产总值(亿元)', _, _, _, _, _, _],
        ['一般公共预算收入(亿元)', _, _, _, _, _, _],
        ['固定资产投资', _, _, _, _, _, _],
      ],
      merges: ['A1:G1'],
    },
    // prettier-ignore
    expected: {
      B3: 1280, C3: '!part-of-year', D3: '!part-of-year', E3: '!part-of-year', F3: '!part-of-year', G3: '!part-of-year',
      B4: 84.39, C4: '!part-of-year', D4: '!part-of-year', E4: '!part-of-year', F4: '!part-of-year', G4: '!part-of-year',
      B5: '!other-measure-only', C5: '!part-of-year', D5: '!part-of-year', E5: '!part-of-year', F5: '!part-of-year', G5: '!part-of-year',
    },
  },
  {
    what: '年份在上、下面是 1-9月累计 和 1-12月累计',
    ledger: 'city',
    drawing: {
      rows: [
        ['云岭市主要指标', _, _, _, _],
        ['指标', '2022年', _, '2023年', _],
        [_, '1-9月累计', '全年', '1-9月累计', '1-12月累计'],
        ['地区生产总值(亿元)', _, _, _, _],
        ['一般公共预算收入(亿元)', _, _, _, _],
      ],
      merges: ['A1:E1', 'A2:A3', 'B2:C2', 'D2:E2'],
    },
    options: { kind: 'result' },
    // prettier-ignore
    expected: {
      B4: '!part-of-year', C4: 1182.6, D4: '!part-of-year', E4: 1265.4,
      B5: '!part-of-year', C5: 79.6, D5: '!part-of-year', E5: 85.1,
    },
  },
  {
    what: '按季度的进度表',
    ledger: 'city',
    drawing: {
      rows: [
        ['云岭市2023年指标分季完成情况', _, _, _, _, _, _],
        ['指标', '全年目标', '一季度', '二季度', '三季度', '四季度', '全年完成'],
        ['地区生产总值(亿元)', _, _, _, _, _, _],
        ['地区生产总值增速(%)', _, _, _, _, _, _],
      ],
      merges: ['A1:G1'],
    },
    // prettier-ignore
    expected: {
      B3: 1280, C3: '!part-of-year', D3: '!part-of-year', E3: '!part-of-year', F3: '!part-of-year', G3: 1265.4,
      B4: 7.5, C4: '!part-of-year', D4: '!part-of-year', E4: '!part-of-year', F4: '!part-of-year', G4: 7.1,
    },
  },
  {
    what: '半年和季度的年份写在一起:2023年上半年、2023Q3、2023年',
    ledger: 'city',
    drawing: {
      rows: [
        ['云岭市经济指标完成情况', _, _, _, _],
        ['指标', '2023年上半年', '2023Q3', '2023年前三季度', '2023年'],
        ['地区生产总值增速(%)', _, _, _, _],
        ['社会消费品零售总额(亿元)', _, _, _, _],
      ],
      merges: ['A1:E1'],
    },
    options: { kind: 'result' },
    // prettier-ignore
    expected: {
      B3: '!part-of-year', C3: '!part-of-year', D3: '!part-of-year', E3: 7.1,
      B4: '!part-of-year', C4: '!part-of-year', D4: '!part-of-year', E4: 486.2,
    },
  },
  {
    what: '同比不带%:增速、增减额、为上年的百分之几分开',
    ledger: 'city',
    drawing: {
      rows: [
        ['云岭市2023年完成情况', _, _, _, _, _],
        ['指标', '完成', '同比', '比上年增减额', '为上年%', '上年完成'],
        ['地区生产总值(亿元)', _, _, _, _, _],
        ['一般公共预算收入(亿元)', _, _, _, _, _],
      ],
      merges: ['A1:F1'],
    },
    // prettier-ignore
    expected: {
      B3: 1265.4, C3: 7.1, D3: '!header-unread', E3: '!header-unread', F3: 1182.6,
      B4: 85.1, C4: 6.9, D4: '!header-unread', E4: '!header-unread', F4: 79.6,
    },
  },
  {
    what: '预算执行表:年初预算、调整预算、执行数、完成预算%、完成调整预算%、为上年决算数%',
    ledger: 'city',
    drawing: {
      rows: [
        ['云岭市2023年一般公共预算执行情况表', _, _, _, _, _, _],
        [_, _, _, _, _, _, '单位:万元'],
        ['项目', '年初预算数', '调整预算数', '执行数', '完成预算%', '完成调整预算%', '为上年决算数%'],
        ['一般公共预算收入', _, _, _, _, _, _],
        ['其中:税收收入', _, _, _, _, _, _],
        ['非税收入', _, _, _, _, _, _],
      ],
      merges: ['A1:G1'],
    },
    // prettier-ignore
    expected: {
      B4: 843900, C4: '!header-unread', D4: 851000, E4: '!header-unread', F4: '!header-unread', G4: '!header-unread',
      B5: '!other-kind-only', C5: '!header-unread', D5: 587000, E5: '!header-unread', F5: '!header-unread', G5: '!header-unread',
      B6: '!no-figure', C6: '!no-figure', D6: '!no-figure', E6: '!no-figure', F6: '!no-figure', G6: '!no-figure',
    },
  },
  {
    what: '计划数、执行数、完成计划%,计划和执行都是增速',
    ledger: 'city',
    drawing: {
      rows: [
        ['2023年云岭市国民经济和社会发展计划执行情况', _, _, _, _, _, _],
        ['指标', '计量单位', '计划数', _, '执行数', _, '完成计划%'],
        [_, _, '绝对数', '增长%', '绝对数', '增长%', _],
        ['地区生产总值', '亿元', _, _, _, _, _],
        ['固定资产投资', '亿元', _, _, _, _, _],
        ['社会消费品零售总额', '亿元', _, _, _, _, _],
      ],
      merges: ['A1:G1', 'A2:A3', 'B2:B3', 'C2:D2', 'E2:F2', 'G2:G3'],
    },
    // prettier-ignore
    expected: {
      C4: 1280, D4: 7.5, E4: 1265.4, F4: 7.1, G4: 98.86,
      C5: '!other-measure-only', D5: 8, E5: '!other-measure-only', F5: 5.2, G5: '!other-measure-only',
      C6: '!other-measure-only', D6: '!not-a-number', E6: 486.2, F6: 6.8, G6: '!other-measure-only',
    },
  },
  {
    what: '名字相近的地区:青石区、青石经开区、青石镇、市区、云岭高新区、全市',
    drawing: {
      rows: [
        ['云岭市2023年各地完成情况', _, _],
        ['地区', '地区生产总值(亿元)', '增速(%)'],
        ['全市', _, _],
        ['市区', _, _],
        ['青石区', _, _],
        ['青石经开区', _, _],
        ['青石区青石镇', _, _],
        ['云岭高新区', _, _],
        ['白沙', _, _],
        ['各县区平均', _, _],
        ['小计', _, _],
      ],
      merges: ['A1:C1'],
    },
    // prettier-ignore
    expected: {
      B3: 1265.4, C3: 7.1,
      B4: '!area-not-in-ledger', C4: '!area-not-in-ledger',
      B5: 326.3, C5: 6.8,
      B6: '!area-not-in-ledger', C6: '!area-not-in-ledger',
      B7: '!area-not-in-ledger', C7: '!area-not-in-ledger',
      B8: '!area-not-in-ledger', C8: '!area-not-in-ledger',
      B9: 98.7, C9: 7.3,
      B10: '!total', C10: '!total',
      B11: '!total', C11: '!total',
    },
  },
  {
    what: '年份只在工作表名里,列里有上年',
    ledger: 'city',
    drawing: {
      name: '2023',
      rows: [
        ['指标', '目标', '完成', '上年完成', '增速(%)'],
        ['地区生产总值(亿元)', _, _, _, _],
        ['社会消费品零售总额(亿元)', _, _, _, _],
      ],
    },
    // prettier-ignore
    expected: {
      B2: 1280, C2: 1265.4, D2: 1182.6, E2: 7.1,
      B3: '!other-measure-only', C3: 486.2, D3: 455.3, E3: 6.8,
    },
  },
  {
    what: 'English analysts: 2024E, YoY, billion yuan, achieved % of target, per capita',
    ledger: 'city',
    drawing: {
      rows: [
        ['Yunling: key indicators', _, _, _, _, _],
        ['Indicator', 'Unit', '2022 actual', '2023 actual', '2023 YoY (%)', '2024E'],
        ['GDP', 'RMB bn', _, _, _, _],
        ['General public budget revenue', 'billion yuan', _, _, _, _],
        ['Fixed asset investment growth', '%', _, _, _, _],
        ['GDP per capita', 'yuan', _, _, _, _],
        ['Retail sales', 'RMB 100m', _, _, _, _],
      ],
      merges: ['A1:F1'],
    },
    // prettier-ignore
    expected: {
      C3: 118.26, D3: 126.54, E3: 7.1, F3: '!header-unread',
      C4: 7.96, D4: 8.51, E4: 6.9, F4: '!header-unread',
      C5: 9.9, D5: 5.2, E5: 5.2, F5: '!header-unread',
      C6: '!no-figure', D6: '!no-figure', E6: '!no-figure', F6: '!header-unread',
      C7: 455.3, D7: 486.2, E7: 6.8, F7: '!header-unread',
    },
  },
  {
    what: 'English: target against outturn, growth and share of GDP',
    ledger: 'city',
    drawing: {
      name: 'FY2023',
      rows: [
        [
          'Item',
          'Annual target',
          'Outturn',
          'Attainment (%)',
          'Growth (y/y, %)',
          '% of GDP',
          'Previous year',
        ],
        ['Gross domestic product (100 million yuan)', _, _, _, _, _, _],
        ['Budget revenue (100 million yuan)', _, _, _, _, _, _],
      ],
    },
    // prettier-ignore
    expected: {
      B2: 1280, C2: 1265.4, D2: 98.86, E2: 7.1, F2: '!header-unread', G2: 1182.6,
      B3: 84.39, C3: 85.1, D3: 100.84, E3: 6.9, F3: '!header-unread', G3: 79.6,
    },
  },
  {
    what: '其中:在两个上级下面各是各的',
    ledger: 'city',
    drawing: {
      rows: [
        ['云岭市2023年完成情况', _, _],
        ['指标', '总量(亿元)', '增速(%)'],
        ['一般公共预算收入', _, _],
        ['  其中:税收收入', _, _],
        ['一般公共预算支出', _, _],
        ['  其中:民生支出', _, _],
        ['固定资产投资', _, _],
        ['  其中:民间投资', _, _],
        ['        工业', _, _],
        ['社会消费品零售总额', _, _],
        ['  其中:城镇', _, _],
        ['        农村', _, _],
        ['规模以上工业增加值', _, _],
        ['  其中:民营企业', _, _],
        ['        出口', _, _],
      ],
      merges: ['A1:C1'],
    },
    // prettier-ignore
    expected: {
      B3: 85.1, C3: 6.9,
      B4: 58.7, C4: '!other-measure-only',
      B5: '!no-figure', C5: '!no-figure',
      B6: '!no-figure', C6: '!no-figure',
      B7: '!other-measure-only', C7: 5.2,
      B8: '!other-measure-only', C8: -3.1,
      B9: '!no-figure', C9: '!no-figure',
      B10: 486.2, C10: 6.8,
      B11: '!no-figure', C11: '!no-figure',
      B12: '!no-figure', C12: '!no-figure',
      B13: '!other-measure-only', C13: 9.4,
      B14: '!no-figure', C14: '!no-figure',
      B15: '!header-conflict', C15: '!header-conflict',
    },
  },
  {
    what: '比重、人均、可比口径:近似的名字不是那个数',
    ledger: 'city',
    drawing: {
      rows: [
        ['云岭市2023年完成情况', _, _, _, _],
        ['指标', '完成', '同口径增长(%)', '占GDP比重(%)', '占全省比重(%)'],
        ['地区生产总值(亿元)', _, _, _, _],
        ['人均地区生产总值(元)', _, _, _, _],
        ['一般公共预算收入(亿元)', _, _, _, _],
        ['税收收入(亿元)', _, _, _, _],
        ['非税收入占比(%)', _, _, _, _],
        ['农村居民人均可支配收入与城镇之比', _, _, _, _],
      ],
      merges: ['A1:E1'],
    },
    // prettier-ignore
    expected: {
      B3: 1265.4, C3: '!header-unread', D3: '!header-unread', E3: '!header-unread',
      B4: '!no-figure', C4: '!header-unread', D4: '!header-unread', E4: '!header-unread',
      B5: 85.1, C5: '!header-unread', D5: '!header-unread', E5: '!header-unread',
      B6: 58.7, C6: '!header-unread', D6: '!header-unread', E6: '!header-unread',
      B7: '!no-figure', C7: '!no-figure', D7: '!no-figure', E7: '!no-figure',
      B8: '!no-figure', C8: '!no-figure', D8: '!no-figure', E8: '!no-figure',
    },
  },
  {
    what: '计划增长、实际增长、超欠、预计、快报数、下年建议目标',
    ledger: 'city',
    drawing: {
      rows: [
        ['云岭市2023年计划完成情况及2024年计划建议', _, _, _, _, _, _],
        ['指标', '2023年', _, _, _, '2024年', _],
        [_, '计划增长(%)', '预计增长(%)', '超(+)欠(-)百分点', '全年预计', '建议目标', '增长(%)'],
        ['地区生产总值(亿元)', _, _, _, _, _, _],
        ['固定资产投资', _, _, _, _, _, _],
        ['社会消费品零售总额(亿元)', _, _, _, _, _, _],
      ],
      merges: ['A1:G1', 'A2:A3', 'B2:E2', 'F2:G2'],
    },
    // prettier-ignore
    expected: {
      B4: 7.5, C4: 7.1, D4: -0.4, E4: 1265.4, F4: '!header-unread', G4: '!kind-unclear',
      B5: 8, C5: 5.2, D5: -2.8, E5: '!other-measure-only', F5: '!header-unread', G5: '!kind-unclear',
      B6: '!not-a-number', C6: 6.8, D6: 0.3, E6: 486.2, F6: '!header-unread', G6: '!kind-unclear',
    },
  },
  {
    what: '五年规划表:基期、规划目标、年均增速、中期',
    ledger: 'city',
    drawing: {
      rows: [
        ['云岭市“十四五”主要指标实现情况', _, _, _, _, _],
        ['指标', '2020年基期值', '2025年规划目标', '年均增速(%)', '2023年中期完成', '2023年目标'],
        ['地区生产总值(亿元)', _, _, _, _, _],
        ['城镇化率(%)', _, _, _, _, _],
      ],
      merges: ['A1:F1'],
    },
    // prettier-ignore
    expected: {
      B3: '!header-unread', C3: '!no-figure', D3: '!no-figure', E3: '!header-unread', F3: 1280,
      B4: '!header-unread', C4: '!no-figure', D4: '!no-figure', E4: '!header-unread', F4: '!other-kind-only',
    },
  },
  {
    what: '月报里目标旁边的同比是这几个月的',
    ledger: 'city',
    drawing: {
      rows: [
        ['云岭市2023年1-9月主要指标', _, _],
        ['指标', '全年目标', '同比(%)'],
        ['地区生产总值(亿元)', _, _],
      ],
    },
    // prettier-ignore
    expected: {
      B3: 1280, C3: '!part-of-year',
    },
  },
  {
    what: '完成数和目标之后的同比说不清是谁的',
    ledger: 'city',
    drawing: {
      rows: [
        ['云岭市2023年主要指标', _, _, _],
        ['指标', '完成', '目标', '同比(%)'],
        ['一般公共预算收入(亿元)', _, _, _],
      ],
    },
    // prettier-ignore
    expected: {
      B3: 85.1, C3: 84.39, D3: '!kind-unclear',
    },
  },
  {
    what: '本年与上年之后的增长是本年的,完成和计划各有自己的同比',
    ledger: 'city',
    drawing: {
      rows: [
        ['云岭市主要指标', _, _, _, _, _],
        ['指标', '2023年完成', '2022年完成', '增长(%)', '2024年计划', '同比(%)'],
        ['地区生产总值(亿元)', _, _, _, _, _],
        ['社会消费品零售总额(亿元)', _, _, _, _, _],
      ],
    },
    // prettier-ignore
    expected: {
      B3: 1265.4, C3: 1182.6, D3: 7.1, E3: '!other-measure-only', F3: 6.5,
      B4: 486.2, C4: 455.3, D4: 6.8, E4: '!other-measure-only', F4: 7,
    },
  },
  {
    what: '截至6月底的进度旁边的完成率不是全年的',
    ledger: 'city',
    drawing: {
      rows: [
        ['云岭市2023年指标进度', _, _, _, _],
        ['指标', '年度目标', '截至6月底', '完成年度目标%', '差距'],
        ['地区生产总值(亿元)', _, _, _, _],
      ],
    },
    // prettier-ignore
    expected: {
      B3: 1280, C3: '!part-of-year', D3: '!part-of-year', E3: '!part-of-year',
    },
  },
  {
    what: '角上的单位读不懂时不按常用单位填,指标自己写了单位的照填',
    ledger: 'city',
    drawing: {
      rows: [
        ['云岭市2023年完成情况(单位:万)', _, _],
        ['指标', '完成', '增长(%)'],
        ['地区生产总值', _, _],
        ['进出口总额(亿元)', _, _],
      ],
    },
    // prettier-ignore
    expected: {
      B3: '!unit-unclear', C3: 7.1,
      B4: 52.3, C4: '!other-measure-only',
    },
  },
  {
    what: '增速下面分数值和排位',
    drawing: {
      rows: [
        ['2023年各县区指标排位', _, _, _, _],
        ['县区', '地区生产总值增速', _, '固定资产投资增速', _],
        [_, '数值', '排位', '数值', '排位'],
        ['青石区', _, _, _, _],
        ['白沙县', _, _, _, _],
      ],
      merges: ['A1:E1', 'A2:A3', 'B2:C2', 'D2:E2'],
    },
    options: { kind: 'result' },
    // prettier-ignore
    expected: {
      B4: 6.8, C4: 2, D4: 11.3, E4: '!other-measure-only',
      B5: 7.3, C5: '!other-measure-only', D5: '!conflict', E5: '!other-measure-only',
    },
  },
  {
    what: '与别的年份、全省、全国比的数不是同比',
    ledger: 'city',
    drawing: {
      rows: [
        ['云岭市2023年主要指标', _, _, _, _, _, _],
        [
          '指标',
          '完成',
          '较2020年增长(%)',
          '两年平均增长(%)',
          '环比(%)',
          '增速较上年提高(百分点)',
          '全省增速(%)',
        ],
        ['地区生产总值(亿元)', _, _, _, _, _, _],
      ],
    },
    // prettier-ignore
    expected: {
      B3: 1265.4, C3: '!header-unread', D3: '!header-unread', E3: '!header-unread', F3: '!header-unread', G3: '!area-unclear',
    },
  },
  {
    what: '决算表:上年决算、预算、决算、决算为预算的%、下年预算增长',
    ledger: 'city',
    drawing: {
      rows: [
        ['云岭市2023年财政收支决算及2024年预算', _, _, _, _, _],
        [
          '科目',
          '2022年决算数',
          '2023年预算数',
          '2023年决算数',
          '决算数为预算数的%',
          '2024年预算数比上年增长%',
        ],
        ['一般公共预算收入', _, _, _, _, _],
        ['税收收入', _, _, _, _, _],
      ],
    },
    // prettier-ignore
    expected: {
      B3: 79.6, C3: 84.39, D3: 85.1, E3: 100.84, F3: 5,
      B4: '!no-figure', C4: '!other-kind-only', D4: 58.7, E4: '!other-kind-only', F4: '!no-figure',
    },
  },
  {
    what: '按地区分段,没有读过报告的经开区、市直、示范带下面不是上一个县的数',
    drawing: {
      rows: [
        ['2023年各地完成情况', _, _],
        ['指标', '总量(亿元)', '增速(%)'],
        ['青石区', _, _],
        ['地区生产总值', _, _],
        ['全社会用电量', _, _],
        ['白沙县', _, _],
        ['地区生产总值', _, _],
        ['全社会用电量', _, _],
        ['一般公共预算收入', _, _],
        ['经开区', _, _],
        ['地区生产总值', _, _],
        ['市直', _, _],
        ['一般公共预算收入', _, _],
        ['沿江示范带', _, _],
        ['固定资产投资', _, _],
      ],
    },
    options: { kind: 'result' },
    // prettier-ignore
    expected: {
      B4: 326.3, C4: 6.8,
      B5: '!no-figure', C5: '!no-figure',
      B7: 98.7, C7: 7.3,
      B8: '!no-figure', C8: '!no-figure',
      B9: 3.56, C9: '!other-measure-only',
      B11: '!header-unread', C11: '!header-unread',
      B13: '!header-unread', C13: '!header-unread',
      B15: '!header-unread', C15: '!header-unread',
    },
  },
  {
    what: '只有一个地区的报告时,表里高新区一段也不是全市的数',
    ledger: 'city',
    drawing: {
      rows: [
        ['2023年完成情况', _, _],
        ['指标', '总量(亿元)', '增速(%)'],
        ['高新区', _, _],
        ['地区生产总值', _, _],
        ['固定资产投资', _, _],
      ],
    },
    options: { kind: 'result' },
    // prettier-ignore
    expected: {
      B4: '!header-unread', C4: '!header-unread',
      B5: '!header-unread', C5: '!header-unread',
    },
  },
  {
    what: '财政总收入、政府性基金、市级收入下面的税收不是一般公共预算的税收',
    ledger: 'city',
    drawing: {
      rows: [
        ['云岭市2023年财政收入完成情况', _],
        ['指标', '完成(亿元)'],
        ['财政总收入', _],
        ['  其中:税收收入', _],
        ['        一般公共预算收入', _],
        ['政府性基金收入', _],
        ['市级一般公共预算收入', _],
        ['  其中:税收收入', _],
        ['一般公共预算收入', _],
        ['  其中:税收收入', _],
      ],
    },
    // prettier-ignore
    expected: {
      B3: '!no-figure', B4: '!header-conflict', B5: 85.1, B6: '!no-figure', B7: '!no-figure', B8: '!header-unread',
      B9: 85.1, B10: 58.7,
    },
  },
  {
    what: '年份和目标、完成各管下面几行,它们自己那一行不填',
    ledger: 'city',
    drawing: {
      rows: [
        ['云岭市主要指标', _, _],
        ['指标', '总量(亿元)', '增速(%)'],
        ['2022年完成', _, _],
        ['地区生产总值', _, _],
        ['2023年目标', _, _],
        ['地区生产总值', _, _],
        ['固定资产投资', _, _],
        ['2023年1-9月', _, _],
        ['地区生产总值', _, _],
        ['2023年完成', _, _],
        ['地区生产总值', _, _],
      ],
    },
    // prettier-ignore
    expected: {
      B4: 1182.6, C4: 5.8,
      B6: 1280, C6: 7.5, B7: '!other-measure-only', C7: 8,
      B9: '!part-of-year', C9: '!part-of-year',
      B11: 1265.4, C11: 7.1,
    },
  },
];
