/**
 * What the database's errors become, in one place. A driver's message may quote a value (an address, a line of a mail), so
 * none of its text goes on: the SQLSTATE and the names of the table and the constraint do.
 */

import { DatabaseError } from 'pg';

/** The database does not answer, or answers that it cannot serve now: the same request may work later. */
export class DatabaseUnavailable extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'DatabaseUnavailable';
  }
}

/** The server refuses the login, the database or a right: a person has to change the configuration. */
export class DatabaseRefused extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'DatabaseRefused';
  }
}

/** The server refused one statement: a rule of the schema, or a defect. */
export class DatabaseFailure extends Error {
  constructor(
    readonly code: string,
    readonly table: string | null,
    readonly constraint: string | null,
  ) {
    super(
      `The database refused a statement (SQLSTATE ${code}` +
        (table === null ? '' : `, table ${table}`) +
        (constraint === null ? '' : `, rule ${constraint}`) +
        ').',
    );
    this.name = 'DatabaseFailure';
  }
}

export type DatabaseProblem = DatabaseUnavailable | DatabaseRefused | DatabaseFailure;

/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
const REFUSALS: Readonly<Record<string, string>> = {
  '28000': 'The database refuses the login: no entry of its pg_hba.conf allows it.',
  '28P01': 'The database refuses the password of the login in its URL.',
  '3D000': 'The database in the URL does not exist on that server.',
  '42501': 'The login in the database URL may not do this.',
  '42P01': 'The database lacks a table: it has not been set up yet. Run `npx mosaic setup`.',
};

/** Connection lost, too many connections, shut down, starting, out of resources, serialisation, deadlock, lock not had in time. */
const PASSING = /^(08|53|57P|58|40001|40P01|55P03|57014|25006)/;

/** The typed problem for whatever the driver threw. */
export function databaseProblem(error: unknown): DatabaseProblem {
  if (
    error instanceof DatabaseUnavailable ||
    error instanceof DatabaseRefused ||
    error instanceof DatabaseFailure
  )
    return error;
  if (!(error instanceof DatabaseError)) {
    const why = transportCode(error);
    return new DatabaseUnavailable(why, `The database does not answer (${why}).`);
  }
  const code = error.code ?? 'unknown';
  const refusal = REFUSALS[code];
  if (refusal !== undefined) return new DatabaseRefused(code, refusal);
  if (PASSING.test(code))
    return new DatabaseUnavailable(code, `The database cannot do this now (SQLSTATE ${code}).`);
  return new DatabaseFailure(code, error.table ?? null, error.constraint ?? null);
}

/** At the login an unknown value or a missing right can only be about the role that is asked for. */
const LOGIN_REFUSALS: Readonly<Record<string, string>> = {
  ...REFUSALS,
  '22023':
    'The database does not know the role mosaic_app: it has not been set up yet. Run `npx mosaic setup`.',
  '42501': 'The login in DATABASE_URL may not take the role mosaic_app. Run `npx mosaic setup`.',
};

/** The same for a failure to log in. */
export function loginProblem(error: unknown): DatabaseProblem {
  const code = error instanceof DatabaseError ? error.code : undefined;
  const refusal = code === undefined ? undefined : LOGIN_REFUSALS[code];
  return code === undefined || refusal === undefined
    ? databaseProblem(error)
    : new DatabaseRefused(code, refusal);
}

/** True when the connection itself is gone or in an unknown state, so that it must not be used again. */
export function isConnectionLost(error: unknown): boolean {
  return !(error instanceof DatabaseError) || error.code?.startsWith('57P') === true;
}

/** Node's code (ECONNREFUSED …), or what the driver calls a failure that has none. */
function transportCode(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return transportCode(error.errors[0]);
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  if (error instanceof Error && /timeout/i.test(error.message)) return 'no answer in time';
  return 'connection lost';
}
