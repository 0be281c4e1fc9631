-- Signed statements about the chain of decision_log. They hold no personal data and are kept for ever.

create table checkpoints (
    seq        integer primary key,
    hash       text not null,
    created_at text not null,
    origin     text not null,
    key_id     text not null,
    signature  text not null
) strict;

create trigger checkpoints_no_update before update on checkpoints
begin
    select raise(abort, 'checkpoints is append-only: rows are never changed');
end;

create trigger checkpoints_no_delete before delete on checkpoints
begin
    select raise(abort, 'checkpoints is append-only: rows are never deleted');
end;

-- "insert or replace" deletes without the delete trigger; this one sees it coming.
create trigger checkpoints_no_replace before insert on checkpoints
when exists (select 1 from checkpoints where seq = new.seq)
begin
    select raise(abort, 'checkpoints is append-only: a number has one checkpoint');
end;
