-- Who wants, or does not want, alerts of what. reader: person:KEY, or the channel slack:T1/C2. subject: account:KEY or pod:KEY. One row says the last that was asked for.
-- channel_name: what people called the channel then, as #pod-harbour; null for a person.
create table subscription (
  reader text collate "C" not null,
  subject text collate "C" not null,
  is_muted bigint not null,
  author text collate "C" not null,
  at bigint not null,
  channel_name text collate "C",
  primary key (reader, subject)
);
