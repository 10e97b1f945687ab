/** What a job of each queue carries: ids and days only, never personal data. */
export interface JobData {
  /** One message of the outbox, to be handed to the mail or SMS system. */
  'deliver-message': { city: string; messageId: number };
  /** Once a day for all cities: who has cases whose day comes near. */
  'remind-officers': Record<string, never>;
  /** Once a minute: what came into the announced mailboxes. */
  'poll-mailboxes': Record<string, never>;
}

export type QueueName = keyof JobData;

export interface QueueOptions {
  /** `standard`: any number of jobs; `stately`: one that waits and one under way. */
  policy: 'standard' | 'stately';
  retryLimit: number;
  /** Seconds before the first repetition; each later one waits twice as long. */
  retryDelay: number;
  /** Seconds after which a job counts as lost with its worker and is done again: longer than any job takes. */
  expireInSeconds: number;
}

/** Every queue there is; `migrate` makes them, a job for any other is refused. */
export const queues: Record<QueueName, QueueOptions> = {
  // An evening of a broken mail server: 1 + 2 + 4 ... + 256 minutes are eight hours.
  'deliver-message': { policy: 'standard', retryLimit: 9, retryDelay: 60, expireInSeconds: 180 },
  'remind-officers': { policy: 'stately', retryLimit: 5, retryDelay: 30, expireInSeconds: 600 },
  // The next minute tries again by itself.
  'poll-mailboxes': { policy: 'stately', retryLimit: 0, retryDelay: 0, expireInSeconds: 600 },
};
