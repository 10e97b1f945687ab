/** 解读形式. */
export type ExplainerForm =
  | 'text' // 文字
  | 'picture' // 图解
  | 'video' // 视频、动画
  | 'leader' // 负责人解读
  | 'expert' // 专家解读
  | 'media' // 媒体解读
  | 'questions' // 简明问答
  | 'interview' // 在线访谈
  | 'press' // 新闻发布会
  | 'live'; // 直播

/** The forms in the order in which lists show them; `asks` are forms made of questions and answers. */
export const explainerForms: readonly { form: ExplainerForm; zh: string; asks?: boolean }[] = [
  { form: 'text', zh: '文字解读' },
  { form: 'picture', zh: '图解' },
  { form: 'video', zh: '视频动画' },
  { form: 'leader', zh: '负责人解读' },
  { form: 'expert', zh: '专家解读' },
  { form: 'media', zh: '媒体解读' },
  { form: 'questions', zh: '简明问答', asks: true },
  { form: 'interview', zh: '在线访谈', asks: true },
  { form: 'press', zh: '新闻发布会', asks: true },
  { form: 'live', zh: '直播', asks: true },
];

export function explainerFormZh(form: string): string {
  return explainerForms.find((row) => row.form === form)?.zh ?? form;
}

export function isExplainerForm(text: string): text is ExplainerForm {
  return explainerForms.some(({ form }) => form === text);
}

/** 简明问答、访谈、发布会、直播: their body is what was asked and answered. */
export function asksAndAnswers(form: ExplainerForm): boolean {
  return explainerForms.some((row) => row.form === form && row.asks);
}
