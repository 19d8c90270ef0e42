/** The answers of Temporal's services that a caller expects. Codes: https://grpc.io/docs/guides/status-codes */

import { isGrpcServiceError } from '@temporalio/client';

const INVALID_ARGUMENT = 3;
const DEADLINE_EXCEEDED = 4;
const NOT_FOUND = 5;
const ALREADY_EXISTS = 6;

export function isNotFound(error: unknown): boolean {
  return codeOf(error) === NOT_FOUND;
}

export function isAlreadyExists(error: unknown): boolean {
  return codeOf(error) === ALREADY_EXISTS;
}

/** What the server found wrong with what it was asked; null when that was not it. */
export function invalidArgument(error: unknown): string | null {
  const cause = error instanceof Error && isGrpcServiceError(error.cause) ? error.cause : error;
  return isGrpcServiceError(cause) && codeOf(cause) === INVALID_ARGUMENT ? cause.details : null;
}

/** Temporal answered with an error, or does not answer any more. */
export function isServiceError(error: unknown): boolean {
  return codeOf(error) !== null || (error instanceof Error && codeOf(error.cause) !== null);
}

function codeOf(error: unknown): number | null {
  return isGrpcServiceError(error) ? error.code : null;
}

export function isDeadlineExceeded(error: unknown): boolean {
  return (
    codeOf(error) === DEADLINE_EXCEEDED ||
    (error instanceof Error && codeOf(error.cause) === DEADLINE_EXCEEDED)
  );
}
