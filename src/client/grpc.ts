/** The answers of Temporal's services that a caller expects. Codes: https://grpc.io/docs/guides/status-codes */

import { isGrpcServiceError } from '@temporalio/client';

const DEADLINE_EXCEEDED = 4;
const NOT_FOUND = 5;
const ALREADY_EXISTS = 6;

export function isNotFound(error: unknown): boolean {
  return codeOf(error) === NOT_FOUND;
}

export function isAlreadyExists(error: unknown): boolean {
  return codeOf(error) === ALREADY_EXISTS;
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
