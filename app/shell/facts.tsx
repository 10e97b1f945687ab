import type { Child } from 'hono/jsx';

/** Name and value; a value that is missing says 未填. */
export interface Fact {
  name: string;
  value: Child;
}

/** The facts of a case or a document. */
export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <dl class="facts">
      {facts.map(({ name, value }) => (
        <div>
          <dt>{name}</dt>
          <dd>
            {value === '' || value === null || value === undefined ? <span class="note">未填</span> : value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
