-- Messages on their way out, written with what caused them. state: 0 waiting, 1 leased, 2 sent, 3 dead. Those of a conversation go out by id.
create table outbox (
  id bigint generated always as identity primary key,
  conversation text collate "C" not null,
  dedupe_key text collate "C" not null unique,
  payload text collate "C" not null,
  state bigint not null default 0,
  due_at bigint not null,
  attempts bigint not null default 0,
  first_attempt_at bigint,
  lease_owner text collate "C",
  lease_until bigint,
  external_id text collate "C",
  sent_at bigint,
  last_error text collate "C"
);
create index outbox_due on outbox (due_at, id) where state in (0, 1);
create index outbox_conversation on outbox (conversation, id) where state in (0, 1);
