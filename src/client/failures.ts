/** Failures as sentences: what was wrong, where, what to do. */

import { isGrpcServiceError, ServiceError } from '@temporalio/client';
import { NamespaceNotFoundError } from '@temporalio/common';
import { DatabaseFailure, DatabaseRefused, DatabaseUnavailable } from '../adapters/postgres/errors';
import { LoginMissing } from '../adapters/postgres/applicationLogin';
import { SchemaMismatch } from '../adapters/postgres/migrate';
import { CannotDecrypt } from './encryption/codec';
import { Unavailable } from './unavailable';

export function failureSentence(error: unknown): string {
  if (error instanceof DatabaseUnavailable)
    return `${error.message} Start it, or set DATABASE_URL to where it is.`;
  if (
    error instanceof Unavailable ||
    error instanceof DatabaseRefused ||
    error instanceof DatabaseFailure ||
    error instanceof SchemaMismatch ||
    error instanceof LoginMissing ||
    error instanceof CannotDecrypt
  )
    return error.message;
  if (error instanceof NamespaceNotFoundError)
    return `Temporal has no namespace ${error.namespace}. Run \`mosaic setup\`, or set TEMPORAL_NAMESPACE.`;
  if (error instanceof ServiceError && isGrpcServiceError(error.cause))
    return `Temporal refused: ${error.cause.details}.`;
  if (isGrpcServiceError(error)) return `Temporal refused: ${error.details}.`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
