/** Links into the Temporal UI. */

/** A workflow's page: all its runs. */
export const workflowLink = (uiUrl: string, namespace: string, workflowId: string): string =>
  `${uiUrl.replace(/\/+$/, '')}/namespaces/${encodeURIComponent(namespace)}/workflows/${encodeURIComponent(workflowId)}`;
