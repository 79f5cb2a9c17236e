-- What the figures of score_snapshot.body are of, once for each version of the scorecard.
create table score_layout (
  scorecard text primary key,
  layout text not null
) strict, without rowid;

-- The alerts of each day of score_run, written with it. group_key is empty for the view as a whole.
create table score_alert (
  day text not null,
  account_id integer not null references account (id),
  view text not null,
  group_key text not null,
  kind text not null,
  since_day text not null,
  from_score real not null,
  to_score real not null,
  from_band text not null,
  to_band text not null,
  primary key (day, account_id, view, group_key)
) strict, without rowid;
