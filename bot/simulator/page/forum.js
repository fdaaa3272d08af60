// What is known of the operators' group: members, topics with their messages, who has read what.

export const GENERAL = 0; // General has no message_thread_id
const INSIDE = ["creator", "administrator", "member", "restricted"];
const topicOf = (message) => (message.is_topic_message ? message.message_thread_id : GENERAL);

export class Forum {
  constructor(chat, members, topics) {
    this.chat = chat;
    this.members = members;
    this.topics = new Map(); // thread -> {id, name, color, closed, newest, messages: Map by message id}
    this.threads = new Map(); // message id -> thread
    this.read = new Map(); // user id -> Map thread -> newest message id seen
    this.readByAll = 0; // what was there when the page was opened
    this.change({ message_thread_id: GENERAL, name: "General", closed: false });
    for (const topic of topics) this.change(topic);
  }

  fill(messages) {
    for (const message of messages) this.put(message);
    this.readByAll = messages.reduce((newest, { message_id: id }) => Math.max(newest, id), 0);
  }

  // A topic as the server describes it; what it leaves out stays as it is.
  change({ message_thread_id: id, name, icon_color: color, closed }) {
    const topic = this.topics.get(id) ?? { id, name: `Topik ${id}`, color: null, closed: false, newest: id, messages: new Map() };
    Object.assign(topic, { name: name ?? topic.name, color: color ?? topic.color, closed: closed ?? topic.closed });
    this.topics.set(id, topic);
    return topic;
  }

  drop(thread) {
    for (const id of this.topics.get(thread)?.messages.keys() ?? []) this.threads.delete(id);
    this.topics.delete(thread);
  }

  // Keeps a message; gives its topic and the message as it is kept.
  put(message) {
    const id = topicOf(message);
    const created = message.forum_topic_created;
    const topic = this.topics.get(id) ?? this.change({ message_thread_id: id, ...created });
    const kept = { ...message, reactions: message.reactions ?? topic.messages.get(message.message_id)?.reactions };
    topic.messages.set(message.message_id, kept);
    topic.newest = Math.max(topic.newest, message.message_id);
    this.threads.set(message.message_id, id);
    return { topic, message: kept };
  }

  message(id) {
    return this.topics.get(this.threads.get(id))?.messages.get(id);
  }

  remove(id) {
    const topic = this.topics.get(this.threads.get(id));
    topic?.messages.delete(id);
    this.threads.delete(id);
    return topic;
  }

  // General first, then the newest activity first.
  sorted() {
    const [general, ...others] = this.topics.values();
    return [general, ...others.sort((one, other) => other.newest - one.newest)];
  }

  see(user, topic) {
    const seen = this.read.get(user.id) ?? new Map();
    this.read.set(user.id, seen.set(topic.id, topic.newest));
  }

  isUnread(user, topic) {
    const seen = this.read.get(user?.id)?.get(topic.id) ?? 0;
    return topic.messages.size > 0 && topic.newest > Math.max(seen, this.readByAll);
  }

  status(user) {
    return this.members.find((member) => member.user.id === user?.id)?.status ?? "left";
  }

  isInside(user) {
    return INSIDE.includes(this.status(user));
  }

  isAdministrator(user) {
    return ["creator", "administrator"].includes(this.status(user));
  }

  present() {
    return this.members.filter(({ status }) => INSIDE.includes(status));
  }
}
