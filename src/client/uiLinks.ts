/** Links into the Temporal UI. */

/** A workflow's page: all its runs. */
export const workflowLink = (uiUrl: string, namespace: string, workflowId: string): string =>
  `${uiUrl.replace(/\/+$/, '')}/namespaces/${encodeURIComponent(namespace)}/workflows/${encodeURIComponent(workflowId)}`;

/** The list of workflows that a visibility query finds. */
export const queryLink = (uiUrl: string, namespace: string, query: string): string =>
  `${uiUrl.replace(/\/+$/, '')}/namespaces/${encodeURIComponent(namespace)}/workflows?query=${encodeURIComponent(query)}`;
