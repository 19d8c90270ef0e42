import { Product } from '../support/product';
import { CREATOR, endsWell, interested, MAILBOX, SLOW } from '../support/interruptedProduct';

// For hangs only: the waits inside end sooner.
jest.setTimeout(240_000);

let product: Product;
afterEach(() => product.close());

it('the worker is killed in the middle of a sequence: another goes on, nothing is sent twice', async () => {
  product = await Product.start({ env: SLOW });
  await interested(product);
  await product.threadOnce((thread) => thread.stage === 1);
  await product.stopWorker('SIGKILL');
  await product.startWorker();
  await product.threadOnce((thread) => thread.stage === 2, CREATOR, 60_000);
  await product.stopWorker('SIGKILL');
  await product.startWorker();
  await endsWell(product);
});

it('an answer that comes while no worker runs stops the sequence before anything more is sent', async () => {
  product = await Product.start({ env: SLOW });
  const outreach = await product.mail.outreach(MAILBOX, CREATOR);
  await product.mail.reply(MAILBOX, { answering: outreach.raw, text: 'Yes, I am interested!' });
  await product.threadOnce((thread) => thread.stage === 1);
  await product.stopWorker('SIGKILL');
  await product.mail.reply(MAILBOX, {
    answering: product.mail.acceptedFor(CREATOR)[0]!.raw,
    text: 'WhatsApp +44 7911 123456',
  });
  // Stage 2 falls due while nobody works: the first thing that another worker does is to look.
  await new Promise((resolve) => setTimeout(resolve, 6_500));
  await product.startWorker();
  await product.closed('contact_provided');
  expect(product.mail.acceptedFor(CREATOR)).toHaveLength(1);
});

it('a worker that is told to stop exits 0, and takes no new work', async () => {
  product = await Product.start({ env: SLOW });
  expect(await product.stopWorker('SIGTERM')).toBe(0);
  await interested(product);
  await product.startWorker();
  await endsWell(product);
});
