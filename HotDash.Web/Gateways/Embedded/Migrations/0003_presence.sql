-- Who has which conversation open: a courtesy among colleagues, never a lock.
create table presence (
    conversation_id integer not null,
    operator_email  text not null,
    operator_name   text not null,
    seen_at         text not null,
    primary key (conversation_id, operator_email)
) strict;
