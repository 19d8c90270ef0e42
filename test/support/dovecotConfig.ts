/** Dovecot's configuration for tests: plain IMAP on one loopback port, accounts in a file, maildir under a folder of ours. */
import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { MailAccount } from '../../sandbox/mail/mailServer';

/** Dovecot reads no mail as root (it is built so): root's tests keep it as `nobody`. */
function mailOwner(): { uid: number; gid: number } {
  const { uid, gid } = userInfo();
  if (uid !== 0) return { uid, gid };
  const idOf = (option: string): number =>
    Number(execFileSync('id', [option, 'nobody'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

export function writeAccounts(home: string, accounts: Iterable<MailAccount>): void {
  const path = join(home, 'accounts');
  const lines = [...accounts].map(({ address, password }) => {
    return `${address}:{PLAIN.b64}${Buffer.from(password).toString('base64')}::::::`;
  });
  // Dovecot reads the file again when its time in whole seconds differs.
  const beforeMs = existsSync(path) ? statSync(path).mtimeMs : Date.now();
  writeFileSync(path, `${lines.join('\n')}\n`);
  utimesSync(path, new Date(), new Date(beforeMs + 2000));
}

/** Writes everything below `home`, and returns the path of the configuration. */
export function writeConfig(home: string, port: number, accounts: Iterable<MailAccount>): string {
  const { username, uid } = userInfo();
  const owner = mailOwner();
  // The processes of the mail's owner have to reach it.
  chmodSync(home, 0o755);
  for (const folder of ['run', 'state', 'mail']) mkdirSync(join(home, folder), { recursive: true });
  chownSync(join(home, 'mail'), owner.uid, owner.gid);
  writeAccounts(home, accounts);
  // Without root Dovecot can change to no other user and to no other root folder.
  const unprivileged = `
default_internal_user = ${username}
default_internal_group = ${execFileSync('id', ['-gn'], { encoding: 'utf8' }).trim()}
default_login_user = ${username}
service anvil {
  chroot =
}
service imap-login {
  chroot =
}
`;
  const path = join(home, 'dovecot.conf');
  writeFileSync(
    path,
    `
base_dir = ${home}/run
state_dir = ${home}/state
log_path = ${home}/dovecot.log
listen = 127.0.0.1
protocols = imap
ssl = no
disable_plaintext_auth = no
auth_failure_delay = 0
mail_location = maildir:${home}/mail/%u
mail_max_userip_connections = 100
first_valid_uid = 1
${uid === 0 ? '' : unprivileged}
passdb {
  driver = passwd-file
  args = ${home}/accounts
}
userdb {
  driver = static
  args = uid=${owner.uid} gid=${owner.gid} home=${home}/mail/%u
}
# Without this socket there is no penalty for a wrong password, which would slow later logins.
service anvil {
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service imap-login {
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
namespace inbox {
  inbox = yes
  separator = /
  mailbox Sent {
    auto = subscribe
    special_use = \\Sent
  }
}
`,
  );
  return path;
}
