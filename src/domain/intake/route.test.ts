import { openThread, type ThreadState } from '../thread/state';
import type { Intent, Verdict } from '../verdict';
import { routeOf, type HumanGate, type StartGate } from './route';

const T0 = Date.UTC(2026, 2, 2, 9);
const FRESH = openThread({ stage2DelayMs: 1, stage3DelayMs: 2, replyWindowMs: 3 }, T0);
const STAGE_SENT: ThreadState = { ...FRESH, sequence: 'running', stagesSent: 1, nextStage: 2 };
const ON_THE_WIRE: ThreadState = { ...FRESH, sequence: 'running', openSend: { kind: 'unsettled', stage: 1 } };
const WITH_HUMAN: ThreadState = { ...FRESH, sequence: 'with_human' };
const CLOSED: ThreadState = { ...FRESH, closed: { outcome: 'exhausted', atMs: T0 } };

const says = (intent: Intent, over: Partial<Verdict> = {}): Verdict => ({
  intent,
  optOut: false,
  unsure: false,
  source: 'groq',
  model: 'm',
  promptVersion: '1',
  confidence: 0.9,
  decidingWords: [],
  latencyMs: 1,
  ...over,
});
const OPT_OUT = says('not_interested', { optOut: true });
const human = { kind: 'human' };
const close = (outcome: string) => ({ kind: 'close', outcome });
const followUp = { kind: 'follow_up' };

describe('routeOf', () => {
  it.each([
    ['a first yes', FRESH, says('interested'), followUp, false],
    ['a first no', FRESH, says('not_interested'), close('not_interested'), false],
    ['a first opt-out', FRESH, OPT_OUT, close('opted_out'), false],
    ['a first contact', FRESH, says('contact_provided'), close('contact_provided'), true],
    ['a first question', FRESH, says('clarification'), human, true],
    ['a yes that is not sure', FRESH, says('interested', { unsure: true }), human, true],
    ['a no that is not sure', FRESH, says('not_interested', { unsure: true }), human, true],
    ['a contact that is not sure', FRESH, says('contact_provided', { unsure: true }), human, true],
    ['a yes to a follow-up', STAGE_SENT, says('interested'), close('replied'), true],
    ['a no to a follow-up', STAGE_SENT, says('not_interested'), close('not_interested'), true],
    ['an opt-out after a follow-up', STAGE_SENT, OPT_OUT, close('opted_out'), true],
    ['a contact after a follow-up', STAGE_SENT, says('contact_provided'), close('contact_provided'), true],
    ['a question after a follow-up', STAGE_SENT, says('clarification'), close('replied'), true],
    ['a yes while a stage is on the wire', ON_THE_WIRE, says('interested'), close('replied'), true],
    ['a yes while a person decides', WITH_HUMAN, says('interested'), human, true],
    ['a no while a person decides', WITH_HUMAN, says('not_interested'), close('not_interested'), true],
    ['a yes when all is over', CLOSED, says('interested'), human, true],
    ['a no when all is over', CLOSED, says('not_interested'), human, true],
  ])('%s', (_what, state, verdict, route, handOff) => {
    expect(routeOf(state, verdict, null, null)).toMatchObject({ route, handOff });
  });

  const gates: HumanGate[] = ['unreadable', 'sender_differs', 'authentication_failed'];
  it.each(gates)('%s: a person, whatever was said, and nothing is suppressed', (gate) => {
    for (const verdict of [says('interested'), says('not_interested'), says('contact_provided'), OPT_OUT])
      expect(routeOf(FRESH, verdict, gate, null)).toEqual({
        route: human,
        gate,
        suppress: false,
        handOff: true,
      });
    expect(routeOf(STAGE_SENT, OPT_OUT, gate, null)).toMatchObject({
      route: close('replied'),
      suppress: false,
    });
  });

  it('new people: a person, but a wish for no more mail is heard', () => {
    for (const verdict of [says('interested'), says('not_interested'), says('contact_provided')])
      expect(routeOf(FRESH, verdict, 'new_people', null)).toMatchObject({ route: human, gate: 'new_people' });
    expect(routeOf(FRESH, OPT_OUT, 'new_people', null)).toMatchObject({
      route: close('opted_out'),
      suppress: true,
    });
  });

  const starts: StartGate[] = ['suppressed', 'too_many', 'second_thread'];
  it.each(starts)('%s: no sequence starts, anything else stands', (gate) => {
    expect(routeOf(FRESH, says('interested'), null, gate)).toMatchObject({ route: human, gate });
    expect(routeOf(FRESH, says('not_interested'), null, gate)).toMatchObject({
      route: close('not_interested'),
      gate: null,
    });
  });

  it('a stand-in for the model stops or hands over, and never starts', () => {
    const fallback = { source: 'fallback' } as const;
    expect(routeOf(FRESH, says('interested', fallback), null, null)).toMatchObject({
      route: human,
      gate: 'model_down',
    });
    expect(routeOf(FRESH, says('not_interested', fallback), null, null)).toMatchObject({
      route: close('not_interested'),
    });
  });

  it('an opt-out suppresses wherever it comes', () => {
    for (const state of [FRESH, STAGE_SENT, WITH_HUMAN, CLOSED])
      expect(routeOf(state, OPT_OUT, null, null).suppress).toBe(true);
  });
});
