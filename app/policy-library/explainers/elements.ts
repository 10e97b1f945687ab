import { asksAndAnswers, isExplainerForm } from '#app/policy-library/explainers/forms.ts';
import {
  explainerElements as asked,
  type ExplainerElement as LawElement,
  requiredElementsMissing,
} from '#law/publication/explainer-elements.ts';

/** 解读要素, each a section of the text: those that the checklist asks for, and 问答实录 of a form that asks and answers. */
export type ExplainerElement = LawElement | 'dialogue';

const hints: Record<ExplainerElement, string> = {
  background: '为什么出台，依据哪些上位规定。',
  aims: '要解决什么问题，做到什么程度。',
  content: '用自己的话讲清楚，不要照抄原文。',
  scope: '管哪些人、哪些事、哪些地方。',
  standards: '条件、金额、期限、流程。',
  cautions: '什么时候办、找谁办、容易出错的地方。',
  terms: '专门用语的解释，一行一个。',
  benefits: '群众和企业能得到什么。',
  changes: '与原来相比改了什么；新制定的写明是首次规定。',
  dialogue: '一问一答：问题以“问：”开头，回答以“答：”开头。',
};

/** The sections in the order of reading. */
export const explainerSections: readonly {
  element: ExplainerElement;
  zh: string;
  hint: string;
  asked: boolean;
}[] = [
  ...asked.map(({ element, zh, required }) => ({ element, zh, hint: hints[element], asked: required })),
  { element: 'dialogue', zh: '问答实录', hint: hints.dialogue, asked: false },
];

/** 背景依据 as a heading of the explainer. */
export function elementZh(element: string): string {
  return explainerSections.find((row) => row.element === element)?.zh ?? element;
}

/** What the checklist still asks of a written explainer, in Chinese; pictures, films and dialogues cover what they cover. */
export function elementsWanted({ form, elements }: { form: string; elements: readonly string[] }): string[] {
  if (form === 'picture' || form === 'video' || (isExplainerForm(form) && asksAndAnswers(form))) return [];
  return requiredElementsMissing(elements).map(elementZh);
}
