import { asksAndAnswers, type ExplainerForm, isExplainerForm } from '#app/policy-library/explainers/forms.ts';
import type { Explainer } from '#app/policy-library/explainers/load-explainer.ts';
import type { ExplainerUpload } from '#app/policy-library/explainers/media.ts';
import type { Sections } from '#app/policy-library/explainers/sections.ts';
import type { Refusal } from '#app/shell/scope.ts';

/** What the officer writes. */
export interface ExplainerContent {
  form: ExplainerForm;
  title: string;
  /** 解读人: name and office, as printed */
  interpreter: string;
  sections: Sections;
}

/** All words of an explainer: its text and what its pictures and films say. */
export function spokenText({ plain_text, media }: Pick<Explainer, 'plain_text' | 'media'>): string {
  return [plain_text, ...media.map(({ text_alternative }) => text_alternative)].join('\n');
}

/** What a text lacks before it can be kept: nobody may be left out by a picture or a film without words. */
export function explainerFault(
  { form, title, interpreter, sections }: ExplainerContent,
  uploads: readonly Pick<ExplainerUpload, 'kind' | 'textAlternative'>[],
): Refusal | null {
  if (!isExplainerForm(form)) return { code: 'form-missing', reason: '请选择解读形式。' };
  if (!title.trim()) return { code: 'title-missing', reason: '请写明标题。' };
  if (!interpreter.trim()) return { code: 'interpreter-missing', reason: '请写明解读人或者解读单位。' };
  const body = asksAndAnswers(form) ? (sections.dialogue ?? '') : (sections.content ?? '');
  const told = form === 'picture' || form === 'video';
  if (!body.trim() && !told) {
    return asksAndAnswers(form)
      ? { code: 'body-missing', reason: '请写明问答实录：一问一答。' }
      : { code: 'body-missing', reason: '请写明“主要内容”。' };
  }
  return mediaFault(form, uploads);
}

function mediaFault(
  form: ExplainerForm,
  uploads: readonly Pick<ExplainerUpload, 'kind' | 'textAlternative'>[],
): Refusal | null {
  const has = (kind: ExplainerUpload['kind']) => uploads.some((upload) => upload.kind === kind);
  if (form === 'picture' && !has('picture')) return { code: 'picture-missing', reason: '图解要上传图片。' };
  if (form === 'video' && !has('video')) return { code: 'video-missing', reason: '视频动画要上传视频。' };
  if (uploads.some(({ kind, textAlternative }) => kind === 'picture' && textAlternative.trim().length < 10)) {
    return {
      code: 'alternative-missing',
      reason: '请写明图片的文字说明：图上写了什么，看不到图的人也能读到。',
    };
  }
  if (!has('video')) return null;
  if (!has('captions')) {
    return {
      code: 'captions-missing',
      reason: '视频要有字幕：请上传 .vtt 字幕文件，听不到声音的人也能看懂。',
    };
  }
  return uploads.some(({ kind, textAlternative }) => kind === 'video' && textAlternative.trim().length < 10)
    ? { code: 'transcript-missing', reason: '请填写视频的文字稿，不方便播放的人可以读。' }
    : null;
}
