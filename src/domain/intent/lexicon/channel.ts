import { phrases } from '../../contacts/words';

/** Wants to stay where we are, or names a channel that is no contact for us. */
export const CHANNEL: readonly string[] = phrases(`
  email | e-mail | emails | mail | by email | here | over email | via email | line | line id | telegram |
  signal | instagram | insta | ig | dm | dms | discord | wechat | messenger | facebook | snapchat | linkedin |
  slack | skype | personal number | private number | my number | share my number | give out | correo |
  por correo | e-mails | courriel | ไลน์ | อีเมล | البريد | الإيميل | ايميل | ईमेल | e-posta | emel
`);
