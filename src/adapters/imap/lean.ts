/**
 * A mail without its pictures, films and documents: the parts that are read are fetched and put between the mail's own boundaries,
 * the others stay as their headers with nothing below. What a part says is left to the parser, as for the whole source.
 */

import type { FetchMessageObject, FetchQueryObject, MessageStructureObject } from 'imapflow';

/** Heavier leaves of these kinds are never read here. Any text and any report is. */
const UNREAD = /^(?:image|video|audio|application)\//i;
/** A vCard of 16 kB fits in base64, whatever type it was given. */
const HEAVY_BYTES = 24 * 1024;
/** Less than this saved is not worth another round trip. */
const WORTH_BYTES = 32 * 1024;
const MAX_PARTS = 100;

interface Leaf {
  readonly part: string;
  readonly sizeBytes: number;
  readonly isRead: boolean;
}

export interface LeanPlan {
  readonly query: FetchQueryObject;
  /** Null: the server's answer does not fit together, so the whole source is needed. */
  readonly assemble: (message: FetchMessageObject) => Buffer | null;
}

/** Null: the whole source is as good, or the structure is none that can be put together again. */
export function leanPlan(root: MessageStructureObject | undefined, maxBytes: number): LeanPlan | null {
  if (root === undefined || !isMultipart(root)) return null;
  const parts = partsOf(root);
  const leaves = parts.flatMap((node) => (isMultipart(node) ? [] : [leafOf(node)]));
  const savedBytes = leaves.reduce((sum, leaf) => sum + (leaf.isRead ? 0 : leaf.sizeBytes), 0);
  const readBytes = leaves.reduce((sum, leaf) => sum + (leaf.isRead ? leaf.sizeBytes : 0), 0);
  const isSound = parts.every((node) => node.part !== undefined && /^[0-9.]+$/.test(node.part));
  if (!isSound || parts.length > MAX_PARTS || savedBytes < WORTH_BYTES || readBytes > maxBytes) return null;
  const mimes = parts.map(({ part }) => `${part ?? ''}.mime`);
  const bodies = leaves
    .filter(({ isRead }) => isRead)
    .map(({ part }) => ({ key: part, start: 0, maxLength: maxBytes + 1 }));
  return {
    query: { uid: true, headers: true, bodyParts: [...mimes, ...bodies] },
    assemble: (message) => {
      const pieces = message.headers === undefined ? null : assembled(root, message.headers, message);
      return pieces === null ? null : Buffer.concat(pieces);
    },
  };
}

const isMultipart = (node: MessageStructureObject): boolean => /^multipart\//i.test(node.type);

/** Of a mail inside the mail nothing is taken apart. */
const childrenOf = (node: MessageStructureObject): readonly MessageStructureObject[] =>
  isMultipart(node) ? (node.childNodes ?? []) : [];

function partsOf(node: MessageStructureObject): MessageStructureObject[] {
  return childrenOf(node).flatMap((child) => [child, ...partsOf(child)]);
}

function leafOf(node: MessageStructureObject): Leaf {
  const sizeBytes = node.size ?? 0;
  return { part: node.part ?? '', sizeBytes, isRead: !(UNREAD.test(node.type) && sizeBytes > HEAVY_BYTES) };
}

const CRLF = Buffer.from('\r\n');

/** Header and body of one node; null where something is missing, or its header does not name the boundary that the server saw. */
function assembled(
  node: MessageStructureObject,
  header: Buffer,
  message: FetchMessageObject,
): Buffer[] | null {
  if (!isMultipart(node)) {
    const { part, isRead } = leafOf(node);
    const body = isRead ? message.bodyParts?.get(part) : Buffer.alloc(0);
    return body === undefined ? null : [header, body];
  }
  const boundary = node.parameters?.['boundary'];
  if (boundary === undefined || boundary === '' || !header.includes(boundary)) return null;
  const pieces = [header];
  for (const child of childrenOf(node)) {
    const mime = message.bodyParts?.get(`${child.part ?? ''}.mime`);
    const inner = mime === undefined ? null : assembled(child, mime, message);
    if (inner === null) return null;
    pieces.push(Buffer.from(`--${boundary}\r\n`), ...inner, CRLF);
  }
  return [...pieces, Buffer.from(`--${boundary}--\r\n`)];
}
