/** Whose report it is: the area's name with its suffix, told by title, session, signature or text. */

const AREA_NAME = /^[一-龥]{1,14}(?:省|自治区|市|自治州|州|地区|盟|自治县|县|区|旗|兵团|群岛)$/;

/** …在云岭市第五届人民代表大会…, with or without its date. */
const SESSION =
  /在([一-龥]{2,12}(?:省|自治区|市|自治州|州|自治县|县|区|盟|旗))第?[一二三四五六七八九十]{1,3}届(?:人民代表大会|人大)/;
/** 云岭政府工作报告. */
const TITLED_BY_NAME = /^[-《\s]*(?:(?:19|20)\d\d年)?([一-龥]{2,4}?)(?:人民)?政府工作报告/;

export function areaOf(
  text: string,
  start: number,
  end: number,
  title: string | null,
  heldIn: string | null,
  head: string,
): string {
  const candidates: string[] = [];
  if (title)
    candidates.push(
      title
        .replace(/^.*?(?:标题|title|题目):/i, '')
        .replace(/^[-《\s]*(?:19|20)\d\d年(?:度|\d{1,2}月\d{1,2}日)?/, ''),
    );
  if (heldIn) candidates.push(heldIn);
  const session = SESSION.exec(head.slice(0, 800).replace(/[\n\t *]/g, ''));
  if (session) candidates.push(session[1]!);
  for (const candidate of candidates) {
    const area = areaFrom(candidate.replace(/第?[一二三四五六七八九十]+届.*$/, ''));
    if (area !== '') return area;
  }
  if (title && /(?:我国|全国)/.test(title)) return '全国';
  if (
    /(?:国务院总理|我代表国务院|全国人民代表大会|中华人民共和国)/.test(head.slice(0, 1500)) &&
    !/[一-龥]{2,8}人民政府(?:市长|省长|县长|区长|州长|主席)/.test(head)
  )
    return '全国';
  const named = title ? TITLED_BY_NAME.exec(title.replace(/^.*?(?:标题|title|题目):/i, '')) : null;
  if (named && !NO_NAME.test(named[1]!)) {
    const level = levelOf(text.slice(start, Math.min(end, start + 40000)));
    if (level) return named[1]! + level;
  }
  const signed =
    /([一-龥]{2,16}?)(?:人民政府)(?:代理|代|副)?(?:市长|省长|县长|区长|州长|盟长|旗长|主席)/.exec(head) ??
    /代表([一-龥]{2,14})人民政府/.exec(head);
  const signedArea = signed ? areaFrom(signed[1]) : '';
  if (signedArea !== '' && signedArea.length > 1) return signedArea;
  const office = /([一-龥]{2,8}(?:省|市|自治区|自治州|州|县|区|旗))(?:统计局|财政局|发展和改革)/.exec(
    head.slice(0, 300).replace(/\s/g, ''),
  );
  const officeArea = office ? areaFrom(office[1]) : '';
  if (officeArea !== '') return officeArea;
  const chief =
    /([一-龥]{2,8}(?:省|自治区|市|自治州|州|县|区|旗))(?:代理|代)?(?:省长|市长|县长|区长|州长|旗长|自治区主席)/.exec(
      head.slice(0, 800),
    );
  const chiefArea = chief ? areaFrom(chief[1]) : '';
  if (chiefArea !== '') return chiefArea;
  return areaFromBody(text.slice(start, Math.min(end, start + 40000)));
}

