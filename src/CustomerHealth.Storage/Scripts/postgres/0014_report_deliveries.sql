-- Reports that go out: one row for each report, subject, recipient and period. state: 0 waiting, 1 made, 2 given up, 3 left out. A try counts when it begins; the
-- next one is due at try_at. subject: account:acme, empty for all accounts. recipient: person:KEY, pod:KEY, #channel, slack:T1/C2, file.
create table report_delivery (
  id bigint generated always as identity primary key,
  report text collate "C" not null,
  subject text collate "C" not null,
  recipient text collate "C" not null,
  period text collate "C" not null,
  schedule text collate "C",
  due_at bigint not null,
  as_of text collate "C" not null,
  quarter text collate "C",
  language text collate "C" not null,
  state bigint not null,
  attempts bigint not null default 0,
  try_at bigint not null,
  reason text collate "C",
  message text collate "C",
  code text collate "C",
  ended_at bigint,
  unique (report, subject, recipient, period)
);
create index report_delivery_waiting on report_delivery (try_at, id) where state = 0;
-- Up to when each schedule of the settings was looked at.
create table report_schedule (
  schedule text collate "C" not null primary key,
  planned_to bigint not null
);
