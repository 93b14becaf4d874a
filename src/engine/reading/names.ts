/** The name a record gets: noun phrase before or behind the number, without cues. */

/** A clause that ends in one of these waits for the noun behind the number: 新建48个村卫生站, 等12所学校. */
const WAITING =
  /(?:新增|新建|建成|完成|实施|推进|引进|培育|打造|建设|改造|开展|组织|启动|开工|投用|推动|支持|实现|认定|创建|获批|新签|签约|落地|储备|谋划|举办|承办|选派|招引|招聘|扶持|帮助|帮扶|解决|化解|整治|治理|修复|扩建|续建|维修|提升|优化|发放|发展|培养|引育|选树|评选|命名|入选|攻克|转化|竣工|投产|上市|出台|制定|修订|召开|受理|办理|办结|查处|侦破|破获|打掉|清退|淘汰|关闭|关停|拆除|征收|搬迁|安置|救助|资助|惠及|覆盖|服务|走访|培训|转移|吸纳|创成|争创|获评|荣获|获得|夺得|斩获|收获|取得|抓好|加快|围绕|聚焦|依托|为|对|将|把|在|使|让|向|从|由|以|与|和|及|共|首批|一批|新|全部|各类|有|对接|集聚|落户|布局|增设|设立|组建|成立|整合|编制|筹建|引入|合作|开发|推出|开通|新开通|新开|增开|新辟|栽植|种植|完善|建立|运营|投放|购置|更新|配备|打通|新改建|改扩建|分|力促|促成|推广|盘活|处置|清理|收储|出让|化解|扩大|申报|申请|争取|策划|包装|招募|动员|聘请|评为|纳入|确定|批准|深化|保障|落实|等|等的|促使|促进|带动|撬动|辐射|联系|约|近|超|达|的|每|全市|全省|全区|全县|其他|其余|另有|这|上述)$/;

/** Verbs that begin the name of what is counted. */
export const LEADING_VERB =
  /^(?:基本建成|新增加|新增|新建成|新建|新开工|新引进|新培育|新签约|新签|新改建|新改扩建|改扩建|建成投用|建成|开工建设|开工|竣工|引进|培育|打造|建设|改造提升|改造|开展|组织|启动|实施|推广|认定|创建|争创|获批|签约|落地|储备|谋划|举办|招引|扶持|帮扶|解决|化解|整治|治理|修复|维修|发放|发展|培养|引育|选树|评选|完成|创成|获评|荣获|申请|申报|争取|增加|扩大|盘活|拆除|淘汰|关闭|搬迁|安置|实现|储备重点|新批|新入园|新设立|新设|设立|组建)/;

/** What may follow a number without being the noun it counts. */
const NOT_A_NOUN =
  /^(?:的|左右|以上|以内|,|和|与|及|以及|并|且|同比|比|较|增长|下降|(?:提高|上升|增加|减少|降低|扩大|缩小|调整)(?=[到至为了\d,。;]|$)|占|为|是|均|都|分别|用于|全部|已|将|被|可|能|在|由|向|从|对|至|到|达|达到|超|完成|实现|建成|新建|建|实施|推进|支持|开展|打造|改造|提升|购置|发放|惠及|带动|帮助|解决|启动|开工|投产|其中|居|列|位居|排|高于|低于|快于|总|的基础|时|后|前|内|中|上|下|地|得|着|了|过|来|起|间|予以|给予|奖励|扶持|保持|稳定|设立|组建|成立|引进|培育|扩大|加大|推动|落实|筹集|投入|争取|以)/;

const TRAILING =
  /(?:的|仍然|始终|一直|分别|预计|将|要(?<!需要|主要|重要)|等|、|(?<!中)和|(?<!参)与|(?<![惠涉普波遍触危])及|共|全部|已|均|都|总体|累计|,)+$/;

/** 发行6600亿元长期建设国债: a short verb waits for its object, 投资4亿元 does not. */
const AMOUNT_NOUN =
  /(?:投资|投入|资金|收入|支出|产值|金额|总额|额|税|费|利润|贷款|存款|款|价值|补贴|补助|销售|成本|规模|面积|里程|产量|产能|余额|资产|债务|债券|值|量)$/;

export interface NamedBy {
  readonly name: string;
  /** The noun stands behind the number. */
  readonly behind: boolean;
}

