import { phrases } from '../../contacts/words';

/** Wants to stay where we are, or names a channel that is no contact for us. */
export const CHANNEL: readonly string[] =
  phrases(`  e-mail |  by email |  over email | via email | line | line id | telegram |
  signal | instagram | insta | ig | dm | dms | discord | wechat | messenger | facebook | snapchat | linkedin |
  slack | skype | personal number | private number | my number | share my number | give out | correo |
  por correo | e-mails | courriel | ไลน์ | อีเมล | البريد | الإيميل | ايميل | ईमेल | e-posta | emel |
  by email only | email only | only email | prefer email | prefer e-mail | on email | over e-mail | keep it on email | keep this on email | keep it here | keep it in email | stick to email | through email | by e-mail | via e-mail | email is fine | email is better | email works | use email | my email | my email is | email me | email me at
`);
