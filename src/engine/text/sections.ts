/** Which part of a report a sentence stands in, followed from sentence to sentence by headings and by the words that turn a text. */
import type { Period } from '../record';
import { PLAN_WORDS, readHeading } from './headings';
import { plan, planOfYears, review, reviewOfYears, type Section } from './parts';
import type { DocumentKind, ReportFrame } from './reports';
import type { Sentence } from './sentences';
import { leadingSpan, namedSpans, type NamedSpan, type Standpoint } from './terms';

export type { Section } from './parts';

const TARGET_SENTENCE =
  /(?:预期目标|主要目标|发展目标|奋斗目标|调控目标|主要指标|预期指标|目标任务|工作目标|指导性目标|总体目标|主要预期|发展预期)(?:和(?:主要)?任务|任务|建议|初步|安排|确定|拟|考虑|总体|的建议|暂|应|分别)*(?:是|为|:|如下|定为)/;
/** Every list of goals or requirements says one of these. */
const ANNOUNCES = /目标|任务|指标|预期|指导思想|总体要求|总体思路|总的要求|总要求|基本思路/;
/** 向第二个百年奋斗目标进军 announces nothing. */
const FAR_GOAL = /(?:第二个|两个)[^,。]{0,6}百年”?奋斗目标|作为[^,。]{0,10}目标/;
const REACHED_GOAL = /(?:完成|超额|实现|好于|达到|圆满)(?:了)?[^,。]{0,12}(?:预期目标|目标任务|主要目标)/;
const REQUIREMENTS = /(?:总体要求|总体思路|总的要求|指导思想|总要求|基本思路)[^。,]{0,6}(?:是|为|:)/;
const DO_THIS_YEAR = /(?:做好|抓好|完成好|搞好)(?:今年|明年|新一年|全年|当前|((?:19|20)\d\d)年)/;
/** 为做好今年的工作奠定了基础, 我代表…向大会报告: opens nothing. */
const LOOKS_BACK =
  /奠定(?:了)?[^,。]{0,12}基础|打下(?:了)?[^,。]{0,10}基础|付出(?:了)?|做出(?:了)?[^,。]{0,8}贡献|作出(?:了)?[^,。]{0,8}贡献|来之不易|我代表|向大会(?:作)?报告/;
const YEAR_OF = /^[^,。]{0,6}?((?:19|20)\d\d)年[,]?(?:[^。,]{0,12},)?是/;
const NUMBERED = /^(?:第?[一二三四五六]|\(?[一二三四五六]\)?)(?:、|部分|\.|,|\))/;
/** What may stand before the span of years that a sentence turns to. */
const INTRODUCTION =
  /^(?:各位代表[,!:]*|同志们[,!]*|——|(?:回顾|回首|回望|回眸|总结|纵观|综观)(?:起来)?[,]?|(?:刚刚|即将)?过去的?(?=(?:19|20)\d\d年)|刚刚|在)*/;
/** What follows a span that a sentence turns to: 五年来,… “十三五”时期是…. */
const TURNS =
  /^(?:”)?(?:时期|期间|以来|中|里|间|来)*(?:,|是|的[三四五]年|这[三四五]年|我们|全[省市区县州旗国])/;
/** 2020年,… · 2020年是…; but not 2020年底 or 2020年全市PM2.5平均浓度. */
const TURNS_TO_YEAR = /^(?:里|中|来)?(?:,|是|我们|极|对)/;
/** In mid-paragraph: 2020年,我们…; a remark such as 2020年,全市森林覆盖率… turns nothing. */
const TURNS_WHOLLY = /^(?:里|中|来)?,?(?:我们|是|极|对|面对|在|全[省市区县州旗][上各人]|[省市区县]委)/;
/** 今年是极不寻常的一年,突如其来的…: a report of mid-year looks back on its own year. */
const TRYING_YEAR = /^今年是[^。]{0,12}(?:不平凡|不寻常|不平静|极为特殊|极其特殊)/;
/** Turn the review wherever they stand. */
const TURNS_ANYWHERE =
  /^(?:各位代表|同志们|回顾|回首|这[三四五]年|(?:——)?(?:(?:刚刚|在刚刚)?过去的?(?:[三四五一]年|(?:19|20)\d\d年)|[三四五一]年来|本届政府))/;
/** 当前,我市仍处于… describes. */
const NO_YEAR = /^(?:当前|下一步|下步|全年)/;

/** Follows the parts of one report from sentence to sentence. */
export class SectionTracker {
  private current: Section;
  private readonly planYear: number;
  private readonly thisYear: number;
  private readonly standpoint: Standpoint;

