// What is known of one channel: its posts, how many have joined, who of the people here has, and
// who has read what.

const INSIDE = ["creator", "administrator", "member"];

export class Subscribed {
  // `described` is a channel as GET /sim/people lists it; `posts` are its messages, oldest first.
  constructor({ members = [], subscribers = 0, bot_status: _, bot_rights: __, ...chat }, posts) {
    this.chat = chat;
    this.messages = new Map(posts.map((post) => [post.message_id, post]));
    this.statuses = new Map(members.map(({ user, status }) => [user.id, status]));
    this.subscribers = subscribers;
    this.read = new Map(); // user id -> newest post seen
    this.readByAll = this.newest(); // what was there when the page was opened
  }

  newest() {
    return [...this.messages.keys()].at(-1) ?? 0;
  }

  put(post) {
    const reactions = post.reactions ?? this.messages.get(post.message_id)?.reactions;
    this.messages.set(post.message_id, { ...post, reactions });
    return this.messages.get(post.message_id);
  }

  setAll(members) {
    this.statuses = new Map(members.map(({ user, status }) => [user.id, status]));
    this.subscribers = members.filter(({ status }) => INSIDE.includes(status)).length;
  }

  set({ user, status }, subscribers) {
    this.statuses.set(user.id, status);
    this.subscribers = subscribers;
  }

  hasJoined(user) {
    return INSIDE.includes(this.statuses.get(user?.id));
  }

  isLedBy(user) {
    return ["creator", "administrator"].includes(this.statuses.get(user?.id));
  }

  // Without a name a channel shows nothing to who is not in it.
  isOpenTo(user) {
    return this.chat.username !== undefined || this.hasJoined(user);
  }

  see(user) {
    this.read.set(user.id, this.newest());
  }

  isUnread(user) {
    return this.hasJoined(user) && this.newest() > Math.max(this.read.get(user.id) ?? 0, this.readByAll);
  }
}
