import { WorkflowUpdateFailedError } from '@temporalio/client';

/** The sentence with which an update is refused. */
export async function refusalOf(order: Promise<unknown>): Promise<string> {
  const error: unknown = await order.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof WorkflowUpdateFailedError)) throw new Error(`not refused: ${String(error)}`);
  return error.cause?.message ?? '';
}
