-- The requests that have acted: a retry or a double click finds its own here and does nothing (CH-4).
create table acted (
  request text primary key,
  at integer not null
) strict, without rowid;
