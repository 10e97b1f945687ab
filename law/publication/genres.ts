/** 公文种类 */
export type Genre =
  | '决议'
  | '决定'
  | '命令'
  | '公报'
  | '公告'
  | '通告'
  | '意见'
  | '通知'
  | '通报'
  | '报告'
  | '请示'
  | '批复'
  | '议案'
  | '函'
  | '纪要';

export interface GenreRow {
  genre: Genre;
  /** What it is for, in Chinese. */
  use: string;
  /** Addressed upwards or kept inside: not published by default, and publishing it takes a reason. */
  internal: boolean;
}

/** The fifteen kinds of official papers, in the order of the regulation. */
export const genres: readonly GenreRow[] = [
  { genre: '决议', use: '会议讨论通过的重大决策事项', internal: false },
  { genre: '决定', use: '对重要事项作出决策和部署，变更或者撤销不适当的决定', internal: false },
  { genre: '命令', use: '公布行政法规和规章，宣布施行重大强制性措施', internal: false },
  { genre: '公报', use: '公布重要决定或者重大事项', internal: false },
  { genre: '公告', use: '向国内外宣布重要事项或者法定事项', internal: false },
  { genre: '通告', use: '在一定范围内公布应当遵守或者周知的事项', internal: false },
  { genre: '意见', use: '对重要问题提出见解和处理办法', internal: false },
  { genre: '通知', use: '发布、传达要求执行或者周知的事项，批转、转发公文', internal: false },
  { genre: '通报', use: '表彰先进、批评错误、传达重要精神、告知重要情况', internal: false },
  { genre: '报告', use: '向上级汇报工作、反映情况', internal: true },
  { genre: '请示', use: '向上级请求指示、批准', internal: true },
  { genre: '批复', use: '答复下级请示事项', internal: false },
  { genre: '议案', use: '政府向同级人大及其常委会提请审议事项', internal: true },
  { genre: '函', use: '不相隶属机关之间商洽工作、询问和答复问题', internal: false },
  { genre: '纪要', use: '记载会议主要情况和议定事项', internal: true },
];

/** Whether papers of a kind are published only for a reason.
 * @law 党政机关公文处理工作条例 第八条 — what each of the fifteen kinds is for
 * @reading requests, minutes, bills and reports are internal by default (internal-genres) */
export function needsReasonToPublish(genre: Genre): boolean {
  return genres.some((row) => row.genre === genre && row.internal);
}

/** The genre that a title ends in, 关于……的通知; null for rules (办法、规定) and titles without one.
 * @law 党政机关公文处理工作条例 第九条 — a title is made of issuer, matter and kind */
export function genreOfTitle(title: string): Genre | null {
  const own = title.replace(/[（(][^（）()]*[）)]$/, '').trim();
  if (/令$/.test(own)) return '命令';
  return genres.find(({ genre }) => own.endsWith(genre))?.genre ?? null;
}
