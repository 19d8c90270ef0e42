/** The files for Prometheus and Grafana under deploy/, as the tests look at them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const DEPLOY = join(__dirname, '..', '..', 'deploy');
export const PROMETHEUS = join(DEPLOY, 'prometheus');

export interface Panel {
  readonly id: number;
  readonly type: string;
  readonly title: string;
  readonly description?: string;
  readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly datasource?: { readonly uid: string };
  readonly targets?: readonly { readonly expr: string; readonly datasource: { readonly uid: string } }[];
}

export interface Dashboard {
  readonly uid: string;
  readonly title: string;
  readonly schemaVersion: number;
  readonly templating: {
    readonly list: readonly { readonly name: string; readonly type: string; readonly query: string }[];
  };
  readonly panels: readonly Panel[];
}

export const dashboard = (): Dashboard =>
  JSON.parse(readFileSync(join(DEPLOY, 'grafana', 'dashboards', 'mosaic.json'), 'utf8')) as Dashboard;

export const rulesText = (): string => readFileSync(join(PROMETHEUS, 'rules.yml'), 'utf8');

export const expressions = (): readonly string[] =>
  dashboard().panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr));

/** Names of metrics that dashboard and rules speak of, without what Prometheus adds to a histogram's. */
export function metricsUsed(): readonly string[] {
  const text = [...expressions(), ...[...rulesText().matchAll(/^ +expr: (.+)$/gm)].map(([, expr]) => expr)];
  const names = text.flatMap((expr) => (expr ?? '').match(/\b(?:mosaic|temporal|process|nodejs)_\w+/g) ?? []);
  return [...new Set(names)].sort();
}
