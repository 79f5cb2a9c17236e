-- What people say of scores, and the scores that were. All append-only.

create table score_override (
  id bigint generated always as identity primary key,
  account_id bigint not null references account (id),
  kind text collate "C" not null,
  view text collate "C" not null,
  group_key text collate "C",
  cap text collate "C" not null,
  author text collate "C" not null,
  reason text collate "C" not null,
  set_at bigint not null,
  until_day text collate "C" not null
);
create index score_override_account on score_override (account_id);

create table score_override_lift (
  override_id bigint primary key references score_override (id),
  lifted_at bigint not null,
  lifted_by text collate "C" not null
);

-- "Score looks wrong", with what the score said then.
create table score_doubt (
  id bigint generated always as identity primary key,
  account_id bigint not null references account (id),
  at bigint not null,
  author text collate "C" not null,
  reason text collate "C" not null,
  scorecard text collate "C" not null,
  bands text collate "C" not null
);
create index score_doubt_account on score_doubt (account_id);

create table interaction (
  id bigint generated always as identity primary key,
  account_id bigint not null references account (id),
  at bigint not null,
  author text collate "C" not null,
  kind text collate "C" not null,
  text text collate "C" not null
);
create index interaction_account on interaction (account_id, at);

-- The scores of an account, written on the days they differ from the day before. Which days were looked at: score_run.
create table score_snapshot (
  account_id bigint not null,
  day text collate "C" not null,
  scorecard text collate "C" not null,
  body text collate "C" not null,
  primary key (account_id, day)
);

create table score_run (
  day text collate "C" primary key,
  scorecard text collate "C" not null,
  at bigint not null,
  accounts bigint not null,
  written bigint not null
);
