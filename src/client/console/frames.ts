/** What stands around every page, looked up once per page. */

import type { FastifyReply, FastifyRequest } from 'fastify';
import { standingFreeze } from '../../adapters/postgres/sendSwitch';
import { countPeopleTasks } from '../queries/peopleTasks';
import { freezeShown } from '../sendFreeze';
import type { ConsoleDeps } from './deps';
import { Refused } from './guard';
import { MOST_TASKS, type Frame } from './pages/layout';
import { TemporalHealth } from './temporalHealth';

export class Frames {
  private readonly temporal: TemporalHealth;

  constructor(private readonly deps: ConsoleDeps) {
    this.temporal = new TemporalHealth(deps.operator);
  }

  async of(request: FastifyRequest, reply: FastifyReply): Promise<Frame> {
    const { visitor } = request;
    if (visitor === null) throw new Refused(401, 'Not signed in', 'Sign in first.');
    const { db, config } = this.deps.operator;
    const [freeze, tasks] = await Promise.all([standingFreeze(db), countPeopleTasks(db, MOST_TASKS + 1)]);
    return {
      visitor,
      token: reply.generateCsrf({
        userInfo: visitor.key,
        path: '/',
        httpOnly: true,
        sameSite: 'strict',
        secure: request.protocol === 'https',
      }),
      nowMs: Date.now(),
      frozen: freeze === null ? null : freezeShown(freeze),
      tasks,
      trouble: this.temporal.trouble(),
      temporalUiUrl: config.temporalUiUrl,
    };
  }
}
