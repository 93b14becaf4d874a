/** Which part of a report a sentence stands in: what was reached, or what is aimed for, and in which years. */
import type { Basis, Period, RecordKind } from '../record';
import type { DocumentKind, ReportFrame } from './reports';
import type { Sentence } from './sentences';

export interface Section {
  readonly kind: RecordKind;
  readonly period: Period;
  /** Basis of an undated figure of this part. */
  readonly basis: Basis;
  /** The part speaks of several years together. */
  readonly multiYear: boolean;
}

const FIVE_YEARS_AHEAD =
  /(?:今后|未来|下一个|今后的)[五三]年|“?十[一二三四五六]五”?(?:时期|期间|规划|发展)?(?:的)?(?:总体|主要|经济社会|奋斗|发展)*(?:目标|任务|思路|要求|蓝图|指标)/;
const FIVE_YEARS_BACK =
  /(?:过去|刚刚过去|近|这|本届政府任期|本届政府|五年任期)(?:的)?(?:这)?五年|五年来|本届政府(?:任期)?(?:以来|五年|工作回顾)|“?十[一二三四五]五”?(?:时期|期间)?(?:的)?(?:主要)?(?:工作)?(?:回顾|成就|总结|发展回顾|完成情况)/;
const PLAN_WORDS =
  /(?:目标|任务|安排|部署|打算|重点工作|工作重点|总体要求|工作思路|总体思路|工作建议|工作要求|主要工作|政府工作|指导思想|工作要点|发展预期)/;
/** 二、2024年预算草案 opens the plan of a budget report. */
const BUDGET_PLAN = /预算(?:\(草案\)|草案|安排|收支安排|编制)/;
const REVIEW_WORDS = /(?:回顾|总结|工作情况|成就|主要成绩|执行情况|完成情况|成绩和|所做的工作)/;
const TARGET_SENTENCE =
  /(?:预期目标|主要目标|发展目标|奋斗目标|调控目标|主要指标|预期指标|目标任务|工作目标|指导性目标|总体目标|主要预期|发展预期)(?:和(?:主要)?任务|任务|建议|初步|安排|确定|拟|考虑|总体|的建议|暂|应|分别)*(?:是|为|:|如下|定为)/;
/** 向第二个百年奋斗目标进军 announces nothing. */
const FAR_GOAL = /(?:第二个|两个)[^,。]{0,6}百年”?奋斗目标|作为[^,。]{0,10}目标/;
const REQUIREMENTS = /(?:总体要求|总体思路|总的要求|指导思想|总要求|基本思路)[^。,]{0,6}(?:是|为|:)/;
const DO_THIS_YEAR = /(?:做好|抓好|完成好|搞好)(?:今年|明年|新一年|全年|当前|((?:19|20)\d\d)年)/;
/** 为做好今年的工作奠定了基础, 我代表…向大会报告: opens nothing. */
const LOOKS_BACK =
  /奠定(?:了)?[^,。]{0,12}基础|打下(?:了)?[^,。]{0,10}基础|付出(?:了)?|做出(?:了)?[^,。]{0,8}贡献|作出(?:了)?[^,。]{0,8}贡献|来之不易|我代表|向大会(?:作)?报告/;
const YEAR_OF = /^[^,。]{0,6}?((?:19|20)\d\d)年[,]?(?:[^。,]{0,12},)?是/;
const NUMBERED = /^(?:第?[一二三四五六]|\(?[一二三四五六]\)?)(?:、|部分|\.|,|\))/;

/** Follows the parts of one report from sentence to sentence. */
export class SectionTracker {
  private current: Section;
  private readonly planYear: number;
  private readonly thisYear: number;

  constructor(
    private readonly text: string,
    frame: ReportFrame,
  ) {
    this.planYear = frame.planYear ?? 0;
    this.thisYear = frame.thisYear ?? 0;
    this.current = startOf(frame.document, this.planYear);
    this.fixed = frame.document === 'bulletin';
    this.outline = frame.document === 'outline';
  }

  /** What a paragraph has interrupted, to go on behind it. */
  private interrupted: Section | null = null;
  private readonly fixed: boolean;
  private readonly outline: boolean;

