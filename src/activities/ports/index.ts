/** What the activities need of the outside. Adapters implement these; the composition root joins them. */

export * from './common';
export * from './threads';
export * from './replies';
export * from './decisions';
export * from './suppressions';
export * from './mailboxes';
export * from './mail';
export * from './transport';
export * from './sends';
export * from './redis';
export * from './signals';
export * from './reconcile';
