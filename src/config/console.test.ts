import { readConsole, type ConsoleConfig } from './console';
import { Reader } from './reader';

const PASSWORD = 'a long password';

function read(env: Record<string, string>, roles: 'console' | 'mail' = 'console') {
  const reader = new Reader(env);
  const config: ConsoleConfig = readConsole(reader, [roles]);
  return { config, problems: reader.problems };
}

describe('the console', () => {
  it('listens on this machine alone and asks nobody for a password, unless told otherwise', () => {
    const { config, problems } = read({});
    expect(problems).toEqual([]);
    expect(config).toMatchObject({
      address: { host: '127.0.0.1', port: 8080 },
      onLoopback: true,
      hosts: ['localhost', '127.0.0.1', '[::1]'],
      password: null,
    });
    expect(config.proxy.userHeader).toBeNull();
  });

  it.each(['0.0.0.0:8080', '[::]:8080', '192.168.1.5:80', 'console.example.com:443'])(
    'is refused on %s where nothing asks people who they are',
    (address) => {
      const { problems } = read({ CONSOLE_ADDRESS: address });
      expect(problems).toHaveLength(1);
      expect(problems[0]).toContain('CONSOLE_PASSWORD');
      expect(problems[0]).toContain('CONSOLE_PROXY_USER_HEADER');
    },
  );

  it.each([{ CONSOLE_PASSWORD: PASSWORD }, { CONSOLE_PROXY_USER_HEADER: 'X-Forwarded-User' }])(
    'is taken on any address with %p',
    (env) => {
      expect(read({ CONSOLE_ADDRESS: '0.0.0.0:8080', ...env }).problems).toEqual([]);
    },
  );

  it('may be configured in any way for a process that does not serve it', () => {
    expect(read({ CONSOLE_ADDRESS: '0.0.0.0:8080' }, 'mail').problems).toEqual([]);
  });

  it('refuses a short password, once, without showing it', () => {
    const { problems } = read({ CONSOLE_ADDRESS: '0.0.0.0:8080', CONSOLE_PASSWORD: 'hunter2' });
    expect(problems).toEqual(['CONSOLE_PASSWORD is too short. Write at least 12 characters.']);
  });

  it.each(['X Forwarded User', 'user:', 'user\n'.concat('x')])('refuses "%s" as a header', (header) => {
    expect(read({ CONSOLE_PROXY_USER_HEADER: header }).problems).toHaveLength(1);
  });

  it('believes this machine about the user, and others only where they are named', () => {
    const own = read({}).config.proxy;
    expect([own.isTrusted('127.0.0.1'), own.isTrusted('::1'), own.isTrusted('::ffff:127.0.0.1')]).toEqual([
      true,
      true,
      true,
    ]);
    expect(own.isTrusted('10.0.0.7')).toBe(false);
    const named = read({ CONSOLE_PROXY_FROM: '10.0.0.0/24, 2001:db8::1' }).config.proxy;
    expect(['10.0.0.7', '::ffff:10.0.0.7', '2001:db8::1'].every((each) => named.isTrusted(each))).toBe(true);
    expect(['10.0.1.7', '127.0.0.1', 'nonsense'].some((each) => named.isTrusted(each))).toBe(false);
  });

  it.each(['proxy.example.com', '10.0.0.0/33', '10.0.0.0/24/1', ''.padEnd(3, ',')])(
    'refuses "%s" as a list of proxies',
    (list) => {
      expect(read({ CONSOLE_PROXY_FROM: list }).problems).toHaveLength(1);
    },
  );

  it('answers under the names that it is told, under any where others reach it, and on loopback under its own', () => {
    expect(read({ CONSOLE_HOSTS: 'Console.example.com, [::1]' }).config.hosts).toEqual([
      'console.example.com',
      '[::1]',
    ]);
    expect(read({ CONSOLE_ADDRESS: '0.0.0.0:80', CONSOLE_PASSWORD: PASSWORD }).config.hosts).toBeNull();
    expect(read({ CONSOLE_HOSTS: 'https://console.example.com' }).problems).toHaveLength(1);
  });
});
