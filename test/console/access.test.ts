import { ask } from './ask';
import { createMigratedDatabase, type MigratedDatabase } from '../support/database';
import { serveTestConsole, type ConsoleOptions, type ServedConsole } from './consoleWorld';

const PASSWORD = 'correct horse battery';

describe('who may use the console', () => {
  let database: MigratedDatabase;
  const served: ServedConsole[] = [];
  beforeAll(async () => {
    database = await createMigratedDatabase();
  });
  afterAll(async () => {
    await Promise.all(served.map((each) => each.close()));
    await database.close();
  });

  const serve = async (env: ConsoleOptions['env'] = {}): Promise<ServedConsole> => {
    const one = await serveTestConsole({ databaseUrl: database.url, namespace: 'default', env });
    served.push(one);
    return one;
  };

  describe('on this machine, without a password', () => {
    let console: ServedConsole;
    beforeAll(async () => {
      console = await serve();
    });

    it('anybody reads', async () => {
      const response = await ask(console.url, { url: '/threads', headers: { host: 'localhost:8080' } });
      expect(response.statusCode).toBe(200);
      expect(response.headers['cache-control']).toBe('no-store');
      const policy = String(response.headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe');
      expect(response.headers['x-content-type-options']).toBe('nosniff');
    });

    it.each(['evil.example', 'evil.example:8080', 'localhost.evil.example', 'localhost:8080:1'])(
      'a page that points the name "%s" here gets nothing',
      async (host) => {
        const response = await ask(console.url, {
          url: '/threads',
          headers: { host, 'x-forwarded-host': 'localhost' },
        });
        expect(response.statusCode).toBe(421);
        expect(response.body).toContain('CONSOLE_HOSTS');
      },
    );

    it.each([
      ['without a token', {}, ''],
      ['with a token that it made up', {}, '_csrf=made-up'],
      ['from another site', { 'sec-fetch-site': 'cross-site' }, ''],
      ['from a sister site', { 'sec-fetch-site': 'same-site' }, ''],
    ])('an order %s is refused and changes nothing', async (_name, headers, token) => {
      const response = await ask(console.url, {
        method: 'POST',
        url: '/orders/sends',
        headers: { host: 'localhost', 'content-type': 'application/x-www-form-urlencoded', ...headers },
        payload: `order=freeze&by=mallory&reason=fun&${token}`,
      });
      expect(response.statusCode).toBe(403);
      const { frozen_at } = await database.owner
        .selectFrom('send_switch')
        .select('frozen_at')
        .executeTakeFirstOrThrow();
      expect(frozen_at).toBeNull();
    });

    it('logs nothing of what people look for', async () => {
      await ask(console.url, { url: '/threads?q=kim@example.net', headers: { host: 'localhost' } });
      expect(console.logged.join('\n')).not.toContain('kim@example.net');
    });
  });

  describe('with a password', () => {
    const signIn = async (console: ServedConsole, password: string, more: Record<string, string> = {}) => {
      const form = await ask(console.url, { url: '/sign-in', headers: { host: 'localhost' } });
      const token = /name="_csrf" value="([^"]+)"/.exec(form.body)?.[1] ?? '';
      const cookie = form.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
      return ask(console.url, {
        method: 'POST',
        url: '/sign-in',
        headers: { host: 'localhost', cookie, 'content-type': 'application/x-www-form-urlencoded', ...more },
        payload: new URLSearchParams({ _csrf: token, name: 'Ann', password, next: '/people' }).toString(),
      });
    };

    it('nobody sees anything before it is given', async () => {
      const console = await serve({ CONSOLE_PASSWORD: PASSWORD });
      for (const url of [
        '/',
        '/threads',
        '/people',
        '/contacts',
        '/contacts.csv',
        '/contacts.json',
        '/events',
      ]) {
        const response = await ask(console.url, { url, headers: { host: 'localhost' } });
        expect({ url, status: response.statusCode }).toEqual({ url, status: 303 });
        expect(response.headers.location).toMatch(/^\/sign-in/);
      }
    });

    it('the right one lets in for a session that scripts and other sites cannot use', async () => {
      const console = await serve({ CONSOLE_PASSWORD: PASSWORD });
      const response = await signIn(console, PASSWORD);
      expect(response.statusCode).toBe(303);
      expect(response.headers.location).toBe('/people');
      const session = response.cookies.find(({ name }) => name === 'mosaic_console');
      expect(session?.attributes).toEqual(expect.arrayContaining(['HttpOnly', 'SameSite=Strict', 'Path=/']));
      expect(session?.attributes).not.toContain('Secure');
      const page = await ask(console.url, {
        url: '/people',
        headers: { host: 'localhost', cookie: `mosaic_console=${session?.value ?? ''}` },
      });
      expect(page.statusCode).toBe(200);
      expect(page.body).toContain('Ann');
    });

    it('behind https the session is for https alone, on the word of a proxy that is trusted', async () => {
      const https = { 'x-forwarded-proto': 'https' };
      const trusting = await serve({ CONSOLE_PASSWORD: PASSWORD });
      const secure = (await signIn(trusting, PASSWORD, https)).cookies.find(
        ({ name }) => name === 'mosaic_console',
      );
      expect(secure?.attributes).toContain('Secure');
      const wary = await serve({ CONSOLE_PASSWORD: PASSWORD, CONSOLE_PROXY_FROM: '10.0.0.1' });
      const plain = (await signIn(wary, PASSWORD, https)).cookies.find(
        ({ name }) => name === 'mosaic_console',
      );
      expect(plain?.attributes).not.toContain('Secure');
    });

    it('a wrong one is told so, and after a few tries everything is', async () => {
      const console = await serve({ CONSOLE_PASSWORD: PASSWORD });
      for (let tries = 1; tries <= 5; tries += 1) {
        const response = await signIn(console, `${PASSWORD}!`);
        expect(response.statusCode).toBe(401);
        expect(response.body).toContain('The password is not right.');
      }
      expect((await signIn(console, PASSWORD)).statusCode).toBe(429);
      expect(console.logged.join('\n')).not.toContain(PASSWORD);
    });

    it.each([
      ['there was a password', {}, { CONSOLE_PASSWORD: PASSWORD }],
      ['the password was changed', { CONSOLE_PASSWORD: PASSWORD }, { CONSOLE_PASSWORD: `${PASSWORD} 2` }],
      ['a proxy said who people are', {}, { CONSOLE_PROXY_USER_HEADER: 'X-Forwarded-User' }],
    ])('a session from before %s opens nothing', async (_name, before, after) => {
      const first = await serve(before);
      const session = (await signIn(first, PASSWORD)).cookies.find(({ name }) => name === 'mosaic_console');
      const headers = { host: 'localhost', cookie: `mosaic_console=${session?.value ?? ''}` };
      expect((await ask(first.url, { url: '/people', headers })).body).toContain('Ann');
      const second = await serve(after);
      expect((await ask(second.url, { url: '/people', headers })).statusCode).toBe(303);
    });

    it.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)'])(
      'signing in leads to no other site: %s',
      async (next) => {
        const console = await serve({ CONSOLE_PASSWORD: PASSWORD });
        const form = await ask(console.url, {
          url: `/sign-in?next=${encodeURIComponent(next)}`,
          headers: { host: 'localhost' },
        });
        expect(form.body).toContain('name="next" value="/"');
      },
    );
  });

  describe("behind a proxy that names people's names", () => {
    const env = { CONSOLE_PROXY_USER_HEADER: 'X-Forwarded-User' };

    it('a name in its header lets in, none does not', async () => {
      const console = await serve(env);
      const named = await ask(console.url, {
        url: '/people',
        headers: { host: 'localhost', 'x-forwarded-user': 'ann@team.example' },
      });
      expect(named.statusCode).toBe(200);
      expect(named.body).toContain('ann@team.example');
      expect((await ask(console.url, { url: '/people', headers: { host: 'localhost' } })).statusCode).toBe(
        303,
      );
    });

    it('who is not named is told so, once', async () => {
      const console = await serve(env);
      const response = await ask(console.url, { url: '/sign-in', headers: { host: 'localhost' } });
      expect(response.statusCode).toBe(401);
      expect(response.body).toContain('did not say who you are');
    });

    it('nobody but the proxy is believed', async () => {
      const console = await serve({ ...env, CONSOLE_PROXY_FROM: '10.0.0.1' });
      const response = await ask(console.url, {
        url: '/people',
        headers: { host: 'localhost', 'x-forwarded-user': 'mallory' },
      });
      expect(response.statusCode).toBe(303);
    });
  });
});

describe('the console while the database is away', () => {
  it('says so, what to do and what still works', async () => {
    const console = await serveTestConsole({
      databaseUrl: 'postgresql://nobody:nothing@127.0.0.1:1/mosaic',
      namespace: 'default',
    });
    const response = await ask(console.url, { url: '/threads', headers: { host: 'localhost' } });
    await console.close();
    expect(response.statusCode).toBe(503);
    expect(response.body).toContain('The database does not answer');
    expect(response.body).toContain('DATABASE_URL');
    expect(response.body).not.toContain('nothing@');
  });
});
