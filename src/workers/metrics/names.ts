/** Every metric of our own: name, help, labels. None has a label whose values creators choose. */

import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

const SECONDS = {
  /** A model's answer. */
  answer: [0.1, 0.25, 0.5, 1, 2, 4, 8, 16],
  /** From a creator's mail to our first. */
  reaction: [5, 10, 15, 20, 30, 60, 120, 300, 900, 3_600, 14_400, 86_400],
  /** After the instant at which a stage was due. */
  lateness: [1, 5, 15, 60, 300, 900, 3_600, 14_400, 86_400],
};

export type Metrics = ReturnType<typeof createMetrics>;

/** What this process did is counted; how things stand is read from PostgreSQL at each scrape, and every worker says the same. */
export function createMetrics(registry: Registry) {
  const registers = [registry];
  const counter = <L extends string>(name: string, help: string, labelNames: readonly L[]): Counter<L> =>
    new Counter({ name, help, labelNames, registers });
  const gauge = <L extends string>(name: string, help: string, labelNames: readonly L[]): Gauge<L> =>
    new Gauge({ name, help, labelNames, registers });
  const histogram = <L extends string>(
    name: string,
    help: string,
    labelNames: readonly L[],
    buckets: number[],
  ): Histogram<L> => new Histogram({ name, help, labelNames, buckets, registers });

  return {
    done: {
      sends: counter(
        'mosaic_sends_total',
        'Ends of send attempts by outcome: sent, refused, not_sent (tried again later), unknown (looked for in sent mail), held (for a person).',
        ['mailbox', 'stage', 'outcome'],
      ),
      lateness: histogram(
        'mosaic_send_lateness_seconds',
        'How long after its due time a stage was accepted.',
        ['stage'],
        SECONDS.lateness,
      ),
      reaction: histogram(
        'mosaic_reply_to_stage_1_seconds',
        "From the arrival of the creator's mail to the acceptance of stage 1.",
        [],
        SECONDS.reaction,
      ),
      modelRequests: histogram(
        'mosaic_model_request_duration_seconds',
        'Requests to a model by outcome: answered, later (its rate limit), failed. The judge is acting or shadow.',
        ['judge', 'outcome'],
        SECONDS.answer,
      ),
      modelTokens: counter(
        'mosaic_model_tokens_total',
        'Tokens of answered requests. Cached prompt tokens are part of the prompt tokens.',
        ['judge', 'kind'],
      ),
      classifications: counter(
        'mosaic_classifications_total',
        'Verdicts on mail by who judged (rules, offline, groq, or fallback while Groq is out) and what was said.',
        ['judge', 'source', 'intent'],
      ),
      leases: counter(
        'mosaic_mailbox_lease_changes_total',
        "A watcher's lease on its mailbox: acquired, refused (another watcher has it), lost, released.",
        ['mailbox', 'change'],
      ),
    },
    process: {
      build: gauge('mosaic_build_info', 'Always 1: the version of the program.', ['version']),
      roles: gauge('mosaic_worker_role', 'Always 1: a role of this process.', ['role']),
      ready: gauge('mosaic_worker_ready', '1 when /readyz would answer 200, else 0.', []),
    },
    /** Apart from the rest: it also says that the others are missing. */
    databaseUp: gauge('mosaic_database_up', '1 when PostgreSQL answered this scrape in time, else 0.', []),
    standing: {
      frozen: gauge('mosaic_sends_frozen', '1 while all sends are frozen, else 0.', []),
      frozenFor: gauge('mosaic_sends_frozen_seconds', 'How long all sends have been frozen; 0 when not.', []),
      people: gauge('mosaic_people_queue', 'What stands before a person, by why.', ['why']),
      peopleOldest: gauge(
        'mosaic_people_queue_oldest_seconds',
        'How long the oldest has stood before a person, by why.',
        ['why'],
      ),
      threads: gauge('mosaic_threads', 'Open threads by status and by what they wait for.', [
        'status',
        'waiting_for',
      ]),
      overdue: gauge(
        'mosaic_stages_overdue',
        'Stages that are due and have not left, apart from those of held threads.',
        ['mailbox', 'stage'],
      ),
      overdueOldest: gauge(
        'mosaic_stages_overdue_oldest_seconds',
        'How late the latest of the overdue stages is.',
        ['mailbox', 'stage'],
      ),
      undecided: gauge(
        'mosaic_sends_undecided',
        'Sends of which it is not known whether they were accepted: unknown (still looked for), held (for a person).',
        ['mailbox', 'state'],
      ),
      capCounted: gauge(
        'mosaic_cap_counted_sends',
        "Sends of the last 24 hours that count against the mailbox's cap.",
        ['mailbox'],
      ),
      cap: gauge('mosaic_cap_sends', 'The cap of the mailbox: sends in any 24 hours.', ['mailbox']),
      coverageAge: gauge(
        'mosaic_mailbox_coverage_age_seconds',
        'Since the mailbox was last looked through to its end.',
        ['mailbox'],
      ),
      state: gauge('mosaic_mailbox_state', '1 for the state of the mailbox, 0 for each other.', [
        'mailbox',
        'state',
      ]),
      watched: gauge('mosaic_mailbox_watched', '1 while a watcher holds the lease on the mailbox, else 0.', [
        'mailbox',
      ]),
      agreement: gauge(
        'mosaic_model_agreement_ratio',
        'Of the verdicts of 7 days that can be compared (acting: with corrections by people; shadow: with the acting verdict), the share that agrees.',
        ['judge', 'source', 'model'],
      ),
      compared: gauge('mosaic_model_compared_verdicts', 'How many verdicts of 7 days could be compared.', [
        'judge',
        'source',
        'model',
      ]),
    },
  };
}
