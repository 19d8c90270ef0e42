/** What went wrong, and what still works. */

import { Plain } from './layout';

export function Failure({
  title,
  sentence,
  works,
}: {
  title: string;
  sentence: string;
  works: string | null;
}) {
  return (
    <Plain title={title}>
      <p role="alert">{sentence}</p>
      {works === null ? null : <p class="note">{works}</p>}
      <p class="actions">
        <a class="button" href="">
          Try again
        </a>
        <a class="button quiet" href="/">
          Overview
        </a>
      </p>
    </Plain>
  );
}
