/** Task queues, by role. */
export const TASK_QUEUES = {
  workflows: 'mosaic',
  mail: 'mosaic-mail',
  ai: 'mosaic-ai',
} as const;

/** Watchers have a queue per mailbox, so that each mailbox has a worker slot of its own. */
export const watchQueue = (mailbox: string): string => `mosaic-watch/${mailbox}`;
