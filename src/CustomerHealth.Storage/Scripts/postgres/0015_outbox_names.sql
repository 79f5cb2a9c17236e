-- A platform tells of a message by its own name for it: a button of it was pressed.
create index outbox_external on outbox (external_id) where external_id is not null;
