import { RadioGroup } from '#app/shell/choice-fields.tsx';
import { TextArea } from '#app/shell/fields.tsx';

interface SecondPersonFieldsProps {
  /** What the second person says by confirming. */
  confirmZh: string;
  body: Record<string, string | undefined>;
}

/** 复核: a second person confirms what the first one entered, or sends it back with a reason. */
export function SecondPersonFields({ confirmZh, body }: SecondPersonFieldsProps) {
  return (
    <>
      <RadioGroup
        name="outcome"
        label="结论"
        inline
        value={body.outcome}
        choices={[
          { value: 'confirm', label: confirmZh },
          { value: 'return', label: '退回' },
        ]}
      />
      <TextArea name="note" label="说明" hint="退回时必填。" value={body.note} rows={2} />
    </>
  );
}
