/** One example a function, of the sample reports where it looks a figure up. */
export const functionExamples: Readonly<Record<string, string>> = {
  TARGET: '=ZB.TARGET("云岭市","社零",2025)',
  RESULT: '=ZB.RESULT("云岭市","GDP",2024)',
  GAP: '=ZB.GAP("7.5%以上","7.1%")',
  ATTAINMENT: '=ZB.ATTAINMENT("1000万人","1314万人")',
  STATUS: '=ZB.STATUS("7%左右","6.8%")',
  REASON: '=ZB.REASON("控制在4.5%以内","4.02%","城镇登记失业率")',
  PACE: '=ZB.PACE("100%","36.7%","4月")',
  REQUIRED: '=ZB.REQUIRED("100亿元","121亿元",2)',
  EXTRACT: '=ZB.EXTRACT("2025年地区生产总值增长6%左右。")',
  QUANTITY: '=ZB.QUANTITY("三千五百万元","亿元")',
  CONVERT: '=ZB.CONVERT(1500,"亩","公顷")',
  INDICATOR: '=ZB.INDICATOR("社零")',
  SOURCE: '=ZB.SOURCE("云岭市","GDP",2025,"目标")',
};
