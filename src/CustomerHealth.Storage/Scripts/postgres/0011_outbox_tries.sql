-- Since when a message has been tried: since its first try, or since somebody asked for it again. first_attempt_at stays what it is, to look the message up on the platform.
alter table outbox add column tried_since bigint;
update outbox set tried_since = first_attempt_at;
