import { InterceptingCall, type Interceptor } from '@grpc/grpc-js';
import { temporal } from '@temporalio/proto';

const { StartWorkflowExecutionRequest, SignalWithStartWorkflowExecutionRequest } =
  temporal.api.workflowservice.v1;

/**
 * Lets the server skip time for every workflow started through the connection: a wait of days is over at once. The client
 * has no option for it, so the field is appended to the request's bytes: protobuf merges what is concatenated.
 */
export const skipTime: Interceptor = (options, nextCall) => {
  const appendix = appendixFor(options.method_definition.path);
  return new InterceptingCall(nextCall(options), {
    sendMessage: (message: Uint8Array, next) => {
      next(appendix === null ? message : Buffer.concat([message, appendix]));
    },
  });
};

function appendixFor(path: string): Uint8Array | null {
  const timeSkippingConfig = { enabled: true };
  switch (path.split('/').at(-1) ?? '') {
    case 'StartWorkflowExecution':
      return StartWorkflowExecutionRequest.encode({ timeSkippingConfig }).finish();
    case 'SignalWithStartWorkflowExecution':
      return SignalWithStartWorkflowExecutionRequest.encode({ timeSkippingConfig }).finish();
    default:
      return null;
  }
}
