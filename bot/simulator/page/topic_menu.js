// What a member does with the whole topic: rename, close, reopen, delete.

import { ask, confirmed } from "/dialogs.js";
import { send } from "/dom.js";
import { openMenu } from "/menu.js";

// `desk` is {forum: () => Forum, viewer: () => User, complain}.
export function openTopicMenu(button, topic, desk) {
  const act = (action, more = {}) => send("POST", "/sim/topics", {
    user: desk.viewer(), chat: { id: desk.forum().chat.id }, thread: topic.id, action, ...more,
  }).catch(desk.complain);
  const rename = async () => {
    const filled = await ask("topic", { name: topic.name });
    const name = filled?.name.trim();
    if (name && name !== topic.name) await act("rename", { name });
  };
  const remove = async () => {
    if (await confirmed(`Hapus topik “${topic.name}” dengan semua pesannya?`)) await act("delete");
  };
  openMenu(button, null, {
    label: "Tindakan topik",
    items: [
      { name: "Ubah nama", run: rename },
      topic.closed ? { name: "Buka lagi", run: () => act("reopen") } : { name: "Tutup topik", run: () => act("close") },
      { name: "Hapus topik", run: remove },
    ],
  });
}
