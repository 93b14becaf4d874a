/** Whether a number is a value that is stated, or part of a name (亿元以上项目, 2022年, G234, “20条措施”). */
import { NOT_COUNTED, NOT_COUNTED_BEFORE, QUALIFIED_NOUN } from '../lexicon/nouns';
import type { Quantity } from './quantity';

export type Role =
  /** states how much */
  | 'value'
  /** belongs to a noun phrase, which goes on */
  | 'name'
  /** a place in an order */
  | 'rank'
  /** counts what is neither aimed for nor reached */
  | 'aside';

/** 总投资28亿元的棚户区改造, 收入超10亿元的县(区): the amount tells which one is meant. */
const OF_SUCH =
  /^的[^,。;、0-9]{0,20}?(?:项目|工程|企业|县|区|镇|村|部分|产业|家庭|国家|城市|园区|基地|改造|公司|街区|园|厂|站|馆|桥|医院|学校|生产线|项目群)/;
const SIZE_BEFORE =
  /(?:总投资|投资|投资额|收入|产值|税收|所得额|营收|规模|面积|销售额|主营业务收入|资产|总量|生产总值|GDP)(?:达|达到|超|超过|近|约|突破|在|不到|不足|为)*$/;
const HAN = /[一-龥“《]/;
const THRESHOLD_LINK = /(?:乃至|至|或|和|、|到)$/;
const BIG_BEFORE =
  /(?:超|超过|突破|过|达|不低于|低于|高于|大于|小于|近|上|破|投资|产值|营收|收入|年产值|税收|规模)$/;
const PLACES_COUNTED =
  /^(?:的)?(?:特大|大|中等|小)?(?:城市|自然村|行政村|村庄|建制村|村|企业|学校|乡镇|居民点|单位|岗位)/;
const RANK_BEFORE =
  /(?:(?:居|列|排名?|升至|升到|跃至)(?:全[国省市区县州]|[一-龥]{2,4}[省市区县])|居|列|排|排名|位列|位居|名列|位次|升至|跃居|跃升至|上升至|前进至|晋升至|跃进至|前移至|提升至|进入|跻身|保持|重回|稳居|第|前|上升|晋升|前移|前进|提升|跃升|总量|增速)$/;
const DAYS = /(?:天数|优良天|优良|天气|蓝天)/;
const SHORTENED = /(?:压缩|缩短|提速|时限|时间|时长|用时|减少|降至|控制在|环节)/;
const AGE = /(?:寿命|年龄)/;
const INDEX =
  /(?:倍差|收入比|收入差距|之比|比值|系数|指数|比)(?:缩小|下降|降低|降|控制|为|达|达到|至|到|在|调整|由|从|[,、]|以内|\d|\.|提升|提高|上升|增加|扩大|优化|变为)*$/;
/** 收入比1.88,比上年缩小0.03 */
const CHANGED = /^[,、](?:比|较|同比)?[^,。;]{0,8}(?:缩小|扩大|提高|提升|上升|增加|下降|降低|减少)(?:了)?$/;
/** 人均预期寿命提高1岁,达到78.5岁 */
const REACHES = /^[,、](?:预计|已|将)?(?:达到|达|提高到|增加到|延长到|至|到)$/;
/** 由14:52:34调整为11:52:37 */
const TURNED = /^(?:逐步)?(?:调整|优化|演变|转变|变化|改善|缩小|扩大|下降|提高|降低|降|缩)(?:到|至|为)$/;
const OTHERS_LEVEL =
  /(?:(?:低于|高于|好于|优于|快于)|^[和、])(?:全国|全省|全市|全区|[一-龥]{2,3}省)(?:平均)?(?:的)?$/;
const STRUCTURE = /(?:结构|比例|比|比重|占比)[^。;]{0,8}$/;

/**
 * @param before text in front of the number inside its sentence, without what earlier numbers took
 * @param after text behind the number and its bound word
 * @param previous value before it in the sentence, which it may go on with
 */
