import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

const registry = new Registry()
collectDefaultMetrics({ register: registry })

/** What operators can watch, in Prometheus form at `/metrics`. Labels are routes and names, never addresses or ids. */
export const metrics = {
  registry,
  httpSeconds: new Histogram({
    name: 'wardwork_http_seconds',
    help: 'Time to answer a request, by route',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
    registers: [registry],
  }),
  pendingFacts: new Gauge({
    name: 'wardwork_pending_facts',
    help: 'Facts that a listener has not yet heard, by listener',
    labelNames: ['listener'],
    registers: [registry],
  }),
  sealDelaySeconds: new Gauge({
    name: 'wardwork_seal_delay_seconds',
    help: 'Age of the oldest fact that is not yet sealed; alarm above 60',
    registers: [registry],
  }),
}
