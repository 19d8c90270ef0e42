/** The search attributes by which operators find threads in the Temporal UI. */

import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import { SEARCH_ATTRIBUTES } from '../../domain/searchAttributes';
import { Unavailable } from '../unavailable';

const { IndexedValueType } = temporal.api.enums.v1;
type AttributeType = (typeof SEARCH_ATTRIBUTES)[keyof typeof SEARCH_ATTRIBUTES];

const TYPE_OF: Readonly<Record<AttributeType, temporal.api.enums.v1.IndexedValueType>> = {
  KEYWORD: IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD,
  INT: IndexedValueType.INDEXED_VALUE_TYPE_INT,
  BOOL: IndexedValueType.INDEXED_VALUE_TYPE_BOOL,
  DATETIME: IndexedValueType.INDEXED_VALUE_TYPE_DATETIME,
};

const KNOWN_WITHIN_MS = 30_000;
const LOOK_EVERY_MS = 100;

export interface SearchAttributeStanding {
  readonly missing: readonly string[];
  /** Registered with another type: the server would silently ignore a new registration. */
  readonly wrong: readonly { readonly name: string; readonly is: string; readonly should: string }[];
}

export async function searchAttributeStanding(
  connection: Connection,
  namespace: string,
): Promise<SearchAttributeStanding> {
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
  const missing: string[] = [];
  const wrong: { name: string; is: string; should: string }[] = [];
  for (const [name, type] of Object.entries(SEARCH_ATTRIBUTES)) {
    const is = customAttributes[name];
    if (is === undefined) missing.push(name);
    else if (is !== TYPE_OF[type]) wrong.push({ name, is: typeName(is), should: type });
  }
  return { missing, wrong };
}

/** Registers what is missing; returns the names. A wrong type is an error: only a person may drop an attribute. */
export async function ensureSearchAttributes(
  connection: Connection,
  namespace: string,
): Promise<readonly string[]> {
  const { missing, wrong } = await searchAttributeStanding(connection, namespace);
  if (wrong.length > 0) throw new Unavailable(wrongTypes(namespace, wrong));
  if (missing.length === 0) return [];
  await connection.operatorService.addSearchAttributes({
    namespace,
    searchAttributes: Object.fromEntries(
      Object.entries(SEARCH_ATTRIBUTES)
        .filter(([name]) => missing.includes(name))
        .map(([name, type]) => [name, TYPE_OF[type]]),
    ),
  });
  await becomeKnown(connection, namespace);
  return missing;
}

/** What is wrong and how to clear it, for setup and doctor alike. */
export function wrongTypes(namespace: string, wrong: SearchAttributeStanding['wrong']): string {
  const list = wrong.map(({ name, is, should }) => `${name} is ${is} and should be ${should}`).join('; ');
  const names = wrong.map(({ name }) => `--name ${name}`).join(' ');
  return `Search attributes of the namespace ${namespace} have another type: ${list}. Remove them (\`temporal operator search-attribute remove --namespace ${namespace} ${names}\`), then run \`mosaic setup\` again.`;
}

async function becomeKnown(connection: Connection, namespace: string): Promise<void> {
  const untilMs = Date.now() + KNOWN_WITHIN_MS;
  while (Date.now() < untilMs) {
    const { missing } = await searchAttributeStanding(connection, namespace);
    if (missing.length === 0) return;
    await sleep(LOOK_EVERY_MS);
  }
  throw new Unavailable(
    `Temporal took the search attributes of the namespace ${namespace} but does not list them yet. Run \`mosaic setup\` again in a moment.`,
  );
}

function typeName(type: temporal.api.enums.v1.IndexedValueType): string {
  return IndexedValueType[type].replace('INDEXED_VALUE_TYPE_', '');
}