export function roleOf(
  quantity: Quantity,
  before: string,
  after: string,
  quoted: boolean,
  previous: Quantity | null,
): Role {
  if (quoted) return 'name';
  if (quantity.doubling && after.startsWith('目标')) return 'aside';
  // 低于4.5%的控制目标: the plan's figure, not one of its own.
  if (
    /(?:低于|好于|高于|优于|接近|不到|超过|未超过|在)$/.test(before) &&
    /^的?(?:年度|年初|全年|省定|省控|预期|控制|预定|既定|考核)*(?:目标|任务|计划|预期|指标)/.test(after)
  )
    return 'aside';
  // 低于全国4.5%和全省3.7%的水平: the others' figures.
  if (OTHERS_LEVEL.test(before) && /^(?:的|平均)?水平|^[和、](?:全|[一-龥]{2,3}省)/.test(after))
    return 'aside';
  // 完成国家下达的110万人就业任务
  if (/(?:下达|确定|明确|规定|既定)的$/.test(before) && /^[^,。;、]{0,10}(?:任务|目标|计划)/.test(after))
    return 'aside';
  if (quantity.ordinal) return RANK_BEFORE.test(before.replace(/第$/, '')) ? 'rank' : 'name';
  if (quantity.ratio) {
    const turned = previous?.ratio != null && TURNED.test(before);
    return turned || STRUCTURE.test(before) || INDEX.test(before) ? 'value' : 'name';
  }
  switch (quantity.unitClass) {
    case null:
      if (/^[一-龥A-Za-z]/.test(after)) return 'name';
      return INDEX.test(before) || (previous?.unitClass === null && CHANGED.test(before)) ? 'value' : 'name';
    case 'position':
      return 'rank';
    case 'time':
      return previous !== null &&
        previous.unit === quantity.unit &&
        (REACHES.test(before) || CHANGED.test(before))
        ? 'value'
        : timeRole(quantity, before, after);
    case 'money':
    case 'amount':
      return amountRole(quantity, before, after);
    case 'count':
      return countRole(quantity, before, after);
    case 'percent':
    case 'points':
    case 'multiple':
      return /^(?:以上)?(?:股权|控股|分位|置信|折)/.test(after) ? 'name' : 'value';
  }
}

function timeRole(quantity: Quantity, before: string, after: string): Role {
  const near = before.slice(-16);
  if (quantity.unit === '天' && DAYS.test(near)) return 'value';
  if (quantity.unit === '年') return /(?:年限|寿命)/.test(near) ? 'value' : 'name';
  if (quantity.unit === '岁') return AGE.test(near) ? 'value' : 'name';
  if (/(?:工作日|小时|分钟|天|秒)$/.test(quantity.unit)) {
    if (/^(?:生活|经济|交通|通勤|便民|医疗|服务|健身|阅读|应急|救援|文化|养老)?[^,。]{0,6}圈/.test(after))
      return 'name';
    return SHORTENED.test(near) && !/^(?:内|以内)?(?:办结|完成|到|响应)/.test(after) ? 'value' : 'name';
  }
  return 'name';
}

function amountRole(quantity: Quantity, before: string, after: string): Role {
  if (/^级/.test(after)) return 'name';
  // 完成年初预算20亿元的54.2%, 比上年同期14亿元增收: what is compared with is no figure of its own.
  if (/(?:预算|计划|任务|目标)(?:数)?$/.test(before) && /^的\d/.test(after)) return 'name';
  if (
    /(?:比|较)(?:(?:上年|去年)?(?:同期|同期数)的?|(?:19|20)\d\d年(?:末|底)?的|(?:上年|去年|上年末|[三四五]年前)的)$/.test(
      before,
    )
  )
    return 'name';
  // 突破3000亿元大关 states a value, 迈上万亿元台阶 mostly an order of size.
  if (/^(?:大关|台阶|门槛)/.test(after))
    return /(?:突破|超|超过|达|达到|跨越|越过|跃上|迈过|^[、和与及])$/.test(before) ? 'value' : 'name';
  if (OF_SUCH.test(after) && SIZE_BEFORE.test(before)) return 'name';
  const behind =
    (quantity.bound === 'ge' || quantity.bound === 'le') && quantity.boundEnd > quantity.end ? after : '';
  if (
    behind !== '' &&
    HAN.test(behind[0]) &&
    !/^(?:的(?!.{0,10}(?:项目|企业))|和|与|及|并|用于|为|占|较|比|同比|增长|投入|支持)/.test(behind)
  )
    return 'name';
  const qualified = QUALIFIED_NOUN.test(after) && HAN.test(after.charAt(0));
  if (!quantity.arabic && qualified) return 'name';
  if (
    qualified &&
    /^(?:的)?[^,。;、]{0,4}(?:项目|企业|村|镇|乡|县|园区|开发区|集群|产业|单位|街区|家庭|农户)/.test(after) &&
    BIG_BEFORE.test(before) &&
    !/(?:总投资|完成投资|投入|资金)$/.test(before)
  )
    return 'name';
  if (qualified && THRESHOLD_LINK.test(before)) return 'name';
  // 超50亿元乃至100亿元项目, 年产值超亿元17家
  if (/^(?:乃至|甚至|至|或|、)\d[\d.]*[万亿]*元[^,。;、]{0,3}(?:项目|企业)/.test(after)) return 'name';
  // 3个产值超千亿元、2个产值超500亿元产业集群
  if (/(?:超|过|上)$/.test(before) && /^、\d+[个家户][^,。;、]{0,8}(?:超|过|亿元|万元)/.test(after))
    return 'name';
  if (BIG_BEFORE.test(before) && /^(?:以上|以下|级)?(?:的)?\d+(?:余|多)?(?:家|个|户|项)/.test(after))
    return 'name';
  return 'value';
}

