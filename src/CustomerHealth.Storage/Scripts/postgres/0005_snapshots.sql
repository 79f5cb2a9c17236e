-- What the figures of score_snapshot.body are of, once for each version of the scorecard.
create table score_layout (
  scorecard text collate "C" primary key,
  layout text collate "C" not null
);

-- The alerts of each day of score_run, written with it. group_key is empty for the view as a whole.
create table score_alert (
  day text collate "C" not null,
  account_id bigint not null references account (id),
  view text collate "C" not null,
  group_key text collate "C" not null,
  kind text collate "C" not null,
  since_day text collate "C" not null,
  from_score double precision not null,
  to_score double precision not null,
  from_band text collate "C" not null,
  to_band text collate "C" not null,
  primary key (day, account_id, view, group_key)
);
