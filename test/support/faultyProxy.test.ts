import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { type FaultyProxy, startFaultyProxy } from './faultyProxy';

jest.setTimeout(60_000);

/** Greets, and sends back what it gets. */
let echo: Server;
let proxy: FaultyProxy;
const served = new Set<Socket>();

beforeEach(async () => {
  echo = createServer((socket) => {
    served.add(socket);
    socket.on('close', () => served.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.write('hello ');
    socket.pipe(socket);
  });
  echo.listen(0, '127.0.0.1');
  await once(echo, 'listening');
  proxy = await startFaultyProxy({ port: (echo.address() as AddressInfo).port });
});

afterEach(async () => {
  await proxy.close();
  for (const socket of served) socket.destroy();
  echo.close();
  await once(echo, 'close');
});

class Client {
  heard = '';
  readonly closed: Promise<string>;
  private constructor(readonly socket: Socket) {
    let problem = 'none';
    socket.on('data', (chunk) => (this.heard += chunk.toString()));
    socket.on('error', (error: NodeJS.ErrnoException) => (problem = error.code ?? 'unknown'));
    this.closed = new Promise((resolve) => {
      socket.on('close', () => {
        resolve(problem);
      });
    });
  }

  static async open(): Promise<Client> {
    const client = new Client(connect(proxy.port, proxy.host));
    const connected = new Promise((resolve) => client.socket.once('connect', resolve));
    await Promise.race([connected, client.closed]);
    return client;
  }

  async hears(text: string): Promise<void> {
    while (!this.heard.includes(text)) await once(this.socket, 'data');
  }
}

describe('the faulty proxy', () => {
  it('passes bytes and the end of a connection through', async () => {
    const client = await Client.open();
    client.socket.end('ping');
    await client.hears('hello ping');
    expect(await client.closed).toBe('none');
    expect(proxy.connections).toBe(1);
  });

  it('cuts what is open, and serves the next', async () => {
    const client = await Client.open();
    await client.hears('hello');
    proxy.cut();
    expect(await client.closed).toBe('ECONNRESET');

    const next = await Client.open();
    await next.hears('hello');
    next.socket.destroy();
  });

  it('takes bytes and says nothing while it hangs, and loses none', async () => {
    const client = await Client.open();
    await client.hears('hello');
    proxy.hang();
    client.socket.write('ping');
    const late = await Client.open();
    // A turn through another connection to the server: what would come has come by then.
    const direct = connect((echo.address() as AddressInfo).port, '127.0.0.1');
    direct.write('direct');
    await once(direct, 'data');
    direct.destroy();
    expect([client.heard, late.heard]).toEqual(['hello ', '']);

    await proxy.resume();
    await client.hears('hello ping');
    await late.hears('hello');
    client.socket.destroy();
    late.socket.destroy();
  });

  it('refuses connections, and takes them again on the same port', async () => {
    const open = await Client.open();
    await open.hears('hello');
    const { port } = proxy;
    await proxy.refuse();
    expect(await open.closed).toBe('ECONNRESET');
    expect(await (await Client.open()).closed).toBe('ECONNREFUSED');

    await proxy.resume();
    expect(proxy.port).toBe(port);
    const next = await Client.open();
    await next.hears('hello');
    next.socket.destroy();
  });

  it('keeps the order of what it delays', async () => {
    const client = await Client.open();
    await client.hears('hello');
    proxy.delay(50);
    client.socket.write('one ');
    await new Promise((resolve) => setImmediate(resolve));
    await proxy.resume();
    client.socket.write('two');
    await client.hears('two');
    expect(client.heard).toBe('hello one two');
    client.socket.destroy();
  });
});
