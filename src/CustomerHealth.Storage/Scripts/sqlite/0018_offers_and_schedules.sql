-- What is offered together, and in which message a file was taken. message: the key of the message in the outbox. taken_in: what the platform calls it. again: what the reader types to get the file again.
alter table held_file add column title text;
alter table held_file add column again text;
alter table held_file add column message text;
alter table held_file add column taken_in text;
create index held_file_message on held_file (message);
-- When a process with this schedule in its settings was last there: what nobody has looked at for some minutes is nobody's.
alter table report_schedule add column seen_at integer not null default 0;
-- Who asked for a report for themself, by key.
alter table report_delivery add column asked_by text;
