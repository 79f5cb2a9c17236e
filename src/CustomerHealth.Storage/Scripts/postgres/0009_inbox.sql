-- What platforms sent and were told that we have it. state: 0 waiting, 1 leased, 2 done, 3 given up. Once it is done only its key stays for a while: a repetition finds it there.
create table inbox (
  id bigint generated always as identity primary key,
  key text collate "C" not null unique,
  kind text collate "C" not null,
  payload text collate "C",
  state bigint not null default 0,
  received_at bigint not null,
  due_at bigint not null,
  attempts bigint not null default 0,
  lease_owner text collate "C",
  lease_until bigint,
  finished_at bigint,
  last_error text collate "C"
);
create index inbox_due on inbox (due_at, id) where state in (0, 1);
create index inbox_finished on inbox (finished_at) where state in (2, 3);