  /** Part of the next sentence. Sentences must be given in their order. */
  next(sentence: Sentence): Section {
    if (this.fixed) return this.current;
    if (sentence.opens && this.interrupted) {
      this.current = this.interrupted;
      this.interrupted = null;
    }
    const said = this.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 260));
    const aside = sentence.opens ? this.forParagraph(said.slice(0, 60)) : null;
    if (aside) {
      this.interrupted = this.current;
      this.current = aside;
      return aside;
    }
    const after = this.after(said, sentence);
    if (after !== this.current) this.interrupted = null;
    this.current = after;
    return after;
  }

  /** A paragraph that looks back further, or back at all, before the part goes on: 五年间,…; 刚刚过去的一年,… among the tasks. */
  private forParagraph(head: string): Section | null {
    if (this.outline || this.current.multiYear) return null;
    if (this.current.kind === 'result' && /^(?:五年间|五年中|五年里)[,来]/.test(head))
      return this.reviewOfYears();
    if (this.current.kind === 'target' && /^(?:刚刚)?过去的?一年[,里中]/.test(head))
      return review(this.planYear - 1);
    return null;
  }

  private after(said: string, sentence: Sentence): Section {
    said = said.replace(/^[*#>\s]+/, '');
    const head = said.slice(0, 60);
    if (sentence.opens && /^(?:过去(?:的)?五年|五年来)[,来]/.test(head) && !/目标|计划/.test(head))
      return this.reviewOfYears();
    if (
      !this.outline &&
      this.current.kind === 'result' &&
      !this.current.multiYear &&
      this.looksBackFiveYears(head, sentence)
    )
      return this.reviewOfYears();
    if (this.outline) return this.insideOutline(head, sentence);
    const titleLike = sentence.heading || (sentence.opens && NUMBERED.test(head) && said.length < 60);
    if (titleLike || NUMBERED.test(head)) {
      const byHeading = this.byHeading(titleLike ? said : head);
      if (byHeading) return byHeading;
    }
    if (this.current.kind === 'result') return this.insideReview(said, head, sentence);
    return this.insidePlan(said, head);
  }

  /** An outline speaks of its own five years, but for the paragraphs on the plan before it. */
  private insideOutline(head: string, sentence: Sentence): Section {
    const term = /“?([九十]|十[一二三四五六])五”?(?:时期|期间|规划)/.exec(head.slice(0, 24))?.[1];
    const past = (term && !this.ahead(term.replace('十', '') || '一')) || /^(?:过去|五年来)/.test(head);
    if (sentence.opens && past && !PLAN_WORDS.test(head)) return this.reviewOfYears();
    if (
      sentence.heading ||
      (sentence.opens && (NUMBERED.test(head) || /今后五年|未来五年|到(?:19|20)\d\d年|展望/.test(head)))
    )
      return this.planOfYears();
    return this.current;
  }

  private byHeading(heading: string): Section | null {
    // The report's own title names the year it plans for and opens nothing.
    if (/工作报告/.test(heading)) return null;
    const year = Number(/((?:19|20)\d\d)年/.exec(heading)?.[1] ?? NaN);
    if (
      REVIEW_WORDS.test(heading) &&
      (!/(?:目标|安排|部署|总体要求|任务)$/.test(heading.trim()) || /成就|回顾|总结/.test(heading))
    ) {
      if (FIVE_YEARS_BACK.test(heading) || /五年|“?十[一二三四五]五”?(?:时期|期间)?/.test(heading))
        return this.reviewOfYears();
      if (!Number.isNaN(year)) return year < this.planYear || this.planYear === 0 ? review(year) : null;
      if (/(?:过去|上|去|前)(?:的)?一?年|工作回顾/.test(heading)) return review(this.planYear - 1);
      return null;
    }
    if (FIVE_YEARS_BACK.test(heading) && !PLAN_WORDS.test(heading)) return this.reviewOfYears();
    const named = /“?十([一二三四五六])五”?/.exec(heading);
    if (
      named &&
      !this.ahead(named[1]) &&
      !/(?:今后|未来)五年/.test(heading) &&
      !heading.includes(String(this.planYear))
    ) {
      return PLAN_WORDS.test(heading) && !REVIEW_WORDS.test(heading) ? null : this.reviewOfYears();
    }
    if (
      heading.includes(`${this.planYear}年`) &&
      PLAN_WORDS.test(heading) &&
      !/^[^,]*(?:今后|未来)五年/.test(heading)
    )
      return plan(this.planYear);
    if (FIVE_YEARS_AHEAD.test(heading) && (PLAN_WORDS.test(heading) || /^第?[一二三四]/.test(heading)))
      return this.planOfYears();
    if (BUDGET_PLAN.test(heading) && year === this.planYear) return plan(year);
    if (PLAN_WORDS.test(heading)) {
      if (!Number.isNaN(year)) {
        if (year > this.planYear + 1) return this.planOfYears();
        return year >= this.planYear ? plan(year) : null;
      }
      if (/今年|明年|新一年|本年|当前|下一步|下步|全年|新的一年/.test(heading)) return plan(this.planYear);
      if (/^第?[二三四][、部]/.test(heading) && this.current.kind === 'result') return plan(this.planYear);
    }
    return null;
  }

  private insideReview(said: string, head: string, sentence: Sentence): Section {
    if (
      FIVE_YEARS_AHEAD.test(head) &&
      /(?:今后|未来)[五三]年/.test(head) &&
      /(?:目标|任务|指导思想|总体要求|总体思路)/.test(said)
    )
      return this.planOfYears();
    if (
      TARGET_SENTENCE.test(said) &&
      !FAR_GOAL.test(said) &&
      !/(?:完成|超额|实现|好于|达到|圆满)(?:了)?[^,。]{0,12}(?:预期目标|目标任务|主要目标)/.test(said)
    )
      return plan(this.planYear);
    if (LOOKS_BACK.test(said)) return this.current;
    if (REQUIREMENTS.test(said) || DO_THIS_YEAR.test(said)) return plan(this.planYear);
    const yearOf = YEAR_OF.exec(head);
    if (yearOf && Number(yearOf[1]) === this.planYear) return plan(this.planYear);
    if (yearOf && Number(yearOf[1]) === this.planYear - 1 && this.current.multiYear)
      return review(this.planYear - 1);
    if (/^今年是/.test(head) && this.planYear > 0 && this.thisYear === this.planYear)
      return plan(this.planYear);
    if (this.current.multiYear) {
      const term = /^“?十([一二三四五六])五”?(?:时期|期间)(?:是|,)/.exec(head);
      if ((term && this.ahead(term[1])) || /^我[国省市区县州](?:已)?(?:将)?进入/.test(head))
        return this.planOfYears();
    }
    const opened = /^(?:回顾|刚刚过去的|在刚刚过去的)?((?:19|20)\d\d)年(?!来|度|代|以来|至|到|[—-])/.exec(
      head,
    );
    if (this.current.multiYear && sentence.opens && opened && Number(opened[1]) === this.planYear - 1)
      return review(this.planYear - 1);
    if (/^(?:各位代表[,!!:]*)?(?:——)?(?:过去(?:的)?五年|五年来|过去五年来|本届政府(?:任期)?以来)/.test(head))
      return this.reviewOfYears();
    if (/^(?:各位代表[,!!:]*)?(?:过去(?:的)?一年|刚刚过去的(?:\d{4}年|一年)|一年来)/.test(head))
      return review(this.planYear - 1);
    return this.current;
  }

  private insidePlan(said: string, head: string): Section {
    if (this.current.multiYear) {
      const yearOf = YEAR_OF.exec(head);
      if ((yearOf && Number(yearOf[1]) === this.planYear) || /^今年是/.test(head)) return plan(this.planYear);
      if (DO_THIS_YEAR.test(said) && said.length < 120) return plan(this.planYear);
      if (
        TARGET_SENTENCE.test(said) &&
        /(?:今年|20\d\d年)[^。]{0,20}(?:目标|指标)/.test(said) &&
        !/(?:今后|未来)[五三]年|到20\d\d年/.test(said)
      )
        return plan(this.planYear);
    } else if (/^(?:今后|未来)五年/.test(head) && TARGET_SENTENCE.test(said)) return this.planOfYears();
    return this.current;
  }

  /** 这五年,… · “十四五”时期是…的五年, in the report of the year behind that plan. */
  private looksBackFiveYears(head: string, sentence: Sentence): boolean {
    if (/^(?:——|各位代表[,!])*(?:回顾|回首)?这五年[,来是]/.test(head)) return true;
    const term = /^(?:——|各位代表[,!])*(?:回顾|回首)?“?十([一二三四五六])五”?(?:时期|期间|以来)/.exec(head);
    return sentence.opens && term !== null && endOfTerm(term[1]) === this.planYear - 1;
  }

  /** Whether a five-year plan lies ahead of the report: 十四五 began in 2021. */
  private ahead(numeral: string): boolean {
    return endOfTerm(numeral) - 4 >= this.planYear;
  }

  private reviewOfYears(): Section {
    return {
      kind: 'result',
      period: { from: Math.max(0, this.planYear - 5), to: Math.max(0, this.planYear - 1) },
      basis: 'cumulative',
      multiYear: true,
    };
  }

  private planOfYears(): Section {
    return {
      kind: 'target',
      period: { from: this.planYear, to: this.planYear + 4 },
      basis: 'cumulative',
      multiYear: true,
    };
  }
}

/** 十四五 ended in 2025. */
const endOfTerm = (numeral: string): number => 2025 + ('一二三四五六'.indexOf(numeral) - 3) * 5;

function startOf(document: DocumentKind, planYear: number): Section {
  if (document === 'outline')
    return {
      kind: 'target',
      period: { from: planYear, to: planYear + 4 },
      basis: 'cumulative',
      multiYear: true,
    };
  return review(planYear - 1);
}

/** A text that never names its year speaks of year 0. */
const review = (year: number): Section => ({
  kind: 'result',
  period: { from: Math.max(0, year), to: Math.max(0, year) },
  basis: 'annual',
  multiYear: false,
});
const plan = (year: number): Section => ({
  kind: 'target',
  period: { from: Math.max(0, year), to: Math.max(0, year) },
  basis: 'annual',
  multiYear: false,
});
