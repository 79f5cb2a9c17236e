-- Who wants, or does not want, alerts of what. reader: person:KEY, or the channel slack:T1/C2. subject: account:KEY or pod:KEY. One row says the last that was asked for.
-- channel_name: what people called the channel then, as #pod-harbour; null for a person.
create table subscription (
  reader text not null,
  subject text not null,
  is_muted integer not null,
  author text not null,
  at integer not null,
  channel_name text,
  primary key (reader, subject)
) strict, without rowid;