  constructor(
    private readonly text: string,
    frame: ReportFrame,
  ) {
    this.planYear = frame.planYear ?? 0;
    this.thisYear = frame.thisYear ?? 0;
    const head = text.slice(frame.start, Math.min(frame.end, frame.start + 4000));
    this.standpoint = { planYear: this.planYear, reviewLength: reviewLength(head) };
    this.current = startOf(frame.document, this.planYear);
    this.fixed = frame.document === 'bulletin';
    this.outline = frame.document === 'outline';
  }

  /** What a paragraph has interrupted, to go on behind it. */
  private interrupted: Section | null = null;
  /** The sentence before was 各位代表! and nothing else. */
  private addressed = false;
  /** The heading named one year and several: sentences in mid-paragraph turn as well. */
  private both = false;
  /** A heading has opened a review of several years. */
  private reviewsYears = false;
  private readonly fixed: boolean;
  private readonly outline: boolean;

  /** Part of the next sentence. Sentences must be given in their order. */
  next(sentence: Sentence): Section {
    if (this.fixed) return this.current;
    if (sentence.opens && this.interrupted) {
      this.current = this.interrupted;
      this.interrupted = null;
    }
    const said = this.text
      .slice(sentence.start, Math.min(sentence.end, sentence.start + 260))
      .replace(/^[*#>\s]+/, '');
    const aside = sentence.opens ? this.forParagraph(said.slice(0, 60)) : null;
    if (aside) {
      this.interrupted = this.current;
      this.current = aside;
      return aside;
    }
    const after = this.after(said, sentence);
    this.addressed = /^(?:各位代表|同志们)[!:,]*$/.test(said);
    if (after !== this.current) this.interrupted = null;
    this.current = after;
    return after;
  }

  /** A paragraph that looks back further, or back at all, before the part goes on: 五年间,…; 刚刚过去的一年,… among the tasks. */
  private forParagraph(head: string): Section | null {
    if (this.outline || (this.current.multiYear && this.current.kind === 'result')) return null;
    const span = this.turnsTo(head);
    if (span === null || span.from >= this.planYear) return null;
    const years = span.to > span.from;
    if (this.current.kind === 'target') {
      // “十四五”期间,… is still ahead while that plan runs.
      if (span.to >= this.planYear || /目标|计划|任务/.test(head)) return null;
      return years ? reviewOfYears(this.behind(span, head)) : review(span.to);
    }
    return years && !this.both && !this.isReviewSpan(head, span)
      ? reviewOfYears(this.behind(span, head))
      : null;
  }

  private after(said: string, sentence: Sentence): Section {
    const head = said.slice(0, 60);
    if (this.outline) return this.insideOutline(head, sentence);
    const titleLike = sentence.heading || (sentence.opens && NUMBERED.test(head) && said.length < 60);
    if (titleLike || NUMBERED.test(head)) {
      const heading = readHeading(titleLike ? said : head, this.standpoint, this.current);
      if (heading) {
        this.both = heading.both;
        if (heading.section.kind === 'result' && heading.section.multiYear) this.reviewsYears = true;
        return heading.section;
      }
    }
    if (this.current.kind === 'result') return this.insideReview(said, head, sentence);
    return this.insidePlan(said, head, sentence);
  }

  /** An outline speaks of its own five years, but for the paragraphs on the plan before it. */
  private insideOutline(head: string, sentence: Sentence): Section {
    const term = namedSpans(head.slice(0, 24), this.standpoint).find(({ isTerm }) => isTerm);
    const past = (term && term.from < this.planYear) || /^(?:过去|五年来)/.test(head);
    if (sentence.opens && past && !PLAN_WORDS.test(head)) return this.lastFiveYears();
    if (
      sentence.heading ||
      (sentence.opens && (NUMBERED.test(head) || /今后五年|未来五年|到(?:19|20)\d\d年|展望/.test(head)))
    )
      return this.nextFiveYears();
    return this.current;
  }

  private insideReview(said: string, head: string, sentence: Sentence): Section {
    if (LOOKS_BACK.test(said)) return this.turnedBack(head, sentence);
    const announces = ANNOUNCES.test(said);
    const ahead = announces ? this.announcesYears(said) : null;
    if (ahead) return planOfYears(ahead);
    if (announces && TARGET_SENTENCE.test(said) && !FAR_GOAL.test(said) && !REACHED_GOAL.test(said))
      return plan(this.planYear);
    if ((announces && REQUIREMENTS.test(said)) || DO_THIS_YEAR.test(said)) return plan(this.planYear);
    const yearOf = YEAR_OF.exec(head);
    if (yearOf && Number(yearOf[1]) === this.planYear) return plan(this.planYear);
    if (yearOf && Number(yearOf[1]) === this.planYear - 1 && this.current.multiYear)
      return review(this.planYear - 1);
    if (
      /^今年是/.test(head) &&
      !TRYING_YEAR.test(said) &&
      this.planYear > 0 &&
      this.thisYear === this.planYear
    )
      return plan(this.planYear);
    const span = this.turnsTo(head);
    if (this.current.multiYear) {
      if (span?.isTerm && span.from >= this.planYear) return planOfYears(span);
      if (/^我[国省市区县州](?:已)?(?:将)?进入[^,。]{0,10}(?:阶段|时期|时代|关口|“)/.test(head))
        return this.nextFiveYears();
    }
    return this.turnedBack(head, sentence);
  }

  /** From one year to several and back again inside the review. */
  private turnedBack(head: string, sentence: Sentence): Section {
    const span = this.turnsTo(head);
    if (span === null || span.from >= this.planYear) return this.current;
    const turns = sentence.opens || this.addressed || TURNS_ANYWHERE.test(head);
    if (span.to > span.from) {
      if ((turns || this.both) && !this.current.multiYear && (this.both || this.isReviewSpan(head, span)))
        return reviewOfYears(this.behind(span, head));
      return this.current;
    }
    if (!this.current.multiYear || span.to !== this.planYear - 1) return this.current;
    const announced =
      this.both && TURNS_WHOLLY.test(head.replace(INTRODUCTION, '').slice(span.end)) && !/^去年/.test(head);
    return turns || announced ? review(span.to) : this.current;
  }

  private insidePlan(said: string, head: string, sentence: Sentence): Section {
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
      const span = this.turnsTo(head);
      if (span && span.from === span.to && span.from === this.planYear && (sentence.opens || this.both))
        return plan(this.planYear);
      return this.current;
    }
    const ahead = ANNOUNCES.test(said) && TARGET_SENTENCE.test(said) ? this.announcesYears(said) : null;
    return ahead ? planOfYears(ahead) : this.current;
  }

  /** The span of years that a sentence opens with and turns to. */
  private turnsTo(head: string): NamedSpan | null {
    const rest = head.slice(INTRODUCTION.exec(head)![0].length, 60);
    const span = leadingSpan(rest.slice(0, 24), this.standpoint);
    if (!span || NO_YEAR.test(rest)) return null;
    return (span.to > span.from ? TURNS : TURNS_TO_YEAR).test(rest.slice(span.end)) ? span : null;
  }

  /** Several years ahead whose goals or requirements a sentence lists: 今后五年的奋斗目标是…, “十四五”时期,…总体要求是…. */
  private announcesYears(said: string): Period | null {
    if (FAR_GOAL.test(said) || REACHED_GOAL.test(said)) return null;
    const list = TARGET_SENTENCE.exec(said) ?? REQUIREMENTS.exec(said);
    const before = list
      ? said.slice(0, list.index + 6)
      : /(?:目标|任务|指导思想|总体要求|总体思路)/.test(said)
        ? said.slice(0, 60)
        : '';
    const spans = namedSpans(before, this.standpoint).filter(({ from }) => from >= this.planYear);
    // 2021年是“十四五”开局之年,主要预期目标是… and 实施“十四五”规划、做好今年工作 are of this year.
    if (spans.length === 0 || spans.some(({ from, to }) => from === to)) return null;
    const span = spans.at(-1)!;
    return list || (/^(?:今后|未来)/.test(said.slice(span.at)) && span.at < 40) ? span : null;
  }

  /** Whether a paragraph's span is the one that the review of this report is about, and not a mere look back of some years. */
  private isReviewSpan(head: string, span: NamedSpan): boolean {
    if (span.isTerm) return span.to === this.planYear - 1;
    if (!this.reviewsYears && /五年[间中里]/.test(head.slice(0, 12))) return false;
    const length = span.to - span.from + 1;
    return length === 5 || (this.reviewsYears && length === this.standpoint.reviewLength);
  }

  /** Years of a span as far as they lie behind the report; “十三五”以来 goes on to its last year. */
  private behind({ from, to }: NamedSpan, head: string): Period {
    if (this.planYear === 0) return { from, to };
    const since = /五”?以来/.test(head.slice(0, 20));
    return { from, to: since ? this.planYear - 1 : Math.min(to, this.planYear - 1) };
  }

  private lastFiveYears(): Section {
    return reviewOfYears({ from: this.planYear - 5, to: this.planYear - 1 });
  }

  private nextFiveYears(): Section {
    return planOfYears({ from: this.planYear, to: this.planYear + 4 });
  }
}

/** 过去四年工作回顾 or 四年来,…本届政府: how far back the review of a term goes; five years unless the text says otherwise. */
function reviewLength(head: string): number {
  const four = head.match(/(?:过去的?|这|以来的)四年|四年(?:多)?来/g)?.length ?? 0;
  const five = head.match(/(?:过去的?|这|以来的)五年|五年来/g)?.length ?? 0;
  return four > five ? 4 : 5;
}

function startOf(document: DocumentKind, planYear: number): Section {
  if (document === 'outline') return planOfYears({ from: planYear, to: planYear + 4 });
  return review(planYear - 1);
}
