import { officersOf, unitsOf } from '#app/agencies/queries.ts';
import { assignRequest, mayAssign } from '#app/disclosure-requests/acts/assign-request.ts';
import { actPage } from '#app/disclosure-requests/pages/office/act-page.tsx';
import { SelectField } from '#app/shell/choice-fields.tsx';
import { TextArea } from '#app/shell/fields.tsx';

export const { get, post, may } = actPage({
  act: 'assign-request',
  may: mayAssign,
  button: '分办',
  initial: (file) => ({
    unit: String(file.assignments.at(-1)?.unit_id ?? ''),
    handler: String(file.assignments.at(-1)?.handler_id ?? ''),
    note: '',
  }),
  run: (scope, input, body) =>
    assignRequest(scope, {
      ...input,
      unitId: Number(body.unit),
      handlerId: Number(body.handler),
      note: body.note ?? '',
    }),
  fields: async ({ file, scope, body }) => {
    const units = await unitsOf(scope, file.agency_id);
    const handlers = await officersOf(scope, file.agency_id, 'handler');
    return (
      <>
        <SelectField
          name="unit"
          label="承办处室"
          value={body.unit}
          options={units.map((unit) => ({ value: String(unit.id), label: unit.name }))}
        />
        <SelectField
          name="handler"
          label="承办人"
          value={body.handler}
          options={handlers.map((officer) => ({ value: String(officer.id), label: officer.name }))}
        />
        <TextArea name="note" label="办理要求" optional value={body.note} rows={3} />
      </>
    );
  },
});
