/** 调阅案卷的事由 */
export const openingGrounds = { complaint: '投诉举报', inspection: '监督检查', remedy: '复议诉讼' };

export type OpeningGround = keyof typeof openingGrounds;

export function openingGroundZh(ground: string): string {
  return isOpeningGround(ground) ? openingGrounds[ground] : ground;
}

export function isOpeningGround(text: string): text is OpeningGround {
  return Object.hasOwn(openingGrounds, text);
}
