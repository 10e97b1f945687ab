import { administer, changedMeanwhile } from '#app/agencies/acts/administer.ts';
import { rowMark } from '#app/agencies/row-mark.ts';
import { done, type Result, type Scope } from '#app/shell/scope.ts';

/** What an administrator may change of an agency: the contacts of its disclosure office and how replies are passed. */
export interface AgencyChange {
  agencyId: number;
  rowMark: string;
  fields: AgencyFields;
}

export interface AgencyFields {
  office_name: string;
  office_address: string;
  office_postcode: string;
  office_phone: string;
  office_fax: string;
  office_email: string;
  office_hours: string;
  /** 另设审核人 */
  separate_reviewer: boolean;
  /** 收取信息处理费: off unless the agency decides to charge. */
  fees_on: boolean;
  /** Channels of application announced in the guide, beside counter, oral request and post. */
  channels_on: string[];
}

/** 修改机关资料. The audit line names the fields that changed, and not what they held. */
export async function changeAgency(
  scope: Scope,
  { agencyId, ...change }: AgencyChange,
): Promise<Result<null>> {
  return administer(scope, {
    act: 'change-agency',
    agencyId,
    write: async (inside, agency) => {
      if (rowMark(agency) !== change.rowMark) return { ok: false, refusal: changedMeanwhile };
      const { fields } = change;
      await inside.db
        .updateTable('agencies')
        .set(fields)
        .where('city', '=', inside.city.code)
        .where('id', '=', agencyId)
        .execute();
      const names = Object.keys(fields) as (keyof AgencyFields)[];
      const changed = names.filter((name) => String(fields[name]) !== String(agency[name]));
      return done({ value: null, subject: `agencies:${agencyId}`, detail: { changed } });
    },
  });
}
