import type { ExplainerContent } from '#app/policy-library/explainers/content.ts';
import { explainerSections } from '#app/policy-library/explainers/elements.ts';
import { explainerForms } from '#app/policy-library/explainers/forms.ts';
import type { ExplainerMedium } from '#app/policy-library/explainers/load-explainer.ts';
import { SelectField } from '#app/shell/choice-fields.tsx';
import { FileField, TextArea, TextField } from '#app/shell/fields.tsx';
import { FormSection } from '#app/shell/form.tsx';
import { MAX_UPLOAD_BYTES } from '#integrations/files/file-store.ts';

/** What the picture says, and what is said in the film. */
export interface MediaWords {
  picture: string;
  video: string;
}

interface FieldsProps {
  content: ExplainerContent;
  words: MediaWords;
  /** Files of the text that is written anew; kept unless another is chosen. */
  kept: readonly ExplainerMedium[];
}

/** Form, title and interpreter, the sections of the checklist, and the files with their words. */
export function ExplainerFields({ content, words, kept }: FieldsProps) {
  return (
    <>
      <SelectField
        name="form"
        label="解读形式"
        value={content.form}
        options={explainerForms.map(({ form, zh }) => ({ value: form, label: zh }))}
      />
      <TextField name="title" label="标题" value={content.title} maxlength={100} required />
      <TextField
        name="interpreter"
        label="解读人"
        hint="谁起草谁解读：写姓名和职务，或者单位。"
        value={content.interpreter}
        size="medium"
        maxlength={60}
        required
      />
      <FormSection
        title="解读要素"
        lede="写了的要素各成一节，按下面的次序排列；没有写的不出现。简明问答、访谈、发布会和直播写“问答实录”。"
      >
        {explainerSections.map(({ element, zh, hint, asked }) => (
          <TextArea
            name={element}
            label={asked ? `${zh}（应写）` : zh}
            hint={hint}
            value={content.sections[element]}
            rows={element === 'content' || element === 'dialogue' ? 8 : 3}
          />
        ))}
      </FormSection>
      <MediaFields words={words} kept={kept} />
    </>
  );
}

function MediaFields({ words, kept }: Pick<FieldsProps, 'words' | 'kept'>) {
  const limit = `不超过${MAX_UPLOAD_BYTES / 1024 / 1024} MB。`;
  const now = (kind: string) => {
    const medium = kept.find((each) => each.kind === kind);
    return medium ? `现在是 ${medium.name}，不选文件就保留。` : '';
  };
  return (
    <FormSection title="图片和视频" lede="看不到图、听不到声音的人也要能读到同样的内容。">
      <FileField
        name="picture"
        label="图片"
        hint={`PNG、JPG、WebP，${limit}${now('picture')}`}
        accept=".png,.jpg,.jpeg,.webp"
        maxBytes={MAX_UPLOAD_BYTES}
        optional
      />
      <TextArea
        name="picture_words"
        label="图片的文字说明"
        hint="图上的文字、数字和流程，照样写出来。"
        value={words.picture}
        rows={5}
      />
      <FileField
        name="video"
        label="视频"
        hint={`MP4、WebM，${limit}${now('video')}`}
        accept=".mp4,.webm"
        maxBytes={MAX_UPLOAD_BYTES}
        optional
      />
      <FileField
        name="captions"
        label="字幕"
        hint={`WebVTT 文件（.vtt）。${now('captions')}`}
        accept=".vtt"
        maxBytes={MAX_UPLOAD_BYTES}
        optional
      />
      <TextArea name="transcript" label="视频的文字稿" value={words.video} rows={5} />
    </FormSection>
  );
}
