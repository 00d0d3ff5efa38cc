import type { RequestHandler } from 'express';
import type { Registry } from 'prom-client';

/** Prometheus text: counts and durations by route template, nothing about anybody. */
export const metricsRoute =
  (metrics: Registry): RequestHandler =>
  ({ method }, response, next) => {
    if (method !== 'GET') return next();
    metrics.metrics().then((text) => response.type(metrics.contentType).send(text), next);
  };
