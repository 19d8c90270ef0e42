import type { VNode } from 'preact';
import type { ConsoleDeps } from '../deps';
import type { Frame } from './layout';

/** A page for one request. `query`: a parameter of its address. */
export type Page = (
  deps: ConsoleDeps,
  frame: Frame,
  query: (name: string) => string | undefined,
) => Promise<VNode>;
