-- What people say of scores, and the scores that were. All append-only.

create table score_override (
  id integer primary key,
  account_id integer not null references account (id),
  kind text not null,
  view text not null,
  group_key text,
  cap text not null,
  author text not null,
  reason text not null,
  set_at integer not null,
  until_day text not null
) strict;
create index score_override_account on score_override (account_id);

create table score_override_lift (
  override_id integer primary key references score_override (id),
  lifted_at integer not null,
  lifted_by text not null
) strict;

-- "Score looks wrong", with what the score said then.
create table score_doubt (
  id integer primary key,
  account_id integer not null references account (id),
  at integer not null,
  author text not null,
  reason text not null,
  scorecard text not null,
  bands text not null
) strict;
create index score_doubt_account on score_doubt (account_id);

create table interaction (
  id integer primary key,
  account_id integer not null references account (id),
  at integer not null,
  author text not null,
  kind text not null,
  text text not null
) strict;
create index interaction_account on interaction (account_id, at);

-- The scores of an account, written on the days they differ from the day before. Which days were looked at: score_run.
create table score_snapshot (
  account_id integer not null,
  day text not null,
  scorecard text not null,
  body text not null,
  primary key (account_id, day)
) strict, without rowid;

create table score_run (
  day text primary key,
  scorecard text not null,
  at integer not null,
  accounts integer not null,
  written integer not null
) strict, without rowid;
