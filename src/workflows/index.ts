/** Workflow functions only: every export becomes a workflow type. */
export { creatorThread } from './creatorThread';
export { mailboxWatcher } from './mailboxWatcher';
export { reconcile } from './reconcile';
