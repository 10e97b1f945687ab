import type { City } from '#app/shell/city.ts';
import type { Actor, Scope } from '#app/shell/scope.ts';

/** Scopes at any moment: the demonstration is made through the acts, with a simulated clock. */
export type ScopeSource = (at: { city: City; actor: Actor; now: Date }) => Scope;

/** An account of the demonstration, with the password made for it just now. */
export interface DemoAccount {
  username: string;
  password: string;
  role: string;
}
