import { phrases } from '../../contacts/words';

/** Someone who sells: agencies, services, partnerships of their own. */
export const PITCH: readonly string[] = phrases(`
  we offer | we provide | we specialize | we specialise | we help | our services | our service | our agency |
  our platform | our clients | our roster | our talent | our app | our tool | our software | our product |
  seo | backlink | backlinks | guest post | link building | boost your | grow your | increase your |
  scale your | generate leads | lead generation | book a demo | schedule a demo | free trial | discount |
  web design | app development | crypto | bitcoin | forex | investment | loan | buy followers | i represent |
  we represent | on behalf of | talent manager | partnership proposal | business proposal | promote your |
  edit your | video editing | i offer | my services | portfolio | freelancer | hire me | looking for a job |
  resume | cv | would you be open | would you like to | would your company | case study | roi | ofrecemos |
  nuestros servicios | nuestra agencia | nuestra plataforma | posicionamiento | aumente | aumentar sus |
  wir bieten | unsere agentur | unsere dienstleistungen | unsere leistungen | unsere plattform | oferecemos |
  nossos serviços | nossa agência | nossa plataforma | nous proposons | nous offrons | nos services |
  notre agence | notre plateforme | kami menawarkan | layanan kami | jasa | agensi kami | perkhidmatan kami |
  kami sediakan | offriamo | i nostri servizi | la nostra agenzia | la nostra piattaforma | บริการของเรา |
  เรามีบริการ | รับทำ | เอเจนซี่ของเรา | हमारी सेवा | हमारी सेवाएं | हमारी एजेंसी | हम प्रदान |
  hamari agency | hamari service | hizmetlerimiz | ajansımız | sunuyoruz | platformumuz | chúng tôi cung cấp |
  dịch vụ của chúng tôi | bên mình cung cấp | bên em cung cấp | نقدم | خدماتنا | وكالتنا | منصتنا |
  nag-aalok | ang aming agency | aming serbisyo | serbisyo namin
`);
