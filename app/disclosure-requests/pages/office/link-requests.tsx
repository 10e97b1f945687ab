import {
  type LinkKind,
  linkKindZh,
  linkRequests,
  mayLink,
} from '#app/disclosure-requests/acts/link-requests.ts';
import { actPage } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { RepeatFindings } from '#app/disclosure-requests/parts/repeat-findings.tsx';
import { earlierRequests } from '#app/disclosure-requests/repeats/earlier-requests.ts';
import { RadioGroup } from '#app/shell/choice-fields.tsx';
import { TextField } from '#app/shell/fields.tsx';

export const { get, post, may } = actPage({
  act: 'link-requests',
  may: mayLink,
  button: '关联',
  help: '关联只为办理方便：每件仍有自己的登记号、期限和答复。',
  initial: () => ({ other: '', kind: '', note: '' }),
  run: (scope, input, body) =>
    linkRequests(scope, {
      ...input,
      otherNo: body.other ?? '',
      kind: body.kind as LinkKind,
      note: body.note ?? '',
    }),
  fields: async ({ file, scope, body }) => (
    <>
      <RepeatFindings requestId={file.id} earlier={await earlierRequests(scope, file)} />
      <TextField
        name="other"
        label="另一件的登记号"
        hint={`例如${file.register_no}`}
        value={body.other}
        size="medium"
      />
      <RadioGroup
        name="kind"
        label="怎样关联"
        value={body.kind}
        choices={Object.entries(linkKindZh).map(([value, label]) => ({ value, label }))}
      />
      <TextField name="note" label="说明" optional value={body.note} maxlength={300} />
    </>
  ),
});