/** Name for a count or amount, from the phrase before it and the phrase behind it. */
export function nameOf(before: string, after: string, countable: boolean, share: boolean): NamedBy {
  // 行政村100%达干净整洁村标准: a share says behind itself of what it is reached.
  const state = share
    ? (/^(?:以上|左右)?((?:达|实现|建成|完成|通|纳入|配备|覆盖)[^,。;:!?、(\d]{2,20})/.exec(after)?.[1] ?? '')
    : '';
  if (state !== '' && before !== '') return { name: tidy(before + state), behind: true };
  const noun = nounBehind(after);
  const waiting = before === '' || WAITING.test(before);
  const action = before.length <= 5 && !AMOUNT_NOUN.test(before);
  if (noun !== '' && (countable || waiting || action)) {
    const head = (/(?:等|等的)$/.test(before) ? (LEADING_VERB.exec(before)?.[0] ?? '') : before).replace(
      /[“"]$/,
      '',
    );
    return { name: tidy(head + noun), behind: true };
  }
  // ;6.5万人实现脱贫
  const done = before === '' && countable ? (DONE.exec(after)?.[0] ?? '') : '';
  return { name: tidy(done || before), behind: done !== '' };
}

const DONE = /^(?:实现|成功|全部|如期|顺利|稳定|直接|享受|搬迁|参加)[一-龥]{2,10}/;

/** Whether what stands behind a number says what is counted. */
export const saysWhat = (after: string): boolean => nounBehind(after) !== '' || DONE.test(after);

/** “5G+工业互联网”试点, 4A级景区: digits may stand in quotes and in a class's name. */
const NOUN_PHRASE = /^(?:“[^”,。;]{1,20}”|\d[A-Za-z]{1,2}\+?|\d{2,4}强|[^,。;:!?、(\d]){1,24}/;

/** Noun phrase right behind a number, up to the next mark; empty when something else follows. */
export function nounBehind(after: string): string {
  let text = after;
  if (/^的(?!基础|速度|增长|增速|增幅|目标|水平|比例|比重)/.test(text)) text = text.slice(1);
  if (/^[超过](?:\d|[十百千万亿])/.test(text)) return /^[^,。;:!?、(]{1,24}/.exec(text)?.[0] ?? '';
  if (
    !/^(?:[一-龥“《A-Za-z]|\d[A-Z]{1,2}(?:级|\+))/.test(text) ||
    (NOT_A_NOUN.test(text) &&
      !/^(?:建制|建筑|总部|总规模|以色列|中小|中学|中心|中央|中高|上市|下岗|地质|地下|地方|地块|内河|后备|前沿|前期|对口|在校|在建|可再生|能源|以工|达标|时尚|支柱|和美|和谐|居民|列车|来料|过境|过江|已建|向阳|均衡|开展县|实施方案|的士|完成率)/.test(
        text,
      ))
  )
    return '';
  const match = NOUN_PHRASE.exec(text);
  return match ? match[0].replace(/^(?:以上|左右)/, '') : '';
}

/** Drops marks and fillers at both ends; never longer than a cell can show well. */
export function tidy(name: string): string {
  let text = name
    .replace(/^\d+(?:个|项|家|类|种)(?=[一-龥]{2})/, '')
    // 三年内新增上市公司: the numeral was read as a time.
    .replace(
      /^(?:之)?内(?=新|上市|形成|城镇|农村|总|市场|规上|建成|实现|完成|培育|引进|累计|打造|达到|改造|招引|创建|全)/,
      '',
    )
    .replace(/^(?:省|国家|上级)?(?:核定|下达|批准)(?:我[市省区县])?(?:(?:19|20)\d\d年)?的?(?=[一-龥]{2})/, '')
    .replace(/\([^()]{0,40}\)/g, '')
    .replace(
      /^(?:[、,。;:·—\-\s)”》]|其中|同时|以及|并且|并(?!购|轨|网)|且|(?:以上|左右|以内|以下)(?=[一-龥])|全[市省区县州旗盟](?!域|面|民)|(?:19|20)\d\d年|的|[①-⑳]|\d{1,2}[、.](?=[一-龥])|[一二三四五六七八九十]+[、是](?=[一-龥])|把|仍然|力保|将(?!军)|均(?!衡|价)|都(?!市)|使(?!用|馆)|让|实现(?=[^,]{3})|(?:三|五)年(?:来|间|内|共|全国|累计)?)+/,
      '',
    )
    .replace(/(?<=.{2})分别(?=.{2})/, '')
    .replace(TRAILING, '');
  if (text.startsWith('“') && !text.includes('”')) text = text.slice(1);
  if (text.includes('”') && !text.includes('“')) text = text.replace(/^.*?”/, '');
  return text.length > 40 ? text.slice(text.length - 40) : text;
}
