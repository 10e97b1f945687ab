import { DateField, TextField } from '#app/shell/fields.tsx';
import type { Day } from '#law/cite.ts';

/** 补录: what was done outside the system is entered on its own day, with what proves it; the law refuses nothing of it. */
export function OutsideFields({ body, today }: { body: { one: (name: string) => string }; today: Day }) {
  const evidence = body.one('outside_evidence');
  const on = body.one('outside_on');
  return (
    <details class="outside" open={on !== '' || evidence !== ''}>
      <summary>已经在系统外办完，现在补录</summary>
      <p class="note">补录照实记，不因为晚了或者缺了前面的程序而不收；不合规定的地方会标在项目上。</p>
      <DateField name="outside_on" label="实际办理日期" value={on} max={today} />
      <TextField
        name="outside_evidence"
        label="凭据"
        hint="什么文件，文号或者存放处。"
        value={evidence}
        maxlength={300}
      />
    </details>
  );
}
