import { duty as accounts } from '#app/accounts/routes.ts';
import { duty as agencies } from '#app/agencies/routes.ts';
import { duty as annualReports } from '#app/annual-reports/routes.ts';
import { duty as columns } from '#app/columns/routes.ts';
import { duty as complaints } from '#app/complaints/routes.ts';
import { duty as desk } from '#app/desk/routes.ts';
import { duty as disclosureRequests } from '#app/disclosure-requests/routes.ts';
import { duty as policyLibrary } from '#app/policy-library/routes.ts';
import { duty as remedies } from '#app/remedies/routes.ts';
import type { Duty } from '#app/shell/duty.ts';

/** The duties of a disclosure office, in the order of header and rail. */
export const duties: Duty[] = [
  desk,
  columns,
  policyLibrary,
  annualReports,
  disclosureRequests,
  remedies,
  complaints,
  agencies,
  accounts,
];
