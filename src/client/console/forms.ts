/** What comes in with a request, as text or not at all. */

import type { FastifyRequest } from 'fastify';

/** A field of a form or a query; a repeated one is none. */
export function text(fields: unknown, name: string): string | undefined {
  if (typeof fields !== 'object' || fields === null) return undefined;
  const value = (fields as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

export const formOf =
  (request: FastifyRequest) =>
  (name: string): string | undefined =>
    text(request.body, name);

export const queryOf =
  (request: FastifyRequest) =>
  (name: string): string | undefined =>
    text(request.query, name);

/** The one of `allowed` that the text is. */
export const oneOf = <T extends string>(allowed: readonly T[], value: string | undefined): T | undefined =>
  allowed.find((each) => each === value);
