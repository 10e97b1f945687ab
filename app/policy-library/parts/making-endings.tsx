import type { Stated } from '#app/policy-library/making/stated.ts';
import { RadioGroup } from '#app/shell/choice-fields.tsx';
import { FormSection } from '#app/shell/form.tsx';

interface FoundDocument {
  id: number;
  title: string;
  cited_name: string;
  document_no: string | null;
}

/** 同时废止: what the text says that it ends, found in the library, for the officer to confirm one by one. */
export function EndingFields({
  repeals,
  found,
  body,
}: {
  repeals: Stated['repeals'];
  found: FoundDocument[];
  body: { one: (name: string) => string };
}) {
  if (repeals.length === 0) return null;
  const held = new Set(found.map(({ cited_name }) => cited_name));
  return (
    <FormSection
      title="同时废止"
      lede="文中写明停止适用的文件。确认后从施行之日起标注效力，只影响这里点名的文件。"
    >
      {found.map(({ id, title, cited_name, document_no }) => {
        const clause = repeals.find(({ name }) => name === cited_name)?.quote ?? '';
        return (
          <>
            <input type="hidden" name="found" value={String(id)} />
            <input type="hidden" name={`clause_${id}`} value={clause} />
            <RadioGroup
              name={`end_${id}`}
              label={`${title}${document_no ? `（${document_no}）` : ''}`}
              hint={`文中写明：“${clause}”`}
              value={body.one(`end_${id}`) || 'repealed'}
              inline
              choices={[
                { value: 'repealed', label: '废止' },
                { value: 'replaced', label: '废止并由本文件代替' },
                { value: 'none', label: '不处理' },
              ]}
            />
          </>
        );
      })}
      {repeals
        .filter(({ name }) => !held.has(name))
        .map(({ name }) => (
          <p>
            <input type="hidden" name="repeals_elsewhere" value={name} />《{name}
            》不在文件库里，只记下名称；收进文件库以后再标注效力。
          </p>
        ))}
    </FormSection>
  );
}
