/** What crosses the border of the `reconcile` workflow, which a schedule of the same name starts. */

export const RECONCILE = 'reconcile';
export const RECONCILE_SCHEDULE_ID = 'mosaic-reconcile';

/** What a comparison of Postgres, Temporal and Redis found: how many were repaired, and what is left for a person. */
export interface ReconcileReport {
  readonly checked: number;
  readonly repaired: readonly ReconcileFinding[];
  readonly reported: readonly ReconcileFinding[];
}
export interface ReconcileFinding {
  readonly workflowId: string;
  readonly finding: string;
}
