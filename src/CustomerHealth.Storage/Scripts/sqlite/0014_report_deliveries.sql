-- Reports that go out: one row for each report, subject, recipient and period. state: 0 waiting, 1 made, 2 given up, 3 left out. A try counts when it begins; the
-- next one is due at try_at. subject: account:acme, empty for all accounts. recipient: person:KEY, pod:KEY, #channel, slack:T1/C2, file.
create table report_delivery (
  id integer primary key,
  report text not null,
  subject text not null,
  recipient text not null,
  period text not null,
  schedule text,
  due_at integer not null,
  as_of text not null,
  quarter text,
  language text not null,
  state integer not null,
  attempts integer not null default 0,
  try_at integer not null,
  reason text,
  message text,
  code text,
  ended_at integer,
  unique (report, subject, recipient, period)
) strict;
create index report_delivery_waiting on report_delivery (try_at, id) where state = 0;
-- Up to when each schedule of the settings was looked at.
create table report_schedule (
  schedule text not null primary key,
  planned_to integer not null
) strict, without rowid;
