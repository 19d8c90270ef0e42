/** What `/metrics` prints: the process, the program and the SDK, under one address. */

import { collectDefaultMetrics, Registry } from 'prom-client';
import { createMetrics, type Metrics } from './names';

/** Prometheus gives a scrape 10 s unless told otherwise. */
const SDK_WITHIN_MS = 3_000;

export interface ServedMetrics {
  readonly metrics: Metrics;
  /** `fresh` runs first at every scrape, and is to end soon; what it throws fails the scrape. */
  print(fresh: () => Promise<void>): Promise<string>;
}

/** `sdkUrl`: where the SDK's own exporter listens. */
export function serveMetrics(sdkUrl: string): ServedMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const metrics = createMetrics(registry);
  return {
    metrics,
    print: async (fresh) => {
      const [sdk] = await Promise.all([sdkMetrics(sdkUrl), fresh()]);
      return `${await registry.metrics()}\n${sdk}`;
    },
  };
}

/** An exporter that does not answer takes nothing else with it: that its metrics are missing shows. */
async function sdkMetrics(url: string): Promise<string> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(SDK_WITHIN_MS) });
    return response.ok ? await response.text() : `# The SDK's exporter answered ${response.status}.\n`;
  } catch {
    return "# The SDK's exporter does not answer.\n";
  }
}
