/** The views of migrations/, typed. They are read only; numbers of any size fit into JavaScript's here. */

import type { StagesSent, ThreadStatus, WaitReason } from '../../domain/thread/state';
import type { Intent, VerdictSource } from '../../domain/verdict';

export interface Views {
  stats_answers: { mailbox: string; intent: Intent | null; creators: number };
  stats_thread_progress: {
    thread_id: string;
    mailbox: string;
    opened_at: Date;
    interested_at: Date | null;
    stage_1_at: Date | null;
    stage_2_at: Date | null;
    stage_3_at: Date | null;
    contact_at: Date | null;
  };
  stats_funnel: {
    mailbox: string;
    interested: number;
    stage_1: number;
    stage_2: number;
    stage_3: number;
    contact: number;
    contact_after_stage_1: number;
    contact_after_stage_2: number;
    contact_after_stage_3: number;
    contact_unasked: number;
  };
  stats_time_to_contact: { mailbox: string; threads: number; median_seconds: number; p90_seconds: number };
  stats_sends_per_day: {
    mailbox: string;
    /** `YYYY-MM-DD`, UTC. */
    day: string;
    sent: number;
    undecided: number;
    refused: number;
    not_sent: number;
  };
  stats_sends_last_24h: { mailbox: string; counted: number };
  stats_waiting: {
    thread_id: string;
    workflow_id: string;
    mailbox: string;
    status: Exclude<ThreadStatus, 'closed'>;
    waiting_for: WaitReason | null;
    stage: StagesSent;
    since: Date;
    waited_seconds: number;
    next_action_at: Date | null;
    overdue: boolean | null;
  };
  stats_verdicts: {
    source: VerdictSource;
    model: string;
    prompt_version: string;
    acting: boolean;
    said: Intent;
    corrected_to: Intent | null;
    verdicts: number;
    mean_confidence: number;
    median_latency_ms: number;
  };
  stats_judges: {
    shadow_source: VerdictSource;
    shadow_model: string;
    shadow_prompt_version: string;
    acting_source: VerdictSource;
    acting_model: string;
    acting_prompt_version: string;
    acting_said: Intent;
    shadow_said: Intent;
    person_said: Intent | null;
    mails: number;
  };
  people_queue: {
    thread_id: string;
    workflow_id: string;
    mailbox: string;
    why: 'mail' | 'late_mail' | 'send_undecided' | 'thread';
    reply_id: string | null;
    since: Date;
    waited_seconds: number;
  };
}
