import type { Making } from '#app/policy-library/making/load-making.ts';

/** The call for comments whose results are not published yet. */
export function openCall(making: Making): Making['calls'][number] | undefined {
  return making.calls.find(({ results_on }) => results_on === null);
}