function countRole(quantity: Quantity, before: string, after: string): Role {
  if (/^级/.test(after)) return 'name';
  // 跨过3个万亿元级台阶
  if (/^(?:[十百千]?[万亿]+元?|千亿|百亿)(?:元)?(?:级)?(?:台阶|大关)/.test(after)) return 'aside';
  // 52万云岭人民, 13亿多人口的大国
  if (
    /^(?:万|亿|万人|亿人)$/.test(quantity.unit) &&
    (/^(?:人口|人)?(?:的|多)/.test(after) || /^[一-龥]{0,6}(?:人民|儿女|父老|乡亲|干部群众|各族)/.test(after))
  )
    return 'name';
  // 出台促进消费20条、稳外贸36条等政策措施
  if (quantity.unit === '条' && MEASURES_LISTED.test(after)) return 'aside';
  if (quantity.unit === '项' && /^(?:主要)?(?:经济)?指标/.test(after)) return 'aside';
  if (quantity.unit === '分' && /[时点:]\d*$/.test(before.slice(-4))) return 'name';
  if (/^(?:人口)?的(?:大国|国家|粮食|大省|民族)/.test(after)) return 'name';
  if (quantity.unit === '万' || quantity.unit === '亿') return 'value';
  if (quantity.bound !== null && PLACES_COUNTED.test(after) && /^(?:万)?(?:人|户|人口)$/.test(quantity.unit))
    return 'name';
  if (quantity.unit === '位' && /(?:排名|位列|位居|列|居|排|第|前)$/.test(before)) return 'rank';
  if (/^(?:期|节|层|班|届|门|面|本|首|孔)$/.test(quantity.unit) && HAN.test(after.charAt(0))) return 'name';
  if (
    HAN.test(after.charAt(0)) &&
    /^(?:个|项|条|大|种|类|方|份|批|部|件|次|轮)$/.test(quantity.unit) &&
    NOT_COUNTED.test(firstNoun(after))
  )
    return 'aside';
  if (
    /^(?:条|项|个)$/.test(quantity.unit) &&
    !HAN.test(after.charAt(0)) &&
    NOT_COUNTED_BEFORE.test(before.replace(/(?:共|等|达|超|近|约)+$/, ''))
  )
    return 'aside';
  if (
    /^[^,。;]{0,4}(?:县市区|县区|区县|市县|县\(市、区\)|地市|地级市|城市|省份|省区市|省市区|国家|设区市|县市|州市)(?:中|里|的)?(?:前|第|排|列|居|位)/.test(
      after,
    )
  )
    return 'aside';
  if (quantity.unit === '批' || (quantity.unit === '批次' && HAN.test(after.charAt(0)))) return 'aside';
  return 'value';
}

const MEASURES_LISTED = /^”?(?:、[^。;,]{0,40})?等[^,。;]{0,8}(?:措施|政策|举措|意见|办法)/;

const firstNoun = (after: string): string => /^[^,。;、:!?(]{0,14}/.exec(after)?.[0] ?? '';
