import { phrases } from '../../contacts/words';

/** Asks never to be written to again, to be taken off the list, or to have data deleted. */
export const OPT_OUT: readonly string[] = phrases(`
  unsubscribe | unsubscribe me | remove me | remove my email | remove my address | remove my name |
  remove this email | remove us | take me off | take my email off | take us off | opt out | opt-out |
  opt me out | stop emailing | stop mailing | stop contacting | stop messaging | stop sending | stop writing |
  stop spamming | stop reaching out | stop with the emails | stop these emails | do not contact me |
  don't contact me | do not email me | don't email me | do not write to me | don't write to me |
  do not message me | don't message me | do not send me | don't send me | don't ever contact |
  never contact me | never email me | never write me | no more emails | no further emails | no more messages |
  no further contact | cease all | cease contact | cease and desist | quit emailing | quit contacting |
  quit messaging | delete my data | delete my information | delete my details | delete my email |
  delete my contact | delete me | erase my data | erase my | delete all my | delete all data |
  remove my data | remove my details | remove my information | remove my contact |
  right to be forgotten | leave me alone | lose my email | lose my number | reported as spam | report you |
  report this as spam | mark as spam | blocking you | block you | blocked you | stop bothering |
  off your list | off this list | off your mailing list | don't want to hear from you |
  don't want any more emails | don't want to receive | do not wish to receive | do not want to receive |
  do not wish to be contacted | not be contacted again | don't reach out again | do not reach out again |
  please stop | darme de baja | dame de baja | denme de baja | dar de baja | dadme de baja |
  cancelar suscripción | no me escriban | no me escribas | no me escriban más | no me contacten |
  no me contactes | no vuelvan a escribir | no vuelvan a contactar | no vuelvas a escribir |
  dejen de escribir | dejen de enviar | deja de escribir | deja de enviar | dejen de mandar | dejad de |
  no quiero recibir | no deseo recibir | no quiero más correos | no me envíen | no me manden |
  borren mis datos | borrar mis datos | eliminen mis datos | eliminar mis datos | elimina mis datos |
  elimínenme | bórrenme | sáquenme de | quítenme de | eliminen mi correo | quiten mi correo | abmelden |
  abbestellen | austragen | tragen sie mich aus | trag mich aus | keine weiteren mails |
  keine weiteren e-mails | keine mails mehr | keine e-mails mehr | keine weiteren nachrichten |
  nicht mehr anschreiben | nicht mehr kontaktieren | nicht mehr schreiben | nicht mehr an |
  schreibt mir nicht mehr | schreiben sie mir nicht mehr | kontaktieren sie mich nicht |
  kontaktiert mich nicht | kontaktiere mich nicht | löschen sie meine | löscht meine | lösch meine |
  meine daten löschen | meine daten zu löschen | daten löschen | aus dem verteiler |
  aus ihrem verteiler | aus eurem verteiler | von der liste | aus eurer liste | lasst mich in ruhe |
  hört auf mir | descadastrar | descadastre | descadastrem | me descadastre | cancelar inscrição |
  cancelar a inscrição | parem de enviar | pare de enviar | parem de mandar | pare de mandar |
  para de mandar | parem de me | pare de me | não me mande | não me mandem | não me envie | não me enviem |
  não me escreva | não me contate | não me contatem | não entre em contato | não entrem em contato |
  não quero receber | não quero mais receber | não desejo receber | não voltem a contactar | remova meu |
  removam meu | remover meu | me remova | me removam | me tire da lista | me tirem da lista |
  apague meus dados | apaguem meus dados | apagar meus dados | exclua meus dados | excluam meus dados |
  excluir meus dados | eliminem os meus dados | apaguem os meus dados | désabonner | désinscrire |
  me désabonner | désinscrivez-moi | désabonnez-moi | désinscription | désabonnement | ne me contactez plus |
  ne plus me contacter | ne me contacte plus | ne m'écrivez plus | ne plus m'écrire | ne m'envoyez plus |
  ne plus m'envoyer | arrêtez de | arrête de | cessez de | ne plus recevoir | retirez-moi |
  retirer de votre liste | me retirer | enlevez-moi | supprimez mes | supprimer mes | effacez mes |
  effacer mes données | supprimez mon | supprimer mon | rgpd | laissez-moi tranquille | plus de mails |
  plus d'emails | berhenti mengirim | berhenti kirim | stop kirim | stop email | jangan hubungi saya |
  jangan hubungi aku | jangan kirim | jangan email | jangan kontak | jangan wa | jangan chat |
  jangan dihubungi | tidak ingin dihubungi | gak mau dihubungi | hapus data | hapus email | hapus nama |
  hapus kontak | hapuskan data | keluarkan saya | berhenti langganan | berhenti berlangganan |
  tolong berhenti | padam data | padamkan data | padam email | padamkan | jangan hantar | jangan mesej |
  berhenti hantar | berhenti menghantar | buang email saya | buang saya | buang nama saya | nyahlanggan |
  disiscrivetemi | disiscrivermi | cancellatemi | cancellarmi | cancellate i miei | cancellare i miei |
  cancelli i miei | eliminate i miei | eliminare i miei | rimuovetemi | rimuovere il mio | rimuovete il mio |
  toglietemi | togliermi | non scrivetemi | non scrivermi | non mi scrivete | non contattatemi |
  non contattarmi | non mi contattate | non voglio ricevere | non desidero ricevere | smettetela |
  smettete di | smettila di | basta email | basta mail | non inviatemi | non mandatemi | lasciatemi in pace |
  non voglio più ricevere | non voglio essere contattata | non voglio essere contattato | ยกเลิกการรับ |
  เลิกส่ง | หยุดส่ง | อย่าส่ง | ไม่ต้องส่ง | อย่าติดต่อ | ไม่ต้องติดต่อ | ห้ามติดต่อ | ไม่ต้องการรับอีเมล |
  ไม่อยากรับอีเมล | ลบข้อมูล | ลบอีเมล | ลบชื่อ | เลิกติดต่อ | อย่าเมล | หยุดติดต่อ | ไม่ต้องทักมา |
  เอาชื่อออก | ถอดชื่อ | ईमेल मत | मेल मत | मैसेज मत | संपर्क मत | मत भेजो | मत भेजें | मत भेजिए | मत भेजना |
  संपर्क न करें | संपर्क ना करें | ईमेल न भेजें | मेल न भेजें | न भेजें | डेटा डिलीट | डेटा हटा |
  जानकारी हटा | लिस्ट से हटा | सूची से हटा | हटा दें | हटा दीजिए | हटा दो | भेजना बंद | मेल करना बंद |
  email mat | mail mat | message mat | msg mat | contact mat | mat bhejo | mat bhejna | mat bheje |
  mat karo mail | mat karna | band karo | hata do | data delete | list se hata | dobara mat |
  mail karna band | delete kar do | delete kardo | pareshan mat | listeden çıkar | listenizden çıkar |
  listenizden | aboneliğimi iptal | abonelikten | mail atmayın | e-posta göndermeyin | mail göndermeyin |
  göndermeyin | mesaj atmayın | yazmayın | bir daha yazmayın | iletişime geçmeyin | rahatsız etmeyin |
  bana ulaşmayın | verilerimi silin | bilgilerimi silin | verilerimin silinmesini | kişisel verilerimi |
  mailimi silin | beni çıkarın | beni silin | almak istemiyorum | gönderme | atmayın | hủy đăng ký |
  huỷ đăng ký | đừng gửi | đừng liên hệ | đừng nhắn | đừng email | đừng mail | không gửi mail |
  không gửi email | ngừng gửi | dừng gửi | ngưng gửi | không muốn nhận | xóa dữ liệu | xoá dữ liệu |
  xóa thông tin | xoá thông tin | xóa email | xoá email | xóa tên | khỏi danh sách | đừng làm phiền |
  không liên hệ nữa | không liên lạc nữa | vui lòng không gửi | vui lòng không liên hệ | إلغاء الاشتراك |
  الغاء الاشتراك | لا تراسلوني | لا تراسلني | لا ترسلوا | لا ترسل | لا تتواصلوا | لا تتواصل | لا تتصلوا |
  توقفوا عن | توقف عن | أوقفوا | اوقفوا | احذفوا | احذف | إزالة بريدي | ازالة بريدي | أزيلوا | ازيلوا |
  حذف بياناتي | مسح بياناتي | امسحوا | لا أريد استلام | لا أريد أن أتلقى | لا اريد استقبال | لا أرغب في تلقي |
  لا أرغب بتلقي | شيلوني | لا تبعتوا | بلاش تبعتوا | ما تراسلوني | لا تزعجوني | عدم التواصل | عدم مراسلتي |
  عدم إرسال | tigilan | itigil | huwag na kayong | wag na kayong | huwag na kayo | wag na kayo | wag nyo na |
  huwag niyo na | wag niyo na | huwag nyo na | wag na mag | wag mo na | huwag mo na | wag na po kayong |
  huwag na po kayong | wag na po | paki-delete | paki delete | pakidelete | paki-remove | paki remove |
  pakiremove | pakitanggal | paki-tanggal | tanggalin | burahin | paki-unsubscribe | wag nang | huwag nang |
  remove this address | remove this e-mail | remove this mail | remove my mail | remove me from | from your list | from your mailing list | from your email list | from your contact list | from your outreach list |
  from your database | from your system | from this list | out of your database | no longer receive | no longer wish to receive | no longer want to receive | no longer contact | don't write me | do not write me | don't wanna hear |
  don't mail me | do not mail me | stop the emails | stop the spam | enough emails | forget my email | wipe my | purge my | scrub my | take down my | delete everything you | delete any data | delete the data | my personal data deleted | data deletion |
  withdraw my consent | withdraw consent | not consent | never gave consent | never gave permission | cease contacting | refrain from contacting | refrain from emailing |
  no más correos | no más mensajes | quitar mi correo | quitarme de | sacarme de | sáqueme de | elimíname de | bórrame de | bórreme | keine werbung mehr | keine mails | löschung meiner daten | widerspreche | streicht mich | streichen sie mich | nehmt mich | nehmen sie mich | nimm mich | entfernt mich | entfernen sie mich | entfernen sie meine |
  tirem meu email | tira meu email | sem mais emails | chega de email | nunca mais me | não me contactem | não me contacte | ne m'envoyez | ne me contacter | retirez mon | stop mails | stop aux mails | hapus saya | coret nama | berhenti email | berhenti menghubungi | berhenti kontak | berhenti hubungi |
  non contattarmi più | non scrivermi più | non scrivetemi più | levatemi | cancellami | cancellazione dei miei dati | cancellazione dei dati | opponi |
  ลบฉัน | ลบผม | ลบเรา | ไม่ต้องการรับ | ไม่ต้องส่งมา | อย่าส่งเมล | หยุดเมล | หยุดอีเมล | मुझे हटा | नाम हटा | मेल बंद | ईमेल बंद | संपर्क ना करो | mail band | mail na kare | mail na karein | email na bheje | email na karein | contact na kare | contact na karein | naam hata | remove kar do | remove kardo | remove karo |
  mail almak istemiyorum | e-posta almak istemiyorum | beni listeden | listeden silin | artık yazmayın | mesaj istemiyorum | silmenizi | silinmesini | xoá tôi | xóa tôi | xóa mình | đừng gửi mail | không nhận mail | không nhận email | đừng spam | dừng liên hệ | ngừng liên hệ | ngừng email |
  احذفوني | حذف بريدي | حذف إيميلي | الغوا اشتراكي | ألغوا اشتراكي | لا تعاودوا | لا أريد رسائل | لا اريد رسائل | بدون رسائل | وقفوا | i-unsubscribe | tanggalin niyo | burahin niyo | paki tanggal | wag niyo na akong | huwag niyo na akong | wag nyo na akong | tigil na | jangan hantar lagi | jangan hubungi lagi | keluarkan nama | keluarkan emel | padam maklumat | padamkan maklumat |
  delete my address | delete my e-mail | erase my address | erase my email | from your records | from your files |
  out of your records | hentikan penghantaran emel | jangan emel | tak mahu terima emel | tak mahu terima apa-apa emel |
  tidak mahu menerima emel | tak nak terima emel | retirem meu e-mail | retirem o meu e-mail | retirem meu email |
  retire meu e-mail | retirar meu e-mail | removam meu e-mail | removam meu email | excluam meu e-mail |
  excluam meus dados | excluam meu contato | jangan mengirimkan email | jangan mengirim email |
  jangan mengirimi saya email | tidak ingin menerima pesan | tidak ingin menerima email |
  tidak mau menerima pesan | tidak mau menerima email | gak mau terima email | tidak ingin lagi menerima |
  ayoko na pong makatanggap | ayoko nang makatanggap | ayaw ko nang makatanggap | ayaw ko na pong makatanggap |
  ayoko na makatanggap | retirer mon adresse | retirez mon adresse | supprimer mon adresse | enlever mon adresse |
  enlevez mon adresse | effacer mon adresse | retirer mon mail | retirer mon e-mail |
  hapus alamat email | hapus alamat saya | paki-alis ang email ko | paki-alis po ang email ko | pakialis ang email ko |
  alisin ang email ko | alisin niyo ang email ko | alisin po ninyo ang email ko | alisin niyo po ako sa |
  cesser de m'envoyer | cessez de m'envoyer | cesser de m'écrire | arrêter de m'écrire | arrêtez de m'écrire |
  padam nama saya | buang nama saya daripada | keluarkan nama saya | keluarkan alamat |
  removam meus dados | remova meus dados | apaguem meus dados | excluam meus dados | supprimez-moi | supprimez-moi de |
  strike me from | strike me off | refrain from sending | tidak menghubungi saya kembali | tidak menghubungi saya lagi |
  jangan menghubungi saya | tak emel saya lagi | tidak emel saya lagi | sáquenme de esta lista | gỡ địa chỉ của tôi |
  gỡ email của tôi | gỡ tên tôi | mail na bheje | aage se mail na bheje | tanggalin niyo na po ako | tanggalin niyo na ako |
  เอาอีเมลผมออก | เอาอีเมลฉันออก | เอาอีเมลเราออก | เอาอีเมลของผมออก | เอาอีเมลของฉันออก | เอาอีเมลดิฉันออก
`);
