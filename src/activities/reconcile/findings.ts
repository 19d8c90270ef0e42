/** What a part of a comparison found, gathered. */

import type { ReconcileFinding, ReconcileReport } from '../../workflows/reconcile.contract';

/** So many are named; the rest is counted, so that the report of a bad day still fits into a history. */
const NAMED = 100;

export class Findings {
  private checked = 0;
  private readonly lists = { repaired: new Capped(), reported: new Capped() };

  check(count: number): void {
    this.checked += count;
  }

  repaired(workflowId: string, finding: string): void {
    this.lists.repaired.add({ workflowId, finding });
  }

  /** Left for a person. */
  reported(workflowId: string, finding: string): void {
    this.lists.reported.add({ workflowId, finding });
  }

  report(): ReconcileReport {
    return {
      checked: this.checked,
      repaired: this.lists.repaired.all(),
      reported: this.lists.reported.all(),
    };
  }
}

class Capped {
  private readonly named: ReconcileFinding[] = [];
  private unnamed = 0;

  add(finding: ReconcileFinding): void {
    if (this.named.length < NAMED) this.named.push(finding);
    else this.unnamed += 1;
  }

  all(): readonly ReconcileFinding[] {
    return this.unnamed === 0
      ? this.named
      : [...this.named, { workflowId: '', finding: `${this.unnamed} more of these.` }];
  }
}
