import { NodeSDK } from '@opentelemetry/sdk-node';

/**
 * Starts OpenTelemetry where its standard environment variables ask for it (`OTEL_EXPORTER_OTLP_ENDPOINT`,
 * `OTEL_TRACES_EXPORTER`, …); returns how to stop it. Must be called before anything else is wired.
 */
export function startTelemetry(service: string): () => Promise<void> {
  const asked = Object.keys(process.env).some((name) => /^OTEL_(EXPORTER|TRACES_EXPORTER|METRICS_EXPORTER)/.test(name));
  if (!asked || process.env['OTEL_SDK_DISABLED'] === 'true') return async () => undefined;
  const sdk = new NodeSDK({ serviceName: process.env['OTEL_SERVICE_NAME'] ?? service });
  sdk.start();
  return () => sdk.shutdown();
}
