/** The style and the script, from our own origin, under names that change with their content. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';

const FOLDER = join(__dirname, 'assets');
const TYPES = {
  'console.css': 'text/css; charset=utf-8',
  'console.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
} as const;
type Name = keyof typeof TYPES;

const FILES = new Map(
  (Object.keys(TYPES) as Name[]).map((name) => {
    const body = readFileSync(join(FOLDER, name));
    const version = createHash('sha256').update(body).digest('hex').slice(0, 12);
    return [name, { body, path: `/assets/${version}/${name}` }];
  }),
);

export const assetPath = (name: Name): string => FILES.get(name)?.path ?? '';

/** They say nothing about anybody, so that the page to sign in may use them. */
export function addAssets(app: FastifyInstance): void {
  for (const [name, { body, path }] of FILES)
    app.get(path, { config: { isPublic: true } }, (_request, reply) =>
      reply.header('cache-control', 'public, max-age=31536000, immutable').type(TYPES[name]).send(body),
    );
}
