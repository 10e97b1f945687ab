/** Whether a document is made on trial: 试行 or 暂行 in its own title, or in the name of what the notice itself issues
 * (关于印发《…办法（试行）》的通知); not in the name of a document that it cites, amends or repeals.
 * @nolaw a reading of the title */
export function isTrial(title: string): boolean {
  const issued = /(?:印发|公布|发布|颁布)[《〈](.*?)[》〉]/.exec(title)?.[1] ?? '';
  return /试行|暂行/.test(outsideBrackets(title) + issued);
}

/** 《a〈b〉c》 is one name: brackets nest. */
function outsideBrackets(title: string): string {
  let depth = 0;
  let own = '';
  for (const sign of title) {
    if (sign === '《' || sign === '〈') depth++;
    else if (sign === '》' || sign === '〉') depth = Math.max(0, depth - 1);
    else if (depth === 0) own += sign;
  }
  return own;
}
