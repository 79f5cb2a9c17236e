-- What platforms sent and were told that we have it. state: 0 waiting, 1 leased, 2 done, 3 given up. Once it is done only its key stays for a while: a repetition finds it there.
create table inbox (
  id integer primary key,
  key text not null unique,
  kind text not null,
  payload text,
  state integer not null default 0,
  received_at integer not null,
  due_at integer not null,
  attempts integer not null default 0,
  lease_owner text,
  lease_until integer,
  finished_at integer,
  last_error text
) strict;
create index inbox_due on inbox (due_at, id) where state in (0, 1);
create index inbox_finished on inbox (finished_at) where state in (2, 3);
