// What the server refuses, in the language of the page. Scripts read the server's own sentences.

const WORDS = {
  "this person's account is deleted": "Akun orang ini sudah dihapus.",
  "this person has blocked the bot; unblock it first": "Orang ini memblokir bot. Buka blokirnya dulu.",
  "this person is not a member of the group": "Orang ini bukan anggota grup.",
  "this person is not a member of the channel": "Gabung dulu dengan kanal ini.",
  "only administrators post in a channel": "Hanya admin yang menulis di kanal.",
  "there is no such message to forward": "Pesan itu sudah tidak ada.",
  "the bot is not in this group any more": "Bot tidak ada lagi di grup ini.",
  "there is no such topic in this group": "Topik ini sudah tidak ada.",
  "this topic is closed; only administrators can write in it": "Topik ini ditutup. Hanya admin yang bisa menulis.",
  "this topic is closed already": "Topik ini sudah ditutup.",
  "this topic is open already": "Topik ini sudah dibuka.",
  "there is no such message in this chat": "Pesan itu sudah tidak ada.",
  "this person has no such message in this chat": "Pesan itu sudah tidak ada.",
  "the message of reply_to does not exist in this chat": "Pesan yang dibalas sudah tidak ada.",
  "the message of reply_to stands in another topic": "Pesan yang dibalas ada di topik lain.",
  "the message has no button with this data or label": "Tombol itu sudah tidak ada.",
};

export const inIndonesian = (sentence) => WORDS[sentence] ?? `Ditolak server: ${sentence}`;
export const UNREACHABLE = "Server tidak terjangkau.";