/** Last administrative unit of a name: 云岭市青石区 → 青石区; empty when it is none. */
export function areaFrom(name: string): string {
  const cleaned = name
    .replace(/^.*?(?:标题|title|题目):/i, '')
    .replace(/^.*(?:市长|省长|县长|区长|州长|盟长|旗长|主席)[一-龥]{0,4}?在(?=[一-龥]{2,})/, '')
    .replace(/[\s“”《》()*#——-]/g, '')
    .replace(/^(?:在|关于|\d{4}年度?|全文|最新|附|的)+/, '')
    .replace(/^.{0,12}?财政局关于/, '')
    .replace(/^[一-龥]{2,8}关于(?=[一-龥]{2})/, '')
    .replace(/^[一-龥]{2,4}在(?=[一-龥]{2,12}(?:省|市|县|区|州|旗|盟)$)/, '')
    .replace(/^\([一-龥]{2,5}\)/, '')
    .replace(
      /(?:(?:人民)?政府工作报告|工作报告|\d{4}年度?|国民经济和社会发展|人民政府|人民代表大会|第?[一二三四五六七八九十]+届).*$/,
      '',
    )
    .replace(/(?<=[省市县区州旗盟])[一-龥]{2,24}(?:统计|普查|调查)公报.*$/, '')
    .replace(/的$/, '');
  if (cleaned === '全国' || cleaned === '中华人民共和国' || cleaned === '国务院' || cleaned === '中国')
    return '全国';
  const last =
    /^(?:[一-龥]{2,8}?(?:省|自治区|自治州|地区|盟|市|州))??((?:[一-龥]{1,12}?)(?:自治区|自治州|自治县|特别行政区|林区|新区|省|市|州|地区|盟|县|区|旗))$/.exec(
      cleaned,
    );
  const composed =
    /^(?:[一-龥]{2,7}(?:省|自治区|自治州|市|州|盟|地区))((?:[一-龥]{1,8})(?:自治县|市|县|区|旗))$/.exec(
      cleaned,
    );
  if (/^(?:自治[区州县旗])$/.test(cleaned)) return '';
  const area = composed?.[1] && composed[1].length >= 2 ? composed[1] : last?.[1];
  if (!area || !AREA_NAME.test(area) || area.length < 2) return '';
  return /^(?:全|我|本|各|该|这个|城|地|县|市)(?:市|省|区|县)$|届|^(?:按照?|根据|遵照|遵循)/.test(area)
    ? ''
    : area;
}

/** Who is spoken to or of at the end of a report: 52万云岭人民, 海内外云岭乡亲. Common nouns do not stand here. */
const PEOPLE_OF = /([一-龥]{2,3}?)(?:人民|儿女|乡亲|大地|父老|干部群众|新实践|实践新篇章|明天|特色实践)/g;
const SAID_OF =
  /(?:为|支持|关心|推动|现代化|谱写|驻|幸福|美丽|和美|魅力|实力|法治|平安|健康|文明|生态|建设新|展现|彰显着|映照着|共建)([一-龥]{2,3}?)(?:发展|建设|高质量|经济社会|各项|部队|新局面|现代化|改革|人(?![民才大均口])|新征程)/g;
const NO_NAME =
  /[的和与在对了是大新式全我市区县省加快高推各文产共同向于有等着及以把用为年化型性力量级]|人民|社会|经济|中国|国家|企业|项目|农村|城乡|旅游|领导|城市|产业|工业|农业|群众|干部|科技|创新|绿色|开放|和谐|健康|跨越|全面|统筹|事业|教育|卫生|交通|基础|继续|实现|转型|协调|民族|劳动|法治|平安|美丽|幸福|政治|改革|建设|发展|生态|党建|队伍|机关|国防|军民|设施|海内|海外|内外|港澳|世界|今后|未来|现代|特色|征迁|乡村|乡镇|集体|投资|民营|服务|市场|财政|信息|数字|安全|支持|奋进|保障|[一二三四五六七八九十]届|按照|提请|打造|提升|政府|首府|自治/;

const PROVINCES =
  /河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海/g;

const AUTONOMOUS_REGIONS: Readonly<Record<string, string>> = {
  内蒙古: '内蒙古自治区',
  广西: '广西壮族自治区',
  西藏: '西藏自治区',
  宁夏: '宁夏回族自治区',
  新疆: '新疆维吾尔自治区',
};
const AUTONOMOUS = new RegExp(Object.keys(AUTONOMOUS_REGIONS).join('|'), 'g');

/** An excerpt that never says its full name: its short name from what is said of it, its level from 全区, 全市. */
function areaFromBody(body: string): string {
  const level = levelOf(body);
  if (!level) return '';
  if (/代表自治区(?:人民)?政府/.test(body.slice(0, 3000))) {
    const region = mostFrequent([...body.matchAll(AUTONOMOUS)].map((match) => match[0]));
    if (region) return AUTONOMOUS_REGIONS[region]!;
  }
  if (level === '省') {
    const province = mostFrequent([...body.matchAll(PROVINCES)].map((match) => match[0]));
    return province ? province + level : '';
  }
  const party = mostFrequent(
    [...body.matchAll(new RegExp(`中共([一-龥]{2,6}?${level})委`, 'g'))].map((match) => match[1]),
  );
  if (party) return party;
  const full = mostFrequent(
    [
      ...body.matchAll(
        new RegExp(
          `(?:^|[,。、;:的为向对在是把建设动]|代表)([一-龥]{2,3}${level})(?:人民政府|经济社会)|《([一-龥]{2,5}${level})`,
          'g',
        ),
      ),
    ]
      .map((match) => match[1] ?? match[2]!)
      // 解决市政府经济社会… happens once; a report names its own area again and again.
      .filter((name) => !NO_NAME.test(name.slice(0, -1)) && body.split(name).length > 2),
  );
  if (full) return full;
  const counts = new Map<string, number>();
  for (const [pattern, weight] of [
    [PEOPLE_OF, 4],
    [SAID_OF, 1],
  ] as const) {
    for (const match of body.matchAll(pattern)) {
      // 52万云岭人民: a number's last character is not part of the name.
      const name = match[1].replace(/^[万余多亿]/, '');
      const inner = name.slice(1);
      // 海内外云岭乡亲: the shorter name counts where it stands alone far more often.
      if (
        name.length === 3 &&
        body.split(inner).length - 1 >= 1.5 * (body.split(name).length - 1) &&
        !NO_NAME.test(inner)
      )
        counts.set(inner, (counts.get(inner) ?? 0) + weight);
      else if (name.length > 1 && !NO_NAME.test(name.replace(/^新/, '')))
        counts.set(name, (counts.get(name) ?? 0) + weight);
    }
  }
  for (const [name, votes] of counts) counts.set(name, votes * Math.min(body.split(name).length - 1, 30));
  const name = [...counts].sort((x, y) => y[1] - x[1])[0]?.[0];
  return name ? name + level : '';
}

function mostFrequent(words: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** 市, 省, 区 …: what the text calls its own area by. */
function levelOf(body: string): string | null {
  const levels = [...body.matchAll(/(?:全|我|向)(省|市|区|县|州|旗|盟)(?!域|级|直)/g)].map(
    (match) => match[1],
  );
  const governments = [...body.matchAll(/[,。、]?(省|市|区|县|州|旗)(?:政府|人大常委会)/g)].map(
    (match) => match[1],
  );
  return mostFrequent([...levels, ...governments]);
}
