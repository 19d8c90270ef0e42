/** The last edge before Temporal's list: search attributes are never encrypted, so the creator's address becomes a keyed hash. */

import type { WorkflowClientInterceptor } from '@temporalio/client';
import { defineSearchAttributeKey, TypedSearchAttributes } from '@temporalio/common';
import type { PayloadKey } from '../../config';
import { creatorHashes } from './creatorHash';

const CREATOR = defineSearchAttributeKey('MosaicCreator', 'KEYWORD');

export function hideCreator(keys: readonly PayloadKey[]): WorkflowClientInterceptor {
  const hidden = (attributes: TypedSearchAttributes | undefined): TypedSearchAttributes | undefined => {
    const address = attributes?.get(CREATOR);
    const [hash] = address === undefined ? [] : creatorHashes(keys, address);
    return hash === undefined ? attributes : attributes?.updateCopy([{ key: CREATOR, value: hash }]);
  };
  const within = <Input extends { readonly options: { readonly typedSearchAttributes?: unknown } }>(
    input: Input,
  ): Input => {
    const attributes = input.options.typedSearchAttributes;
    if (!(attributes instanceof TypedSearchAttributes)) return input;
    return { ...input, options: { ...input.options, typedSearchAttributes: hidden(attributes) } };
  };
  return {
    startWithDetails: (input, next) => next(within(input)),
    signalWithStart: (input, next) => next(within(input)),
  };
}
