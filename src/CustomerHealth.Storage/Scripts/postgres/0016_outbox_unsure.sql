-- Whether an earlier try may have put a message on its platform: only then is it asked for there before it is sent again. What was begun before nobody wrote that down may be.
alter table outbox add column unsure bigint not null default 0;
update outbox set unsure = 1 where state <> 2 and first_attempt_at is not null;
