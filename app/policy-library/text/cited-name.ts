const VERSION_MARK =
  /[（(](?:\d{4}年?(?:\d{1,2}月\d{1,2}日)?(?:第.{1,3}次)?(?:修订|修正|修改|公布|版|本)+|\d{4}年版|修订|修正|修订本|修正本)[）)]$/;

/**
 * 引用名: a title as other documents cite it, so that title and citation meet. Drops 中华人民共和国 before a name,
 * marks of a version such as （2023年修订）, 书名号 and blanks; （试行） and （暂行） belong to the name and stay.
 */
export function citedNameOf(title: string): string {
  const plain = title
    .replace(/\s/g, '')
    .replace(/[<＜〈]/g, '《')
    .replace(/[>＞〉]/g, '》')
    .replace(/(^|《)中华人民共和国(?=[^》])/g, '$1')
    .replace(/[《》]/g, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）');
  return plain.replace(VERSION_MARK, '') || plain;
}
