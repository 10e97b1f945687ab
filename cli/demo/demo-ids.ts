/** Ids of the demonstration's documents by their key in the plan. */
export type DemoIds = Map<string, number>;
