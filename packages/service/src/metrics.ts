import { Registry, collectDefaultMetrics } from 'prom-client';

/** One registry a process, served at /metrics. */
export const metrics = new Registry();

/** Starts Node's default metrics once, labelled with the service's name. */
export function startMetrics(service: string): void {
  metrics.setDefaultLabels({ service });
  if (metrics.getMetricsAsArray().length === 0) collectDefaultMetrics({ register: metrics });
}
