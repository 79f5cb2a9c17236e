-- Messages on their way out, written with what caused them. state: 0 waiting, 1 leased, 2 sent, 3 dead. Those of a conversation go out by id.
create table outbox (
  id integer primary key,
  conversation text not null,
  dedupe_key text not null unique,
  payload text not null,
  state integer not null default 0,
  due_at integer not null,
  attempts integer not null default 0,
  first_attempt_at integer,
  lease_owner text,
  lease_until integer,
  external_id text,
  sent_at integer,
  last_error text
) strict;
create index outbox_due on outbox (due_at, id) where state in (0, 1);
create index outbox_conversation on outbox (conversation, id) where state in (0, 1);
