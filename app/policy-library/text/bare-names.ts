import { citedNameOf } from '#app/policy-library/text/cited-name.ts';
import { PLACE } from '#app/policy-library/text/cited-place.ts';

const LEAD = '依照|根据|按照|依据|违反|参照|适用|执行|遵守|符合|属于|触犯';
const LAW = new RegExp(
  `(?<lead>${LEAD}|、|和|及|以及|或者)(?<name>(?:中华人民共和国)?[\\u4e00-\\u9fa5]{1,28}?(?:法典|法|条例|办法|规定|细则|规则))(?<place>${PLACE}(?:[、和及或至]${PLACE})*)?(?=(?<after>的|等|有关|规定|和|、|，|。|；|及|或|以及|处|追究|予以|给予|实施|执行|$))?`,
  'g',
);

/** Words that end in 法, 规定 or 办法 and name no law. */
const NO_LAW =
  /^(?:有关|相关|国家|法律|行政法规|地方性法规|本|该|前|上|其|下列|以下|这|各|国务院|省|市|县|区|人民政府|法定|规定|办法|法规|另行|统一|具体|上述|同级|不|未|同样|此)|(?:执法|司法|合法|非法|依法|守法|违法|方法|用法|立法|书法|做法|看法|无法|犯法|执法|办法|国家规定|有关规定|的.*)$/;

/**
 * Names of laws without 书名号: 依照行政处罚法的规定, 违反治安管理处罚条例第六条. Without an article only 法 and 条例 count,
 * since 规定 and 办法 are common words.
 */
export function bareNames(text: string): { start: number; end: number; name: string; place: string }[] {
  return [...text.matchAll(LAW)].flatMap((match) => {
    const { lead = '', name = '', place = '', after } = match.groups ?? {};
    if (!isName(name, place, after) || (place === '' && !LEADS.test(lead))) return [];
    const start = match.index + lead.length;
    const first = place === '' ? '' : (new RegExp(PLACE).exec(place)?.[0] ?? '');
    return [{ start, end: start + name.length + first.length, name: citedNameOf(name), place: first }];
  });
}

const LEADS = new RegExp(`^(?:${LEAD})$`);

function isName(name: string, place: string, after: string | undefined): boolean {
  if (name.length < 3 && name !== '宪法' && name !== '刑法') return false;
  if (/办法$/.test(name) ? /^.{0,2}办法$/.test(name) || NO_LAW.test(name.slice(0, -2)) : NO_LAW.test(name))
    return false;
  if (place !== '') return true;
  return after !== undefined && /(?:法|法典|条例)$/.test(name);
}
