/** Whose figure a figure is: the area's, a part's, or somebody else's. */
import type { ReadingContext } from './context';

const OTHERS =
  /^(?:全国|我国|长三角|珠三角|中部地区|西部地区|东部地区|周边|兄弟)(?!文明|重点|高新|级|试点|示范|先进|百强|一流|首|第|农业|森林|卫生|双拥|人大|“|科技|专精|技术|质量|知识|工业|绿色|服务|标准|储备|级|公园|实验|种业|中心|园林|AAAA|A级|名牌|驰名|贸易|航线|友城|物流|旅游|商标|专利|会议|赛事|湿地|储备)/;
/** 世界经济增长, 国内市场: what is told of them is not the area's; 国内发明专利, 国际航线 may be its own. */
const WORLD =
  /^(?:世界|全球|国家|国内(?!生产)|国际)(?:经济|贸易|市场|平均|GDP|增长|增速|人口|产量|消费|粮食|石油|原油|大宗|财政|生产总值|规模以上|固定资产|社会消费|居民)/;

const PART_SUBJECT =
  /^(?!对照|对标|争当|入选|获批|国家级|主动|融入|推进|加快|建设|支持|推动|深化|完善|提升|打造|做强|加强|实施|抓好|启动|规划|促进|强化|进一步|着力|全力|依托|围绕|创建|争创|完成|发挥|优化|高标准|高质量|国家|省级|市级|各|新增|建成|[^,]{0,12}等)[一-龥]{0,8}?(?<!国家级|省级)(?:高新区|经开区|开发区|园区|新区|产业园|工业园|科技城|保税区|自贸区|自贸试验区|示范区|集聚区|试验区|商务区|综保区|合作区|港区|度假区|农高区|农科园|科创园|郊区|郊县)(?=[一-龥“])/;

/** Part of the area that a clause begins with: 东屏新区获批,预计实现地区生产总值300亿元. */
export function scopeAfter(scope: string, pieces: readonly string[], context: ReadingContext): string {
  let current = scope;
  for (const piece of pieces) {
    const said = piece.replace(/^[、\s]+/, '');
    if (/^(?:全[市省区县州旗]|我[市省区县州旗])/.test(said)) current = '';
    const part = /[区园城]/.test(said) ? PART_SUBJECT.exec(said) : null;
    if (part && !context.areaNames.includes(part[0])) current = part[0];
  }
  return current;
}

/** Whether the figure is another area's, or an average: 全国粮食产量增长1.3%. */
export function isOthers(phrase: string, piece: string, context: ReadingContext): boolean {
  const said = piece.replace(/^[、\s其中,]+/, '');
  if (OTHERS.test(phrase) || WORLD.test(phrase) || (OTHERS.test(said) && said.startsWith('全国')))
    return true;
  return !context.provincial && /^全省(?!重点|级|首|第|文明|先进|示范)/.test(said) && !phrase.includes('占');
}

/**
 * Part of the area that a sentence goes on with: 东屏新区进入全面开发阶段。生产总值增长23%.
 *
 * @param said the sentence · @param before the one before it in its paragraph, or empty
 */
export function scopeGoingOn(said: string, before: string, context: ReadingContext): string {
  // The longer a sentence is, the more it may have spoken of the whole area by its end.
  if (before.length > 44 || !/[区园城县]/.test(before) || !/\d/.test(said)) return '';
  const first = said
    .slice(0, 40)
    .split(/[,;:、。]/)[0]
    .replace(/^(?:预计)?(?:全年|可|将)*(?:实现|完成)?/, '');
  const begins = context.names.within(first);
  if (!begins || begins.start > 0) return '';
  return scopeAfter('', [before.slice(0, 60)], context);
}
