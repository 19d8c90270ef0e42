import { contactProvided } from '../../src/workflows/creatorThread.contract';
import {
  historyEvents,
  PlayedActivities,
  interestedThen,
  judgedAs,
  startThreadHarness,
  type ThreadHarness,
} from '../support/threadHarness';

let harness: ThreadHarness;
beforeAll(async () => {
  harness = await startThreadHarness();
});
afterAll(() => harness.close());

/** Events are what a Temporal server stores and bills by; the budget is the design's. Skips of time are not counted. */
describe('the history of a finished thread stays within its budget', () => {
  it('all three stages and the reply window: 52', async () => {
    const handle = await harness.open(new PlayedActivities());
    await handle.result();
    expect((await historyEvents(handle)).length).toBeLessThanOrEqual(52);
  });

  it('a contact after stage 1: 38', async () => {
    const script = interestedThen('contact_provided', 'contact_provided');
    const handle = await harness.open(script, { waits: 'kept' });
    await harness.reaches(handle, 'waiting', 'STAGE_DELAY');
    await handle.signal(contactProvided, { replyId: '2' });
    await handle.result();
    expect((await historyEvents(handle)).length).toBeLessThanOrEqual(38);
  });

  it.each([
    ['not interested', 15, 'not_interested', { kind: 'close', outcome: 'not_interested' }],
    ['clarification', 21, 'clarification', { kind: 'human' }],
    ['contact in the first mail', 21, 'contact_provided', { kind: 'close', outcome: 'contact_provided' }],
  ] as const)('%s: %i', async (_name, budget, intent, route) => {
    const handle = await harness.open(judgedAs(intent, route));
    await handle.result();
    expect((await historyEvents(handle)).length).toBeLessThanOrEqual(budget);
  });
});
